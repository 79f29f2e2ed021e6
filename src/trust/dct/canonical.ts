import type { JsonValue } from './strict-json.ts'

/**
 * The bytes that Notary signs: canonical JSON (OLPC's, as docker/go/canonical/json writes it). Keys sorted by their UTF-8 bytes, no
 * white space, strings escape only `"` and `\` (everything else goes raw, control characters too), whole numbers only.
 * Throws a `TypeError` for what canonical JSON cannot say: fractions, numbers past 2^53-1, lone surrogates, undefined.
 */
export function canonicalBytes(value: JsonValue): Uint8Array {
  const parts: string[] = []
  write(value, parts)
  return Buffer.from(parts.join(''), 'utf8')
}

function write(value: JsonValue, parts: string[]): void {
  if (value === null || typeof value === 'boolean') parts.push(String(value))
  else if (typeof value === 'number') parts.push(integer(value))
  else if (typeof value === 'string') parts.push(quoted(value))
  else if (Array.isArray(value)) list(value, parts)
  else if (typeof value === 'object') map(value as Readonly<Record<string, JsonValue>>, parts)
  else throw new TypeError(`canonical JSON has no ${typeof value}`)
}

function list(values: readonly JsonValue[], parts: string[]): void {
  parts.push('[')
  for (const [index, value] of values.entries()) {
    if (index > 0) parts.push(',')
    write(value, parts)
  }
  parts.push(']')
}

function map(object: Readonly<Record<string, JsonValue>>, parts: string[]): void {
  parts.push('{')
  for (const [index, key] of Object.keys(object).sort(byUtf8).entries()) {
    if (index > 0) parts.push(',')
    parts.push(quoted(key), ':')
    write(object[key] as JsonValue, parts)
  }
  parts.push('}')
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`canonical JSON has no number ${value}`)
  return String(value === 0 ? 0 : value)
}

function quoted(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('canonical JSON has no lone surrogates')
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** JavaScript sorts by UTF-16 units, which puts astral characters before U+E000. */
function byUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
