import type { ClientRequest } from 'node:http'
import { expect, test } from '@jest/globals'
import type { Clock } from '../../../src/runtime/runtime.ts'
import { commitMs, withDefaults } from '../../../src/stores/registry/options.ts'
import { Deadline } from '../../../src/stores/registry/wire/deadline.ts'

test.each([
  [100, 60_001],
  [60 * 1024 * 1024, 120_000],
  [5e9, 600_000],
])('the end of an upload of %i bytes is waited for %i ms', (size, ms) => {
  expect(commitMs(withDefaults({}).timeouts, size)).toBe(ms)
})

test('an alarm is set with the clock that it is of', () => {
  class Bells implements Clock {
    readonly set: number[] = []
    now = (): number => 0
    sleep = async (): Promise<void> => {}
    alarm(ms: number): () => void {
      this.set.push(ms)
      return () => void this.set.pop()
    }
  }
  const bells = new Bells()
  const deadline = new Deadline({ destroyed: false } as ClientRequest, 'r.corp', bells)
  deadline.arm(5, 'nothing')
  expect(bells.set).toEqual([5])
  deadline.disarm()
  expect(bells.set).toEqual([])
})
