import { type ImagePattern, parseImagePattern } from './image-pattern.ts'
import { clip, type Located, misplaced, readList, readText } from './located.ts'

/** The list `images` of a rule or a waiver. */
export function parsePatterns(at: Located): readonly ImagePattern[] {
  const patterns = readList(at, 'images').map((item) => {
    const pattern = parseImagePattern(readText(item, 'an image pattern'))
    if ('wrong' in pattern)
      throw misplaced(item, `the pattern ${clip(String(item.value))}: ${pattern.wrong}`, pattern.hint)
    return pattern
  })
  if (patterns.length === 0) throw misplaced(at, 'images is empty', 'Write at least one pattern.')
  return patterns
}
