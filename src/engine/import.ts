import { parseImageConfig } from '../image/config.ts'
import type { Digest } from '../image/digest.ts'
import { childrenOf, type Manifest, type ManifestDocument } from '../image/manifest.ts'
import { choosePlatform, formatPlatform, type Platform } from '../image/platform.ts'
import { type Reference, repositoryOf } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { checkedBlobs } from '../stores/checked-blobs.ts'
import { bottomUp, readTree } from '../stores/copy/tree.ts'
import type { ReadableStore } from '../stores/store.ts'
import { collect } from '../stores/verify.ts'
import type { EngineImage } from './documents.ts'
import type { Engine } from './engine.ts'
import { openFacade, sharesLoopback } from './facade.ts'
import { loadInto } from './load.ts'
import { removeName } from './remove-name.ts'
import { type StagedBlobs, stagingStore } from './staging.ts'
import { removeTraces } from './traces.ts'

export interface ImportedImage {
  /** The engine's ID of the image. */
  readonly id: string
  readonly way: 'loopback' | 'load'
}

const CONFIG_LIMIT = 8 * 1024 * 1024
/** Fetching and checking a large layer may take long, in which an engine hears nothing. Milliseconds. */
const CHECK_MS = 6 * 60 * 60 * 1000
/** Within which an engine ends a pull of which a blob cannot be had. */
const GIVE_UP_MS = 5_000

/**
 * Brings an image into the engine under the given names (each with a tag, at least one). Through the loopback registry
 * where the engine reaches it: it then fetches only the layers it lacks and checks every digest. Else by `docker load`
 * of a tar made on the fly. Afterwards the engine is asked whether it holds just this image. With `wholeIndex` an engine with the
 * containerd store gets the index that `name` means, and knows the image by it; it fetches its own platform of it all the same.
 */
export async function importImage(
  engine: Engine,
  source: ReadableStore,
  name: string,
  names: readonly Reference[],
  runtime: Runtime,
  platform?: Platform,
  wholeIndex = false,
): Promise<ImportedImage> {
  const document = await imageFor(platform ?? engine.info.platform, source, name)
  if (await sharesLoopback(engine, runtime)) {
    const root = wholeIndex && engine.info.containerdStore ? await source.readManifest(name) : document
    await importByLoopback(engine, source, root, names, runtime)
    const image = await imported(engine, names)
    if (!lacksLayers(engine, image)) {
      return { id: await checkImported(engine, source, document, names, image), way: 'loopback' }
    }
    runtime.log.info('the engine has these layers packed otherwise: the image enters it whole, by docker load')
  } else {
    runtime.log.info(
      `${engine.endpoint.label} does not share this machine's loopback: the image enters it whole, by docker load`,
    )
  }

  await loadInto(engine, source, document, names, runtime)
  const image = await imported(engine, names)
  return { id: await checkImported(engine, source, document, names, image), way: 'load' }
}

/** The image for a platform: of an index the entry that such a machine would choose. */
export async function imageFor(platform: Platform, source: ReadableStore, name: string): Promise<ManifestDocument> {
  const document = await source.readManifest(name)
  if (document.content.kind === 'manifest') return document
  const entry = choosePlatform(document.content.manifests, platform)
  if (entry !== undefined) return await source.readManifest(entry.digest)
  throw new Failure('not-found', `${source.label}:${name} has no image for ${formatPlatform(platform)}`, {
    reference: name,
    hint: 'Name one that it has with --platform os/architecture.',
  })
}

async function importByLoopback(
  engine: Engine,
  source: ReadableStore,
  document: ManifestDocument,
  names: readonly Reference[],
  runtime: Runtime,
): Promise<void> {
  await removeTraces(engine, runtime)
  const tree = document.content.kind === 'index' ? await readTree(source, document.descriptor.digest) : undefined
  const below = tree === undefined ? [] : [...bottomUp(tree)].map((node) => node.document)
  const known = sized(source, [document, ...below])
  // The containerd store keeps what it got of a blob that turns out wrong, goes on from there in its next pull of the same blob from
  // wherever, and fails that: so it gets nothing unchecked. The classic one throws such bytes away, and can have them as they come.
  const checked = engine.info.containerdStore ? checkedBlobs(known, runtime, layersOf([document, ...below])) : undefined
  const stop = new AbortController()
  const blobs = stoppedBy(checked ?? known, stop, engine, runtime)
  const staging = stagingStore(blobs, source.label)
  const tag = 'import'
  for (const one of below) await staging.writeManifest(one)
  await staging.writeManifest(document, tag)
  const facade = await openFacade(staging, runtime, CHECK_MS)
  const loopback = `${facade.repository}:${tag}`
  try {
    try {
      await engine.pull(facade.repository, tag, facade.auth, stop.signal)
      for (const name of names) await engine.tag(loopback, repositoryOf(name), name.tag ?? 'latest')
    } catch (error) {
      throw runtime.signal?.aborted === true ? error : (blobs.broken() ?? facade.failure() ?? error)
    } finally {
      blobs.over()
      await removeName(engine, loopback, runtime)
    }
  } finally {
    await checked?.close()
    await facade.close()
  }
}

