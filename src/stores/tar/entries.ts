import { Failure } from '../../runtime/failure.ts'
import {
  badTar,
  decodeText,
  isZeroBlock,
  paddedSize,
  parseTarHeader,
  TAR_BLOCK,
  type TarEntryType,
  type TarHeader,
} from './header.ts'
import { parsePaxRecords } from './pax.ts'

/** One member of a tar, long names and PAX records applied. */
export interface TarEntry {
  /** As written. It may be anything: never a path to write to. */
  readonly name: string
  readonly type: TarEntryType
  /** Bytes of content; 0 for all but files. */
  readonly size: number
  /** Where the content starts. */
  readonly offset: number
  /** Where a link points: for a hardlink another member, for a symlink a path from its own folder. */
  readonly linkName: string
  readonly mode: number
  /** Seconds since the epoch. */
  readonly modified: number
}

/** Where the bytes of a tar come from: a file (skipping costs nothing) or a stream. */
export interface TarSource {
  readonly position: number
  /** Takes the next `length` bytes; fewer only at the end. */
  read(length: number): Promise<Uint8Array>
  /** Passes over `length` bytes and says how many there were. */
  skip(length: number): Promise<number>
}

const TYPES: Readonly<Record<string, TarEntryType>> = {
  0: 'file',
  7: 'file',
  1: 'hardlink',
  2: 'symlink',
  5: 'directory',
}
const HEADER_ONLY = new Set(['1', '2', '3', '4', '5', '6'])
/** Records and long names past this are an attack, not a name. */
const EXTENSION_MAX = 1024 * 1024
/** What a global header must not change: readers do not agree on its meaning, so two would see two archives. */
const NEVER_GLOBAL = ['path', 'linkpath', 'size']

/** Names, link names and records that belong to the next plain header. */
interface Extensions {
  name?: string
  linkName?: string
  records?: Map<string, string>
}

/**
 * Walks a tar (ustar, GNU, PAX) member by member. The consumer may read the content of the member at hand from the same source; what it leaves
 * is passed over. Broken, cut or sparse tars are `Failure('invalid')`.
 */
export async function* tarEntries(source: TarSource): AsyncIterable<TarEntry> {
  let extensions: Extensions = {}
  for (;;) {
    const block = await source.read(TAR_BLOCK)
    if (block.byteLength === 0) return
    if (block.byteLength < TAR_BLOCK) throw badTar('it ends inside a header')
    if (isZeroBlock(block)) return await checkEnd(source)
    const header = parseTarHeader(block)
    if (await readExtension(source, header, extensions)) continue
    const entry = applyExtensions(header, extensions, source.position)
    extensions = {}
    yield entry
    const rest = entry.offset + paddedSize(entry.size) - source.position
    const skipped = await source.skip(rest)
    // The padding of the last member may be missing; its content may not.
    if (skipped < rest && source.position < entry.offset + entry.size) {
      throw badTar(`it ends inside "${entry.name.slice(0, 200)}"`)
    }
  }
}

/** Two zero blocks end a tar; after one, the file may end too. */
async function checkEnd(source: TarSource): Promise<void> {
  const second = await source.read(TAR_BLOCK)
  if (!isZeroBlock(second)) throw badTar('there is more after its end mark')
}

/** Takes in a header that only describes the next one; false for a member of its own. */
async function readExtension(source: TarSource, header: TarHeader, extensions: Extensions): Promise<boolean> {
  if (!'LKxg'.includes(header.flag)) return false
  if (header.size > EXTENSION_MAX) throw badTar(`an extended header has ${header.size} bytes`)
  const content = Uint8Array.from(await source.read(header.size))
  const padding = paddedSize(header.size) - header.size
  if (content.byteLength < header.size || (await source.skip(padding)) < padding) {
    throw badTar('it ends inside an extended header')
  }
  switch (header.flag) {
    case 'L':
      onlyOne(extensions.name)
      extensions.name = decodeText(trimZeros(content))
      return true
    case 'K':
      onlyOne(extensions.linkName)
      extensions.linkName = decodeText(trimZeros(content))
      return true
    case 'x':
      onlyOne(extensions.records)
      extensions.records = parsePaxRecords(content)
      return true
    default: {
      const records = parsePaxRecords(content)
      const bad = NEVER_GLOBAL.find((key) => records.has(key))
      if (bad !== undefined) throw badTar(`a global header sets the ${bad} of every member`)
      return true
    }
  }
}

/** Readers differ in which of two counts, and a stream could go on with them for ever. */
function onlyOne(before: unknown): void {
  if (before !== undefined) throw badTar('two extended headers of one kind describe one member')
}

function applyExtensions(
  header: TarHeader,
  { name, linkName, records = new Map() }: Extensions,
  offset: number,
): TarEntry {
  const finalName = records.get('path') || name || header.name
  const shown = finalName.slice(0, 200)
  if (header.flag === 'S' || [...records.keys()].some((key) => key.startsWith('GNU.sparse.'))) {
    throw new Failure('invalid', `the tar cannot be read: "${shown}" is a sparse file`, {
      hint: 'Make the tar without --sparse.',
    })
  }
  const type = finalName.endsWith('/') && header.flag === '0' ? 'directory' : (TYPES[header.flag] ?? 'other')
  const size = HEADER_ONLY.has(header.flag) ? 0 : sizeOf(header, records, shown)
  return {
    name: finalName,
    type,
    size,
    offset,
    linkName: records.get('linkpath') || linkName || header.linkName,
    mode: header.mode,
    modified: Math.trunc(Number(records.get('mtime') || header.modified)) || 0,
  }
}

function sizeOf(header: TarHeader, records: Map<string, string>, name: string): number {
  const text = records.get('size')
  if (text === undefined || text === '') return header.size
  const size = /^[0-9]+$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(size)) throw badTar(`"${name}" has a size that is none`)
  return size
}

function trimZeros(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}
