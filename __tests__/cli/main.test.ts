import { describe, expect, test } from '@jest/globals'
import { nameOf } from '../../src/cli/arguments.ts'
import type { Command } from '../../src/cli/command.ts'
import { commands } from '../../src/cli/commands.ts'
import { loadAll } from '../../src/cli/load-command.ts'
import { GLOBAL_OPTIONS } from '../../src/cli/settings.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { VERSION } from '../../src/runtime/version.ts'
import { type } from './terminal.ts'

/** A command that does what the test wants. */
function probe(
  run: Command['run'],
  parts: Partial<Command> = {},
): { commands: Record<string, () => Promise<{ command: Command }>> } {
  const command: Command = { usage: 'probe [X]', summary: 'Try', arity: [0, 1], dryRun: true, run, ...parts }
  return { commands: { ...commands, probe: async () => ({ command }) } }
}

describe('help', () => {
  test('alone, `help` and `--help` say the same', async () => {
    const alone = await type([])
    const others = [await type(['help']), await type(['--help']), await type(['-h'])]
    expect(alone.stderr).toBe('')
    expect(alone.code).toBe(0)
    expect(alone.stdout).toContain('Usage: seaworthy COMMAND [ARGS]')
    for (const name of Object.keys(commands)) expect(alone.stdout).toContain(`\n  ${name} `)
    expect(others).toEqual([alone, alone, alone])
  })

  test('of a command, in three spellings', async () => {
    const [word, flag, before] = await Promise.all([
      type(['help', 'reference']),
      type(['reference', '--help']),
      type(['--help', 'reference']),
    ])
    expect(word.stdout).toMatch(/^Usage: seaworthy reference REF\n\nShow the parts/)
    expect([flag, before]).toEqual([word, word])
  })

  test('of a group: its word alone, with help before it or after it', async () => {
    const alone = await type(['trust'])
    const others = [await type(['help', 'trust']), await type(['trust', '--help'])]
    expect(alone).toMatchObject({ code: 0, stderr: '' })
    expect(alone.stdout).toContain('Usage: seaworthy trust COMMAND [ARGS]')
    expect(alone.stdout).toContain('\n  trust doctor ')
    expect(alone.stdout).not.toContain('\n  push ')
    expect(others).toEqual([alone, alone])
    const doctor = await type(['help', 'trust', 'doctor'])
    expect(doctor.stdout).toMatch(/^Usage: seaworthy trust doctor/)
    expect(await type(['trust', '-h', 'doctor'])).toEqual(doctor)
  })

  test('names every option of every command, and every option has a help', async () => {
    for (const [name, command] of await loadAll(commands)) {
      const { stdout } = await type(['help', name])
      for (const [option, { help }] of Object.entries({ ...GLOBAL_OPTIONS, ...command.options })) {
        expect(stdout).toContain(`--${option}`)
        expect(`${name} --${option}: ${help ?? ''}`).not.toMatch(/: $/)
      }
      expect(nameOf(command)).toBe(name)
    }
  })

  test('--json gives the same as data', async () => {
    const { stdout } = await type(['help', '--json'])
    const { version, commands: list } = JSON.parse(stdout) as { version: string; commands: { name: string }[] }
    expect(version).toBe(VERSION)
    expect(list.map(({ name }) => name)).toEqual(Object.keys(commands).sort())
  })
})

test.each([[['--version']], [['reference', '--version']], [['--version', '--quiet']]])(
  '%j prints the version',
  async (argv) => {
    expect(await type(argv)).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' })
  },
)

