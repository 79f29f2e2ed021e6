// The error texts that the documents explain are those that the program says.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ROOT, readDocument } from '../helpers/markdown.ts'

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))

// A heading in code style quotes an error; `…` stands for what differs from case to case.
const quoted = [...readDocument('docs/troubleshooting.md').matchAll(/^### `(.+)`$/gm)].map(([, text = '']) => text)

test('there are quotations', () => {
  expect(quoted.length).toBeGreaterThan(20)
})

test.each(quoted)('%s', (text) => {
  const parts = text
    .split('…')
    .map((part) => part.trim())
    .filter((part) => part.length > 3)
  expect(parts.length).toBeGreaterThan(0)
  expect(sources.some((source) => parts.every((part) => source.includes(part)))).toBe(true)
})
