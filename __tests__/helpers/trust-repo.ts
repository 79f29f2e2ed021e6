import { constants, createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { canonicalBytes } from '../../src/trust/dct/canonical.ts'
import { type KeyType, keyIdOf, keyToJson, type TufKey } from '../../src/trust/dct/keys.ts'
import type { Signature, SignatureMethod } from '../../src/trust/dct/signature.ts'
import type { JsonValue } from '../../src/trust/dct/strict-json.ts'
import type { EvidenceSource } from '../../src/trust/driver.ts'
import { type CertificateParts, certificateFor } from './x509.ts'

/** A key that can sign role files. */
export interface RoleKey {
  readonly key: TufKey
  readonly id: string
  readonly privateKey: KeyObject
  sign(message: Uint8Array, method?: SignatureMethod): Signature
}

/** Makes a key of any type Notary knows; the x509 types get a certificate with `certificate` in it. */
export function makeKey(
  type: KeyType,
  options: {
    certificate?: Partial<CertificateParts>
    curve?: string
    privateKey?: KeyObject
    bits?: number
    pem?: string
  } = {},
): RoleKey {
  const family = type.replace('-x509', '')
  const privateKey = options.privateKey ?? generate(family, options.curve ?? 'P-256', options.bits ?? 2048)
  const key: TufKey = { keytype: type, public: publicPart(type, privateKey, options) }
  const id = keyIdOf(key)
  const made = new Map<string, string>()
  const usual = { ed25519: 'eddsa', ecdsa: 'ecdsa', rsa: 'rsapss' }[family] as SignatureMethod
  return {
    key,
    id,
    privateKey,
    // ECDSA and PSS are random: the same message is signed once, so that the same draft is the same bytes.
    sign: (message, method = usual) => {
      const name = `${method} ${createHash('sha256').update(message).digest('hex')}`
      const sig = made.get(name) ?? signatureBytes(privateKey, method, message).toString('base64')
      made.set(name, sig)
      return { keyid: id, method, sig }
    },
  }
}

// biome-ignore lint/suspicious/noExplicitAny: drafts are changed in every way, right and wrong
type Loose = any

/** The role files of a repository before they are signed; everything may be changed. */
export interface Draft {
  readonly gun: string
  readonly keys: Record<'root' | 'targets' | 'snapshot' | 'timestamp' | 'releases' | 'alice', RoleKey>
  /** `signed` by role. */
  readonly signed: Record<string, Loose>
  /** Who signs which role. */
  readonly signers: Record<string, RoleKey[]>
}

export const NOW = Date.parse('2026-11-20T12:00:00Z')
const FUTURE = '2029-11-19T21:52:21.997993222Z'

/** Keys are slow to make, and the same ones do for every draft of a repository name. */
const kept = new Map<string, Draft['keys']>()

export function keysFor(gun: string): Draft['keys'] {
  const keys = kept.get(gun) ?? {
    root: makeKey('ecdsa-x509', { certificate: { commonName: gun } }),
    targets: makeKey('ecdsa'),
    snapshot: makeKey('ecdsa'),
    timestamp: makeKey('ed25519'),
    releases: makeKey('ecdsa'),
    alice: makeKey('rsa'),
  }
  kept.set(gun, keys)
  return keys
}

/**
 * A repository as `docker trust sign` makes it: `tags` (name to manifest bytes) signed in `targets/releases` and by `targets/alice`; `old` in
 * `targets` alone.
 */
export function draftRepository(
  gun: string,
  tags: Readonly<Record<string, Uint8Array>>,
  keys: Draft['keys'] = keysFor(gun),
): Draft {
  const role = (...some: readonly RoleKey[]) => ({ keyids: some.map(({ id }) => id), threshold: 1 })
  const jsonOf = (...some: readonly RoleKey[]) => Object.fromEntries(some.map(({ id, key }) => [id, keyToJson(key)]))
  const common = { version: 3, expires: FUTURE }
  const targets = Object.fromEntries(Object.entries(tags).map(([tag, bytes]) => [tag, metaOf(bytes)]))
  const none = { keys: {}, roles: [] }
  return {
    gun,
    keys,
    signed: {
      root: {
        _type: 'Root',
        consistent_snapshot: false,
        version: 2,
        expires: '2036-11-17T21:52:21.965330226Z',
        keys: jsonOf(keys.root, keys.targets, keys.snapshot, keys.timestamp),
        roles: {
          root: role(keys.root),
          targets: role(keys.targets),
          snapshot: role(keys.snapshot),
          timestamp: role(keys.timestamp),
        },
      },
      targets: {
        _type: 'Targets',
        ...common,
        targets: { old: metaOf(Buffer.from('old')) },
        delegations: {
          keys: jsonOf(keys.releases, keys.alice),
          roles: [
            { name: 'targets/releases', ...role(keys.releases), paths: [''] },
            { name: 'targets/alice', ...role(keys.alice), paths: [''] },
          ],
        },
      },
      'targets/releases': { _type: 'Targets', ...common, targets: { ...targets }, delegations: { ...none } },
      'targets/alice': { _type: 'Targets', ...common, targets: { ...targets }, delegations: { ...none } },
      snapshot: { _type: 'Snapshot', ...common, meta: {} },
      timestamp: { _type: 'Timestamp', version: 3, expires: '2026-12-02T00:00:00Z', meta: {} },
    },
    signers: {
      root: [keys.root],
      targets: [keys.targets],
      'targets/releases': [keys.releases],
      'targets/alice': [keys.alice],
      snapshot: [keys.snapshot],
      timestamp: [keys.timestamp],
    },
  }
}

/** What is done to files after they are signed. Parents list the files as `forge` leaves them, and know nothing of `swap`. */
export interface Meddling {
  /** On `signed` of snapshot and timestamp, when their lists are made, before they are signed. */
  readonly edit?: Readonly<Record<string, (signed: Loose) => void>>
  readonly forge?: Readonly<Record<string, (bytes: Buffer) => Uint8Array>>
  readonly swap?: Readonly<Record<string, (bytes: Buffer) => Uint8Array | undefined>>
}

/** Signs a draft: the role files by name (`root`, `2.root`, `targets/releases`…). */
export function publish(draft: Draft, meddling: Meddling = {}): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const write = (role: string): void => {
    meddling.edit?.[role]?.(draft.signed[role])
    const bytes = seal(draft.signed[role] as JsonValue, draft.signers[role] ?? [])
    files.set(role, meddling.forge?.[role]?.(bytes) ?? bytes)
  }
  const { snapshot, timestamp, ...listed } = draft.signed
  for (const role of Object.keys(listed)) {
    write(role)
    snapshot.meta[role] = metaOf(files.get(role) as Uint8Array)
  }
  write('snapshot')
  timestamp.meta.snapshot = metaOf(files.get('snapshot') as Uint8Array)
  write('timestamp')
  files.set(`${draft.signed.root.version}.root`, files.get('root') as Uint8Array)
  for (const [name, swap] of Object.entries(meddling.swap ?? {})) {
    const bytes = swap(Buffer.from(files.get(name) ?? ''))
    if (bytes === undefined) files.delete(name)
    else files.set(name, bytes)
  }
  return files
}

