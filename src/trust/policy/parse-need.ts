import { Failure } from '../../runtime/failure.ts'
import { nearestWord } from '../../runtime/nearest.ts'
import type { PolicyFiles, TrustDriver } from '../driver.ts'
import { type DriverTable, LATER_FORMATS } from '../drivers.ts'
import {
  clip,
  describe,
  type Located,
  type LocatedMap,
  misplaced,
  placeOf,
  plain,
  readList,
  readMap,
} from './located.ts'
import type { Need, Quorum, Requirement } from './policy.ts'

/** How a rule says how many of its requirements are needed: `anyOf` and `allOf` are lists, `atLeast` is `{n, of}`. */
export const QUORUMS = ['anyOf', 'allOf', 'atLeast'] as const
type QuorumName = (typeof QUORUMS)[number]

const DEPTH_MAX = 4

/** The one of `anyOf`, `allOf` and `atLeast` that a rule (or an entry of one of them) has. */
export async function parseNeed(
  at: Located,
  get: (key: QuorumName) => Located | undefined,
  files: PolicyFiles,
  drivers: DriverTable,
  depth = 0,
): Promise<Quorum> {
  const present = QUORUMS.filter((name) => get(name) !== undefined)
  const [name] = present
  if (name === undefined) {
    throw misplaced(
      at,
      'the rule does not say what is needed',
      'Write anyOf: [...], allOf: [...] or atLeast: { n: 2, of: [...] }.',
    )
  }
  if (present.length > 1) {
    throw misplaced(
      get(present[1] as QuorumName) as Located,
      `${present.join(' and ')} are both there`,
      'Keep one; they can be nested: anyOf: [{ allOf: [...] }, ...].',
    )
  }
  if (depth > DEPTH_MAX) throw misplaced(at, `requirements are nested deeper than ${DEPTH_MAX}`)
  const found = get(name) as Located
  const { list, count } = name === 'atLeast' ? readAtLeast(found) : { list: found, count: undefined }
  const items = readList(list, name)
  if (items.length === 0)
    throw misplaced(list, `${name} is empty`, 'Nothing would be needed; write at least one requirement.')
  checkTwins(items, name)
  const of: Need[] = []
  for (const item of items) of.push(await parseEntry(item, files, drivers, depth))
  if (count !== undefined && (count.value as number) > of.length) {
    throw misplaced(count, `n is ${count.value}, but there are only ${of.length}`, 'It could never be met.')
  }
  return { kind: 'quorum', name, count: quorumOf(name, count, of.length), of }
}

function quorumOf(name: QuorumName, count: Located | undefined, length: number): number {
  if (count !== undefined) return count.value as number
  return name === 'anyOf' ? 1 : length
}

function readAtLeast(at: Located): { list: Located; count: Located } {
  const get = readMap(at, 'atLeast', ['n', 'of'])
  const [count, list] = [get('n'), get('of')]
  if (list === undefined) throw misplaced(at, 'atLeast has no "of"', 'Write atLeast: { n: 2, of: [...] }.')
  if (count === undefined) throw misplaced(at, 'atLeast has no "n"', 'Write atLeast: { n: 2, of: [...] }.')
  if (typeof count.value === 'number' && count.value >= 1) return { list, count }
  throw misplaced(count, `n cannot be ${describe(count)}`, 'Write a whole number of at least 1.')
}

/** An entry: one format with what it requires, or another quorum. */
async function parseEntry(at: Located, files: PolicyFiles, drivers: DriverTable, depth: number): Promise<Need> {
  const formats = [...Object.keys(drivers), ...LATER_FORMATS]
  if (!(at.value instanceof Map)) {
    throw misplaced(at, `a requirement is ${describe(at)}, not a mapping`, `Write { ${formats[0]}: { ... } }.`)
  }
  const [first, second] = at.value as LocatedMap
  if (first === undefined) throw misplaced(at, 'the requirement is empty', `Write { ${formats[0]}: { ... } }.`)
  if (second !== undefined) {
    throw misplaced(
      second[1].key,
      `the requirement has both "${clip(first[0])}" and "${clip(second[0])}"`,
      'One format for each entry: begin another with "- ".',
    )
  }
  const [format, { key, value }] = first
  if ((QUORUMS as readonly string[]).includes(format)) {
    return await parseNeed(at, readMap(at, 'the requirement', QUORUMS), files, drivers, depth + 1)
  }
  const load = Object.hasOwn(drivers, format) ? drivers[format] : undefined
  if (load !== undefined) return await bind((await load()) as TrustDriver<unknown>, format, value, files)
  if (LATER_FORMATS.includes(format)) {
    throw new Failure(
      'unsupported',
      `${placeOf(key)}: this version of Seaworthy does not verify ${format} signatures yet`,
      {
        reference: at.file,
        hint: `It verifies ${Object.keys(drivers).join(', ')}. Remove the entry, or use a version that has ${format}.`,
      },
    )
  }
  const nearest = nearestWord(format, [...formats, ...QUORUMS])
  const all = `There are ${[...formats, ...QUORUMS].join(', ')}.`
  throw misplaced(
    key,
    `there is no signature format "${clip(format)}"`,
    nearest === undefined ? all : `Did you mean ${nearest}?`,
  )
}

async function bind(
  driver: TrustDriver<unknown>,
  format: string,
  at: Located,
  files: PolicyFiles,
): Promise<Requirement> {
  const place = placeOf(at)
  const requirement = await driver.parse(plain(at), `${place}: ${format}`, files)
  const { evidence, lockEntry } = driver
  return {
    kind: 'requirement',
    format: driver.format,
    place,
    value: requirement,
    prepare: (reference, context) => driver.prepare?.(reference, requirement, context),
    check: (subject, context) => driver.check(subject, requirement, context),
    evidence: evidence && ((reference, context) => evidence.call(driver, reference, requirement, context)),
    lockEntry: lockEntry && ((reference, context) => lockEntry.call(driver, reference, requirement, context)),
  }
}

/** The same requirement twice would count as two. */
function checkTwins(items: readonly Located[], name: string): void {
  const seen = new Map<string, Located>()
  for (const item of items) {
    const key = JSON.stringify(sorted(plain(item)))
    const twin = seen.get(key)
    if (twin !== undefined) {
      throw misplaced(
        item,
        `${name} has the same requirement on line ${twin.line} already`,
        'Each counts once; remove one.',
      )
    }
    seen.set(key, item)
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)])
}
