import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Digest, Hasher } from '../image/digest.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { ByteReader } from '../stores/byte-reader.ts'
import { BLOCK_SIZE, fixedBlocks } from '../stores/compress/blocks.ts'
import { decompress } from '../stores/compress/decompress.ts'
import { compressGzip } from '../stores/compress/gzip.ts'
import { SNIFF_LENGTH, sniffCompression } from '../stores/compress/sniff.ts'
import { compressZstd, zstdAvailable } from '../stores/compress/zstd.ts'
import { Pages } from '../stores/pages.ts'
import type { BlobInfo, BlobInput, Bytes } from '../stores/store.ts'
import { writeAll } from '../stores/tar/seekable.ts'
import { verified } from '../stores/verify.ts'
import type { Encoding } from './record.ts'

/** A blob that left the engine and waits on the disk to be stored, packed if it was not. */
export interface SpooledBlob extends BlobInfo {
  readonly encoding: Encoding
  /** Of the bytes in the file. */
  readonly stored: BlobInfo
  /** The bytes of the file. */
  open(): Bytes
  /** The blob itself. */
  read(): Bytes
}

/** A folder that blobs wait in between the engine and the cache. */
export interface BlobSpool {
  add(blob: BlobInput): Promise<BlobInfo>
  get(digest: Digest): SpooledBlob | undefined
  /** Forgets a blob that turned out not to be needed, or is stored. */
  drop(digest: Digest): Promise<void>
  close(): Promise<void>
}

const READ_BYTES = 1024 * 1024
const LABEL = 'the layer cache'

/** Makes a spool in `RUNNER_TEMP` or the temporary folder. Layers that are not compressed are, on their way in. */
export async function openBlobSpool(runtime: Pick<Runtime, 'env'>): Promise<BlobSpool> {
  const folder = await mkdtemp(join(runtime.env.RUNNER_TEMP || tmpdir(), 'seaworthy-cache-'))
  const pages = new Pages(BLOCK_SIZE)
  const blobs = new Map<Digest, SpooledBlob & { readonly path: string }>()
  const drop = async (digest: Digest): Promise<void> => {
    const blob = blobs.get(digest)
    blobs.delete(digest)
    if (blob !== undefined) await rm(blob.path, { force: true })
  }
  return {
    async add(input) {
      const path = join(folder, randomBytes(12).toString('hex'))
      try {
        const spooled = await spool(input, path, pages)
        await input.accept?.(spooled)
        blobs.set(spooled.digest, { ...spooled, path })
        return { digest: spooled.digest, size: spooled.size }
      } catch (error) {
        await rm(path, { force: true })
        throw asFailure(error)
      }
    },
    get: (digest) => blobs.get(digest),
    drop,
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

function asFailure(error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') return error
  return new Failure('failed', 'there is no room for its layers on their way into the cache', {
    hint: 'They wait in RUNNER_TEMP or the temporary folder (TMPDIR): free some of that disk.',
    cause: error,
  })
}

async function spool(input: BlobInput, path: string, pages: Pages): Promise<SpooledBlob> {
  let actual: BlobInfo | undefined
  const reader = new ByteReader(
    verified(await input.open(pages), input, LABEL, (info) => {
      actual = info
    }),
  )
  try {
    const isPacked = sniffCompression(await reader.peek(SNIFF_LENGTH)) !== 'none'
    const encoding = isPacked ? 'none' : zstdAvailable() ? 'zstd' : 'gzip'
    const stored = await write(path, encode(reader.stream(), encoding, pages), pages)
    const reopen = (): Bytes => createReadStream(path, { highWaterMark: READ_BYTES }) as Bytes
    const info = actual as unknown as BlobInfo
    return {
      ...info,
      encoding,
      stored,
      open: reopen,
      read: () => (encoding === 'none' ? reopen() : decompress(reopen(), { maxBytes: info.size })),
    }
  } finally {
    await reader.close()
  }
}

/** What is packed already comes together in pages: engines send small pieces. */
function encode(bytes: Bytes, encoding: Encoding, pages: Pages): Bytes {
  if (encoding === 'none') return fixedBlocks(bytes, BLOCK_SIZE, pages)
  return encoding === 'zstd' ? compressZstd(bytes, { pages }) : compressGzip(bytes, { pages })
}

/** Makes a file of these bytes and says what is in it. */
async function write(path: string, bytes: Bytes, pages: Pages): Promise<BlobInfo> {
  const hasher = new Hasher()
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of bytes) {
      const written = writeAll(file, chunk, hasher.size)
      hasher.update(chunk)
      await written
      pages.give(chunk)
    }
  } finally {
    await file.close()
  }
  return { digest: hasher.digest(), size: hasher.size }
}
