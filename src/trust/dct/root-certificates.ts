import type { X509Certificate } from 'node:crypto'
import { Failure } from '../../runtime/failure.ts'
import { certificateFault, commonNameOf, leafOf, parseCertificates, validityFault } from './certificates.ts'
import type { Gun } from './gun.ts'
import { pemOf, publicKeyOf, type TufKey } from './keys.ts'
import type { Root } from './metadata.ts'

/** A key of the root role whose certificate names this repository. */
export interface RootKey {
  readonly keyid: string
  readonly key: TufKey
  /** Leaf first. */
  readonly bundle: readonly X509Certificate[]
}

/**
 * The root keys that may speak for a repository: each with a certificate whose common name is the GUN, or a beginning of it that ends with
 * `*` and holds the whole host. One root key serves many repositories, so without this check the trust data of one would pass for
 * another. Valid now, unless `now` is undefined (for a root that was trusted before). Throws `Failure('refused')` when there is none.
 */
export function rootKeysFor(gun: Gun, root: Root, now: number | undefined, where: string): readonly RootKey[] {
  const faults: string[] = []
  const found = root.roles.root.keyids.flatMap((keyid) => {
    const key = root.keys.get(keyid) as TufKey
    try {
      return [rootKey(gun, keyid, key, now)]
    } catch (error) {
      faults.push(`key ${keyid.slice(0, 12)}…: ${(error as Error).message}`)
      return []
    }
  })
  if (found.length > 0) return found
  throw new Failure(
    'refused',
    `${where} has no root key with a valid certificate for ${gun}: ${faults.slice(0, 3).join('; ')}`,
    {
      hint: 'The owner has to renew the root certificate and publish (notary key rotate GUN root), or this is the trust data of another repository.',
    },
  )
}

function rootKey(gun: Gun, keyid: string, key: TufKey, now: number | undefined): RootKey {
  if (!key.keytype.endsWith('-x509')) throw new Error(`the key type ${key.keytype} has no certificate`)
  const bundle = parseCertificates(pemOf(key), 'its certificate')
  const leaf = leafOf(bundle, 'its certificate')
  const name = commonNameOf(leaf)
  if (name === undefined || !namesGun(name, gun)) throw new Error(`its certificate is for "${shown(name)}"`)
  const fault = certificateFault(leaf) ?? (now === undefined ? undefined : validityFault(leaf, now))
  if (fault !== undefined) throw new Error(`its certificate is not accepted: ${fault}`)
  publicKeyOf(key)
  return { keyid, key, bundle }
}

/** The common name of a certificate as a repository, or several: `docker.io/acme/*`. A wildcard must not reach over hosts. */
export function namesGun(commonName: string, gun: Gun): boolean {
  if (!commonName.endsWith('*')) return commonName === gun
  const prefix = commonName.slice(0, -1)
  return prefix.includes('/') && !prefix.includes('*') && gun.startsWith(prefix)
}

function shown(name: string | undefined): string {
  return (name ?? '').replace(/\p{Cc}/gu, ' ').slice(0, 200)
}
