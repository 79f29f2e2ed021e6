import { digestOf } from '../image/digest.ts'
import { encodeManifest, type ManifestDocument } from '../image/manifest.ts'
import { MediaType } from '../image/media-types.ts'
import type { Store } from '../stores/store.ts'
import { writeTar } from '../stores/tar/write-tar.ts'
import { collect } from '../stores/verify.ts'

const LAYER_LIMIT = 16 * 1024 * 1024

/** Files of one layer: path -> text. */
export type LayerFiles = Readonly<Record<string, string>>

/** Packs files into an image of uncompressed layers, one for each entry, and puts it into a store under a tag. */
export async function packImage(store: Store, layers: readonly LayerFiles[], tag: string): Promise<ManifestDocument> {
  const tars = await Promise.all(layers.map(packLayer))
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: { Cmd: ['/bin/cargo'] },
      rootfs: { type: 'layers', diff_ids: tars.map((tar) => digestOf(tar)) },
      history: layers.map((_, i) => ({ created_by: `seaworthy demo: layer ${i + 1}` })),
    }),
  )
  const put = async (
    bytes: Uint8Array,
    mediaType: string,
  ): Promise<{ mediaType: string; digest: string; size: number }> => {
    const open = async function* (): AsyncIterable<Uint8Array> {
      yield bytes
    }
    return { mediaType, ...(await store.writeBlob({ digest: digestOf(bytes), size: bytes.byteLength, open })) }
  }
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    config: await put(config, MediaType.ociConfig),
    layers: await Promise.all(tars.map((tar) => put(tar, MediaType.ociLayer))),
  })
  await store.writeManifest(document, tag)
  return document
}

async function packLayer(files: LayerFiles): Promise<Uint8Array> {
  const members = Object.entries(files).map(([name, text]) => {
    const bytes = Buffer.from(text)
    return {
      name,
      size: bytes.byteLength,
      content: (async function* () {
        yield bytes
      })(),
    }
  })
  return await collect(writeTar(members), LAYER_LIMIT, 'the layer')
}
