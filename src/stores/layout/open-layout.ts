import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { MANIFEST_LIMITS } from '../../image/json.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Store } from '../store.ts'
import { LayoutDirectory, updateLayoutIndex } from './layout-directory.ts'
import { checkLayoutVersion, encodeLayoutVersion, INDEX_FILE, LAYOUT_FILE } from './layout-index.ts'
import { readSmallFile } from './read-small-file.ts'
import { replaceFile } from './replace-file.ts'

export interface LayoutOptions {
  /** Makes an empty layout where there is none. */
  readonly create?: boolean
}

/**
 * Opens an OCI image layout (image-spec image-layout.md) that is a directory, to read and write. A tar of a layout is
 * opened by `openArchive` and written by `createArchive`.
 */
export async function openLayout(path: string, runtime: Runtime, options: LayoutOptions = {}): Promise<Store> {
  const existing = await stat(path).catch(() => undefined)
  if (existing?.isFile()) {
    throw new Failure('usage', `${path} is a file, not the directory of an image layout`, {
      reference: path,
      hint: `Read it as archive:${path}.`,
    })
  }
  const version = await readSmallFile(join(path, LAYOUT_FILE), MANIFEST_LIMITS.maxBytes)
  if (version !== undefined) checkLayoutVersion(version, path)
  else if (options.create === true) await createLayout(path, runtime)
  else {
    throw new Failure(existing === undefined ? 'not-found' : 'invalid', `${path} is not an image layout`, {
      reference: path,
      hint: `A layout is a directory with the files ${LAYOUT_FILE} and ${INDEX_FILE}.`,
    })
  }
  return new LayoutDirectory(path, runtime)
}

async function createLayout(path: string, runtime: Runtime): Promise<void> {
  await mkdir(join(path, 'blobs', 'sha256'), { recursive: true })
  // A layout has an index from the start; one that is there already stays as it is.
  await updateLayoutIndex(path, runtime, (entries) => [...entries])
  await replaceFile(join(path, LAYOUT_FILE), encodeLayoutVersion())
}
