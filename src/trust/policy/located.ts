import { Failure } from '../../runtime/failure.ts'
import { nearestWord } from '../../runtime/nearest.ts'

/** A value of a file with where it stands. Lines and columns count from 1. */
export interface Located {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly value: null | boolean | number | string | readonly Located[] | LocatedMap
}

/** Keys in the order of the file. A prototype's property is never a key. */
export type LocatedMap = ReadonlyMap<string, { readonly key: Located; readonly value: Located }>

/** `file:line:column`. */
export function placeOf({ file, line, column }: Located): string {
  return `${file}:${line}:${column}`
}

/** An error at a place of a file. */
export function misplaced(at: Located, message: string, hint?: string, cause?: unknown): Failure {
  return new Failure('invalid', `${placeOf(at)}: ${message}`, { reference: at.file, hint, cause })
}

/** The entries of a mapping that may have these keys; any other is refused with the nearest of them. */
export function readMap<Key extends string>(
  at: Located,
  what: string,
  keys: readonly Key[],
): (key: Key) => Located | undefined {
  if (!(at.value instanceof Map)) {
    throw misplaced(at, `${what} is ${describe(at)}, not a mapping`, `It has the keys ${keys.join(', ')}.`)
  }
  const map: LocatedMap = at.value
  for (const [name, { key }] of map) {
    if ((keys as readonly string[]).includes(name)) continue
    const nearest = nearestWord(name, keys)
    const hint = nearest === undefined ? `It has the keys ${keys.join(', ')}.` : `Did you mean ${nearest}?`
    throw misplaced(key, `${what} has no key "${clip(name)}"`, hint)
  }
  return (key) => map.get(key)?.value
}

export function readList(at: Located, what: string): readonly Located[] {
  if (at.value instanceof Map || !Array.isArray(at.value)) {
    throw misplaced(at, `${what} is ${describe(at)}, not a list`, 'Write [a, b], or one "- a" on each line.')
  }
  return at.value
}

/** Text on one line that is not empty. */
export function readText(at: Located, what: string): string {
  if (typeof at.value !== 'string') throw misplaced(at, `${what} is ${describe(at)}, not a text`, 'Put it in quotes.')
  if (at.value.trim() === '') throw misplaced(at, `${what} is empty`)
  return at.value
}

export function readWord<Word extends string>(at: Located, what: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === at.value)
  if (found !== undefined) return found
  const nearest = typeof at.value === 'string' ? nearestWord(at.value, words) : undefined
  const all = `It is one of ${words.join(', ')}.`
  throw misplaced(
    at,
    `${what} cannot be ${describe(at)}`,
    nearest === undefined ? all : `Did you mean ${nearest}? ${all}`,
  )
}

/** The value without its places, maps as objects without a prototype. */
export function plain({ value }: Located): unknown {
  if (value instanceof Map) {
    const object: Record<string, unknown> = Object.create(null)
    for (const [name, entry] of value as LocatedMap) object[name] = plain(entry.value)
    return object
  }
  return Array.isArray(value) ? value.map(plain) : value
}

export function describe({ value }: Located): string {
  if (value === null) return 'nothing'
  if (value instanceof Map) return 'a mapping'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'string' ? `"${clip(value)}"` : `${typeof value === 'number' ? 'the number ' : ''}${value}`
}

export function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
