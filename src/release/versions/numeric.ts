/** Compares decimal digits as numbers of any length: negative when `a` is smaller. */
export function compareDigits(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')]
  return left.length - right.length || compareText(left, right)
}

/** Compares lists of numbers place by place; a missing place counts as 0. */
export function compareRelease(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const order = compareDigits(a[i] ?? '0', b[i] ?? '0')
    if (order !== 0) return order
  }
  return 0
}

/**
 * The precedence of pre-releases, https://semver.org/#spec-item-11: none is newest, numbers by value and below words, words by
 * their ASCII order, the longer of two equal beginnings is newer.
 */
export function comparePrerelease(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [left, right] = [a[i], b[i]]
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1
    const order = compareIdentifier(left, right)
    if (order !== 0) return order
  }
  return 0
}

/** Compares by code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function compareIdentifier(a: string, b: string): number {
  const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)]
  if (isNumberA && isNumberB) return compareDigits(a, b)
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1
  return compareText(a, b)
}
