// Layers of a record on their way to an engine that gets nothing unchecked: they wait as they are kept, and are checked unpacked.
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { boundedStore } from '../../src/cache/bounded-store.ts'
import { type RecordStore, recordStore } from '../../src/cache/record-store.ts'
import { digestOf } from '../../src/image/digest.ts'
import type { CacheEntries } from '../../src/stores/cache-entries.ts'
import { checkedBlobs } from '../../src/stores/checked-blobs.ts'
import { chunked } from '../helpers/bytes.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { recordedImage } from '../helpers/recorded-image.ts'

/** More than may wait in memory. */
const LAYER = Buffer.alloc(34_000_000, 'a layer ')
const LIMIT = 40_000_000

interface Given {
  readonly bytes: number
  readonly error: unknown
  readonly store: RecordStore
}

/** What an engine is given of a layer that is kept in gzip, where its entry has these bytes. */
async function give(layer: Uint8Array, stored: number, entry: Uint8Array): Promise<Given> {
  const key = `layer-v1-${digestOf(gzipSync('x')).slice(7)}`
  const image = recordedImage({
    layers: [layer],
    place: (blob) => ({ kind: 'entry', ...blob, entry: key, stored, encoding: 'gzip' }),
  })
  const entries = { label: 'far', read: () => chunked(entry, 65_536) } as unknown as CacheEntries
  const store = recordStore(image, entries, { registry: async () => Promise.reject(new Error('no registry')) })
  const blobs = checkedBlobs(boundedStore(store, LIMIT), { env: { RUNNER_TEMP: await temporaryFolder() } })
  let bytes = 0
  let error: unknown
  try {
    for await (const chunk of blobs.readBlob({ digest: digestOf(layer) })) bytes += chunk.byteLength
  } catch (thrown) {
    error = thrown
  }
  await blobs.close()
  return { bytes, error, store }
}

test('a layer comes whole, and counts as what was read of its entry', async () => {
  const packed = gzipSync(LAYER)
  const { bytes, error, store } = await give(LAYER, packed.byteLength, packed)
  expect({ bytes, error }).toEqual({ bytes: LAYER.byteLength, error: undefined })
  expect(store.counts).toMatchObject({ entryBytes: packed.byteLength, damaged: new Set() })
})

const packed = gzipSync(LAYER)
const other = gzipSync(Buffer.alloc(LAYER.byteLength, 'another '))
test.each<[string, Uint8Array, string]>([
  ['with another layer in it', other, 'mismatch'],
  ['that is cut short', packed.subarray(0, packed.byteLength - 2000), 'invalid'],
  ['that is longer than its record says', Buffer.concat([packed, gzipSync('more')]), 'mismatch'],
  ['that unpacks to more than the layer has', gzipSync(Buffer.alloc(LAYER.byteLength + 1)), 'invalid'],
])('of an entry %s no byte is given out, and it is taken for damaged', async (_, entry, code) => {
  const { bytes, error, store } = await give(LAYER, packed.byteLength, entry)
  expect({ bytes, error }).toMatchObject({ bytes: 0, error: { code } })
  expect(store.counts.damaged.size).toBe(1)
})

test('a layer that an engine would unpack to more than its record allows is refused, and not damaged', async () => {
  const bomb = Buffer.concat([gzipSync(Buffer.alloc(LIMIT + 1)), Buffer.alloc(0)])
  // So large that it waits on the disk: the bomb is its second member.
  const layer = Buffer.concat([gzipSync(LAYER, { level: 0 }), bomb])
  const entry = gzipSync(layer)
  const { bytes, error, store } = await give(layer, entry.byteLength, entry)
  expect({ bytes, error }).toMatchObject({ bytes: 0, error: { code: 'refused' } })
  expect(store.counts.damaged.size).toBe(0)
})
