import { Failure } from '../../runtime/failure.ts'
import { nearestWord } from '../../runtime/nearest.ts'
import type { PolicyFiles } from '../driver.ts'
import { parseCertificates } from './certificates.ts'
import { RELEASE_ROLES } from './lookup.ts'
import { type Pin, parsePin } from './pins.ts'
import { isDelegation, isTargetsRole, type RoleName } from './role-name.ts'

/** What a policy asks of Docker Content Trust: `dct: {…}`. */
export interface DctRequirement {
  /** Undefined: the registry's own host, or Docker Hub's server. */
  readonly server: URL | undefined
  /** PEM, trusted for the server besides the usual authorities. */
  readonly ca: string | undefined
  readonly pins: readonly Pin[]
  /** Trust whatever root the server shows, where neither a pin nor a lock says which. */
  readonly trustOnFirstUse: boolean
  /** Roles that may say what a tag is, in the order in which they are asked. */
  readonly roles: readonly RoleName[]
  /** Roles of which `threshold` must have signed the same: `targets/alice`. */
  readonly signers: readonly RoleName[]
  readonly threshold: number
  /** Milliseconds since the timestamp was signed. */
  readonly maxAge: number | undefined
}

const KEYS = ['server', 'ca', 'pins', 'tofu', 'roles', 'signers', 'threshold', 'maxAge']
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Reads `dct: {…}` of a policy. Throws `Failure('invalid')` that names the place and what may stand there. */
export async function parseRequirement(value: unknown, place: string, files: PolicyFiles): Promise<DctRequirement> {
  const map = value === null || value === undefined ? {} : objectAt(value, place)
  for (const key of Object.keys(map)) if (!KEYS.includes(key)) throw unknownKey(key, place)
  const read = async (path: string): Promise<string> => Buffer.from(await files.read(path)).toString('utf8')
  const signers = namesAt(map.signers, `${place}.signers`).map((name) => signerRole(name, `${place}.signers`))
  const roles = namesAt(map.roles, `${place}.roles`)
  for (const role of roles) if (!isTargetsRole(role)) throw notARole(role, `${place}.roles`)
  return {
    server: serverAt(map.server, `${place}.server`),
    ca: map.ca === undefined ? undefined : await certificatesAt(map.ca, `${place}.ca`, read),
    pins: await Promise.all(
      namesAt(map.pins, `${place}.pins`).map((pin, index) => parsePin(pin, `${place}.pins[${index}]`, read)),
    ),
    trustOnFirstUse: flagAt(map.tofu, `${place}.tofu`),
    roles: roles.length === 0 ? RELEASE_ROLES : roles,
    signers,
    threshold: thresholdAt(map.threshold, signers.length, `${place}.threshold`),
    maxAge: durationAt(map.maxAge, `${place}.maxAge`),
  }
}

function objectAt(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new Failure('invalid', `${place} is not a map`, { hint: `Write ${place}: { pins: ["keyid:…"] }.` })
}

function unknownKey(key: string, place: string): Failure {
  const near = nearestWord(key, KEYS)
  const hint = near === undefined ? `It may have: ${KEYS.join(', ')}.` : `Did you mean "${near}"?`
  return new Failure('invalid', `${place} has no key "${key.slice(0, 80)}"`, { hint })
}

function namesAt(value: unknown, place: string): readonly string[] {
  if (value === undefined) return []
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
    return [...new Set(value)]
  throw new Failure('invalid', `${place} is not a list of texts with at least one in it`)
}

/** `alice` is the role `targets/alice`, as `docker trust signer add` makes it. */
function signerRole(name: string, place: string): RoleName {
  const role = name.startsWith('targets/') ? name : `targets/${name}`
  if (isDelegation(role)) return role
  throw notARole(name, place)
}

function notARole(name: string, place: string): Failure {
  return new Failure('invalid', `${place}: "${name.slice(0, 80)}" is not the name of a role`, {
    hint: 'Roles are targets, targets/releases, or targets/NAME with lowercase letters, digits, "-" and "_".',
  })
}

function serverAt(value: unknown, place: string): URL | undefined {
  if (value === undefined) return undefined
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  const isServer = url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === ''
  if (isServer && url.username === '' && url.password === '') return url
  throw new Failure('invalid', `${place} is not the URL of a server`, {
    hint: 'Write https://host[:port], without a user name and a query.',
  })
}

async function certificatesAt(value: unknown, place: string, read: (path: string) => Promise<string>): Promise<string> {
  if (typeof value !== 'string') throw new Failure('invalid', `${place} is not the path of a file`)
  const pem = value.includes('-----BEGIN') ? value : await read(value)
  parseCertificates(pem, place)
  return pem
}

function flagAt(value: unknown, place: string): boolean {
  if (value === undefined || typeof value === 'boolean') return value ?? false
  throw new Failure('invalid', `${place} is neither true nor false`)
}

function thresholdAt(value: unknown, signers: number, place: string): number {
  if (value === undefined) return signers
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= signers) return value
  throw new Failure('invalid', `${place} is not a number from 1 to ${signers}, the number of signers`)
}

function durationAt(value: unknown, place: string): number | undefined {
  if (value === undefined) return undefined
  const [, count, unit = ''] = /^([1-9]\d{0,4})([mhd])$/.exec(String(value)) ?? []
  if (count !== undefined) return Number(count) * (UNITS[unit] as number)
  throw new Failure('invalid', `${place} is not a duration`, { hint: 'Write 12h, 7d or 30m.' })
}
