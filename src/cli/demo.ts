import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { onlyUser } from '../serve/auth/passwords.ts'
import { serveRegistry } from '../serve/server.ts'
import { directoryRepositories } from '../stores/directory.ts'
import { openLayout } from '../stores/layout/open-layout.ts'
import { parseArguments } from './arguments.ts'
import type { Command, CommandContext } from './command.ts'
import { type LayerFiles, packImage } from './demo-image.ts'
import { loadCommand } from './load-command.ts'
import { readSettings } from './settings.ts'

const TOKEN_LIFE_S = 60
const RULES = ['{{version}}', '{{major}}.{{minor}}', '{{major}}'].map((pattern) => `type=semver,pattern=${pattern}`)

export const command: Command = {
  usage: 'demo',
  summary: 'Show the whole voyage on embedded parts: no Docker, no network, nothing installed',
  help: `Starts a private registry with a token on this machine's loopback, packs a small image from files, logs in with the
token on standard input, releases 1.0.0, again, 2.0.0 and then a patch of the old line (latest stays where it is), promotes, and
reads everything back with every digest checked. All of it lives in a temporary folder that is removed at the end.`,
  arity: [0, 0],
  async run(context) {
    const folder = await mkdtemp(join(tmpdir(), 'seaworthy-demo-'))
    try {
      await voyage(folder, context)
      return undefined
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function voyage(folder: string, context: CommandContext): Promise<void> {
  const runtime = embedded(folder, context.runtime)
  const say = (text: string): void => runtime.log.info(`\n== ${text}`)
  const run = (argv: readonly string[], stdin = ''): Promise<Report> => runCommand(argv, stdin, { ...context, runtime })
  const token = randomBytes(18).toString('base64url')
  runtime.mask(token)

  say('A private registry that wants a token, on embedded parts')
  const server = await serveRegistry(
    directoryRepositories(join(folder, 'registry'), runtime),
    { auth: { kind: 'token', check: onlyUser('captain', token), expiresIn: TOKEN_LIFE_S } },
    runtime,
  )
  const host = `127.0.0.1:${server.port}`
  const image = `${host}/harbour/cargo`
  const layout = `layout:${join(folder, 'image')}`
  const plan = join(folder, 'plan.json')
  const release = async (version: string): Promise<Report> => {
    await packInto(join(folder, 'image'), version, `Ahoy from ${version}\n`, runtime)
    const made = ['--image', image, '--existing', 'registry', '-o', plan, ...RULES.flatMap((rule) => ['--tags', rule])]
    await run(['plan', '--ref', `refs/tags/${version}`, ...made])
    return await run(['push', `${layout}:${version}`, '--plan', plan])
  }
  try {
    runtime.log.info(`serving at ${server.url}`)

    say('Log in: the token goes in by standard input, and is proved before it is kept')
    await run(['login', host, '-u', 'captain', '--password-stdin'], `${token}\n`)

    say('Release 1.0.0: rules say which tags it gets, the plan says why')
    await release('v1.0.0')

    say('Push it again: everything is there, nothing is sent')
    const again = await run(['push', `${layout}:v1.0.0`, '--plan', plan])
    expect(again, (report) => report.blobs.sent === 0, 'the second push sent something')

    say('Change one file and release 2.0.0: only what changed is sent')
    const next = await release('v2.0.0')
    expect(next, (report) => report.blobs.skipped === 1, 'the unchanged layer was not recognised')

    say('A patch of the old line, 1.0.1: 1 and 1.0 move to it, latest does not move back')
    await release('v1.0.1')
    const latest = await run(['digest', `registry:${image}:latest`])
    expect(latest, (report) => report.digest === next.digest, 'latest moved back')

    say('Promote: the same image in another repository, without moving a layer')
    await run(['promote', `${image}:2.0.0`, `${host}/fleet/cargo:stable`])

    say('Read it back into a fresh folder: every byte is checked against its digest')
    const back = await run(['copy', `registry:${host}/fleet/cargo:stable`, `layout:${join(folder, 'back')}:stable`])
    expect(back, (report) => report.digest === next.digest, 'what came back is not what was pushed')

    say('Log out')
    await run(['logout', host])
  } finally {
    await server.close()
  }
  const text = '\nDone: released, released again for nothing, promoted, and read back with every digest right.'
  context.result({ done: true }, text)
}

/** The runtime of the demo: its own configuration folder, and no programs, so that nothing of this machine is used or changed. */
function embedded(folder: string, runtime: Runtime): Runtime {
  return {
    ...runtime,
    env: { HOME: folder, DOCKER_CONFIG: join(folder, 'config'), TMPDIR: folder },
    exec: async (file) => {
      throw new Failure('not-found', `the demo runs no programs, ${file} neither`)
    },
  }
}

/** Runs one command as if it had been typed, shows what it says, and returns its JSON. */
async function runCommand(argv: readonly string[], stdin: string, context: CommandContext): Promise<Report> {
  const { log } = context.runtime
  log.info(`$ ${stdin === '' ? '' : 'echo "$TOKEN" | '}seaworthy ${argv.join(' ')}`)
  const [name = '', ...rest] = argv
  const command = await loadCommand(context.commands, name)
  const { args, options } = parseArguments(command, rest)
  let report: unknown
  await command.run({
    ...context,
    args,
    options,
    settings: readSettings(options),
    stdin: async () => stdin,
    result: (json, text) => {
      report = json
      log.info(text)
    },
  })
  return report as Report
}

async function packInto(path: string, tag: string, greeting: string, runtime: Runtime): Promise<void> {
  const layout = await openLayout(path, runtime, { create: true })
  await packImage(layout, [BASE, { 'app/greeting': greeting }], tag)
  await layout.close()
}

const BASE: LayerFiles = {
  'etc/ship-release': 'NAME="Seaworthy demo"\n',
  'usr/share/chart': Array.from({ length: 4000 }, (_, i) => `${i} fathoms\n`).join(''),
}

/** What the demo needs of a report; `--json` of the command gives it. */
interface Report {
  readonly digest: string
  readonly blobs: { readonly sent: number; readonly skipped: number }
}

function expect(report: Report, isRight: (report: Report) => boolean, otherwise: string): void {
  if (!isRight(report)) throw new Failure('failed', `the demo went wrong: ${otherwise}`)
}
