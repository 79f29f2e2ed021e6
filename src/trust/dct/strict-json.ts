import { Failure } from '../../runtime/failure.ts'

/** JSON as trust data has it: whole numbers only. Objects have no prototype, so no key of a document is ever special. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonMap
export type JsonMap = { readonly [key: string]: JsonValue }

export interface StrictLimits {
  /** Bytes of UTF-8. */
  readonly maxBytes: number
  readonly maxDepth: number
}

/** Role files are 1 to 100 KB; 5 MiB holds some twenty thousand tags. Nothing in them is nested deeper than 8. */
export const ROLE_LIMITS: StrictLimits = { maxBytes: 5 * 1024 * 1024, maxDepth: 32 }

/**
 * Parses JSON (RFC 8259) that two readers cannot read in two ways: refuses invalid UTF-8, a byte order mark, lone surrogates, a key
 * that is there twice, fractions, exponents, -0 and integers past 2^53-1, and more bytes or nesting than the limits. Throws
 * `Failure('invalid')` that names `what`, the reason and the place.
 */
export function parseStrictJson(bytes: Uint8Array, what: string, limits: StrictLimits = ROLE_LIMITS): JsonValue {
  if (bytes.byteLength > limits.maxBytes) {
    throw new Failure('invalid', `${what} has ${bytes.byteLength} bytes; at most ${limits.maxBytes} are read`)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new Failure('invalid', `${what} is not UTF-8 text`, { cause })
  }
  return new Parser(text, what, limits.maxDepth).document()
}

export function isMap(value: JsonValue | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const HALF_CHARACTER = /\p{Surrogate}/u
const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?\d[-+.eE\d]*/y
const INTEGER = /^(?:0|-?[1-9]\d*)$/
const WORD = /true|false|null/y
const WORDS: Readonly<Record<string, JsonValue>> = { true: true, false: false, null: null }

class Parser {
  readonly #text: string
  readonly #what: string
  readonly #maxDepth: number
  #at = 0
  #depth = 0

  constructor(text: string, what: string, maxDepth: number) {
    this.#text = text
    this.#what = what
    this.#maxDepth = maxDepth
  }

  document(): JsonValue {
    const value = this.#value()
    this.#take(SPACE)
    if (this.#at < this.#text.length) throw this.#bad('there is more after its end')
    return value
  }

  #value(): JsonValue {
    this.#take(SPACE)
    const char = this.#text[this.#at]
    if (char === '{') return this.#nested(() => this.#object())
    if (char === '[') return this.#nested(() => this.#array())
    if (char === '"') return this.#string()
    const number = this.#take(NUMBER)
    if (number !== undefined) return this.#integer(number)
    const word = this.#take(WORD)
    if (word === undefined) throw this.#bad('it is not valid JSON')
    return WORDS[word] as JsonValue
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > this.#maxDepth) throw this.#bad(`it is nested deeper than ${this.#maxDepth}`)
    this.#at++
    const value = read()
    this.#depth--
    return value
  }

  #object(): JsonMap {
    const map = Object.create(null) as Record<string, JsonValue>
    if (this.#punctuation('}')) return map
    do {
      this.#take(SPACE)
      const key = this.#string()
      if (Object.hasOwn(map, key)) throw this.#bad(`the key "${key.slice(0, 80)}" is there twice`)
      if (!this.#punctuation(':')) throw this.#bad('a ":" is missing')
      map[key] = this.#value()
    } while (this.#punctuation(','))
    if (!this.#punctuation('}')) throw this.#bad('an object does not end')
    return map
  }

  #array(): JsonValue[] {
    const list: JsonValue[] = []
    if (this.#punctuation(']')) return list
    do list.push(this.#value())
    while (this.#punctuation(','))
    if (!this.#punctuation(']')) throw this.#bad('a list does not end')
    return list
  }

  #string(): string {
    const start = this.#at
    const end = this.#text[start] === '"' ? this.#endOfString(start + 1) : -1
    if (end < 0) throw this.#bad('a string is not valid')
    this.#at = end + 1
    const text = this.#unescape(this.#text.slice(start, end + 1))
    if (HALF_CHARACTER.test(text)) throw this.#bad('a string holds half a character (a lone surrogate)')
    return text
  }

  /** Where the closing quote is; -1 when there is none, or a control character before it. */
  #endOfString(from: number): number {
    for (let at = from; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at)
      if (code === 0x22) return at
      if (code < 0x20) return -1
      if (code === 0x5c) at++
    }
    return -1
  }

  #unescape(raw: string): string {
    if (!raw.includes('\\')) return raw.slice(1, -1)
    try {
      return JSON.parse(raw) as string
    } catch {
      throw this.#bad('a string is not valid')
    }
  }

  #integer(raw: string): number {
    const value = Number(raw)
    if (INTEGER.test(raw) && Number.isSafeInteger(value)) return value
    throw this.#bad(`${raw.slice(0, 40)} is not a whole number as trust data has them`)
  }

  #punctuation(char: string): boolean {
    this.#take(SPACE)
    if (this.#text[this.#at] !== char) return false
    this.#at++
    return true
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found !== undefined) this.#at += found.length
    return found
  }

  #bad(reason: string): Failure {
    return new Failure('invalid', `${this.#what} cannot be read: ${reason} (at character ${this.#at + 1})`)
  }
}
