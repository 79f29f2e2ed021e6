import { Failure } from '../runtime/failure.ts'

/** Where the versions that exist are looked for. */
export interface ExistingSources {
  /** The tags of each image's repository. */
  readonly registry: boolean
  /** The git tags, of the checkout or of GitHub's API. */
  readonly git: boolean
  /** Given by hand. */
  readonly names: readonly string[]
}

/**
 * Reads `registry,git` (either, both, or `none`), or the versions themselves: `2.0.0,1.9.0`. Throws `Failure('usage')` for an empty list.
 */
export function parseExisting(text: string): ExistingSources {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  if (words.length === 0) {
    throw new Failure('usage', 'existing is empty', {
      reference: 'existing',
      hint: 'Write registry,git, one of them, none, or the versions that exist: 2.0.0,1.9.0',
    })
  }
  const has = (word: string): boolean => words.includes(word)
  const names = words.filter((word) => !['registry', 'git', 'none'].includes(word))
  if (has('none') && words.length > 1) {
    throw new Failure('usage', `existing is "${text.slice(0, 100)}": none cannot stand beside others`, {
      reference: 'existing',
    })
  }
  return { registry: has('registry'), git: has('git'), names }
}
