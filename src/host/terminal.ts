import type { ProgressEvent, Runtime } from '../runtime/runtime.ts'
import { systemRuntime } from '../runtime/system.ts'
import { createAnnotations } from './annotations.ts'
import type { Annotate, AnnotationLevel, AnnotationPlace } from './host.ts'
import { createMasks } from './masks.ts'
import { type ProgressDisplay, progressLines, progressLive } from './progress.ts'
import { safeLine, safeText } from './safe-text.ts'

/** The part of a terminal's stream that is used; `process.stdout` and `process.stderr` have it. */
export interface TerminalStream {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

export interface TerminalOptions {
  readonly env: Runtime['env']
  readonly stdout: TerminalStream
  readonly stderr: TerminalStream
  /** Warnings and results only. */
  readonly quiet?: boolean
  /** Debug lines too. */
  readonly verbose?: boolean
  readonly signal?: AbortSignal
}

/** Where the command line runs: results on stdout, everything else on stderr, no secret on either. */
export interface Terminal {
  readonly runtime: Runtime
  /** Prints a result as it is, with the masks applied. */
  print(text: string): void
  /** Prints an error. */
  error(text: string): void
  /** In a step of a workflow, an annotation; on a terminal nothing. */
  readonly annotate: Annotate
  /** Ends the progress display and the annotations. */
  close(): void
}

const YELLOW = '\u001b[33m'
const RED = '\u001b[31m'
const DIM = '\u001b[2m'
const PLAIN = '\u001b[0m'

export function createTerminal({ env, stdout, stderr, quiet, verbose, signal }: TerminalOptions): Terminal {
  const masks = createMasks()
  const live = stderr.isTTY === true && env.TERM !== 'dumb' && env.CI === undefined
  const colour = stderr.isTTY === true && env.TERM !== 'dumb' && (env.NO_COLOR ?? '') === ''
  // Twice, since a secret may come together only when what was hidden in it is gone.
  const clean = (text: string): string => masks.hide(safeText(masks.hide(text)))
  const paint = (style: string, text: string): string => (colour ? `${style}${text}${PLAIN}` : text)
  const base = systemRuntime({ env, mask: masks.add, ...(signal === undefined ? {} : { signal }) })
  const now = (): number => base.clock.now()
  const say = (text: string, style = ''): void => {
    const safe = clean(text)
    progress.aside(() => stderr.write(`${style === '' ? safe : paint(style, safe)}\n`))
  }
  const progress: ProgressDisplay = live
    ? progressLive({
        now,
        columns: () => stderr.columns ?? 80,
        // The lines hold names from outside; the display's own escapes are around them.
        write: (text) => stderr.write(text),
      })
    : progressLines({ now, print: (line) => stderr.write(`${clean(line)}\n`) })
  const annotations = createAnnotations(
    (level, message, place) => {
      // On stderr, which the runner reads for commands too: stdout is the result's alone.
      progress.aside(() => stderr.write(`${workflowCommand(level, masks.hide(message), place)}\n`))
    },
    (line) => say(line),
  )
  return {
    annotate: env.GITHUB_ACTIONS === 'true' ? annotations.add : () => {},
    runtime: {
      ...base,
      log: {
        debug: (message) => verbose === true && say(message, DIM),
        info: (message) => quiet !== true && say(message),
        warn: (message) => say(`warning: ${message}`, YELLOW),
      },
      progress: (event: ProgressEvent) => {
        if (quiet !== true) progress.event({ ...event, item: clean(event.item) })
      },
    },
    print: (text) => progress.aside(() => stdout.write(`${masks.hide(text)}\n`)),
    error: (text) => say(text, RED),
    close: () => {
      progress.close()
      annotations.close()
    },
  }
}

/** `::error file=…,line=…::message`, with everything escaped that could end a part of it (actions/toolkit, command.ts). */
function workflowCommand(
  level: AnnotationLevel,
  message: string,
  { title, file, line, column }: AnnotationPlace,
): string {
  const data = (text: string): string =>
    safeText(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string | number): string =>
    data(safeLine(String(text)))
      .replaceAll(':', '%3A')
      .replaceAll(',', '%2C')
  const properties = Object.entries({ title, file, line, col: column })
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([name, value]) => `${name}=${property(value)}`)
  return `::${level}${properties.length === 0 ? '' : ` ${properties.join(',')}`}::${data(message)}`
}
