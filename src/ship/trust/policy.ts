import { stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { DRIVERS } from '../../trust/drivers.ts'
import { loweredIn } from '../../trust/lock/lowered.ts'
import { parseTrustLock } from '../../trust/lock/parse-lock.ts'
import type { TrustLock } from '../../trust/lock/trust-lock.ts'
import { parsePolicy } from '../../trust/policy/parse-policy.ts'
import type { Policy } from '../../trust/policy/policy.ts'
import { type QuickCheck, quickPolicy } from '../../trust/policy/quick-policy.ts'
import type { BaseCommit } from './base.ts'
import { filesAt, type TrustFiles, withRead, workingFiles } from './files.ts'
import { git } from './git.ts'

/** Where policy and lock are, and which of their versions counts. */
export interface PolicyPlace {
  /** The folder of the repository. */
  readonly root: string
  readonly policyFile: string
  /** A lock that is not there locks nothing. */
  readonly lockFile: string
  /** Read both from this commit, and report how the working tree differs. */
  readonly base?: BaseCommit | undefined
  /** For GitHub's API, where the clone does not have the base. */
  readonly githubToken?: string
}

/** A policy with what belongs to it, and what has to be said of where it was read. */
export interface LoadedPolicy {
  readonly policy: Policy
  readonly lock: TrustLock | undefined
  readonly warnings: readonly string[]
  /** Violations by the change itself: a lock that was lowered. */
  readonly reasons: readonly string[]
  /** Files that the working tree has otherwise than the base. */
  readonly changed: readonly string[]
}

export interface PolicyRequest extends PolicyPlace {
  /** In place of the policy file. */
  readonly quick?: QuickCheck | undefined
  /** Whether nothing may be asked of a network, for a base that the clone does not have. */
  readonly offline?: boolean
}

/**
 * Reads policy and lock: from the base commit where one is given, so that a pull request is not judged by a policy that it brings along. A
 * base without a policy has no gate yet, and a proposal that brings one is judged by its own; a job that only works for one is not.
 */
export async function loadPolicy(request: PolicyRequest, runtime: Runtime): Promise<LoadedPolicy> {
  const { root, quick, base } = request
  const policyFile = fromRoot(root, request.policyFile)
  const lockFile = fromRoot(root, request.lockFile)
  const here = workingFiles(root)
  const tree = base === undefined ? undefined : await workTreeOf(request, runtime)
  const there = base === undefined || tree === undefined ? here : await baseFiles(base, tree, request, runtime)
  const lockBytes = await there.find(lockFile)
  const lock = lockBytes === undefined ? undefined : parseTrustLock(lockBytes, lockFile)
  if (quick !== undefined) {
    return { policy: await quickPolicy(quick, here), lock, warnings: [], reasons: [], changed: [] }
  }
  const atBase = await there.find(policyFile)
  const isOwn = atBase === undefined && (base?.mayBeFirst !== false || (await isElsewhere(root, policyFile, tree)))
  const bytes = isOwn ? await here.find(policyFile) : atBase
  if (bytes === undefined) throw noPolicy(policyFile, there, base)
  const from = isOwn ? here : there
  const used = new Set<string>()
  const files = {
    read: async (path: string) => {
      used.add(path)
      return await from.read(path)
    },
  }
  const label = from.label === '' ? policyFile : `${policyFile} at ${from.label}`
  const policy = await parsePolicy(bytes, { file: policyFile, files, drivers: DRIVERS, label })
  if (there === here) return { policy, lock, warnings: [], reasons: [], changed: [] }
  const changed = await changesOf([policyFile, lockFile, ...used], there, here)
  return {
    policy,
    lock,
    changed,
    warnings: changed.map((path) => warningOf(path, policyFile, atBase, there.label)),
    reasons: lock === undefined ? [] : await loweredBy(lock, lockFile, here),
  }
}

/** The files at the base, by their paths from `root`. What lies outside of the work tree is no part of the change. */
async function baseFiles(
  base: BaseCommit,
  tree: string,
  { root, githubToken = '', offline = false }: PolicyRequest,
  runtime: Runtime,
): Promise<TrustFiles> {
  const files = await filesAt(base, { root: tree, token: githubToken, offline }, runtime)
  const here = workingFiles(root)
  return withRead(files.label, (path) => {
    const inside = pathInside(tree, resolve(root, path))
    return inside === undefined ? here.find(path) : files.find(inside)
  })
}

/**
 * The work tree that the base is a commit of. `root` may be a folder in it, or the checkout may be a folder in `root` (actions/checkout with a path): then it is
 * the one that holds the policy, if its origin is the repository of the job.
 */
async function workTreeOf({ root, policyFile }: PolicyPlace, runtime: Runtime): Promise<string> {
  const own = await gitFolderAbove(resolve(root))
  const nested = await gitFolderAbove(dirname(resolve(root, policyFile)))
  if (own !== undefined || nested === undefined) return own ?? resolve(root)
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = runtime.env
  if (runtime.env.GITHUB_ACTIONS !== 'true') return nested
  const origin = await git(nested, ['config', '--get', 'remote.origin.url'], runtime).catch(() => '')
  const expected = `${GITHUB_SERVER_URL || 'https://github.com'}/${GITHUB_REPOSITORY ?? ''}`.toLowerCase()
  return origin
    .trim()
    .replace(/(?:\.git)?\/?$/, '')
    .toLowerCase() === expected
    ? nested
    : resolve(root)
}

/** Whether a file is in another repository than that of the change: outside of it, or in a checkout of its own below. */
async function isElsewhere(root: string, path: string, tree: string | undefined): Promise<boolean> {
  const file = resolve(root, path)
  if (tree === undefined || pathInside(tree, file) === undefined) return true
  const nearest = await gitFolderAbove(dirname(file))
  // A submodule has a file there.
  return nearest !== undefined && nearest !== tree && (await stat(join(nearest, '.git'))).isDirectory()
}

/** The nearest folder, this one or above, that has a `.git`. */
async function gitFolderAbove(folder: string): Promise<string | undefined> {
  const isThere = await stat(join(folder, '.git')).then(
    () => true,
    () => false,
  )
  if (isThere) return folder
  const above = dirname(folder)
  return above === folder ? undefined : await gitFolderAbove(above)
}

/** Inside the repository as a path from its root, however it was written. */
function fromRoot(root: string, path: string): string {
  return pathInside(resolve(root), resolve(root, path)) ?? path
}

/** The path from a folder to what is in it, with `/`; undefined for what is not. */
function pathInside(folder: string, path: string): string | undefined {
  const inside = relative(folder, path).replaceAll('\\', '/')
  return inside === '' || inside === '..' || inside.startsWith('../') || isAbsolute(inside) ? undefined : inside
}

function warningOf(path: string, policyFile: string, atBase: Uint8Array | undefined, label: string): string {
  if (path === policyFile && atBase === undefined) {
    return `${path} is new: ${label} has none, so this change is judged by the policy it brings; have it reviewed`
  }
  return `${path} is changed here; what counts is that of ${label}. Have it reviewed by its code owners`
}

async function changesOf(paths: readonly string[], there: TrustFiles, here: TrustFiles): Promise<readonly string[]> {
  const changed: string[] = []
  for (const path of paths) {
    const [before, now] = await Promise.all([there.find(path), here.find(path)])
    const isSame = before === undefined || now === undefined ? before === now : Buffer.compare(before, now) === 0
    if (!isSame) changed.push(path)
  }
  return changed
}

/** A lock that takes protection away is a violation here, where it is proposed. */
async function loweredBy(before: TrustLock, lockFile: string, here: TrustFiles): Promise<readonly string[]> {
  const bytes = await here.find(lockFile)
  if (bytes === undefined) return [`${lockFile} is removed by this change`]
  try {
    return loweredIn(before, parseTrustLock(bytes, lockFile)).map((what) => `${lockFile} is lowered: ${what}`)
  } catch (error) {
    if (error instanceof Failure) return [`${lockFile} cannot be read after this change: ${error.message}`]
    throw error
  }
}

function noPolicy(file: string, { label }: TrustFiles, base: BaseCommit | undefined): Failure {
  if (base?.mayBeFirst === false) {
    return new Failure('not-found', `there is no policy ${file} at ${label}`, {
      reference: file,
      hint: 'This event runs with the rights of the default branch, so no other policy counts: commit one there first.',
    })
  }
  return new Failure('not-found', `there is no policy ${file}${label === '' ? '' : `, neither here nor at ${label}`}`, {
    reference: file,
    hint: 'Write one (docs/trust.md shows a short one), name another with --policy or the input policy, or check one image with --pin.',
  })
}
