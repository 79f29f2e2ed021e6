import { expect, test } from '@jest/globals'
import { progressLines, progressLive } from '../../src/host/progress.ts'
import { formatBytes } from '../../src/runtime/format-bytes.ts'
import type { ProgressEvent } from '../../src/runtime/runtime.ts'

const DIGEST = `sha256:${'ab12'.repeat(16)}`

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [1550, '1.6 kB'],
  [99_960, '100 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [1.5e9, '1.5 GB'],
  [2e15, '2000 TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test('quiet lines: one when a transfer ends', () => {
  let now = 0
  const lines: string[] = []
  const { event } = progressLines({ now: () => now, print: (line) => lines.push(line) })
  event({ kind: 'start', item: DIGEST, bytes: 5_000_000 })
  for (let at = 0; at < 5; at++) event({ kind: 'advance', item: DIGEST, bytes: 1_000_000 })
  now = 2000
  event({ kind: 'done', item: DIGEST })
  event({ kind: 'skip', item: 'config', bytes: 1200 })
  event({ kind: 'mount', item: 'layer' })
  event({ kind: 'fail', item: 'other' })
  expect(lines).toEqual([
    'ab12ab12ab12  done  5.0 MB  2.5 MB/s',
    'config  already there  1.2 kB',
    'layer  mounted',
    'other  failed',
  ])
})

/** What a terminal shows after some output that only moves up and clears to the end. */
function screen(written: string): readonly string[] {
  const lines: string[] = ['']
  const plain = written.replaceAll('\u001b', '^')
  for (const part of plain.split(/(\^\[\d+A\^\[0J|\n)/)) {
    const up = /^\^\[(\d+)A/.exec(part)
    if (part === '\n') lines.push('')
    else if (up !== null) lines.splice(lines.length - 1 - Number(up[1]), Number.POSITIVE_INFINITY, '')
    else lines[lines.length - 1] += part
  }
  return lines
}

test('live lines: one for each transfer and a total, the ended ones above', () => {
  let now = 0
  let written = ''
  const display = progressLive({ now: () => now, write: (text) => (written += text), columns: () => 60, rows: 2 })
  const send = (...events: ProgressEvent[]): void => {
    for (const event of events) {
      now += 200
      display.event(event)
    }
  }
  send({ kind: 'start', item: DIGEST, bytes: 4_000_000 }, { kind: 'advance', item: DIGEST, bytes: 1_000_000 })
  expect(screen(written)).toEqual([
    'ab12ab12ab12   25 %  1.0 MB of 4.0 MB  5.0 MB/s',
    'total  1 running  1.0 MB  5.0 MB/s',
    '',
  ])
  send({ kind: 'start', item: 'b' }, { kind: 'start', item: 'c' })
  expect(screen(written).slice(-3)).toEqual(['… and 1 more', 'total  3 running  1.0 MB  1.7 MB/s', ''])
  display.aside(() => {
    written += 'a warning\n'
  })
  expect(screen(written)[0]).toBe('a warning')
  expect(screen(written)).toHaveLength(6)
  send({ kind: 'done', item: DIGEST, bytes: 4_000_000 })
  expect(screen(written).slice(0, 2)).toEqual(['a warning', 'ab12ab12ab12  done  4.0 MB  5.0 MB/s'])
  display.close()
  expect(screen(written)).toEqual(['a warning', 'ab12ab12ab12  done  4.0 MB  5.0 MB/s', ''])
})

test('live lines never wrap and are not painted for every event', () => {
  let written = ''
  let writes = 0
  const now = 0
  const display = progressLive({
    now: () => now,
    write: (text) => {
      written += text
      writes++
    },
    columns: () => 30,
  })
  for (let at = 0; at < 1000; at++)
    display.event({ kind: 'advance', item: 'a-name-that-is-much-longer-than-the-line', bytes: 1 })
  expect(writes).toBe(1)
  for (const line of screen(written)) expect(line.length).toBeLessThan(30)
})
