import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { field, isObject } from '../image/json.ts'
import { askGithub } from '../release/context/github-api.ts'
import { type GithubEvent, readGithubEvent } from '../release/context/github-event.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { PolicyFiles } from '../trust/driver.ts'

/** The policy, the lock and the files they name, as they are in one place. Paths are from the root of the repository, with `/`. */
export interface TrustFiles extends PolicyFiles {
  /** Where they are read from, for reports: `4f2a11c (base of the pull request)`; empty for the working tree. */
  readonly label: string
  /** Undefined when there is no such file. */
  find(path: string): Promise<Uint8Array | undefined>
}

/** The commit that a pull request (or a merge queue) wants to change, or that `--base` names. */
export interface BaseCommit {
  readonly sha: string
  readonly what: string
}

/** The files of the folder that is checked out. */
export function workingFiles(root: string): TrustFiles {
  const find = async (path: string): Promise<Uint8Array | undefined> =>
    await readFile(isAbsolute(path) ? path : join(root, path)).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined
      throw new Failure('failed', `${path} cannot be read`, { reference: path, cause })
    })
  return withRead('', find)
}

/** The base of the pull request that this job is for; undefined for every other job. */
export async function baseOfEvent(runtime: Runtime): Promise<BaseCommit | undefined> {
  if (runtime.env.GITHUB_ACTIONS !== 'true') return gitlabBase(runtime)
  const event = await readGithubEvent(runtime)
  const { name, payload } = event
  const group = field(payload, 'merge_group')
  const pull = field(payload, 'pull_request')
  const base = isObject(pull) ? field(pull, 'base') : undefined
  const sha =
    name === 'merge_group' && isObject(group)
      ? field(group, 'base_sha')
      : isObject(base)
        ? field(base, 'sha')
        : undefined
  if (typeof sha === 'string' && isCommit(sha))
    return { sha, what: name === 'merge_group' ? 'base of the merge group' : 'base of the pull request' }
  if (!name.startsWith('pull_request') && name !== 'merge_group') return undefined
  // Nothing may be concluded from a payload that is not there: the branch's own policy would judge itself.
  throw new Failure('failed', `the event ${name} does not say which commit it is to change`, {
    reference: 'GITHUB_EVENT_PATH',
    hint: 'The runner writes the event to the file that GITHUB_EVENT_PATH names; pass it on to containers.',
  })
}

function gitlabBase({ env }: Runtime): BaseCommit | undefined {
  const sha = env.GITLAB_CI === 'true' ? (env.CI_MERGE_REQUEST_DIFF_BASE_SHA ?? '') : ''
  return isCommit(sha) ? { sha, what: 'base of the merge request' } : undefined
}

/** The commit that a name means in the clone: a branch, a tag, a hash. */
export async function commitNamed(name: string, root: string, runtime: Runtime): Promise<BaseCommit> {
  if (isCommit(name)) return { sha: name, what: '--base' }
  try {
    const sha = (
      await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], runtime)
    ).trim()
    if (isCommit(sha)) return { sha, what: name }
  } catch (cause) {
    throw new Failure('usage', `git knows no commit "${name.slice(0, 100)}"`, {
      reference: name,
      hint: 'Fetch it first (git fetch origin main), or give the whole hash.',
      cause,
    })
  }
  throw new Failure('usage', `git knows no commit "${name.slice(0, 100)}"`, { reference: name })
}

/**
 * The files at a commit, from the clone when it has the commit, else from GitHub's API, else from the remote by `git fetch`. Checkouts are shallow by
 * default, so the base of a pull request is seldom there. Throws a `Failure` that says what was tried and what to do.
 */
export async function filesAt(commit: BaseCommit, root: string, token: string, runtime: Runtime): Promise<TrustFiles> {
  const label = `${commit.sha.slice(0, 12)} (${commit.what})`
  const tried: string[] = []
  const attempt = async (what: string, open: () => Promise<TrustFiles>): Promise<TrustFiles | undefined> => {
    try {
      return await open()
    } catch (error) {
      if (runtime.signal?.aborted === true) throw error
      tried.push(`${what}: ${error instanceof Error ? error.message : String(error)}`)
      return undefined
    }
  }
  const found =
    (await attempt('this clone', () => gitFiles(commit.sha, label, root, runtime))) ??
    (await attempt("GitHub's API", () => githubFiles(commit.sha, label, token, runtime))) ??
    (await attempt('git fetch', () => fetchedFiles(commit.sha, label, root, runtime)))
  if (found !== undefined) return found
  throw new Failure('unreachable', `the policy cannot be read at ${label}`, {
    reference: commit.sha,
    hint: `Check out with fetch-depth: 0, or give github-token and permissions: { contents: read }. Tried ${tried.join('; ')}.`,
  })
}

