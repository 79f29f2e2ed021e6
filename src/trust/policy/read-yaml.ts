import type { Document, LineCounter, ParsedNode, Scalar } from 'yaml'
import { Failure } from '../../runtime/failure.ts'
import { clip, type Located, type LocatedMap, misplaced } from './located.ts'

/** A policy is written by people. */
const SIZE_MAX = 256 * 1024
const DEPTH_MAX = 32

/**
 * Reads one YAML 1.2 document (or JSON) into values that know where they stand. Refuses what two readers could read differently or
 * what nobody needs here: keys said twice, aliases, anchors, tags, merge keys, keys that are no text, several documents.
 * Throws `Failure('invalid')` with `file:line:column`.
 */
export async function readYaml(bytes: Uint8Array, file: string): Promise<Located> {
  if (bytes.byteLength > SIZE_MAX) {
    throw new Failure('invalid', `${file} has ${bytes.byteLength} bytes; at most ${SIZE_MAX} are read`, {
      reference: file,
    })
  }
  const yaml = await import('yaml')
  const lines = new yaml.LineCounter()
  const document = yaml.parseDocument(decode(bytes, file), {
    lineCounter: lines,
    schema: 'core',
    version: '1.2',
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
    // 'silent' would also keep quiet about a second document.
    logLevel: 'error',
  })
  return convertDocument(document, lines, file, yaml)
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Failure('invalid', `${file} is not UTF-8 text`, { reference: file, cause })
  }
}

type Yaml = typeof import('yaml')

function convertDocument(document: Document.Parsed, lines: LineCounter, file: string, yaml: Yaml): Located {
  const at = (offset: number): Located => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col), value: null }
  }
  const [problem] = [...document.errors, ...document.warnings]
  if (problem !== undefined) {
    const message = problem.code === 'DUPLICATE_KEY' ? 'the key is there twice' : `it is not YAML: ${problem.message}`
    throw misplaced(at(problem.pos[0]), message, hintFor(problem.code), problem)
  }
  return document.contents === null ? at(0) : new Converter(yaml, at).convert(document.contents, 0)
}

function hintFor(code: string): string | undefined {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two; readers differ in which of them counts.'
  if (code === 'MULTIPLE_DOCS') return 'A policy is one document: remove the line "---" and what follows.'
  return code === 'TAB_AS_INDENT' ? 'Indent with blanks.' : undefined
}

/** The nodes of the library into values that know where they stand. */
class Converter {
  readonly #yaml: Yaml
  readonly #at: (offset: number) => Located

  constructor(yaml: Yaml, at: (offset: number) => Located) {
    this.#yaml = yaml
    this.#at = at
  }

  convert(node: ParsedNode, depth: number): Located {
    const { isAlias, isMap, isSeq } = this.#yaml
    const place = this.#at(node.range[0])
    if (depth > DEPTH_MAX) throw misplaced(place, `it is nested deeper than ${DEPTH_MAX}`)
    if (isAlias(node)) throw misplaced(place, 'aliases (*name) are not read here', 'Write the value out.')
    if (node.anchor !== undefined) {
      throw misplaced(place, 'anchors (&name) are not read here', 'Write the value out where it is used.')
    }
    if (node.tag !== undefined) {
      throw misplaced(place, `tags (${clip(node.tag)}) are not read here`, 'Write the plain value.')
    }
    if (isMap(node)) return { ...place, value: this.#map(node.items as ParsedPair[], depth) }
    if (isSeq(node))
      return { ...place, value: (node.items as ParsedNode[]).map((item) => this.convert(item, depth + 1)) }
    return { ...place, value: scalar(node as Scalar, place) }
  }

  #map(pairs: readonly ParsedPair[], depth: number): LocatedMap {
    const map = new Map<string, { key: Located; value: Located }>()
    for (const { key, value } of pairs) {
      const name = this.convert(key, depth + 1)
      if (typeof name.value !== 'string') throw misplaced(name, 'a key is not a text', 'Put it in quotes.')
      if (name.value === '<<') throw misplaced(name, 'merge keys (<<) are not read here', 'Write the values out.')
      map.set(name.value, {
        key: name,
        value: value === null ? { ...name, value: null } : this.convert(value, depth + 1),
      })
    }
    return map
  }
}

interface ParsedPair {
  readonly key: ParsedNode
  readonly value: ParsedNode | null
}

function scalar({ value }: Scalar, place: Located): null | boolean | number | string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw misplaced(place, 'the number is not a whole one', 'Put it in quotes if a text is meant.')
}
