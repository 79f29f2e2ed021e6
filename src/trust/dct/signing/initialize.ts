import { Failure } from '../../../runtime/failure.ts'
import { keyIdOf, type TufKey } from '../keys.ts'
import { parseEnvelope } from '../parse-metadata.ts'
import type { TrustedRepository } from '../repository.ts'
import type { RoleName } from '../role-name.ts'
import { sessionOf } from '../session.ts'
import { ROLE_LIMITS } from '../strict-json.ts'
import type { SigningPlace } from './publish.ts'
import { draftRoot, NO_TARGETS, ROLE_LIFE_MS, renewed } from './role-drafts.ts'
import { makeRootCertificate } from './root-certificate.ts'
import { entryFor, sealRole } from './seal.ts'
import { type Signer, withSigners } from './signers.ts'
import type { SigningKey } from './signing-key.ts'

export interface NewRepository {
  readonly rootKey: SigningKey
  /** Signs `targets`: who may sign tags. */
  readonly repositoryKey: SigningKey
  /** Without it the server makes and keeps the snapshot key, so that signers need theirs only. */
  readonly snapshotKey: SigningKey | undefined
  readonly signers: readonly Signer[]
}

/**
 * Begins the trust data of a repository: root (with a certificate for the repository, ten years) and targets, version 1, published and read back under
 * the root key as pin. Throws `Failure('refused')` where there is trust data already.
 */
export async function initializeRepository(
  place: Omit<SigningPlace, 'keys'>,
  { rootKey, repositoryKey, snapshotKey, signers }: NewRepository,
): Promise<TrustedRepository> {
  const { gun, requirement, context } = place
  checkRootKey(rootKey, repositoryKey)
  const client = await sessionOf(context).client(gun, requirement)
  if ((await client.get(gun, 'root', ROLE_LIMITS.maxBytes)) !== undefined) throw alreadyThere(gun, client.host)
  const timestamp = await client.serverKey(gun, 'timestamp')
  const snapshot = snapshotKey?.key ?? (await client.serverKey(gun, 'snapshot'))
  const now = context.runtime.clock.now()
  const certificate: TufKey = {
    keytype: rootKey.key.keytype === 'rsa' ? 'rsa-x509' : 'ecdsa-x509',
    public: Buffer.from(makeRootCertificate(rootKey.privateKey, gun, now)).toString('base64'),
  }
  const roles = {
    root: byId(certificate),
    targets: byId(repositoryKey.key),
    snapshot: byId(snapshot),
    timestamp: byId(timestamp),
  }
  const authority = (name: keyof typeof roles) => ({
    name,
    keys: roles[name],
    keyids: [...roles[name].keys()],
    threshold: 1,
  })
  const files = new Map<RoleName, Uint8Array>()
  files.set('root', sealRole(draftRoot(roles, now), authority('root'), [rootKey]))
  const targets = renewed(withSigners(NO_TARGETS, signers), now, ROLE_LIFE_MS.targets)
  files.set('targets', sealRole(targets, authority('targets'), [repositoryKey]))
  if (snapshotKey !== undefined) {
    const meta = Object.fromEntries([...files].map(([name, bytes]) => [name, entryFor(bytes)]))
    const first = renewed({ _type: 'Snapshot', expires: '', meta, version: 0 }, now, ROLE_LIFE_MS.snapshot)
    files.set('snapshot', sealRole(first, authority('snapshot'), [snapshotKey]))
  }
  if ((await client.post(gun, files)) === 'outdated') throw alreadyThere(gun, client.host)
  const pin = { kind: 'spki', text: `spki:sha256:${rootKey.spki}`, sha256: rootKey.spki } as const
  const pinned = { ...requirement, pins: [pin], trustOnFirstUse: false }
  const { repository } = await sessionOf(context).openAfresh(gun, pinned)
  checkReadBack(repository, files)
  return repository
}

function byId(key: TufKey): ReadonlyMap<string, TufKey> {
  return new Map([[keyIdOf(key), key]])
}

function checkRootKey(rootKey: SigningKey, repositoryKey: SigningKey): void {
  if (rootKey.key.keytype === 'ed25519') {
    throw new Failure('unsupported', `${rootKey.where} is an Ed25519 key, which no root of Notary can be`, {
      hint: 'Make an ECDSA key: seaworthy trust key root --role root.',
    })
  }
  if (rootKey.spki !== repositoryKey.spki) return
  throw new Failure('usage', 'the root key and the repository key are the same', {
    hint: 'The root key is to lie offline; the repository key is used whenever signers change. Make two: seaworthy trust key.',
  })
}

function checkReadBack({ gun, root, targets }: TrustedRepository, files: ReadonlyMap<RoleName, Uint8Array>): void {
  const shown = { root: root.bytes, targets: targets.get('targets')?.bytes ?? new Uint8Array() }
  for (const [name, bytes] of Object.entries(shown)) {
    if (Buffer.compare(bytes, files.get(name) as Uint8Array) === 0) continue
    const { version } = parseEnvelope(bytes, `${name}.json`).signed
    throw new Failure(
      'failed',
      `${gun}: the server shows another ${name}.json (version ${version}) than was published`,
      {
        hint: 'Somebody else began the trust data at the same time. Look: seaworthy trust inspect.',
      },
    )
  }
}

function alreadyThere(gun: string, host: string): Failure {
  return new Failure('refused', `${host} has trust data for ${gun} already; it is not begun anew`, {
    reference: gun,
    hint: 'To add signers: seaworthy trust signer. To begin anew, its owner has to delete it first: notary delete GUN --remote.',
  })
}