describe('wrong usage is exit code 2, says what was wrong, and helps', () => {
  test.each([
    [['refrence', 'a'], 'there is no command "refrence"', 'Did you mean seaworthy reference?'],
    [['ref', 'a'], 'there is no command "ref"', 'Did you mean seaworthy reference?'],
    [['zzzzzz'], 'there is no command "zzzzzz"', 'See seaworthy help.'],
    [['__proto__'], 'there is no command "__proto__"', 'See seaworthy help.'],
    [['constructor'], 'there is no command "constructor"', ''],
    [['help', 'refernce'], 'there is no command "refernce"', 'Did you mean seaworthy reference?'],
    [['reference', 'a', '--jsno'], 'there is no option --jsno', 'Did you mean --json?'],
    [['reference', 'a', '--insecur'], 'there is no option --insecur', 'Did you mean --insecure?'],
    [['reference', 'a', '--zzzzzz'], 'there is no option --zzzzzz', 'Usage: seaworthy reference REF'],
    [['reference', 'a', '-z'], 'there is no option -z', 'Usage: seaworthy reference REF'],
    [['reference'], 'reference takes one argument, not none', 'Usage: seaworthy reference REF'],
    [['reference', 'a', 'b'], 'reference takes one argument, not 2', 'Usage: seaworthy reference REF'],
    [['help', 'a', 'b', 'c'], 'help takes at most 2 arguments, not 3', 'Usage: seaworthy help [COMMAND]'],
    [['trust', 'docter'], 'there is no command "trust docter"', 'Did you mean seaworthy trust doctor?'],
    [['help', 'trust', 'docter'], 'there is no command "trust docter"', 'Did you mean seaworthy trust doctor?'],
    [['reference', 'a', '--ca'], "option '--ca <value>' argument missing", 'Usage: seaworthy reference REF'],
    [['reference', 'a', '--dry-run=1'], "option '--dry-run' does not take an argument", 'Usage:'],
    [['reference', 'a', '--quiet', '--verbose'], '--quiet and --verbose cannot both be meant', 'Leave one'],
    [['reference', 'a', '--insecure', 'a b'], '--insecure cannot be "a b"', 'Write host[:port]'],
    [['reference', 'a', '--concurrency', '0'], '--concurrency cannot be "0"', 'from 1 to 64'],
    [['reference', 'a', '--concurrency', '1e1'], '--concurrency cannot be "1e1"', 'from 1 to 64'],
    [['reference', 'a', '--timeout', 'soon'], '--timeout cannot be "soon"', 'Write a time'],
    [['reference', 'a', '--timeout', '0'], '--timeout cannot be "0"', 'Write a time'],
    [['reference', 'a', '--platform', 'amd64'], 'invalid platform "amd64"', 'Write os/architecture'],
    [['reference', 'a', '--config='], '--config cannot be ""', 'Give it a value'],
    [['completion', 'powershell'], 'there is no completion for "powershell"', 'Say bash, zsh or fish.'],
  ])('%j', async (argv, message, hint) => {
    const { code, stdout, stderr } = await type(argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`seaworthy: ${message}`)
    expect(stderr).toContain(hint)
  })

  test('the value of an option that does not exist is not repeated: it may be a secret', async () => {
    const { stderr } = await type(['reference', 'a', '--passwrd=hunter2'])
    expect(stderr).toContain('there is no option --passwrd')
    expect(stderr).not.toContain('hunter2')
  })

  test('with --json, as one object on stdout', async () => {
    const { code, stdout, stderr } = await type(['refrence', '--json'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      error: { code: 'usage', message: 'there is no command "refrence"', hint: 'Did you mean seaworthy reference?' },
    })
  })
})

describe('exit codes', () => {
  test.each([
    ['done', () => undefined, 0],
    ['its own', () => 3, 3],
    [
      'failed',
      () => {
        throw new Failure('failed', 'x')
      },
      1,
    ],
    [
      'not reached',
      () => {
        throw new Failure('unreachable', 'x')
      },
      3,
    ],
    [
      'too late',
      () => {
        throw new Failure('timeout', 'x')
      },
      3,
    ],
    [
      'a bug',
      () => {
        throw new TypeError('x')
      },
      1,
    ],
  ] as [string, () => number | undefined, number][])('%s', async (_, run, code) => {
    expect(
      (
        await type(
          ['probe'],
          probe(async () => run()),
        )
      ).code,
    ).toBe(code)
  })
})

