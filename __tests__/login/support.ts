import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFile } from '../../src/runtime/exec.ts'
import type { Runtime } from '../../src/runtime/runtime.ts'
import { systemRuntime } from '../../src/runtime/system.ts'

export interface Scene {
  readonly home: string
  readonly config: string
  readonly runtime: Runtime
  readonly said: string[]
  readonly masked: string[]
  /** Makes a program in the one folder on the PATH of children. */
  program(name: string, script: string): Promise<void>
}

/** A home folder of its own, an empty PATH, and a runtime that remembers what was said and masked. */
export async function makeScene(env: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const home = await mkdtemp(join(tmpdir(), 'seaworthy-login-'))
  const bin = await mkdtemp(join(tmpdir(), 'seaworthy-bin-'))
  const said: string[] = []
  const masked: string[] = []
  const full = { HOME: home, PATH: bin, ...env }
  const runtime = systemRuntime({
    env: full,
    log: {
      debug: (message) => said.push(`debug ${message}`),
      info: (message) => said.push(`info ${message}`),
      warn: (message) => said.push(`warn ${message}`),
    },
    mask: (secret) => masked.push(secret),
    exec: (file, args, options) => execFile(file, args, { env: full, ...options }),
  })
  return {
    home,
    config: join(home, '.docker', 'config.json'),
    runtime,
    said,
    masked,
    program: async (name, script) => {
      await writeFile(join(bin, name), `#!${process.execPath}\n${script}`)
      await chmod(join(bin, name), 0o755)
    },
  }
}

export const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** A credential helper that keeps its secrets in a file, and speaks as Docker's own helpers do. */
export function helperScript(file: string): string {
  return `
const fs = require('node:fs')
const input = fs.readFileSync(0, 'utf8').trim(), verb = process.argv[2]
let all = {}
try { all = JSON.parse(fs.readFileSync(${JSON.stringify(file)}, 'utf8')) } catch {}
const save = () => fs.writeFileSync(${JSON.stringify(file)}, JSON.stringify(all))
if (verb === 'get') {
  if (!Object.hasOwn(all, input)) { console.log('credentials not found in native keychain'); process.exit(1) }
  console.log(JSON.stringify({ ServerURL: input, ...all[input] }))
} else if (verb === 'store') {
  const { ServerURL, Username, Secret } = JSON.parse(input)
  all[ServerURL] = { Username, Secret }; save()
} else if (verb === 'erase') {
  if (!Object.hasOwn(all, input)) { console.log('credentials not found in native keychain'); process.exit(1) }
  delete all[input]; save()
} else if (verb === 'list') {
  console.log(JSON.stringify(Object.fromEntries(Object.entries(all).map(([url, { Username }]) => [url, Username]))))
}
`
}
