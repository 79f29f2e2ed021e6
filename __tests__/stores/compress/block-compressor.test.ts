import * as zlib from 'node:zlib'
import { expect, test } from '@jest/globals'
import { BlockCompressor } from '../../../src/stores/compress/block-compressor.ts'
import { noise } from '../../helpers/bytes.ts'

const FLUSH = zlib.constants.Z_SYNC_FLUSH

test.each<[string, () => zlib.DeflateRaw, string]>([
  ['says so itself', () => zlib.createGunzip() as unknown as zlib.DeflateRaw, 'incorrect header check'],
  [
    'is ended in the middle',
    () => {
      const stream = zlib.createDeflateRaw({ chunkSize: 1024 })
      return stream.once('data', () => stream.destroy(new Error('out of memory')))
    },
    'out of memory',
  ],
])(
  'a stream that fails and %s is an error, never a block that is cut short; the next block gets another',
  async (_, open, message) => {
    const streams = [open]
    const compressor = new BlockCompressor({
      open: () => (streams.shift() ?? (() => zlib.createDeflateRaw()))(),
      flush: FLUSH,
      forget: (stream) => stream.reset(),
    })
    const block = noise(100_000)
    await expect(compressor.compress([block])).rejects.toThrow(message)
    const parts = await compressor.compress([block])
    expect(zlib.inflateRawSync(Buffer.concat(parts), { finishFlush: FLUSH }).equals(block)).toBe(true)
  },
)
