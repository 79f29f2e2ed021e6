import { Failure } from '../runtime/failure.ts'
import type { Command } from './command.ts'
import { loadAll } from './load-command.ts'
import { GLOBAL_OPTIONS } from './settings.ts'

type Shell = (all: readonly Entry[]) => string

interface Entry {
  readonly name: string
  readonly summary: string
  readonly options: readonly string[]
}

const SHELLS: Readonly<Record<string, Shell>> = { bash, zsh, fish }

export const command: Command = {
  usage: 'completion bash|zsh|fish',
  summary: 'Print what a shell needs to complete commands and options',
  help: `bash:  source <(seaworthy completion bash)
zsh:   source <(seaworthy completion zsh)
fish:  seaworthy completion fish | source`,
  arity: [1, 1],
  async run({ args: [shell = ''], commands, result }) {
    const write = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined
    if (write === undefined) {
      throw new Failure('usage', `there is no completion for "${shell.slice(0, 64)}"`, {
        hint: 'Say bash, zsh or fish.',
      })
    }
    const all = await loadAll(commands)
    const script = write(
      all.map(([name, { summary, options = {} }]) => ({ name, summary, options: Object.keys(options) })),
    )
    result({ shell, script }, script)
    return undefined
  },
}

const GLOBAL_FLAGS = flags(Object.keys(GLOBAL_OPTIONS))

function bash(all: readonly Entry[]): string {
  const cases = all
    .filter(({ options }) => options.length > 0)
    .map(({ name, options }) => `    ${name}) words+=" ${flags(options)}" ;;`)
  return `_seaworthy() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words="${GLOBAL_FLAGS}"
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  if [[ $COMP_CWORD -eq 1 ]]; then words+=" ${names(all)}"; fi
  if [[ \${COMP_WORDS[1]} == help && $COMP_CWORD -eq 2 ]]; then words="${names(all)}"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _seaworthy seaworthy`
}

function zsh(all: readonly Entry[]): string {
  const described = all.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`)
  const cases = all
    .filter(({ options }) => options.length > 0)
    .map(({ name, options }) => `    ${name}) flags+=(${flags(options)}) ;;`)
  return `#compdef seaworthy
_seaworthy() {
  local -a commands flags
  commands=(
${described.join('\n')}
  )
  flags=(${GLOBAL_FLAGS})
  if (( CURRENT == 2 )) || [[ $words[2] == help ]]; then _describe command commands; return; fi
  case $words[2] in
${cases.join('\n')}
  esac
  compadd -- $flags
  _files
}
compdef _seaworthy seaworthy`
}

function fish(all: readonly Entry[]): string {
  const isFirst = "-n '__fish_use_subcommand'"
  return [
    ...all.map(({ name, summary }) => `complete -c seaworthy ${isFirst} -f -a ${name} -d ${quote(summary)}`),
    ...all.flatMap(({ name, options }) =>
      options.map((option) => `complete -c seaworthy -n '__fish_seen_subcommand_from ${name}' -l ${option}`),
    ),
    ...Object.keys(GLOBAL_OPTIONS).map((option) => `complete -c seaworthy -l ${option}`),
  ].join('\n')
}

function names(all: readonly Entry[]): string {
  return all.map(({ name }) => name).join(' ')
}

function flags(options: readonly string[]): string {
  return options.map((option) => `--${option}`).join(' ')
}

/** One word for a shell, whatever is in it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
