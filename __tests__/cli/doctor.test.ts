import { expect, test } from '@jest/globals'
import { putImage } from '../helpers/images.ts'
import { served } from '../helpers/served.ts'
import { type } from './terminal.ts'

test('doctor shows each check, what to do, and ends with its exit code', async () => {
  const server = await served({ readOnly: true })
  const host = `127.0.0.1:${server.port}`
  await putImage(server.repositories.repository('acme/app'), { layers: [] }, '1.4.2')
  const { code, stdout } = await type(['doctor', `${host}/acme/app:1.4.2`])
  expect(code).toBe(1)
  expect(stdout).toMatch(/^failed +push +127\.0\.0\.1:\d+\/acme\/app +/m)
  expect(stdout).toMatch(/^warning +tag +.* it is on sha256:\w+ already\n {4}The same image again is fine/m)
  const pull = await type(['doctor', '--pull', `${host}/acme/app:1.4.2`, '--json'])
  expect(pull.code).toBe(0)
  expect(JSON.parse(pull.stdout)).toMatchObject({ ok: true, checks: expect.arrayContaining([]) })
})

test('promote prints what became of each name; a dry run ends as the promotion would', async () => {
  const server = await served()
  const host = `127.0.0.1:${server.port}`
  const store = server.repositories.repository('acme/app')
  const { descriptor } = await putImage(store, { layers: [Buffer.from('1')] }, '1.4.2')
  await putImage(store, { layers: [Buffer.from('2')] }, '1.4.3')
  const plan = await type(['promote', `${host}/acme/app:1.4.2`, '1.4', '1.4.3', '--dry-run'])
  expect(plan.code).toBe(1)
  expect(plan.stdout).toMatch(/^create +\S+:1\.4 +- +sha256:\w+ +there is no such tag yet$/m)
  expect(plan.stdout).toMatch(/^refuse +\S+:1\.4\.3 .*this version exists/m)
  const done = await type(['promote', `${host}/acme/app:1.4.2`, '1.4'])
  expect(done.code).toBe(0)
  expect(done.stdout).toContain(`created  ${host}/acme/app:1.4  ${descriptor.digest}\nlinux/amd64; 0 blobs sent (0 B)`)
  const wrong = await type(['promote', 'a:1', 'b:1', '--immutable', 'all'])
  expect(wrong.code).toBe(2)
})
