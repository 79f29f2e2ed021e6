/** Lets a number of tasks run at a time; the others wait their turn in order. */
export class Slots {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(count: number) {
    this.#free = count
  }

  async use<T>(task: () => Promise<T>): Promise<T> {
    const release = await this.take()
    try {
      return await task()
    } finally {
      release()
    }
  }

  /** Waits for a slot; whoever takes it gives it back by calling what it gets, once. */
  async take(): Promise<() => void> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    return () => this.#release()
  }

  /** A slot if one is free now. */
  tryTake(): (() => void) | undefined {
    if (this.#free === 0) return undefined
    this.#free--
    return () => this.#release()
  }

  /** A slot goes from hand to hand, so nobody overtakes. */
  #release(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free++
    else next()
  }
}
