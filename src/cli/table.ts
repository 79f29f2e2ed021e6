export interface TableOptions {
  readonly header?: readonly string[]
  /** Columns, counted from 0, that are aligned to the right: numbers. */
  readonly right?: readonly number[]
}

/**
 * Rows as text in aligned columns, two spaces apart, no space at the end of a line. Cells come from registries and images, so
 * what could move a terminal's cursor is shown as `?`.
 */
export function formatTable(rows: readonly (readonly string[])[], options: TableOptions = {}): string {
  const lines = [...(options.header === undefined ? [] : [options.header]), ...rows].map((row) => row.map(printable))
  const columns = Math.max(0, ...lines.map((line) => line.length))
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...lines.map((line) => width(line[i] ?? ''))))
  return lines
    .map((line) => {
      const cells = line.map((cell, i) => {
        const space = ' '.repeat((widths[i] as number) - width(cell))
        return options.right?.includes(i) === true ? space + cell : cell + space
      })
      return cells.join('  ').trimEnd()
    })
    .join('\n')
}

/** Text with every control character (and so every terminal escape) made visible as `?`. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '?')
}

function width(text: string): number {
  return [...text].length
}
