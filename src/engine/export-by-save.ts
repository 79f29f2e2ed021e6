import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { openArchive } from '../stores/archive/open-archive.ts'
import type { Engine } from './engine.ts'
import type { ExportedImage } from './export.ts'

/** Writes the whole tar of `docker save` to a temporary file and opens it. */
export async function exportBySave(engine: Engine, image: string, runtime: Runtime): Promise<ExportedImage> {
  const folder = await mkdtemp(join(runtime.env.RUNNER_TEMP || tmpdir(), 'seaworthy-save-'))
  const removeFolder = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'image.tar')
    await engine.saveTo(image, path)
    const archive = await openArchive(path, runtime)
    const [name] = archive.names()
    if (name === undefined) throw new Failure('failed', `the engine saved nothing for ${image}`)
    return {
      source: archive,
      name,
      way: 'save',
      arrived: new Set(),
      close: async () => {
        try {
          await archive.close()
        } finally {
          await removeFolder()
        }
      },
    }
  } catch (error) {
    await removeFolder()
    throw error
  }
}
