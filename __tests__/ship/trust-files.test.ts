import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { execFile } from '../../src/runtime/exec.ts'
import { Failure } from '../../src/runtime/failure.ts'
import type { Runtime } from '../../src/runtime/runtime.ts'
import { baseOfEvent, commitNamed, filesAt, type TrustFiles } from '../../src/ship/trust-files.ts'
import { loadPolicy } from '../../src/ship/verify.ts'
import { fakeRuntime } from '../helpers/fake-clock.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { playScript, type Step } from '../helpers/scripted-server.ts'

const newFolder = scratchFolders()
const ENV = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@b',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@b',
  GIT_CONFIG_NOSYSTEM: '1',
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {
    env: ENV,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

const POLICY = '.github/seaworthy.yml'
const KEY = `keyid:${'a'.repeat(64)}`
const policy = (ca: string): string =>
  `version: 1\nrules: [{ images: ["a.io/**"], allOf: [{ dct: { pins: ["${KEY}"], ca: ${ca} } }] }]\n`

interface Repository {
  /** The repository that everybody clones. */
  readonly origin: string
  readonly base: string
  readonly head: string
}

/** Two commits: the base, and a change on top of it. */
async function repository(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  removed: readonly string[] = [],
): Promise<Repository> {
  const origin = await newFolder()
  git(origin, 'init', '--quiet', '--initial-branch=main')
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  await write(origin, { README: 'x', ...before })
  git(origin, 'add', '-A')
  git(origin, 'commit', '--quiet', '-m', 'base')
  const base = git(origin, 'rev-parse', 'HEAD')
  git(origin, 'checkout', '--quiet', '-b', 'change')
  await write(origin, after)
  for (const file of removed) git(origin, 'rm', '--quiet', file)
  git(origin, 'add', '-A')
  git(origin, 'commit', '--quiet', '--allow-empty', '-m', 'change')
  return { origin, base, head: git(origin, 'rev-parse', 'HEAD') }
}

/** As actions/checkout makes it: one commit deep, detached. */
async function shallowClone({ origin }: Repository): Promise<string> {
  const folder = await newFolder()
  git(folder, 'clone', '--quiet', '--depth=1', '--branch=change', `file://${origin}`, '.')
  return folder
}

async function runtimeFor(event: unknown, env: Readonly<Record<string, string>> = {}): Promise<Runtime> {
  const folder = await newFolder()
  await writeFile(join(folder, 'event.json'), JSON.stringify(event))
  return fakeRuntime({
    exec: execFile,
    env: {
      ...ENV,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      ...env,
    },
  })
}

const pullRequest = (sha: string): object => ({ pull_request: { number: 7, base: { sha }, head: { sha: 'x' } } })
const text = async (files: TrustFiles, path: string): Promise<string | undefined> =>
  await files.find(path).then((bytes) => (bytes === undefined ? undefined : Buffer.from(bytes).toString()))

describe('which commit is the base', () => {
  const sha = 'a'.repeat(40)
  test.each([
    ['pull_request', pullRequest(sha), sha],
    ['pull_request_target', pullRequest(sha), sha],
    ['pull_request_review', pullRequest(sha), sha],
    ['merge_group', { merge_group: { base_sha: sha } }, sha],
    ['push', { after: sha }, undefined],
    ['schedule', {}, undefined],
  ])('of %s', async (name, event, base) => {
    const runtime = await runtimeFor(event, { GITHUB_EVENT_NAME: name })
    expect((await baseOfEvent(runtime))?.sha).toBe(base)
  })

  test('of a pull request whose event is not there: an error, not the own policy', async () => {
    await expect(baseOfEvent(await runtimeFor({}))).rejects.toThrow('does not say which commit it is to change')
    await expect(baseOfEvent(await runtimeFor(pullRequest('--upload-pack=x')))).rejects.toThrow('does not say')
  })

  test('of a merge request on GitLab, and of no CI', async () => {
    const gitlab = fakeRuntime({ env: { GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: sha } })
    expect((await baseOfEvent(gitlab))?.sha).toBe(sha)
    expect(await baseOfEvent(fakeRuntime({ env: {} }))).toBeUndefined()
  })
})

describe('the files at the base', () => {
  test('are in a clone with history', async () => {
    const made = await repository({ [POLICY]: 'old' }, { [POLICY]: 'new', 'added.pem': 'x' })
    const files = await filesAt({ sha: made.base, what: 'base' }, made.origin, '', await runtimeFor({}))
    expect(await text(files, POLICY)).toBe('old')
    expect(await text(files, `./${POLICY}`)).toBe('old')
    expect(await text(files, 'added.pem')).toBeUndefined()
    await expect(files.read('added.pem')).rejects.toThrow(`there is no file added.pem at ${made.base.slice(0, 12)}`)
    for (const path of ['../x', '/etc/passwd', 'a/../../x', '']) {
      await expect(files.read(path)).rejects.toThrow('is not a path inside the repository')
    }
    await expect(files.find('.github')).rejects.toThrow('is no file')
  })

  test('are fetched in a shallow clone, when there is no API to ask', async () => {
    const made = await repository({ [POLICY]: 'old' }, { [POLICY]: 'new' })
    const clone = await shallowClone(made)
    expect(() => git(clone, 'cat-file', '-e', made.base)).toThrow()
    const files = await filesAt({ sha: made.base, what: 'base' }, clone, '', await runtimeFor({}))
    expect(await text(files, POLICY)).toBe('old')
  })

  test("are asked of GitHub's API with the token, when the clone does not have the base", async () => {
    const sha = 'b'.repeat(40)
    const has = { authorization: 'Bearer T0KEN' }
    const content = Buffer.from('old').toString('base64')
    const steps: Step[] = [
      { ask: `GET /repos/acme/app/git/commits/${sha}`, has, body: '{}' },
      {
        ask: `GET /repos/acme/app/contents/.github/seaworthy.yml?ref=${sha}`,
        has,
        body: JSON.stringify({ type: 'file', encoding: 'base64', content }),
      },
      { ask: `GET /repos/acme/app/contents/seaworthy.lock?ref=${sha}`, has, status: 404, body: '{}' },
      {
        ask: `GET /repos/acme/app/contents/huge?ref=${sha}`,
        has,
        body: JSON.stringify({ type: 'file', encoding: 'none', content: '' }),
      },
    ]
    const server = await playScript(steps)
    const folder = await newFolder()
    const runtime = await runtimeFor({}, { GITHUB_API_URL: `http://${server.host}` })
    const files = await filesAt({ sha, what: 'base' }, folder, 'T0KEN', runtime)
    expect(await text(files, POLICY)).toBe('old')
    expect(await text(files, 'seaworthy.lock')).toBeUndefined()
    await expect(files.find('huge')).rejects.toThrow('is no file')
    expect(server.complaints()).toEqual([])
    await server.close()
  })

  test('from nowhere: what was tried, and what to do', async () => {
    const made = await repository({}, {})
    const clone = await shallowClone(made)
    git(clone, 'remote', 'set-url', 'origin', 'file:///nowhere')
    const failure = await filesAt(
      { sha: 'c'.repeat(40), what: 'base of the pull request' },
      clone,
      '',
      await runtimeFor({}),
    ).catch((error: unknown) => error as Failure)
    if (!(failure instanceof Failure)) throw new Error('no failure')
    expect(failure.code).toBe('unreachable')
    expect(failure.message).toBe('the policy cannot be read at cccccccccccc (base of the pull request)')
    expect(failure.hint).toMatch(/fetch-depth: 0.*github-token.*this clone: .*GitHub's API: .*git fetch: /)
  }, 20_000)

  test('--base is a name that git knows', async () => {
    const made = await repository({}, {})
    const runtime = await runtimeFor({})
    expect(await commitNamed('main', made.origin, runtime)).toEqual({ sha: made.base, what: 'main' })
    await expect(commitNamed('--help', made.origin, runtime)).rejects.toThrow('git knows no commit "--help"')
  })
})

describe('policy and lock in a pull request', () => {
  const lock = (version: number): string =>
    JSON.stringify({
      version: 1,
      dct: {
        'a.io/b': {
          root: { version: 1, digest: `sha256:${'1'.repeat(64)}` },
          keys: {},
          versions: { timestamp: version },
          tags: {},
          seenAt: '2026-01-01T00:00:00.000Z',
        },
      },
    })
  const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'
  const load = async (made: Repository) =>
    await loadPolicy(
      { root: made.origin, policyFile: POLICY, lockFile: 'seaworthy.lock', base: { sha: made.base, what: 'base' } },
      await runtimeFor(pullRequest(made.base)),
    )

  test('are those of the base, and every change is told', async () => {
    const strict = 'version: 1\nmode: enforce\n'
    const made = await repository(
      { [POLICY]: strict, 'seaworthy.lock': lock(5) },
      { [POLICY]: 'version: 1\nmode: audit\n', 'seaworthy.lock': lock(6) },
    )
    const loaded = await load(made)
    expect(loaded.policy.mode).toBe('enforce')
    expect(loaded.policy.label).toBe(`${POLICY} at ${made.base.slice(0, 12)} (base)`)
    expect(loaded.lock?.dct['a.io/b']?.versions).toEqual({ timestamp: 5 })
    expect(loaded.changed).toEqual([POLICY, 'seaworthy.lock'])
    expect(loaded.warnings[0]).toMatch(
      /^\.github\/seaworthy\.yml is changed here; what counts is that of [0-9a-f]{12} \(base\)/,
    )
    expect(loaded.reasons).toEqual([])
  })

  test('nothing changed, nothing told', async () => {
    const loaded = await load(await repository({ [POLICY]: 'version: 1' }, { other: 'x' }))
    expect(loaded).toMatchObject({ changed: [], warnings: [], reasons: [], lock: undefined })
  })

  test('a removed policy still counts', async () => {
    const loaded = await load(await repository({ [POLICY]: 'version: 1\nmode: enforce' }, {}, [POLICY]))
    expect(loaded).toMatchObject({ policy: { mode: 'enforce' }, changed: [POLICY] })
  })

  test('a base without a policy: the new one counts, and its files, but no lock that it brings', async () => {
    const made = await repository({}, { [POLICY]: 'version: 1\nmode: audit', 'seaworthy.lock': lock(1) })
    const loaded = await load(made)
    expect(loaded).toMatchObject({ policy: { mode: 'audit', label: POLICY }, lock: undefined })
    expect(loaded.warnings[0]).toContain('is new')
  })

  test.each([
    ['a version', { 'seaworthy.lock': lock(4) }, [], 'a.io/b: timestamp goes from version 5 back to 4'],
    ['an entry', { 'seaworthy.lock': '{"version":1,"dct":{}}' }, [], 'a.io/b is no longer in the lock'],
    ['the file', {}, ['seaworthy.lock'], 'seaworthy.lock is removed by this change'],
    ['its form', { 'seaworthy.lock': '{"version":2}' }, [], 'seaworthy.lock cannot be read after this change'],
  ])('a lock from which %s is taken is a violation', async (_, after, removed, reason) => {
    const loaded = await load(await repository({ [POLICY]: 'version: 1', 'seaworthy.lock': lock(5) }, after, removed))
    expect(loaded.reasons).toEqual([expect.stringContaining(reason)])
  })

  test('a certificate that the policy names is that of the base too', async () => {
    const made = await repository(
      { [POLICY]: policy('trust/ca.pem'), 'trust/ca.pem': PEM },
      { 'trust/ca.pem': 'changed' },
    )
    // The base's file is read: what is wrong with it is not what is wrong with the changed one.
    await expect(load(made)).rejects.toThrow(/dct\.ca/)
    const missing = await repository({ [POLICY]: policy('trust/ca.pem') }, { 'trust/ca.pem': PEM })
    await expect(load(missing)).rejects.toThrow(`there is no file trust/ca.pem at ${missing.base.slice(0, 12)}`)
  })

  test('a policy outside of the repository is no part of the change; an absolute path into it is', async () => {
    const made = await repository({ [POLICY]: 'version: 1\nmode: enforce' }, { [POLICY]: 'version: 1\nmode: audit' })
    const outside = join(await newFolder(), 'policy.yml')
    await writeFile(outside, 'version: 1\nmode: audit')
    const at = async (policyFile: string) =>
      await loadPolicy(
        { root: made.origin, policyFile, lockFile: 'seaworthy.lock', base: { sha: made.base, what: 'base' } },
        await runtimeFor(pullRequest(made.base)),
      )
    expect((await at(outside)).policy.mode).toBe('audit')
    expect((await at(join(made.origin, POLICY))).policy.mode).toBe('enforce')
  })

  test('no policy anywhere', async () => {
    await expect(load(await repository({}, {}))).rejects.toThrow(`there is no policy ${POLICY}, neither here nor at`)
  })
})
