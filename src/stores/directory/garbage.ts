import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Digest, isDigest } from '../../image/digest.ts'
import { isRepository } from '../../image/reference.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { list, listFolders, removeFile } from './files.ts'
import { contentPath, rootPaths } from './paths.ts'

/** Content younger than this may belong to a write that has not marked it yet. Milliseconds. */
const YOUNG_MS = 60 * 60 * 1000

export interface Garbage {
  readonly removed: number
  /** Bytes given back to the disk. */
  readonly bytes: number
}

/**
 * Removes content that no repository of the root has any more. Safe while others read and write: what was written or
 * mounted within the last hour stays, and marks are read before content is looked at.
 */
export async function collectGarbage(root: string, runtime: Pick<Runtime, 'clock'>): Promise<Garbage> {
  const paths = rootPaths(root)
  const kept = await markedDigests(paths.repositories, '')
  let removed = 0
  let bytes = 0
  for await (const digest of digestsIn(paths.blobs)) {
    if (kept.has(digest)) continue
    const path = contentPath(paths, digest)
    const info = await stat(path).catch(() => undefined) // Another collector may have been faster.
    if (info === undefined || runtime.clock.now() - info.mtimeMs < YOUNG_MS) continue
    if (!(await removeFile(path))) continue
    removed++
    bytes += info.size
  }
  return { removed, bytes }
}

async function markedDigests(folder: string, name: string): Promise<Set<Digest>> {
  const marked = new Set<Digest>()
  for (const entry of await listFolders(folder)) {
    const path = join(folder, entry)
    if (entry === '_blobs' || entry === '_manifests') {
      for await (const digest of digestsIn(path)) marked.add(digest)
    } else if (isRepository(name === '' ? entry : `${name}/${entry}`)) {
      for (const digest of await markedDigests(path, name === '' ? entry : `${name}/${entry}`)) marked.add(digest)
    }
  }
  return marked
}

/** The digests of a folder `<algorithm>/<hex>`. */
async function* digestsIn(folder: string): AsyncIterable<Digest> {
  for (const algorithm of await listFolders(folder)) {
    for (const hex of await list(join(folder, algorithm))) {
      const digest = `${algorithm}:${hex}`
      if (isDigest(digest)) yield digest
    }
  }
}
