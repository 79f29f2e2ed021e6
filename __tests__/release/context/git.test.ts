import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { repositoryOfRemote } from '../../../src/release/context/git.ts'
import { readFacts } from '../../../src/release/context/read-facts.ts'
import { describeError } from '../../../src/runtime/failure.ts'
import { type FakeRuntime, fakeRuntime } from '../../helpers/fake-clock.ts'
import { scratchFolders } from '../../helpers/scratch.ts'

const scratch = scratchFolders()
const WHEN = '2024-11-13T13:42:28.000Z'

interface Checkout {
  readonly folder: string
  /** A runtime in that folder. */
  readonly runtime: FakeRuntime
  git(...args: string[]): string
}

/** A checkout on branch main with one commit. */
async function checkout(env: Readonly<Record<string, string>> = {}): Promise<Checkout> {
  const folder = await scratch()
  const at = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_DATE: '2020-02-02T02:02:02Z',
    GIT_COMMITTER_DATE: '2024-11-13T14:42:28+01:00',
  }
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'advice.detachedHead=false', '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      cwd: folder,
      env: at,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim()
  git('init', '--quiet', '--initial-branch=main')
  git('commit', '--quiet', '--allow-empty', '--message=one')
  return { folder, git, runtime: fakeRuntime({ env: { ...at, GIT_DIR: join(folder, '.git'), ...env } }) }
}

const HEADS: readonly [string, readonly string[][], string][] = [
  ['a branch', [['switch', '--create', 'feature/keel']], 'refs/heads/feature/keel'],
  ['a branch whose commit has a tag', [['tag', 'v1']], 'refs/heads/main'],
  [
    'a detached tag',
    [
      ['tag', 'v1.9.1'],
      ['switch', '--detach', 'v1.9.1'],
    ],
    'refs/tags/v1.9.1',
  ],
  [
    'an annotated tag',
    [
      ['tag', '--message=x', 'v1.9.1'],
      ['switch', '--detach', 'v1.9.1'],
    ],
    'refs/tags/v1.9.1',
  ],
  [
    'the newest of several tags',
    [
      ['tag', 'v1.9.9'],
      ['tag', 'v1.9.10'],
      ['switch', '--detach'],
    ],
    'refs/tags/v1.9.10',
  ],
  [
    'the release before its candidate',
    [
      ['tag', 'v2.0.0-rc.2'],
      ['tag', 'v2.0.0'],
      ['switch', '--detach'],
    ],
    'refs/tags/v2.0.0',
  ],
  [
    'a tag with a slash',
    [
      ['tag', 'svc/v1.2.3'],
      ['switch', '--detach'],
    ],
    'refs/tags/svc/v1.2.3',
  ],
  [
    'a pull request, as actions/checkout leaves it',
    [
      ['update-ref', 'refs/remotes/pull/15/merge', 'HEAD'],
      ['switch', '--detach'],
      ['branch', '--delete', 'main'],
    ],
    'refs/pull/15/merge',
  ],
  [
    'a remote branch only',
    [
      ['update-ref', 'refs/remotes/origin/feature/x', 'HEAD'],
      ['switch', '--detach'],
      ['branch', '--delete', '--force', 'main'],
    ],
    'refs/heads/feature/x',
  ],
  [
    'a commit that a branch has left behind',
    [
      ['commit', '--quiet', '--allow-empty', '--message=two'],
      ['switch', '--detach', 'HEAD~1'],
    ],
    'refs/heads/main',
  ],
  [
    'a commit that no branch has',
    [
      ['switch', '--detach'],
      ['commit', '--quiet', '--allow-empty', '--message=two'],
    ],
    '',
  ],
]

test.each(HEADS)('%s', async (_, commands, ref) => {
  const { git, runtime } = await checkout()
  for (const command of commands) git(...command)
  const facts = await readFacts({}, runtime)
  expect(facts).toMatchObject({
    provider: 'git',
    event: 'push',
    ref,
    sha: git('rev-parse', 'HEAD'),
    baseRef: '',
    headRef: '',
  })
  expect((await facts.lookUp.commitDate()).toISOString()).toBe(WHEN)
  expect(runtime.warnings).toEqual([])
})

