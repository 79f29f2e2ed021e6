import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { pages } from '../../src/stores/registry/manifests/pages.ts'
import type { Page } from '../../src/stores/registry/read-whole.ts'
import { openRegistry, type Registry } from '../../src/stores/registry/registry.ts'
import type { RegistryClient } from '../../src/stores/registry/request.ts'
import type { WireResponse } from '../../src/stores/registry/wire/exchange.ts'
import { gather } from '../helpers/bytes.ts'
import { fakeRuntime } from '../helpers/fake-clock.ts'
import { listenOnLoopback } from '../helpers/listen.ts'

const MB = 1_000_000
const DIGEST = digestOf('hello')
let server: Server
let registry: Registry
let written = 0
afterEach(async () => {
  await registry.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

type Answer = (request: IncomingMessage, response: ServerResponse) => void

async function open(answer: Answer): Promise<Registry> {
  written = 0
  server = createServer((request, response) => {
    response.on('error', () => {})
    if (request.url === '/v2/') response.end()
    else answer(request, response)
  })
  const port = await listenOnLoopback(server)
  registry = openRegistry(`127.0.0.1:${port}`, { retries: { attempts: 1 } }, fakeRuntime())
  return registry
}

/** Writes as long as somebody reads. */
const endless =
  (status: number, headers: Record<string, string> = {}, filler = ' '): Answer =>
  (_, response) => {
    const chunk = Buffer.alloc(65_536, filler)
    response.writeHead(status, headers)
    const more = (): void => {
      while (!response.destroyed && response.write(chunk)) written += chunk.byteLength
    }
    response.on('drain', more)
    more()
  }

const listTags = async (from: Registry): Promise<string[]> => {
  const tags: string[] = []
  for await (const tag of from.repository('a/b').tags()) tags.push(tag)
  return tags
}

describe('an answer without end', () => {
  test.each<[string, Answer, (from: Registry) => Promise<unknown>, RegExp, number]>([
    [
      'in the place of a manifest',
      endless(200, { 'content-type': 'application/vnd.oci.image.manifest.v1+json' }),
      (from) => from.repository('a/b').readManifest('latest'),
      /larger than the 8388608 bytes/,
      20,
    ],
    [
      'in the place of a list of tags',
      endless(200, { 'content-type': 'application/json' }),
      listTags,
      /larger than the 33554432 bytes/,
      50,
    ],
    [
      'in the place of the catalog',
      endless(200),
      async (from) => {
        for await (const _ of from.names());
      },
      /larger than the 33554432 bytes/,
      50,
    ],
    [
      'in the place of the referrers',
      endless(200, { 'content-type': 'application/vnd.oci.image.index.v1+json' }),
      async (from) => {
        for await (const _ of from.repository('a/b').referrers(DIGEST));
      },
      /larger than the 8388608 bytes/,
      20,
    ],
    [
      'that says what went wrong',
      endless(400, { 'content-type': 'text/plain' }, 'x'),
      (from) => from.repository('a/b').readManifest('latest'),
      /could not read the manifest latest/,
      10,
    ],
    [
      'to a question that was already answered by the status',
      endless(404),
      async (from) => expect(await from.repository('a/b').removeTag('latest')).toBe(false),
      /^$/,
      10,
    ],
    [
      'in the place of a blob of five bytes',
      endless(200),
      (from) => gather(from.repository('a/b').readBlob({ digest: DIGEST, size: 5 })),
      /has \d+ bytes, not the 5 it should have/,
      10,
    ],
    [
      'in the place of three bytes of a blob',
      endless(206, { 'content-range': 'bytes 0-2/5' }, 'h'),
      async (from) =>
        expect(
          (await gather(from.repository('a/b').readBlob({ digest: DIGEST }, { start: 0, end: 2 }))).toString(),
        ).toBe('hhh'),
      /^$/,
      10,
    ],
    [
      'behind a redirect',
      (request, response) =>
        request.url === '/x' ? response.end('hello') : endless(307, { location: '/x' })(request, response),
      (from) => gather(from.repository('a/b').readBlob({ digest: DIGEST, size: 5 })),
      /^$/,
      10,
    ],
  ])('%s is read only so far', async (_, answer, ask, message, most) => {
    const outcome = await ask(await open(answer)).then(
      () => '',
      (error: Error) => error.message,
    )
    expect(outcome).toMatch(message)
    expect(written).toBeLessThan(most * MB)
  })

  test('is cut off by the hash where nobody knows the size: another content does not pass for the blob', async () => {
    await open((_, response) => response.end('hello and more'))
    await expect(gather(registry.repository('a/b').readBlob({ digest: DIGEST }))).rejects.toMatchObject({
      code: 'mismatch',
    })
  })
})

describe('pages', () => {
  test.each([
    ['each other', (n: number) => (n === 1 ? 2 : 1)],
    ['themselves', (n: number) => n],
    ['the first', () => 1],
  ])('that link to %s end the list', async (_, next) => {
    let asked = 0
    await open((request, response) => {
      asked++
      const n = Number(/p=(\d+)/.exec(request.url ?? '')?.[1] ?? 1)
      response.setHeader('link', `</v2/a/b/tags/list?p=${next(n)}>; rel="next"`)
      response.end(`{"tags":["t${n}"]}`)
    })
    expect((await listTags(registry)).length).toBeLessThanOrEqual(2)
    expect(asked).toBeLessThanOrEqual(3)
  })

  test.each([
    ['ten thousand and more', 2, 10_000],
    ['of 10 MB each', 10 * MB, 26],
  ])('%s are an error, not a part that passes for the whole', async (_, size, most) => {
    let count = 0
    const page = (): Page => {
      count++
      const response = {
        url: new URL(`http://r.test/v2/a/b/tags/list?p=${count}`),
        headerValues: () => [`<?p=${count + 1}>; rel="next"`],
        body: (async function* () {
          yield { byteLength: 0 }
        })(),
      } as unknown as WireResponse
      return { response, bytes: { byteLength: size } as Uint8Array }
    }
    await open((_, response) => response.end())
    const client = {
      name: 'r.test',
      settings: { retries: { attempts: 1 } },
      runtime: fakeRuntime(),
      tries: () => ({ again: async () => false }),
      send: async () => ({
        ...page().response,
        body: (async function* () {
          yield Buffer.alloc(size)
        })(),
      }),
    } as unknown as RegistryClient
    const read = async (): Promise<void> => {
      for await (const _ of pages(client, { scopes: [], doing: 'list' }, page()));
    }
    await expect(read()).rejects.toMatchObject({
      code: 'invalid',
      message: `r.test gave a list of more than ${most} pages, which has no end in sight`,
    })
  })
})
