import { expect, test } from '@jest/globals'
import { knownLayers } from '../../src/cache/known-layers.ts'
import { parseRecord } from '../../src/cache/parse-record.ts'
import { encodeRecord, type RecordedImage, textBlob } from '../../src/cache/record.ts'
import { digestOf } from '../../src/image/digest.ts'
import { encodeManifest } from '../../src/image/manifest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { directoryEntries } from '../../src/stores/directory-entries.ts'
import { noise } from '../helpers/bytes.ts'
import { entryOf } from '../helpers/cache-entries-contract.ts'
import { recordedImage, recordOf } from '../helpers/recorded-image.ts'
import { scratchFolders } from '../helpers/scratch.ts'

const scratch = scratchFolders()

/** The image with this text as its config, which is of another type than an image's. */
function withConfig(image: RecordedImage, text: string): RecordedImage {
  const config = textBlob(text)
  const layers = image.blobs.filter(({ kind }) => kind !== 'text')
  const manifest = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    config: { mediaType: 'application/vnd.acme.config', digest: config.digest, size: config.size },
    layers: layers.map(({ digest, size }) => ({ mediaType: MediaType.ociLayer, digest, size })),
  })
  return { ...image, id: config.digest, manifests: [manifest], blobs: [config, ...layers] }
}

test.each(['no JSON', '{}', '{"architecture":7}', '[]'])(
  'what an artifact of a record has for a config is not read, and its layers are known all the same: %s',
  async (text) => {
    const entries = directoryEntries(await scratch(), systemRuntime())
    const layer = noise(100)
    const image = withConfig(recordedImage({ layers: [layer] }), text)
    const record = parseRecord(encodeRecord(recordOf(image)))
    await entries.write(entryOf(`layer-v1-${digestOf(layer).slice(7)}`, layer))
    const known = await knownLayers([record], entries)
    expect([...known.blobs.keys()]).toEqual([digestOf(layer)])
    expect([...known.layers]).toEqual([])
  },
)
