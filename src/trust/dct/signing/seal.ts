import { createHash } from 'node:crypto'
import { Failure } from '../../../runtime/failure.ts'
import { canonicalBytes } from '../canonical.ts'
import { checkSignatures } from '../check-role.ts'
import { spkiHashOf, type TufKey } from '../keys.ts'
import type { RoleKeys } from '../metadata.ts'
import { parseEnvelope } from '../parse-metadata.ts'
import type { RoleName } from '../role-name.ts'
import type { JsonMap } from '../strict-json.ts'
import { type SigningKey, signMessage } from './signing-key.ts'

/** Who may sign a role, with their keys. */
export interface RoleAuthority extends RoleKeys {
  readonly name: RoleName
  /** Has all `keyids`. */
  readonly keys: ReadonlyMap<string, TufKey>
}

/** A key that is held, under the name by which a role knows it. */
export interface RoleSigner {
  readonly keyid: string
  readonly key: SigningKey
}

/** Which of the keys that are held may sign a role. One key with several certificates counts once. */
function signersOfRole({ keyids, keys }: RoleAuthority, held: readonly SigningKey[]): readonly RoleSigner[] {
  const signers = new Map<string, RoleSigner>()
  for (const keyid of keyids) {
    const spki = spkiHashOf(keys.get(keyid) as TufKey)
    const key = held.find((one) => one.spki === spki)
    if (key !== undefined && !signers.has(spki)) signers.set(spki, { keyid, key })
  }
  return [...signers.values()]
}

/** Whether the keys that are held are enough to sign a role. */
export function canSign(authority: RoleAuthority, held: readonly SigningKey[]): boolean {
  return signersOfRole(authority, held).length >= authority.threshold
}

/** Signs a role as its file travels. What no verifier would accept is not let out: `Failure('refused')`. */
export function sealRole(signed: JsonMap, authority: RoleAuthority, held: readonly SigningKey[]): Uint8Array {
  const message = canonicalBytes(signed)
  const signatures = signersOfRole(authority, held).map(({ keyid, key }) => signMessage(key, keyid, message))
  if (signatures.length === 0) throw notHeld(authority)
  const bytes = Buffer.concat([
    Buffer.from('{"signed":'),
    message,
    Buffer.from(`,"signatures":${JSON.stringify(signatures)}}`),
  ])
  const where = `${authority.name}.json, signed by the keys given,`
  checkSignatures(parseEnvelope(bytes, where), authority, authority.keys, where)
  return bytes
}

/** Length and hashes of a file or manifest, as role files have them. */
export function entryFor(bytes: Uint8Array): JsonMap {
  const hash = (name: string): string => createHash(name).update(bytes).digest('base64')
  return { hashes: { sha256: hash('sha256'), sha512: hash('sha512') }, length: bytes.byteLength }
}

function notHeld({ name, keyids }: RoleAuthority): Failure {
  return new Failure('refused', `no key that was given may sign ${name}`, {
    hint: `Its keys are ${keyids.join(', ') || 'none'}.`,
  })
}
