import { type Digest, digestOf } from '../../image/digest.ts'
import { Failure } from '../../runtime/failure.ts'
import type { DctLock } from '../lock/trust-lock.ts'
import { checkExpiry, checkSignatures, checkVersion } from './check-role.ts'
import type { Gun } from './gun.ts'
import type { Envelope, RoleKeys, Root } from './metadata.ts'
import { parseEnvelope, parseRoot } from './parse-metadata.ts'
import { isPinned, type Pin } from './pins.ts'
import type { RoleFiles } from './role-files.ts'
import { type RootKey, rootKeysFor } from './root-certificates.ts'

/** What a root.json may be trusted by. All that is given must hold: a lock does not stand in for a pin. */
export interface RootAnchor {
  /** One of these must fit; empty: there is no pin. */
  readonly pins: readonly Pin[]
  /** What was seen before. */
  readonly lock: DctLock | undefined
  /** Believe the server when there is neither a pin nor a lock. */
  readonly trustOnFirstUse: boolean
}

export interface TrustedRoot {
  readonly root: Root
  readonly digest: Digest
  readonly bytes: Uint8Array
  /** Root keys that signed. */
  readonly signers: readonly string[]
  /** The pin that fits, as written; `lock`; or `first use`. */
  readonly trustedBy: string
  /** Version of the lock or pin from which the chain of rotations was followed; undefined when there was none to follow. */
  readonly chainFrom: number | undefined
}

/** Rotations that are followed from a known root; a repository has one in years. */
export const MOST_ROTATIONS = 128

/** Reads the newest root.json and finds out whether it is to be trusted. Throws `not-found` when there is no trust data at all. */
export async function trustRoot(files: RoleFiles, anchor: RootAnchor, now: number): Promise<TrustedRoot> {
  const { gun, label } = files.source
  const bytes = await files.get('root')
  if (bytes === undefined) throw noTrustData(gun, label)
  const digest = digestOf(bytes)
  const { envelope, root } = readRoot(bytes, 'root.json')
  const keys = rootKeysFor(gun, root, now, 'root.json')
  signedBy(envelope, keys, root.roles.root, 'root.json')
  checkVersion(root, anchor.lock?.root.version, 'root.json')
  const chainFrom =
    anchor.lock === undefined
      ? undefined
      : await follow(files, anchor.lock.root, 'the lock', { root, digest, envelope }, now)
  const found = await trustedBy(files, anchor, keys, { root, digest, envelope }, now)
  const signers = signedBy(
    envelope,
    found.keys,
    root.roles.root,
    `root.json, by the keys that ${found.trustedBy} fits,`,
  )
  checkExpiry(root, now, 'root.json')
  return { root, digest, bytes, signers, trustedBy: found.trustedBy, chainFrom: chainFrom ?? found.chainFrom }
}

interface Newest {
  readonly root: Root
  readonly digest: Digest
  readonly envelope: Envelope
}

interface Ground {
  readonly trustedBy: string
  readonly keys: readonly RootKey[]
  readonly chainFrom?: number | undefined
}

async function trustedBy(
  files: RoleFiles,
  { pins, lock, trustOnFirstUse }: RootAnchor,
  keys: readonly RootKey[],
  newest: Newest,
  now: number,
): Promise<Ground> {
  // All that are pinned count together: the root role may ask for several.
  const fits = (pin: Pin, { keyid, key, bundle }: RootKey): boolean => isPinned(pin, keyid, key, bundle, now)
  const pinned = keys.filter((key) => pins.some((pin) => fits(pin, key)))
  if (pinned.length > 0) {
    const fitting = pins.filter((pin) => pinned.some((key) => fits(pin, key)))
    return { trustedBy: fitting.map(({ text }) => text).join(', '), keys: pinned }
  }
  const exact = pins.flatMap((pin) => (pin.kind === 'root' ? [pin] : []))
  for (const [index, pin] of exact.entries()) {
    try {
      return { trustedBy: pin.text, keys, chainFrom: await follow(files, pin, pin.text, newest, now) }
    } catch (error) {
      if (index === exact.length - 1) throw error
    }
  }
  if (pins.length > 0) throw noPinFits(files.source.gun, keys)
  if (lock !== undefined) return { trustedBy: 'lock', keys }
  if (trustOnFirstUse) return { trustedBy: 'first use', keys }
  throw new Failure(
    'refused',
    `the root of ${files.source.gun} is not trusted: the policy pins no key for it, and there is no lock`,
    {
      hint: `Whoever serves trust data could have made it. Pin its key if it is the right one: pins: ["keyid:${keys[0]?.keyid}"], or write a lock: seaworthy trust lock --update.`,
    },
  )
}

