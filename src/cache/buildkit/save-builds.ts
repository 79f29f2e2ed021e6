import { type Digest, digestOf } from '../../image/digest.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { blobsOf, bottomUp, readTree } from '../../stores/copy/tree.ts'
import { directoryRepositories } from '../../stores/directory.ts'
import { collect } from '../../stores/verify.ts'
import type { EntryWriter } from '../entry-writer.ts'
import { type RecordedImage, textBlob } from '../record.ts'
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
): Promise<{ readonly drafts: readonly DraftImage[]; readonly kept: readonly RecordedImage[] }> {
  const drafts = folder === undefined ? [] : await readDrafts(folder, writer, runtime)
  const names = new Set(drafts.flatMap((draft) => draft.names))
  const kept = before.filter(
    (image) =>
      !image.names.some((name) => names.has(name)) &&
      image.blobs.every((blob) => blob.kind === 'text' || writer.known.blobs.has(blob.digest)),
  )
  return { drafts, kept }
}

async function readDrafts(folder: string, writer: EntryWriter, runtime: Runtime): Promise<readonly DraftImage[]> {
  const repositories = directoryRepositories(registryFolder(folder), runtime)
  const drafts: DraftImage[] = []
  for await (const repository of repositories.names()) {
    const store = repositories.repository(repository)
    for await (const tag of store.tags()) {
      const manifests = [...bottomUp(await readTree(store, tag))].map(({ document }) => document).reverse()
      const contents = manifests.flatMap(({ content }) => (content.kind === 'manifest' ? [content] : []))
      for (const blob of contents.flatMap(blobsOf)) {
        if (writer.stat(blob.digest) !== undefined) continue
        await writer.add({ ...blob, open: () => store.readBlob(blob) })
      }
      const configs = await Promise.all(
        [...new Set(contents.map(({ config }) => config.digest))].map(async (digest) => {
          const bytes = await collect(store.readBlob({ digest }), CONFIG_LIMIT, 'the config of a build cache')
          return textBlob(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
        }),
      )
      const layers = contents.flatMap((content) => content.layers.map(({ digest }): Digest => digest))
      await writer.store(layers.filter((digest) => !configs.some((config) => config.digest === digest)))
      const id = manifests[0]?.descriptor.digest ?? digestOf('')
      drafts.push({
        names: [`${LOOPBACK}/${repository}:${tag}`],
        id,
        unpacked: 0,
        manifests,
        configs,
        layers,
        fresh: new Set(),
      })
    }
  }
  return drafts
}
