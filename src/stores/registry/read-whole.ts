import { replay } from '../replay.ts'
import { collect } from '../verify.ts'
import type { RegistryClient } from './request.ts'
import { isTransient } from './retry.ts'
import type { WireResponse } from './wire/transport.ts'

export interface Page {
  readonly response: WireResponse
  readonly bytes: Uint8Array
}

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

/** A response that is small enough to be read at once, asked for again when it is cut in the middle. */
export async function readWhole(
  client: RegistryClient,
  maxBytes: number,
  ask: () => Promise<WireResponse>,
): Promise<Page> {
  const tries = client.tries()
  for (;;) {
    const response = await ask()
    try {
      return { response, bytes: await collect(response.body, maxBytes, `an answer of ${client.name}`) }
    } catch (error) {
      if (!isTransient(error) || !(await tries.again(0, undefined, error))) throw error
    }
  }
}
