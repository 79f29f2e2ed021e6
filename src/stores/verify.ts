import { algorithmOf, type Digest, type DigestAlgorithm, Hasher } from '../image/digest.ts'
import { Failure } from '../runtime/failure.ts'
import type { BlobInfo, Bytes } from './store.ts'

/** What a stream has to turn out to be; parts that are not known are not checked. */
export interface Expectation {
  readonly digest?: Digest | undefined
  /** Bytes. */
  readonly size?: number | undefined
  /** What to hash with when there is no digest to expect; sha256 without it. */
  readonly algorithm?: DigestAlgorithm | undefined
}

/**
 * Passes bytes through and fails with `Failure('mismatch')` as soon as they cannot be what was expected: at the first
 * byte too many, or at the end. `where` names the place in the error. `done` learns what came.
 */
export async function* verified(
  bytes: Bytes,
  expected: Expectation,
  where: string,
  done?: (actual: BlobInfo) => void,
): Bytes {
  const hasher = new Hasher(
    expected.digest === undefined ? (expected.algorithm ?? 'sha256') : algorithmOf(expected.digest),
  )
  for await (const chunk of bytes) {
    hasher.update(chunk)
    if (expected.size !== undefined && hasher.size > expected.size) throw wrongSize(hasher.size, expected, where)
    yield chunk
  }
  const actual = { digest: hasher.digest(), size: hasher.size }
  checkExpectation(actual, expected, where)
  done?.(actual)
}

/** Throws `Failure('mismatch')` unless what came is what was expected. */
export function checkExpectation(actual: BlobInfo, expected: Expectation, where: string): void {
  if (expected.size !== undefined && actual.size !== expected.size) throw wrongSize(actual.size, expected, where)
  if (expected.digest !== undefined && actual.digest !== expected.digest) {
    throw new Failure('mismatch', `${where}: the bytes of ${expected.digest} have the digest ${actual.digest}`, {
      hint: 'They were damaged or replaced on the way or at the source; nothing of them was kept.',
    })
  }
}

function wrongSize(size: number, expected: Expectation, where: string): Failure {
  const what = expected.digest ?? 'the content'
  return new Failure('mismatch', `${where}: ${what} has ${size} bytes, not the ${expected.size} it should have`, {
    hint: 'It was cut short or replaced on the way or at the source; nothing of it was kept.',
  })
}

/** All the bytes of a stream that has to be small: `Failure('mismatch')` past `maxBytes`. */
export async function collect(bytes: Bytes, maxBytes: number, what: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.byteLength
    if (size > maxBytes) throw new Failure('mismatch', `${what} is larger than the ${maxBytes} bytes it may have`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
