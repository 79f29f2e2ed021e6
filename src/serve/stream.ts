import type { ServerResponse } from 'node:http'
import type { Bytes } from '../stores/store.ts'

/**
 * Sends bytes at the pace the client takes them. The last chunk is held back until the store has checked the whole, so
 * content that turns out wrong ends as a broken transfer, never as a complete answer.
 */
export async function sendStream(response: ServerResponse, bytes: Bytes): Promise<void> {
  try {
    let held: Uint8Array | undefined
    for await (const chunk of bytes) {
      if (response.destroyed) return
      if (held !== undefined && !response.write(held)) await drained(response)
      held = chunk
    }
    response.end(held)
  } catch (error) {
    response.destroy()
    throw error
  }
}

/** Resolves when the client can take more, or is gone. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed) return resolve()
    const done = (): void => {
      response.off('drain', done)
      response.off('close', done)
      resolve()
    }
    response.on('drain', done)
    response.on('close', done)
  })
}
