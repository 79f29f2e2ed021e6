import { createHash } from 'node:crypto'
import { readdir, readlink, stat } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from '@jest/globals'
import { type Digest, digestOf } from '../../src/image/digest.ts'
import { type CheckedBlobs, checkedBlobs } from '../../src/stores/checked-blobs.ts'
import { decompress } from '../../src/stores/compress/decompress.ts'
import { compressGzip } from '../../src/stores/compress/gzip.ts'
import { Pages } from '../../src/stores/pages.ts'
import type { Bytes, ReadableStore } from '../../src/stores/store.ts'
import { verified } from '../../src/stores/verify.ts'
import { chunked, gather, noise } from '../helpers/bytes.ts'
import { temporaryFolder } from '../helpers/folder.ts'

const SMALL = noise(300_000, 1)
/** More than may wait in memory. */
const LARGE = Buffer.alloc(40_000_000, 'large ')

interface Source extends Pick<ReadableStore, 'label' | 'statBlob' | 'readBlob' | 'isNear' | 'kept'> {
  /** What was read whole, in order. */
  readonly reads: Digest[]
  /** What is given out instead. */
  readonly instead: Map<Digest, () => Bytes>
}

function sourceOf(...blobs: readonly Uint8Array[]): Source {
  const contents = new Map(blobs.map((blob) => [digestOf(blob), blob]))
  const [reads, instead]: [Digest[], Map<Digest, () => Bytes>] = [[], new Map()]
  return {
    label: 'source',
    reads,
    instead,
    statBlob: async (digest) => {
      const blob = contents.get(digest)
      return blob === undefined ? undefined : { digest, size: blob.byteLength }
    },
    readBlob: ({ digest }, range) => {
      expect(range).toBeUndefined()
      reads.push(digest)
      const bytes = instead.get(digest)?.() ?? chunked(contents.get(digest) as Uint8Array, 65_536)
      return verified(bytes, { digest }, 'source')
    },
  }
}

/** The same, kept packed. */
function packedSourceOf(...blobs: readonly Uint8Array[]): Source {
  const source = sourceOf(...blobs)
  const unpack = (bytes: Bytes): Bytes => decompress(bytes)
  return {
    ...source,
    kept: (digest) => ({
      open: () => {
        source.reads.push(digest)
        return compressGzip(source.instead.get(digest)?.() ?? chunked(LARGE, 65_536))
      },
      checked: (bytes) => verified(unpack(bytes), { digest }, 'source'),
      unpack,
    }),
  }
}

async function check(
  source: Source,
  work: (blobs: CheckedBlobs, folder: string) => Promise<void>,
  order?: readonly Digest[],
): Promise<void> {
  const folder = await temporaryFolder()
  const blobs = checkedBlobs(source, { env: { RUNNER_TEMP: folder } }, order)
  try {
    await work(blobs, folder)
  } finally {
    await blobs.close()
    expect(await readdir(folder)).toEqual([])
  }
}

async function files(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true, withFileTypes: true })).flatMap((file) =>
    file.isFile() ? [file.name] : [],
  )
}

describe.each<[string, Buffer, typeof sourceOf]>([
  ['a blob that waits in memory', SMALL, sourceOf],
  ['a blob that waits on the disk', LARGE, sourceOf],
  ['a blob that waits on the disk packed', LARGE, packedSourceOf],
])('%s', (_, content, sourceFor) => {
  const digest = digestOf(content)
  const last = content.byteLength - 1

  test('comes as it is, whole and in parts, and the disk shows no name', async () => {
    const source = sourceFor(content)
    await check(source, async (blobs, folder) => {
      for (const [start, end] of [
        [0, 10],
        [content.byteLength / 2, content.byteLength / 2 + 70_000],
        [100, undefined],
      ] as const) {
        const range = end === undefined ? { start } : { start, end }
        const part = await gather(blobs.readBlob({ digest }, range))
        expect(part.equals(content.subarray(start, end === undefined ? undefined : end + 1))).toBe(true)
      }
      expect(await files(folder)).toEqual([])
      // Its end was read, so it has gone.
      expect(source.reads).toHaveLength(1)
      expect((await gather(blobs.readBlob({ digest }))).equals(content)).toBe(true)
      expect(source.reads).toHaveLength(2)
    })
  })

  test('gives out no byte when a later one is wrong, and is whole the next time', async () => {
    const source = sourceFor(content)
    const wrong = Buffer.from(content)
    wrong[last] = (wrong[last] as number) ^ 1
    await check(source, async (blobs) => {
      for (const bytes of [wrong, content.subarray(0, last), Buffer.concat([content, Buffer.alloc(1)])]) {
        source.instead.set(digest, () => chunked(bytes, 65_536))
        let given = 0
        const read = async (): Promise<void> => {
          for await (const chunk of blobs.readBlob({ digest })) given += chunk.byteLength
        }
        await expect(read()).rejects.toMatchObject({ code: 'mismatch' })
        expect(given).toBe(0)
      }
      source.instead.clear()
      expect((await gather(blobs.readBlob({ digest }))).equals(content)).toBe(true)
    })
  })

  test('that the source gives differently the second time is what was checked for who reads it now', async () => {
    const source = sourceFor(content)
    await check(source, async (blobs) => {
      const first = blobs.readBlob({ digest })[Symbol.asyncIterator]()
      const chunks = [(await first.next()).value as Uint8Array]
      source.instead.set(digest, () => chunked(Buffer.alloc(content.byteLength)))
      // Cut off, and asked for the rest; beside the one who is still reading.
      const rest = await gather(blobs.readBlob({ digest }, { start: 1000 }))
      expect(rest.equals(content.subarray(1000))).toBe(true)
      for (let next = await first.next(); next.done !== true; next = await first.next()) chunks.push(next.value)
      expect(Buffer.concat(chunks).equals(content)).toBe(true)
    })
  })

  test('is fetched once for several who read it at once', async () => {
    const source = sourceFor(content)
    await check(source, async (blobs) => {
      const all = await Promise.all([1, 2, 3].map(() => gather(blobs.readBlob({ digest }))))
      for (const one of all) expect(one.equals(content)).toBe(true)
      expect(source.reads).toHaveLength(1)
    })
  })

  test('of which the source says no more does not hold up the end', async () => {
    const source = sourceFor(content)
    source.instead.set(digest, async function* () {
      yield content.subarray(0, 100)
      await new Promise(() => {})
    })
    await check(source, async (blobs) => {
      const read = gather(blobs.readBlob({ digest }))
      const over = expect(read).rejects.toMatchObject({ code: 'cancelled' })
      await new Promise(setImmediate)
      await blobs.close()
      await over
    })
  })
})