/** A role file as Notary writes it. */
export function seal(signed: JsonValue, signers: readonly RoleKey[], method?: SignatureMethod): Buffer {
  const message = canonicalBytes(signed)
  const signatures = JSON.stringify(signers.map((signer) => signer.sign(message, method)))
  return Buffer.concat([Buffer.from('{"signed":'), message, Buffer.from(`,"signatures":${signatures}}`)])
}

/** Length and hashes as role files have them. */
export function metaOf(bytes: Uint8Array): { hashes: Record<string, string>; length: number } {
  const hash = (name: string): string => createHash(name).update(bytes).digest('base64')
  return { hashes: { sha256: hash('sha256'), sha512: hash('sha512') }, length: bytes.byteLength }
}

/** Role files as an archive. */
export function evidenceOf(gun: string, files: ReadonlyMap<string, Uint8Array>): EvidenceSource {
  return {
    label: 'the archive',
    read: async (name) => files.get(name.slice(`dct/${gun}/`.length, -'.json'.length)),
  }
}

function generate(family: string, curve: string, bits: number): KeyObject {
  if (family === 'ed25519') return generateKeyPairSync('ed25519').privateKey
  if (family === 'ecdsa') return generateKeyPairSync('ec', { namedCurve: curve }).privateKey
  return generateKeyPairSync('rsa', { modulusLength: bits }).privateKey
}

function publicPart(
  type: KeyType,
  privateKey: KeyObject,
  options: { certificate?: Partial<CertificateParts>; pem?: string },
): string {
  if (type.endsWith('-x509')) {
    const pem = options.pem ?? certificateFor(privateKey, { commonName: 'somebody', ...options.certificate })
    return Buffer.from(pem).toString('base64')
  }
  const jwk = privateKey.export({ format: 'jwk' })
  if (type === 'ed25519') return Buffer.from(jwk.x as string, 'base64url').toString('base64')
  return publicDer(privateKey).toString('base64')
}

function publicDer(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
}

function signatureBytes(key: KeyObject, method: SignatureMethod, message: Uint8Array): Buffer {
  switch (method) {
    case 'eddsa':
      return sign(null, message, key)
    case 'ecdsa':
      return sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' })
    case 'rsapss':
      return sign('sha256', message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })
    case 'rsapkcs1v15':
      return sign('sha256', message, key)
  }
}