/** The layers in the order in which an engine unpacks them. */
function layersOf(documents: readonly ManifestDocument[]): readonly Digest[] {
  return documents.flatMap(({ content }) =>
    content.kind === 'manifest' ? content.layers.map(({ digest }) => digest) : [],
  )
}

/** The blobs of a source, whose sizes the manifests tell: no need to ask for them. */
function sized(
  source: ReadableStore,
  documents: readonly ManifestDocument[],
): Pick<ReadableStore, 'label' | 'statBlob' | 'readBlob' | 'isNear' | 'kept'> {
  const blobs = documents.flatMap(({ content }) => (content.kind === 'manifest' ? childrenOf(content) : []))
  const sizes = new Map(blobs.map(({ digest, size }) => [digest, size]))
  return {
    label: source.label,
    statBlob: async (digest) => {
      const size = sizes.get(digest)
      return size === undefined ? await source.statBlob(digest) : { digest, size }
    },
    readBlob: (blob, range, pages) => source.readBlob(blob, range, pages),
    isNear: (digest) => source.isNear?.(digest) ?? false,
    kept: (digest) => source.kept?.(digest),
  }
}

/**
 * What the source cannot give, it will not give the second time: the pull ends with that error instead of the engine's. A classic engine would
 * try again for minutes, and is cut off. One with the containerd store gives up by itself, and only then lets go of what it got besides: cut off
 * it would keep that for a day.
 */
function stoppedBy(
  source: StagedBlobs,
  stop: AbortController,
  { info }: Engine,
  { clock }: Runtime,
): StagedBlobs & { broken(): unknown; over(): void } {
  const over = new AbortController()
  let first: { readonly error: unknown } | undefined
  const fail = (error: unknown): void => {
    if (first !== undefined) return
    first = { error }
    if (!info.containerdStore) stop.abort(error)
    else
      clock.sleep(GIVE_UP_MS, over.signal).then(
        () => stop.abort(error),
        () => {},
      )
  }
  return {
    label: source.label,
    broken: () => first?.error,
    over: () => over.abort(),
    statBlob: (digest) => source.statBlob(digest),
    async *readBlob(blob, range, pages) {
      if (first !== undefined) throw first.error
      try {
        yield* source.readBlob(blob, range, pages)
      } catch (error) {
        fail(error)
        throw error
      }
    },
  }
}

/** What the engine has under the first name now. */
async function imported(engine: Engine, [name]: readonly Reference[]): Promise<EngineImage | undefined> {
  return name === undefined ? undefined : await engine.inspect(shownAs(name))
}

/**
 * The containerd store fetches no layer that it has unpacked already, though it came in another packing; the image then
 * names blobs that are not there, and the engine tells nothing of its layers.
 */
function lacksLayers({ info }: Engine, image: EngineImage | undefined): boolean {
  return info.containerdStore && image !== undefined && image.diffIds.length === 0
}

/** The layers must be ours, and in the classic store the ID is the config's digest. */
async function checkImported(
  engine: Engine,
  source: ReadableStore,
  document: ManifestDocument,
  [name]: readonly Reference[],
  image: EngineImage | undefined,
): Promise<string> {
  const { config } = document.content as Manifest
  const wanted = parseImageConfig(await collect(source.readBlob(config), CONFIG_LIMIT, 'the image config')).diffIds
  const shown = name === undefined ? 'the image' : shownAs(name)
  const isOurs = image !== undefined && image.diffIds.join() === wanted.join()
  if (isOurs && (engine.info.containerdStore || image.id === config.digest)) return image.id
  throw new Failure('failed', `the engine took ${shown} but does not hold the image that was sent`, {
    reference: shown,
    hint: "Remove it (docker rmi) and try again; if it stays so, the engine's image store is damaged.",
  })
}

function shownAs(name: Reference): string {
  return `${repositoryOf(name)}:${name.tag ?? 'latest'}`
}
