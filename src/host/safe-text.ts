/**
 * Text from outside (names, tags, a registry's words) made fit for a log: no control characters and terminal escapes, no invisible
 * characters that turn the writing direction, and nothing that a workflow runner would take for a command
 * (`::name::` at the start of a line, `##[name]` anywhere). Line ends and tabs stay.
 */
export function safeText(text: string): string {
  return text
    .replace(ESCAPES, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(HIDDEN, '')
    .replace(INVISIBLE, '')
    .replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
    .replace(/##\[/g, '## [')
}

/** As {@link safeText}, on one line. */
export function safeLine(text: string): string {
  const lines = safeText(text).split('\n')
  const last = lines.length - 1
  // Each line's own blanks go, and those between lines become one, in a single pass over the text.
  return lines
    .map((line, i) => (i === 0 ? (last === 0 ? line : line.trimEnd()) : i === last ? line.trimStart() : line.trim()))
    .filter((line, i) => line !== '' || i === 0 || i === last)
    .join(' ')
}

// CSI and OSC sequences whole, so that their parameters do not stay behind as litter.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ESCAPES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g
// C0 without tab and line ends, DEL, C1, bidirectional controls, byte order mark.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
// The mark of Arabic that turns the direction, and copies of ASCII that only programs see (Unicode tags).
const INVISIBLE = /[\u061c\u{e0000}-\u{e007f}]/gu
