import { execFileSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { execFile } from '../../../src/runtime/exec.ts'
import { Failure } from '../../../src/runtime/failure.ts'
import type { Runtime } from '../../../src/runtime/runtime.ts'
import { baseOfEvent, commitNamed } from '../../../src/ship/trust/base.ts'
import { filesAt, type ReadAt, type TrustFiles } from '../../../src/ship/trust/files.ts'
import { loadPolicy } from '../../../src/ship/trust/policy.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'
import { scratchFolders } from '../../helpers/scratch.ts'
import { playScript, type Step } from '../../helpers/scripted-server.ts'

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
const at = (root: string, token = '', offline = false): ReadAt => ({ root, token, offline })
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
    ['workflow_dispatch', {}, undefined],
    ['release', {}, undefined],
    // Anybody causes these, and their workflows check out what was proposed.
    ['workflow_run', { workflow_run: { head_sha: 'c'.repeat(40) } }, 'd'.repeat(40)],
    ['issue_comment', { issue: { pull_request: {} } }, 'd'.repeat(40)],
    ['check_suite', {}, 'd'.repeat(40)],
  ])('of %s', async (name, event, base) => {
    const runtime = await runtimeFor(event, { GITHUB_EVENT_NAME: name, GITHUB_SHA: 'd'.repeat(40) })
    const found = await baseOfEvent(runtime)
    expect(found?.sha).toBe(base)
    const runsAsDefault = ['pull_request_target', 'workflow_run', 'issue_comment', 'check_suite'].includes(name)
    expect(found?.mayBeFirst).toBe(base === undefined ? undefined : !runsAsDefault)
  })

  test('of a pull request whose event is not there: an error, not the own policy', async () => {
    await expect(baseOfEvent(await runtimeFor({}))).rejects.toThrow('does not say which commit it is to change')
    await expect(baseOfEvent(await runtimeFor(pullRequest('--upload-pack=x')))).rejects.toThrow('does not say')
    await expect(baseOfEvent(await runtimeFor({}, { GITHUB_EVENT_NAME: 'workflow_run' }))).rejects.toThrow(
      'does not say',
    )
  })

  test('of a merge request on GitLab, and of no CI', async () => {
    const gitlab = fakeRuntime({ env: { GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: sha } })
    expect((await baseOfEvent(gitlab))?.sha).toBe(sha)
    // Where a merge request began is up to its author; the head of the target branch is not.
    const merged = { ...gitlab.env, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: 'b'.repeat(40) }
    expect((await baseOfEvent(fakeRuntime({ env: merged })))?.sha).toBe('b'.repeat(40))
    const untold = fakeRuntime({ env: { GITLAB_CI: 'true', CI_MERGE_REQUEST_IID: '7' } })
    await expect(baseOfEvent(untold)).rejects.toThrow('does not say which commit')
    expect(await baseOfEvent(fakeRuntime({ env: { GITLAB_CI: 'true' } }))).toBeUndefined()
    expect(await baseOfEvent(fakeRuntime({ env: {} }))).toBeUndefined()
  })
})