test('the default branch is what the clone knows, or what the remote says', async () => {
  const { git, runtime } = await checkout()
  const facts = await readFacts({}, runtime)
  await expect(facts.lookUp.defaultBranch()).rejects.toMatchObject({
    message: 'the default branch is not known',
    hint: expect.stringContaining('git remote set-head origin --auto'),
  })
  const origin = await checkout()
  origin.git('branch', '--move', 'trunk')
  git('remote', 'add', 'origin', origin.folder)
  expect(await (await readFacts({}, runtime)).lookUp.defaultBranch()).toBe('trunk')
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/release/2')
  expect(await (await readFacts({}, runtime)).lookUp.defaultBranch()).toBe('release/2')
})

test('all tags are those of the clone, and of its remote when the clone is shallow', async () => {
  const origin = await checkout()
  origin.git('commit', '--quiet', '--allow-empty', '--message=two')
  for (const tag of ['v1', 'v2']) origin.git('tag', '--message=x', tag)
  expect(await (await readFacts({}, origin.runtime)).lookUp.tags()).toEqual(['refs/tags/v1', 'refs/tags/v2'])
  const { git, folder, runtime } = await checkout()
  git('clone', '--quiet', '--depth=1', '--no-tags', `file://${origin.folder}`, 'shallow')
  const shallow = fakeRuntime({ env: { ...runtime.env, GIT_DIR: join(folder, 'shallow', '.git') } })
  expect(await (await readFacts({}, shallow)).lookUp.tags()).toEqual(['refs/tags/v1', 'refs/tags/v2'])
  git('--git-dir=shallow/.git', 'remote', 'remove', 'origin')
  await expect((await readFacts({}, shallow)).lookUp.tags()).rejects.toMatchObject({ code: 'failed' })
  expect(await (await readFacts({}, runtime)).lookUp.tags()).toEqual([])
})

test('a remote that does not answer is named without its password', async () => {
  const { git, runtime } = await checkout()
  git('remote', 'add', 'origin', 'http://gitlab-ci-token:s3cret@127.0.0.1:1/group/app.git')
  const error = await (await readFacts({}, runtime)).lookUp.defaultBranch().catch((cause: unknown) => cause)
  expect(describeError(error)).toContain('127.0.0.1')
  expect(describeError(error)).not.toContain('s3cret')
})

test('the repository is its remote, without the credentials in it', async () => {
  const { git, runtime } = await checkout()
  git('remote', 'add', 'origin', 'https://gitlab-ci-token:s3cret@git.corp/group/app.git')
  expect(await (await readFacts({}, runtime)).lookUp.repository()).toEqual({
    name: 'app',
    description: '',
    htmlUrl: 'https://git.corp/group/app',
    licence: '',
  })
})

test.each([
  ['git@github.com:acme/app.git', 'app', 'https://github.com/acme/app'],
  ['ssh://git@git.corp:2222/group/sub/app.git', 'app', 'https://git.corp/group/sub/app'],
  ['https://git.corp:8443/acme/app', 'app', 'https://git.corp:8443/acme/app'],
  ['http://git.local/acme/app/', 'app', 'http://git.local/acme/app'],
  ['git://git.local/acme/app.git', 'app', 'https://git.local/acme/app'],
  ['/srv/git/app.git', '', ''],
  ['', '', ''],
])('the remote %s', (remote, name, htmlUrl) => {
  expect(repositoryOfRemote(remote)).toEqual({ name, htmlUrl })
})