test('no more than four wait at once; those that nobody reads make room', async () => {
  const contents = [1, 2, 3, 4, 5, 6].map((seed) => noise(2_100_000, seed))
  const source = sourceOf(...contents)
  await check(source, async (blobs) => {
    const readers = contents.map(({ buffer }) => {
      const digest = digestOf(Buffer.from(buffer))
      return blobs.readBlob({ digest })[Symbol.asyncIterator]()
    })
    const firsts = readers.map((reader) => reader.next())
    await Promise.all(firsts.slice(0, 4))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(source.reads).toHaveLength(4)
    // Two are cut off at their first byte: their room goes to those who wait.
    await Promise.all(readers.slice(0, 2).map((reader) => reader.return?.()))
    await Promise.all(firsts)
    expect(source.reads).toHaveLength(6)
    await Promise.all(readers.map((reader) => reader.return?.()))
    const [first] = contents as [Buffer]
    expect((await gather(blobs.readBlob({ digest: digestOf(first) }))).equals(first)).toBe(true)
  })
})

test('a blob that is not there, and an empty one', async () => {
  const empty = Buffer.alloc(0)
  await check(sourceOf(empty), async (blobs) => {
    await expect(gather(blobs.readBlob({ digest: digestOf(SMALL) }))).rejects.toMatchObject({ code: 'not-found' })
    expect(await gather(blobs.readBlob({ digest: digestOf(empty) }))).toHaveLength(0)
  })
})

describe('a blob that is near is read twice, and kept nowhere', () => {
  const content = noise(5_300_000, 7)
  const digest = digestOf(content)
  /** A source whose second reading comes in other chunks, changed by `change`. */
  function near(change: (bytes: Buffer) => Uint8Array = (bytes) => bytes): Source & { readonly starts: number[] } {
    const starts: number[] = []
    const source = sourceOf(content)
    const readBlob: Source['readBlob'] = (blob, range) => {
      if (range === undefined) return source.readBlob(blob)
      starts.push(range.start)
      return chunked(change(Buffer.from(content)).subarray(range.start), 99_991)
    }
    return { ...source, starts, readBlob, isNear: () => true }
  }

  test('whole, in parts, and once for each who reads it', async () => {
    const source = near()
    await check(source, async (blobs, folder) => {
      for (const [start, end] of [
        [0, 10],
        [1_048_575, 1_048_576],
        [3_000_000, 5_200_000],
        [100, content.byteLength - 1],
      ] as const) {
        const part = await gather(blobs.readBlob({ digest }, { start, end }))
        expect(part.equals(content.subarray(start, end + 1))).toBe(true)
      }
      expect(await readdir(folder)).toEqual([])
      expect(source.starts).toEqual([0, 0, 2 * 1024 * 1024, 0])
      expect(source.reads).toHaveLength(1)
      expect((await gather(blobs.readBlob({ digest }))).equals(content)).toBe(true)
    })
  })

  test.each<[string, number, (bytes: Buffer) => Uint8Array]>([
    ['a bit', 3, (bytes) => bytes.fill((bytes[3_500_000] as number) ^ 1, 3_500_000, 3_500_001)],
    ['the first bit', 0, (bytes) => bytes.fill((bytes[0] as number) ^ 1, 0, 1)],
    [
      'the place of two pieces',
      0,
      (bytes) => Buffer.concat([bytes.subarray(1 << 20, 2 << 20), bytes.subarray(0, 1 << 20), bytes.subarray(2 << 20)]),
    ],
    ['its length', 5, (bytes) => bytes.subarray(0, 5_299_999)],
    ['its length to whole pieces', 5, (bytes) => bytes.subarray(0, 5 << 20)],
  ])('%s that has changed in between is not given out', async (_, pieces, change) => {
    await check(near(change), async (blobs) => {
      const got: Uint8Array[] = []
      const read = async (): Promise<void> => {
        for await (const chunk of blobs.readBlob({ digest })) got.push(chunk)
      }
      await expect(read()).rejects.toMatchObject({ code: 'mismatch' })
      const given = Buffer.concat(got)
      expect(given.byteLength).toBe(pieces << 20)
      expect(given.equals(content.subarray(0, given.byteLength))).toBe(true)
    })
  })
})

