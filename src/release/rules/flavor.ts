import { failAt, suggest, type Where } from '../expressions/where.ts'
import { readFields } from './fields.ts'
import { readLines } from './lines.ts'

/** What holds for all tags. */
export interface Flavor {
  readonly latest: 'auto' | 'true' | 'false'
  readonly prefix: Affix
  readonly suffix: Affix
}

/** Text before or after tags, which may have expressions. */
export interface Affix {
  readonly text: string
  /** Whether `latest` has it too. */
  readonly onLatest: boolean
  readonly where: Where
}

/** Reads the lines of `flavor`: `latest=auto|true|false`, `prefix=X,onlatest=true`, `suffix=X,onlatest=true`. The last line that says something holds. */
export function readFlavor(input: string, isStrict: boolean, warn: (message: string) => void): Flavor {
  const nowhere: Where = { input: 'flavor', line: 0, text: '', strict: isStrict, warn }
  const none: Affix = { text: '', onLatest: false, where: nowhere }
  const flavor: { latest: Flavor['latest']; prefix: Affix; suffix: Affix } = {
    latest: 'auto',
    prefix: none,
    suffix: none,
  }
  for (const { line, text } of readLines(input)) readLine({ ...nowhere, line, text }, flavor)
  return flavor
}

function readLine(where: Where, flavor: { latest: Flavor['latest']; prefix: Affix; suffix: Affix }): void {
  let last: 'prefix' | 'suffix' | undefined
  for (const { key, value } of readFields(where)) {
    if (key === 'latest') {
      if (value !== 'auto' && value !== 'true' && value !== 'false')
        throw failAt(where, `there is no latest=${value}`, suggest(value, ['auto', 'true', 'false']))
      flavor.latest = value
    } else if (key === 'prefix' || key === 'suffix') {
      last = key
      flavor[key] = { ...flavor[key], text: value, where }
    } else if (key === 'onlatest') {
      if (value !== 'true' && value !== 'false') throw failAt(where, `onlatest=${value} is neither true nor false`)
      if (last === undefined) throw failAt(where, 'onlatest= stands before the prefix= or suffix= it belongs to')
      flavor[last] = { ...flavor[last], onLatest: value === 'true' }
    } else
      throw failAt(
        where,
        `there is no ${key === undefined ? value : `${key}=`} in flavor`,
        suggest(key ?? value, ['latest', 'prefix', 'suffix', 'onlatest']),
      )
  }
}
