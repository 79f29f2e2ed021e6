import { Failure } from '../runtime/failure.ts'
import { nearestWord } from '../runtime/nearest.ts'
import type { Command, CommandTable } from './command.ts'

/** Loads one command; an unknown word is `Failure('usage')` with the nearest right one. */
export async function loadCommand(commands: CommandTable, name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load !== undefined) return (await load()).command
  const near = nearestWord(name, Object.keys(commands))
  throw new Failure('usage', `there is no command "${name.slice(0, 64)}"`, {
    hint: near === undefined ? 'See seaworthy help.' : `Did you mean seaworthy ${near}?`,
  })
}

/** Whether a word stands for several commands: `trust`, of which there is `trust doctor`. */
export function isGroup(commands: CommandTable, word: string): boolean {
  return Object.keys(commands).some((name) => name.startsWith(`${word} `))
}

/** Every command, by name. Only help and completion need them all. */
export async function loadAll(commands: CommandTable): Promise<(readonly [name: string, command: Command])[]> {
  const all: (readonly [string, Command])[] = []
  for (const name of Object.keys(commands).sort()) all.push([name, await loadCommand(commands, name)])
  return all
}
