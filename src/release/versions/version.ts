/** A version as one scheme reads it. */
export interface ParsedVersion {
  /** As it was written, with a leading `v` if there was one. */
  readonly raw: string
  /** In the scheme's normal form: no leading `v`, no build metadata (semver), normalised (PEP 440). */
  readonly version: string
  /** The numbers, as written (`01` stays `01`): decimal digits only. */
  readonly release: readonly string[]
  /** Identifiers of the pre-release (`['rc', '1']`); empty for a release. */
  readonly prerelease: readonly string[]
  /** False for pre-releases, and in PEP 440 for development releases: these never stand for a stable name. */
  readonly isStable: boolean
  /** Stable, and in PEP 440 no post-release: patterns such as `{{major}}` are for these only. */
  readonly isPlain: boolean
  /** What a pattern may name: `major`, `minor`, `year`… */
  readonly fields: Readonly<Record<string, string>>
}

/** One way to read and order version numbers. */
export interface VersionReader {
  /** Undefined when the text is not a version of this scheme. A leading `v` is accepted by all. */
  read(text: string): ParsedVersion | undefined
  /** Negative when `a` is older. Both must come from this scheme's `read`. */
  compare(a: ParsedVersion, b: ParsedVersion): number
  /** Names that `fields` can have, for messages. */
  readonly names: readonly string[]
}
