import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { VerifyReport } from '../../src/trust/verify-report.ts'
import { startFakeNotary } from '../helpers/fake-notary.ts'
import { putImage } from '../helpers/images.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { served } from '../helpers/served.ts'
import { draftRepository, keysFor, makeKey, publish } from '../helpers/trust-repo.ts'
import { type Outcome, type } from './terminal.ts'

const newFolder = scratchFolders()
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
const shared = keysFor('shared')

interface Bench {
  readonly gun: string
  readonly pin: string
  readonly folder: string
  /** `verify ...` with a pin and the server. */
  quick(...args: readonly string[]): Promise<Outcome>
  /** Any command with the policy and the lock of the folder. */
  run(...args: readonly string[]): Promise<Outcome>
  stop(): Promise<void>
}

/** `app:1` signed, `app:2` not; a policy in a folder. The clock is the real one. */
async function bench(): Promise<Bench> {
  const registry = await served()
  const notary = await startFakeNotary()
  closing.push(() => notary.close())
  const gun = `127.0.0.1:${registry.port}/acme/app`
  const store = registry.repositories.repository('acme/app')
  const image = await putImage(store, { layers: [Buffer.from('1')] }, '1')
  await putImage(store, { layers: [Buffer.from('2')] }, '2')
  const keys = { ...shared, root: makeKey('ecdsa-x509', { certificate: { commonName: gun } }) }
  const draft = draftRepository(gun, { '1': image.bytes }, keys)
  draft.signed.root.version = 1
  draft.signed.timestamp.expires = new Date(Date.now() + 10 * 86_400_000).toISOString()
  notary.put(gun, publish(draft))
  const folder = await newFolder()
  const pin = `keyid:${keys.root.id}`
  const [policy, lock] = [join(folder, 'policy.yml'), join(folder, 'seaworthy.lock')]
  const need = `{ dct: { server: "${notary.url}", pins: ["${pin}"] } }`
  await writeFile(policy, `version: 1\nrules: [{ images: ["**"], allOf: [${need}] }]\n`)
  return {
    gun,
    pin,
    folder,
    quick: (...args) => type(['verify', '--dct-server', notary.url, '--pin', pin, '--lock', lock, ...args]),
    run: (...args) => type([...args, '--policy', policy, '--lock', lock]),
    stop: async () => {
      await registry.close(0)
      await notary.close()
    },
  }
}

describe('verify', () => {
  test('by a pin alone: a table, what is proven and what is not', async () => {
    const { quick, gun } = await bench()
    const { code, stdout, stderr } = await quick(`${gun}:1`)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^VERDICT +IMAGE +DIGEST +BY\nverified +127\.0\.0\.1:\d+\/acme\/app:1 +sha256:[0-9a-f]{64} +dct: targets\/releases, dct: targets\/alice\n/,
    )
    expect(stdout).toContain('  not proven: dct: that nothing older was shown before')
    expect(stdout).toMatch(
      /\n1 verified, 0 violated, 0 could not be checked, 0 waived \(the command line, enforce\)\n$/,
    )
  })

  test.each([
    ['1', 0, 'verified'],
    ['2', 1, 'violated'],
    ['3', 3, 'unchecked'],
  ])('app:%s is exit code %d', async (tag, code, verdict) => {
    const { run, gun } = await bench()
    const done = await run('verify', `${gun}:${tag}`, '--json')
    expect(done.code).toBe(code)
    expect(JSON.parse(done.stdout)).toMatchObject({ verdict, images: [{ verdict }] })
    expect((await run('verify', `${gun}:${tag}`, '--mode', 'audit')).code).toBe(0)
  })

  test('SARIF into a file, annotations in a workflow', async () => {
    const { run, gun, folder } = await bench()
    const file = join(folder, 'verify.sarif')
    expect((await run('verify', `${gun}:2`, '--sarif', file)).code).toBe(1)
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: '2.1.0' })
    const env = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push' }
    const policy = ['--policy', join(folder, 'policy.yml')]
    const { stderr } = await type(['verify', `${gun}:2`, '--json', ...policy], { env })
    expect(stderr).toMatch(/^::error title=Image violated::127\.0\.0\.1:\d+\/acme\/app:2: dct \(/)
  })

  test('in a pull request without its event, nothing is concluded', async () => {
    const { gun, folder } = await bench()
    const env = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request' }
    const { code, stderr } = await type(['verify', `${gun}:1`, '--policy', join(folder, 'policy.yml')], { env })
    expect(code).toBe(1)
    expect(stderr).toContain('does not say which commit it is to change')
  })

  test.each([
    [['verify'], 'verify takes at least one argument, not none'],
    [['verify', 'a', '--mode', 'lax'], '--mode cannot be "lax"'],
    [['verify', 'a', '--now', '2026-12-01'], '--now is for --offline only'],
    [['verify', 'a', '--offline', 'x', '--now', 'soon'], '--now cannot be "soon"'],
    [['verify', 'a', '--offline', 'x', '--now', '2026-12-01T00:00'], '--now cannot be'],
    [['verify', 'a', '--dct-server', 'https://n'], 'nothing says which root of trust is the right one'],
    [['verify', 'a', '--pin', 'x'], 'is not a pin'],
    [['verify', 'a', '--tofu', '--dct-server', 'notary'], 'is not the URL of a server'],
    [['verify', 'a', '--base', 'no-such-branch'], 'git knows no commit "no-such-branch"'],
    [['trust', 'export', 'a'], 'where is the archive to be written?'],
  ])('%j is wrong usage', async (argv, message) => {
    const { code, stderr } = await type(argv, { env: { PATH: process.env.PATH ?? '' } })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
  })
})

test('lock, export, and verify with everything gone', async () => {
  const { run, gun, folder, stop } = await bench()
  const first = await run('trust', 'lock', '--update', gun)
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout).toMatch(/ {2}new: root 1 \(sha256:.*\n.*seaworthy\.lock is written: review and commit it\n$/)
  expect((await run('trust', 'lock')).stdout).toMatch(/ {2}unchanged\n.*is up to date\n$/)
  const archive = join(folder, 'evidence.tar')
  const exported = await run('trust', 'export', `${gun}:1`, '--output', archive)
  expect(exported).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/: \d+ files of trust data, 1 images\n.* is written\n$/),
  })
  await stop()
  const offline = await run('verify', '--offline', archive, `${gun}:1`, '--json')
  expect(offline.code).toBe(0)
  expect(JSON.parse(offline.stdout) as VerifyReport).toMatchObject({ verdict: 'verified' })
  const later = new Date(Date.now() + 30 * 86_400_000).toISOString()
  expect((await run('verify', '--offline', archive, '--now', later, `${gun}:1`)).code).toBe(1)
  const refused = await run('trust', 'lock')
  expect(refused.code).toBe(1)
  expect(refused.stdout).toContain('stays as it was')
})
