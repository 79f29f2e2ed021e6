import { Failure } from '../runtime/failure.ts'

/** How this process is told to stop. */
export interface Interruption {
  /** Aborts at the first signal, with a `Failure('cancelled')`. */
  readonly signal: AbortSignal
  /** What shells expect of a process that a signal ended (130 for Ctrl-C); undefined while there was none. */
  readonly exitCode: number | undefined
  /** Aborts for another reason. */
  abort(reason: Failure): void
  /** Gives the signals back. */
  close(): void
}

const SIGNAL_NUMBERS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const

/** Makes an interruption an abort, so that what was begun is cleaned up. A second one ends the process at once. */
export function catchInterruption(): Interruption {
  const controller = new AbortController()
  let exitCode: number | undefined
  const interrupt = (name: keyof typeof SIGNAL_NUMBERS): void => {
    const code = 128 + SIGNAL_NUMBERS[name]
    if (exitCode !== undefined) process.exit(code)
    exitCode = code
    controller.abort(new Failure('cancelled', `interrupted by ${name}`))
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, interrupt)
  return {
    signal: controller.signal,
    get exitCode() {
      return exitCode
    },
    abort: (reason) => controller.abort(reason),
    close: () => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(name, interrupt)
    },
  }
}
