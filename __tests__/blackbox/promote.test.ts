// promote/ as a runner runs it, and `preflight: only` of the root action: dist/promote.js, dist/main.js.
import { readFile } from 'node:fs/promises'
import { afterEach, expect, test } from '@jest/globals'
import type { ManifestDocument } from '../../src/image/manifest.ts'
import { onlyUser } from '../../src/serve/auth/passwords.ts'
import type { DoctorReport } from '../../src/ship/preflight/doctor.ts'
import type { PromoteReport, PromotionPlanReport } from '../../src/ship/promote.ts'
import type { Repositories } from '../../src/stores/store.ts'
import { putReferrer } from '../helpers/attachments.ts'
import { putImage, putMultiPlatform } from '../helpers/images.ts'
import { createRunner, type Runner } from '../helpers/runner.ts'
import { served } from '../helpers/served.ts'

const SECRET = 'T0KEN/of+the=registry'
const runners: Runner[] = []
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.dispose()
})

interface Job {
  readonly runner: Runner
  readonly repositories: Repositories
  readonly host: string
}

/** A runner that is logged in to a registry. No engine answers. */
async function startJob(): Promise<Job> {
  const { port, repositories } = await served({ auth: { kind: 'token', check: onlyUser('octocat', SECRET) } })
  const runner = await createRunner({ env: { DOCKER_HOST: 'unix:///nowhere/docker.sock' } })
  runners.push(runner)
  const host = `127.0.0.1:${port}`
  await runner.run('login', { registry: host, username: 'octocat', token: SECRET })
  return { runner, repositories, host }
}

async function readJson<T>(file: string | undefined): Promise<T> {
  return JSON.parse(await readFile(file as string, 'utf8')) as T
}

async function release(repositories: Repositories): Promise<[ManifestDocument, ManifestDocument]> {
  const staging = repositories.repository('acme/staging')
  const index = await putMultiPlatform(staging, '1.4.2')
  return [index, await putReferrer(staging, index, 'signature')]
}

test('a signed image gets its names, the outputs and the summary say so', async () => {
  const { runner, repositories, host } = await startJob()
  const [index, signature] = await release(repositories)
  const { digest } = index.descriptor
  const step = await runner.run('promote', {
    source: `${host}/acme/staging:1.4.2`,
    to: `${host}/acme/app\n${host}/acme/app:latest`,
  })
  expect(step).toMatchObject({ exitCode: 0, stderr: '' })
  expect(step.annotations('warning')).toEqual([])
  expect(step.outputs).toEqual({
    digest,
    references: `${host}/acme/app:1.4.2@${digest}\n${host}/acme/app:latest@${digest}`,
    json: expect.stringContaining(runner.temp),
  })
  const report = await readJson<PromoteReport>(step.outputs.json)
  expect(report).toMatchObject({
    digest,
    platforms: ['linux/amd64', 'linux/arm64'],
    referrers: [{ digest: signature.descriptor.digest, subject: digest, action: 'copied' }],
    blobs: { sent: 0 },
  })
  expect(step.summary).toContain('### Promoted')
  expect(step.summary).toContain('| `linux/amd64`, `linux/arm64` | 0 blobs, 0 B |')
  expect(step.summary).toContain(`| \`${host}/acme/app:1.4.2\` | created | \`${digest}\` |  |`)
  expect(step.summary).toContain(`\`${host}/acme/app@${signature.descriptor.digest}\``)
  expect((await repositories.repository('acme/app').resolve('latest'))?.digest).toBe(digest)
  expect(await runner.leaks(SECRET, [`${runner.home}/.docker/config.json`])).toEqual([])
})

