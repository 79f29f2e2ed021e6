// verify/ and the `verify: true` of the root action as a runner runs them: dist/verify.js, dist/main.js.
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { ManifestDocument } from '../../src/image/manifest.ts'
import type { VerifyReport } from '../../src/trust/verify-report.ts'
import { type FakeNotary, startFakeNotary } from '../helpers/fake-notary.ts'
import { putImage, putMultiPlatform } from '../helpers/images.ts'
import { NODES } from '../helpers/nodes.ts'
import { createRunner, type Runner, type RunnerOptions } from '../helpers/runner.ts'
import { served } from '../helpers/served.ts'
import { type Draft, draftRepository, keysFor, makeKey, metaOf, publish } from '../helpers/trust-repo.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const shared = keysFor('shared')
const DAY = 86_400_000

interface Job {
  readonly runner: Runner
  /** `127.0.0.1:PORT`. */
  readonly host: string
  readonly gun: string
  readonly notary: FakeNotary
  readonly signed: ManifestDocument
  readonly draft: Draft
  repository(name: string): ReturnType<Awaited<ReturnType<typeof served>>['repositories']['repository']>
  write(files: Readonly<Record<string, string>>): Promise<void>
  policy(mode?: string): string
}

/** A workspace with a policy, a registry with `acme/app:signed` and `acme/app:open`, and the Notary server that knows the first. */
async function startJob(options: RunnerOptions = {}): Promise<Job> {
  const registry = await served()
  const notary = await startFakeNotary()
  const runner = await createRunner({ ...options, env: { DOCKER_HOST: 'unix:///nowhere/docker.sock', ...options.env } })
  closing.push(
    () => notary.close(),
    () => runner.dispose(),
  )
  const host = `127.0.0.1:${registry.port}`
  const gun = `${host}/acme/app`
  const repository = (name: string) => registry.repositories.repository(name)
  const signed = await putImage(
    repository('acme/app'),
    { layers: [Buffer.from('signed')], compression: 'gzip' },
    'signed',
  )
  await putImage(repository('acme/app'), { layers: [Buffer.from('open')] }, 'open')
  const keys = { ...shared, root: makeKey('ecdsa-x509', { certificate: { commonName: gun } }) }
  const draft = draftRepository(gun, { signed: signed.bytes }, keys)
  draft.signed.timestamp.expires = new Date(Date.now() + 10 * DAY).toISOString()
  notary.put(gun, publish(draft))
  const write: Job['write'] = async (files) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(runner.workspace, name)), { recursive: true })
      await writeFile(join(runner.workspace, name), text)
    }
  }
  const policy: Job['policy'] = (mode = 'enforce') =>
    `version: 1\nmode: ${mode}\nrules: [{ images: ["${host}/**"], allOf: [{ dct: { server: "${notary.url}", pins: ["keyid:${keys.root.id}"] } }] }]\n`
  await write({ '.github/seaworthy.yml': policy() })
  return { runner, host, gun, notary, signed, draft, repository, write, policy }
}

