// The error texts that the documents explain are those that the program says.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ROOT, readDocument } from '../helpers/markdown.ts'

const lines = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => readFileSync(join(ROOT, 'src', file), 'utf8').split('\n'))

// A heading in code style quotes an error; `…` stands for what differs from case to case.
const quoted = [...readDocument('docs/troubleshooting.md').matchAll(/^### `(.+)`$/gm)].map(([, text = '']) => text)

test('there are quotations', () => {
  expect(quoted.length).toBeGreaterThan(20)
})

test.each(quoted)('%s', (text) => {
  const parts = text.split('…').map((part) => part.trim())
  expect(parts.join('').length).toBeGreaterThan(10)
  const pattern = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')
  expect(lines.some((line) => new RegExp(pattern).test(line))).toBe(true)
})
