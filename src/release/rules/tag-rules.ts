import type { Expression } from '../bounded-match.ts'
import { complain, failAt, remark, suggest, type Where } from '../expressions/where.ts'
import { readFields } from './fields.ts'
import { readLines } from './lines.ts'
import {
  ALL_ATTRIBUTES,
  COMMON_ATTRIBUTES,
  defaultPrefix,
  REF_EVENTS,
  type RuleTypeName,
  ruleTypes,
} from './rule-types.ts'

/** A tag rule as written, checked, with its defaults. */
export interface TagRule {
  readonly where: Where
  readonly type: RuleTypeName
  readonly priority: number
  readonly attributes: Readonly<Record<string, string>>
}

/** What holds when `tags` is empty. */
const DEFAULT_RULES: readonly string[] = [
  'type=schedule',
  'type=ref,event=branch',
  'type=ref,event=tag',
  'type=ref,event=pr',
  'type=ref,event=merge_group',
]

/**
 * Reads the lines of `tags`, sorted by priority, lines of the same priority as they stand. Throws `Failure('usage')` that names the line for
 * what has no meaning; when strict also for unknown attributes and for attributes given twice.
 */
export function readTagRules(input: string, isStrict: boolean, warn: (message: string) => void): readonly TagRule[] {
  const lines = readLines(input)
  const written = lines.length > 0 ? lines : DEFAULT_RULES.map((text) => ({ line: 0, text }))
  const rules = written.map(({ line, text }) => readTagRule({ input: 'tags', line, text, strict: isStrict, warn }))
  return rules.sort((a, b) => (a.priority < b.priority ? 1 : a.priority > b.priority ? -1 : 0))
}

function readTagRule(where: Where): TagRule {
  const given = attributesOf(where)
  const type = typeOf(given, where)
  checkAttributes(given, type, where)
  const prefix = defaultPrefix(type, given.event)
  const attributes = {
    enable: 'true',
    ...defaultsOf(type, given, where),
    ...(prefix === undefined ? {} : { prefix }),
    ...given,
  }
  checkValues(type, attributes, where)
  return { where, type, priority: priorityOf(type, given, where), attributes }
}

function attributesOf(where: Where): Record<string, string> {
  // Without a prototype, so that no word has a meaning of its own.
  const given: Record<string, string> = Object.create(null)
  for (const { key = 'value', value } of readFields(where)) {
    if (Object.hasOwn(given, key)) {
      complain(where, `${key} is given twice`, 'A value with commas stands in quotes: "value=a,b".')
    }
    given[key] = value
  }
  return given
}

function typeOf(given: Readonly<Record<string, string>>, where: Where): RuleTypeName {
  const type = given.type ?? 'raw'
  if (Object.hasOwn(ruleTypes, type)) return type as RuleTypeName
  throw failAt(where, `there is no type=${type}`, suggest(type, Object.keys(ruleTypes)))
}

/** An attribute of another type does nothing here, and a workflow that has it worked: that is a warning. A word that is none is an error. */
function checkAttributes(given: Readonly<Record<string, string>>, type: RuleTypeName, where: Where): void {
  const known = [...COMMON_ATTRIBUTES, ...Object.keys(ruleTypes[type].attributes)]
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue
    if (ALL_ATTRIBUTES.includes(name)) remark(where, `type=${type} does not use ${name}=`)
    else complain(where, `there is no attribute ${name}=`, suggest(name, known))
  }
}

function defaultsOf(type: RuleTypeName, given: Readonly<Record<string, string>>, where: Where): Record<string, string> {
  const { attributes } = ruleTypes[type]
  const defaults: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined && !Object.hasOwn(given, name)) throw failAt(where, `type=${type} needs ${name}=`)
    if (typeof value === 'string') defaults[name] = value
  }
  return defaults
}

function checkValues(type: RuleTypeName, attributes: Readonly<Record<string, string>>, where: Where): void {
  const { event, format, group, component, match, pattern } = attributes
  if (type === 'ref') oneOf('event', event, REF_EVENTS, where)
  if (type === 'sha') oneOf('format', format, ['short', 'long'], where)
  if (type === 'match' && !/^\d+$/.test(group ?? '')) throw failAt(where, `group=${group} is not the number of a group`)
  if (component === '') throw failAt(where, 'component= is empty')
  if (component !== undefined && match !== undefined && match !== '') {
    throw failAt(where, 'component= and match= both say where the version stands', 'Leave one of them out.')
  }
  if (type === 'match') matcher(pattern ?? '', where)
  else if (match !== undefined) expression(match, '', where)
}

/** The expression in the `pattern=` of `type=match`: bare, or between slashes with flags (`/v(.*)/i`). */
export function matcher(pattern: string, where: Where): Expression {
  const [, source = pattern, flags = ''] = /^\/(.+)\/(.*)$/.exec(pattern) ?? []
  return expression(source, flags, where)
}

function expression(source: string, flags: string, where: Where): Expression {
  try {
    new RegExp(source, flags)
    return { source, flags }
  } catch (error) {
    const hint = 'A field with commas stands in quotes: "pattern=v(\\d{1,2})".'
    throw failAt(where, `${source} is not a regular expression`, hint, error)
  }
}

function oneOf(name: string, value: string | undefined, known: readonly string[], where: Where): void {
  if (value === undefined || known.includes(value)) return
  throw failAt(where, `there is no ${name}=${value}`, suggest(value, known))
}

function priorityOf(type: RuleTypeName, given: Readonly<Record<string, string>>, where: Where): number {
  const text = given.priority
  if (text === undefined) return ruleTypes[type].priority
  const priority = Number(text)
  if (Number.isNaN(priority)) complain(where, `priority=${text} is not a number`)
  return priority
}
