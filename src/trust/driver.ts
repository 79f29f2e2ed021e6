import type { Descriptor } from '../image/descriptor.ts'
import type { Reference } from '../image/reference.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { RegistryOptions } from '../stores/registry/options.ts'
import type { Registry } from '../stores/registry/registry.ts'
import type { DctLock, TrustLock } from './lock/trust-lock.ts'
import type { Finding } from './verdict.ts'

/** The image a finding is about: resolved once, by hash; nothing resolves it a second time. */
export interface Subject {
  /** As asked for, with its default tag. Has a tag, a digest, or both. */
  readonly reference: Reference
  /** Of the manifest or index, whose bytes were hashed by us. */
  readonly descriptor: Descriptor
  /**
   * The index that lists it, when it is one entry of an image whose index is not verified. A format that binds tags must see to it that the tag is not
   * signed as something else: an index is quickly made of what was signed long ago.
   */
  readonly partOf?: Subject
}

/** What drivers may touch of the world. */
export interface TrustContext {
  readonly runtime: Runtime
  /** Opens the registry of an image; drivers that keep signatures in the registry read them there. */
  registry(host: string): Promise<Registry>
  /** How a host other than a registry (a Notary server) is reached: credentials, certificates, insecure hosts. */
  reach(host: string): Promise<RegistryOptions>
  /** Moment that verification counts for, milliseconds since the epoch; the runtime's clock unless one is given. */
  now(): number
  /** What earlier runs saw, for rollback and freeze protection; undefined when the repository has no lock. */
  readonly lock: TrustLock | undefined
  /** Evidence archived by `trust export`; when given, nothing is asked of a network. */
  readonly offline: EvidenceSource | undefined
}

/** Files of an evidence archive, by the driver's own names (`dct/GUN/timestamp.json`). Undefined when it is not there. */
export interface EvidenceSource {
  readonly label: string
  read(name: string): Promise<Uint8Array | undefined>
}

/** One file of an evidence archive. */
export interface EvidenceFile {
  /** `dct/docker.io/library/alpine/timestamp.json`. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * A signature format. `Requirement` is what the policy says for it (`dct: {…}`), parsed strictly: an unknown key is an error that
 * names the nearest right one.
 */
export interface TrustDriver<Requirement> {
  readonly format: string
  /** Throws `Failure('invalid')` that names the place in the policy. Paths in it are relative to `folder`. */
  parse(value: unknown, place: string, files: PolicyFiles): Promise<Requirement>
  /** Asks for what a check will need, so that it is on its way while the image itself is resolved. Never throws; errors come from `check`. */
  prepare?(reference: Reference, requirement: Requirement, context: TrustContext): void
  /** Never throws for what it finds: errors of reaching are `unchecked`, of checking `violated`. */
  check(subject: Subject, requirement: Requirement, context: TrustContext): Promise<Finding>
  /** The files that verdicts about a repository rest on, checked, for an archive. Missing where the format keeps none of its own. */
  evidence?(reference: Reference, requirement: Requirement, context: TrustContext): Promise<readonly EvidenceFile[]>
  /** What the lock is to remember of a repository, checked under what it remembers now. Missing where the format has nothing to lock. */
  lockEntry?(reference: Reference, requirement: Requirement, context: TrustContext): Promise<DctLock>
}

/** Reads the files a policy names (keys, certificates) from where the policy itself was read, the base ref on a pull request. */
export interface PolicyFiles {
  read(path: string): Promise<Uint8Array>
}
