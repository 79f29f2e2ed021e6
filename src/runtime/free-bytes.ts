import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/**
 * Bytes that this user may still write where a folder is, or is going to be. Undefined where the file system does not say: it cannot be asked, or
 * has no blocks, as some that are reached over a network.
 */
export async function freeBytes(folder: string): Promise<number | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    try {
      const { blocks, bavail, bsize } = await statfs(at)
      return blocks === 0 ? undefined : bavail * bsize
    } catch (error) {
      // Whoever writes there makes it first.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || at === dirname(at)) return undefined
    }
  }
}
