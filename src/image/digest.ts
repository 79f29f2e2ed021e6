import { createHash, type Hash } from 'node:crypto'
import { Failure } from '../runtime/failure.ts'

/** A content digest, `algorithm:lowercase-hex` (OCI image-spec, descriptor.md#digests). Made only by this file. */
export type Digest = `${DigestAlgorithm}:${string}`
export type DigestAlgorithm = 'sha256' | 'sha384' | 'sha512'

const HEX_LENGTH: Record<DigestAlgorithm, number> = { sha256: 64, sha384: 96, sha512: 128 }

export function isDigest(text: string): text is Digest {
  const colon = text.indexOf(':')
  const algorithm = text.slice(0, colon)
  if (algorithm !== 'sha256' && algorithm !== 'sha384' && algorithm !== 'sha512') return false
  const hex = text.slice(colon + 1)
  return hex.length === HEX_LENGTH[algorithm] && /^[0-9a-f]+$/.test(hex)
}

/** Reads a digest; an unknown algorithm, a wrong length or uppercase hex is an error that names the input. */
export function parseDigest(text: string): Digest {
  if (isDigest(text)) return text
  const algorithm = text.slice(0, Math.max(0, text.indexOf(':')))
  const known = Object.hasOwn(HEX_LENGTH, algorithm)
  const reason = known
    ? `must be ${HEX_LENGTH[algorithm as DigestAlgorithm]} lowercase hexadecimal digits after "${algorithm}:"`
    : 'must start with sha256:, sha384: or sha512:'
  throw new Failure('invalid', `invalid digest "${clip(text)}": it ${reason}`, { reference: clip(text) })
}

export function algorithmOf(digest: Digest): DigestAlgorithm {
  return digest.slice(0, digest.indexOf(':')) as DigestAlgorithm
}

export function hexOf(digest: Digest): string {
  return digest.slice(digest.indexOf(':') + 1)
}

/** The digest of bytes that are all in memory. */
export function digestOf(bytes: Uint8Array | string, algorithm: DigestAlgorithm = 'sha256'): Digest {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`
}

/** Hashes and counts bytes as they stream by. */
export class Hasher {
  readonly algorithm: DigestAlgorithm
  #hash: Hash
  #size = 0

  constructor(algorithm: DigestAlgorithm = 'sha256') {
    this.algorithm = algorithm
    this.#hash = createHash(algorithm)
  }

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk)
    this.#size += chunk.byteLength
  }

  get size(): number {
    return this.#size
  }

  /** The digest so far; the hasher can go on afterwards. */
  digest(): Digest {
    return `${this.algorithm}:${this.#hash.copy().digest('hex')}`
  }
}

function clip(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}
