import { failAt, type Where } from '../expressions/where.ts'

/** One field of a line: `key=value`, or a value alone. */
export interface Field {
  /** In lower case; undefined for a value alone. */
  readonly key: string | undefined
  readonly value: string
}

/**
 * Reads the fields of a line: comma-separated values (RFC 4180) where a field with commas stands whole in double quotes:
 * `type=match,"pattern=v(\d{1,2})",group=1`. Quotes within quotes that users wrote because another tool took one pair away are taken away too.
 */
export function readFields(where: Where): readonly Field[] {
  return splitLine(where.text, where)
    .filter((field) => field !== '')
    .map(readField)
}

function readField(field: string): Field {
  const at = field.indexOf('=', 1)
  if (at < 0) return { key: undefined, value: field }
  return { key: field.slice(0, at).trim().toLowerCase(), value: field.slice(at + 1).trim() }
}

const FIELD = /\s*(?:"((?:[^"]|"")*)"\s*|([^",]*))(?=,|$)/y

const HINT_QUOTES =
  'A field with a comma or quotes stands in quotes from its beginning: "pattern=v(\\d{1,2})". Expressions take single quotes.'

function splitLine(line: string, where: Where): string[] {
  const fields: string[] = []
  const field = new RegExp(FIELD)
  while (field.lastIndex <= line.length) {
    const rest = line.slice(field.lastIndex)
    const [written, quoted, plain = ''] = field.exec(line) ?? []
    if (written === undefined) throw failAt(where, misplacedQuote(rest), HINT_QUOTES)
    if (quoted === undefined) fields.push(plain.trim())
    else fields.push(...unquote(quoted.replaceAll('""', '"'), written === line, where))
    // Over the comma, or beyond the end.
    field.lastIndex++
  }
  return fields
}

/** A field quoted twice is one field; a line that is quoted as a whole is a line. */
function unquote(field: string, isWholeLine: boolean, where: Where): string[] {
  if (/^"(?:[^"]|"")*"$/.test(field)) return [field.slice(1, -1).replaceAll('""', '"').trim()]
  return isWholeLine && isLine(field) ? splitLine(field, where) : [field.trim()]
}

/** `value=a,b` in quotes is one value; `type=raw,value=a` is two fields. */
function isLine(text: string): boolean {
  const [first = '', ...more] = text.split(',')
  return more.every((part) => part.includes('=') === first.includes('='))
}

function misplacedQuote(rest: string): string {
  return rest.trimStart().startsWith('"')
    ? 'a quote is not closed at the end of its field'
    : `a quote in the middle of the field ${rest.split(',')[0]?.trim()}`
}
