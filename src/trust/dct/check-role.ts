import { createHash } from 'node:crypto'
import { Failure } from '../../runtime/failure.ts'
import { canonicalBytes } from './canonical.ts'
import { spkiHashOf, type TufKey } from './keys.ts'
import type { Common, Envelope, FileMeta, RoleKeys } from './metadata.ts'
import { signatureFault } from './signature.ts'

/** Throws `Failure('mismatch')` unless these bytes are exactly what a parent role says: length and every hash. */
export function checkFile(bytes: Uint8Array, meta: FileMeta, where: string, parent: string): void {
  if (bytes.byteLength !== meta.length) {
    throw new Failure('mismatch', `${where} has ${bytes.byteLength} bytes, but ${parent} says ${meta.length}`, {
      hint: MIXED,
    })
  }
  for (const algorithm of ['sha256', 'sha512'] as const) {
    const wanted = meta[algorithm]
    if (wanted === undefined || createHash(algorithm).update(bytes).digest('hex') === wanted) continue
    throw new Failure('mismatch', `${where} is not the file that ${parent} lists: its ${algorithm} differs`, {
      hint: MIXED,
    })
  }
}

const MIXED =
  'The server serves files that do not belong together: it is being updated, broken, or somebody mixes old and new.'

/**
 * Throws `Failure('refused')` unless as many different keys of the role as its threshold signed. Keys count by what they are: two
 * certificates of one key are one. Signatures by keys of nobody's are passed over. Returns the key IDs that signed.
 */
export function checkSignatures(
  envelope: Envelope,
  role: RoleKeys,
  keys: ReadonlyMap<string, TufKey>,
  where: string,
): readonly string[] {
  const message = canonicalBytes(envelope.signed)
  const signers = new Map<string, string>()
  const faults: string[] = []
  for (const signature of envelope.signatures) {
    const key = role.keyids.includes(signature.keyid) ? keys.get(signature.keyid) : undefined
    if (key === undefined) continue
    const fault = signatureFault(key, signature, message)
    if (fault === undefined) signers.set(spkiHashOf(key), signature.keyid)
    else faults.push(`the signature by ${signature.keyid} does not count: ${fault}`)
  }
  if (signers.size >= role.threshold) return [...signers.values()].sort()
  const why = faults.length > 0 ? faults.slice(0, 2).join('; ') : 'it is signed by keys that are not of this role'
  throw new Failure('refused', `${where} has ${signers.size} of the ${role.threshold} signatures it needs: ${why}`, {
    hint: 'It was changed after it was signed, or signed by somebody who may not.',
  })
}

/** Throws `Failure('refused')` for a version below the least one that is accepted. */
export function checkVersion({ version }: Common, least: number | undefined, where: string): void {
  if (least === undefined || version >= least) return
  throw new Failure('refused', `${where} went back to version ${version}; version ${least} was seen before`, {
    hint: 'The server serves old trust data (a rollback). If its data was really begun anew, have the new state reviewed: seaworthy trust lock --update.',
  })
}

/** Throws `Failure('refused')` for what expired before `now` (ms). */
export function checkExpiry({ expires }: Common, now: number, where: string): void {
  if (expires >= now) return
  const hint =
    where === 'timestamp.json'
      ? 'The server stopped renewing it or serves old data (a freeze), or the clock of this machine is wrong.'
      : 'Its owner has to sign it anew (docker trust sign, notary publish). Or the clock of this machine is wrong.'
  throw new Failure('refused', `${where} expired on ${new Date(expires).toISOString()}`, { hint })
}
