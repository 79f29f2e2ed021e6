import { expect, test } from '@jest/globals'
import { letGo } from '../../src/stores/let-go.ts'

const MB = 1024 * 1024
const canLetGo = 'transfer' in ArrayBuffer.prototype

test.each<[string, (memory: Buffer) => Uint8Array, boolean]>([
  ['all of its memory', (memory) => memory, true],
  ['the end of its memory', (memory) => memory.subarray(MB / 2), true],
  ['a part behind which more may be written', (memory) => memory.subarray(0, MB - 1), false],
])('a chunk that is %s', (_, cut, goes) => {
  const memory = Buffer.allocUnsafeSlow(MB)
  letGo(cut(memory))
  expect(memory.byteLength).toBe(goes && canLetGo ? 0 : MB)
})

test("Node's pool stays, also its end", () => {
  const small = Buffer.from('small')
  const pool = small.buffer
  letGo(Buffer.from(pool, pool.byteLength - 10))
  expect(small.toString()).toBe('small')
})
