import { Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../../runtime/failure.ts'
import type { Bytes } from '../store.ts'

/** Runs bytes through one of Node's decoders with back-pressure. What it rejects is `Failure('invalid')` that names the format. */
export async function* through(bytes: Bytes, decoder: Transform, format: string): Bytes {
  const source = Readable.from(bytes)
  const piped = pipeline(source, decoder)
  // The same error comes out of the decoder, which is where it is seen.
  piped.catch(() => {})
  try {
    for await (const chunk of decoder) yield chunk as Uint8Array
    await piped
  } catch (cause) {
    throw decoderFailure(cause, format)
  } finally {
    source.destroy()
    decoder.destroy()
  }
}

/** What a decoder says of its input as `Failure('invalid')`; anything else as it is. */
export function decoderFailure(cause: unknown, format: string): unknown {
  const code = (cause as NodeJS.ErrnoException).code ?? ''
  if (!/^(Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB|ERR_BUFFER_TOO_LARGE)/.test(code)) return cause
  const what = code === 'Z_BUF_ERROR' ? 'ends before its end' : 'is damaged'
  return new Failure('invalid', `the ${format} stream ${what}`, { cause })
}
