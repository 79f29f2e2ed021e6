import { matchEach } from '../bounded-match.ts'
import type { VersionScheme } from '../evaluation.ts'
import { after } from '../expressions/global.ts'
import { callsIn, parseTemplate } from '../expressions/parse-template.ts'
import { remark } from '../expressions/where.ts'
import { componentVersions } from '../floating.ts'
import { isInChannel, STABLE } from '../versions/channels.ts'
import { isShared, renderVersion } from '../versions/render-version.ts'
import { findVersion, schemeTitles, versionReaders } from '../versions/schemes.ts'
import type { ParsedVersion } from '../versions/version.ts'
import { type Emission, NOT_MEANT, type Release, type RuleContext, type Skip } from './emission.ts'
import { findRelease } from './found-release.ts'
import type { TagRule } from './tag-rules.ts'

/** `type=semver`, `pep440`, `calver` and `numbers`: reads the version in a git tag (or `value=`) and renders the pattern with it. */
export async function versionRule(
  rule: TagRule,
  scheme: VersionScheme,
  context: RuleContext,
): Promise<Emission | Skip> {
  const { match = '', component, channel = STABLE, pattern = '' } = rule.attributes
  const name = await sourceName(rule, context)
  if (name === undefined) return NOT_MEANT
  const text = component === undefined ? matched(name, match, rule) : componentVersions(name, component)[0]
  const version = text === undefined ? undefined : versionReaders[scheme].read(text.replaceAll('/', '-'))
  if (version === undefined) return notVersion(text ?? name, scheme, rule)
  if (channel !== STABLE && !isInChannel(version, channel))
    return { skipped: `${name} is not in the channel ${channel}` }
  const hidden = match === '' || !version.isStable ? undefined : hiddenPrerelease(name)
  const release: Release = {
    scheme,
    version: version.version,
    ...(component === undefined ? {} : { component }),
    ...(match === '' ? {} : { match }),
    ...hidden,
  }
  if (channel === STABLE && !version.isPlain) {
    return { text: isRawOnly(pattern, rule) ? version.raw : version.version, grantsLatest: false, release }
  }
  if (isMajorZero(pattern, version, rule))
    return { skipped: `${version.version} promises nothing for 0.x, so there is no tag for ${pattern}` }
  const shared = isShared(pattern, version) ? { shared: { pattern, channel } } : {}
  return {
    text: renderVersion(pattern, version),
    grantsLatest: channel === STABLE && hidden === undefined,
    release,
    ...shared,
  }
}

/** `value=` with its expressions, else the name of the tag that was pushed; undefined on other events. */
export async function sourceName(
  { attributes, where }: TagRule,
  { facts, expand }: RuleContext,
): Promise<string | undefined> {
  const { value = '' } = attributes
  if (value !== '') return (await expand(value, where)).text
  return facts.ref.startsWith('refs/tags/') ? after(facts.ref, 'refs/tags/') : undefined
}

/** An expression that leaves the `-rc.1` of a tag out does not make a release of it. */
function hiddenPrerelease(name: string): Release | undefined {
  const { release, isPrerelease } = findRelease(name)
  return isPrerelease && findVersion(name) !== undefined ? release : undefined
}

function matched(name: string, match: string, { where }: TagRule): string {
  if (match === '') return name
  const [found] = matchEach({ source: match }, [name])
  if (found === undefined) remark(where, `${match} does not match ${name}`)
  return found?.[1] ?? found?.[0] ?? name
}

/** Tags of other components are no news; a tag that a rule cannot read is. */
function notVersion(text: string, scheme: VersionScheme, { attributes, where }: TagRule): Skip {
  const message = `${text} is not ${schemeTitles[scheme]}`
  const { component } = attributes
  if (component !== undefined) return { skipped: `${text} is no version of the component ${component}` }
  const other = (['calver', 'numbers'] as const).find(
    (one) => one !== scheme && versionReaders[one].read(text) !== undefined,
  )
  remark(where, other === undefined ? message : `${message}; type=${other} reads it`)
  return { skipped: other === undefined ? message : `${message}; type=${other} reads it` }
}

function isRawOnly(pattern: string, { where }: TagRule): boolean {
  const [node, ...more] = parseTemplate(pattern, where)
  return more.length === 0 && node?.kind === 'call' && node.name === 'raw'
}

/** https://semver.org/#spec-item-4: versions 0.y.z may break each other, so that a tag `0` would be a trap. */
function isMajorZero(pattern: string, { fields, release }: ParsedVersion, { where }: TagRule): boolean {
  if (release.length < 2 || !/^0+$/.test(fields.major ?? '')) return false
  const names = callsIn(parseTemplate(pattern, where)).map(({ name }) => name)
  return names.length > 0 && names.every((name) => name === 'major')
}
