import { type Platform, parsePlatform } from '../../image/platform.ts'
import type { PolicyFiles } from '../driver.ts'
import type { DriverTable } from '../drivers.ts'
import { clip, type Located, misplaced, readList, readMap, readText, readWord } from './located.ts'
import { parseNeed, QUORUMS } from './parse-need.ts'
import { parsePatterns } from './parse-patterns.ts'
import { parseWaiver } from './parse-waiver.ts'
import type { PlatformRule, Policy, Rule } from './policy.ts'
import { readYaml } from './read-yaml.ts'

export interface PolicySource {
  /** Its name in errors: `.github/seaworthy.yml`. */
  readonly file: string
  /** Where keys and certificates that it names are read from. */
  readonly files: PolicyFiles
  readonly drivers: DriverTable
  /** The file and where it was read from; the file unless told. */
  readonly label?: string
}

/**
 * Reads a policy strictly: what is not understood is an error that names its `file:line:column` and the nearest right word, since a rule that is
 * passed over in silence would let images through. Throws `Failure('invalid')`; `Failure('unsupported')` for a
 * signature format that this version does not verify.
 */
export async function parsePolicy(bytes: Uint8Array, { file, files, drivers, label }: PolicySource): Promise<Policy> {
  const root = await readYaml(bytes, file)
  if (root.value === null) throw misplaced(root, 'the policy is empty', 'Begin with "version: 1".')
  const get = readMap(root, 'the policy', ['version', 'mode', 'unmatched', 'rules', 'waivers'])
  checkVersion(get('version'), root)
  const [mode, unmatched, waivers] = [get('mode'), get('unmatched'), get('waivers')]
  const rules: Rule[] = []
  const list = get('rules')
  const items = list === undefined ? [] : readList(list, 'rules')
  for (const [position, item] of items.entries()) rules.push(await parseRule(item, position, files, drivers))
  checkPatterns(rules, items)
  return {
    label: label ?? file,
    mode: mode === undefined ? 'enforce' : readWord(mode, 'mode', ['audit', 'enforce']),
    unmatched: unmatched === undefined ? 'fail' : readWord(unmatched, 'unmatched', ['fail', 'warn']),
    rules,
    waivers: waivers === undefined ? [] : readList(waivers, 'waivers').map(parseWaiver),
  }
}

function checkVersion(version: Located | undefined, root: Located): void {
  if (version?.value === 1) return
  if (version === undefined) throw misplaced(root, 'the policy does not say its version', 'Begin with "version: 1".')
  throw misplaced(version, 'this version of Seaworthy reads policies of version 1', 'Write "version: 1".')
}

async function parseRule(at: Located, position: number, files: PolicyFiles, drivers: DriverTable): Promise<Rule> {
  const get = readMap(at, 'a rule', ['images', 'platforms', ...QUORUMS])
  const images = get('images')
  if (images === undefined)
    throw misplaced(at, 'the rule does not say which images', 'Write images: ["ghcr.io/acme/**"].')
  const platforms = get('platforms')
  return {
    position,
    images: parsePatterns(images),
    need: await parseNeed(at, get, files, drivers),
    platforms: platforms === undefined ? { kind: 'index' } : parsePlatformRule(platforms),
  }
}

function parsePlatformRule(at: Located): PlatformRule {
  if (!Array.isArray(at.value)) {
    const kind = readWord(at, 'platforms', ['index', 'all', 'selected'])
    return kind === 'selected' ? { kind, platforms: undefined } : { kind }
  }
  const platforms = readList(at, 'platforms').map((item): Platform => {
    const text = readText(item, 'a platform')
    try {
      return parsePlatform(text)
    } catch (cause) {
      throw misplaced(
        item,
        `"${clip(text)}" is no platform`,
        'Write os/architecture[/variant], e.g. linux/amd64.',
        cause,
      )
    }
  })
  if (platforms.length === 0) throw misplaced(at, 'platforms is empty', 'Write index, all, selected, or a list.')
  return { kind: 'selected', platforms }
}

/** A pattern in two rules would leave open which of them counts. */
function checkPatterns(rules: readonly Rule[], items: readonly Located[]): void {
  const seen = new Map<string, number>()
  for (const { position, images } of rules) {
    for (const { text, parts, tag } of images) {
      const key = JSON.stringify([parts, tag === '*' ? null : (tag ?? null)])
      const other = seen.get(key)
      if (other !== undefined) {
        throw misplaced(
          items[position] as Located,
          `the pattern ${text} is in rule ${other + 1} already`,
          'Each pattern belongs to one rule; put what is needed into allOf or anyOf there.',
        )
      }
      seen.set(key, position)
    }
  }
}
