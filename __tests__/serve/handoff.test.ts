import { expect, test } from '@jest/globals'
import { Handoff } from '../../src/serve/handoff.ts'
import { gather } from '../helpers/bytes.ts'

const chunk = (text: string): Uint8Array => Buffer.from(text)
const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('what is pushed is taken, in order, until the end', async () => {
  const handoff = new Handoff()
  const taken = gather(handoff)
  for (const text of ['a', 'b', 'c']) await handoff.push(chunk(text))
  handoff.end()
  expect((await taken).toString()).toBe('abc')
})

test('a push waits until somebody takes it', async () => {
  const handoff = new Handoff()
  let isTaken = false
  const pushed = handoff.push(chunk('a')).then(() => {
    isTaken = true
  })
  await tick()
  expect(isTaken).toBe(false)
  const reader = handoff[Symbol.asyncIterator]()
  expect((await reader.next()).value?.toString()).toBe('a')
  await pushed
  expect(isTaken).toBe(true)
  // The next one waits again: the first is still being worked on.
  isTaken = false
  void handoff.push(chunk('b')).then(() => {
    isTaken = true
  })
  await tick()
  expect(isTaken).toBe(false)
})

test('an end without a chunk is an empty stream', async () => {
  const handoff = new Handoff()
  handoff.end()
  expect(await gather(handoff)).toHaveLength(0)
})

test('a failure reaches the one who takes and the one who brings', async () => {
  const handoff = new Handoff()
  const taken = gather(handoff)
  await tick()
  handoff.fail(new Error('cancelled'))
  handoff.fail(new Error('too late'))
  await expect(taken).rejects.toThrow('cancelled')
  await expect(handoff.push(chunk('a'))).rejects.toThrow('cancelled')
})

test('a failure ends a push that waits', async () => {
  const handoff = new Handoff()
  const pushed = handoff.push(chunk('a'))
  handoff.fail(new Error('disk full'))
  await expect(pushed).rejects.toThrow('disk full')
})

test('when nobody takes any more, pushing ends', async () => {
  const handoff = new Handoff()
  const first = handoff.push(chunk('a'))
  for await (const taken of handoff) {
    expect(taken).toHaveLength(1)
    break
  }
  await first
  await expect(handoff.push(chunk('b'))).rejects.toThrow(/no longer wanted/)
})
