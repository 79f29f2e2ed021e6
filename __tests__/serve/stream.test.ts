import { createServer, get } from 'node:http'
import { expect, test } from '@jest/globals'
import { sendStream } from '../../src/serve/stream.ts'
import type { Pages } from '../../src/stores/pages.ts'
import type { Bytes } from '../../src/stores/store.ts'
import { gather, noise } from '../helpers/bytes.ts'
import { listenOnLoopback } from '../helpers/listen.ts'

const CONTENT = noise(30_000_000)

/** What a client gets that takes its time at first; and how many buffers it took. */
async function sent(cut: (pages: Pages, at: number) => Uint8Array): Promise<{ got: Buffer; buffers: number }> {
  const buffers = new Set<ArrayBufferLike>()
  const read = async function* (pages: Pages): Bytes {
    for (let at = 0; at < CONTENT.byteLength; ) {
      const chunk = cut(pages, at)
      buffers.add(chunk.buffer)
      at += chunk.byteLength
      yield chunk
    }
  }
  const server = createServer((_, response) => void sendStream(response, read))
  const port = await listenOnLoopback(server)
  try {
    const got = await new Promise<Buffer>((resolve, reject) => {
      const request = get({ port, host: '127.0.0.1', agent: false }, (response) => {
        setTimeout(() => gather(response).then(resolve, reject), 50)
      })
      request.on('error', reject)
    })
    return { got, buffers: buffers.size }
  } finally {
    server.close()
  }
}

function inPage(pages: Pages, at: number, size: number): Uint8Array {
  const page = pages.take()
  return page.subarray(0, CONTENT.copy(page, 0, at, Math.min(at + size, CONTENT.byteLength)))
}

test('pages that were sent are used again, and none before it was sent', async () => {
  const { got, buffers } = await sent((pages, at) => inPage(pages, at, pages.size))
  expect(got.equals(CONTENT)).toBe(true)
  expect(buffers).toBeLessThan(5)
})

test('so are pages that are filled a little, which come many at a time', async () => {
  const { got } = await sent((pages, at) => inPage(pages, at, 10_007))
  expect(got.equals(CONTENT)).toBe(true)
})

test('what a store has in memory of its own is sent as well', async () => {
  const { got } = await sent((_, at) => CONTENT.subarray(at, at + 1_000_000))
  expect(got.equals(CONTENT)).toBe(true)
})
