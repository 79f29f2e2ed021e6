import { refuseLookalikeKeys } from '../../image/json.ts'
import { Failure } from '../../runtime/failure.ts'
import { isMap, type JsonMap, type JsonValue } from './strict-json.ts'

/** Takes fields out of parsed trust data, each of the type it must have. Errors name the place: `targets.json: delegations.roles[2]`. */
export function mapAt(value: JsonValue | undefined, where: string, names: readonly string[] = []): JsonMap {
  if (!isMap(value)) throw malformed(where, 'it is not an object')
  refuseLookalikeKeys(value, names, where)
  return value
}

export function listAt(value: JsonValue | undefined, where: string, most: number): readonly JsonValue[] {
  if (!Array.isArray(value)) throw malformed(where, 'it is not a list')
  if (value.length > most) throw malformed(where, `it has ${value.length} entries; at most ${most} are read`)
  return value
}

export function textAt(value: JsonValue | undefined, where: string): string {
  if (typeof value !== 'string') throw malformed(where, 'it is not a string')
  return value
}

/** A whole number, `least` or more. */
export function numberAt(value: JsonValue | undefined, where: string, least: number): number {
  if (typeof value !== 'number') throw malformed(where, 'it is not a number')
  if (value < least) throw malformed(where, `it is ${value}; it must be ${least} or more`)
  return value
}

export function malformed(where: string, reason: string): Failure {
  return new Failure('invalid', `${where} is not as Notary writes it: ${reason}`)
}
