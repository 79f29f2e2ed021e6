/** Text from outside as code in a table cell: no markup, no cell or line of its own. */
export function inCode(text: string, most = 100): string {
  return `\`${text.slice(0, most).replace(/[`|\\\p{Cc}\u2028\u2029]/gu, '?')}\``
}

/** Rows as a GitHub table; cells are Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}
