import { field, isObject, type JsonObject } from '../../image/json.ts'

/** What stands at the end of a path of keys; undefined when any of them is missing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner: unknown, key) => (isObject(inner) ? field(inner, key) : undefined), value)
}

/** Text at a path; empty when there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : ''
}

/** A whole number at a path, also written as text. */
export function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = Number(at(value, ...path) ?? Number.NaN)
  return Number.isSafeInteger(found) ? found : undefined
}

export function objectAt(value: unknown, ...path: readonly string[]): JsonObject | undefined {
  const found = at(value, ...path)
  return isObject(found) ? found : undefined
}

/** The moment at a path; undefined when there is none that is a date. */
export function dateAt(value: unknown, ...path: readonly string[]): Date | undefined {
  const date = new Date(textAt(value, ...path))
  return Number.isNaN(date.getTime()) ? undefined : date
}
