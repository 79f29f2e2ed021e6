import type { Host } from '../host/host.ts'
import type { Digest } from '../image/digest.ts'
import { canonical, parseReference } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Connections } from '../ship/connections.ts'
import { parseLocation } from '../ship/location.ts'
import { findSource } from '../ship/open-source.ts'
import { passableDigests } from '../trust/verify-report.ts'
import { readList } from './inputs.ts'
import { noImages, verifyFromInputs } from './verify.ts'

/** What is to be pushed once the gate is open. */
export interface VerifiedSource {
  readonly source: string
  /** Set when nothing else may be pushed: the digest that was verified. */
  readonly digest?: Digest
}

/**
 * The `verify: true` of the root action, before anything is tagged or pushed: the images of `verify-images` (what the build stands on), and the
 * source itself when it is in a registry. Returns what to push: the source as it was given, or, when it was verified, by the digest that was
 * verified. Throws when the gate does not open.
 */
export async function verifyBeforePush(host: Host): Promise<VerifiedSource> {
  const { openConnections } = await import('../ship/connections.ts')
  const connections = openConnections({}, host)
  try {
    const source = host.input('source')
    const remote = source === '' ? undefined : await inRegistry(source, connections)
    const images = [...readList(host, 'verify-images'), ...(remote === undefined ? [] : [remote])]
    if (images.length === 0) throw noImages('verify-images')
    const report = await verifyFromInputs(host, images, connections)
    if (remote === undefined) return { source }
    const own = { ...report, images: report.images.filter(({ reference }) => reference === remote) }
    const [pinned, other] = passableDigests(own)
    if (pinned !== undefined && other === undefined) {
      return onlyThis(
        host,
        pinned,
        own.images.every(({ verdict }) => verdict === 'verified'),
      )
    }
    // In audit mode only: the gate is open, and there is nothing to push that anybody looked at.
    if (pinned === undefined) {
      throw new Failure('unreachable', `${remote} could not be read, so it cannot be pushed`, {
        reference: remote,
        hint: own.images[0]?.reasons.join('; '),
      })
    }
    throw new Failure('refused', `${remote} was verified as several platforms, which cannot be pushed as one image`, {
      reference: remote,
      hint: 'Have the index signed, use platforms: all in its rule, or push one platform: platforms: linux/amd64.',
    })
  } finally {
    await connections.close()
  }
}

/**
 * A choice of platforms makes another index of what the verified one lists, each part known by its hash; everything else goes as it is, or
 * not at all: layers that are not compressed yet would be compressed on their way.
 */
function onlyThis(host: Host, pinned: string, isVerified: boolean): VerifiedSource {
  const { digest } = parseReference(pinned)
  const isWhole = isVerified && readList(host, 'platforms').length === 0 && digest !== undefined
  return { source: `registry:${pinned}`, ...(isWhole ? { digest } : {}) }
}

/**
 * The reference of a source that is in a registry. One without a scheme is looked for in the engine first, as the push does; an image that was
 * built here is signed after it is pushed, and what it was built from is listed.
 */
async function inRegistry(source: string, connections: Connections): Promise<string | undefined> {
  const location = parseLocation(source)
  if (location.kind === 'registry') return canonical(location.reference)
  if (location.kind !== 'any') return undefined
  const found = await findSource(source, connections)
  return found.kind === 'registry' ? canonical(found.reference) : undefined
}
