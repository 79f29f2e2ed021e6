import { promisify } from 'node:util'
import * as zlib from 'node:zlib'

const deflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.deflateRaw)
const SAMPLES = 4
const SAMPLE_SIZE = 4096
const SAMPLED = SAMPLES * SAMPLE_SIZE
// Even bytes would give SAMPLED²/256; up to this much above it the bytes look like noise and are worth a closer look.
const NOISE = ((SAMPLED * SAMPLED) / 256) * 1.25
const WORTHWHILE = 0.97

/**
 * Whether deflating this block would be wasted work (it is compressed or encrypted already). Looks at four samples of
 * 4 KiB: first at how even their bytes are, which costs microseconds, and only if they look like noise by deflating them.
 * The answer depends on the bytes alone. Small blocks are never worth the look.
 */
export async function isIncompressible(block: Uint8Array): Promise<boolean> {
  if (block.byteLength < 2 * SAMPLED) return false
  const samples = Buffer.allocUnsafe(SAMPLED)
  const step = Math.floor((block.byteLength - SAMPLE_SIZE) / (SAMPLES - 1))
  for (let i = 0; i < SAMPLES; i++) {
    samples.set(block.subarray(i * step, i * step + SAMPLE_SIZE), i * SAMPLE_SIZE)
  }
  if (unevenness(samples) > NOISE) return false
  const deflated = await deflateRaw(samples, { level: 1, chunkSize: 2 * SAMPLED })
  return deflated.byteLength > SAMPLED * WORTHWHILE
}

/** The sum of the squared counts of each byte value: least when all values are equally frequent. */
function unevenness(bytes: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const byte of bytes) counts[byte] = (counts[byte] as number) + 1
  return counts.reduce((sum, count) => sum + count * count, 0)
}
