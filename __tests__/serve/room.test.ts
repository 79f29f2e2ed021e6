// What a registry does with uploads that are larger than it takes, or than its disk has room for.
import { readdir } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { ServeOptions } from '../../src/serve/options.ts'
import { directoryRepositories } from '../../src/stores/directory.ts'
import { memoryRepositories } from '../../src/stores/memory.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import type { Bytes, Repositories } from '../../src/stores/store.ts'
import { chunked, noise } from '../helpers/bytes.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { type Answer, ask } from '../helpers/http.ts'
import { served } from '../helpers/served.ts'

const MOST = 50_000
const MiB = 1024 * 1024
const UPLOADS = '/v2/app/blobs/uploads/'

/** One way to upload: the answers of all its requests, and where its session is. */
type Way = (url: string, blob: Buffer) => Promise<{ answers: Answer[]; at?: string }>

const inSession =
  (...steps: readonly ((at: string, blob: Buffer) => Promise<Answer>)[]): Way =>
  async (url, blob) => {
    const at = url + (await ask(url + UPLOADS, { method: 'POST' })).headers.location
    const answers: Answer[] = []
    for (const step of steps) {
      answers.push(await step(at, blob))
      if ((answers.at(-1)?.status ?? 0) >= 400) break
    }
    return { answers, at }
  }
const closing = (at: string, blob: Buffer): string => `${at}?digest=${digestOf(blob)}`
const patch = (stream: boolean) => (at: string, blob: Buffer) =>
  ask(at, { method: 'PATCH', body: stream ? chunked(blob, 7000) : blob })
const part = (from: number, share: number) => (at: string, blob: Buffer) => {
  const [start, end] = [Math.floor(blob.byteLength * from), Math.floor(blob.byteLength * (from + share))]
  return ask(at, {
    method: 'PATCH',
    headers: { 'Content-Range': `${start}-${end - 1}` },
    body: blob.subarray(start, end),
  })
}
const put = (body: 'none' | 'whole' | 'stream' | 'half') => (at: string, blob: Buffer) =>
  ask(closing(at, blob), {
    method: 'PUT',
    ...(body === 'whole' ? { body: blob } : {}),
    ...(body === 'stream' ? { body: chunked(blob, 7000) } : {}),
    ...(body === 'half' ? { body: blob.subarray(Math.floor(blob.byteLength / 2)) } : {}),
  })
const whole =
  (stream: boolean): Way =>
  async (url, blob) => ({
    answers: [
      await ask(`${url}${UPLOADS}?digest=${digestOf(blob)}`, {
        method: 'POST',
        body: stream ? chunked(blob, 7000) : blob,
      }),
    ],
  })

const WAYS: readonly (readonly [string, Way])[] = [
  ['POST', whole(false)],
  ['POST without a length', whole(true)],
  ['POST, PUT', inSession(put('whole'))],
  ['POST, PUT without a length', inSession(put('stream'))],
  ['POST, PATCH, PUT', inSession(patch(false), put('none'))],
  ['POST, PATCH without a length, PUT', inSession(patch(true), put('none'))],
  ['in chunks', inSession(part(0, 0.5), part(0.5, 0.5), put('none'))],
  ['the last half with PUT', inSession(part(0, 0.5), put('half'))],
]

async function open(options: ServeOptions): Promise<{ url: string; left: () => Promise<string[]> }> {
  const root = await temporaryFolder()
  const { url } = await served(options, directoryRepositories(root, systemRuntime()))
  return { url, left: async () => await readdir(`${root}/tmp`).catch(() => []) }
}

describe.each(WAYS)('%s', (_, send) => {
  test('takes a blob of the largest size, and no byte more', async () => {
    const { url, left } = await open({ maxBlobSize: MOST })
    const taken = await send(url, noise(MOST))
    expect(taken.answers.at(-1)?.status).toBe(201)
    const { answers, at } = await send(url, noise(MOST + 1))
    expect(answers.at(-1)).toMatchObject({
      status: 413,
      json: { errors: [{ code: 'SIZE_INVALID', message: 'a blob may have 50000 bytes here' }] },
    })
    if (at !== undefined) expect((await ask(at)).status).toBe(404)
    expect(await left()).toEqual([])
  })

  test('says that the disk is full before it is', async () => {
    const { url, left } = await open({ freeBytes: async () => 64 * MiB - 1 })
    const { answers, at } = await send(url, noise(1000))
    expect(answers.at(-1)).toMatchObject({ status: 507, json: { errors: [{ code: 'UNAVAILABLE' }] } })
    if (at !== undefined) expect((await ask(at)).status).toBe(404)
    expect(await left()).toEqual([])
  })

  test('says that the disk is full when that shows in writing', async () => {
    const { url } = await served({}, fullOnWriting())
    const { answers } = await send(url, noise(1000))
    expect(answers.at(-1)).toMatchObject({
      status: 507,
      json: { errors: [{ code: 'UNAVAILABLE', message: 'the disk of this registry is full' }] },
    })
    expect((await ask(`${url}/v2/`)).status).toBe(200)
  })
})

