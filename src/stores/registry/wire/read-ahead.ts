import { replay } from '../../replay.ts'
import type { WireResponse } from './exchange.ts'

/** Most bytes of an answer that is read before it is handed on. */
const AHEAD_MAX = 256 * 1024

/** The same response with its body read as far as an honest answer goes, so that nothing of the network can fail afterwards. */
export async function readAhead(response: WireResponse): Promise<WireResponse> {
  const iterator = response.body[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  for (let size = 0; size <= AHEAD_MAX; size += head.at(-1)?.byteLength ?? 0) {
    const next = await iterator.next()
    if (next.done === true) return { ...response, body: replay(head), discard: async () => {} }
    head.push(next.value)
  }
  return { ...response, body: replay(head, iterator) }
}
