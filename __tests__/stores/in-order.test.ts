import { expect, test } from '@jest/globals'
import { InOrder } from '../../src/stores/in-order.ts'
import type { Bytes } from '../../src/stores/store.ts'

const tick = (): Promise<void> => new Promise(setImmediate)

/** Chunks that are there as soon as they are asked for; or each only when `ready` lets it come. */
async function* source(count: number, ready?: () => Promise<void>): Bytes {
  for (let i = 0; i < count; i++) {
    await ready?.()
    yield Uint8Array.of(i)
  }
}

/** Takes a stream in, working a while on each chunk; notes the name of the stream for each. */
async function work(bytes: Bytes, name: string, log: string[]): Promise<void> {
  for await (const _ of bytes) {
    log.push(name)
    for (let i = 0; i < 3; i++) await tick()
  }
}

test('a stream of a later place waits while one before it is worked on', async () => {
  const [streams, log] = [new InOrder(), [] as string[]]
  const late = work(streams.through(source(6), 1), 'late', log)
  const early = work(streams.through(source(6), 0), 'early', log)
  await Promise.all([early, late])
  // A chunk of the later one was in work when the earlier one came.
  expect(log.slice(0, 7).filter((name) => name === 'early')).toHaveLength(6)
  expect(log.slice(7)).toEqual(Array(5).fill('late'))
})

test('one whose source is slow holds up nobody', async () => {
  const [streams, log] = [new InOrder(), [] as string[]]
  let go = (): void => {}
  const gate = new Promise<void>((resolve) => {
    go = resolve
  })
  const early = work(
    streams.through(
      source(3, () => gate),
      0,
    ),
    'early',
    log,
  )
  await work(streams.through(source(3), 1), 'late', log)
  expect(log).toEqual(['late', 'late', 'late'])
  go()
  await early
  expect(log).toHaveLength(6)
})

test('two of the same place do not wait for each other', async () => {
  const [streams, log] = [new InOrder(), [] as string[]]
  await Promise.all(['one', 'two'].map((name) => work(streams.through(source(3), 0), name, log)))
  expect(log.slice(0, 2)).toEqual(['one', 'two'])
})

test.each<[string, (bytes: AsyncIterator<Uint8Array>) => Promise<unknown>]>([
  ['ends', (bytes) => bytes.next()],
  ['is left', async (bytes) => await bytes.return?.()],
])('one that %s while it is worked on lets the others go on', async (_, end) => {
  const [streams, log] = [new InOrder(), [] as string[]]
  const early = streams.through(source(1), 0)[Symbol.asyncIterator]()
  await early.next()
  const late = work(streams.through(source(2), 1), 'late', log)
  await tick()
  expect(log).toEqual([])
  await end(early)
  await late
  expect(log).toEqual(['late', 'late'])
})
