import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type SampledProcess, sampleDescendants } from './processes.ts'
import { DIST } from './runner.ts'

export interface CliResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  readonly processes: readonly SampledProcess[]
  /** Standard output as JSON. */
  json(): unknown
}

export interface CliOptions {
  readonly env: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly node?: string
}

/** What a command printed as JSON; an error with everything it said when it failed. */
export function resultOf<T>(done: CliResult): T {
  if (done.exitCode !== 0) throw new Error(`exit code ${done.exitCode}: ${done.stdout}${done.stderr}`)
  return done.json() as T
}

/** Runs the bundled command line, with nothing in its environment but what is given. */
export async function runCli(args: readonly string[], { env, stdin = '', node }: CliOptions): Promise<CliResult> {
  if (!existsSync(join(DIST, 'cli.js'))) throw new Error('dist/cli.js is missing: run "npm run build" first')
  const child = spawn(node ?? process.execPath, [join(DIST, 'cli.js'), ...args], { env: { ...env }, stdio: 'pipe' })
  const processes = sampleDescendants(child.pid as number)
  const text = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.stdout += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.stderr += chunk))
  child.stdin.on('error', () => {}) // it may refuse its arguments before it reads
  child.stdin.end(stdin)
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 128))
  })
  return { exitCode, ...text, processes: await processes.stop(), json: () => JSON.parse(text.stdout) as unknown }
}
