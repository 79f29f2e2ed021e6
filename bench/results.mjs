// bench/RESULTS.md has one section for each benchmark; each writes its own and leaves the others.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const RESULTS = fileURLToPath(new URL('RESULTS.md', import.meta.url))

/** Puts a section, from its heading `# …` on, in place of the one with the same heading, or at the end. */
export function writeSection(text) {
  const heading = text.split('\n', 1)[0]
  const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : ''
  const sections = before.split(/^(?=# )/m).filter((section) => section.trim() !== '')
  const at = sections.findIndex((section) => section.split('\n', 1)[0] === heading)
  sections.splice(at < 0 ? sections.length : at, at < 0 ? 0 : 1, text)
  writeFileSync(RESULTS, sections.map((section) => `${section.trim()}\n`).join('\n'))
  process.stdout.write(text)
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