test('context: git in a job of GitHub is about what is checked out', async () => {
  const job = await checkout()
  const event = join(job.folder, 'event.json')
  await writeFile(event, JSON.stringify({ number: 3, repository: { default_branch: 'main' } }))
  const runtime = fakeRuntime({
    env: {
      ...job.runtime.env,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request_target',
      GITHUB_EVENT_PATH: event,
      GITHUB_REF: 'refs/tags/v1',
      GITHUB_SHA: '0'.repeat(40),
      DOCKER_METADATA_PR_HEAD_SHA: 'true',
    },
  })
  expect(await readFacts({ context: 'git' }, runtime)).toMatchObject({
    provider: 'github',
    event: 'pull_request_target',
    ref: 'refs/heads/main',
    sha: job.git('rev-parse', 'HEAD'),
    defaultBranch: 'main',
  })
  // Of several tags at the commit it is the one that the event names.
  for (const tag of ['v1', 'v2']) job.git('tag', tag)
  job.git('switch', '--detach')
  const facts = await readFacts({ context: 'git' }, runtime)
  expect(facts.ref).toBe('refs/tags/v1')
  expect((await facts.lookUp.commitDate()).toISOString()).toBe(WHEN)
})

test('outside of a checkout and of CI it is not known what is released', async () => {
  const folder = await scratch()
  await mkdir(join(folder, 'empty'))
  const runtime = fakeRuntime({ env: { PATH: process.env.PATH, GIT_DIR: join(folder, 'empty') } })
  await expect(readFacts({}, runtime)).rejects.toMatchObject({
    code: 'usage',
    hint: 'Say it: --ref refs/tags/v1.9.1, or --event event.json.',
    cause: expect.objectContaining({ message: expect.stringContaining('not a git repository') }),
  })
})

test('a ref given by hand finds its commit in the checkout', async () => {
  const { git, runtime } = await checkout()
  git('tag', 'v1.9.1')
  const tagged = git('rev-parse', 'HEAD')
  git('commit', '--quiet', '--allow-empty', '--message=two')
  const facts = await readFacts({ ref: 'refs/tags/v1.9.1', defaultBranch: 'main' }, runtime)
  expect(facts).toMatchObject({ provider: 'given', event: 'push', ref: 'refs/tags/v1.9.1', sha: tagged })
  expect(await facts.lookUp.defaultBranch()).toBe('main')
  expect((await facts.lookUp.commitDate()).toISOString()).toBe(WHEN)
  const future = await readFacts({ ref: 'refs/tags/v2.0.0' }, runtime)
  expect(future.sha).toBe(git('rev-parse', 'HEAD'))
  expect((await future.lookUp.commitDate()).toISOString()).toBe(WHEN)
  expect(runtime.warnings).toEqual([])
})

test('a ref given by hand needs no checkout', async () => {
  const runtime = fakeRuntime({ env: { PATH: process.env.PATH, GIT_DIR: await scratch() } })
  const facts = await readFacts({ ref: 'refs/tags/v2.0.0', sha: 'abc' }, runtime)
  expect(facts).toMatchObject({ ref: 'refs/tags/v2.0.0', sha: 'abc' })
  expect(await facts.lookUp.repository()).toEqual({ name: '', description: '', htmlUrl: '', licence: '' })
  expect(await facts.lookUp.commitDate()).toEqual(facts.now)
  expect(runtime.warnings).toEqual(['it is not known when refs/tags/v2.0.0 was committed, so the present is taken'])
})

test.each([
  ['v1.9.1', 'Write refs/tags/v1.9.1. '],
  ['tags/v1.9.1', 'Write refs/tags/v1.9.1. '],
  ['main', 'Write refs/heads/main. '],
  ['feature/keel', 'Write refs/heads/feature/keel. '],
  ['', ''],
  ['refs/pull/x/merge', ''],
])('the ref %j is not full', async (ref, hint) => {
  await expect(readFacts({ ref }, fakeRuntime())).rejects.toMatchObject({
    code: 'usage',
    reference: 'ref',
    hint: `${hint}Full refs are refs/tags/v1.9.1, refs/heads/main and refs/pull/12/merge.`,
  })
})
