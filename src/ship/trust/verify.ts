import { stat } from 'node:fs/promises'
import type { Platform } from '../../image/platform.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { ReadableStore } from '../../stores/store.ts'
import { openEvidence } from '../../trust/evidence/open-evidence.ts'
import type { PolicyMode } from '../../trust/policy/policy.ts'
import type { QuickCheck } from '../../trust/policy/quick-policy.ts'
import { type ImageRequest, verifyImages } from '../../trust/verify-images.ts'
import type { VerifyReport } from '../../trust/verify-report.ts'
import type { Connections } from '../connections.ts'
import { loadPolicy, type PolicyPlace } from './policy.ts'

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

/** Verifies images under the repository's policy and lock, or under a quick check. */
export async function verify(request: VerifyRequest, connections: Connections): Promise<VerifyReport> {
  const { runtime } = connections
  const { policy, lock, warnings, reasons } = await loadPolicy(
    { ...request, offline: request.offline !== undefined },
    runtime,
  )
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

/** An archive of evidence: a folder with a layout, or a tar of one. */
async function openEvidencePath(path: string, runtime: Runtime): Promise<ReadableStore> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new Failure('not-found', `there is no archive ${path}`, { reference: path, cause })
  })
  if (found.isDirectory()) return await (await import('../../stores/layout/open-layout.ts')).openLayout(path, runtime)
  return await (await import('../../stores/archive/open-archive.ts')).openArchive(path, runtime)
}
