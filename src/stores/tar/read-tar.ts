import { ByteReader } from '../byte-reader.ts'
import type { Bytes } from '../store.ts'
import { type TarEntry, tarEntries } from './entries.ts'
import { badTar } from './header.ts'

/** A member as it streams by. */
export interface StreamedTarEntry extends TarEntry {
  /** The content; to be read before the next member is asked for, or not at all. */
  readonly content: Bytes
}

/** Reads a plain tar from a stream, member by member, holding nothing but the chunk at hand. */
export async function* readTar(bytes: Bytes): AsyncIterable<StreamedTarEntry> {
  const reader = new ByteReader(bytes)
  try {
    for await (const entry of tarEntries(reader)) yield { ...entry, content: contentOf(reader, entry) }
  } finally {
    await reader.close()
  }
}

async function* contentOf(reader: ByteReader, entry: TarEntry): Bytes {
  if (reader.position !== entry.offset) throw new Error(`the content of ${entry.name} is read too late, or twice`)
  yield* reader.stream(entry.size)
  if (reader.position < entry.offset + entry.size) throw badTar(`it ends inside "${entry.name.slice(0, 200)}"`)
}
