import type { TerminalStream } from '../host/terminal.ts'

/** Streams, environment and interruption of one process, handed in so that tests can make them. */
export interface Streams {
  readonly stdout: TerminalStream
  readonly stderr: TerminalStream
  readonly stdin: AsyncIterable<unknown>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal
}