describe('the files at the base', () => {
  test('are in a clone with history', async () => {
    const made = await repository({ [POLICY]: 'old' }, { [POLICY]: 'new', 'added.pem': 'x' })
    const files = await filesAt(
      { sha: made.base, what: 'base', mayBeFirst: true },
      at(made.origin),
      await runtimeFor({}),
    )
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
    const files = await filesAt({ sha: made.base, what: 'base', mayBeFirst: true }, at(clone), await runtimeFor({}))
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
      { ask: `GET /repos/acme/app/contents/trust/lock?ref=${sha}`, has, status: 404, body: '{}' },
      { ask: `GET /repos/acme/app/contents/trust?ref=${sha}`, has, body: '[]' },
      { ask: `GET /repos/acme/app/contents/link/lock?ref=${sha}`, has, status: 404, body: '{}' },
      { ask: `GET /repos/acme/app/contents/link?ref=${sha}`, has, body: '{"type":"symlink"}' },
      {
        ask: `GET /repos/acme/app/contents/huge?ref=${sha}`,
        has,
        body: JSON.stringify({ type: 'file', encoding: 'none', content: '' }),
      },
    ]
    const server = await playScript(steps)
    const folder = await newFolder()
    const runtime = await runtimeFor({}, { GITHUB_API_URL: `http://${server.host}` })
    const files = await filesAt({ sha, what: 'base', mayBeFirst: true }, at(folder, 'T0KEN'), runtime)
    expect(await text(files, POLICY)).toBe('old')
    expect(await text(files, 'seaworthy.lock')).toBeUndefined()
    expect(await text(files, 'trust/lock')).toBeUndefined()
    await expect(files.find('link/lock')).rejects.toThrow('link is no folder at')
    await expect(files.find('huge')).rejects.toThrow('is no file')
    expect(server.complaints()).toEqual([])
    await server.close()
  })

  test('from nowhere: what was tried, and what to do', async () => {
    const made = await repository({}, {})
    const clone = await shallowClone(made)
    git(clone, 'remote', 'set-url', 'origin', 'file:///nowhere')
    const failure = await filesAt(
      { sha: 'c'.repeat(40), what: 'base of the pull request', mayBeFirst: true },
      at(clone),
      await runtimeFor({}),
    ).catch((error: unknown) => error as Failure)
    if (!(failure instanceof Failure)) throw new Error('no failure')
    expect(failure.code).toBe('unreachable')
    expect(failure.message).toBe('the policy cannot be read at cccccccccccc (base of the pull request)')
    expect(failure.hint).toMatch(/fetch-depth: 0.*github-token.*this clone: .*GitHub's API: .*git fetch: /)
  }, 20_000)

  test('offline only the clone is looked at', async () => {
    const made = await repository({ [POLICY]: 'old' }, {})
    const asked: string[][] = []
    const runtime = await runtimeFor({})
    const exec: Runtime['exec'] = (file, args, options) => {
      asked.push([...args])
      return runtime.exec(file, args, options)
    }
    const base = { sha: made.base, what: 'base', mayBeFirst: true }
    const failure = await filesAt(base, at(await shallowClone(made), '', true), { ...runtime, exec }).catch(
      (error: unknown) => error,
    )
    expect(failure).toMatchObject({ code: 'unreachable', hint: expect.stringContaining('fetch-depth: 0') })
    expect(asked.map(([, , command]) => command)).toEqual(['cat-file'])
    expect(await text(await filesAt(base, at(made.origin, '', true), runtime), POLICY)).toBe('old')
  })

  test('--base is a name that git knows', async () => {
    const made = await repository({}, {})
    const runtime = await runtimeFor({})
    expect(await commitNamed('main', made.origin, runtime)).toEqual({ sha: made.base, what: 'main', mayBeFirst: true })
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
      {
        root: made.origin,
        policyFile: POLICY,
        lockFile: 'seaworthy.lock',
        base: { sha: made.base, what: 'base', mayBeFirst: true },
      },
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
        {
          root: made.origin,
          policyFile,
          lockFile: 'seaworthy.lock',
          base: { sha: made.base, what: 'base', mayBeFirst: true },
        },
        await runtimeFor(pullRequest(made.base)),
      )
    expect((await at(outside)).policy.mode).toBe('audit')
    expect((await at(join(made.origin, POLICY))).policy.mode).toBe('enforce')
  })

  test('a policy behind a link or in a submodule of the base is not taken for one that is new', async () => {
    const made = await repository({ 'real/seaworthy.yml': 'version: 1\nmode: enforce' }, {})
    await symlink('real', join(made.origin, '.github'))
    git(made.origin, 'add', '-A')
    git(made.origin, 'commit', '--quiet', '-m', 'link')
    const base = git(made.origin, 'rev-parse', 'HEAD')
    await writeFile(join(made.origin, 'real/seaworthy.yml'), 'version: 1\nmode: audit')
    await expect(load({ ...made, base })).rejects.toThrow('.github is no folder at')
  })

  test.each([
    ['a folder of the checkout', 'src', { root: '..', policyFile: `src/${POLICY}` }],
    ['from a folder in the checkout', '.', { root: 'packages/a', policyFile: `../../${POLICY}` }],
  ])('the paths are those of the repository: %s', async (_, __, place) => {
    const made = await repository({ [POLICY]: 'version: 1\nmode: enforce' }, { [POLICY]: 'version: 1\nmode: audit' })
    const workspace = await newFolder()
    const checkout = join(workspace, 'src')
    git(workspace, 'clone', '--quiet', '--branch=change', `file://${made.origin}`, 'src')
    git(checkout, 'remote', 'set-url', 'origin', 'https://github.com/Acme/app.git')
    await mkdir(join(checkout, 'packages/a'), { recursive: true })
    const runtime = await runtimeFor(pullRequest(made.base))
    const base = { sha: made.base, what: 'base', mayBeFirst: true }
    const at = { root: join(checkout, place.root), policyFile: place.policyFile, lockFile: 'seaworthy.lock', base }
    expect((await loadPolicy(at, runtime)).policy.mode).toBe('enforce')
  })

  test('an event that runs with the rights of the default branch is not judged by a policy it is shown', async () => {
    const made = await repository({}, { [POLICY]: 'version: 1\nmode: audit' })
    const base = { sha: made.base, what: 'what workflow_run runs for', mayBeFirst: false }
    const runtime = await runtimeFor({})
    const at = (policyFile: string) =>
      loadPolicy({ root: made.origin, policyFile, lockFile: 'seaworthy.lock', base }, runtime)
    const failure = await at(POLICY).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'not-found', hint: expect.stringContaining('commit one there first') })
    // A checkout of another repository below is nothing that the change could bring.
    git(made.origin, 'init', '--quiet', 'policies')
    await writeFile(join(made.origin, 'policies/policy.yml'), 'version: 1\nmode: enforce')
    expect((await at('policies/policy.yml')).policy.mode).toBe('enforce')
  })

  test('no policy anywhere', async () => {
    await expect(load(await repository({}, {}))).rejects.toThrow(`there is no policy ${POLICY}, neither here nor at`)
  })
})
