/** Time, handed in so that tests can make it. Milliseconds throughout. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after `ms`; rejects with the signal's reason when it aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /**
   * Calls `ring` after `ms`, unless what it gives back is called first: how long others may be silent. Real time without it, since a
   * socket knows no other.
   */
  alarm?(ms: number, ring: () => void): () => void
}

/** Where a room says what it is doing. Nothing said here is a result. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
}

/** What a long operation reports while it runs. Byte counts are of the content, not of the wire. */
export interface ProgressEvent {
  readonly kind: 'start' | 'advance' | 'done' | 'skip' | 'mount' | 'fail'
  /** What moves: a blob's digest, or a name for what has none yet. */
  readonly item: string
  /** Bytes since the last event (`advance`), or in all (`start`, `done`), when known. */
  readonly bytes?: number
}

export interface ExecOptions {
  /** Written to the child's standard input, which is then closed. The only way a secret may reach a child. */
  readonly stdin?: string
  /** The child's whole environment; without it the child gets the runtime's. */
  readonly env?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export interface ExecResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Everything from outside that the rooms may touch: nothing below `host/` reads the clock, the environment or stdout itself. */
export interface Runtime {
  readonly clock: Clock
  /** A number in [0, 1), for jitter. Never for names that must not be guessed. */
  readonly random: () => number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: Log
  readonly progress: (event: ProgressEvent) => void
  /** Makes a string unprintable from now on. Called before a secret's first use. */
  readonly mask: (secret: string) => void
  /**
   * Runs a program without a shell and collects what it prints. Resolves whatever the exit code is; rejects with
   * `Failure('not-found')` when there is no such program.
   */
  readonly exec: (file: string, args: readonly string[], options?: ExecOptions) => Promise<ExecResult>
  readonly signal?: AbortSignal | undefined
  /** Does what must not end half-way: an abort of `signal` comes only when it is done. Without it, nothing is held back. */
  readonly uninterrupted?: (<T>(work: () => Promise<T>) => Promise<T>) | undefined
}
