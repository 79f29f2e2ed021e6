import { Failure } from '../runtime/failure.ts'

export interface JsonLimits {
  /** Bytes of UTF-8. */
  readonly maxBytes: number
  readonly maxDepth: number
}

/** Registries and engines take manifests up to 4 MiB; some send 8. Deeper than 64 is no manifest. */
export const MANIFEST_LIMITS: JsonLimits = { maxBytes: 8 * 1024 * 1024, maxDepth: 64 }

export type JsonObject = Readonly<Record<string, unknown>>

/**
 * Parses JSON that nobody vouches for. Refuses invalid UTF-8, a byte order mark, more bytes or nesting than the limits,
 * and objects that say one key twice, since two readers could then see two documents under one digest.
 * `what` names the document in the error.
 */
export function parseJson(bytes: Uint8Array, what: string, limits: JsonLimits = MANIFEST_LIMITS): unknown {
  if (bytes.byteLength > limits.maxBytes) {
    throw new Failure('invalid', `${what} has ${bytes.byteLength} bytes; at most ${limits.maxBytes} are read`)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new Failure('invalid', `${what} is not UTF-8 text`, { cause })
  }
  let value: unknown
  try {
    checkStructure(text, limits.maxDepth)
    value = JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof StructureError ? cause.message : 'it is not valid JSON'
    throw new Failure('invalid', `${what} cannot be read: ${reason}`, { cause })
  }
  return value
}

class StructureError extends Error {}

/** Walks the text once, keeping the keys of each open object; JSON.parse then judges the grammar. */
function checkStructure(text: string, maxDepth: number): void {
  const open: (Set<string> | undefined)[] = []
  let expectKey = false
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === 0x22) {
      const end = endOfString(text, at)
      const keys = open.at(-1)
      if (expectKey && keys !== undefined) {
        const key = JSON.parse(text.slice(at, end + 1)) as string
        if (keys.has(key)) throw new StructureError(`the key "${key.slice(0, 80)}" is there twice`)
        keys.add(key)
        expectKey = false
      }
      at = end
    } else if (char === 0x7b || char === 0x5b) {
      open.push(char === 0x7b ? new Set() : undefined)
      if (open.length > maxDepth) throw new StructureError(`it is nested deeper than ${maxDepth}`)
      expectKey = char === 0x7b
    } else if (char === 0x7d || char === 0x5d) {
      open.pop()
      expectKey = false
    } else if (char === 0x2c) {
      expectKey = open.at(-1) !== undefined
    }
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const char = text.charCodeAt(at)
    if (char === 0x22) return at
    at += char === 0x5c ? 2 : 1
  }
  throw new StructureError('a string does not end')
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Own properties only, so that `__proto__` or `constructor` in a document never answers for a missing key. */
export function field(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/**
 * Refuses a key that is one of `names` but for letter case. Go's decoder, which most registries and engines are built on, takes
 * "Layers" for "layers": a document with both would be one image here and another there, under the same digest.
 */
export function refuseLookalikeKeys(object: JsonObject, names: readonly string[], what: string): void {
  for (const key of Object.keys(object)) {
    const folded = key.toUpperCase().toLowerCase()
    if (names.includes(key)) continue
    const name = names.find((candidate) => candidate.toLowerCase() === folded)
    if (name === undefined) continue
    throw new Failure('invalid', `${what} cannot be read: the key "${key}" is "${name}" in other letters`)
  }
}
