import { canonical, familiar, parseReference } from '../image/reference.ts'
import type { Command } from './command.ts'
import { formatTable } from './table.ts'

export const command: Command = {
  usage: 'reference REF',
  summary: 'Show the parts of an image reference, and its canonical and familiar form',
  arity: [1, 1],
  async run({ args: [text = ''], result }) {
    const reference = parseReference(text)
    const { registry, repository, tag = null, digest = null } = reference
    const parts = { registry, repository, tag, digest, canonical: canonical(reference), familiar: familiar(reference) }
    result(parts, formatTable(Object.entries(parts).flatMap(([key, value]) => (value === null ? [] : [[key, value]]))))
    return undefined
  },
}