test('a dry run shows the plan; with a tag that must not move it fails as the promotion would', async () => {
  const { runner, repositories, host } = await startJob()
  await release(repositories)
  const inputs = { source: `${host}/acme/staging:1.4.2`, to: `${host}/acme/app:1.4.2`, 'dry-run': 'true' }
  const step = await runner.run('promote', inputs)
  expect(step).toMatchObject({ exitCode: 0, stderr: '' })
  expect(step.shown()).toMatch(/would create .*acme\/app:1\.4\.2: nothing -> sha256:.* \(there is no such tag yet\)/)
  expect(step.summary).toContain('### Would promote (dry run)')
  const plan = await readJson<PromotionPlanReport>(step.outputs.json)
  expect(plan).toMatchObject({ version: '1.4.2', tags: [{ action: 'create' }], referrers: [{ action: 'copy' }] })
  expect(await repositories.repository('acme/app').resolve('1.4.2')).toBeUndefined()

  await putImage(repositories.repository('acme/app'), { layers: [] }, '1.4.2')
  const refused = await runner.run('promote', inputs)
  expect(refused.exitCode).toBe(1)
  expect(refused.annotations('error').join()).toContain('this version exists, and another image has it')
  const real = await runner.run('promote', { ...inputs, 'dry-run': 'false' })
  expect(real.exitCode).toBe(1)
  expect(real.annotations('error').join()).toContain('this version exists, and another image has it')
})

test('a tag that would go back, or lose a platform, moves when that is said', async () => {
  const { runner, repositories, host } = await startJob()
  await release(repositories)
  const app = repositories.repository('acme/app')
  const newer = await putMultiPlatform(app, '2.0.0', 5)
  await app.writeManifest(newer, 'latest')
  const inputs = { source: `${host}/acme/staging:1.4.2`, to: `${host}/acme/app:latest` }
  const refused = await runner.run('promote', inputs)
  expect(refused.annotations('error').join()).toMatch(
    /latest: it is on 2\.0\.0, and 1\.4\.2 is older.*allow-downgrade/s,
  )
  const allowed = await runner.run('promote', { ...inputs, 'allow-downgrade': 'true' })
  expect(allowed).toMatchObject({ exitCode: 0 })
  await putImage(repositories.repository('acme/staging'), { layers: [], platform: 'linux/amd64' }, 'small')
  const small = { source: `${host}/acme/staging:small`, to: `${host}/acme/app:latest` }
  const fewer = await runner.run('promote', small)
  expect(fewer.annotations('error').join()).toMatch(/it would lose linux\/arm64.*allow-fewer-platforms/s)
  expect(await runner.run('promote', { ...small, 'allow-fewer-platforms': 'true' })).toMatchObject({ exitCode: 0 })
})

test.each<[string, Record<string, string>, RegExp]>([
  ['no source', { to: 'latest' }, /the input source is empty/],
  ['no name', { source: 'HOST/acme/staging:1.4.2' }, /the input to is empty/],
  ['an engine', { source: 'docker:app:ci', to: 'HOST/a:1' }, /is in an engine/],
  ['no such image', { source: 'HOST/acme/staging:9', to: 'latest' }, /staging:9/],
  ['a wrong word', { source: 'HOST/a:1', to: 'x', immutable: 'version' }, /Did you mean versions\?/],
])('%s: the step fails with what to do', async (_, inputs, message) => {
  const { runner, host } = await startJob()
  const filled = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, value.replace('HOST', host)]))
  const step = await runner.run('promote', filled)
  expect(step.exitCode).toBe(1)
  expect(step.annotations('error').join()).toMatch(message)
})

test('preflight: only looks before there is an image, and fails with what to change', async () => {
  const { runner, repositories, host } = await startJob()
  const inputs = { images: `${host}/acme/app`, tags: '1.4.2\nlatest', preflight: 'only' }
  const fine = await runner.run('push', inputs)
  expect(fine).toMatchObject({ exitCode: 0, stderr: '' })
  expect(fine.shown()).toContain(`ok push ${host}/acme/app: an upload may begin`)
  expect(fine.summary).toContain('### Preflight')
  const report = await readJson<DoctorReport>(fine.outputs.json)
  expect(report).toMatchObject({ ok: true })
  expect(fine.outputs).not.toHaveProperty('digest')
  for await (const name of repositories.names()) throw new Error(`${name} was made`)

  const stranger = await createRunner()
  runners.push(stranger)
  const refused = await stranger.run('main', inputs)
  expect(refused.exitCode).toBe(1)
  expect(refused.annotations('error').join()).toMatch(/seaworthy login/)
  expect(refused.summary).toContain('| failed | login |')
})
