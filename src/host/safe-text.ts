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
    .replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
    .replace(/##\[/g, '## [')
}

/** As {@link safeText}, on one line. */
export function safeLine(text: string): string {
  return safeText(text).replace(/\s*\n\s*/g, ' ')
}

// CSI and OSC sequences whole, so that their parameters do not stay behind as litter.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ESCAPES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g
// C0 without tab and line ends, DEL, C1, bidirectional controls, byte order mark.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
