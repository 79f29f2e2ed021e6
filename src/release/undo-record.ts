import { readFile } from 'node:fs/promises'
import { type Digest, isDigest } from '../image/digest.ts'
import { field, isObject, parseJson } from '../image/json.ts'
import { parseReference } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'

/** One tag that was put on an image, and what it was on before. */
export interface UndoneTag {
  /** With registry and tag. */
  readonly reference: string
  /** What it was put on. */
  readonly digest: Digest
  /** What it was on before; null for a tag that was new. */
  readonly previous: Digest | null
}

/** What takes a release back: the tags that it changed, in the order in which it changed them. */
export interface UndoRecord {
  readonly references: readonly UndoneTag[]
}

interface ChangedReference {
  readonly reference: string
  readonly digest: Digest
  readonly action: 'created' | 'moved' | 'kept'
  readonly previous?: Digest
}

/** The record of a push; empty when it changed no tag. */
export function undoRecordOf(references: readonly ChangedReference[]): UndoRecord {
  const changed = references.filter(({ action }) => action !== 'kept')
  return {
    references: changed.map(({ reference, digest, previous = null }) => ({ reference, digest, previous })),
  }
}

/**
 * Reads a record from a file. The result of a push (`--json`, the file of the output `json`) is one as well: tags that it kept are left
 * out. `Failure` names what is wrong.
 */
export async function readUndoRecord(path: string): Promise<UndoRecord> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new Failure('not-found', `the undo record ${path} cannot be read: ${cause.code ?? cause.message}`, {
      reference: path,
      hint: 'apply writes one beside its plan, push with --undo-record FILE.',
      cause,
    })
  })
  const record = parseJson(bytes, `the undo record ${path}`)
  const references = isObject(record) ? field(record, 'references') : undefined
  if (!Array.isArray(references)) throw wrong(path, 'it has no list of references')
  return { references: references.flatMap((entry, i) => parseEntry(entry, path, `reference ${i + 1}`)) }
}

function parseEntry(entry: unknown, path: string, where: string): UndoneTag[] {
  if (!isObject(entry)) throw wrong(path, `${where} is no object`)
  if (field(entry, 'action') === 'kept') return []
  const [reference, digest, previous = null] = ['reference', 'digest', 'previous'].map((key) => field(entry, key))
  if (typeof reference !== 'string' || parseReference(reference).tag === undefined) {
    throw wrong(path, `${where} has no reference with a tag`)
  }
  if (typeof digest !== 'string' || !isDigest(digest)) throw wrong(path, `${where} has no digest`)
  if (previous !== null && (typeof previous !== 'string' || !isDigest(previous))) {
    throw wrong(path, `${where} has a "previous" that is no digest`)
  }
  return [{ reference, digest, previous }]
}

function wrong(path: string, reason: string): Failure {
  return new Failure('invalid', `${path} is no undo record: ${reason}`, {
    reference: path,
    hint: 'Give the file that apply or push wrote, unchanged.',
  })
}
