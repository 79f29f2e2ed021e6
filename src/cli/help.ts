import { VERSION } from '../runtime/version.ts'
import { usageOf } from './arguments.ts'
import type { Command } from './command.ts'
import { isGroup, loadAll, loadCommand } from './load-command.ts'
import type { OptionSpec } from './option.ts'
import { GLOBAL_OPTIONS } from './settings.ts'
import { formatTable } from './table.ts'

export const command: Command = {
  usage: 'help [COMMAND]',
  summary: 'Show what there is, or how one command is used',
  arity: [0, 2],
  async run({ args, commands, result }) {
    const name = args.join(' ')
    if (name === '' || isGroup(commands, name)) {
      const all = (await loadAll(commands)).filter(([word]) => name === '' || word.startsWith(`${name} `))
      const list = all.map(([word, { usage, summary }]) => ({ name: word, usage, summary }))
      result({ version: VERSION, commands: list }, overview(all, name))
      return undefined
    }
    const found = await loadCommand(commands, name)
    const { usage, summary, help = null, options = {} } = found
    result({ name, usage, summary, help, options: Object.keys(options) }, commandHelp(found))
    return undefined
  },
}

/** What `seaworthy` alone prints, or the word of a group. */
export function overview(all: readonly (readonly [name: string, command: Command])[], group = ''): string {
  return [
    ...(group === '' ? ['Seaworthy ships container images from CI and lets nothing unsigned aboard.'] : []),
    `Usage: seaworthy ${group === '' ? '' : `${group} `}COMMAND [ARGS]`,
    section(
      'Commands',
      all.map(([name, { summary }]) => [name, summary]),
    ),
    optionSection('Options of every command', GLOBAL_OPTIONS),
    'Exit code: 0 done, 1 refused or failed, 2 wrong usage, 3 could not reach or could not check.\n' +
      `More: seaworthy help ${group === '' ? '' : `${group} `}COMMAND`,
  ].join('\n\n')
}

/** What `seaworthy help COMMAND` and `seaworthy COMMAND --help` print. */
export function commandHelp(command: Command): string {
  const { summary, help, options = {} } = command
  return [
    usageOf(command),
    `${summary}.`,
    ...(help === undefined ? [] : [help.replace(/^\n+|\s+$/g, '')]),
    ...(Object.keys(options).length === 0 ? [] : [optionSection('Options', options)]),
    optionSection('Options of every command', GLOBAL_OPTIONS),
  ].join('\n\n')
}

function optionSection(title: string, options: Readonly<Record<string, OptionSpec>>): string {
  const rows = Object.entries(options).map(([name, { short, value, help = '', type, multiple }]) => {
    const flag = short === undefined ? `    --${name}` : `-${short}, --${name}`
    const operand = type === 'boolean' ? '' : ` ${value ?? 'VALUE'}`
    return [flag + operand, multiple === true ? `${help} (repeatable)` : help]
  })
  return section(title, rows)
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  const lines = formatTable(rows).split('\n')
  return [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n')
}
