import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { algorithmOf, digestOf, Hasher, hexOf, isDigest, parseDigest } from '../../src/image/digest.ts'

test.each(['sha256', 'sha384', 'sha512'] as const)('%s of bytes, whole and in pieces', (algorithm) => {
  const hex = createHash(algorithm).update('abcdef').digest('hex')
  const hasher = new Hasher(algorithm)
  hasher.update(Buffer.from('abc'))
  const half = hasher.digest()
  hasher.update(Buffer.from('def'))
  expect(half).toBe(digestOf('abc', algorithm))
  expect(hasher.digest()).toBe(`${algorithm}:${hex}`)
  expect(hasher.size).toBe(6)
  expect(digestOf('abcdef', algorithm)).toBe(`${algorithm}:${hex}`)
  expect([algorithmOf(hasher.digest()), hexOf(hasher.digest())]).toEqual([algorithm, hex])
})

const HEX = 'a'.repeat(64)
test.each([
  ['', 'must start with sha256:'],
  [HEX, 'must start with sha256:'],
  [`md5:${HEX}`, 'must start with sha256:'],
  [`constructor:${HEX}`, 'must start with sha256:'],
  [`__proto__:${HEX}`, 'must start with sha256:'],
  [`SHA256:${HEX}`, 'must start with sha256:'],
  [`sha256:${HEX}a`, 'must be 64 lowercase hexadecimal digits'],
  [`sha256:${HEX.slice(1)}`, 'must be 64 lowercase hexadecimal digits'],
  [`sha256:${HEX.toUpperCase()}`, 'must be 64 lowercase hexadecimal digits'],
  [`sha256:${HEX.slice(1)}\n`, 'must be 64 lowercase hexadecimal digits'],
  [`sha512:${HEX}`, 'must be 128 lowercase hexadecimal digits'],
])('%j is refused: it %s', (text, reason) => {
  expect(isDigest(text)).toBe(false)
  expect(() => parseDigest(text)).toThrow(reason)
})
