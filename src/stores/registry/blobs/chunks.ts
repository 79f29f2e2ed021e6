import type { Bytes } from '../../store.ts'
import type { Place } from '../place.ts'
import { isSilence, isTransient, isTransientStatus } from '../retry.ts'
import type { WireResponse } from '../wire/exchange.ts'
import { advanced, patchSession, rangeEnd, type Session, sessionOffset } from './session.ts'

/** A chunk is held in memory; registries that ask for more than this at a time get a stream instead. */
const CHUNK_MOST = 64 * 1024 * 1024
const CHUNK_LEAST = 8 * 1024 * 1024

/** What decides on the size of chunks, in bytes. */
export interface ChunkFacts {
  /** What the user asks for. */
  readonly asked: number | undefined
  /** `OCI-Chunk-Min-Length`. */
  readonly least: number | undefined
  /** The most that the registry has turned out to take; 0 for none. */
  readonly most: number | undefined
  /** Digest and size are known beforehand, so that one request can take the whole. */
  readonly isKnown: boolean
}

/** Bytes of the chunks that an upload goes in; undefined for one piece. */
export function chunkSizeOf({
  asked,
  least,
  most = Number.POSITIVE_INFINITY,
  isKnown,
}: ChunkFacts): number | undefined {
  if (most === 0) return undefined
  if (asked !== undefined) return Math.min(most, Math.max(asked, least ?? 0))
  if (isKnown || least === undefined || least > CHUNK_MOST) return undefined
  return Math.min(most, Math.max(least, CHUNK_LEAST))
}

/**
 * Sends content in chunks of `chunkSize` bytes (the last may be shorter), each with its place. Our own count is the truth: some
 * registries answer with a `Range` that never moves (ECR) or is too small (zot). Only when a chunk is refused or cut is the
 * registry asked, and believed if its answer lies within that chunk. Resolves with the response that ended it early, or
 * undefined when all went through; `moved` learns each new place of the session, and how many bytes it holds there.
 */
export async function sendChunks(
  place: Place,
  first: Session,
  content: Bytes,
  start: number,
  chunkSize: number,
  moved: (session: Session, offset: number) => void,
): Promise<WireResponse | undefined> {
  let session = first
  let at = start
  for await (const chunk of inChunks(content, chunkSize)) {
    let done = 0
    for (let corrections = 0; done < chunk.byteLength; ) {
      const rest = chunk.subarray(done)
      const range = { start: at + done, end: at + chunk.byteLength - 1 }
      const outcome = await tryPatch(place, session, rest, range)
      if (outcome.response !== undefined && outcome.response.status < 300) {
        session = await advanced(place, session, outcome.response)
        moved(session, at + chunk.byteLength)
        break
      }
      // Silence is for whoever counts it: within a chunk it would go by unseen.
      const mayAsk = corrections++ < 3 && !isSilence(outcome.error)
      const held = mayAsk ? await heldBytes(place, session, outcome, at + chunk.byteLength) : undefined
      if (held === undefined || held.offset < at + done || (held.offset === at + done && corrections > 1)) {
        if (outcome.response === undefined) throw outcome.error
        return outcome.response
      }
      session = held.session
      moved(session, held.offset)
      done = held.offset - at
    }
    at += chunk.byteLength
  }
  return undefined
}

interface Outcome {
  readonly response?: WireResponse
  readonly error?: unknown
}

async function tryPatch(
  place: Place,
  session: Session,
  bytes: Uint8Array,
  range: { start: number; end: number },
): Promise<Outcome> {
  try {
    return { response: await patchSession(place, session, bytes, range) }
  } catch (error) {
    if (!isTransient(error)) throw error
    return { error }
  }
}

/** How far the session is after a chunk that failed: by the 416 itself, or by asking. */
async function heldBytes(
  place: Place,
  session: Session,
  outcome: Outcome,
  most: number,
): Promise<{ session: Session; offset: number } | undefined> {
  const { response } = outcome
  if (response !== undefined && response.status !== 416 && !isTransientStatus(response.status)) return undefined
  const told = response === undefined ? undefined : rangeEnd(response)
  if (response !== undefined && told !== undefined && told <= most) {
    return { session: await advanced(place, session, response), offset: told }
  }
  try {
    return await sessionOffset(place, session, most)
  } catch {
    return undefined
  }
}

/** Regroups a stream into pieces of exactly `size` bytes, but for the last. Each is a buffer of its own. */
async function* inChunks(content: Bytes, size: number): Bytes {
  let buffer = Buffer.allocUnsafe(size)
  let filled = 0
  for await (const part of content) {
    for (let taken = 0; taken < part.byteLength; ) {
      const take = Math.min(size - filled, part.byteLength - taken)
      buffer.set(part.subarray(taken, taken + take), filled)
      filled += take
      taken += take
      if (filled < size) continue
      yield buffer
      buffer = Buffer.allocUnsafe(size)
      filled = 0
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled)
}
