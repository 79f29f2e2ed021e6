import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { decompress } from '../compress/decompress.ts'
import { SNIFF_LENGTH, sniffCompression } from '../compress/sniff.ts'
import type { Pages } from '../pages.ts'
import type { Bytes } from '../store.ts'

/** What compressors cut their input to: so they need not copy it. */
const CHUNK_SIZE = 1024 * 1024
const SPOOL_MAX = 256 * 1024 ** 3

/** A plain file that is read by position. */
export interface SeekableFile {
  /** Bytes. */
  readonly size: number
  /** Exactly these bytes; `Failure('invalid')` when the file ends before. */
  read(position: number, length: number): Promise<Uint8Array>
  /** From `start` up to, not including, `end`. Every chunk is a buffer of its own, or in one of `pages`. */
  stream(start: number, end: number, pages?: Pages): Bytes
  close(): Promise<void>
}

export interface SpoolOptions {
  /** Bytes that a compressed or piped archive may take decompressed; 256 GiB unless told. More is `Failure('invalid')`. */
  readonly maxBytes?: number
}

/**
 * Opens content to read by position. A plain file is read where it is. A compressed file, or a stream such as standard
 * input, is first written decompressed to a temporary file, of mode 0600 and at most `maxBytes` long; it is unlinked as soon as it
 * is open, so that nothing stays even after a kill (on Windows: when it is closed). It goes to `RUNNER_TEMP`, `TMPDIR` or the
 * system's temporary folder.
 */
export async function openSeekable(
  source: string | Bytes,
  runtime: Runtime,
  options: SpoolOptions = {},
): Promise<SeekableFile> {
  if (typeof source !== 'string') return await spool(source, 'the stream', runtime, options)
  const file = await openFile(source)
  if (!('size' in file)) return await spool(file, source, runtime, options)
  const firstBytes = await file.read(0, Math.min(SNIFF_LENGTH, file.size))
  const compression = sniffCompression(firstBytes)
  if (compression === 'none') return file
  runtime.log.debug(`${source} is compressed with ${compression}; it is decompressed into a temporary file`)
  try {
    return await spool(file.stream(0, file.size), source, runtime, options)
  } finally {
    await file.close()
  }
}

/** The file, or the stream of what cannot be read by position: a pipe, `/dev/stdin`. */
async function openFile(path: string): Promise<SeekableFile | Bytes> {
  let handle: FileHandle
  try {
    handle = await open(path, 'r')
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'not-found' : 'failed'
    throw new Failure(code, `${path} cannot be opened`, {
      reference: path,
      hint: 'Check the path, which is relative to the current folder, and that you may read it.',
      cause,
    })
  }
  const stat = await handle.stat()
  if (stat.isFile()) return seekable(handle, path, stat.size, () => handle.close())
  if (stat.isFIFO() || stat.isCharacterDevice()) return handle.createReadStream({ highWaterMark: CHUNK_SIZE })
  await handle.close()
  throw new Failure('invalid', `${path} is not a file`, { reference: path })
}

async function spool(bytes: Bytes, name: string, runtime: Runtime, options: SpoolOptions): Promise<SeekableFile> {
  const folder = runtime.env.RUNNER_TEMP || runtime.env.TMPDIR || tmpdir()
  const path = join(folder, `seaworthy-${randomBytes(8).toString('hex')}.tmp`)
  const handle = await open(path, 'wx+', 0o600)
  const unlinked = process.platform !== 'win32'
  const discard = async (): Promise<void> => {
    await handle.close()
    if (!unlinked) await rm(path, { force: true })
  }
  try {
    if (unlinked) await rm(path)
    let size = 0
    for await (const chunk of decompress(bytes, { maxBytes: options.maxBytes ?? SPOOL_MAX })) {
      runtime.signal?.throwIfAborted()
      await writeAll(handle, chunk, size)
      size += chunk.byteLength
    }
    return seekable(handle, name, size, discard)
  } catch (cause) {
    await discard()
    if (runtime.signal?.aborted === true) throw cause
    if (!(cause instanceof Failure)) {
      throw new Failure('failed', `${name} could not be decompressed into ${folder}`, {
        reference: name,
        hint: 'It needs room for the whole decompressed archive; set RUNNER_TEMP or TMPDIR to a larger disk.',
        cause,
      })
    }
    throw new Failure(cause.code, `${name}: ${cause.message}`, { reference: name, hint: cause.hint, cause })
  }
}

/** Writes all of a chunk at a position: a single write may take less. */
export async function writeAll(handle: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < chunk.byteLength; ) {
    const { bytesWritten } = await handle.write(chunk, done, chunk.byteLength - done, position + done)
    done += bytesWritten
  }
}

function seekable(handle: FileHandle, name: string, size: number, close: () => Promise<void>): SeekableFile {
  const read = async (position: number, length: number, pages?: Pages): Promise<Uint8Array> => {
    const fits = pages !== undefined && length <= pages.size
    const buffer = fits ? pages.take().subarray(0, length) : Buffer.allocUnsafeSlow(length)
    for (let done = 0; done < length; ) {
      const { bytesRead } = await handle.read(buffer, done, length - done, position + done)
      if (bytesRead === 0) throw new Failure('invalid', `${name} ends at byte ${position + done}`, { reference: name })
      done += bytesRead
    }
    return buffer
  }
  return {
    size,
    read: (position, length) => read(position, length),
    async *stream(start, end, pages) {
      for (let at = start; at < end; at += CHUNK_SIZE) yield await read(at, Math.min(CHUNK_SIZE, end - at), pages)
    },
    close,
  }
}
