/** The candidate that a mistyped word was most likely meant to be; undefined when none is near. */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.slice(0, 64).toLowerCase()
  if (typed === '') return undefined
  const continued = candidates.filter((candidate) => typed.length > 2 && candidate.startsWith(typed)).sort()[0]
  if (continued !== undefined) return continued
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(typed, candidate) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))[0]
  const most = Math.max(1, Math.floor(typed.length / 3))
  return ranked !== undefined && ranked.distance <= most ? ranked.candidate : undefined
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1]
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1))
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      if (isSwapped) least = Math.min(least, at(beforeLast, j - 2) + 1)
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return at(last, to.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] as number
}
