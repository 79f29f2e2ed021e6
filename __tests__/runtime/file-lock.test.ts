import { spawnSync } from 'node:child_process'
import { readlinkSync } from 'node:fs'
import { mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { withLock } from '../../src/runtime/file-lock.ts'
import { systemRuntime } from '../../src/runtime/system.ts'

const file = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'seaworthy-lock-')), 'a.lock')
const times = { heartbeat: 1000, stale: 15_000, patience: 60_000 }

/** Time that moves only when somebody sleeps. */
function fastRuntime(): ReturnType<typeof systemRuntime> {
  let now = 0
  return systemRuntime({
    clock: {
      now: () => now,
      sleep: async (ms) => {
        now += ms
        await new Promise((resolve) => setImmediate(resolve))
      },
    },
  })
}

test('one body at a time', async () => {
  const lock = await file()
  let inside = 0
  let most = 0
  const runtime = systemRuntime()
  await Promise.all(
    Array.from({ length: 12 }, () =>
      withLock(lock, runtime, async () => {
        most = Math.max(most, ++inside)
        await new Promise((resolve) => setTimeout(resolve, 1))
        inside--
      }),
    ),
  )
  expect(most).toBe(1)
  expect(await readdir(join(lock, '..'))).toEqual([])
})

test('the lock is given back when the body throws', async () => {
  const lock = await file()
  const runtime = systemRuntime()
  await expect(withLock(lock, runtime, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await withLock(lock, runtime, async () => 'free')).toBe('free')
})

test('a lock of a process of this machine that has ended is taken over at once', async () => {
  const lock = await file()
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  const machine = `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  await writeFile(lock, JSON.stringify({ id: 'x', pid: gone, machine }))
  const runtime = fastRuntime()
  expect(await withLock(lock, runtime, async () => 'mine', times)).toBe('mine')
  expect(runtime.clock.now()).toBeLessThan(1000)
})

test('a lock of another machine is waited for until its holder has been silent for long', async () => {
  const lock = await file()
  await writeFile(lock, JSON.stringify({ id: 'x', pid: 1, machine: 'elsewhere' }))
  const runtime = fastRuntime()
  expect(await withLock(lock, runtime, async () => 'mine', times)).toBe('mine')
  expect(runtime.clock.now()).toBeGreaterThan(15_000)
})

test('a lock whose holder gives signs of life is never taken', async () => {
  const lock = await file()
  await writeFile(lock, JSON.stringify({ id: 'x', pid: 1, machine: 'elsewhere' }))
  let beats = 0
  const runtime = fastRuntime()
  const sleep = runtime.clock.sleep
  const alive = {
    ...runtime,
    clock: {
      ...runtime.clock,
      sleep: async (ms: number) => {
        await utimes(lock, 1000 + ++beats, 1000 + beats)
        await sleep(ms)
      },
    },
  }
  await expect(
    withLock(lock, alive, async () => 'mine', { ...times, stale: 100, patience: 1000 }),
  ).rejects.toMatchObject({
    code: 'timeout',
    hint: expect.stringContaining('Delete that file'),
  })
})

test('a folder that cannot be written is named', async () => {
  await expect(withLock('/proc/nowhere/a.lock', systemRuntime(), async () => 1)).rejects.toMatchObject({
    code: 'failed',
    reference: '/proc/nowhere/a.lock',
  })
})