/**
 * Follows the rotations from a root that is known by version and digest to the newest: `N+1.root.json` and so on, each
 * signed by as many as the one before asks for, and by its own. Returns the version it began at; undefined when the
 * known one is the newest.
 */
async function follow(
  files: RoleFiles,
  known: { readonly version: number; readonly digest: Digest },
  name: string,
  newest: Newest,
  now: number,
): Promise<number | undefined> {
  const { gun } = files.source
  checkVersion(newest.root, known.version, 'root.json')
  const last = newest.root.version
  if (last === known.version) {
    if (newest.digest === known.digest) return undefined
    throw otherRoot(`root.json, version ${last},`, newest.digest, name, known.digest)
  }
  if (last - known.version > MOST_ROTATIONS) {
    throw new Failure(
      'refused',
      `root.json is ${last - known.version} versions ahead of ${name}; at most ${MOST_ROTATIONS} are followed`,
    )
  }
  const versions = Array.from({ length: last - known.version }, (_, index) => known.version + index)
  // All are asked for before the first is looked at.
  for (const version of versions) void files.get(`${version}.root`)
  let before: Root | undefined
  for (const version of versions) {
    const where = `${version}.root.json`
    const bytes = await files.get(`${version}.root`)
    if (bytes === undefined) throw missingRoot(where, name, files)
    const link = readRoot(bytes, where)
    if (version === known.version && digestOf(bytes) !== known.digest)
      throw otherRoot(where, digestOf(bytes), name, known.digest)
    if (link.root.version !== version) throw wrongVersion(where, link.root.version)
    if (before !== undefined) checkLink(gun, link, before, now, where)
    before = link.root
  }
  checkLink(gun, newest, before as Root, now, 'root.json')
  return known.version
}

/** Signed by the keys of the root before it, whose certificates may have expired since, and by its own. */
function checkLink(gun: Gun, link: { envelope: Envelope; root: Root }, before: Root, now: number, where: string): void {
  const trusted = rootKeysFor(gun, before, undefined, 'the root before it')
  signedBy(link.envelope, trusted, before.roles.root, `${where}, by the keys of the root before it,`)
  signedBy(link.envelope, rootKeysFor(gun, link.root, now, where), link.root.roles.root, where)
}

/** Only keys that may speak for the repository count towards the threshold. */
function signedBy(envelope: Envelope, keys: readonly RootKey[], role: RoleKeys, where: string): readonly string[] {
  const keyids = keys.map(({ keyid }) => keyid)
  return checkSignatures(
    envelope,
    { keyids, threshold: role.threshold },
    new Map(keys.map(({ keyid, key }) => [keyid, key])),
    where,
  )
}

function readRoot(bytes: Uint8Array, where: string): { envelope: Envelope; root: Root } {
  const envelope = parseEnvelope(bytes, where)
  return { envelope, root: parseRoot(envelope, where) }
}

function noTrustData(gun: Gun, label: string): Failure {
  return new Failure('not-found', `${gun} is not signed: ${label} has no trust data for it`, {
    hint: 'Check the name and the server, or have the image signed.',
  })
}

function noPinFits(gun: Gun, keys: readonly RootKey[]): Failure {
  const shown = keys.map(({ keyid }) => `keyid:${keyid}`).join(', ')
  return new Failure('refused', `no pin of the policy fits the root of ${gun}, which is ${shown}`, {
    hint: 'Find out from its owner whether the root key was rotated. Only if so, change the pin.',
  })
}

function otherRoot(where: string, digest: Digest, name: string, known: Digest): Failure {
  return new Failure('refused', `${where} is ${digest}, but ${name} says ${known}`, {
    hint: 'Somebody made another root of the same version: the trust data was begun anew, or replaced. Ask its owner before you accept it.',
  })
}

function missingRoot(where: string, name: string, { source }: RoleFiles): Failure {
  return new Failure(
    'refused',
    `${source.label} has no ${where}, so the root of ${source.gun} cannot be followed from ${name}`,
    {
      hint: source.live
        ? 'The trust data was begun anew or replaced. Ask its owner.'
        : 'The archive was made without it: export again.',
    },
  )
}

function wrongVersion(where: string, version: number): Failure {
  return new Failure('refused', `${where} says that it is version ${version}`)
}
