import type { TufKey } from './keys.ts'
import type { RoleName } from './role-name.ts'
import type { Signature } from './signature.ts'
import type { JsonMap } from './strict-json.ts'

/** A role file as it travels: what is signed, and by whom. */
export interface Envelope {
  /** Parsed; the message of the signatures is `canonicalBytes(signed)`. */
  readonly signed: JsonMap
  readonly signatures: readonly Signature[]
}

/** What every role says. */
export interface Common {
  /** From 1. */
  readonly version: number
  /** Milliseconds since the epoch. */
  readonly expires: number
}

/** Length and hashes of a file, or of an image's manifest. */
export interface FileMeta {
  /** Bytes. */
  readonly length: number
  /** Lowercase hex. */
  readonly sha256: string
  readonly sha512?: string
}

/** Who may sign for a role, and how many of them have to. */
export interface RoleKeys {
  readonly keyids: readonly string[]
  readonly threshold: number
}

export interface Root extends Common {
  readonly keys: ReadonlyMap<string, TufKey>
  readonly roles: Readonly<Record<'root' | 'targets' | 'snapshot' | 'timestamp', RoleKeys>>
}

/** A role that another role declares: it may sign for tags that begin with one of `paths` (`""`: for all). */
export interface Delegation extends RoleKeys {
  readonly name: RoleName
  readonly paths: readonly string[]
}

export interface Targets extends Common {
  /** By tag. */
  readonly targets: ReadonlyMap<string, FileMeta>
  readonly keys: ReadonlyMap<string, TufKey>
  readonly delegations: readonly Delegation[]
}

export interface Snapshot extends Common {
  /** By role; `root` and `targets` are always there. */
  readonly meta: ReadonlyMap<RoleName, FileMeta>
}

export interface Timestamp extends Common {
  readonly snapshot: FileMeta
}
