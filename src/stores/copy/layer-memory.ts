import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Descriptor } from '../../image/descriptor.ts'
import { type Digest, hexOf, isDigest } from '../../image/digest.ts'
import { type Compression, layerTypeWith, MediaType } from '../../image/media-types.ts'
import type { Clock } from '../../runtime/runtime.ts'

/**
 * Which blob a layer became when this machine compressed it: what no manifest can tell before the image is complete. A
 * push that was interrupted finds by it what it has sent already. A memory is a hint: a blob counts as there only when
 * the target says so, and engines recompute diff IDs when they unpack.
 */
export interface LayerMemory {
  recall(diffId: Digest, compression: Compression): Promise<Descriptor | undefined>
  remember(diffId: Digest, compression: Compression, blob: Descriptor): Promise<void>
}

const KEPT_MS = 90 * 24 * 60 * 60 * 1000
const SWEEP_EVERY = 64

/** A memory of one small file per layer in a folder that anybody may delete at any time. Never fails: what cannot be read or kept is not known. */
export function folderMemory(folder: string, clock: Clock): LayerMemory {
  const fileOf = (diffId: Digest, compression: Compression): string => join(folder, `${hexOf(diffId)}.${compression}`)
  let written = 0
  return {
    async recall(diffId, compression) {
      try {
        const file = fileOf(diffId, compression)
        const [digest = '', size = ''] = (await readFile(file, 'utf8')).trim().split(' ')
        if (!isDigest(digest) || !/^[0-9]{1,15}$/.test(size)) return undefined
        const now = new Date(clock.now())
        await utimes(file, now, now)
        return { mediaType: layerTypeWith(MediaType.ociLayer, compression), digest, size: Number(size) }
      } catch {
        return undefined
      }
    },
    async remember(diffId, compression, { digest, size }) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const temporary = join(folder, `.${randomBytes(6).toString('hex')}`)
        await writeFile(temporary, `${digest} ${size}\n`, { mode: 0o600 })
        await rename(temporary, fileOf(diffId, compression))
        if (written++ % SWEEP_EVERY === 0) await sweep(folder, clock.now() - KEPT_MS)
      } catch {
        // A hint less.
      }
    },
  }
}

/** Forgets what was not asked for in a long time. */
async function sweep(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    if ((await stat(file)).mtimeMs < before) await rm(file, { force: true })
  }
}
