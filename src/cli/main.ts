import { parseArgs } from 'node:util'
import { describeError, errorToJson, exitCodeOf, Failure } from '../runtime/failure.ts'
import { systemRuntime } from '../runtime/system.ts'
import { commands } from './commands.ts'

const GLOBAL_OPTIONS = {
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Runs one command line (without `node` and the script) and returns the process exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json')
  try {
    return await dispatch(argv)
  } catch (error) {
    process.stderr.write(json ? '' : `seaworthy: ${describeError(error)}\n`)
    if (json) process.stdout.write(`${JSON.stringify(errorToJson(error))}\n`)
    return exitCodeOf(error)
  }
}

async function dispatch(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = argv
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) throw new Failure('usage', `there is no command "${name}"`, { hint: 'See seaworthy help.' })
  const { command } = await load()
  const { values, positionals } = parseArgs({
    args: rest,
    options: { ...GLOBAL_OPTIONS, ...command.options },
    allowPositionals: true,
  })
  const code = await command.run({
    args: positionals,
    options: values,
    runtime: systemRuntime({ env: process.env }),
    result: (object, text) => {
      process.stdout.write(`${values.json === true ? JSON.stringify(object) : text}\n`)
    },
    stdin: async () => {
      let text = ''
      for await (const chunk of process.stdin) text += chunk
      return text
    },
  })
  return code ?? 0
}
