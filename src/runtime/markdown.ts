/** Rows as a table in GitHub-flavoured Markdown. Cells are Markdown: what comes from outside goes through {@link inCode} or {@link inText}. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Text from outside as code in a table cell: no markup, no cell or line of its own. Empty for empty text. */
export function inCode(text: string): string {
  return text === ''
    ? ''
    : `\`${text.slice(0, 200).replace(/[`|\\\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, '?')}\``
}

/** A sentence that may quote names from outside, in a table cell: nothing in it is markup, and nobody is notified by it. */
export function inText(text: string): string {
  return text
    .slice(0, 300)
    .replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, ' ')
    .replace(/[\\`*_{}[\]()<>#+!|~&@:]/g, (char) => `&#${char.charCodeAt(0)};`)
}
