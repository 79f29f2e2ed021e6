import { Failure } from '../runtime/failure.ts'
import type { OptionSpec, OptionValues } from './option.ts'

/** The option of commands that write tags of releases. */
export const IMMUTABLE_OPTION: Readonly<Record<string, OptionSpec>> = {
  immutable: { type: 'string', value: 'WHICH', help: 'Tags that never leave an image: versions (default) or none' },
}

/** `--immutable`: which tags never leave an image they are on. */
export function readImmutable(value: OptionValues[string]): 'versions' | 'none' {
  if (value === undefined) return 'versions'
  if (value === 'versions' || value === 'none') return value
  throw new Failure('usage', `--immutable cannot be "${String(value).slice(0, 100)}"`, {
    hint: 'Write versions or none.',
  })
}
