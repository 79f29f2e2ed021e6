import type { EventEmitter } from 'node:events'
import { afterEach, expect, jest, test } from '@jest/globals'
import { runMain, runPost } from '../../src/actions/run.ts'

afterEach(() => {
  process.exitCode = 0
})

/** Work that ends when its signal says so, and cleans up after itself. */
async function interrupted(signal: AbortSignal | undefined, cleanUp: (reason: unknown) => void): Promise<void> {
  const aborted = new Promise<void>((resolve) => {
    signal?.addEventListener('abort', () => resolve())
  })
  setImmediate(() => (process as EventEmitter).emit('SIGINT', 'SIGINT', 2))
  await aborted
  cleanUp(signal?.reason)
  signal?.throwIfAborted()
}

test('a step whose job is cancelled cleans up and fails', async () => {
  const cleanUp = jest.fn()
  await runMain((host) => interrupted(host.signal, cleanUp))
  expect(cleanUp).toHaveBeenCalledWith(expect.objectContaining({ code: 'cancelled', message: 'interrupted by SIGINT' }))
  expect(process.exitCode).toBe(1)
})

test('a post step only warns, and the signals are given back', async () => {
  const before = process.listenerCount('SIGINT')
  await runPost((host) => interrupted(host.signal, () => {}))
  expect(process.exitCode ?? 0).toBe(0)
  expect(process.listenerCount('SIGINT')).toBe(before)
})
