import { readFile } from 'node:fs/promises'
import { type Digest, isDigest } from '../image/digest.ts'
import { field, isObject, type JsonObject, parseJson } from '../image/json.ts'
import { isTag, parseReference } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Floating, VersionScheme } from './evaluation.ts'
import { parseTemplate } from './expressions/parse-template.ts'
import type { PlannedTag, ReleasePlan } from './release-plan.ts'

const ACTIONS: readonly PlannedTag['action'][] = ['create', 'move', 'keep', 'refuse']
const SCHEMES: readonly VersionScheme[] = ['semver', 'pep440', 'calver', 'numbers']
const LIMITS = { maxBytes: 8 * 1024 * 1024, maxDepth: 16 }

/** Reads a plan from a file, as `seaworthy plan` or the step `tags` wrote it. `Failure` names what is wrong with it. */
export async function readPlanFile(path: string): Promise<ReleasePlan> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new Failure('not-found', `the plan ${path} cannot be read: ${cause.code ?? cause.message}`, {
      reference: path,
      hint: 'seaworthy plan --output plan.json writes one; in a workflow it is the output plan of the step tags.',
      cause,
    })
  })
  return parsePlan(parseJson(bytes, `the plan ${path}`, LIMITS), path)
}

/** A plan from JSON; checks everything that is acted on. `name` is for errors. */
function parsePlan(value: unknown, name: string): ReleasePlan {
  const plan = object(value, name, 'it')
  const tags = field(plan, 'tags')
  if (!Array.isArray(tags)) throw wrong(name, 'it has no list of tags')
  const warnings = field(plan, 'warnings')
  return {
    version: text(plan, 'version', name),
    tags: tags.map((tag, i) => parseTag(tag, name, `tag ${i + 1}`)),
    labels: texts(field(plan, 'labels')),
    annotations: texts(field(plan, 'annotations')),
    warnings: Array.isArray(warnings) ? warnings.map(String) : [],
  }
}

function parseTag(value: unknown, name: string, where: string): PlannedTag {
  const entry = object(value, name, where)
  const [tag, reference] = [text(entry, 'tag', name), text(entry, 'reference', name)]
  const action = ACTIONS.find((known) => known === field(entry, 'action'))
  if (action === undefined) throw wrong(name, `${where} has no action of ${ACTIONS.join(', ')}`)
  if (!isTag(tag)) throw wrong(name, `${where} is "${tag.slice(0, 140)}", which is no tag`)
  if (reference !== tag && parseReference(reference).tag !== tag) {
    throw wrong(name, `${where} has the reference ${reference}, which is not of the tag ${tag}`)
  }
  const floating = field(entry, 'floating')
  const newest = field(entry, 'newest')
  return {
    reference,
    tag,
    current: digest(entry, 'current', name, where),
    wanted: digest(entry, 'wanted', name, where),
    action,
    reason: text(entry, 'reason', name),
    ...(floating === undefined ? {} : { floating: parseFloating(object(floating, name, where), name, where) }),
    ...(typeof newest === 'string' ? { newest } : {}),
    ...(field(entry, 'unlisted') === true ? { unlisted: true } : {}),
    ...(field(entry, 'immutable') === true ? { immutable: true } : {}),
  }
}

function parseFloating(entry: JsonObject, name: string, where: string): Floating {
  const scheme = SCHEMES.find((known) => known === field(entry, 'scheme'))
  if (scheme === undefined) throw wrong(name, `${where} floats by no scheme of ${SCHEMES.join(', ')}`)
  checkTexts(entry, name, where)
  const optional = (key: 'component' | 'match'): { component?: string; match?: string } =>
    field(entry, key) === undefined ? {} : { [key]: text(entry, key, name) }
  return {
    scheme,
    version: text(entry, 'version', name),
    pattern: text(entry, 'pattern', name),
    prefix: text(entry, 'prefix', name),
    suffix: text(entry, 'suffix', name),
    channel: text(entry, 'channel', name),
    ...optional('component'),
    ...optional('match'),
  }
}

/** What cannot be read as an expression or a template would fail in the middle of a release. */
function checkTexts(entry: JsonObject, name: string, where: string): void {
  const [match, pattern] = [field(entry, 'match') ?? '', text(entry, 'pattern', name)]
  try {
    new RegExp(String(match))
    parseTemplate(pattern, { input: 'pattern', line: 0, text: pattern, strict: true, warn: () => {} })
  } catch (error) {
    throw wrong(name, `${where} floats by what cannot be read: ${(error as Error).message}`)
  }
}

function digest(entry: JsonObject, key: string, name: string, where: string): Digest | null {
  const value = field(entry, key) ?? null
  if (value === null || (typeof value === 'string' && isDigest(value))) return value
  throw wrong(name, `${where} has a "${key}" that is no digest`)
}

function object(value: unknown, name: string, where: string): JsonObject {
  if (isObject(value)) return value
  throw wrong(name, `${where} is no object`)
}

function text(entry: JsonObject, key: string, name: string): string {
  const value = field(entry, key)
  if (typeof value === 'string') return value
  throw wrong(name, `"${key}" is missing or no text`)
}

function texts(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]))
}

function wrong(name: string, reason: string): Failure {
  return new Failure('invalid', `${name} is no plan: ${reason}`, {
    reference: name,
    hint: 'Give the JSON that seaworthy plan wrote, unchanged.',
  })
}
