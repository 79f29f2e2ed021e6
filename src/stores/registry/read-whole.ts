import { collect } from '../verify.ts'
import type { RegistryClient } from './request.ts'
import { isTransient } from './retry.ts'
import type { WireResponse } from './wire/exchange.ts'

export interface Page {
  readonly response: WireResponse
  readonly bytes: Uint8Array
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
