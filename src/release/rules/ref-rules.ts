import { matchEach } from '../bounded-match.ts'
import { after } from '../expressions/global.ts'
import { remark } from '../expressions/where.ts'
import { type Emission, NOT_MEANT, type RuleContext, type Skip } from './emission.ts'
import { findRelease, sharedPattern } from './found-release.ts'
import { matcher, type TagRule } from './tag-rules.ts'
import { sourceName } from './version-rules.ts'

/** `type=match`: what a regular expression finds in the tag that was pushed, or in `value=`. */
export async function matchRule(rule: TagRule, context: RuleContext): Promise<Emission | Skip> {
  const { pattern = '', group = '0' } = rule.attributes
  const name = await sourceName(rule, context)
  if (name === undefined) return NOT_MEANT
  const [found] = matchEach(matcher(pattern, rule.where), [name])
  const text = found?.[Number(group)]
  if (text === undefined) {
    const message =
      found === undefined ? `${pattern} does not match ${name}` : `${pattern} has no group ${group} in ${name}`
    remark(rule.where, message)
    return { skipped: message }
  }
  const release = findRelease(name)
  const shared = sharedPattern(text, name, release)
  return {
    text,
    grantsLatest: !release.isPrerelease,
    release: release.release,
    ...(shared === undefined ? {} : { shared }),
  }
}

/** `type=ref`: the name of the branch or tag, the number of the pull request, or that of the one in the merge queue. */
export function refRule(
  { attributes }: TagRule,
  { facts: { ref } }: RuleContext,
  hasQueueRule: boolean,
): Emission | Skip {
  const queued = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(ref)?.[1]
  const { event } = attributes
  if (event === 'branch') {
    const branch = queued !== undefined && hasQueueRule ? '' : after(ref, 'refs/heads/')
    return branch === '' ? NOT_MEANT : { text: branch, grantsLatest: false }
  }
  if (event === 'tag') {
    const tag = after(ref, 'refs/tags/')
    if (tag === '') return NOT_MEANT
    const { release, isPrerelease } = findRelease(tag)
    return { text: tag, grantsLatest: !isPrerelease, release }
  }
  if (event === 'merge_group') return queued === undefined ? NOT_MEANT : { text: queued, grantsLatest: false }
  const request = after(ref, 'refs/pull/') || after(ref, 'refs/merge-requests/')
  return request === '' ? NOT_MEANT : { text: request.replace(/\/merge$/, ''), grantsLatest: false }
}

/** `type=edge`: the tip of one branch, the default branch unless it says which. */
export async function edgeRule({ attributes }: TagRule, { facts }: RuleContext): Promise<Emission | Skip> {
  const branch = after(facts.ref, 'refs/heads/')
  if (branch === '') return NOT_MEANT
  const wanted = attributes.branch || (facts.defaultBranch ?? (await facts.lookUp.defaultBranch()))
  return branch === wanted ? { text: 'edge', grantsLatest: false } : NOT_MEANT
}
