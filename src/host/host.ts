import type { Runtime } from '../runtime/runtime.ts'

export interface AnnotationPlace {
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

export type AnnotationLevel = 'notice' | 'warning' | 'error'

export type Annotate = (level: AnnotationLevel, message: string, place?: AnnotationPlace) => void

/** Where an action runs: a GitHub runner, or a test that plays one. The runtime, plus what only a workflow step has. */
export interface Host extends Runtime {
  /** The value of an input, trimmed; empty when unset. */
  input(name: string): string
  output(name: string, value: string): void
  /** Sets an environment variable of all following steps. Never a secret. */
  exportVariable(name: string, value: string): void
  /** Keeps a value for the post step. Never a secret. */
  saveState(name: string, value: string): void
  state(name: string): string
  group<T>(title: string, body: () => Promise<T>): Promise<T>
  readonly annotate: Annotate
  /** Adds GitHub-flavoured Markdown to the job summary. */
  summary(markdown: string): Promise<void>
  /** Marks the step failed with this message. */
  fail(message: string): void
  /** The step is over: says how many annotations were held back because there is room for ten of a level only. */
  close(): void
}
