import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseReference, type Reference, repositoryOf } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'
import { chooseRule } from '../../trust/choose-rule.ts'
import { diffLock, type LockChange } from '../../trust/dct/dct-lock.ts'
import type { TrustContext } from '../../trust/driver.ts'
import { describeChanges } from '../../trust/lock/describe-changes.ts'
import { formatTrustLock } from '../../trust/lock/format-lock.ts'
import type { DctLock, TrustLock } from '../../trust/lock/trust-lock.ts'
import type { Need, Policy, Requirement } from '../../trust/policy/policy.ts'
import { withTrustContext } from '../../trust/trust-context.ts'
import type { Connections } from '../connections.ts'
import { loadPolicy, type PolicyPlace, type PolicyRequest } from './policy.ts'

export interface LockRequest extends PolicyPlace, Pick<PolicyRequest, 'quick'> {
  /** Repositories (a tag is left out); without any, those that the lock has. */
  readonly repositories: readonly string[]
  /** Whether to write what is found. */
  readonly update: boolean
}

/** The stable JSON of `trust lock`. */
export interface LockReport {
  readonly file: string
  /** Whether the file was written. */
  readonly written: boolean
  readonly repositories: readonly RepositoryChanges[]
}

export interface RepositoryChanges {
  readonly repository: string
  readonly changes: readonly LockChange[]
  /** The same for people, one line each. */
  readonly lines: readonly string[]
  /** Why it could not be brought up to date: what does not hold, or could not be reached. The lock keeps what it had. */
  readonly failure: string | null
}

/**
 * Compares the lock with what the servers say now, each repository checked under its present entry: a version that was lowered or a root whose
 * chain is broken is refused and never gets in. With `update` it is written, all entries together; when one repository fails,
 * nothing is.
 */
export async function lockTrust(request: LockRequest, connections: Connections): Promise<LockReport> {
  const { policy, lock = { version: 1, dct: {} } } = await loadPolicy(
    { ...request, base: undefined },
    connections.runtime,
  )
  const references = referencesOf(request.repositories, lock)
  const results = await withTrustContext(connections, { lock }, (context) =>
    Promise.all(references.map(async (reference) => ({ reference, ...(await lookAt(reference, policy, context)) }))),
  )
  const dct: Record<string, DctLock> = { ...lock.dct }
  const repositories = results.map(({ reference, entry, failure }): RepositoryChanges => {
    const repository = repositoryOf(reference)
    const before = Object.hasOwn(lock.dct, repository) ? lock.dct[repository] : undefined
    const changes = entry === undefined ? [] : diffLock(before, entry)
    // The time alone is no reason to write.
    if (entry !== undefined && changes.length > 0) dct[repository] = entry
    return { repository, changes, lines: describeChanges(changes), failure }
  })
  const isNews = repositories.some(({ changes }) => changes.length > 0)
  const written = request.update && isNews && repositories.every(({ failure }) => failure === null)
  if (written) {
    await writeFile(resolve(request.root, request.lockFile), formatTrustLock({ version: 1, dct }))
  }
  return { file: request.lockFile, written, repositories }
}

/** All requirements of the rule for an image, however they are nested. Throws `Failure('usage')` when no rule is about it. */
export function requirementsFor(policy: Policy, reference: Reference): readonly Requirement[] {
  const chosen = chooseRule(policy, reference)
  if (chosen !== undefined) return flatten(chosen.rule.need)
  throw new Failure('usage', `no rule of ${policy.label} matches ${repositoryOf(reference)}`, {
    reference: repositoryOf(reference),
    hint: 'Add it to the images of a rule; the rule says which server and which root count.',
  })
}

function flatten(need: Need): readonly Requirement[] {
  return need.kind === 'requirement' ? [need] : need.of.flatMap(flatten)
}

async function lookAt(
  reference: Reference,
  policy: Policy,
  context: TrustContext,
): Promise<{ entry: DctLock | undefined; failure: string | null }> {
  try {
    for (const { lockEntry } of requirementsFor(policy, reference)) {
      if (lockEntry !== undefined) return { entry: await lockEntry(reference, context), failure: null }
    }
  } catch (error) {
    if (!(error instanceof Failure) || context.runtime.signal?.aborted === true) throw error
    return { entry: undefined, failure: error.hint === undefined ? error.message : `${error.message}. ${error.hint}` }
  }
  return { entry: undefined, failure: 'its rule requires no format that has something to lock' }
}

function referencesOf(repositories: readonly string[], lock: TrustLock): readonly Reference[] {
  const named = repositories.length > 0 ? repositories : Object.keys(lock.dct)
  if (named.length === 0) {
    throw new Failure('usage', 'there is no repository to lock', {
      hint: 'Name them: seaworthy trust lock --update registry.corp:5000/acme/app',
    })
  }
  const byName = new Map<string, Reference>()
  for (const text of named) {
    const { registry, repository } = parseReference(text)
    byName.set(`${registry}/${repository}`, { registry, repository })
  }
  return [...byName.values()]
}
