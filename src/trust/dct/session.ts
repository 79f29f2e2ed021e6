import { normalizeRegistry, type Reference } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'
import type { CredentialSource } from '../../stores/registry/auth/credential.ts'
import { registrableDomain } from '../../stores/registry/auth/realm.ts'
import type { RegistryOptions } from '../../stores/registry/options.ts'
import type { TrustContext } from '../driver.ts'
import type { DctLock } from '../lock/trust-lock.ts'
import { defaultServerOf, type Gun, gunOf, registryOf } from './gun.ts'
import { NotaryClient } from './notary-client.ts'
import type { TrustedRepository } from './repository.ts'
import type { DctRequirement } from './requirement.ts'
import { archivedFiles, type RoleFileSource, RoleFiles, serverFiles } from './role-files.ts'
import { checkRepository } from './update.ts'

/** A checked repository, and what else was learned on the way. */
export interface Opened {
  readonly repository: TrustedRepository
  /** Those that were checked. */
  readonly files: RoleFiles
  /** Milliseconds that the server's clock is ahead of ours, when that is much. */
  readonly clockSkew: number | undefined
}

/** What is asked of a server once in a run, however many images and rules want it. */
export interface DctSession {
  /** The trust data of a repository, checked under this requirement. Rejects with what does not hold, or what could not be reached. */
  open(gun: Gun, requirement: DctRequirement): Promise<Opened>
  /** The same asked for now, whatever was asked before: to sign on top of it, and to see what was signed. */
  openAfresh(gun: Gun, requirement: DctRequirement): Promise<Opened>
  /** Asks for it without waiting; errors come from `open`. */
  prepare(gun: Gun, requirement: DctRequirement): void
  /** The client of the server that has the trust data. */
  client(gun: Gun, requirement: Pick<DctRequirement, 'server' | 'ca'>): Promise<NotaryClient>
}

const sessions = new WeakMap<TrustContext, DctSession>()

/** The session of a run; every image of the run shares it. */
export function sessionOf(context: TrustContext): DctSession {
  const session = sessions.get(context) ?? startSession(context)
  sessions.set(context, session)
  return session
}

/** Files of one repository on one server: as first asked for, and asked for again when they did not hold. */
interface Place {
  readonly source: RoleFileSource
  readonly first: RoleFiles
  second: RoleFiles | undefined
  readonly client: NotaryClient | undefined
}

function startSession(context: TrustContext): DctSession {
  const clients = new Map<string, Promise<NotaryClient>>()
  const places = new Map<string, Promise<Place>>()
  const opened = new WeakMap<DctRequirement, Map<Gun, Promise<Opened>>>()

  const clientOf: DctSession['client'] = (gun, { server = defaultServerOf(gun), ca }) => {
    const key = [server.href, registryOf(gun), ca].join(' ')
    const client = clients.get(key) ?? connect(context, server, ca, gun)
    clients.set(key, client)
    return client
  }
  const placeOf = (gun: Gun, requirement: DctRequirement): Promise<Place> => {
    const key = [requirement.server?.href, requirement.ca, gun].join(' ')
    const place = places.get(key) ?? makePlace(context, gun, requirement, clientOf)
    places.set(key, place)
    return place
  }
  const open: DctSession['open'] = (gun, requirement) => {
    const known = opened.get(requirement) ?? new Map<Gun, Promise<Opened>>()
    opened.set(requirement, known)
    const result = known.get(gun) ?? placeOf(gun, requirement).then((place) => check(context, gun, requirement, place))
    known.set(gun, result)
    return result
  }
  return {
    open,
    openAfresh: async (gun, requirement) =>
      check(context, gun, requirement, await makePlace(context, gun, requirement, clientOf)),
    prepare: (gun, requirement) => void placeOf(gun, requirement).catch(() => {}),
    client: clientOf,
  }
}

/** Whatever does not hold is asked for once more: a server that is being written to shows old and new for a moment. Never twice. */
async function check(context: TrustContext, gun: Gun, requirement: DctRequirement, place: Place): Promise<Opened> {
  const { pins, trustOnFirstUse } = requirement
  const lock = lockOf(context, gun)
  const attempt = async (files: RoleFiles): Promise<Opened> => {
    const repository = await checkRepository(files, { pins, lock, trustOnFirstUse }, context.now())
    return { repository, files, clockSkew: place.client?.clockSkew }
  }
  try {
    const first = await attempt(place.first)
    if (!place.source.live || ![...first.repository.broken.values()].some((error) => codeOf(error) === 'mismatch'))
      return first
  } catch (error) {
    if (!place.source.live || !['refused', 'invalid', 'mismatch'].includes(codeOf(error))) throw error
  }
  place.second ??= new RoleFiles(place.source, requirement.signers)
  return attempt(place.second)
}

async function makePlace(
  context: TrustContext,
  gun: Gun,
  requirement: DctRequirement,
  clientOf: DctSession['client'],
): Promise<Place> {
  const client = context.offline === undefined ? await clientOf(gun, requirement) : undefined
  const source = client === undefined ? archived(context, gun) : serverFiles(client, gun)
  // The lock knows which delegations there were.
  const rolesSeen = Object.keys(lockOf(context, gun)?.versions ?? {})
  return {
    source,
    first: new RoleFiles(source, [...requirement.roles, ...requirement.signers, ...rolesSeen]),
    second: undefined,
    client,
  }
}

/** What earlier runs saw of a repository. */
export function lockOf({ lock }: TrustContext, gun: Gun): DctLock | undefined {
  return lock !== undefined && Object.hasOwn(lock.dct, gun) ? lock.dct[gun] : undefined
}

function archived({ offline }: TrustContext, gun: Gun): RoleFileSource {
  if (offline === undefined) throw new Failure('usage', 'there is no archive to read trust data from')
  return archivedFiles(offline, gun)
}

async function connect(context: TrustContext, server: URL, ca: string | undefined, gun: Gun): Promise<NotaryClient> {
  const options = await context.reach(server.host)
  const all = [...(options.ca ?? []), ...(ca === undefined ? [] : [ca])]
  const credentials = credentialsFor(options, server, registryOf(gun))
  return new NotaryClient(
    server,
    { ...options, ...(all.length === 0 ? {} : { ca: all }), credentials },
    context.runtime,
  )
}

/** Docker shows a Notary server the login of the registry; so do we where both are of one owner. A login of its own goes first. */
function credentialsFor({ credentials }: RegistryOptions, server: URL, registry: string): CredentialSource | undefined {
  if (credentials === undefined) return undefined
  const host = new URL(`https://${registry}`).hostname
  const domain = registrableDomain(server.hostname)
  const isOneOwner = host === server.hostname || (domain !== undefined && domain === registrableDomain(host))
  return async (name) =>
    (await credentials(name)) ?? (isOneOwner ? credentials(normalizeRegistry(registry)) : undefined)
}

function codeOf(error: unknown): string {
  return error instanceof Failure ? error.code : ''
}

/** The trust data that belongs to an image. */
export function openFor(context: TrustContext, reference: Reference, requirement: DctRequirement): Promise<Opened> {
  return sessionOf(context).open(gunOf(reference), requirement)
}
