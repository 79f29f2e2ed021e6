import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Credential } from '../stores/registry/auth/credential.ts'

/** A salted hash by which a credential is known again, and from which it cannot be found: `salt.hash`, both hexadecimal. */
export type Fingerprint = string

/** Slow on purpose (scrypt, RFC 7914, Node's default cost): a short password must not be found by trying. */
export async function fingerprint(
  credential: Credential,
  salt: string = randomBytes(16).toString('hex'),
): Promise<Fingerprint> {
  const parts = credential.kind === 'registry-token' ? ['', credential.token] : nameAndSecret(credential)
  const text = JSON.stringify([credential.kind, ...parts])
  const hash = await new Promise<Buffer>((resolve, reject) => {
    scrypt(text, salt, 32, (error, key) => (error === null ? resolve(key) : reject(error)))
  })
  return `${salt}.${hash.toString('hex')}`
}

/** Whether a fingerprint is this credential's. */
export async function matches(expected: Fingerprint, credential: Credential | undefined): Promise<boolean> {
  if (credential === undefined) return false
  const [salt = ''] = expected.split('.')
  const actual = Buffer.from(await fingerprint(credential, salt))
  const wanted = Buffer.from(expected)
  return actual.byteLength === wanted.byteLength && timingSafeEqual(actual, wanted)
}

function nameAndSecret(credential: Exclude<Credential, { kind: 'registry-token' }>): readonly string[] {
  // Where an identity token is kept decides whether its user name is kept too.
  return credential.kind === 'identity-token' ? ['', credential.token] : [credential.username, credential.password]
}
