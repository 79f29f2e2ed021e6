import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { systemRuntime } from '../../src/runtime/system.ts'
import { compressorFor } from '../../src/stores/compress/compressor.ts'
import { zstdAvailable } from '../../src/stores/compress/zstd.ts'
import { Pages } from '../../src/stores/pages.ts'
import type { Bytes } from '../../src/stores/store.ts'
import { openSeekable } from '../../src/stores/tar/seekable.ts'
import { gather, noise, text } from '../helpers/bytes.ts'
import { scratchFolders } from '../helpers/scratch.ts'

const scratch = scratchFolders()
const MIB = 1024 * 1024
const CONTENT = Buffer.concat([text(17 * MIB), noise(3 * MIB + 7), text(12 * MIB)])

/** Pages that count how many there ever were. */
class CountedPages extends Pages {
  readonly seen = new Set<ArrayBufferLike>()

  override take(): Buffer {
    const page = super.take()
    this.seen.add(page.buffer)
    return page
  }
}

test('a page comes back when it is given back, and what is no page does not', () => {
  const pages = new Pages(16)
  const first = pages.take()
  pages.give(Buffer.alloc(16))
  expect(pages.take().buffer).not.toBe(first.buffer)
  pages.give(first.subarray(3, 5))
  // Given back once: it must not be lent to two.
  pages.give(first)
  expect(pages.take().buffer).toBe(first.buffer)
  expect(pages.take().buffer).not.toBe(first.buffer)
})

test.each(['gzip', ...(zstdAvailable() ? (['zstd'] as const) : [])] as const)(
  '%s of a file in pages is the same as without, from whatever byte, and reads it into a dozen or two',
  async (compression) => {
    const path = join(await scratch(), 'file')
    await writeFile(path, CONTENT)
    const file = await openSeekable(path, systemRuntime())
    for (const start of [0, 5]) {
      const pages = new CountedPages(MIB)
      const packed = await gather(compressorFor(compression, pages)(file.stream(start, file.size, pages)))
      expect(packed.equals(await gather(compressorFor(compression)(file.stream(start, file.size))))).toBe(true)
      expect(pages.seen.size).toBeLessThan(20)
    }
    await file.close()
  },
)

test.each(['gzip', ...(zstdAvailable() ? (['zstd'] as const) : [])] as const)(
  '%s of chunks in pages that are no blocks is the same, too',
  async (compression) => {
    const pages = new CountedPages(MIB)
    const uneven = async function* (): Bytes {
      for (let at = 0, size = 1; at < CONTENT.byteLength; at += size, size = ((size * 7919) % MIB) + 1) {
        const page = pages.take().subarray(0, Math.min(size, CONTENT.byteLength - at))
        page.set(CONTENT.subarray(at, at + page.byteLength))
        yield page
      }
    }
    const packed = await gather(compressorFor(compression, pages)(uneven()))
    async function* whole(): Bytes {
      yield CONTENT
    }
    expect(packed.equals(await gather(compressorFor(compression)(whole())))).toBe(true)
    expect(pages.seen.size).toBeLessThan(20)
  },
)
