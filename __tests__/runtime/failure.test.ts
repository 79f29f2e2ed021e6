import { expect, test } from '@jest/globals'
import { describeError, Failure } from '../../src/runtime/failure.ts'

test('a hint that a failure shares with its cause is given once', () => {
  const cause = new Failure('invalid', 'it ends inside a header', { hint: 'Make it again.' })
  const error = new Failure('invalid', 'image.tar: it ends inside a header', { hint: 'Make it again.', cause })
  expect(describeError(error)).toBe('image.tar: it ends inside a header\n  Make it again.')
})
