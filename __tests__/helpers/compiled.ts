import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
// Inside the project, so that packages are found from there.
const folder = join(root, 'node_modules', '.cache', `seaworthy-lib-${process.pid}`)
let isCompiled = false

/** Runs the command line as a process of its own, compiled from the sources as they are now; in our environment, or the one given. */
export function spawnSeaworthy(
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): ChildProcessWithoutNullStreams {
  compile()
  const options = env === undefined ? {} : { env: { ...env } }
  return spawn(process.execPath, [join(folder, 'cli', 'bin.js'), ...args], { stdio: 'pipe', ...options })
}

function compile(): void {
  if (isCompiled) return
  mkdirSync(folder, { recursive: true })
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const args = [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', folder, '--declaration', 'false']
  const { status, stdout } = spawnSync(process.execPath, [...args, '--isolatedDeclarations', 'false'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the sources do not compile:\n${stdout}`)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  isCompiled = true
}
