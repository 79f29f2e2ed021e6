// Recorded events: the variables and the payload that GitHub hands to a step, and what they say.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Facts } from '../../src/release/facts.ts'

const folder = fileURLToPath(new URL('../vectors/events/', import.meta.url))

export interface RecordedEvent {
  readonly name: string
  readonly env: Readonly<Record<string, string>>
  readonly event: Readonly<Record<string, unknown>>
  readonly facts: Omit<Facts, 'now' | 'lookUp'>
  /** ISO 8601; null when the payload does not tell. */
  readonly commitDate: string | null
}

export function recordedEvents(): readonly RecordedEvent[] {
  return readdirSync(folder).map((file) => ({
    name: file.replace('.json', ''),
    ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<RecordedEvent, 'name'>),
  }))
}

export function recordedEvent(name: string): RecordedEvent {
  const found = recordedEvents().find((event) => event.name === name)
  if (found === undefined) throw new Error(`there is no recorded event ${name}`)
  return found
}
