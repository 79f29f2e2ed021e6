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
    .map(({ name, options }) => `    ${bashPattern(name)}) words+=" ${flags(options)}" ;;`)
  const seconds = groups(all).map(([group, words]) => `    ${group}) words+=" ${words.join(' ')}" ;;`)
  const firsts = firstWords(all).join(' ')
  return `_seaworthy() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words="${GLOBAL_FLAGS}"
  case "\${COMP_WORDS[1]} \${COMP_WORDS[2]}" in
${cases.join('\n')}
  esac
  if [[ $COMP_CWORD -eq 1 ]]; then words+=" ${firsts}"; fi
  if [[ $COMP_CWORD -eq 2 ]]; then case "\${COMP_WORDS[1]}" in
    help) words="${firsts}" ;;
${seconds.join('\n')}
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _seaworthy seaworthy`
}

function zsh(all: readonly Entry[]): string {
  const described = firstWords(all).map((word) => `    ${quote(`${word}:${summaryOf(all, word)}`)}`)
  const cases = all
    .filter(({ options }) => options.length > 0)
    .map(({ name, options }) => `    ${bashPattern(name)}) flags+=(${flags(options)}) ;;`)
  const seconds = groups(all).map(([group, words]) => `    ${group}) compadd -- ${words.join(' ')}; return ;;`)
  return `#compdef seaworthy
_seaworthy() {
  local -a commands flags
  commands=(
${described.join('\n')}
  )
  flags=(${GLOBAL_FLAGS})
  if (( CURRENT == 2 )) || [[ $words[2] == help ]]; then _describe command commands; return; fi
  if (( CURRENT == 3 )); then case $words[2] in
${seconds.join('\n')}
  esac; fi
  case "$words[2] $words[3]" in
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
    ...firstWords(all).map(
      (word) => `complete -c seaworthy ${isFirst} -f -a ${word} -d ${quote(summaryOf(all, word))}`,
    ),
    ...groups(all).map(([group, words]) => `complete -c seaworthy ${seen(group)} -f -a ${quote(words.join(' '))}`),
    ...all.flatMap(({ name, options }) =>
      options.map((option) => `complete -c seaworthy ${seen(...name.split(' '))} -l ${option}`),
    ),
    ...Object.keys(GLOBAL_OPTIONS).map((option) => `complete -c seaworthy -l ${option}`),
  ].join('\n')
}

/** What can stand first: commands of one word, and the words of groups. */
function firstWords(all: readonly Entry[]): readonly string[] {
  return [...new Set(all.map(({ name }) => name.split(' ', 1)[0] as string))]
}

function groups(all: readonly Entry[]): readonly (readonly [group: string, words: readonly string[]])[] {
  const pairs = all.map(({ name }) => name.split(' ')).filter(({ length }) => length > 1)
  return [...new Set(pairs.map(([group]) => group as string))].map((group) => [
    group,
    pairs.filter(([first]) => first === group).map(([, second]) => second as string),
  ])
}

function summaryOf(all: readonly Entry[], word: string): string {
  return (
    all.find(({ name }) => name === word)?.summary ??
    groups(all)
      .find(([group]) => group === word)?.[1]
      .join(', ') ??
    ''
  )
}

/** A pattern for the first two words typed. */
function bashPattern(name: string): string {
  return name.includes(' ') ? quote(name) : `'${name} '*`
}

function seen(...words: readonly string[]): string {
  return `-n '${words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ')}'`
}

function flags(options: readonly string[]): string {
  return options.map((option) => `--${option}`).join(' ')
}

/** One word for a shell, whatever is in it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
