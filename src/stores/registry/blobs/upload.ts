import { Failure } from '../../../runtime/failure.ts'
import type { BlobInfo, BlobInput, Bytes } from '../../store.ts'
import type { Place } from '../place.ts'
import { isTransient, type Tries } from '../retry.ts'
import type { WireResponse } from '../wire/exchange.ts'
import { chunkSizeOf, sendChunks } from './chunks.ts'
import { statBlob } from './download.ts'
import {
  advanced,
  cancelSession,
  closeSession,
  patchSession,
  type Session,
  sessionOffset,
  startSession,
  type UploadBody,
} from './session.ts'
import { type Setback, setbackOf, uploadOf } from './setback.ts'
import { BlobSource, SourceError } from './source.ts'

/** No registry is known that takes chunks, but none of this size. */
const CHUNK_SURE = 4 * 1024 * 1024
/** Content up to this is collected first: its digest and length are then known, which every registry takes in one PUT. */
const SMALL = 1024 * 1024

/**
 * Uploads a blob by the first way that suits what is known:
 *
 * 1. digest and size known, or small: POST, then one PUT with its length, the only way that works everywhere;
 * 2. else POST, one PATCH of unknown length, PUT;
 * 3. chunks with `Content-Range`, where the user asks (`chunkSize`) or a stream meets a registry with `OCI-Chunk-Min-Length`.
 *
 * After a cut the registry is asked how far it came, and the rest follows; where it does not say, a new session starts from the first
 * byte. A body is never sent again into a session of unknown state: registries would append it. The
 * session is cancelled when the upload fails. `pending` is a session already open for this blob (from a mount that did not happen).
 */
export async function uploadBlob(place: Place, blob: BlobInput, pending?: Session): Promise<BlobInfo> {
  const upload = new Upload(place, blob, pending)
  try {
    return await upload.run()
  } catch (error) {
    await upload.cancel()
    throw error instanceof SourceError ? error.error : error
  }
}

class Upload {
  readonly #place: Place
  readonly #source: BlobSource
  readonly #tries: Tries
  #session: Session | undefined
  #small: Uint8Array | undefined
  /** Bytes the session holds, after the registry said so. */
  #offset = 0
  /** The most bytes that a session ever held. */
  #furthest = 0
  /** A PUT with the content in it was not taken (old Artifactory answers 404): PATCH first. */
  #patchFirst = false
  /** Bytes of the chunks of the current attempt, if it is made in chunks. */
  #chunk: number | undefined
  #mayResume = true
  /** What the last attempt failed with. */
  #failure: Failure | undefined
  #digestRefusals = 0
  #loginRefusals = 0

  constructor(place: Place, blob: BlobInput, pending: Session | undefined) {
    this.#place = place
    this.#source = new BlobSource(blob, place.label)
    this.#tries = place.client.tries()
    this.#session = pending
  }