describe.each(NODES)('with %s', (node) => {
  test('verified: the digest to use, the report, SARIF and a summary', async () => {
    const { runner, gun, signed } = await startJob({ node })
    const done = await runner.run('verify', { images: `${gun}:signed`, sarif: 'out/verify.sarif' })
    expect(done).toMatchObject({ exitCode: 0, stderr: '' })
    expect(done.annotations('error')).toEqual([])
    expect(done.outputs).toMatchObject({
      verified: 'true',
      digests: `${gun}@${signed.descriptor.digest}`,
      sarif: 'out/verify.sarif',
    })
    const report = JSON.parse(await readFile(done.outputs.report as string, 'utf8')) as VerifyReport
    expect(report).toMatchObject({
      verdict: 'verified',
      passed: true,
      images: [{ proofs: [{ format: 'dct' }, { format: 'dct' }] }],
    })
    expect(JSON.parse(await readFile(join(runner.workspace, 'out/verify.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
    })
    expect(done.summary).toContain('### Verified')
  })

  test('violated: the step fails, each finding is an annotation, and no digest is given out', async () => {
    const { runner, gun, signed } = await startJob({ node })
    const done = await runner.run('verify', { images: `${gun}:signed\n${gun}:open` })
    expect(done.exitCode).toBe(1)
    expect(done.outputs).toMatchObject({ verified: 'false', digests: `${gun}@${signed.descriptor.digest}` })
    const errors = done.annotations('error')
    expect(errors[0]).toContain(`${gun}:open: dct (.github/seaworthy.yml:3:`)
    expect(errors[0]).toContain('is not signed')
    expect(errors.at(-1)).toContain('1 of 2 images are not what the policy asks')
    expect(done.summary).toContain('### Not verified')
  })
})

test('audit reports the same and passes, with all digests', async () => {
  const { runner, gun } = await startJob()
  const done = await runner.run('verify', { images: `${gun}:open`, mode: 'audit' })
  expect(done).toMatchObject({
    exitCode: 0,
    outputs: { verified: 'false', digests: expect.stringContaining(`${gun}@sha256:`) },
  })
  expect(done.annotations('error')).toEqual([])
  expect(done.annotations('warning')[0]).toContain('is not signed')
})

test('what could not be checked is no pass', async () => {
  const { runner, gun, notary } = await startJob()
  await notary.close()
  const done = await runner.run('verify', { images: `${gun}:signed` })
  expect(done.exitCode).toBe(1)
  expect(done.annotations('error').at(-1)).toContain('1 of 1 images could not be checked, which is no pass')
  expect(done.outputs).toMatchObject({ verified: 'false', digests: '' })
}, 30_000)

test('no images: an error that says so, unless that is allowed', async () => {
  const { runner } = await startJob()
  const none = await runner.run('verify', { images: '\n# nothing\n' })
  expect(none.exitCode).toBe(1)
  expect(none.annotations('error')[0]).toMatch(
    /the input images is empty.*\n.*Finding the images that a repository refers to is not part of this version/,
  )
  expect(await runner.run('verify', { 'allow-empty': 'true' })).toMatchObject({
    exitCode: 0,
    outputs: { verified: 'true', digests: '' },
  })
})

test('no policy, and one that is wrong', async () => {
  const { runner, gun, write } = await startJob()
  const missing = await runner.run('verify', { images: gun, policy: 'other.yml' })
  expect(missing.annotations('error')[0]).toContain('there is no policy other.yml')
  await write({ '.github/seaworthy.yml': 'version: 1\nmod: audit\n' })
  const wrong = await runner.run('verify', { images: gun })
  expect(wrong.annotations('error')[0]).toMatch(
    /\.github\/seaworthy\.yml:2:1: the policy has no key "mod"\n.*Did you mean mode\?/,
  )
})

test('what was verified is what is pushed: layers that would be compressed on their way are refused', async () => {
  const { runner, gun, draft, notary, repository, host } = await startJob()
  const plain = await putImage(repository('acme/app'), { layers: [Buffer.from('plain')] }, 'plain')
  draft.signed['targets/releases'].targets.plain = metaOf(plain.bytes)
  for (const role of ['targets/releases', 'snapshot', 'timestamp']) draft.signed[role].version++
  notary.put(gun, publish(draft))
  const inputs = { source: `registry:${gun}:plain`, images: `${host}/acme/out`, tags: '1', verify: 'true' }
  const done = await runner.run('main', inputs)
  expect(done.exitCode).toBe(1)
  expect(done.outputs.verified).toBe('true')
  expect(done.annotations('error').at(-1)).toContain(`not ${plain.descriptor.digest}`)
  expect(await repository('acme/out').resolve('1')).toBeUndefined()
  expect(await runner.run('main', { ...inputs, source: `registry:${gun}:signed` })).toMatchObject({ exitCode: 0 })
})

test('a source that an audit could not read is not pushed', async () => {
  const { runner, gun, host } = await startJob()
  const inputs = {
    source: `registry:${gun}:none`,
    images: `${host}/acme/out`,
    tags: '1',
    verify: 'true',
    mode: 'audit',
  }
  const done = await runner.run('main', { ...inputs, 'verify-mode': 'audit' })
  expect(done.exitCode).toBe(1)
  expect(done.annotations('error').at(-1)).toContain('could not be read, so it cannot be pushed')
})

test('in a pull request the policy of the base counts, and the change is told', async () => {
  const { runner, gun, write, policy } = await startJob({ path: (process.env.PATH ?? '').split(':') })
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', runner.workspace, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      encoding: 'utf8',
    }).trim()
  git('init', '--quiet')
  git('add', '-A')
  git('commit', '--quiet', '-m', 'base')
  const base = git('rev-parse', 'HEAD')
  await write({ '.github/seaworthy.yml': policy('audit') })
  git('commit', '--quiet', '-am', 'change')
  const event = join(runner.temp, 'event.json')
  await writeFile(event, JSON.stringify({ pull_request: { number: 1, base: { sha: base } } }))
  const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event }
  const done = await runner.run('verify', { images: `${gun}:open` }, env)
  expect(done.exitCode).toBe(1)
  expect(done.annotations('warning')).toEqual([
    expect.stringContaining('.github/seaworthy.yml is changed here; what counts is that of'),
  ])
  // Outside of a pull request it is the policy that is checked out.
  expect(await runner.run('verify', { images: `${gun}:open` })).toMatchObject({ exitCode: 0 })
})

