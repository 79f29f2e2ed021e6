import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Runtime } from '../../runtime/runtime.ts'
import { isAbandoned } from '../../runtime/unfinished.ts'
import { list, removeFile } from './files.ts'
import type { RootPaths } from './paths.ts'

/** Removes what writers that died left in the temporary folder; says how many files that were. */
export async function sweepAbandoned(paths: RootPaths, runtime: Pick<Runtime, 'clock' | 'log'>): Promise<number> {
  let swept = 0
  for (const name of await list(paths.temporary)) {
    const path = join(paths.temporary, name)
    const modified = await stat(path).then(
      (info) => info.mtimeMs,
      () => undefined, // committed or swept by another process just now
    )
    if (modified === undefined || !isAbandoned(name, runtime.clock.now() - modified)) continue
    if (await removeFile(path)) swept++
  }
  if (swept > 0) runtime.log.debug(`${paths.root}: removed ${swept} unfinished writes of processes that are gone`)
  return swept
}
