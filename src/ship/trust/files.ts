import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { field, isObject } from '../../image/json.ts'
import { askGithub } from '../../release/context/github-api.ts'
import { type GithubEvent, readGithubEvent } from '../../release/context/github-event.ts'
import { Failure, messageOf } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { PolicyFiles } from '../../trust/driver.ts'
import type { BaseCommit } from './base.ts'
import { git } from './git.ts'

/** The policy, the lock and the files they name, as they are in one place. Paths are from the root of the repository, with `/`. */
export interface TrustFiles extends PolicyFiles {
  /** Where they are read from, for reports: `4f2a11c (base of the pull request)`; empty for the working tree. */
  readonly label: string
  /** Undefined when there is no such file. */
  find(path: string): Promise<Uint8Array | undefined>
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

export interface ReadAt {
  /** The folder of the clone. */
  readonly root: string
  /** For GitHub's API. */
  readonly token: string
  /** Only the clone is looked at; nothing is asked of a network. */
  readonly offline: boolean
}

/**
 * The files at a commit, from the clone when it has the commit, else from GitHub's API, else from the remote by `git fetch`. Checkouts are shallow by
 * default, so the base of a pull request is seldom there. Throws a `Failure` that says what was tried and what to do.
 */
export async function filesAt(
  commit: BaseCommit,
  { root, token, offline }: ReadAt,
  runtime: Runtime,
): Promise<TrustFiles> {
  const label = `${commit.sha.slice(0, 12)} (${commit.what})`
  const tried: string[] = []
  const attempt = async (what: string, open: () => Promise<TrustFiles>): Promise<TrustFiles | undefined> => {
    try {
      return await open()
    } catch (error) {
      if (runtime.signal?.aborted === true) throw error
      tried.push(`${what}: ${messageOf(error)}`)
      return undefined
    }
  }
  const cloned = await attempt('this clone', () => gitFiles(commit.sha, label, root, runtime))
  if (cloned === undefined && offline) {
    throw new Failure('unreachable', `the policy cannot be read at ${label}: the clone does not have it`, {
      reference: commit.sha,
      hint: `Nothing is asked of a network here (offline): check out with fetch-depth: 0. Tried ${tried.join('; ')}.`,
    })
  }
  const found =
    cloned ??
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
    const inside = insideRepository(path)
    const list = (name: string) => git(root, ['ls-tree', '--full-tree', sha, '--', name], runtime)
    const listed = await list(inside)
    if (listed === '') {
      await refuseDetour(inside, label, async (folder) => /^(?:040000 tree |$)/.test(await list(folder)))
      return undefined
    }
    if (!/^100(?:644|755) blob /.test(listed)) {
      throw new Failure('invalid', `${path} is no file at ${label}`, { reference: path })
    }
    const text = await git(root, ['cat-file', 'blob', `${sha}:${inside}`], runtime)
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
    const inside = insideRepository(path)
    const contents = (name: string): Promise<unknown> =>
      ask(`/contents/${name.split('/').map(encodeURIComponent).join('/')}?ref=${sha}`).catch((error: unknown) => {
        if (error instanceof Failure && error.code === 'denied') return undefined
        throw error
      })
    const answer = await contents(inside)
    if (answer === undefined) {
      // A folder is a list, anything else is not.
      await refuseDetour(inside, label, async (folder) => !isObject(await contents(folder)))
      return undefined
    }
    const content = isObject(answer) && field(answer, 'type') === 'file' ? field(answer, 'content') : undefined
    const encoding = isObject(answer) ? field(answer, 'encoding') : undefined
    if (typeof content === 'string' && encoding === 'base64') return Buffer.from(content, 'base64')
    throw new Failure('invalid', `${path} is no file at ${label}, or larger than 1 MB`, { reference: path })
  })
}

/**
 * What is not in a tree may be there all the same for whoever reads the working tree: behind a folder that is a symbolic link or a submodule.
 * That must not look like a base without the file.
 */
async function refuseDetour(
  path: string,
  label: string,
  isFolder: (folder: string) => Promise<boolean>,
): Promise<void> {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (await isFolder(folder)) continue
    throw new Failure('invalid', `${folder} is no folder at ${label}, so ${path} cannot be read there`, {
      reference: path,
      hint: 'Keep the policy in the repository itself, not behind a symbolic link or in a submodule.',
    })
  }
}

/** Adds a `read` to a `find`. */
export function withRead(label: string, find: TrustFiles['find']): TrustFiles {
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
