import { RegistryError } from '../registry-error.ts'
import type { Behaviour, Call } from './behaviour.ts'
import type { World } from './profile.ts'

/** A status, a code and words, as a vendor writes them. */
export interface Words {
  readonly status: number
  readonly code: string
  /** `{name}` stands for the repository. */
  readonly message: string
}

/** An error that is in a vendor's words already. */
class VendorError extends RegistryError {}

/** An error in a vendor's words. */
export function vendorError(
  { status, code, message }: Words,
  name = '',
  headers: Record<string, string> = {},
): RegistryError {
  return new VendorError(status, { code, message: message.replaceAll('{name}', name) }, headers)
}

/** The repository that a request is about. */
export function nameOf({ route }: Call): string {
  return route !== undefined && 'name' in route ? route.name : ''
}

/** Says in its own words that a repository, or its project, has to be made first: at every request, or where something is written. */
export function existingOnly(words: Words, on: 'everything' | 'writing' = 'writing') {
  return (world: World): Behaviour => ({
    request(call) {
      const name = nameOf(call)
      const reads = call.method === 'GET' || call.method === 'HEAD'
      if (name === '' || world.exists(name) || (on === 'writing' && reads)) return
      throw vendorError(words, name)
    },
  })
}

/** Says in its own words that somebody who is known may not do this; without them, registries challenge once more (401). */
export function deniedAs(words: Words) {
  return (): Behaviour => ({
    refusal(error, call) {
      if (error instanceof VendorError) return error
      const challenge = error.headers['WWW-Authenticate'] ?? ''
      const isAboutRights = error.status === 403 || (error.status === 401 && challenge.includes('insufficient_scope'))
      return isAboutRights ? vendorError(words, nameOf(call)) : error
    },
  })
}

/** Lets nobody in any more whose login has run out. */
export function loginExpires(words: Words) {
  return (world: World): Behaviour => ({
    async first(call) {
      if (call.request.headers.authorization === undefined || !world.loginExpired()) return false
      throw vendorError(words)
    },
  })
}

/** 400 in place of the challenge, except to whoever asks `/v2/` or comes with a login. */
export function challengesAtBaseOnly() {
  return (): Behaviour => ({
    refusal(error, { request, route }) {
      const isBase = route === undefined || route.kind === 'base'
      if (error.status !== 401 || isBase || request.headers.authorization !== undefined) return error
      return vendorError({
        status: 400,
        code: 'UNAUTHORIZED',
        message: 'access to the requested resource is not authorized',
      })
    },
  })
}
