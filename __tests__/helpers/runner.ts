// Plays a GitHub runner for one job: runs dist/<entry>.js as the runner runs the `main` or `post` of an action, with the
// environment and the command files of actions/runner, and can look for secrets in everything that the job has touched.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type SampledProcess, sampleDescendants } from './processes.ts'
import { parseCommandFile, parseWorkflowCommands, type WorkflowCommand } from './workflow-commands.ts'

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))

export interface RunnerOptions {
  /** Folders of programs; empty: no program at all can be found. */
  readonly path?: readonly string[]
  /** Added to the environment of every step. */
  readonly env?: Readonly<Record<string, string>>
  /** The payload behind GITHUB_EVENT_PATH. */
  readonly event?: unknown
  /** The node program; default: the one of the tests. */
  readonly node?: string
  /** The home folder of another runner on the same machine; default: one of its own. */
  readonly home?: string
}

export interface StepResult {
  readonly exitCode: number
  /** Milliseconds. */
  readonly elapsed: number
  readonly stdout: string
  readonly stderr: string
  readonly commands: readonly WorkflowCommand[]
  readonly masks: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly path: readonly string[]
  readonly summary: string
  /** Children, grandchildren... that were seen while it ran. */
  readonly processes: readonly SampledProcess[]
  /** Messages of the annotations of a level. */
  annotations(level: 'error' | 'warning' | 'notice'): readonly string[]
  /** What the web page shows: no commands but their text, masks applied. */
  shown(): string
}

export interface Runner {
  readonly home: string
  readonly temp: string
  readonly workspace: string
  run(
    entry: string,
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ): Promise<StepResult>
  /** The post step of a step that ran. */
  post(entry: string, main: StepResult, env?: Readonly<Record<string, string>>): Promise<StepResult>
  /**
   * Every place where a secret can be seen, in any of the usual encodings: output, files, state, outputs and the
   * command lines and environments of children. `allowed` names files that are meant to hold it.
   */
  leaks(secret: string, allowed?: readonly string[]): Promise<readonly string[]>
  /** The runner empties its temporary folder between jobs. */
  clearTemp(): Promise<void>
  dispose(): Promise<void>
}

export async function createRunner(options: RunnerOptions = {}): Promise<Runner> {
  const root = await mkdtemp(join(tmpdir(), 'seaworthy-runner-'))
  const home = options.home ?? join(root, 'home')
  const [temp, workspace] = [join(root, 'temp'), join(root, 'workspace')]
  const steps: StepResult[] = []
  for (const folder of [home, temp, workspace]) await mkdir(folder, { recursive: true })
  await writeFile(join(root, 'event.json'), JSON.stringify(options.event ?? {}))

  const step = async (entry: string, env: Readonly<Record<string, string>>): Promise<StepResult> => {
    const files = await makeCommandFiles(temp, steps.length)
    const result = await runNode(options.node ?? process.execPath, join(DIST, `${entry}.js`), workspace, {
      PATH: (options.path ?? []).join(':'),
      HOME: home,
      RUNNER_TEMP: temp,
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_ACTOR: 'octocat',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: join(root, 'event.json'),
      GITHUB_SERVER_URL: 'https://github.com',
      ...files,
      ...options.env,
      ...env,
    })
    steps.push(result)
    return result
  }

  return {
    home,
    temp,
    workspace,
    run: (entry, inputs = {}, env = {}) => step(entry, { ...inputVariables(inputs), ...env }),
    post: (entry, main, env = {}) =>
      step(entry, {
        ...Object.fromEntries(Object.entries(main.state).map(([key, value]) => [`STATE_${key}`, value])),
        ...env,
      }),
    leaks: async (secret, allowed = []) => {
      const found = steps.flatMap((result, at) => leaksOfStep(result, secret).map((where) => `step ${at}: ${where}`))
      for (const folder of [home, temp, workspace]) found.push(...(await leaksInFolder(folder, secret, allowed)))
      return found
    },
    clearTemp: async () => {
      await rm(temp, { recursive: true, force: true })
      await mkdir(temp)
    },
    dispose: async () => await rm(root, { recursive: true, force: true }),
  }
}

/** actions/runner: `INPUT_<NAME>`, spaces become `_`, the rest in upper case as it is. */
function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}

