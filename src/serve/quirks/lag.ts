import type { Digest } from '../../image/digest.ts'
import { RegistryError } from '../registry-error.ts'
import type { Behaviour } from './behaviour.ts'

/** What a name shows until a moment, in milliseconds since the epoch, though something else was written to it. */
interface Late {
  readonly until: number
  readonly before: Digest | undefined
}

/** Shows a manifest, and where a tag is, only so many milliseconds after it was written; until then what was there before, or nothing. */
export function showsLate(ms: number) {
  return (): Behaviour => {
    const late = new Map<string, Late>()
    return {
      async manifest({ descriptor }, { route, query, repositories, clock }) {
        if (route?.kind !== 'manifest') return
        const { name, reference } = route
        const now = clock.now()
        for (const [key, { until }] of late) if (until <= now) late.delete(key)
        for (const written of new Set([descriptor.digest, reference, ...query.getAll('tag')])) {
          const key = `${name} ${written}`
          const found = late.has(key) ? undefined : await repositories.repository(name).resolve(written)
          late.set(key, { until: now + ms, before: (late.get(key) ?? { before: found?.digest }).before })
        }
      },
      request({ route, method }) {
        if (route?.kind === 'manifest' && method === 'DELETE') late.delete(`${route.name} ${route.reference}`)
      },
      instead({ route, method, clock }) {
        if (route?.kind !== 'manifest' || (method !== 'GET' && method !== 'HEAD')) return undefined
        const found = late.get(`${route.name} ${route.reference}`)
        if (found === undefined || found.until <= clock.now()) return undefined
        if (found.before !== undefined) return { ...route, reference: found.before }
        throw new RegistryError(404, { code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' })
      },
    }
  }
}
