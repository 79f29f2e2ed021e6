import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Digest } from '../../image/digest.ts'
import type { BlobInfo, BlobInput, ByteRange, Bytes } from '../store.ts'
import { writeAll } from '../tar/seekable.ts'
import { verified } from '../verify.ts'
import { blobPath } from './layout-index.ts'

const CHUNK_SIZE = 1024 * 1024

/** Blobs as files, `blobs/sha256/<hex>` below a directory. */
export interface BlobFiles {
  path(digest: Digest): string
  size(digest: Digest): Promise<number | undefined>
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
    stream: (digest, range) => streamFile(path(digest), range),
    write: (blob) => writeBlob(root, label, blob, path),
    async remove(digest) {
      const there = (await size(digest)) !== undefined
      await rm(path(digest), { force: true })
      return there
    },
  }
}

/** A file in chunks of up to 1 MiB, each a buffer of its own. */
async function* streamFile(path: string, range?: ByteRange): Bytes {
  const handle = await open(path, 'r')
  try {
    const end = Math.min(
      (await handle.stat()).size,
      range?.end === undefined ? Number.POSITIVE_INFINITY : range.end + 1,
    )
    for (let at = range?.start ?? 0; at < end; ) {
      const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_SIZE, end - at))
      const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

async function writeBlob(
  root: string,
  label: string,
  blob: BlobInput,
  path: (digest: Digest) => string,
): Promise<BlobInfo> {
  const temporary = join(root, 'blobs', `.${randomBytes(8).toString('hex')}.tmp`)
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