const COMMAND_FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const

async function makeCommandFiles(temp: string, step: number): Promise<Record<(typeof COMMAND_FILES)[number], string>> {
  const folder = join(temp, '_runner_file_commands')
  await mkdir(folder, { recursive: true })
  const files = COMMAND_FILES.map((name) => [name, join(folder, `${name.toLowerCase()}_${step}`)] as const)
  for (const [, file] of files) await writeFile(file, '')
  return Object.fromEntries(files) as Record<(typeof COMMAND_FILES)[number], string>
}

async function runNode(node: string, script: string, cwd: string, env: Record<string, string>): Promise<StepResult> {
  if (!existsSync(script)) throw new Error(`${script} is missing: run "npm run build" first`)
  const began = performance.now()
  const child = spawn(node, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const processes = sampleDescendants(child.pid as number)
  const text = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.stdout += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.stderr += chunk))
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 128))
  })
  const read = async (name: (typeof COMMAND_FILES)[number]): Promise<string> =>
    await readFile(env[name] as string, 'utf8')
  const commands = parseWorkflowCommands(text.stdout)
  const masks = commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message)
  const [outputs, state] = [parseCommandFile(await read('GITHUB_OUTPUT')), parseCommandFile(await read('GITHUB_STATE'))]
  const result: StepResult = {
    exitCode,
    elapsed: performance.now() - began,
    ...text,
    commands,
    masks,
    outputs,
    state,
    env: parseCommandFile(await read('GITHUB_ENV')),
    path: (await read('GITHUB_PATH')).split('\n').filter((line) => line !== ''),
    summary: await read('GITHUB_STEP_SUMMARY'),
    processes: await processes.stop(),
    annotations: (level) => commands.filter(({ name }) => name === level).map(({ message }) => message),
    shown: () => hide(withoutMasks(text.stdout) + text.stderr, masks),
  }
  // The runner keeps what a file command said, not the file.
  for (const name of COMMAND_FILES) await rm(env[name] as string, { force: true })
  return result
}

function withoutMasks(stdout: string): string {
  return stdout
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
}

function hide(text: string, masks: readonly string[]): string {
  return masks.reduce((hidden, mask) => hidden.replaceAll(mask, '***'), text)
}

function encodings(secret: string): ReadonlyMap<string, string> {
  const bytes = Buffer.from(secret)
  return new Map([
    ['plain', secret],
    ['base64', bytes.toString('base64').replace(/=+$/, '')],
    ['base64url', bytes.toString('base64url')],
    ['hex', bytes.toString('hex')],
    ['percent', encodeURIComponent(secret)],
    ['json', JSON.stringify(secret).slice(1, -1)],
  ])
}

/** Base64 hides a secret at three different offsets, such as behind `user:`. */
function containsSecret(text: string, secret: string): string | undefined {
  for (const [name, form] of encodings(secret)) if (text.includes(form)) return name
  for (const pad of ['x', 'xx']) {
    const shifted = Buffer.from(pad + secret).toString('base64')
    if (text.includes(shifted.slice(4, -4))) return `base64 at offset ${pad.length}`
  }
  return undefined
}

function leaksOfStep(step: StepResult, secret: string): readonly string[] {
  const places: [string, string][] = [
    ['stdout', withoutMasks(step.stdout)],
    ['stderr', step.stderr],
    ['outputs', JSON.stringify(step.outputs)],
    ['state', JSON.stringify(step.state)],
    ['env', JSON.stringify(step.env)],
    ['path', step.path.join('\n')],
    ['summary', step.summary],
    ...step.processes.map(({ argv, env }): [string, string] => [`child ${argv[0]}`, [...argv, ...env].join('\n')]),
  ]
  return places.flatMap(([place, text]) => {
    const form = containsSecret(text, secret)
    return form === undefined ? [] : [`${place} (${form})`]
  })
}

async function leaksInFolder(folder: string, secret: string, allowed: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isDirectory() || allowed.includes(file)) continue
    const text = entry.isSymbolicLink() ? await readlink(file) : await readFile(file, 'latin1')
    const form = containsSecret(`${entry.name}\n${text}`, secret)
    if (form !== undefined) found.push(`${file} (${form})`)
  }
  return found
}
