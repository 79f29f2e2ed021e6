import type { Host } from '../host/host.ts'
import { Failure } from '../runtime/failure.ts'
import { nearestWord } from '../runtime/nearest.ts'

type Inputs = Pick<Host, 'input'>

/** `true` or `false` in any case; an empty input is `fallback`. Anything else is refused by name. */
export function readBoolean(host: Inputs, name: string, fallback: boolean): boolean {
  const text = host.input(name)
  if (text === '') return fallback
  const value = text.toLowerCase()
  if (value === 'true' || value === 'false') return value === 'true'
  throw wrongInput(name, text, 'it is neither true nor false', 'Write true or false.')
}

/** One of a few words; an empty input is `fallback`. */
export function readChoice<T extends string>(host: Inputs, name: string, choices: readonly T[], fallback: T): T {
  const text = host.input(name)
  if (text === '') return fallback
  const found = choices.find((choice) => choice === text)
  if (found !== undefined) return found
  const nearest = nearestWord(text, choices)
  const all = `It takes ${choices.join(', ')}.`
  throw wrongInput(
    name,
    text,
    'there is no such choice',
    nearest === undefined ? all : `Did you mean ${nearest}? ${all}`,
  )
}

/** One value on each line; commas between values are fine too. Empty lines and lines that start with `#` are left out. */
export function readList(host: Inputs, name: string): readonly string[] {
  return host
    .input(name)
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')
}

/** The value of an input as it was written, with the spaces around it, for separators; an empty one is `fallback`. */
export function readRaw(host: Pick<Host, 'env'>, name: string, fallback: string): string {
  return host.env[`INPUT_${name.toUpperCase()}`] || fallback
}

/** A whole number of at least `least`; an empty input is `fallback`. */
export function readInteger(host: Inputs, name: string, fallback: number, least = 0): number {
  const text = host.input(name)
  if (text === '') return fallback
  const value = Number(text)
  if (/^[0-9]+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value
  throw wrongInput(name, text, 'it is not a whole number', `Write a number of at least ${least}.`)
}

/** An input that may go by two names; both at once with different values are refused. The values are never shown. */
export function readSecret(host: Host, name: string, alias?: string): string {
  const [first, second] = [host.input(name), alias === undefined ? '' : host.input(alias)]
  for (const secret of [first, second]) if (secret !== '') host.mask(secret)
  if (first !== '' && second !== '' && first !== second) {
    throw new Failure('usage', `the inputs ${name} and ${alias} are both set, to different values`, {
      reference: name,
      hint: `They mean the same: keep ${name}.`,
    })
  }
  return first || second
}

/**
 * Warns of inputs that this action does not have, with the one that was meant: the runner hands them over all the same,
 * and nothing else would come of them.
 */
export function warnUnknownInputs(host: Host, known: readonly string[]): void {
  for (const variable of Object.keys(host.env)) {
    if (!variable.startsWith('INPUT_')) continue
    const name = variable.slice('INPUT_'.length).toLowerCase()
    if (known.includes(name) || known.some((word) => word.replaceAll('-', '_') === name)) continue
    const nearest = nearestWord(name, known)
    host.log.warn(`there is no input "${name}"${nearest === undefined ? '' : `; did you mean ${nearest}?`}`)
  }
}

function wrongInput(name: string, text: string, reason: string, hint: string): Failure {
  return new Failure('usage', `the input ${name} is "${text.slice(0, 80)}": ${reason}`, { reference: name, hint })
}
