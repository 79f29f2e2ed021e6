import { parseImageConfig } from '../image/config.ts'
import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { encodeManifest, type Manifest } from '../image/manifest.ts'
import { compressionOf, layerTypeWith } from '../image/media-types.ts'
import { mapLimited } from '../runtime/limit.ts'
import { once } from '../stores/once.ts'
import type { BlobInfo, BlobInput, ByteRange, Bytes, Store } from '../stores/store.ts'
import { collect } from '../stores/verify.ts'
import type { StagedBlobs } from './staging.ts'

const CHECKS_AT_ONCE = 8
const CONFIG_LIMIT = 8 * 1024 * 1024
/** Configs up to this are kept. */
const SMALL = 256 * 1024
/** The size of a blob of which we know nothing but that the engine knows it. It gets into a manifest that nobody sees. */
const ASSUMED_SIZE = 1

/**
 * The blobs of a target, as they are told to a classic engine that pushes. Such an engine remembers the digests of layers that it pulled or
 * pushed, which it tells nobody: it only asks whether they are there. To ask for a digest is to remember the layer, so that the answer is
 * yes, whatever form the target has the layer in. Which layer it was says the place in the manifest, which comes last; there the blob that the
 * target has takes its place. Where the target has none after all, the engine is asked again and answered by the truth.
 */
export class EngineMemory implements StagedBlobs {
  readonly label: string
  readonly #target: Store
  readonly #config: Digest
  readonly #stored: ReadonlyMap<Digest, Descriptor>
  readonly #assumed = new Set<Digest>()
  readonly #written = new Map<Digest, BlobInfo>()
  readonly #confirmed = new Map<Digest, number>()
  #configBytes: Uint8Array | undefined
  readonly #denied = new Set<Digest>()
  #denials = 0
  #failure: unknown

  /** `stored` is what the target has: diff ID -> blob. Without any, every answer is the target's. */
  constructor(target: Store, config: Digest, stored: ReadonlyMap<Digest, Descriptor>) {
    this.label = target.label
    this.#target = target
    this.#config = config
    this.#stored = stored
  }

  /** Blobs that the target has been seen to have, with their bytes: those that were written, and those that stand for layers which the engine left out. */
  get present(): ReadonlyMap<Digest, number> {
    return new Map([
      ...this.#confirmed,
      ...[...this.#written.values()].map(({ digest, size }) => [digest, size] as const),
    ])
  }

  /** Without a question to the target where it can be assumed: an engine asks one after the other, and the target may be far away. */
  async statBlob(digest: Digest): Promise<BlobInfo | undefined> {
    const written = this.#written.get(digest)
    if (written !== undefined) return written
    const isOpen = this.#stored.size > 0 && this.#denials < 2
    if (!isOpen || digest === this.#config || this.#denied.has(digest)) return await this.#target.statBlob(digest)
    this.#assumed.add(digest)
    return { digest, size: ASSUMED_SIZE }
  }

  readBlob(blob: Pick<Descriptor, 'digest'>, range?: ByteRange): Bytes {
    if (blob.digest === this.#config && this.#configBytes !== undefined && range === undefined)
      return once(this.#configBytes)
    return this.#target.readBlob(blob, range)
  }

  async writeBlob(blob: BlobInput): Promise<BlobInfo> {
    let isOfEngine = false
    const noted = (error: unknown): never => {
      isOfEngine = true
      throw error
    }
    let small: Uint8Array | undefined
    const open = (): Bytes =>
      whole(throughTo(blob, noted), SMALL, (bytes) => {
        small = bytes
      })
    try {
      const info = await this.#target.writeBlob({
        ...blob,
        open,
        accept: (actual) => acceptBy(blob, actual).catch(noted),
      })
      this.#written.set(info.digest, info)
      this.#failure = undefined
      // It is read again, more than once; the target may be far away.
      if (info.digest === this.#config) this.#configBytes = small
      return info
    } catch (error) {
      if (!isOfEngine) this.#failure = error
      throw error
    }
  }

  /**
   * What the target failed with when it was written to last. The engine hears of it in a few words, tries again, and tells it in its own;
   * undefined when the engine itself failed.
   */
  get failure(): unknown {
    return this.#failure
  }

  /**
   * Puts into the manifest that was pushed what the target has. False when it has not all of that: the engine has to push once more, and
   * will then send what is missing.
   */
  async explains(staging: Store, tag: string, diffIds: readonly Digest[]): Promise<boolean> {
    if (this.#assumed.size === 0 || (await staging.resolve(tag)) === undefined) return true
    const { content } = await staging.readManifest(tag)
    if (content.kind !== 'manifest' || !(await this.#isOf(content, diffIds))) return this.#deny(this.#assumed)
    const layers = await mapLimited(content.layers, CHECKS_AT_ONCE, async (layer, i) =>
      this.#assumed.has(layer.digest) ? await this.#standIn(layer, diffIds[i] as Digest) : layer,
    )
    const missing = content.layers.filter((_, i) => layers[i] === undefined)
    if (missing.length > 0) return this.#deny(missing.map(({ digest }) => digest))
    const plain = ({ mediaType, digest, size }: Descriptor): object => ({ mediaType, digest, size })
    const { mediaType, config } = content
    const document = {
      schemaVersion: 2,
      mediaType,
      config: plain(config),
      layers: layers.map((layer) => plain(layer as Descriptor)),
    }
    await staging.writeManifest(encodeManifest(document), tag)
    return true
  }

  /** The manifest lists the layers of this config, one for one. */
  async #isOf({ config, layers }: Manifest, diffIds: readonly Digest[]): Promise<boolean> {
    if (config.digest !== this.#config || layers.length !== diffIds.length) return false
    const own = parseImageConfig(await collect(this.readBlob(config), CONFIG_LIMIT, 'the image config')).diffIds
    return own.length === diffIds.length && own.every((diffId, i) => diffId === diffIds[i])
  }

  /** The blob that the target has of this layer, packed as it was stored there or as the engine knows it. */
  async #standIn({ mediaType, digest: own }: Descriptor, diffId: Digest): Promise<Descriptor | undefined> {
    const blob = this.#stored.get(diffId)
    if (blob !== undefined && (await this.#target.statBlob(blob.digest))?.size === blob.size) {
      this.#confirmed.set(blob.digest, blob.size)
      const { digest, size } = blob
      return { mediaType: layerTypeWith(mediaType, compressionOf(blob.mediaType) ?? 'gzip'), digest, size }
    }
    const there = await this.#target.statBlob(own)
    if (there === undefined) return undefined
    this.#confirmed.set(own, there.size)
    return { mediaType, ...there }
  }

  #deny(digests: Iterable<Digest>): false {
    for (const digest of digests) this.#denied.add(digest)
    this.#assumed.clear()
    this.#denials++
    return false
  }
}

async function acceptBy(blob: BlobInput, actual: BlobInfo): Promise<void> {
  await blob.accept?.(actual)
}

/** The bytes that the engine sends; `failed` learns when it does not send them. */
async function* throughTo(blob: BlobInput, failed: (error: unknown) => never): Bytes {
  try {
    yield* await blob.open()
  } catch (error) {
    failed(error)
  }
}

/** Passes bytes on, and tells of all of them at the end when there are at most `limit`. */
async function* whole(bytes: Bytes, limit: number, then: (all: Uint8Array) => void): Bytes {
  let kept: Uint8Array[] | undefined = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.byteLength
    if (size > limit) kept = undefined
    kept?.push(Uint8Array.from(chunk))
    yield chunk
  }
  if (kept !== undefined) then(Buffer.concat(kept))
}
