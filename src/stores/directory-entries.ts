import { randomBytes } from 'node:crypto'
import { constants, createWriteStream } from 'node:fs'
import { link, lstat, mkdir, open, readdir, rm, stat, utimes } from 'node:fs/promises'
import { resolve as absolute, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { isAbandoned, temporaryName } from '../runtime/unfinished.ts'
import type { CacheEntries, CacheEntryInfo, CacheEntryInput } from './cache-entries.ts'
import type { Bytes } from './store.ts'
import { verified } from './verify.ts'

const READ_BYTES = 1024 * 1024
/** What is read is used; renewing the time of every read would cost a write each. Milliseconds. */
const USED_AGAIN_MS = 60 * 60 * 1000

/**
 * Cache entries as files of one folder, `ROOT/entries/<key>`, written under another name and linked into place, so that an
 * entry is there whole or not at all and several processes may share the folder. A file's two times are when it was stored
 * (mtime) and last used (atime, set by us: most disks do not keep it). Nothing is forced on to the disk: what a power cut
 * damages is found out by its digest and taken away.
 */
export function directoryEntries(root: string, runtime: Pick<Runtime, 'clock' | 'log'>): CacheEntries {
  const folder = join(absolute(root), 'entries')
  const temporary = join(absolute(root), 'tmp')
  let swept = false
  return {
    label: root,
    readOnly: undefined,
    isNear: true,
    async has(keys) {
      const found = await Promise.all(keys.map(async (key) => ((await statIfThere(folder, key)) ? key : undefined)))
      return new Set(found.filter((key) => key !== undefined))
    },
    async newest(prefix) {
      return (await sorted(folder, prefix))[0]?.key
    },
    read: (key, range) => readEntry(folder, key, range, runtime),
    async write(entry) {
      if ((await statIfThere(folder, entry.key)) !== undefined) return false
      if (!swept) await sweep(temporary, runtime)
      swept = true
      return await writeEntry(folder, temporary, entry)
    },
    async *list(prefix) {
      yield* await sorted(folder, prefix)
    },
    async remove(key) {
      const path = entryPath(folder, key)
      if ((await statIfThere(folder, key)) === undefined) return false
      await rm(path, { force: true })
      return true
    },
    async close() {},
  }
}

const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/

/** Checked here, because this is where text becomes a path. */
function entryPath(folder: string, key: string): string {
  if (KEY.test(key)) return join(folder, key)
  throw new Failure('invalid', `"${key.slice(0, 100)}" cannot be the key of a cache entry in a folder`)
}

/** An entry is a file: what somebody else has put there, a link or a pipe that never ends, is none. */
async function statIfThere(folder: string, key: string): Promise<CacheEntryInfo | undefined> {
  const info = await lstat(entryPath(folder, key)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (info?.isFile() !== true) return undefined
  const created = info.mtimeMs
  return { key, size: info.size, created, lastUsed: Math.max(info.atimeMs, created) }
}

async function sorted(folder: string, prefix: string): Promise<CacheEntryInfo[]> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return []
    throw new Failure('failed', `the folder of the cache, ${folder}, cannot be read`, {
      reference: folder,
      hint: 'Check that it is a folder, and who may read it.',
      cause,
    })
  })
  // Whatever else lies there (a copy made by hand) is no entry.
  const keys = names.filter((name) => name.startsWith(prefix) && KEY.test(name))
  const infos = await Promise.all(keys.map((key) => statIfThere(folder, key)))
  return infos.filter((info) => info !== undefined).sort((a, b) => b.created - a.created || (a.key < b.key ? 1 : -1))
}

async function* readEntry(
  folder: string,
  key: string,
  range: { readonly start: number; readonly end: number } | undefined,
  { clock }: Pick<Runtime, 'clock'>,
): Bytes {
  const info = await statIfThere(folder, key)
  if (info === undefined) throw notThere(key)
  const now = clock.now()
  if (now - info.lastUsed > USED_AGAIN_MS) {
    await utimes(entryPath(folder, key), new Date(now), new Date(info.created)).catch(() => {})
  }
  if (range !== undefined && range.start >= info.size) return
  // It may have been replaced since: a link is not followed, a pipe not waited for.
  const file = await open(
    entryPath(folder, key),
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  ).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? notThere(key) : error
  })
  yield* file.createReadStream({ highWaterMark: READ_BYTES, ...range }) as Bytes
}

function notThere(key: string): Failure {
  return new Failure('not-found', `the cache has no entry ${key}`, { reference: key })
}

async function writeEntry(folder: string, temporary: string, entry: CacheEntryInput): Promise<boolean> {
  await mkdir(folder, { recursive: true })
  await mkdir(temporary, { recursive: true })
  const path = join(temporary, temporaryName(randomBytes(12).toString('hex')))
  try {
    const bytes = verified(await entry.open(), entry, `the entry ${entry.key}`)
    await pipeline(bytes, createWriteStream(path, { flags: 'wx', mode: 0o644, highWaterMark: READ_BYTES }))
    const file = await open(path)
    // The clock of the disk may be coarse or another machine's; a new file must not look used before it was made.
    const { mtime } = await file.stat()
    await file.close()
    await utimes(path, mtime, mtime)
    await link(path, entryPath(folder, entry.key))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(path, { force: true })
  }
}

/** Takes away what writers that died have left. */
async function sweep(temporary: string, { clock, log }: Pick<Runtime, 'clock' | 'log'>): Promise<void> {
  for (const name of await readdir(temporary).catch(() => [])) {
    const path = join(temporary, name)
    const modified = (await stat(path).catch(() => undefined))?.mtimeMs
    if (modified === undefined || !isAbandoned(name, clock.now() - modified)) continue
    log.debug(`${path} was left by a process that is gone`)
    await rm(path, { force: true })
  }
}
