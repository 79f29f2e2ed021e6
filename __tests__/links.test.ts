import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const root = fileURLToPath(new URL('..', import.meta.url))
const SKIPPED = new Set(['node_modules', 'dist', 'lib', 'coverage', '.git'])

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : markdownFiles(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

/** The anchor that GitHub gives a heading. */
function anchor(heading: string): string {
  const text = heading.replace(/^#+\s*/, '').replaceAll(/[`*]|\[|\]\([^)]*\)/g, '')
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

const files = markdownFiles(root)
test('there are documents', () => {
  expect(files.map((file) => relative(root, file))).toEqual(
    expect.arrayContaining(['README.md', 'docs/architecture.md']),
  )
})

test.each(files.map((file) => relative(root, file)))('%s links only to what is there', (name) => {
  const text = readFileSync(join(root, name), 'utf8')
    .replaceAll(/^```[\s\S]*?^```/gm, '')
    .replaceAll(/`[^`\n]*`/g, '')
  const broken: string[] = []
  for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue
    const [path = '', fragment] = target.split('#')
    const file = path === '' ? join(root, name) : join(root, dirname(name), path)
    if (!existsSync(file)) broken.push(target)
    else if (fragment !== undefined && file.endsWith('.md')) {
      const headings = readFileSync(file, 'utf8').match(/^#+ .*$/gm) ?? []
      if (!headings.map(anchor).includes(fragment)) broken.push(target)
    }
  }
  expect(broken).toEqual([])
})

test('the index of decisions names every one', () => {
  const folder = join(root, 'docs/decisions')
  const index = readFileSync(join(folder, 'README.md'), 'utf8')
  const missing = readdirSync(folder).filter((name) => name !== 'README.md' && !index.includes(`(${name})`))
  expect(missing).toEqual([])
})
