import { AsyncLocalStorage } from 'node:async_hooks'
import type { Runtime } from '../../runtime/runtime.ts'

/** What a toolkit package printed while it worked. */
interface Listener {
  readonly runtime: Pick<Runtime, 'log' | 'mask'>
  /** What it warned of or called an error, in its own words. */
  readonly complaints: string[]
}

/** What came of the work, and the warnings and errors that it printed meanwhile. */
export interface Heard<T> {
  readonly result: T
  readonly complaints: readonly string[]
}

const listening = new AsyncLocalStorage<Listener>()
let working = 0
let untap = (): void => {}

/**
 * Works with a toolkit package that prints workflow commands (`::warning::`) and lines by itself, so that none of it reaches standard output: an
 * annotation is ours to make, once, and standard output may be a JSON document. Secrets that it masks are masked; lines and commands go to
 * the debug log. What others print meanwhile is not touched.
 */
export async function hearing<T>(runtime: Listener['runtime'], work: () => Promise<T>): Promise<Heard<T>> {
  const complaints: string[] = []
  if (working++ === 0) untap = tap()
  try {
    return { result: await listening.run({ runtime, complaints }, work), complaints }
  } finally {
    if (--working === 0) untap()
  }
}

/** There is no other way to learn of it: the toolkit writes to the process's standard output, always whole lines. */
function tap(): () => void {
  const { stdout } = process
  const { write } = stdout
  stdout.write = ((...args: unknown[]): boolean => {
    const listener = listening.getStore()
    const [text] = args
    if (listener === undefined || typeof text !== 'string') return Reflect.apply(write, stdout, args) as boolean
    // Our own log may print there too, which is nothing to hear.
    listening.exit(() => {
      for (const line of text.split(/\r?\n/)) if (line !== '') hear(line, listener)
    })
    const done = args.at(-1)
    if (typeof done === 'function') process.nextTick(done)
    return true
  }) as typeof write
  return () => {
    stdout.write = write
  }
}

function hear(line: string, { runtime, complaints }: Listener): void {
  const [, command, value = ''] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? []
  const text = command === undefined ? line : unescaped(value)
  if (command === 'add-mask') runtime.mask(text)
  else runtime.log.debug(text)
  if (command === 'warning' || command === 'error') complaints.push(text)
}

/** As `@actions/core` escapes the value of a command. */
function unescaped(value: string): string {
  return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
