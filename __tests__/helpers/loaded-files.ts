import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Loaded {
  readonly exitCode: number | null
  /** Paths of all files that Node loaded as modules, the entry first. */
  readonly files: readonly string[]
}

/** Runs a script in an empty environment and lists what Node really loads, by a module hook that writes each URL down. */
export function loadedFiles(script: string, args: readonly string[], env: Record<string, string> = {}): Loaded {
  const folder = mkdtempSync(join(tmpdir(), 'loaded-'))
  const list = join(folder, 'list')
  const hook = `
    import { appendFileSync } from 'node:fs'
    export async function load(url, context, next) {
      appendFileSync(${JSON.stringify(list)}, url + '\\n')
      return next(url, context)
    }`
  const register = `
    import { register } from 'node:module'
    register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)})`
  try {
    writeFileSync(list, '')
    const flag = `data:text/javascript,${encodeURIComponent(register)}`
    const { status } = spawnSync(process.execPath, ['--import', flag, script, ...args], { env, cwd: folder, input: '' })
    const urls = readFileSync(list, 'utf8').split('\n')
    const files = urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url))
    return { exitCode: status, files: [...new Set(files)] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
