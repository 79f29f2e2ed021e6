import { Failure } from '../../runtime/failure.ts'

/** One entry of a list input, and where it stands. */
export interface CustomLine {
  /** Counted from 1. */
  readonly line: number
  readonly text: string
}

/**
 * Entries of the inputs `labels` and `annotations`: one on each line; empty lines and lines that begin with `#` are left out. An entry in
 * double quotes may go over several lines; quotes inside it are doubled (RFC 4180). Other quotes are part of the text.
 */
export function readCustomLines(input: string, name: string): readonly CustomLine[] {
  const text = input.replace(/\r\n?/g, '\n')
  const found: CustomLine[] = []
  let at = 0
  for (let line = 1; at < text.length; ) {
    const entry = /^[ \t]*#/.test(text.slice(at)) ? skipLine(text, at) : readEntry(text, at, line, name)
    const value = entry.text.trim()
    if (value !== '') found.push({ line, text: value })
    line += text.slice(at, entry.end + 1).split('\n').length - 1
    at = entry.end + 1
  }
  return found
}

interface Entry {
  readonly text: string
  /** Where its line end is. */
  readonly end: number
}

function skipLine(text: string, at: number): Entry {
  return { text: '', end: endOfLine(text, at) }
}

/** Fields between commas, of which each may be quoted. */
function readEntry(text: string, start: number, line: number, name: string): Entry {
  let at = start
  let entry = ''
  for (;;) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : undefined
    if (quoted === undefined && text[at] === '"' && text.indexOf('"', at + 1) < 0) {
      throw new Failure('usage', `line ${line} of ${name} begins with a quote that does not end`, {
        reference: name,
        hint: 'Close it, or leave it out: a value needs no quotes.',
      })
    }
    if (quoted !== undefined) {
      entry += quoted.text
      at = quoted.end
    }
    const end = endOfLine(text, at)
    const comma = text.indexOf(',', at)
    const fieldEnd = comma >= 0 && comma < end ? comma : end
    entry += text.slice(at, fieldEnd)
    if (fieldEnd === end) return { text: entry, end }
    entry += ','
    at = fieldEnd + 1
  }
}

/** A quoted field without its quotes; with them when more text follows, since then they are part of it. */
function readQuoted(text: string, start: number): { text: string; end: number } | undefined {
  const [whole, inner = ''] = /^"((?:[^"]|"")*)"/.exec(text.slice(start)) ?? []
  if (whole === undefined) return undefined
  const end = start + whole.length
  const value = inner.replaceAll('""', '"')
  return { text: /^[,\n]?$/.test(text.slice(end, end + 1)) ? value : `"${value}"`, end }
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
