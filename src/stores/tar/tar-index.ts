import { Failure } from '../../runtime/failure.ts'
import type { Pages } from '../pages.ts'
import type { ByteRange, Bytes } from '../store.ts'
import { type TarEntry, type TarSource, tarEntries } from './entries.ts'
import { badTar } from './header.ts'
import type { SeekableFile } from './seekable.ts'

/** Image archives have a few hundred members; past this someone wants our memory. */
const ENTRIES_MAX = 200_000
/** Characters of all names together: real ones are short, and each may be a megabyte long. */
const NAMES_MAX = 64 * 1024 * 1024
const LINKS_MAX = 16

/** A file in a tar: where its bytes are. */
export interface TarFile {
  readonly offset: number
  /** Bytes. */
  readonly size: number
}

/** What is where in a tar on disk. Nothing is extracted; links are followed within the tar only. */
export interface TarIndex {
  /** Paths of all files and links, normalised (`a/b`, no `./`). */
  readonly paths: readonly string[]
  /** The file under a path, through links; undefined when there is none. Links that loop or lead out are `Failure('invalid')`. */
  find(path: string): TarFile | undefined
  /** Like `find`, and `Failure('invalid')` when the tar has the path more than once: readers differ in which one they take. */
  findOnly(path: string): TarFile | undefined
  stream(file: TarFile, range?: ByteRange, pages?: Pages): Bytes
  /** All of a small file; `Failure('invalid')` past `maxBytes`. */
  read(path: string, maxBytes: number): Promise<Uint8Array | undefined>
}

/** Reads all headers of a plain tar by position, and no content. Names that lead out of the tar are `Failure('invalid')`. */
export async function indexTar(file: SeekableFile): Promise<TarIndex> {
  const members = new Map<string, TarEntry>()
  const repeated = new Set<string>()
  let count = 0
  let nameLength = 0
  for await (const entry of tarEntries(headerSource(file))) {
    if (++count > ENTRIES_MAX) throw badTar(`it has more than ${ENTRIES_MAX} members`)
    nameLength += entry.name.length + entry.linkName.length
    if (nameLength > NAMES_MAX) throw badTar('the names of its members are longer than any image needs')
    if (entry.type === 'directory' || entry.type === 'other') continue
    const path = normalizePath(entry.name, '')
    if (members.has(path)) repeated.add(path)
    members.set(path, entry)
  }
  const find = (path: string): TarFile | undefined => follow(members, path)
  const findOnly = (path: string): TarFile | undefined => {
    if (repeated.has(path)) throw badTar(`it has "${path}" more than once`)
    return find(path)
  }
  return {
    paths: [...members.keys()],
    find,
    findOnly,
    stream: (at, range, pages) => file.stream(at.offset + (range?.start ?? 0), endOf(at, range), pages),
    read: async (path, maxBytes) => {
      const at = findOnly(path)
      if (at === undefined) return undefined
      if (at.size > maxBytes) throw badTar(`"${path}" has ${at.size} bytes; at most ${maxBytes} are read`)
      return await file.read(at.offset, at.size)
    },
  }
}

function endOf(at: TarFile, range: ByteRange | undefined): number {
  return at.offset + Math.min(at.size, range?.end === undefined ? at.size : range.end + 1)
}

function headerSource(file: SeekableFile): TarSource {
  let position = 0
  return {
    get position() {
      return position
    },
    async read(length) {
      const bytes = await file.read(position, Math.min(length, file.size - position))
      position += bytes.byteLength
      return bytes
    },
    async skip(length) {
      const skipped = Math.min(length, file.size - position)
      position += skipped
      return skipped
    },
  }
}

function follow(members: ReadonlyMap<string, TarEntry>, path: string): TarFile | undefined {
  let current = path
  for (let links = 0; links <= LINKS_MAX; links++) {
    const entry = members.get(current)
    if (entry === undefined || entry.type === 'file') return entry
    const folder = entry.type === 'symlink' ? current.slice(0, current.lastIndexOf('/') + 1) : ''
    current = normalizePath(entry.linkName, folder)
  }
  throw badTar(`the links from "${path}" do not end`)
}

/** One spelling per path. An absolute path counts from the top of the tar; one that leads above it is refused. */
function normalizePath(name: string, folder: string): string {
  const parts: string[] = []
  for (const part of `${name.startsWith('/') ? '' : folder}${name}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) {
      throw new Failure('invalid', `the tar cannot be used: "${name.slice(0, 200)}" leads out of it`, {
        hint: 'No image tool writes such a name; do not trust where this file came from.',
      })
    }
  }
  return parts.join('/')
}
