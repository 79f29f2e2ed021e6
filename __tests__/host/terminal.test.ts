import { expect, test } from '@jest/globals'
import { createTerminal, type TerminalOptions } from '../../src/host/terminal.ts'

function terminal(options: Partial<TerminalOptions> & { tty?: boolean } = {}): {
  out: string[]
  err: string[]
  host: ReturnType<typeof createTerminal>
} {
  const [out, err]: [string[], string[]] = [[], []]
  const host = createTerminal({
    env: {},
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text), isTTY: options.tty === true, columns: 60 },
    ...options,
  })
  return { out, err, host }
}

test('results on stdout, everything else on stderr', () => {
  const { out, err, host } = terminal()
  host.runtime.log.debug('d')
  host.runtime.log.info('i')
  host.runtime.log.warn('w')
  host.print('r')
  host.error('e')
  expect(out).toEqual(['r\n'])
  expect(err).toEqual(['i\n', 'warning: w\n', 'e\n'])
})

test('--quiet keeps warnings, --verbose adds debug lines', () => {
  const quiet = terminal({ quiet: true })
  const verbose = terminal({ verbose: true })
  for (const { host } of [quiet, verbose]) {
    host.runtime.log.debug('d')
    host.runtime.log.info('i')
    host.runtime.log.warn('w')
    host.runtime.progress({ kind: 'done', item: 'p', bytes: 1 })
  }
  expect(quiet.err).toEqual(['warning: w\n'])
  expect(verbose.err).toEqual(['d\n', 'i\n', 'warning: w\n', 'p  done  1 B\n'])
})

test.each([
  [{ tty: true }, true],
  [{ tty: true, env: { NO_COLOR: '1' } }, false],
  [{ tty: true, env: { NO_COLOR: '' } }, true],
  [{ tty: true, env: { TERM: 'dumb' } }, false],
  [{ tty: false }, false],
])('colour for %j: %s', (options, colour) => {
  const { err, host } = terminal(options)
  host.error('e')
  expect(err.join('')).toBe(colour ? '\u001b[31me\u001b[0m\n' : 'e\n')
})

test('no secret is printed, whatever prints it', () => {
  const { out, err, host } = terminal({ verbose: true })
  const key = '{\n  "private_key": "abc\\ndef"\n}'
  for (const secret of ['S3CRET', 'S3CRET-longer', 'with"quote', key, '']) host.runtime.mask(secret)
  const { log, progress } = host.runtime
  for (const say of [log.debug, log.info, log.warn, host.print, host.error]) {
    say('a S3CRET b S3CRET-longer c with"quote')
    say(key)
    say('S3\u0000CRET')
    say('only one line of it: "private_key": "abc\\ndef" here')
    say(JSON.stringify({ token: 'with"quote', key }))
  }
  progress({ kind: 'skip', item: 'S3CRET' })
  const all = [...out, ...err].join('')
  expect(all).toContain('a *** b *** c ***')
  for (const hidden of ['S3CRET', 'longer', 'with"quote', 'with\\"quote', 'abc']) expect(all).not.toContain(hidden)
  expect(all).toContain('only one line of it')
})

test('text from outside cannot steer the terminal or a runner', () => {
  const { err, host } = terminal({ tty: true, env: { NO_COLOR: '1' } })
  host.runtime.log.info('\u001b[2Jx\n::error::y')
  host.runtime.progress({ kind: 'skip', item: '\u001b[2J::z' })
  expect(err[0]).toBe('x\n: :error::y\n')
  expect(err.join('')).not.toContain('\u001b[2J')
})
