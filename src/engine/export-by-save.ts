import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Digest } from '../image/digest.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { type ArchiveStore, openArchive } from '../stores/archive/open-archive.ts'
import type { Engine } from './engine.ts'
import type { ExportedImage } from './exported-image.ts'

/** Writes the whole tar of `docker save` to a temporary file and opens it. */
export async function exportBySave(engine: Engine, image: string, runtime: Runtime): Promise<ExportedImage> {
  const saved = await saveTar(engine, [image], runtime)
  try {
    const [name] = saved.archive.names()
    if (name === undefined) throw new Failure('failed', `the engine saved nothing for ${image}`)
    return exported(saved.archive, name, saved.close)
  } catch (error) {
    await saved.close()
    throw error
  }
}

/** Images of a classic engine that leave it together, in one tar. */
export interface SavedTogether {
  /** One of them by its ID; undefined when it is none of them, or they could not be saved. Closing it does nothing. */
  image(id: Digest): Promise<ExportedImage | undefined>
  close(): Promise<void>
}

/**
 * Saves several images when the first of them is asked for: an engine reads what they share once, and writes it once. Needs room for all of them; a
 * failure is a debug message, since each can still be saved by itself.
 */
export function saveTogether(
  engine: Engine,
  images: readonly { readonly id: Digest; readonly name: string }[],
  runtime: Runtime,
): SavedTogether {
  const ids = new Set(images.map(({ id }) => id))
  let saving: Promise<SavedTar | undefined> | undefined
  const names = images.map(({ name }) => name)
  const save = async (): Promise<SavedTar | undefined> => {
    runtime.log.debug(`${names.join(', ')} leave the engine together`)
    try {
      return await saveTar(engine, names, runtime)
    } catch (error) {
      if (runtime.signal?.aborted === true) throw error
      runtime.log.debug(`they could not be saved together: ${(error as Error).message}`)
      return undefined
    }
  }
  return {
    async image(id) {
      if (!ids.has(id)) return undefined
      saving ??= save()
      const archive = (await saving)?.archive
      const entry = archive?.images.find(({ id: config, descriptor }) => config === id || descriptor.digest === id)
      return archive === undefined || entry === undefined
        ? undefined
        : exported(archive, entry.descriptor.digest, async () => {})
    },
    async close() {
      const saved = await saving?.catch(() => undefined)
      saving = Promise.resolve(undefined)
      await saved?.close()
    },
  }
}

interface SavedTar {
  readonly archive: ArchiveStore
  close(): Promise<void>
}

async function saveTar(engine: Engine, images: readonly string[], runtime: Runtime): Promise<SavedTar> {
  const folder = await mkdtemp(join(runtime.env.RUNNER_TEMP || tmpdir(), 'seaworthy-save-'))
  const removeFolder = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'image.tar')
    await engine.saveTo(images, path)
    const archive = await openArchive(path, runtime)
    const close = async (): Promise<void> => {
      try {
        await archive.close()
      } finally {
        await removeFolder()
      }
    }
    return { archive, close }
  } catch (error) {
    await removeFolder()
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    throw new Failure('failed', `there is no room for ${images.join(', ')} on the way out of the engine`, {
      hint: 'What docker save gives waits in RUNNER_TEMP or the temporary folder (TMPDIR): free some of that disk.',
      cause: error,
    })
  }
}

function exported(source: ArchiveStore, name: string, close: () => Promise<void>): ExportedImage {
  return { source, name, way: 'save', arrived: new Set(), present: new Map(), close }
}
