import type { Log } from '../../runtime/runtime.ts'
import { shownText } from './errors/redact.ts'

/** Shows what a registry wants its users to know (`Warning: 299 - "text"`, distribution-spec, Warnings): each text once. */
export class Warnings {
  readonly #registry: string
  readonly #log: Log
  readonly #seen = new Set<string>()

  constructor(registry: string, log: Log) {
    this.#registry = registry
    this.#log = log
  }

  show(headers: readonly string[]): void {
    for (const header of headers) {
      for (const [, quoted] of header.matchAll(/299\s+\S+\s+"((?:\\.|[^"\\])*)"/g)) {
        const text = shownText((quoted as string).replace(/\\(.)/g, '$1'))
        if (text === '' || this.#seen.has(text) || this.#seen.size >= 50) continue
        this.#seen.add(text)
        this.#log.warn(`${this.#registry} says: ${text}`)
      }
    }
  }
}
