import { constants, type Stats } from 'node:fs'
import { open } from 'node:fs/promises'
import { Failure } from '../../runtime/failure.ts'

/**
 * All of a small file of a folder that somebody else filled; undefined when it is not there. A pipe, a device or a folder in its place, and
 * one larger than `maxBytes`, are `Failure('invalid')`, and nothing of them is read or waited for.
 */
export async function readSmallFile(path: string, maxBytes: number): Promise<Uint8Array | undefined> {
  // Without waiting for a writer, where it turns out to be a pipe.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
      throw new Failure('failed', `${path} cannot be read: ${error.code}`, { reference: path, cause: error })
    },
  )
  if (handle === undefined) return undefined
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) throw new Failure('invalid', `${path} is no file but ${kindOf(stat)}`, { reference: path })
    if (stat.size > maxBytes) {
      throw new Failure('invalid', `${path} has ${stat.size} bytes; at most ${maxBytes} are read`, { reference: path })
    }
    const bytes = Buffer.alloc(stat.size)
    const { bytesRead } = await handle.read(bytes, 0, bytes.byteLength, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function kindOf(stat: Stats): string {
  if (stat.isDirectory()) return 'a folder'
  return stat.isFIFO() ? 'a pipe' : 'a device'
}
