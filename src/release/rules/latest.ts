import type { WantedTag } from '../evaluation.ts'
import { STABLE } from '../versions/channels.ts'
import type { AskedTag } from './asked-tag.ts'
import type { Released, RuleContext } from './emission.ts'
import type { Affix, Flavor } from './flavor.ts'
import { legalTag } from './tag-name.ts'

/**
 * The tag `latest`, if the flavor adds it: a list of one or none. With `latest=auto` a rule that gave a stable release adds it; no other
 * rule takes it away. A component whose rule has a prefix or suffix of its own gets a `latest` of its own.
 */
export async function latestTag(
  asked: readonly AskedTag[],
  flavor: Flavor,
  main: Released | undefined,
  context: RuleContext,
): Promise<readonly WantedTag[]> {
  const granting = asked.find(({ emission }) => emission.grantsLatest)
  const isWanted = flavor.latest === 'auto' ? granting !== undefined : flavor.latest === 'true' && asked.length > 0
  if (!isWanted) return []
  const source = granting ?? asked.find(({ emission }) => emission.release !== undefined)
  const prefix = await affixOf('prefix', source, flavor, context)
  const suffix = await affixOf('suffix', source, flavor, context)
  const { name } = legalTag({ prefix, core: 'latest', suffix }, flavor.prefix.where)
  const wanted = { name, line: 0, rule: `latest=${flavor.latest}` }
  const release = granting?.emission.release
  const released =
    release === undefined ? main : { ...release, prefix: granting?.prefix ?? '', suffix: granting?.suffix ?? '' }
  return [released === undefined ? wanted : { ...wanted, floating: { ...released, pattern: '', channel: STABLE } }]
}

async function affixOf(
  which: 'prefix' | 'suffix',
  source: AskedTag | undefined,
  flavor: Flavor,
  { expand }: RuleContext,
): Promise<string> {
  const own = source?.rule.attributes[which]
  if (source?.rule.attributes.component !== undefined && own !== undefined)
    return (await expand(own, source.rule.where)).text
  const affix: Affix = flavor[which]
  return affix.onLatest ? (await expand(affix.text, affix.where)).text : ''
}
