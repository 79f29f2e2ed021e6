import { createHmac, randomBytes } from 'node:crypto'
import { digestOf } from '../../image/digest.ts'
import { parseContentRange } from '../range.ts'
import type { Behaviour, Call } from './behaviour.ts'
import { nameOf, vendorError, type Words } from './refusals.ts'

const EMPTY = digestOf(Buffer.alloc(0))

/** Names the place where an upload goes on with its host. */
export function locationsWithHost() {
  return (): Behaviour => ({
    answer: (head, call) => {
      const location = head.headers.Location
      if (typeof location !== 'string' || !location.startsWith('/')) return head
      return { ...head, headers: { ...head.headers, Location: call.origin + location } }
    },
  })
}

/** Gives each step of an upload a mark in the query, which has to come back, and only once. */
export function stateInQuery(parameter: string) {
  return (): Behaviour => {
    const key = randomBytes(16)
    const states = new Map<string, string>()
    let step = 0
    return {
      request({ route, query }) {
        if (route?.kind !== 'upload') return
        const state = states.get(route.id)
        if (state === undefined || query.get(parameter) === state) return
        throw vendorError({
          status: 400,
          code: 'BLOB_UPLOAD_INVALID',
          message: 'blob upload invalid: the state is not ours',
        })
      },
      answer(head) {
        const { Location: location, 'Docker-Upload-UUID': id } = head.headers
        if (typeof location !== 'string' || typeof id !== 'string') return head
        // With the signs that encodings differ about, so that a client that takes it apart is found out.
        const state = `${createHmac('sha256', key).update(`${id} ${step++}`).digest('base64')}+/`
        states.set(id, state)
        return {
          ...head,
          headers: { ...head.headers, Location: `${location}?${parameter}=${encodeURIComponent(state)}` },
        }
      },
    }
  }
}

/** Takes a chunk with a range only up to so many bytes. */
export function chunkAtMost(bytes: number, words: Words) {
  return (): Behaviour => ({
    request(call) {
      const range = rangeOf(call)
      if (range === undefined || range.end - range.start < bytes) return
      throw vendorError(words)
    },
  })
}

/** Takes the first part of an upload only, as a stream or whole; a range that says it is a chunk is refused. */
export function noChunks(words: Words) {
  return (): Behaviour => ({
    request(call) {
      if (rangeOf(call) !== undefined) throw vendorError(words)
    },
  })
}

/** Does not say beforehand how large a chunk has to be, and says afterwards in its own words that one was too small. */
export function silentAboutChunks(words: Words) {
  return (): Behaviour => ({
    answer: (head) => without(head, 'OCI-Chunk-Min-Length'),
    refusal: (error) =>
      error.entries.some(({ code, message }) => code === 'SIZE_INVALID' && message.startsWith('every chunk'))
        ? vendorError(words)
        : error,
  })
}

/** Answers a PATCH with another status. */
export function patchAnswers(status: number) {
  return (): Behaviour => ({
    answer: (head, { method, route }) =>
      method === 'PATCH' && route?.kind === 'upload' && head.status === 202 ? { ...head, status } : head,
  })
}

/** Says a wrong `Range` after a chunk: that of the first one for ever, or some bytes more or less than there are. */
export function wrongRange(how: 'stuck' | number) {
  return (): Behaviour => {
    const first = new Map<string, string>()
    return {
      answer(head, { method }) {
        const { Range: range, 'Docker-Upload-UUID': id } = head.headers
        const last = Number(/^0-(\d+)$/.exec(String(range))?.[1] ?? 0)
        if (last === 0 || typeof id !== 'string' || typeof range !== 'string' || method === 'POST') return head
        if (!first.has(id)) first.set(id, range)
        const wrong = how === 'stuck' ? (first.get(id) as string) : `0-${Math.max(0, last + how)}`
        return { ...head, headers: { ...head.headers, Range: wrong } }
      },
    }
  }
}

/** Takes no blob of no bytes. */
export function noEmptyBlob(words: Words) {
  return (): Behaviour => ({
    request({ method, query }) {
      if ((method === 'PUT' || method === 'POST') && query.get('digest') === EMPTY) throw vendorError(words)
    },
  })
}

/** Takes the content of a blob by PATCH only: a PUT with content finds no upload. */
export function contentByPatchOnly(words: Words) {
  return (): Behaviour => ({
    request({ method, route, request }) {
      const hasContent =
        Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined
      if (route?.kind === 'upload' && method === 'PUT' && hasContent) throw vendorError(words)
    },
  })
}

/** Mounts nothing: an upload is opened instead. */
export function noMounts() {
  return (): Behaviour => ({
    request({ query }) {
      for (const name of ['mount', 'from', 'origin']) query.delete(name)
    },
  })
}

/** Refuses a mount that names no repository, or another registry, or whatever `when` says of the repository it is from. */
export function mountRefused(when: 'without from' | 'with origin' | 'source missing', words: Words) {
  return ({ exists }: { exists(repository: string): boolean }): Behaviour => ({
    request(call) {
      const { query } = call
      if (!query.has('mount')) return
      const from = query.get('from')
      const isSo =
        when === 'without from' ? from === null : when === 'with origin' ? query.has('origin') : !exists(from ?? '')
      if (isSo) throw vendorError(words, from ?? nameOf(call))
    },
  })
}

/** Knows nothing of `origin`: the mount is tried as if `from` was here. */
export function ignoresOrigin() {
  return (): Behaviour => ({ request: ({ query }) => query.delete('origin') })
}

function rangeOf({ method, route, request }: Call): { start: number; end: number } | undefined {
  if (method !== 'PATCH' || route?.kind !== 'upload') return undefined
  return parseContentRange(request.headers['content-range'] ?? '')
}

function without<H extends { readonly headers: Readonly<Record<string, string | readonly string[]>> }>(
  head: H,
  name: string,
): H {
  const { [name]: _, ...headers } = head.headers
  return { ...head, headers }
}
