import type { IncomingMessage } from 'node:http'
import { RegistryError } from '../registry-error.ts'
import { type Access, anonymousPull, type Grant } from './access.ts'
import type { BasicAuth, CheckPassword } from './options.ts'

/** What a request with a name and a password, or without, may do; throws the 401 with its challenge, or 403. */
export async function basicGrant(auth: BasicAuth, request: IncomingMessage, needs: readonly Access[]): Promise<Grant> {
  const user = await signIn(auth.check, request)
  if (user === undefined) {
    // The first look at /v2/ needs nothing and must still be challenged, or a client would never learn how to sign in.
    const isOpen = auth.anonymousPull === true && needs.length > 0 && needs.every(anonymousPull.allows)
    if (isOpen && request.headers.authorization === undefined) return anonymousPull
    throw passwordRequired(request.headers.authorization !== undefined)
  }
  const grant: Grant = { user, allows: (access) => auth.permits?.(user, access) ?? true }
  const denied = needs.find((access) => !grant.allows(access))
  if (denied !== undefined) {
    throw new RegistryError(403, { code: 'DENIED', message: `${user} may not ${denied.action} ${denied.name}` })
  }
  return grant
}

/** The user whom the Authorization header proves; undefined without a header, or with a wrong one. */
export async function signIn(check: CheckPassword, request: IncomingMessage): Promise<string | undefined> {
  const credentials = parseBasic(request.headers.authorization)
  if (credentials === undefined) return undefined
  return (await check(credentials.user, credentials.password)) ? credentials.user : undefined
}

/** The 401 that asks for a name and a password. */
export function passwordRequired(wasWrong: boolean): RegistryError {
  const message = wasWrong ? 'the user name or the password is wrong' : 'sign in with a user name and a password'
  return new RegistryError(
    401,
    { code: 'UNAUTHORIZED', message },
    { 'WWW-Authenticate': 'Basic realm="seaworthy", charset="UTF-8"' },
  )
}

function parseBasic(header: string | undefined): { user: string; password: string } | undefined {
  const match = /^basic +([A-Za-z0-9+/=_-]+) *$/i.exec(header ?? '')
  if (match === null) return undefined
  const text = Buffer.from(match[1] as string, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) }
}
