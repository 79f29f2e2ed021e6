import { expect, test } from '@jest/globals'
import { survive } from '../../src/actions/survive.ts'

test('an error that nobody waits for ends the work and not the process, and what comes after is done', async () => {
  const before = process.listenerCount('uncaughtException')
  const crashed = survive(() => new Promise(() => {}))
  process.emit('uncaughtException', new Error('a stream that nobody listened to'))
  await expect(crashed).rejects.toThrow('nobody listened')
  expect(process.listenerCount('uncaughtException')).toBe(before)
})

test('work that ends well or badly is what it was', async () => {
  await survive(async () => {})
  await expect(survive(() => Promise.reject(new Error('bad')))).rejects.toThrow('bad')
})

test('of one work within another only the inner one fails', async () => {
  let inner: unknown
  const outer = await survive(async () => {
    const crashed = survive(() => new Promise(() => {}))
    process.emit('uncaughtException', new Error('within'))
    inner = await crashed.catch((error: unknown) => error)
    return 7
  })
  expect({ outer, inner }).toMatchObject({ outer: 7, inner: { message: 'within' } })
})