test('what waits on the disk comes in the pages of who reads it', async () => {
  await check(sourceOf(LARGE), async (blobs) => {
    const pages = new Pages(1024 * 1024)
    const [buffers, hash] = [new Set<ArrayBufferLike>(), createHash('sha256')]
    for await (const chunk of blobs.readBlob({ digest: digestOf(LARGE) }, undefined, pages)) {
      buffers.add(chunk.buffer)
      hash.update(chunk)
      pages.give(chunk)
    }
    expect(`sha256:${hash.digest('hex')}`).toBe(digestOf(LARGE))
    expect(buffers.size).toBe(1)
  })
})

const onLinux = process.platform === 'linux' ? test : test.skip
onLinux('what waits packed takes as much of the disk as it came with', async () => {
  const source = packedSourceOf(LARGE)
  await check(source, async (blobs) => {
    const reader = blobs.readBlob({ digest: digestOf(LARGE) })[Symbol.asyncIterator]()
    await reader.next()
    const sizes = await Promise.all(
      (await readdir('/proc/self/fd')).map(async (fd) => {
        const path = await readlink(`/proc/self/fd/${fd}`).catch(() => '')
        return path.includes('seaworthy-check-') ? (await stat(`/proc/self/fd/${fd}`)).size : 0
      }),
    )
    const size = Math.max(...sizes)
    expect(size).toBeGreaterThan(0)
    expect(size).toBeLessThan(LARGE.byteLength / 10)
    await reader.return?.()
  })
})

test('what has been checked of a blob is let go of before the rest has come', async () => {
  const collectGarbage = garbageCollector()
  let held = 0
  const size = 200 * 1024 * 1024
  const source: Source = {
    ...sourceOf(),
    statBlob: async (digest) => ({ digest, size }),
    isNear: () => true,
    async *readBlob() {
      const before = process.memoryUsage().arrayBuffers
      for (let at = 0; at < size; at += 1024 * 1024) yield new Uint8Array(1024 * 1024)
      await collectGarbage()
      held = process.memoryUsage().arrayBuffers - before
    },
  }
  await check(source, async (blobs) => {
    const reader = blobs.readBlob({ digest: digestOf(SMALL) })[Symbol.asyncIterator]()
    await reader.next()
    await reader.return?.()
  })
  expect(held).toBeLessThan(size / 4)
})

function garbageCollector(): () => Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  return async () => {
    // The memory of arrays is given back a moment after they are gone.
    for (let i = 0; i < 3; i++) {
      collect()
      await new Promise(setImmediate)
    }
  }
}

test.each<[string, number[]]>([
  ['the first', [0, 1]],
  ['the second', [1, 0]],
  ['the one that is there again at the end', [0, 1, 0]],
])('of two blobs that are fetched at once %s is checked first where the order says so', async (_, places) => {
  const contents = [LARGE, Buffer.alloc(LARGE.byteLength, 'other ')]
  const digests = contents.map((content) => digestOf(content))
  const checked: Digest[] = []
  const source: Source = {
    ...sourceOf(...contents),
    kept: (digest) => ({
      open: () => chunked(contents[digests.indexOf(digest)] as Uint8Array, 1_000_000),
      async *checked(bytes) {
        for await (const chunk of bytes) {
          // Work that takes its time, elsewhere.
          await new Promise((resolve) => setTimeout(resolve, 1))
          yield chunk
        }
        checked.push(digest)
      },
      unpack: undefined,
    }),
  }
  const order = places.map((place) => digests[place] as Digest)
  await check(
    source,
    async (blobs) => {
      const all = await Promise.all(digests.map((digest) => gather(blobs.readBlob({ digest }))))
      for (const [i, one] of all.entries()) expect(one.equals(contents[i] as Buffer)).toBe(true)
    },
    order,
  )
  expect(checked).toEqual(order.slice(0, 2))
})