describe('what the registry writes though nobody sends it', () => {
  const blob = noise(1000)
  const wanted = digestOf(blob, 'sha512')

  test('is a blob under a digest that was not announced: not where there is no room for it twice', async () => {
    let looks = 0
    const { url, left } = await open({ freeBytes: async () => (++looks < 2 ? 1e12 : 64 * MiB + 999) })
    const at = url + (await ask(url + UPLOADS, { method: 'POST' })).headers.location
    await ask(at, { method: 'PATCH', body: blob })
    expect((await ask(`${at}?digest=${wanted}`, { method: 'PUT' })).status).toBe(507)
    for (const digest of [wanted, digestOf(blob)]) {
      expect((await ask(`${url}/v2/app/blobs/${digest}`)).status).toBe(404)
    }
    expect((await ask(at)).status).toBe(404)
    expect(await left()).toEqual([])
  })

  test('is a blob that is mounted from another registry', async () => {
    const origin = memoryRepositories()
    await origin.repository('their').writeBlob({ open: () => chunked(blob) })
    const origins = new Map([['other.test', origin]])
    const { url, left } = await open({ origins, freeBytes: async () => 64 * MiB + 999 })
    const query = new URLSearchParams({ mount: digestOf(blob), from: 'their', origin: 'other.test' })
    expect((await ask(`${url}${UPLOADS}?${query}`, { method: 'POST' })).status).toBe(507)
    expect((await ask(`${url}/v2/app/blobs/${digestOf(blob)}`)).status).toBe(404)
    expect(await left()).toEqual([])
  })
})

test('a stream of which nobody knows the end is stopped when the disk runs full', async () => {
  let looks = 0
  const { url, left } = await open({ freeBytes: async () => (++looks < 2 ? 1e12 : 0) })
  const { answers } = await inSession((at) => ask(at, { method: 'PATCH', body: zeros(17) }))(url, Buffer.alloc(0))
  expect(answers.at(-1)?.status).toBe(507)
  expect(await left()).toEqual([])
})

test.each<[ServeOptions, RegExp, RegExp]>([
  [{ maxBlobSize: MOST }, /SIZE_INVALID: a blob may have 50000 bytes/, /--max-blob-size/],
  [{ freeBytes: async () => 0 }, /disk of this registry is full/, /Delete old images/],
])('our client says it once, with what to do: %j', async (options, message, hint) => {
  const requests: string[] = []
  const hooks = { answered: ({ method }: { method: string }) => void requests.push(method) }
  const { port } = await served({ ...options, hooks })
  const registry = openRegistry(`127.0.0.1:${port}`, {}, systemRuntime())
  const blob = noise(MOST + 1)
  try {
    const writing = registry.repository('app').writeBlob({ digest: digestOf(blob), open: () => chunked(blob) })
    await expect(writing).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    })
    expect(requests).toEqual(['GET', 'POST', 'PUT', 'DELETE'])
  } finally {
    await registry.close()
  }
})

async function* zeros(mebibytes: number): Bytes {
  for (let count = 0; count < mebibytes * 16; count++) yield Buffer.alloc(65_536)
}

/** As on a disk that is full, though nobody said so. */
function fullOnWriting(): Repositories {
  const repositories = memoryRepositories()
  return {
    ...repositories,
    repository: (name) =>
      Object.assign(repositories.repository(name), {
        writeBlob: async ({ open: content }: { open(): Bytes | Promise<Bytes> }) => {
          for await (const _ of await content()) break
          const cause = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
          throw new Failure('failed', 'it could not be written', { cause })
        },
      }),
  }
}
