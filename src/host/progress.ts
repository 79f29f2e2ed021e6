import { formatBytes } from '../runtime/format-bytes.ts'
import type { ProgressEvent } from '../runtime/runtime.ts'

/** Shows progress events to people. */
export interface ProgressDisplay {
  event(event: ProgressEvent): void
  /** Something else is to be printed: the live lines step aside for it. */
  aside(print: () => void): void
  /** Ends the display and leaves the cursor on a free line. */
  close(): void
}

interface Transfer {
  readonly item: string
  readonly start: number
  readonly total: number | undefined
  done: number
}

export interface ProgressLinesOptions {
  readonly now: () => number
  readonly print: (line: string) => void
}

/** Where nobody watches: one line for each transfer when it ends, none while it runs. */
export function progressLines({ now, print }: ProgressLinesOptions): ProgressDisplay {
  const running = new Map<string, Transfer>()
  return {
    event: (event) => {
      const ended = follow(running, event, now())
      const line = endLine(event, ended, now())
      if (line !== undefined) print(line)
    },
    aside: (show) => show(),
    close: () => running.clear(),
  }
}

export interface LiveProgressOptions {
  readonly now: () => number
  readonly write: (text: string) => void
  /** Columns of the terminal, asked anew each time. */
  readonly columns: () => number
  /** Lines of transfers shown at most; more are only counted. */
  readonly rows?: number
}

/** Milliseconds between two paintings. */
const REPAINT = 100

/** In a terminal: one live line for each running transfer, a last line for the total, and the ended ones left above. */
export function progressLive({ now, write, columns, rows = 8 }: LiveProgressOptions): ProgressDisplay {
  const running = new Map<string, Transfer>()
  let painted = 0
  let paintedAt = Number.NEGATIVE_INFINITY
  let began: number | undefined
  let moved = 0

  const clear = (): void => {
    if (painted > 0) write(`\u001b[${painted}A\u001b[0J`)
    painted = 0
  }
  const paint = (): void => {
    const all = [...running.values()]
    const lines = all.slice(0, rows).map((transfer) => transferLine(transfer, now()))
    if (all.length > rows) lines.push(`… and ${all.length - rows} more`)
    if (all.length > 0) lines.push(totalLine(all, moved, now() - (began ?? now())))
    const width = Math.max(20, columns()) - 1
    if (lines.length > 0) write(`${lines.map((line) => clip(line, width)).join('\n')}\n`)
    painted = lines.length
    paintedAt = now()
  }
  return {
    event: (event) => {
      began ??= now()
      const ended = follow(running, event, now())
      if (event.kind === 'advance') moved += event.bytes ?? 0
      const line = endLine(event, ended, now())
      if (line === undefined && now() - paintedAt < REPAINT) return
      clear()
      if (line !== undefined) write(`${line}\n`)
      paint()
    },
    aside: (show) => {
      clear()
      show()
      if (running.size > 0) paint()
    },
    close: () => {
      clear()
      running.clear()
    },
  }
}

/** Keeps the running transfers up to date; hands back the one that this event ends. */
function follow(running: Map<string, Transfer>, event: ProgressEvent, now: number): Transfer | undefined {
  const known = running.get(event.item)
  if (event.kind === 'start') running.set(event.item, { item: event.item, start: now, total: event.bytes, done: 0 })
  else if (event.kind === 'advance') {
    const transfer = known ?? { item: event.item, start: now, total: undefined, done: 0 }
    transfer.done += event.bytes ?? 0
    running.set(event.item, transfer)
  } else running.delete(event.item)
  return known
}

function endLine(event: ProgressEvent, transfer: Transfer | undefined, now: number): string | undefined {
  const bytes = event.bytes ?? transfer?.done
  const size = bytes === undefined ? '' : `  ${formatBytes(bytes)}`
  const name = shortName(event.item)
  switch (event.kind) {
    case 'done': {
      const seconds = transfer === undefined ? 0 : (now - transfer.start) / 1000
      const rate = seconds > 0 && bytes !== undefined ? `  ${formatBytes(bytes / seconds)}/s` : ''
      return `${name}  done${size}${rate}`
    }
    case 'skip':
      return `${name}  already there${size}`
    case 'mount':
      return `${name}  mounted${size}`
    case 'fail':
      return `${name}  failed`
    default:
      return undefined
  }
}

function transferLine({ item, start, total, done }: Transfer, now: number): string {
  const seconds = (now - start) / 1000
  const rate = seconds > 0 ? `  ${formatBytes(done / seconds)}/s` : ''
  const share = total === undefined || total === 0 ? '' : `${String(Math.floor((done / total) * 100)).padStart(3)} %  `
  const of = total === undefined ? '' : ` of ${formatBytes(total)}`
  return `${shortName(item)}  ${share}${formatBytes(done)}${of}${rate}`
}

function totalLine(all: readonly Transfer[], moved: number, milliseconds: number): string {
  const rate = milliseconds > 0 ? `  ${formatBytes((moved * 1000) / milliseconds)}/s` : ''
  return `total  ${all.length} running  ${formatBytes(moved)}${rate}`
}

/** Twelve characters of a digest, as Docker shows it; other names whole. */
function shortName(item: string): string {
  return /^[a-z0-9]+:[a-f0-9]{32,}$/.test(item) ? item.slice(item.indexOf(':') + 1).slice(0, 12) : item
}

function clip(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`
}
