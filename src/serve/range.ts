/** What a Range header asks of a representation of `size` bytes. */
export type RangeRequest = 'whole' | 'unsatisfiable' | { readonly start: number; readonly end: number }

/**
 * Reads a Range header (RFC 9110 section 14): one range in bytes, the end inclusive. Several ranges, and units other
 * than bytes, may be ignored, and are.
 */
export function parseRange(header: string | undefined, size: number): RangeRequest {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/.exec(header ?? '')
  if (match === null) return 'whole'
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return 'whole'
  if (first === '') {
    const length = Number(last)
    return length === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - length), end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start >= size || end < start ? 'unsatisfiable' : { start, end }
}

/** Reads the Content-Range of an upload's chunk: `0-99` as distribution-spec writes it, or `bytes 0-99/*` as RFC 9110. */
export function parseContentRange(header: string): { readonly start: number; readonly end: number } | undefined {
  const match = /^(?:bytes[ =])?(\d+)-(\d+)(?:\/(?:\d+|\*))?$/.exec(header.trim())
  if (match === null) return undefined
  const [start, end] = [Number(match[1]), Number(match[2])]
  return Number.isSafeInteger(end) && start <= end ? { start, end } : undefined
}
