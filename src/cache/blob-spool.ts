import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Digest, Hasher } from '../image/digest.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { ByteReader } from '../stores/byte-reader.ts'
import { decompress } from '../stores/compress/decompress.ts'
import { compressGzip } from '../stores/compress/gzip.ts'
import { SNIFF_LENGTH, sniffCompression } from '../stores/compress/sniff.ts'
import { compressZstd, zstdAvailable } from '../stores/compress/zstd.ts'
import type { BlobInfo, BlobInput, Bytes } from '../stores/store.ts'
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
        const spooled = await spool(input, path)
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

async function spool(input: BlobInput, path: string): Promise<SpooledBlob> {
  let actual: BlobInfo | undefined
  const reader = new ByteReader(
    verified(await input.open(), input, LABEL, (info) => {
      actual = info
    }),
  )
  try {
    const isPacked = sniffCompression(await reader.peek(SNIFF_LENGTH)) !== 'none'
    const encoding = isPacked ? 'none' : zstdAvailable() ? 'zstd' : 'gzip'
    const hasher = new Hasher()
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600, highWaterMark: READ_BYTES })
    await pipeline(hashed(encode(reader.stream(), encoding), hasher), file)
    const open = (): Bytes => createReadStream(path, { highWaterMark: READ_BYTES }) as Bytes
    const info = actual as unknown as BlobInfo
    return {
      ...info,
      encoding,
      stored: { digest: hasher.digest(), size: hasher.size },
      open,
      read: () => (encoding === 'none' ? open() : decompress(open(), { maxBytes: info.size })),
    }
  } finally {
    await reader.close()
  }
}

function encode(bytes: Bytes, encoding: Encoding): Bytes {
  if (encoding === 'none') return bytes
  return encoding === 'zstd' ? compressZstd(bytes) : compressGzip(bytes)
}

async function* hashed(bytes: Bytes, hasher: Hasher): Bytes {
  for await (const chunk of bytes) {
    hasher.update(chunk)
    yield chunk
  }
}