  async run(): Promise<BlobInfo> {
    this.#small = await this.#source.small(SMALL)
    for (;;) {
      let setback: Setback
      // Had its tries when it fails.
      this.#session ??= await startSession(this.#place)
      try {
        const response = await this.#send(this.#session)
        if (isSuccess(response)) {
          await response.discard()
          return this.#done()
        }
        setback = setbackOf(
          response.status,
          await this.#place.client.judge(response, uploadOf(this.#place, this.#source.known.digest)),
        )
      } catch (error) {
        if (!isTransient(error)) throw error
        setback = { kind: 'cut', failure: error as Failure, delay: 0 }
      }
      if (await this.#recover(setback)) return this.#done()
    }
  }

  async cancel(): Promise<void> {
    if (this.#session !== undefined) await cancelSession(this.#place, this.#session)
    this.#session = undefined
  }

  /** One attempt: the last response, which is the closing PUT's if all went well. */
  async #send(session: Session): Promise<WireResponse> {
    const { digest, size } = this.#source.known
    const chunkSize = this.#chunkSize(session)
    this.#chunk = chunkSize
    if (chunkSize !== undefined) {
      const outcome = await sendChunks(this.#place, session, this.#pass(), this.#offset, chunkSize, (at, offset) => {
        this.#session = at
        this.#reached(offset)
      })
      if (outcome !== undefined) return outcome
    } else if (digest !== undefined && size !== undefined && this.#offset === 0 && !this.#patchFirst) {
      return closeSession(this.#place, session, { digest, size }, this.#body(size))
    } else if (size === undefined || this.#offset < size) {
      const range = this.#offset > 0 && size !== undefined ? { start: this.#offset, end: size - 1 } : undefined
      const response = await patchSession(this.#place, session, this.#body(size), range)
      if (!isSuccess(response)) return response
      this.#session = await advanced(this.#place, session, response)
    }
    return this.#close()
  }

  async #close(): Promise<WireResponse> {
    const { digest, size } = this.#source.known
    if (digest === undefined || size === undefined) throw new Failure('failed', 'an upload ended without its digest')
    return closeSession(this.#place, this.#session as Session, { digest, size })
  }

  /** Content that comes once and was on its way when an attempt failed cannot be sent again: then that is the error. */
  #pass(): Bytes {
    if (this.#source.isSpent) throw new SourceError(this.#failure)
    return this.#source.pass(this.#offset)
  }

  #body(size: number | undefined): UploadBody {
    if (this.#small !== undefined) return this.#small.subarray(this.#offset)
    const open = (): Bytes => this.#pass()
    return size === undefined ? { open } : { open, length: size - this.#offset }
  }

  #chunkSize({ minChunk }: Session): number | undefined {
    const { settings, habits } = this.#place.client
    const { digest, size } = this.#source.known
    const inOnePiece = this.#small?.byteLength ?? size
    if (settings.chunkSize !== undefined && inOnePiece !== undefined && inOnePiece <= settings.chunkSize)
      return undefined
    const isKnown = this.#small !== undefined || (digest !== undefined && size !== undefined)
    return chunkSizeOf({ asked: settings.chunkSize, least: minChunk, most: habits.chunkMost, isKnown })
  }

  /** Decides where the next attempt begins, or throws when there shall be none. True when the blob turns out to be there. */
  async #recover(setback: Setback): Promise<boolean> {
    const { kind, failure } = setback
    this.#failure = failure
    if (kind === 'final') throw failure
    if (kind === 'login' && ++this.#loginRefusals > 1) throw failure
    if (kind === 'digest' && ++this.#digestRefusals > 1) throw failure
    if ((kind === 'style' || kind === 'offset') && this.#learnsOfChunks(kind)) {
      await this.#startOver(failure)
      return false
    }
    if (kind === 'style' && this.#patchFirst) throw failure
    if (kind === 'style') this.#patchFirst = true
    if (kind === 'digest' || kind === 'offset') this.#mayResume = kind === 'offset' && this.#mayResume
    if (!(await this.#tries.again(setback.delay, this.#place.client, failure))) {
      if (kind === 'cut' && (await this.#isThere())) return true
      throw failure
    }
    const canResume = this.#mayResume && (kind === 'cut' || kind === 'offset')
    if (canResume && (await this.#resume(kind))) {
      this.#say(`${failure.message}; going on from byte ${this.#offset}`)
      return false
    }
    if ((kind === 'cut' || kind === 'lost') && (await this.#isThere())) return true
    if (kind === 'lost') this.#session = undefined
    await this.#startOver(failure)
    return false
  }

  async #startOver(failure: Failure): Promise<void> {
    await this.cancel()
    this.#offset = 0
    this.#say(`${failure.message}; uploading again from the start`)
  }

  /**
   * A part with a range was refused: registries differ in what they take of those (GHCR up to 4 MiB, ECR from 5 MiB on, Google none), and
   * few say so beforehand. Smaller chunks are tried, then none, here and in all uploads that follow. False when that was not it.
   */
  #learnsOfChunks(kind: 'style' | 'offset'): boolean {
    const { habits } = this.#place.client
    const isResumed = this.#chunk === undefined && this.#offset > 0
    if (kind === 'style' && isResumed) this.#mayResume = false
    if (this.#chunk === undefined) return kind === 'style' && isResumed
    const most = habits.chunkMost ?? Number.POSITIVE_INFINITY
    if (this.#chunk <= most) habits.chunkMost = kind === 'offset' && this.#chunk > CHUNK_SURE ? CHUNK_SURE : 0
    return true
  }

  #say(what: string): void {
    this.#place.client.runtime.log.debug(`${this.#place.label}: ${what}`)
  }

  /** Only what no attempt had reached before is progress: what fails after the same bytes each time must end. */
  #reached(offset: number): void {
    this.#tries.moved(Math.max(0, offset - this.#furthest))
    this.#furthest = Math.max(this.#furthest, offset)
  }

  async #resume(kind: Setback['kind']): Promise<boolean> {
    const session = this.#session
    if (session === undefined) return true
    try {
      const found = await sessionOffset(this.#place, session, this.#source.sent)
      if (found === undefined) return false
      // It says what it has just refused: its `Range` is not to be believed (zot, ECR), for the rest of this upload.
      if (kind === 'offset' && found.offset === this.#offset) {
        this.#mayResume = false
        return false
      }
      this.#reached(found.offset)
      this.#session = found.session
      this.#offset = found.offset
      return true
    } catch {
      return false
    }
  }

  /** The answer of a closing PUT may get lost after the registry did its work. */
  async #isThere(): Promise<boolean> {
    const { digest, size } = this.#source.known
    if (digest === undefined || size === undefined) return false
    const found = await statBlob(this.#place, digest, true).catch(() => undefined)
    // Perhaps another upload brought it: then this session is still open.
    if (found?.size === size) await this.cancel()
    return found?.size === size
  }

  #done(): BlobInfo {
    this.#session = undefined
    return this.#source.known as BlobInfo
  }
}

const isSuccess = ({ status }: WireResponse): boolean => [200, 201, 202, 204].includes(status)
