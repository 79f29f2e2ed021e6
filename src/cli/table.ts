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

/** A count of bytes as people read it: `980 B`, `1.2 kB`, `34.0 MB`. Powers of 1000, as registries and disks count. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const units = ['kB', 'MB', 'GB', 'TB', 'PB']
  let value = bytes / 1000
  let unit = 0
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${value.toFixed(1)} ${units[unit]}`
}

function width(text: string): number {
  return [...text].length
}
