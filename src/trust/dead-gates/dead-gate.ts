/**
 * `dead`: somebody relies on a check or a signature that no longer happens. `stale`: the words do nothing, and nobody is deceived
 * (content trust switched off by name). `mention`: a comment, or text that is not run.
 */
export type DeadGateLevel = 'dead' | 'stale' | 'mention'

/** What is looked for. */
export type DeadGateRule =
  | 'content-trust-env'
  | 'content-trust-server'
  | 'content-trust-passphrase'
  | 'content-trust-flag'
  | 'docker-trust'
  | 'notary-client'
  | 'docker-sign-action'

/** One place in a file that speaks of Docker Content Trust. */
export interface DeadGate {
  /** Relative to the folder that was looked at, with `/`. */
  readonly file: string
  /** Lines and columns count from 1. */
  readonly line: number
  readonly column: number
  readonly level: DeadGateLevel
  readonly rule: DeadGateRule
  /** The words as they stand there. */
  readonly found: string
  /** What they do today. */
  readonly today: string
  /** What to do instead. */
  readonly instead: string
  /** What to write in their place, in the language of the file. Empty when they are only to be removed. */
  readonly snippet: string
}

/** The stable JSON of `trust doctor`. */
export interface DeadGateReport {
  readonly findings: readonly DeadGate[]
  readonly counts: {
    readonly dead: number
    readonly stale: number
    readonly mention: number
    /** Files that were read. */
    readonly files: number
  }
}