async function gitFiles(sha: string, label: string, root: string, runtime: Runtime): Promise<TrustFiles> {
  await git(root, ['cat-file', '-e', `${sha}^{commit}`], runtime)
  return withRead(label, async (path) => {
    const object = `${sha}:${insideRepository(path)}`
    const listed = await git(root, ['ls-tree', '--full-tree', sha, '--', insideRepository(path)], runtime)
    if (!/^100(?:644|755) blob /.test(listed)) {
      if (listed === '') return undefined
      throw new Failure('invalid', `${path} is no file at ${label}`, { reference: path })
    }
    const text = await git(root, ['cat-file', 'blob', object], runtime)
    if (text.includes('\ufffd')) {
      throw new Failure('invalid', `${path} at ${label} is not UTF-8 text`, {
        reference: path,
        hint: 'Keys and certificates are read as PEM.',
      })
    }
    return Buffer.from(text)
  })
}

async function fetchedFiles(sha: string, label: string, root: string, runtime: Runtime): Promise<TrustFiles> {
  await git(root, ['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', sha], runtime)
  return await gitFiles(sha, label, root, runtime)
}

async function githubFiles(sha: string, label: string, token: string, runtime: Runtime): Promise<TrustFiles> {
  if (runtime.env.GITHUB_ACTIONS !== 'true') throw new Failure('unsupported', 'this is no job of GitHub')
  const event: GithubEvent = await readGithubEvent(runtime)
  const { apiUrl, repository } = event
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new Failure('failed', 'the event names no repository')
  const ask = (path: string): Promise<unknown> => askGithub(`/repos/${repository}${path}`, { apiUrl, token }, runtime)
  // Whether the commit can be seen is asked first: later "not found" is then about the file alone.
  await ask(`/git/commits/${sha}`)
  return withRead(label, async (path) => {
    const parts = insideRepository(path).split('/').map(encodeURIComponent)
    const answer = await ask(`/contents/${parts.join('/')}?ref=${sha}`).catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'denied') return undefined
      throw error
    })
    if (answer === undefined) return undefined
    const content = isObject(answer) && field(answer, 'type') === 'file' ? field(answer, 'content') : undefined
    const encoding = isObject(answer) ? field(answer, 'encoding') : undefined
    if (typeof content === 'string' && encoding === 'base64') return Buffer.from(content, 'base64')
    throw new Failure('invalid', `${path} is no file at ${label}, or larger than 1 MB`, { reference: path })
  })
}

function withRead(label: string, find: TrustFiles['find']): TrustFiles {
  return {
    label,
    find,
    read: async (path) => {
      const bytes = await find(insideRepository(path))
      if (bytes !== undefined) return bytes
      throw new Failure('not-found', `there is no file ${path}${label === '' ? '' : ` at ${label}`}`, {
        reference: path,
        hint: 'Paths in a policy are from the root of the repository.',
      })
    },
  }
}

/** A policy of one commit must not reach for what lies elsewhere on the machine. */
function insideRepository(path: string): string {
  const parts = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
  if (!isAbsolute(path) && parts.length > 0 && !parts.includes('..')) return parts.join('/')
  throw new Failure('invalid', `${path} is not a path inside the repository`, {
    reference: path,
    hint: 'Write it from the root of the repository: .github/trust/notary.pem.',
  })
}

/** Milliseconds after which a git that waits for a remote is given up. */
const GIT_MS = 60_000

async function git(root: string, args: readonly string[], runtime: Runtime): Promise<string> {
  const kept = Object.entries(runtime.env).filter(([name, value]) => value !== undefined && !name.startsWith('INPUT_'))
  const limit = AbortSignal.timeout(GIT_MS)
  const { exitCode, stdout, stderr } = await runtime.exec('git', ['-C', root, ...args], {
    env: { ...(Object.fromEntries(kept) as Record<string, string>), GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    signal: runtime.signal === undefined ? limit : AbortSignal.any([limit, runtime.signal]),
  })
  if (exitCode === 0) return stdout
  throw new Failure('failed', stderr.trim().split('\n')[0] || `git ${args[0]} ended with ${exitCode}`)
}

function isCommit(text: string): boolean {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text)
}
