import { Failure } from '../../runtime/failure.ts'
import type { EvidenceSource } from '../driver.ts'
import type { Gun } from './gun.ts'
import type { NotaryClient } from './notary-client.ts'
import { isTargetsRole, RELEASES, type RoleName } from './role-name.ts'
import { ROLE_LIMITS } from './strict-json.ts'

/** Where the role files of one repository come from. */
export interface RoleFileSource {
  readonly gun: Gun
  /** For messages: `notary.corp:4443`, or the archive. */
  readonly label: string
  /** Serves files by hash and by version, and may answer differently a second time; an archive has one of each. */
  readonly live: boolean
  /** `root`, `3.root`, `targets.<hex sha256>`; undefined when there is none. */
  read(name: string, maxBytes: number): Promise<Uint8Array | undefined>
}

export function serverFiles(client: NotaryClient, gun: Gun): RoleFileSource {
  const read = (name: string, maxBytes: number): Promise<Uint8Array | undefined> =>
    client.get(gun, name, maxBytes).catch((error: unknown) => {
      throw notRead(error)
    })
  return { gun, label: client.host, live: true, read }
}

/** What went wrong on the way says nothing about the trust data: it must not look like a verdict on it. */
function notRead(error: unknown): unknown {
  if (!(error instanceof Failure) || (error.code !== 'refused' && error.code !== 'invalid')) return error
  return new Failure('failed', error.message, { reference: error.reference, hint: error.hint, cause: error.cause })
}

/** Files of an evidence archive, under the names that `collectEvidence` gives them. */
export function archivedFiles(evidence: EvidenceSource, gun: Gun): RoleFileSource {
  return { gun, label: evidence.label, live: false, read: (name) => evidence.read(evidenceName(gun, name)) }
}

/** `dct/docker.io/library/alpine/2.root.json`. */
export function evidenceName(gun: Gun, name: string): string {
  return `dct/${gun}/${name}.json`
}

/** A timestamp is 400 bytes, a root a few thousand, and a whole chain of roots may be asked for. */
const SMALL_LIMIT = 512 * 1024
/** Of all files of a repository together: a server may list hundreds, and each may be as large as one may be. */
const TOTAL_LIMIT = 64 * 1024 * 1024

/** What the server said when asked once: every file is asked for at most one time, however many want it. */
export class RoleFiles {
  readonly source: RoleFileSource
  #bytes = 0
  readonly #asked = new Map<string, Promise<Uint8Array | undefined>>()

  /** Asks at once for all that is certainly needed, and for the delegations that likely are; what came is checked in order later. */
  constructor(source: RoleFileSource, likely: readonly RoleName[]) {
    this.source = source
    const names = ['root', 'timestamp', 'snapshot', 'targets', RELEASES, ...likely.filter(isTargetsRole)]
    for (const name of names) void this.get(name)
  }

  /** The newest file of a role, or one by version or hash. */
  get(name: string): Promise<Uint8Array | undefined> {
    const asked = this.#asked.get(name)
    if (asked !== undefined) return asked
    const isSmall = name === 'timestamp' || name === 'root' || name.endsWith('.root')
    const asking = this.#read(name, isSmall ? SMALL_LIMIT : ROLE_LIMITS.maxBytes)
    // Whoever needs it gets the error; a guess that nobody needs must not end the process.
    asking.catch(() => {})
    this.#asked.set(name, asking)
    return asking
  }

  async #read(name: string, limit: number): Promise<Uint8Array | undefined> {
    const bytes = await this.source.read(name, limit)
    this.#bytes += bytes?.byteLength ?? 0
    if (this.#bytes <= TOTAL_LIMIT) return bytes
    throw new Failure(
      'invalid',
      `${this.source.label} has more than ${TOTAL_LIMIT} bytes of trust data for ${this.source.gun}`,
      {
        reference: this.source.gun,
      },
    )
  }

  /** What was asked for already; undefined when it was not. */
  asked(name: string): Promise<Uint8Array | undefined> | undefined {
    return this.#asked.get(name)
  }
}
