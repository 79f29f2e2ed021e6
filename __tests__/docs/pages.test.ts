import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { commands } from '../../src/cli/commands.ts'
import { markdownFiles, ROOT, readDocument } from '../helpers/markdown.ts'

test('the index names every page', () => {
  const index = readDocument('docs/README.md')
  const pages = markdownFiles().filter((file) => /^docs\/[^/]+\.md$/.test(file) && file !== 'docs/README.md')
  expect(pages.length).toBeGreaterThan(8)
  expect(pages.filter((file) => !index.includes(`(${file.slice('docs/'.length)})`))).toEqual([])
})

test.each(Object.keys(commands))('%s is in the table of commands', (name) => {
  expect(readDocument('docs/cli.md')).toMatch(new RegExp(`^\\| \`${name}[ \`]`, 'm'))
})

// In security.md a promise is followed by the tests that show it: a link to the file, then titles in quotes.
const shown = [
  ...readDocument('docs/security.md').matchAll(/\]\(\.\.\/(__tests__\/[^)]+)\)((?:,? “[^”]+”)*)/g),
].flatMap(([, file = '', titles = '']) =>
  [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => [file, title] as const),
)

test('promises come with tests', () => {
  expect(shown.length).toBeGreaterThan(15)
})

test.each(shown)('%s has the test "%s"', (file, title) => {
  expect(readFileSync(join(ROOT, file), 'utf8')).toContain(title)
})

describe('the table of attacks', () => {
  const table = readDocument('docs/security.md').split('## Hostile servers and images')[1]?.split('\n## ')[0] ?? ''
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:attack|---|\*\*)/.test(line))

  test('names a test by its title for each', () => {
    expect(rows.length).toBeGreaterThan(30)
    expect(rows.filter((row) => !/\]\(\.\.\/__tests__\/[^)]+\) “[^”]+”/.test(row))).toEqual([])
  })

  test('names every file of attacks', () => {
    const files = readdirSync(join(ROOT, '__tests__/attacks')).filter((file) => file.endsWith('.test.ts'))
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((file) => !table.includes(`__tests__/attacks/${file}`))).toEqual([])
  })
})
