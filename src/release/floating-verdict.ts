import type { TagVerdict } from '../stores/copy/tag-move.ts'
import type { Floating } from './evaluation.ts'
import { decideFloating } from './floating.ts'

/**
 * Whether a release may take a floating tag, from all names there are: tags of a registry, git tags as full refs. `newest` is the name
 * among them, as it is listed, of the version that has more right to it.
 */
export function floatingVerdict(floating: Floating, names: readonly string[]): TagVerdict {
  const { take, newestNames, reason } = decideFloating(floating, names)
  if (take || newestNames === undefined) return { take, reason }
  // A tag of the registry rather than one of git: it can be read.
  return { take, reason, newest: newestNames.find((name) => !name.includes('/')) ?? newestNames[0] }
}
