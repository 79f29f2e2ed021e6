import { randomUUID } from 'node:crypto'
import { algorithmOf, type Digest, type DigestAlgorithm } from '../image/digest.ts'
import { Failure } from '../runtime/failure.ts'
import type { Clock } from '../runtime/runtime.ts'
import type { BlobInfo, Bytes, Store } from '../stores/store.ts'
import { Handoff } from './handoff.ts'

/** More than any client opens; what a flood of POSTs may cost us in memory. */
const SESSIONS_MAX = 10_000

/**
 * A blob that arrives in one or more requests. Its bytes go straight on into `Store.writeBlob`, which runs as long as
 * the session does and is told the digest at the end, before the blob becomes visible.
 */
export class UploadSession {
  readonly id: string = randomUUID()
  readonly repository: string
  readonly store: Store
  readonly #algorithm: DigestAlgorithm | undefined
  readonly #clock: Clock
  readonly #handoff = new Handoff()
  #written: Promise<BlobInfo> | undefined
  #wanted: Digest | undefined
  #holder: { readonly stop: () => void; readonly done: Promise<void> } | undefined
  #size = 0
  /** Whether a ranged chunk came that only the last may be, because it was too short. */
  sawShortChunk = false
  /** Whether the store had the blob before, when `finish` found it under another algorithm than was asked for. */
  hadOtherDigest = false
  lastActive: number

  constructor(repository: string, store: Store, algorithm: DigestAlgorithm | undefined, clock: Clock) {
    this.repository = repository
    this.store = store
    this.#algorithm = algorithm
    this.#clock = clock
    this.lastActive = clock.now()
  }

  /** Bytes taken so far. */
  get size(): number {
    return this.#size
  }

  /**
   * Does the work of one request. A request before it that is still under way is stopped first: its client has given it
   * up, even when the network has not told us yet.
   */
  async exclusively<T>(stop: () => void, work: () => Promise<T>): Promise<T> {
    while (this.#holder !== undefined) {
      const { stop: stopBefore, done } = this.#holder
      stopBefore()
      await done
    }
    let release = (): void => {}
    const done = new Promise<void>((resolve) => {
      release = resolve
    })
    this.#holder = { stop, done }
    try {
      return await work()
    } finally {
      this.#holder = undefined
      this.lastActive = this.#clock.now()
      release()
    }
  }

  /** Adds bytes at the end. A source that fails midway leaves the session as far as it came. */
  async append(bytes: Bytes, algorithm?: DigestAlgorithm): Promise<void> {
    this.#begin(algorithm)
    for await (const chunk of bytes) {
      if (chunk.byteLength === 0) continue
      await this.#push(chunk)
      this.#size += chunk.byteLength
      this.lastActive = this.#clock.now()
    }
  }

  /** Ends the blob. It becomes visible if it is what `digest` says, else `Failure('mismatch')`. */
  async finish(digest: Digest): Promise<BlobInfo> {
    this.#wanted = digest
    this.#begin(algorithmOf(digest))
    this.#handoff.end()
    return await (this.#written as Promise<BlobInfo>)
  }

  /** Gives the blob up; nothing of it stays in the store. */
  async abort(reason: Failure): Promise<void> {
    this.#holder?.stop()
    this.#handoff.fail(reason)
    await this.#written?.catch(() => {})
  }

  /** That nobody wants the bytes any more is no reason: why the store gave up is. */
  async #push(chunk: Uint8Array): Promise<void> {
    try {
      await this.#handoff.push(chunk)
    } catch (error) {
      await this.#written
      throw error
    }
  }

  #begin(algorithm: DigestAlgorithm = 'sha256'): void {
    if (this.#written !== undefined) return
    this.#written = this.store.writeBlob({
      algorithm: this.#algorithm ?? algorithm,
      open: () => this.#handoff,
      once: true,
      accept: (actual) => this.#accept(actual),
    })
    // Whoever brings bytes next hears of it; until then it is nobody's unhandled rejection.
    this.#written.catch((error: unknown) => this.#handoff.fail(error))
  }

  async #accept(actual: BlobInfo): Promise<void> {
    const wanted = this.#wanted
    if (wanted === undefined || wanted === actual.digest) return
    if (algorithmOf(wanted) !== algorithmOf(actual.digest)) {
      // Not what was announced: whoever called `finish` has to store it again under the right digest.
      this.hadOtherDigest = (await this.store.statBlob(actual.digest)) !== undefined
      return
    }
    throw new Failure('mismatch', `the upload has the digest ${actual.digest}, not ${wanted}`, {
      hint: 'Nothing of it was kept; upload the blob again.',
    })
  }
}

/** The sessions of one server. They live in memory: after a restart clients start their uploads again. */
export class UploadSessions {
  readonly #sessions = new Map<string, UploadSession>()
  readonly #clock: Clock
  readonly #idleMs: number

  constructor(clock: Clock, idleMs: number) {
    this.#clock = clock
    this.#idleMs = idleMs
  }

  get count(): number {
    return this.#sessions.size
  }

  open(repository: string, store: Store, algorithm: DigestAlgorithm | undefined): UploadSession {
    if (this.#sessions.size >= SESSIONS_MAX) {
      throw new Failure('rate-limited', `${SESSIONS_MAX} uploads are open already`, { hint: 'Try again in a minute.' })
    }
    const session = new UploadSession(repository, store, algorithm, this.#clock)
    this.#sessions.set(session.id, session)
    return session
  }

  /** The session with this id in this repository. */
  find(repository: string, id: string): UploadSession | undefined {
    const session = this.#sessions.get(id)
    return session?.repository === repository ? session : undefined
  }

  forget(session: UploadSession): void {
    this.#sessions.delete(session.id)
  }

  /** Ends the sessions that have waited too long for a byte; says how many. */
  async endIdle(): Promise<number> {
    const now = this.#clock.now()
    const idle = [...this.#sessions.values()].filter((session) => now - session.lastActive >= this.#idleMs)
    await this.#end(idle, new Failure('timeout', 'the upload was idle for too long'))
    return idle.length
  }

  /** Ends every session. */
  async endAll(): Promise<void> {
    await this.#end([...this.#sessions.values()], new Failure('cancelled', 'the registry is shutting down'))
  }

  async #end(sessions: readonly UploadSession[], reason: Failure): Promise<void> {
    for (const session of sessions) this.forget(session)
    await Promise.all(sessions.map((session) => session.abort(reason)))
  }
}
