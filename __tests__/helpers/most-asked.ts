import { PROGRESS_BYTES } from '../../src/stores/registry/retry.ts'

/** How often a clean run makes a request, and how many bytes of content it has at most. */
export interface Usual {
  readonly times: number
  readonly size: number
}

/** What a clean run of a voyage is like. */
export interface UsualVoyage {
  readonly uploads: number
  /** Bytes of the largest upload. */
  readonly largest: number
  /** Uploads go in chunks. */
  readonly chunked: boolean
}

/** A kept connection that turns out dead is no answer: what has no content and is sent once goes out a second time. */
const CONNECTIONS = 2
/** A chunk, and what is left of it as often as the registry says how far it is. */
const PATCHES_OF_A_CHUNK = 4

/**
 * How often a request may be made when one thing goes wrong, once or from then on each time: the rules of docs/decisions/0025, counted. `tries` are those
 * of one request, `key` as of `keyOf`.
 */
export function mostAsked(key: string, usual: Usual | undefined, voyage: UsualVoyage, tries: number): number {
  const { times, size } = usual ?? { times: 0, size: 0 }
  const [method = '', path = '', about] = key.split(' ')
  const isTag = /manifests\/[^:]+$/.test(path)
  // A mount is tried once.
  if (method === 'POST' && about !== undefined) return CONNECTIONS * times
  if (/blobs\/uploads\//.test(path)) return mostOfUpload(method, path, { times, size }, voyage, tries)
  // A token for a mount that is not given is followed by one without it.
  if (path === '/token') return (times + 1) * tries
  // Asked beforehand, and after each failed try of its upload.
  if (method === 'HEAD' && /blobs\//.test(path)) return Math.max(times * tries, times + CONNECTIONS * tries)
  // Up to the look that fails for good, and by the undo.
  if (method === 'HEAD' && isTag) return Math.max(0, times - 1) + 2 * tries
  // Put there, and put back.
  if (method === 'PUT' && isTag) return (times + 1) * tries
  return Math.max(1, times) * tries
}

function mostOfUpload(
  method: string,
  path: string,
  { times, size }: Usual,
  { uploads, largest, chunked }: UsualVoyage,
  tries: number,
): number {
  // An upload has its tries anew after so many bytes. What went in chunks has been counted when they were answered.
  const anew = (bytes: number): number => tries + Math.floor(bytes / PROGRESS_BYTES)
  const patches = chunked ? PATCHES_OF_A_CHUNK : 1
  // A wrong place may lead to where uploads begin: each goes on there.
  if (path.endsWith('/')) return uploads * tries
  if (method === 'PATCH') return Math.max(0, times - 1) + patches * anew(largest)
  if (method === 'PUT') return CONNECTIONS * anew(chunked ? 0 : size === 0 ? largest : size)
  // A question, or the cancelling, for each part that failed.
  return uploads * patches * anew(largest)
}
