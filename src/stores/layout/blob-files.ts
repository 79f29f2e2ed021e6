import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Digest } from '../../image/digest.ts'
import { Failure } from '../../runtime/failure.ts'
import { temporaryName } from '../../runtime/unfinished.ts'
import type { BlobInfo, BlobInput, ByteRange, Bytes } from '../store.ts'
import { writeAll } from '../tar/seekable.ts'
import { verified } from '../verify.ts'
import { blobPath } from './layout-index.ts'

const CHUNK_SIZE = 1024 * 1024

/** Blobs as files, `blobs/sha256/<hex>` below a directory. */
export interface BlobFiles {
  path(digest: Digest): string
  size(digest: Digest): Promise<number | undefined>
  /**
   * The bytes, not verified; but a link that leads out of the directory is followed only to a file with this digest, which is
   * hashed before a byte of it is passed on: build tools link so, and so would somebody who is after another file.
   */
  stream(digest: Digest, range?: ByteRange): Bytes
  /** Writes to a temporary file, verifies, and renames: a blob is there whole or not at all, also when it was there before. */
  write(blob: BlobInput): Promise<BlobInfo>
  remove(digest: Digest): Promise<boolean>
}

export function blobFiles(root: string, label: string): BlobFiles {
  const path = (digest: Digest): string => join(root, blobPath(digest))
  const size = async (digest: Digest): Promise<number | undefined> => {
    const found = await stat(path(digest)).catch(ignoreMissing)
    return found?.isFile() ? found.size : undefined
  }
  return {
    path,
    size,
    stream: (digest, range) => streamBlob(root, label, path(digest), digest, range),
    write: (blob) => writeBlob(root, label, blob, path),
    async remove(digest) {
      const there = (await size(digest)) !== undefined
      await rm(path(digest), { force: true })
      return there
    },
  }
}

async function* streamBlob(
  root: string,
  label: string,
  path: string,
  digest: Digest,
  range: ByteRange | undefined,
): Bytes {
  // Without waiting for a writer, should it have become a pipe.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) throw new Failure('invalid', `${label}: the blob ${digest} is no file`)
    if (await leadsOut(root, path)) {
      for await (const _ of verified(readFrom(handle, 0, stat.size), { digest }, `${label}, behind a link out of it`));
    }
    const end = Math.min(stat.size, range?.end === undefined ? Number.POSITIVE_INFINITY : range.end + 1)
    yield* readFrom(handle, range?.start ?? 0, end)
  } finally {
    await handle.close()
  }
}

async function leadsOut(root: string, path: string): Promise<boolean> {
  return !(await realpath(path)).startsWith((await realpath(root)) + sep)
}

/** Chunks of up to 1 MiB, each a buffer of its own. */
async function* readFrom(handle: FileHandle, start: number, end: number): Bytes {
  for (let at = start; at < end; ) {
    const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_SIZE, end - at))
    const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, at)
    if (bytesRead === 0) return
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

async function writeBlob(
  root: string,
  label: string,
  blob: BlobInput,
  path: (digest: Digest) => string,
): Promise<BlobInfo> {
  const temporary = join(root, 'blobs', `.${temporaryName(randomBytes(8).toString('hex'))}.tmp`)
  await mkdir(dirname(temporary), { recursive: true })
  const handle = await open(temporary, 'wx')
  try {
    let actual: BlobInfo | undefined
    let size = 0
    const source = verified(await blob.open(), blob, label, (info) => {
      actual = info
    })
    for await (const chunk of source) {
      await writeAll(handle, chunk, size)
      size += chunk.byteLength
    }
    await handle.close()
    const info = actual as unknown as BlobInfo
    await blob.accept?.(info)
    await mkdir(dirname(path(info.digest)), { recursive: true })
    await rename(temporary, path(info.digest))
    return info
  } catch (error) {
    await handle.close().catch(() => {})
    await rm(temporary, { force: true })
    throw error
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}
