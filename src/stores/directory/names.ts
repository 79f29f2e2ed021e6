import { join } from 'node:path'
import { isRepository } from '../../image/reference.ts'
import { list, listFolders } from './files.ts'
import type { RootPaths } from './paths.ts'

/** Names of the repositories that have a manifest, in lexical order. */
export async function* repositoryNames(paths: RootPaths): AsyncIterable<string> {
  const found: string[] = []
  const visit = async (folder: string, name: string): Promise<void> => {
    if (name !== '' && (await hasManifest(folder))) found.push(name)
    for (const entry of await listFolders(folder)) {
      const below = name === '' ? entry : `${name}/${entry}`
      if (isRepository(below)) await visit(join(folder, entry), below)
    }
  }
  await visit(paths.repositories, '')
  // "a-b" comes before "a/b" in a list of names, but not in a walk through folders.
  yield* found.sort()
}

async function hasManifest(repository: string): Promise<boolean> {
  const folder = join(repository, '_manifests')
  for (const algorithm of await list(folder)) {
    if ((await list(join(folder, algorithm))).length > 0) return true
  }
  return false
}
