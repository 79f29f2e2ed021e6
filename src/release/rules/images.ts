import { failAt, suggest, type Where } from '../expressions/where.ts'
import { readFields } from './fields.ts'
import { readLines } from './lines.ts'

/**
 * Reads the lines of `images`: `ghcr.io/acme/app` or `name=ghcr.io/acme/app,enable=false`; a single line may list several with commas. Gives
 * the enabled names, in lower case. Throws `Failure('usage')` that names the line.
 */
export function readImages(input: string): readonly string[] {
  const lines = readLines(input).map(
    ({ line, text }): Where => ({ input: 'images', line, text, strict: true, warn: () => {} }),
  )
  const [only] = lines
  const fields = lines.length === 1 && only !== undefined ? readFields(only) : []
  const isList = fields.length > 0 && fields.every(({ key }) => key === undefined)
  const names = isList ? fields.map(({ value }) => value) : lines.flatMap(readImage)
  return names.map((name) => name.toLowerCase())
}

function readImage(where: Where): string[] {
  let name = ''
  let isEnabled = true
  for (const { key = 'name', value } of readFields(where)) {
    if (key === 'name') name = value
    else if (key !== 'enable')
      throw failAt(where, `an image has no attribute ${key}=`, suggest(key, ['name', 'enable']))
    else if (value === 'true' || value === 'false') isEnabled = value === 'true'
    else throw failAt(where, `enable=${value} is neither true nor false`)
  }
  if (name === '') throw failAt(where, 'the image has no name')
  return isEnabled ? [name] : []
}
