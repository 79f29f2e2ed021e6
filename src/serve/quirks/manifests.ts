import { MediaType } from '../../image/media-types.ts'
import { RegistryError } from '../registry-error.ts'
import type { Behaviour } from './behaviour.ts'
import type { World } from './profile.ts'
import { nameOf, vendorError, type Words } from './refusals.ts'

const PULL_WINDOW_S = 6 * 60 * 60

/** Has no list of referrers; with `saysSubject` it claims otherwise when one is pushed. */
export function noReferrers(words: Words, saysSubject = false) {
  return (): Behaviour => ({
    request(call) {
      if (call.route?.kind === 'referrers') throw vendorError(words, nameOf(call))
    },
    answer: (head) => {
      const { 'OCI-Subject': _, ...headers } = head.headers
      return saysSubject ? head : { ...head, headers }
    },
  })
}

/** Answers a question for referrers with something that is no index. */
export function noIndexOfReferrers(status: number, contentType: string) {
  return (): Behaviour => ({
    answer: (head, { route }) => {
      if (route?.kind === 'referrers') return { status, headers: { ...head.headers, 'Content-Type': contentType } }
      const { 'OCI-Subject': _, ...headers } = head.headers
      return { ...head, headers }
    },
  })
}

/** Knows nothing of `tag` parameters: a manifest under its digest gets no tag. */
export function oneTagAtATime() {
  return (): Behaviour => ({
    request: ({ route, query }) => {
      if (route?.kind === 'manifest') query.delete('tag')
    },
  })
}

/** Does not say the digest in the answer to HEAD, or GET, of a manifest. */
export function withoutDigestHeader() {
  return (): Behaviour => ({
    answer: (head, { route, method }) => {
      if (route?.kind !== 'manifest' || method === 'PUT') return head
      const { 'Docker-Content-Digest': _, ...headers } = head.headers
      return { ...head, headers }
    },
  })
}

/** Says another length in the answer to HEAD of a manifest than GET has bytes. */
export function otherLengthOnHead(more: number) {
  return (): Behaviour => ({
    answer: (head, { route, method }) => {
      const length = head.headers['Content-Length']
      if (route?.kind !== 'manifest' || method !== 'HEAD' || head.status !== 200) return head
      return { ...head, headers: { ...head.headers, 'Content-Length': String(Number(length) + more) } }
    },
  })
}

/** Answers HEAD of a manifest that is not there with another status than 404. */
export function missingOnHead(status: number) {
  return (): Behaviour => ({
    answer: (head, { route, method }) =>
      route?.kind === 'manifest' && method === 'HEAD' && head.status === 404 ? { ...head, status } : head,
  })
}

/** Says in its own words that a manifest is not there. */
export function missingAs(words: Words) {
  return (): Behaviour => ({
    refusal: (error, call) =>
      error.entries.some(({ code }) => code === 'MANIFEST_UNKNOWN') ? vendorError(words, nameOf(call)) : error,
  })
}

/** Refuses manifests of types that it does not know. */
export function refusesTypes(types: readonly string[], words: Words) {
  return (): Behaviour => ({
    manifest: ({ descriptor }) => {
      if (types.includes(descriptor.mediaType)) throw vendorError(words)
    },
  })
}

/** The manifest types of Docker. */
export const DOCKER_TYPES: readonly string[] = [MediaType.dockerManifest, MediaType.dockerManifestList]

/** Wants the type in the manifest itself, not only in the header. */
export function wantsMediaType(words: Words) {
  return (): Behaviour => ({
    manifest: ({ bytes }) => {
      const { mediaType } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { mediaType?: unknown }
      if (mediaType === undefined) throw vendorError(words)
    },
  })
}

/** Takes no tag away from its image: deleting one is refused. */
export function noTagDelete(words: Words) {
  return (): Behaviour => ({
    request(call) {
      const { route, method } = call
      if (route?.kind !== 'manifest' || method !== 'DELETE' || route.reference.includes(':')) return
      throw vendorError(words, nameOf(call))
    },
  })
}

/** Deletes nothing of a kind. */
export function noDelete(kinds: readonly ('manifest' | 'blob')[], words: Words) {
  return (): Behaviour => ({
    request({ route, method }) {
      if (method === 'DELETE' && kinds.some((kind) => kind === route?.kind)) throw vendorError(words)
    },
  })
}

/** Counts manifests that are got, not looked at, and after so many gives no more for hours. */
export function countsPulls(words: Words) {
  return ({ pulls }: World): Behaviour => {
    const windows = new Map<string, { until: number; used: number }>()
    return {
      request(call) {
        const { route, method, clock } = call
        if (route?.kind !== 'manifest' || method !== 'GET') return
        const who = call.user ?? ''
        const now = clock.now()
        const found = windows.get(who)
        const window = found !== undefined && found.until > now ? found : { until: now + PULL_WINDOW_S * 1000, used: 0 }
        windows.set(who, window)
        if (window.used >= pulls) throw vendorError(words, nameOf(call))
        window.used++
      },
      answer(head, { route, user, request }) {
        if (route?.kind !== 'manifest' || request.method === 'PUT') return head
        const left = pulls - (windows.get(user ?? '')?.used ?? 0)
        const headers = {
          ...head.headers,
          'RateLimit-Limit': `${pulls};w=${PULL_WINDOW_S}`,
          'RateLimit-Remaining': `${left};w=${PULL_WINDOW_S}`,
          'Docker-RateLimit-Source': request.socket.remoteAddress ?? '127.0.0.1',
        }
        return { ...head, headers }
      },
    }
  }
}

/** Refuses blobs, uploads and their kin when the client says which types it accepts: for it, that is a matter of manifests. */
export function refusesAccept(words: Words) {
  return (): Behaviour => ({
    request({ route, request }) {
      const accept = request.headers.accept ?? '*/*'
      const isBlob = route?.kind === 'blob' || route?.kind === 'uploads' || route?.kind === 'upload'
      if (isBlob && !accept.includes('*/*')) throw vendorError(words)
    },
  })
}

/** Has no list of its repositories, or shows it to nobody. */
export function noCatalog(words: Words) {
  return (): Behaviour => ({
    request({ route }) {
      if (route?.kind === 'catalog') throw vendorError(words)
    },
    refusal: (error, { route }) =>
      route?.kind === 'catalog' && error instanceof RegistryError ? vendorError(words) : error,
  })
}

/** Adds to the list of tags what is no tag. */
export function tagsWith(what: 'nulls' | 'digests' | 'children') {
  return (): Behaviour => ({
    list(body) {
      if (!Array.isArray(body.tags)) return body
      if (what === 'nulls') return { ...body, tags: [...body.tags, null] }
      if (what === 'digests') return { ...body, tags: [`sha256:${'0'.repeat(64)}`, ...body.tags] }
      return { ...body, child: [], manifest: {} }
    },
  })
}
