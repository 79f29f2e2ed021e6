import type { FileKind } from './file-kind.ts'

/** A line as its language reads it: continued lines are one. Offsets are into the file's text. */
export interface LogicalLine {
  readonly start: number
  readonly text: string
  /** Where in `text` the comment begins; its length when there is none. */
  readonly comment: number
}

/** Longer lines are no work of people, and not worth the time. */
const LINE_MAX = 4000

/** The lines of a file, each with where its comment begins. Offsets and lengths are those of the original. */
export function logicalLines(text: string, kind: FileKind): readonly LogicalLine[] {
  // A continued line becomes one, with blanks where the backslash and the line end were: every offset stays.
  const joined = kind === 'json' ? text : text.replace(/\\\r?\n/g, (cut) => ' '.repeat(cut.length))
  const lines: LogicalLine[] = []
  let start = 0
  let insideBlock = false
  for (const line of joined.split('\n')) {
    const shown = line.slice(0, LINE_MAX)
    if (kind === 'jenkins') {
      const { comment, endsInside } = groovyComment(shown, insideBlock)
      insideBlock = endsInside
      lines.push({ start, text: shown, comment })
    } else lines.push({ start, text: shown, comment: commentStart(shown, kind) })
    start += line.length + 1
  }
  return lines
}

function commentStart(line: string, kind: FileKind): number {
  if (kind === 'json') return line.length
  if (kind === 'batch') return /^\s*@?(?:rem\b|::)/i.test(line) ? 0 : line.length
  return hashComment(line)
}

/** A `#` that begins a word outside of quotes, as shells, YAML, make and Dockerfiles have it. */
function hashComment(line: string): number {
  let quote = ''
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string
    if (char === '\\') at++
    else if (quote !== '') quote = char === quote ? '' : quote
    // An apostrophe inside a word is none of a shell's quotes in YAML prose, and in a shell the word goes on.
    else if ((char === '"' || char === "'") && !/\w/.test(line[at - 1] ?? '')) quote = char
    else if (char === '#' && /^$|\s|;/.test(line[at - 1] ?? '')) return at
  }
  // A quote that does not end here was none: then the plain rule holds.
  return quote === '' ? line.length : plainHash(line)
}

function plainHash(line: string): number {
  const found = /(?:^|\s)#(?=\s|$)/.exec(line)
  return found === null ? line.length : found.index
}

/** `//` and block comments of Groovy, and `#` at the start of a line, as in the shell text of a multi-line `sh`. */
function groovyComment(line: string, isInside: boolean): { comment: number; endsInside: boolean } {
  let at = 0
  if (isInside) {
    const end = line.indexOf('*/')
    if (end < 0) return { comment: 0, endsInside: true }
    at = end + 2
    // What stands behind the end of a block comment is seldom code; the whole line counts as comment when nothing does.
    if (line.slice(at).trim() === '') return { comment: 0, endsInside: false }
  }
  if (/^\s*#/.test(line)) return { comment: 0, endsInside: false }
  let quote = ''
  for (; at < line.length; at++) {
    const char = line[at] as string
    if (char === '\\') at++
    else if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '/' && line[at + 1] === '/' && line[at - 1] !== ':') return { comment: at, endsInside: false }
    else if (char === '/' && line[at + 1] === '*') {
      const end = line.indexOf('*/', at + 2)
      if (end < 0) return { comment: at, endsInside: true }
      at = end + 1
    }
  }
  return { comment: line.length, endsInside: false }
}
