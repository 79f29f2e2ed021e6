import { afterEach, expect, jest, test } from '@jest/globals'
import type { Command } from '../../src/cli/command.ts'
import { run } from '../../src/cli/run.ts'

afterEach(() => {
  process.exitCode = undefined
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s aborts the command, lets it clean up, and ends with %d', async (name, code) => {
  const exit = jest.spyOn(process, 'exit').mockImplementation((() => undefined) as unknown as typeof process.exit)
  jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  const before = process.listenerCount(name)
  let cleaned = false
  const command: Command = {
    usage: 'wait',
    summary: 'Wait',
    arity: [0, 0],
    async run({ runtime }) {
      try {
        process.emit(name, name)
        await runtime.clock.sleep(60_000, runtime.signal)
      } finally {
        cleaned = true
      }
      return undefined
    },
  }
  await run(['wait'], { wait: async () => ({ command }) })
  expect(cleaned).toBe(true)
  expect(exit.mock.calls).toEqual([[code]])
  expect(process.listenerCount(name)).toBe(before)
})

test('a second interruption does not wait', async () => {
  const exit = jest.spyOn(process, 'exit').mockImplementation((() => undefined) as unknown as typeof process.exit)
  const command: Command = {
    usage: 'stubborn',
    summary: 'Listen to nobody',
    arity: [0, 0],
    async run() {
      process.emit('SIGINT', 'SIGINT')
      expect(exit).not.toHaveBeenCalled()
      process.emit('SIGINT', 'SIGINT')
      expect(exit).toHaveBeenCalledWith(130)
      return undefined
    },
  }
  await run(['stubborn'], { stubborn: async () => ({ command }) })
})
