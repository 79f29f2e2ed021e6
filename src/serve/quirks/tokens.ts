import { accessesOf, parseScopes } from '../auth/scope.ts'
import type { Behaviour } from './behaviour.ts'
import type { World } from './profile.ts'
import { vendorError, type Words } from './refusals.ts'

/** Gives no tokens by POST. */
export function noTokenByPost(words: Words) {
  return (): Behaviour => ({
    request({ route, method }) {
      if (route?.kind === 'token' && method === 'POST') throw vendorError(words)
    },
  })
}

/** Refuses the whole token, mounts included, when one of its scopes names a repository that the user may not see. */
export function tokenForAllOrNothing(words: Words) {
  return ({ exists, permits }: World): Behaviour => ({
    request({ route, query, request }) {
      if (route?.kind !== 'token') return
      const user = userOf(request.headers.authorization)
      const wanted = parseScopes(query.getAll('scope')).flatMap(accessesOf)
      const hidden = wanted.find(
        (access) =>
          access.action === 'pull' && (!exists(access.name) || (user !== undefined && !permits(user, access))),
      )
      if (hidden !== undefined) throw vendorError(words, hidden.name)
    },
  })
}

/** Gives a token without any right when one of the scopes has the action `delete`; it is called `*` there. */
export function noDeleteScope() {
  return (): Behaviour => ({
    request({ route, query }) {
      if (route?.kind !== 'token') return
      const scopes = parseScopes(query.getAll('scope'))
      if (scopes.some(({ actions }) => actions.includes('delete'))) query.delete('scope')
    },
  })
}

/** Names its own token server wrongly: by `null:`, or by `http:` where it speaks TLS, and with its port twice. */
export function wrongOwnAddress() {
  return (): Behaviour => ({
    answer(head) {
      const challenge = head.headers['WWW-Authenticate']
      if (typeof challenge !== 'string') return head
      const wrong = challenge.replace(
        /realm="(https?):\/\/([^/"]+?)(:\d+)?\//,
        (_, scheme: string, host: string, port = '') =>
          `realm="${scheme === 'https' ? 'http' : 'null'}://${host}${port}${port}/`,
      )
      return { ...head, headers: { ...head.headers, 'WWW-Authenticate': wrong } }
    },
  })
}

function userOf(authorization: string | undefined): string | undefined {
  const [, encoded] = /^basic +(\S+)$/i.exec(authorization ?? '') ?? []
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8').split(':', 1)[0]
}
