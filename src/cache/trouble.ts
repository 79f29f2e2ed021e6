import type { Runtime } from '../runtime/runtime.ts'

/**
 * What goes wrong while the cache is used: collected, and told as one warning in the end. A service that is down is one failure to whoever reads
 * the log, however many images it cost.
 */
export class Trouble {
  readonly #log: Runtime['log']
  readonly #messages: string[] = []
  #told = 0

  constructor(log: Runtime['log']) {
    this.#log = log
  }

  /** Everything that was noted, in order. */
  get messages(): readonly string[] {
    return [...this.#messages]
  }

  note(message: string): void {
    this.#messages.push(message)
    this.#log.debug(message)
  }

  /** Warns of what was noted since the last time. */
  tell(): void {
    const messages = this.#messages.slice(this.#told)
    this.#told = this.#messages.length
    if (messages.length === 0) return
    const [only] = messages
    this.#log.warn(
      messages.length === 1
        ? (only as string)
        : `the layer cache had ${messages.length} failures:\n${messages.join('\n')}`,
    )
  }
}

/** Works with the trouble of the caller, who tells it; without one, tells it when the work is done. Of work that throws, its error is what went wrong. */
export async function withTrouble<T>(
  { log }: Pick<Runtime, 'log'>,
  outer: Trouble | undefined,
  work: (trouble: Trouble) => Promise<T>,
): Promise<T> {
  const trouble = outer ?? new Trouble(log)
  const result = await work(trouble)
  if (outer === undefined) trouble.tell()
  return result
}
