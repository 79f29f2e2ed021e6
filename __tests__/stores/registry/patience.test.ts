import { expect, test } from '@jest/globals'
import { commitMs, withDefaults } from '../../../src/stores/registry/options.ts'

test.each([
  [100, 60_001],
  [60 * 1024 * 1024, 120_000],
  [5e9, 600_000],
])('the end of an upload of %i bytes is waited for %i ms', (size, ms) => {
  expect(commitMs(withDefaults({}).timeouts, size)).toBe(ms)
})