test('a fault of ours shows its trace only when asked', async () => {
  const broken = probe(async () => {
    throw new TypeError('oops')
  })
  expect((await type(['probe'], broken)).stderr).toBe('seaworthy: oops\n')
  expect((await type(['probe', '--verbose'], broken)).stderr).toContain('main.test.ts')
})

test('global options stand before or after the command, and are read', async () => {
  const line = ['--insecure', 'HTTP://A:1', 'probe', '--insecure', '[::1]', '--timeout=1.5m', '--concurrency', '4']
  const rest = ['--platform', 'linux/aarch64', '--ca', 'f', '--config', 'd', '--dry-run', '-q', '--', '--json']
  let seen: unknown
  const { code } = await type(
    [...line, ...rest],
    probe(
      async ({ settings, args }) => {
        seen = { settings, args }
        return undefined
      },
      { dryRun: true },
    ),
  )
  expect(code).toBe(0)
  expect(seen).toEqual({
    args: ['--json'],
    settings: {
      json: false,
      quiet: true,
      verbose: false,
      dryRun: true,
      insecure: ['a:1', '[::1]'],
      ca: 'f',
      config: 'd',
      platform: { os: 'linux', architecture: 'arm64' },
      concurrency: 4,
      timeout: 90_000,
    },
  })
})

test.each([
  [[], 'info\nwarning: warn *** ***\n'],
  [['--quiet'], 'warning: warn *** ***\n'],
  [['--verbose'], 'debug ***\ninfo\nwarning: warn *** ***\n'],
])('with %j the log is heard on stderr, without secrets', async (flags, heard) => {
  const { stdout, stderr } = await type(
    ['probe', ...flags],
    probe(async ({ runtime, result }) => {
      runtime.mask('')
      runtime.mask('pass')
      runtime.mask('password')
      runtime.log.debug('debug password')
      runtime.log.info('info')
      runtime.log.warn('warn password pass')
      result({}, 'out')
      return undefined
    }),
  )
  expect({ stdout, stderr }).toEqual({ stdout: 'out\n', stderr: heard })
})

test('standard input is given whole, and waiting for it ends with an interruption', async () => {
  const echo = probe(async ({ stdin, result }) => {
    result({}, await stdin())
    return undefined
  })
  expect((await type(['probe'], { ...echo, stdin: 'hé\n' })).stdout).toBe('hé\n\n')
  const interruption = new AbortController()
  interruption.abort(new Failure('cancelled', 'interrupted by SIGINT'))
  const { code, stderr } = await type(['probe'], { ...echo, signal: interruption.signal })
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'seaworthy: interrupted by SIGINT\n' })
})

test('reference shows the parts', async () => {
  expect((await type(['reference', 'debian:10'])).stdout).toBe(
    `${['registry    docker.io', 'repository  library/debian', 'tag         10', 'canonical   docker.io/library/debian:10', 'familiar    debian:10'].join('\n')}\n`,
  )
  expect(JSON.parse((await type(['--json', 'reference', 'debian'])).stdout)).toEqual({
    registry: 'docker.io',
    repository: 'library/debian',
    tag: null,
    digest: null,
    canonical: 'docker.io/library/debian',
    familiar: 'debian',
  })
  expect((await type(['reference', 'A/b:'])).code).toBe(1)
})

test('--dry-run is refused where it would be done all the same', async () => {
  const ran: boolean[] = []
  const run: Command['run'] = async ({ settings }) => {
    ran.push(settings.dryRun)
    return undefined
  }
  const refused = await type(['probe', '--dry-run'], probe(run, { dryRun: false }))
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('probe has no dry run') })
  expect(ran).toEqual([])
  await type(['probe', '--dry-run'], probe(run, { dryRun: true }))
  expect(ran).toEqual([true])
  const withDryRun = (await loadAll(commands)).filter(([, { dryRun }]) => dryRun === true).map(([name]) => name)
  const writing = [
    'apply',
    'cache',
    'copy',
    'promote',
    'push',
    'tag',
    'trust revoke',
    'trust sign',
    'trust signer',
    'undo',
  ]
  expect(withDryRun.sort()).toEqual(writing)
})
