import { Failure } from '../runtime/failure.ts'

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30,
  TIB: 2 ** 40,
}

/** Bytes of a text such as `500MB`, `5 GB` or `2GiB`. `where` names the input in the error. */
export function parseSize(text: string, where: string): number {
  const [, amount, unit = ''] = /^([0-9]{1,9}(?:\.[0-9]{1,3})?)\s?([A-Za-z]*)$/.exec(text.trim()) ?? []
  const factor = UNITS[unit.toUpperCase()]
  if (amount !== undefined && factor !== undefined) return Math.floor(Number(amount) * factor)
  throw new Failure('usage', `${where} is "${text.slice(0, 50)}", which is no size`, {
    hint: 'Write 500MB, 5GB or 2GiB.',
  })
}

/** A whole number of at least one. */
export function parseCount(text: string, where: string): number {
  if (/^[1-9][0-9]{0,5}$/.test(text)) return Number(text)
  throw new Failure('usage', `${where} is "${text.slice(0, 50)}"`, { hint: 'Write a whole number of at least 1.' })
}
