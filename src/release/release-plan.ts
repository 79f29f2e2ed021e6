import type { Digest } from '../image/digest.ts'
import type { Floating } from './evaluation.ts'

/** The stable JSON of `plan`: what each tag is, what it would become, and why. `apply` executes exactly this. */
export interface ReleasePlan {
  readonly version: string
  readonly tags: readonly PlannedTag[]
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
}

export interface PlannedTag {
  /** With its registry and tag. */
  readonly reference: string
  readonly tag: string
  /** What the tag points at now; null when there is no such tag, or no registry was asked. */
  readonly current: Digest | null
  /** What it is to point at; null while the image does not exist yet. */
  readonly wanted: Digest | null
  readonly action: 'create' | 'move' | 'keep' | 'refuse'
  /** One sentence for people: "2.0.0 is newer", "same digest", "immutable, and another image has it". */
  readonly reason: string
  /** For floating tags: what decides, so that it is decided again at the moment of writing. */
  readonly floating?: Floating
}
