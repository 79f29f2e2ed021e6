// What a word of `cache` would not look at is refused: whoever wrote it would believe that it was done.
import { expect, test } from '@jest/globals'
import { type } from './terminal.ts'

test.each([
  [['save', 'app:ci', '--max-size', '5GB'], 'cache save has no --max-size', 'cache prune has it'],
  [['restore', '--keep', '3'], 'cache restore has no --keep', 'cache prune has it'],
  [['ls', '--fail-on-error'], 'cache ls has no --fail-on-error', 'cache restore and cache save have it'],
  [
    ['prune', 'app:ci', '--keep', '1'],
    'cache prune is of the whole cache and takes no image: app:ci',
    'Nothing was done',
  ],
  [['ls', 'app:ci'], 'cache ls is of the whole cache and takes no image: app:ci', 'Leave the image out'],
])('%j', async (argv, message, hint) => {
  const { code, stderr } = await type(['cache', ...argv, '--to', './nowhere'])
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
  expect(stderr).toContain(hint)
})
