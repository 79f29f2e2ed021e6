import type { Log, Runtime } from '../runtime/runtime.ts'
import { systemRuntime } from '../runtime/system.ts'
import type { Settings } from './settings.ts'

/** Streams, environment and interruption of one process, handed in so that tests can make them. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown }
  readonly stdin: AsyncIterable<unknown>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal
}

/** The one place where the command line takes its runtime. */
export function terminalRuntime(terminal: Terminal, settings: Settings): Runtime {
  const secrets = new Set<string>()
  return systemRuntime({
    env: terminal.env,
    log: terminalLog(terminal, settings, secrets),
    mask: (secret) => {
      if (secret !== '') secrets.add(secret)
    },
    signal: terminal.signal,
  })
}

function terminalLog(terminal: Terminal, settings: Settings, secrets: ReadonlySet<string>): Log {
  const write = (message: string): void => {
    terminal.stderr.write(`${hide(message, secrets)}\n`)
  }
  return {
    debug: (message) => {
      if (settings.verbose) write(message)
    },
    info: (message) => {
      if (!settings.quiet) write(message)
    },
    warn: (message) => write(`warning: ${message}`),
  }
}

/** Longest first, so that a secret inside another does not leave the rest of the other to be read. */
function hide(message: string, secrets: ReadonlySet<string>): string {
  let text = message
  for (const secret of [...secrets].sort((a, b) => b.length - a.length)) text = text.replaceAll(secret, '***')
  return text
}
