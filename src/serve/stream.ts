import type { ServerResponse } from 'node:http'
import { Pages } from '../stores/pages.ts'
import type { Bytes } from '../stores/store.ts'

/** As much as stores read at a time. */
const PAGE_SIZE = 1024 * 1024

/**
 * Sends bytes at the pace the client takes them. The last chunk is held back until the store has checked the whole, so
 * content that turns out wrong ends as a broken transfer, never as a complete answer. `read` may use the pages again that have been sent.
 */
export async function sendStream(response: ServerResponse, read: (pages: Pages) => Bytes): Promise<void> {
  const pages = new Pages(PAGE_SIZE)
  const send = (chunk: Uint8Array): boolean => response.write(chunk, () => pages.give(chunk))
  try {
    let held: Uint8Array | undefined
    for await (const chunk of read(pages)) {
      if (response.destroyed) return
      if (held !== undefined && !send(held)) await drained(response)
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
