import type { Digest } from '../../src/image/digest.ts'
import { digestOf } from '../../src/image/digest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import { parseReference } from '../../src/image/reference.ts'
import type { Runtime } from '../../src/runtime/runtime.ts'
import type { RegistryOptions } from '../../src/stores/registry/options.ts'
import { dctDriver } from '../../src/trust/dct/dct-driver.ts'
import type { EvidenceSource, PolicyFiles, Subject, TrustContext } from '../../src/trust/driver.ts'
import type { DctLock } from '../../src/trust/lock/trust-lock.ts'
import type { Finding } from '../../src/trust/verdict.ts'
import { fakeRuntime } from './fake-clock.ts'

/** An image of these manifest bytes, asked for as `reference`. */
export function subjectOf(reference: string, manifest: Uint8Array | { digest: Digest; size: number }): Subject {
  const { digest, size } =
    manifest instanceof Uint8Array ? { digest: digestOf(manifest), size: manifest.byteLength } : manifest
  return { reference: parseReference(reference), descriptor: { mediaType: MediaType.ociManifest, digest, size } }
}

export interface ContextParts {
  readonly now: number
  readonly offline?: EvidenceSource
  readonly locks?: Readonly<Record<string, DctLock>>
  readonly runtime?: Runtime
  readonly reach?: RegistryOptions
}

export function contextOf({ now, offline, locks, runtime = fakeRuntime(), reach = {} }: ContextParts): TrustContext {
  return {
    runtime,
    registry: () => Promise.reject(new Error('no registry is needed')),
    reach: async () => reach,
    now: () => now,
    lock: locks === undefined ? undefined : { version: 1, dct: locks },
    offline,
  }
}

export const NO_FILES: PolicyFiles = { read: (path) => Promise.reject(new Error(`no file ${path}`)) }

/** The driver's answer about one image under `dct: requirement`. */
export async function checkDct(subject: Subject, requirement: unknown, context: TrustContext): Promise<Finding> {
  return dctDriver.check(subject, await dctDriver.parse(requirement, 'dct', NO_FILES), context)
}
