import { type Digest, isDigest } from '../image/digest.ts'
import { field, isObject, type JsonObject } from '../image/json.ts'
import type { Platform } from '../image/platform.ts'
import { Failure } from '../runtime/failure.ts'

/** An image as the engine tells of it (`GET /images/NAME/json`). */
export interface EngineImage {
  /** The config's digest in the classic store, the manifest's in the containerd store. */
  readonly id: Digest
  /** Uncompressed layer digests, base first. */
  readonly diffIds: readonly Digest[]
  readonly tags: readonly string[]
  /** `name@digest` for every repository it was pulled from or pushed to. With the containerd store for every name it has, also of what was built here. */
  readonly repoDigests: readonly string[]
  /** The repositories it was pulled from or pushed to, where the engine says so (API 1.53, Docker 29). */
  readonly origins: readonly string[] | undefined
  /** When it was made, as its config says. Milliseconds since the epoch. */
  readonly created: number | undefined
  readonly platform: Platform
  /** Bytes on disk, all layers: unpacked in the classic store, as they came in the containerd store. */
  readonly size: number
}

/** What kind of engine this is (`GET /info`). */
export interface EngineInfo {
  readonly version: string
  /** Images live in containerd's content store: IDs are manifest digests and layers stay compressed as pulled. */
  readonly containerdStore: boolean
  /** It is Podman, which speaks Docker's API beside its own. */
  readonly isPodman: boolean
  readonly platform: Platform
  /** The folder it keeps images in, on its own machine. */
  readonly root: string
}

/** An image as the engine lists it (`GET /images/json`). */
export interface ListedImage {
  readonly id: Digest
  /** `repository:tag`, each. */
  readonly names: readonly string[]
  /** It came from a registry or went to one. */
  readonly isKnownByDigest: boolean
}

/** Reads the answer of `GET /info`; what is not in it is empty. */
export function readInfo(value: unknown): EngineInfo {
  const info: JsonObject = isObject(value) ? value : {}
  const status = field(info, 'DriverStatus')
  const containerdStore =
    Array.isArray(status) &&
    status.some(
      (row) => Array.isArray(row) && row[0] === 'driver-type' && String(row[1]).startsWith('io.containerd.snapshotter'),
    )
  return {
    version: String(field(info, 'ServerVersion') ?? 'unknown'),
    containerdStore,
    isPodman: field(info, 'BuildahVersion') !== undefined,
    platform: { os: String(field(info, 'OSType') ?? 'linux'), architecture: String(field(info, 'Architecture') ?? '') },
    root: String(field(info, 'DockerRootDir') ?? ''),
  }
}

/** Reads the answer of `GET /images/NAME/json`; `Failure('invalid')` for an image without an ID. */
export function readImage(value: unknown): EngineImage {
  const image: JsonObject = isObject(value) ? value : {}
  const id = field(image, 'Id')
  if (typeof id !== 'string' || !isDigest(id)) throw new Failure('invalid', 'the engine gave an image without an ID')
  const rootfs = field(image, 'RootFS')
  const variant = field(image, 'Variant')
  return {
    id,
    diffIds: strings(isObject(rootfs) ? field(rootfs, 'Layers') : undefined).filter(isDigest),
    tags: strings(field(image, 'RepoTags')),
    repoDigests: strings(field(image, 'RepoDigests')),
    origins: readOrigins(field(image, 'Identity')),
    created: readTime(field(image, 'Created')),
    platform: {
      os: String(field(image, 'Os') ?? ''),
      architecture: String(field(image, 'Architecture') ?? ''),
      ...(typeof variant === 'string' && variant !== '' ? { variant } : {}),
    },
    size: Number(field(image, 'Size') ?? 0),
  }
}

function readOrigins(identity: unknown): readonly string[] | undefined {
  if (!isObject(identity)) return undefined
  return objects(field(identity, 'Pull')).flatMap((pull) => strings([field(pull, 'Repository')]))
}

function readTime(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}

/** Reads the answer of `GET /images/json`; what has no ID is left out. */
export function readList(value: unknown): readonly ListedImage[] {
  return objects(value).flatMap((image) => {
    const id = field(image, 'Id')
    if (typeof id !== 'string' || !isDigest(id)) return []
    const names = strings(field(image, 'RepoTags')).filter((name) => name !== '<none>:<none>')
    return [{ id, names, isKnownByDigest: strings(field(image, 'RepoDigests')).length > 0 }]
  })
}

/** Bytes of each step of an image, the last first (`GET /images/NAME/history`). */
export function readHistory(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map((step) => (isObject(step) ? Number(field(step, 'Size') ?? 0) : 0)) : []
}

/** The IDs of the images that containers were made of (`GET /containers/json`). */
export function readContainers(value: unknown): ReadonlySet<string> {
  return new Set(
    objects(value)
      .map((container) => field(container, 'ImageID'))
      .filter((id) => typeof id === 'string'),
  )
}

/**
 * Whether a pull failed because the engine was just throwing away what an earlier pull left that failed: with the containerd store it finds
 * a manifest there, and reads it a moment later, when it is gone. The next pull fetches it.
 */
export function isCollected(error: unknown): boolean {
  if (!(error instanceof Failure) || !error.message.includes('failed to check image')) return false
  return /content digest sha\d{3}:[0-9a-f]{64,128}: not found/.test(error.message)
}

function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
