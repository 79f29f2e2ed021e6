import { type Digest, digestOf } from '../../image/digest.ts'
import { describeError } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { blobsOf, bottomUp, readTree } from '../../stores/copy/tree.ts'
import { directoryRepositories } from '../../stores/directory.ts'
import type { Store } from '../../stores/store.ts'
import { collect } from '../../stores/verify.ts'
import type { EntryWriter } from '../entry-writer.ts'
import { type RecordedBlob, type RecordedImage, textBlob } from '../record.ts'
import type { DraftImage } from '../save-image.ts'
import { LOOPBACK } from './overlay.ts'
import { registryFolder } from './server.ts'

const CONFIG_LIMIT = 8 * 1024 * 1024

/**
 * Gives the build caches that were pushed in this job to the writer. What was recorded before and not pushed again stays as it is, where all of it
 * is still there.
 */
export async function saveBuilds(
  folder: string | undefined,
  before: readonly RecordedImage[],
  writer: EntryWriter,
  runtime: Runtime,
  warn: (message: string) => void,
): Promise<{ readonly drafts: readonly DraftImage[]; readonly kept: readonly RecordedImage[] }> {
  const drafts: DraftImage[] = []
  try {
    if (folder !== undefined) await readDrafts(folder, textsOf(before), writer, runtime, warn, drafts)
  } catch (error) {
    if (runtime.signal?.aborted === true) throw error
    warn(`the build caches cannot be read: ${describeError(error)}`)
  }
  const names = new Set(drafts.flatMap((draft) => draft.names))
  const kept = before.filter(
    (image) =>
      !image.names.some((name) => names.has(name)) &&
      image.blobs.every((blob) => blob.kind === 'text' || writer.known.blobs.has(blob.digest)),
  )
  return { drafts, kept }
}

/** The configs of recorded build caches: BuildKit, told that we have them, did not push them again. */
function textsOf(builds: readonly RecordedImage[]): ReadonlyMap<Digest, RecordedBlob> {
  const blobs = builds.flatMap((build) => build.blobs)
  return new Map(blobs.flatMap((blob) => (blob.kind === 'text' ? [[blob.digest, blob] as const] : [])))
}

/** A build cache that cannot be read, or whose layers cannot be stored, is left out. The others are added to `drafts`. */
async function readDrafts(
  folder: string,
  texts: ReadonlyMap<Digest, RecordedBlob>,
  writer: EntryWriter,
  runtime: Runtime,
  warn: (message: string) => void,
  drafts: DraftImage[],
): Promise<void> {
  const repositories = directoryRepositories(registryFolder(folder), runtime)
  for await (const name of repositories.names()) {
    const store = repositories.repository(name)
    for await (const tag of store.tags()) {
      try {
        drafts.push(await readDraft(store, name, tag, texts, writer))
      } catch (error) {
        if (runtime.signal?.aborted === true) throw error
        warn(`the build cache ${name}:${tag} was not saved: ${describeError(error)}`)
      }
    }
  }
}

async function readDraft(
  store: Store,
  repository: string,
  tag: string,
  texts: ReadonlyMap<Digest, RecordedBlob>,
  writer: EntryWriter,
): Promise<DraftImage> {
  const manifests = [...bottomUp(await readTree(store, tag))].map(({ document }) => document).reverse()
  const contents = manifests.flatMap(({ content }) => (content.kind === 'manifest' ? [content] : []))
  for (const blob of contents.flatMap(blobsOf)) {
    if (texts.has(blob.digest) || writer.stat(blob.digest) !== undefined) continue
    await writer.add({ ...blob, open: () => store.readBlob(blob) })
  }
  const configs = await Promise.all(
    [...new Set(contents.map(({ config }) => config.digest))].map(async (digest) => {
      const known = texts.get(digest)
      if (known !== undefined) return known
      const bytes = await collect(store.readBlob({ digest }), CONFIG_LIMIT, 'the config of a build cache')
      return textBlob(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
    }),
  )
  const layers = contents.flatMap((content) => content.layers.map(({ digest }): Digest => digest))
  await writer.store(layers.filter((digest) => !configs.some((config) => config.digest === digest)))
  return {
    names: [`${LOOPBACK}/${repository}:${tag}`],
    id: manifests[0]?.descriptor.digest ?? digestOf(''),
    unpacked: 0,
    manifests,
    configs,
    layers,
    fresh: new Set(),
  }
}
