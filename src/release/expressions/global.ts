import type { Facts } from '../facts.ts'
import { formatDate } from './format-date.ts'
import { type CallNode, callsIn, parseTemplate } from './parse-template.ts'
import { checkNames, renderTemplate, type Scope } from './render-template.ts'
import { failAt, type Where } from './where.ts'
import { zonedDate } from './zoned-date.ts'

/** The expressions that may stand in every template: in `prefix`, `suffix`, `value`, `enable`, and in labels and annotations. */
export const GLOBAL_NAMES: readonly string[] = [
  'branch',
  'tag',
  'sha',
  'base_ref',
  'head_ref',
  'is_default_branch',
  'is_not_default_branch',
  'date',
  'commit_date',
]

/** Characters of `{{sha}}` and of `type=sha`, unless it is said otherwise. */
export const SHORT_SHA_LENGTH = 7

/**
 * Replaces the global expressions of a line: `{{branch}}`, `{{sha}}`, `{{date 'YYYYMMDD' tz='UTC'}}`… Asks the facts' look-ups only for
 * what the text names. Rejects with `Failure('usage')` that names the line for what cannot be read and, when `where.strict`, for unknown
 * names.
 */
export async function expandGlobal(
  text: string,
  facts: Facts,
  where: Where,
  shortShaLength: number = SHORT_SHA_LENGTH,
): Promise<string> {
  return (await expandNoting(text, facts, where, shortShaLength)).text
}

/** What an expansion gave, and which of its expressions gave nothing. */
export interface Expansion {
  readonly text: string
  readonly empty: readonly string[]
}

/** As `expandGlobal`, for a caller who must know why the result is what it is. */
export async function expandNoting(
  text: string,
  facts: Facts,
  where: Where,
  shortShaLength: number,
): Promise<Expansion> {
  if (!text.includes('{{')) return { text, empty: [] }
  const nodes = parseTemplate(text, where)
  checkNames(nodes, GLOBAL_NAMES, where)
  const names = new Set(callsIn(nodes).map(({ name }) => name))
  const scope = await globalScope(names, facts, where, shortShaLength)
  const empty = [...names].filter((name) => scope[name] === '')
  return { text: renderTemplate(nodes, scope, where), empty }
}

/** The first characters of a commit's digits. */
export function shortSha(sha: string, length: number): string {
  return sha.slice(0, length)
}

async function globalScope(
  names: ReadonlySet<string>,
  facts: Facts,
  where: Where,
  shortShaLength: number,
): Promise<Scope> {
  const { ref } = facts
  const asksDefault = names.has('is_default_branch') || names.has('is_not_default_branch')
  const isDefault = asksDefault && (await isDefaultBranch(facts))
  const commitDate = names.has('commit_date') ? await facts.lookUp.commitDate() : facts.now
  return {
    branch: after(ref, 'refs/heads/'),
    tag: after(ref, 'refs/tags/'),
    sha: shortSha(facts.sha, shortShaLength),
    base_ref: /^refs\/(?:tags|pull)\//.test(ref) ? facts.baseRef : '',
    head_ref: facts.headRef,
    is_default_branch: String(isDefault),
    is_not_default_branch: String(!isDefault),
    date: (call) => dateExpression(facts.now, call, where),
    commit_date: (call) => dateExpression(commitDate, call, where),
  }
}

/** The rest of a ref of that kind; empty for every other ref. */
export function after(ref: string, kind: string): string {
  return ref.startsWith(kind) ? ref.slice(kind.length) : ''
}

/** Events without a ref of their own run on the default branch: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows */
async function isDefaultBranch(facts: Facts): Promise<boolean> {
  if (facts.ref === '') return false
  if (/^(?:schedule|discussion|discussion_comment|issues|issue_comment)$/.test(facts.event)) return true
  const branch = after(facts.ref, 'refs/heads/')
  return branch !== '' && branch === (facts.defaultBranch ?? (await facts.lookUp.defaultBranch()))
}

function dateExpression(date: Date, { name, args, named }: CallNode, where: Where): string {
  const [format, ...more] = args
  if (format === undefined) throw failAt(where, `{{${name}}} has no format`, `Write {{${name} 'YYYYMMDD'}}.`)
  const [odd] = [...more, ...Object.keys(named).filter((key) => key !== 'tz')]
  if (odd !== undefined) throw failAt(where, `{{${name}}} takes a format and tz, but has "${odd}"`)
  const timeZone = named.tz ?? 'UTC'
  const zoned = zonedDate(date, timeZone)
  if (zoned === undefined)
    throw failAt(where, `there is no time zone "${timeZone}"`, "Write one like tz='Europe/Paris'.")
  return formatDate(zoned, format)
}
