import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Compression } from '../../image/media-types.ts'
import type { Platform } from '../../image/platform.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { sweepUnfinished, temporaryName } from '../../runtime/unfinished.ts'
import { compressGzip } from '../compress/gzip.ts'
import { compressZstd } from '../compress/zstd.ts'
import type { Bytes } from '../store.ts'
import { ArchiveWriter } from './archive-writer.ts'

export interface CreateArchiveOptions {
  /** How the whole tar is compressed; `none` unless told. Layers stay as they are either way. */
  readonly compression?: Compression
  /** Level of that compression. */
  readonly level?: number
  /** References for the one image that is written, besides those its manifest is written under. */
  readonly names?: readonly string[]
  /**
   * Writes all layers uncompressed. Docker before 23 cannot load zstd layers; any engine loads these. Manifests get other digests;
   * image IDs stay.
   */
  readonly decompressLayers?: boolean
  /** Which platform of an index `manifest.json` names, for engines that know no index; linux/amd64 unless told, else the first. */
  readonly platform?: Platform
  /** What the archive is called in messages; the path unless told. */
  readonly label?: string
}

/**
 * Starts an archive that `docker load` (20.10 to 29), `podman load` and skopeo (`docker-archive:`, `oci-archive:`) read: an OCI layout with a
 * `manifest.json`. It is a store to copy into; tags are whole references. Blobs may come in parallel: each is spooled to
 * a file beside the destination (in the temporary folder, when the destination is a stream).
 *
 * `close()` puts the tar together in an order that depends on the content alone, and renames it into place; a store into
 * which no manifest was written leaves nothing. `discard()` drops everything, for when a copy failed.
 */
export async function createArchive(
  destination: string | Writable,
  runtime: Runtime,
  options: CreateArchiveOptions = {},
): Promise<ArchiveWriter> {
  const label = options.label ?? (typeof destination === 'string' ? destination : 'the archive')
  const folder = await makeFolder(destination, label, runtime)
  const compress = compressorOf(options)
  const finish = async (tar: Bytes): Promise<void> => {
    const file = join(folder, 'archive.tar')
    const output = typeof destination === 'string' ? createWriteStream(file, { flags: 'wx' }) : destination
    try {
      await pipeline(
        Readable.from(compress(tar)),
        output,
        runtime.signal === undefined ? {} : { signal: runtime.signal },
      )
      if (typeof destination === 'string') await rename(file, destination)
    } catch (cause) {
      if (runtime.signal?.aborted === true) throw runtime.signal.reason
      if (cause instanceof Failure) throw cause
      throw new Failure('failed', `${label} could not be written`, { reference: label, cause })
    }
  }
  return new ArchiveWriter({
    label,
    folder,
    finish,
    removeFolder: () => rm(folder, { recursive: true, force: true }),
    names: options.names ?? [],
    decompressLayers: options.decompressLayers ?? false,
    platform: options.platform ?? { os: 'linux', architecture: 'amd64' },
  })
}

async function makeFolder(destination: string | Writable, label: string, runtime: Runtime): Promise<string> {
  try {
    if (typeof destination !== 'string') {
      return await mkdtemp(join(runtime.env.RUNNER_TEMP || runtime.env.TMPDIR || tmpdir(), 'seaworthy-'))
    }
    // Beside the destination, so that the rename stays on one file system.
    const prefix = `.${basename(destination)}.`
    await sweepUnfinished(dirname(destination), prefix, '.tmp', runtime.clock.now())
    const name = `${prefix}${temporaryName(randomBytes(6).toString('hex'))}.tmp`
    const folder = join(dirname(destination), name)
    await mkdir(folder, { mode: 0o700 })
    return folder
  } catch (cause) {
    throw new Failure('failed', `${label} cannot be written`, {
      reference: label,
      hint: 'Its folder must exist and be writable.',
      cause,
    })
  }
}

function compressorOf({ compression = 'none', level }: CreateArchiveOptions): (tar: Bytes) => Bytes {
  const options = level === undefined ? {} : { level }
  if (compression === 'gzip') return (tar) => compressGzip(tar, options)
  if (compression === 'zstd') return (tar) => compressZstd(tar, options)
  return (tar) => tar
}
