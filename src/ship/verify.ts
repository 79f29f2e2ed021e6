import { stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import type { Platform } from '../image/platform.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { ReadableStore } from '../stores/store.ts'
import { DRIVERS } from '../trust/drivers.ts'
import { openEvidence } from '../trust/evidence/open-evidence.ts'
import { loweredIn } from '../trust/lock/lowered.ts'
import { parseTrustLock } from '../trust/lock/parse-lock.ts'
import type { TrustLock } from '../trust/lock/trust-lock.ts'
import { parsePolicy } from '../trust/policy/parse-policy.ts'
import type { Policy, PolicyMode } from '../trust/policy/policy.ts'
import { type QuickCheck, quickPolicy } from '../trust/policy/quick-policy.ts'
import { type ImageRequest, verifyImages } from '../trust/verify-images.ts'
import type { VerifyReport } from '../trust/verify-report.ts'
import type { Connections } from './connections.ts'
import { type BaseCommit, filesAt, type TrustFiles, workingFiles } from './trust-files.ts'

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

export interface VerifyRequest extends PolicyPlace {
  readonly images: readonly ImageRequest[]
  /** In place of the policy file. */
  readonly quick?: QuickCheck | undefined
  readonly mode?: PolicyMode | undefined
  /** A file or folder that `trust export` made: nothing is asked of a network. */
  readonly offline?: string | undefined
  /** Moment that verification counts for, milliseconds since the epoch. */
  readonly now?: number | undefined
  readonly allowEmpty?: boolean
  readonly platforms?: readonly Platform[]
  readonly concurrency?: number | undefined
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

/** Verifies images under the repository's policy and lock, or under a quick check. */
export async function verify(request: VerifyRequest, connections: Connections): Promise<VerifyReport> {
  const { runtime } = connections
  const { policy, lock, warnings, reasons } = await loadPolicy(request, runtime)
  const archive = request.offline === undefined ? undefined : await openEvidencePath(request.offline, runtime)
  try {
    const offline = archive === undefined ? undefined : await openEvidence(archive, request.offline as string)
    return await verifyImages(request.images, policy, connections, {
      warnings,
      reasons,
      ...(lock === undefined ? {} : { lock }),
      ...(offline === undefined ? {} : { offline }),
      ...(request.mode === undefined ? {} : { mode: request.mode }),
      ...(request.now === undefined ? {} : { now: request.now }),
      ...(request.allowEmpty === undefined ? {} : { allowEmpty: request.allowEmpty }),
      ...(request.platforms === undefined ? {} : { platforms: request.platforms }),
      ...(request.concurrency === undefined ? {} : { concurrency: request.concurrency }),
    })
  } finally {
    await archive?.close()
  }
}

/**
 * Reads policy and lock: from the base commit where one is given, so that a pull request is not judged by a policy that it brings along. A
 * base without a policy has no gate yet, and the pull request that brings it is judged by its own.
 */
export async function loadPolicy(
  request: PolicyPlace & Pick<VerifyRequest, 'quick'>,
  runtime: Runtime,
): Promise<LoadedPolicy> {
  const { root, quick } = request
  const policyFile = fromRoot(root, request.policyFile)
  const lockFile = fromRoot(root, request.lockFile)
  const here = workingFiles(root)
  const base = request.base === undefined ? here : await filesAt(request.base, root, request.githubToken ?? '', runtime)
  // What lies outside of the repository is no part of the change.
  const there: TrustFiles = { ...base, find: (path) => (isInside(root, path) ? base.find(path) : here.find(path)) }
  const lockBytes = await there.find(lockFile)
  const lock = lockBytes === undefined ? undefined : parseTrustLock(lockBytes, lockFile)
  if (quick !== undefined) {
    return { policy: await quickPolicy(quick, here), lock, warnings: [], reasons: [], changed: [] }
  }
  const atBase = await there.find(policyFile)
  const bytes = atBase ?? (await here.find(policyFile))
  if (bytes === undefined) throw noPolicy(policyFile, there)
  const from = atBase === undefined ? here : there
  const used = new Set<string>()
  const files = {
    read: async (path: string) => {
      used.add(path)
      return await from.read(path)
    },
  }
  const label = from.label === '' ? policyFile : `${policyFile} at ${from.label}`
  const policy = await parsePolicy(bytes, { file: policyFile, files, drivers: DRIVERS, label })
  if (base === here) return { policy, lock, warnings: [], reasons: [], changed: [] }
  const changed = await changesOf([policyFile, lockFile, ...used], there, here)
  return {
    policy,
    lock,
    changed,
    warnings: changed.map((path) => warningOf(path, policyFile, atBase, there.label)),
    reasons: lock === undefined ? [] : await loweredBy(lock, lockFile, here),
  }
}

/** Inside the repository as a path from its root, however it was written. */
function fromRoot(root: string, path: string): string {
  const inside = relative(resolve(root), resolve(root, path))
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside.replaceAll('\\', '/')
}

function isInside(root: string, path: string): boolean {
  return !relative(resolve(root), resolve(root, path)).startsWith('..')
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

function noPolicy(file: string, { label }: TrustFiles): Failure {
  return new Failure('not-found', `there is no policy ${file}${label === '' ? '' : `, neither here nor at ${label}`}`, {
    reference: file,
    hint: 'Write one (docs/trust.md shows a short one), name another with --policy or the input policy, or check one image with --pin.',
  })
}

/** An archive of evidence: a folder with a layout, or a tar of one. */
async function openEvidencePath(path: string, runtime: Runtime): Promise<ReadableStore> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new Failure('not-found', `there is no archive ${path}`, { reference: path, cause })
  })
  if (found.isDirectory()) return await (await import('../stores/layout/open-layout.ts')).openLayout(path, runtime)
  return await (await import('../stores/archive/open-archive.ts')).openArchive(path, runtime)
}
