import { expect, test } from '@jest/globals'
import { createAnnotations } from '../../src/host/annotations.ts'

function collect(): { shown: string[]; told: string[]; annotations: ReturnType<typeof createAnnotations> } {
  const [shown, told]: string[][] = [[], []]
  const annotations = createAnnotations(
    (level, message) => shown?.push(`${level} ${message}`),
    (line) => told?.push(line),
  )
  return { shown: shown as string[], told: told as string[], annotations }
}

test.each([
  [1, 1, 0],
  [9, 9, 0],
  [10, 10, 1],
  [50, 10, 41],
])('%i warnings are %i annotations and %i lines', (count, annotated, lines) => {
  const { shown, told, annotations } = collect()
  for (let at = 0; at < count; at++) annotations.add('warning', `w${at}`, { file: 'a.yml', line: 3 })
  annotations.close()
  expect(shown).toHaveLength(annotated)
  expect(told).toHaveLength(lines)
  if (lines > 0) {
    expect(shown.at(-1)).toMatch(new RegExp(`^warning ${lines} more warnings? (is|are) in the log`))
    expect(told[0]).toBe('warning: a.yml:3 w9')
  }
})

test('levels have room of their own', () => {
  const { shown, annotations } = collect()
  for (let at = 0; at < 9; at++)
    for (const level of ['notice', 'warning', 'error'] as const) annotations.add(level, 'x')
  annotations.close()
  expect(shown).toHaveLength(27)
})
