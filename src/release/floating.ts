import { matchEach } from './bounded-match.ts'
import type { Floating } from './evaluation.ts'
import { isInChannel, STABLE, variantOf } from './versions/channels.ts'
import { renderVersion } from './versions/render-version.ts'
import { versionReaders } from './versions/schemes.ts'
import type { ParsedVersion } from './versions/version.ts'

/** Whether a release may take a floating tag. */
export interface FloatingDecision {
  readonly take: boolean
  /** The newest version that the tag could stand for, when it is not the released one. */
  readonly newest?: string
  /** The names of that version, as they were given. */
  readonly newestNames?: readonly string[]
  /** One sentence for people. */
  readonly reason: string
}

/**
 * Decides whether a version takes a floating tag, from all the names there are: tags of the registry as they are, git tags as full refs
 * (`refs/tags/v1.2.3`), in any order. Only the newest of the versions that share the tag takes it; the same version again takes it (a run
 * that is repeated); a pre-release never takes a stable tag. Pure: whoever is asked, in whatever order, the same names give the same
 * answer, so that two releases that finish at once end in the same state.
 */
export function decideFloating(floating: Floating, existing: readonly string[]): FloatingDecision {
  const { scheme, version, pattern, channel } = floating
  const { read, compare } = versionReaders[scheme]
  const own = read(version)
  const others = namedVersions(existing, floating).filter((other) => isInChannel(other.parsed, channel))
  const names = (newest: string): readonly string[] =>
    others.filter(({ parsed }) => parsed.version === newest).map(({ name }) => name)
  if (own === undefined) return withoutVersion(version, newestOf(others, compare), names)
  if (!isInChannel(own, channel)) return { take: false, reason: notInChannel(own, channel) }
  const shared = renderVersion(pattern, own)
  const rivals = others.filter(({ parsed }) => isOfItsKind(parsed, own) && renderVersion(pattern, parsed) === shared)
  const newest = newestOf(rivals, compare)
  if (newest === undefined) {
    return { take: true, reason: `${own.version} is the first version${others.length === 0 ? '' : ' for this tag'}` }
  }
  const order = compare(own, newest)
  if (order < 0) {
    const reason = `${newest.version} is newer than ${own.version}`
    return { take: false, newest: newest.version, newestNames: names(newest.version), reason }
  }
  return {
    take: true,
    reason: order === 0 ? `${own.version} is the newest version` : `${own.version} is newer than ${newest.version}`,
  }
}

function isOfItsKind(other: ParsedVersion, own: ParsedVersion): boolean {
  // A number alone (`1`, a commit of seven digits) is a version only among versions that are numbers alone.
  const isVersion = other.release.length > 1 || own.release.length === 1
  return isVersion && variantOf(other) === variantOf(own)
}

function withoutVersion(
  name: string,
  newest: ParsedVersion | undefined,
  names: (newest: string) => readonly string[],
): FloatingDecision {
  if (newest === undefined) return { take: true, reason: 'there are no versions' }
  const reason = `${name} is no version, and ${newest.version} is one`
  return { take: false, newest: newest.version, newestNames: names(newest.version), reason }
}

function notInChannel(own: ParsedVersion, channel: string): string {
  if (channel !== STABLE) return `${own.version} is not in the channel ${channel}`
  return `${own.version} is a pre-release`
}

function newestOf(
  versions: readonly NamedVersion[],
  compare: (a: ParsedVersion, b: ParsedVersion) => number,
): ParsedVersion | undefined {
  return versions.reduce<ParsedVersion | undefined>(
    (newest, { parsed }) => (newest === undefined || compare(parsed, newest) > 0 ? parsed : newest),
    undefined,
  )
}

interface NamedVersion {
  readonly name: string
  readonly parsed: ParsedVersion
}

/** The versions that names stand for, of those that are of this image and component. */
function namedVersions(names: readonly string[], floating: Floating): NamedVersion[] {
  const { prefix, suffix, match } = floating
  const { read } = versionReaders[floating.scheme]
  const texts = names.flatMap((name) => {
    const text = isGitTag(name) ? name.replace(/^refs\/tags\//, '') : bare(name, prefix, suffix)
    return text === undefined ? [] : [{ name, text }]
  })
  const extracted =
    match === undefined
      ? undefined
      : extractVersions(
          texts.map(({ text }) => text),
          match,
        )
  return texts.flatMap(({ name, text }, i) => {
    const tagged = readTagged(extracted?.[i] ?? text, floating)
    const parsed = tagged ?? (isGitTag(name) ? undefined : read(text))
    return parsed === undefined ? [] : [{ name, parsed }]
  })
}

/** Besides full refs, names that no registry could have. */
function isGitTag(name: string): boolean {
  return name.startsWith('refs/tags/') || !/^[\w.-]+$/.test(name)
}

/** A registry has the version between the prefix and suffix of its image's flavor; tags without them are another flavor's. */
function bare(name: string, prefix: string, suffix: string): string | undefined {
  const isOurs = name.length > prefix.length + suffix.length && name.startsWith(prefix) && name.endsWith(suffix)
  return isOurs ? name.slice(prefix.length, name.length - suffix.length) : undefined
}

function readTagged(text: string, { scheme, component }: Floating): ParsedVersion | undefined {
  const { read } = versionReaders[scheme]
  if (component === undefined) return read(text)
  return componentVersions(text, component)
    .map(read)
    .find((found) => found !== undefined)
}

/**
 * What follows a component's name in a tag: of `svc`, the `v1.2.3` of `svc/v1.2.3`, `svc-v1.2.3`, `svc@1.2.3` and `svc_1.2.3`. Empty when the tag
 * is another component's. `/` in the component's own name is `-` in a registry.
 */
export function componentVersions(name: string, component: string): readonly string[] {
  const names = [component, component.replaceAll(/[^\w.-]+/g, '-')]
  const found = names.find((begin) => name.startsWith(begin) && /^[/@_-]/.test(name.slice(begin.length)))
  return found === undefined ? [] : [name.slice(found.length + 1)]
}

/** Of each name the first group of the expression, or all that it matches; the whole name where it does not match. */
function extractVersions(names: readonly string[], match: string): readonly string[] {
  return matchEach({ source: match }, names).map((found, i) => found?.[1] ?? found?.[0] ?? (names[i] as string))
}
