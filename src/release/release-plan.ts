import type { Digest } from '../image/digest.ts'
import type { Floating } from './evaluation.ts'

/** The stable JSON of `plan`: what each tag is, what it would become, and why. `apply` executes exactly this. */
export interface ReleasePlan {
  readonly version: string
  readonly tags: readonly PlannedTag[]
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  /** What the author of the rules should know. */
  readonly warnings: readonly string[]
}

export interface PlannedTag {
  /** With its registry and tag: `ghcr.io/acme/app:1.4.2`. The tag alone when no image was named. */
  readonly reference: string
  readonly tag: string
  /** What the tag points at now; null when there is no such tag, or no registry was asked. */
  readonly current: Digest | null
  /** What it is to point at; null while the image does not exist yet. */
  readonly wanted: Digest | null
  /**
   * `keep`: the tag is on the image already. `refuse`: the image does not get the tag. For a floating tag that is all; with an exact version
   * (`immutable`) that is on another image, the release cannot go on.
   */
  readonly action: 'create' | 'move' | 'keep' | 'refuse'
  /** One sentence for people: "2.0.0 is newer", "same digest", "immutable, and another image has it". */
  readonly reason: string
  /** For floating tags: what decides, so that it is decided again at the moment of writing. */
  readonly floating?: Floating
  /**
   * The name that kept a floating tag from this release (`2.0.0`, `refs/tags/v2.0.0`). It counts in every later decision as well, since it may
   * have come from a checkout, which is not there when the tag is written.
   */
  readonly newest?: string
  /** For floating tags: the repository's tags were not listed, so that what decided is known from elsewhere (git tags). */
  readonly unlisted?: true
  /** An exact version: once it is on an image it stays there. */
  readonly immutable?: true
}
