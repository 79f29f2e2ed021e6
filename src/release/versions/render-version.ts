import { parseTemplate } from '../expressions/parse-template.ts'
import { renderTemplate } from '../expressions/render-template.ts'
import type { Where } from '../expressions/where.ts'
import type { ParsedVersion } from './version.ts'

/** What a rule's pattern gives for a version: `{{major}}.{{minor}}` of 1.9.1 is `1.9`. Names that the scheme lacks give nothing. */
export function renderVersion(pattern: string, version: ParsedVersion): string {
  const where: Where = { input: 'pattern', line: 0, text: pattern, strict: false, warn: () => {} }
  return renderTemplate(parseTemplate(pattern, where), version.fields, where)
}

/**
 * Whether several versions share the name that a pattern gives, so that the name stands for the newest of them: true of `{{major}}`, not of
 * `{{version}}`.
 */
export function isShared(pattern: string, version: ParsedVersion): boolean {
  const name = renderVersion(pattern, version)
  const others = version.release.map((_, place) => withOther(version, place))
  if (version.prerelease.length > 0) others.push(withOtherPrerelease(version))
  return others.some((other) => renderVersion(pattern, other) === name)
}

const PLACES: readonly (readonly string[])[] = [
  ['major', 'year'],
  ['minor', 'month'],
  ['patch', 'day'],
  ['revision', 'micro'],
]

/** The same version with another number in one place. */
function withOther(version: ParsedVersion, place: number): ParsedVersion {
  const release = version.release.map((number, index) => (index === place ? `${number}0` : number))
  const whole = release.join('.')
  const names = PLACES[place] ?? []
  const changed = Object.entries(version.fields).map(([name, value]) => {
    if (name === 'raw' || name === 'version') return [name, `${whole}*`]
    return [name, names.includes(name) ? `${value}0` : value]
  })
  return { ...version, release, fields: Object.fromEntries(changed) as Record<string, string> }
}

function withOtherPrerelease(version: ParsedVersion): ParsedVersion {
  const names = ['raw', 'version', 'prerelease']
  const fields = Object.entries(version.fields).map(([name, value]) => [
    name,
    names.includes(name) ? `${value}*` : value,
  ])
  return { ...version, fields: Object.fromEntries(fields) as Record<string, string> }
}
