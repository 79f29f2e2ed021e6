import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../runtime/failure.ts'
import { temporaryName } from '../../runtime/unfinished.ts'
import { once } from '../once.ts'
import type { Bytes } from '../store.ts'

const FLUSH_BYTES = 1024 * 1024
const SYNC_BYTES = 64 * FLUSH_BYTES

/** A file being written under a name that nobody reads, until `commit` puts it in its place. */
export interface StagedFile {
  /** Makes the file visible at `path`, durably and at once, in place of what was there. */
  commit(path: string): Promise<void>
  /** Forgets the file. Harmless after a commit. */
  discard(): Promise<void>
}

/** Writes a stream to a temporary file and on to the disk. Nothing is left of a stream that fails. */
export async function stage(temporaryFolder: string, bytes: Bytes): Promise<StagedFile> {
  await makeFolder(temporaryFolder)
  const path = join(temporaryFolder, temporaryName(randomBytes(12).toString('hex')))
  const file = await open(path, 'wx', 0o644)
  const discard = (): Promise<void> => removeFile(path).then(() => {})
  try {
    await writeAll(file, bytes)
    await file.sync()
  } catch (error) {
    await file.close()
    await discard()
    throw error
  }
  await file.close()
  return {
    commit: async (target) => {
      await makeFolder(dirname(target))
      await rename(path, target)
      await syncFolder(dirname(target))
    },
    discard,
  }
}

/** Writes a small file whole or not at all. */
export async function writeFileAtomically(temporaryFolder: string, path: string, content: Uint8Array): Promise<void> {
  const staged = await stage(temporaryFolder, once(content))
  try {
    await staged.commit(path)
  } finally {
    await staged.discard()
  }
}

/** The bytes of a file, or undefined when it is not there. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  return await unlessMissing(readFile(path))
}

/** The size of a file in bytes, or undefined when it is not there. */
export async function sizeIfThere(path: string): Promise<number | undefined> {
  return (await unlessMissing(stat(path)))?.size
}

/** The names in a folder, in lexical order; none when it is not there. */
export async function list(folder: string): Promise<string[]> {
  return ((await unlessMissing(readdir(folder))) ?? []).sort()
}

/** The names of the folders in a folder, in lexical order; none when it is not there. */
export async function listFolders(folder: string): Promise<string[]> {
  const entries = (await unlessMissing(readdir(folder, { withFileTypes: true }))) ?? []
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}

/** Removes a file durably; false when there was none. */
export async function removeFile(path: string): Promise<boolean> {
  const removed = await unlessMissing(unlink(path).then(() => true))
  if (removed === true) await syncFolder(dirname(path))
  return removed ?? false
}

/** Makes a folder and those above it, so that they outlive a power cut too. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}

/** Waits until a folder's entries are on the disk. Systems that cannot do that for folders are let be. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'ENOENT', 'EACCES'].includes(code)) throw error
  } finally {
    await handle?.close()
  }
}

/**
 * Gathers small chunks, because each write is a trip to the thread pool. Sends what was written on to the disk now and
 * then, while more arrives, so that little is left to wait for at the end.
 */
async function writeAll(file: FileHandle, bytes: Bytes): Promise<void> {
  let waiting: Uint8Array[] = []
  let size = 0
  let unsynced = 0
  let syncing: Promise<void> = Promise.resolve()
  const flush = async (): Promise<void> => {
    const chunks = waiting
    let left = size
    waiting = []
    size = 0
    for (const part = [...chunks]; left > 0; ) {
      const { bytesWritten } = await file.writev(part)
      if (bytesWritten === 0) throw new Failure('failed', 'the disk took no more bytes')
      left -= bytesWritten
      unsynced += bytesWritten
      skip(part, bytesWritten)
    }
    if (unsynced < SYNC_BYTES) return
    await syncing
    unsynced = 0
    syncing = file.datasync()
    syncing.catch(() => {}) // Heard of when it is awaited.
  }
  for await (const chunk of bytes) {
    if (chunk.byteLength === 0) continue
    waiting.push(chunk)
    size += chunk.byteLength
    if (size >= FLUSH_BYTES || waiting.length >= 512) await flush()
  }
  await flush()
  await syncing
}

/** Takes what was written off the front of a list of chunks. */
function skip(chunks: Uint8Array[], bytes: number): void {
  let left = bytes
  for (let first = chunks[0]; first !== undefined && left > 0; first = chunks[0]) {
    if (first.byteLength <= left) chunks.shift()
    else chunks[0] = first.subarray(left)
    left -= Math.min(left, first.byteLength)
  }
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