describe('the root action', () => {
  test('pushes a source from a registry by the digest that was verified', async () => {
    const { runner, host, gun, signed, repository } = await startJob()
    const done = await runner.run('main', {
      verify: 'true',
      source: `registry:${gun}:signed`,
      to: `${host}/mirror/app:1`,
    })
    expect(done).toMatchObject({ exitCode: 0, stderr: '' })
    expect(done.outputs).toMatchObject({ verified: 'true', digest: signed.descriptor.digest })
    expect((await repository('mirror/app').resolve('1'))?.digest).toBe(signed.descriptor.digest)
    expect(done.stdout).toContain(`Push registry:${gun}@${signed.descriptor.digest}`)
  })

  test.each([
    ['the source is not signed', { source: 'registry:GUN:open' }],
    ['a source without a scheme, found in the registry, is not signed', { source: 'GUN:open' }],
    ['an image that the build stands on is not signed', { source: 'registry:GUN:signed', 'verify-images': 'GUN:open' }],
    [
      'a source that is built here stands on what is not signed',
      { source: 'archive:app.tar', 'verify-images': 'GUN:open' },
    ],
  ])('pushes nothing when %s', async (_, inputs) => {
    const { runner, host, gun, repository, write } = await startJob()
    await write({ 'app.tar': '' })
    const filled = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, value.replace('GUN', gun)]))
    const done = await runner.run('main', { verify: 'true', to: `${host}/mirror/app:1`, ...filled })
    expect(done.exitCode).toBe(1)
    expect(await repository('mirror/app').resolve('1')).toBeUndefined()
  })

  test('a list of images that nobody would verify is an error, before anything is done', async () => {
    const { runner, host, gun, repository } = await startJob()
    const done = await runner.run('main', {
      source: `registry:${gun}:signed`,
      'verify-images': `${gun}:signed`,
      to: `${host}/mirror/app:1`,
    })
    expect(done.exitCode).toBe(1)
    expect(done.annotations('error')[0]).toContain('there are verify-images, but verify is false')
    expect(await repository('mirror/app').resolve('1')).toBeUndefined()
  })

  test('says what to list when there is nothing to verify', async () => {
    const { runner, host, repository } = await startJob()
    const { openLayout } = await import('../../src/stores/layout/open-layout.ts')
    const { systemRuntime } = await import('../../src/runtime/system.ts')
    const layout = await openLayout(join(runner.workspace, 'layout'), systemRuntime(), { create: true })
    await putMultiPlatform(layout, 'app')
    const inputs = { verify: 'true', source: 'layout:layout:app', to: `${host}/mirror/app:1` }
    const none = await runner.run('main', inputs)
    expect(none.exitCode).toBe(1)
    expect(none.annotations('error')[0]).toContain('the input verify-images is empty')
    expect(await repository('mirror/app').resolve('1')).toBeUndefined()
  })
})
