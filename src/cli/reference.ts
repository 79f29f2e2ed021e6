import { canonical, familiar, parseReference } from '../image/reference.ts'
import type { Command } from './command.ts'

export const command: Command = {
  usage: 'reference REF',
  summary: 'Show the parts of an image reference, and its canonical and familiar form',
  arity: [1, 1],
  async run({ args: [text = ''], result }) {
    const reference = parseReference(text)
    const parts = { ...reference, canonical: canonical(reference), familiar: familiar(reference) }
    const rows = Object.entries(parts).map(([key, value]) => `${key.padEnd(10)}  ${value}`)
    result(parts, rows.join('\n'))
    return undefined
  },
}
