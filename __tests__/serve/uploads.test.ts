import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import type { Clock } from '../../src/runtime/runtime.ts'
import { silentLog, systemRuntime } from '../../src/runtime/system.ts'
import { directoryRepositories } from '../../src/stores/directory.ts'
import { memoryRepositories } from '../../src/stores/memory.ts'
import { chunked, gather, noise } from '../helpers/bytes.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { type Answer, type Ask, ask } from '../helpers/http.ts'
import { putBlob } from '../helpers/images.ts'
import { served } from '../helpers/served.ts'

const BLOB = noise(100_000)
const DIGEST = digestOf(BLOB)
const STREAM = { 'Content-Type': 'application/octet-stream' }

/** A session that is open already, and requests to it. */
async function session(
  url: string,
  query = '',
): Promise<{ at: string; to: (method: string, more?: Ask & { query?: string }) => Promise<Answer> }> {
  const opened = await ask(`${url}/v2/app/blobs/uploads/${query}`, { method: 'POST' })
  expect(opened.status).toBe(202)
  expect(opened.headers).toMatchObject({ range: '0-0', 'content-length': '0' })
  const at = url + opened.headers.location
  return { at, to: (method, { query: more = '', ...rest } = {}) => ask(at + more, { method, ...rest }) }
}

function part(start: number, end: number): Ask {
  return { headers: { ...STREAM, 'Content-Range': `${start}-${end - 1}` }, body: BLOB.subarray(start, end) }
}

describe.each(['memory', 'directory'])('uploads to a %s store', (kind) => {
  const start = async (): ReturnType<typeof served> =>
    served(
      {},
      kind === 'memory' ? memoryRepositories() : directoryRepositories(await temporaryFolder(), systemRuntime()),
    )
  const expectStored = async (url: string, digest = DIGEST, bytes: Uint8Array = BLOB): Promise<void> => {
    const answer = await ask(`${url}/v2/app/blobs/${digest}`)
    expect(answer.status).toBe(200)
    expect(answer.body.equals(bytes)).toBe(true)
  }

  test.each<[string, (url: string) => Promise<Answer>]>([
    [
      'POST with everything',
      (url) => ask(`${url}/v2/app/blobs/uploads/?digest=${DIGEST}`, { method: 'POST', body: BLOB }),
    ],
    [
      'POST with a stream',
      (url) => ask(`${url}/v2/app/blobs/uploads/?digest=${DIGEST}`, { method: 'POST', body: chunked(BLOB, 3000) }),
    ],
    ['POST, PUT', async (url) => (await session(url)).to('PUT', { query: `?digest=${DIGEST}`, body: BLOB })],
    [
      'POST, PUT with a stream',
      async (url) => (await session(url)).to('PUT', { query: `?digest=${DIGEST}`, body: chunked(BLOB, 7000) }),
    ],
    [
      'POST, one PATCH with a stream, PUT',
      async (url) => {
        const { to } = await session(url)
        const patched = await to('PATCH', { headers: STREAM, body: chunked(BLOB, 10_000) })
        expect(patched).toMatchObject({ status: 202, headers: { range: '0-99999' } })
        return await to('PUT', { query: `?digest=${DIGEST}` })
      },
    ],
    [
      'POST, ranged PATCHes, PUT with the last part',
      async (url) => {
        const { to } = await session(url)
        expect(await to('PATCH', part(0, 40_000))).toMatchObject({ status: 202, headers: { range: '0-39999' } })
        expect(await to('PATCH', part(40_000, 40_001))).toMatchObject({ status: 202, headers: { range: '0-40000' } })
        return await to('PUT', { query: `?digest=${DIGEST}`, ...part(40_001, 100_000) })
      },
    ],
    [
      'POST, unranged PATCHes, PUT',
      async (url) => {
        const { to } = await session(url)
        await to('PATCH', { body: BLOB.subarray(0, 1) })
        await to('PATCH', { body: BLOB.subarray(1) })
        return await to('PUT', { query: `?digest=${DIGEST}` })
      },
    ],
  ])('%s', async (_, upload) => {
    const { url } = await start()
    const answer = await upload(url)
    expect(answer).toMatchObject({
      status: 201,
      headers: { location: `/v2/app/blobs/${DIGEST}`, 'docker-content-digest': DIGEST, 'content-length': '0' },
    })
    await expectStored(url)
  })

  test.each(['', '?digest-algorithm=sha512'])('a sha512 blob in chunks, opened with "%s"', async (query) => {
    const { url, repositories } = await start()
    const { to } = await session(url, query)
    await to('PATCH', part(0, 50_000))
    await to('PATCH', part(50_000, 100_000))
    const digest = digestOf(BLOB, 'sha512')
    expect((await to('PUT', { query: `?digest=${digest}` })).status).toBe(201)
    await expectStored(url, digest)
    expect(await repositories.repository('app').statBlob(DIGEST)).toBeUndefined()
  })

  test('an unannounced sha512 that does not fit leaves nothing, and takes nothing away', async () => {
    const { url, repositories } = await start()
    for (const hadIt of [false, true]) {
      if (hadIt) await putBlob(repositories.repository('app'), BLOB, 'x/y')
      const { to } = await session(url)
      await to('PATCH', part(0, 100_000))
      const wrong = digestOf('other', 'sha512')
      expect(await to('PUT', { query: `?digest=${wrong}` })).toMatchObject({ status: 400 })
      expect((await ask(`${url}/v2/app/blobs/${wrong}`)).status).toBe(404)
      expect((await ask(`${url}/v2/app/blobs/${DIGEST}`)).status).toBe(hadIt ? 200 : 404)
    }
  })

  test('the empty blob', async () => {
    const { url } = await start()
    const { to } = await session(url)
    const digest = digestOf('')
    expect((await to('PUT', { query: `?digest=${digest}` })).status).toBe(201)
    await expectStored(url, digest, Buffer.alloc(0))
  })

  test.each<[string, (url: string) => Promise<Answer>, string]>([
    [
      'POST',
      (url) => ask(`${url}/v2/app/blobs/uploads/?digest=${DIGEST}`, { method: 'POST', body: noise(10) }),
      'DIGEST_INVALID',
    ],
    [
      'PUT',
      async (url) => (await session(url)).to('PUT', { query: `?digest=${DIGEST}`, body: noise(10) }),
      'DIGEST_INVALID',
    ],
    [
      'PATCH, PUT',
      async (url) => {
        const { to } = await session(url)
        await to('PATCH', part(0, 99_999))
        return await to('PUT', { query: `?digest=${DIGEST}` })
      },
      'DIGEST_INVALID',
    ],
    ['PUT without a digest', async (url) => (await session(url)).to('PUT', { body: BLOB }), 'DIGEST_INVALID'],
    [
      'PUT with an unknown algorithm',
      async (url) => (await session(url)).to('PUT', { query: '?digest=md5:0', body: BLOB }),
      'DIGEST_INVALID',
    ],
    [
      'POST for an unknown algorithm',
      (url) => ask(`${url}/v2/app/blobs/uploads/?digest-algorithm=md5`, { method: 'POST' }),
      'DIGEST_INVALID',
    ],
  ])('%s of the wrong bytes or digest is refused and leaves nothing', async (_, upload, code) => {
    const { url } = await start()
    expect(await upload(url)).toMatchObject({ status: 400, json: { errors: [{ code }] } })
    expect((await ask(`${url}/v2/app/blobs/${DIGEST}`)).status).toBe(404)
    expect((await ask(`${url}/v2/app/blobs/${digestOf(noise(10))}`)).status).toBe(404)
  })

  test('parts out of order get 416 and where to go on', async () => {
    const { url } = await start()
    const { at, to } = await session(url)
    await to('PATCH', part(0, 10_000))
    for (const wrong of [part(0, 10_000), part(10_001, 20_000), part(9_999, 20_000)]) {
      for (const [method, query] of [
        ['PATCH', ''],
        ['PUT', `?digest=${DIGEST}`],
      ] as const) {
        const answer = await to(method, { query, ...wrong })
        expect(answer).toMatchObject({ status: 416, headers: { range: '0-9999', location: new URL(at).pathname } })
      }
    }
    expect(await to('GET')).toMatchObject({ status: 204, headers: { range: '0-9999', location: new URL(at).pathname } })
    await to('PATCH', part(10_000, 100_000))
    expect((await to('PUT', { query: `?digest=${DIGEST}` })).status).toBe(201)
    await expectStored(url)
  })

  test.each<[string, Ask]>([
    ['no range', { headers: { 'Content-Range': 'all of it' }, body: BLOB }],
    ['a range backwards', { headers: { 'Content-Range': '5-2' }, body: BLOB }],
    ['a range longer than the body', { headers: { 'Content-Range': '0-100' }, body: BLOB.subarray(0, 10) }],
    ['a range shorter than the stream', { headers: { 'Content-Range': '0-9' }, body: chunked(BLOB, 11) }],
    ['a range longer than the stream', { headers: { 'Content-Range': '0-99' }, body: chunked(BLOB.subarray(0, 10)) }],
  ])('a part with %s is refused', async (_, wrong) => {
    const { url } = await start()
    const { to } = await session(url)
    expect((await to('PATCH', wrong)).status).toBe(400)
    expect((await to('GET')).status).toBe(204)
  })

  test('a cut PATCH can be taken up at the offset that GET reports', async () => {
    const { url } = await start()
    const { at, to } = await session(url)
    await cutAfter(at, BLOB.subarray(0, 60_000), 100_000)
    let offset = 0
    // Where the cut is noticed, and how much came through, is up to the network.
    while (offset < 60_000) {
      const status = await to('GET')
      expect(status.status).toBe(204)
      offset = Number(status.headers.range?.split('-')[1]) + 1
    }
    expect((await to('PATCH', part(offset, 100_000))).status).toBe(202)
    expect((await to('PUT', { query: `?digest=${DIGEST}` })).status).toBe(201)
    await expectStored(url)
  })

  test('a PATCH that hangs is given up when its client comes again', async () => {
    const { url } = await start()
    const { at, to } = await session(url)
    const hanging = hangAfter(at, BLOB.subarray(0, 30_000), 100_000)
    await until(async () => (await to('GET')).headers.range === '0-29999')
    expect((await to('PATCH', part(30_000, 100_000))).status).toBe(202)
    expect(await hanging).toBe('cut off')
    expect((await to('PUT', { query: `?digest=${DIGEST}` })).status).toBe(201)
    await expectStored(url)
  })

  test('a cut PUT leaves the session at its start', async () => {
    const { url } = await start()
    const { at, to } = await session(url)
    await cutAfter(`${at}?digest=${DIGEST}`, BLOB.subarray(0, 60_000), 100_000, 'PUT')
    await until(async () => (await to('PUT', { query: `?digest=${DIGEST}`, body: BLOB })).status === 201)
    await expectStored(url)
  })

  test('a finished, cancelled or foreign session is unknown', async () => {
    const { url } = await start()
    const done = await session(url)
    await done.to('PUT', { query: `?digest=${DIGEST}`, body: BLOB })
    const cancelled = await session(url)
    await cancelled.to('PATCH', part(0, 50_000))
    expect((await cancelled.to('DELETE')).status).toBe(204)
    const open = await session(url)
    for (const at of [done.at, cancelled.at, open.at.replace('/app/', '/other/')]) {
      for (const method of ['GET', 'PATCH', 'DELETE']) expect((await ask(at, { method })).status).toBe(404)
      expect((await ask(`${at}?digest=${DIGEST}`, { method: 'PUT' })).status).toBe(404)
    }
  })

  test('mounts what the other repository has, and opens a session for what it has not', async () => {
    const { url, repositories } = await start()
    await putBlob(repositories.repository('base'), BLOB, 'x/y')
    const mount = (query: string): Promise<Answer> => ask(`${url}/v2/app/blobs/uploads/?${query}`, { method: 'POST' })
    for (const query of [
      `mount=${DIGEST}`,
      `mount=${DIGEST}&from=other`,
      `mount=${DIGEST}&from=../base`,
      `mount=${digestOf('none')}&from=base`,
    ]) {
      expect(await mount(query)).toMatchObject({ status: 202, headers: { 'docker-upload-uuid': expect.any(String) } })
    }
    expect((await mount('mount=latest&from=base')).status).toBe(400)
    expect(await mount(`mount=${DIGEST}&from=base`)).toMatchObject({
      status: 201,
      headers: { location: `/v2/app/blobs/${DIGEST}` },
    })
    await expectStored(url)
    expect((await mount(`mount=${DIGEST}`)).status).toBe(201)
  })
})

test('chunks shorter than the announced least may only be the last', async () => {
  const { url } = await served({ chunkMinLength: 10_000 })
  const opened = await ask(`${url}/v2/app/blobs/uploads/`, { method: 'POST' })
  expect(opened.headers['oci-chunk-min-length']).toBe('10000')
  const patch = (start: number, end: number): Promise<Answer> =>
    ask(url + opened.headers.location, { method: 'PATCH', ...part(start, end) })
  expect((await patch(0, 10_000)).status).toBe(202)
  expect((await patch(10_000, 19_999)).status).toBe(202)
  expect(await patch(19_999, 100_000)).toMatchObject({ status: 400, json: { errors: [{ code: 'SIZE_INVALID' }] } })
})

test('idle sessions end', async () => {
  let now = 0
  const wakers: (() => void)[] = []
  const clock: Clock = {
    now: () => now,
    sleep: (_, signal) =>
      new Promise((resolve, reject) => {
        wakers.push(resolve)
        signal?.addEventListener('abort', () => reject(signal.reason as Error))
      }),
  }
  const root = await temporaryFolder()
  const { url } = await served({ idleMs: 60_000 }, directoryRepositories(root, { clock, log: silentLog }), {
    clock,
    log: silentLog,
  })
  const [idle, busy] = [await session(url), await session(url)]
  await idle.to('PATCH', part(0, 1000))
  now = 59_000
  await busy.to('PATCH', part(0, 1000))
  now = 61_000
  wakers.shift()?.()
  await until(async () => (await idle.to('GET')).status === 404)
  // What the idle one had brought is gone from the disk.
  await until(async () => (await readdir(`${root}/tmp`)).length === 1)
  expect((await busy.to('GET')).status).toBe(204)
})

test('a server that closes gives up its sessions and leaves nothing half-written', async () => {
  const root = await temporaryFolder()
  const repositories = directoryRepositories(root, systemRuntime())
  const server = await served({}, repositories)
  const { to } = await session(server.url)
  await to('PATCH', part(0, 1000))
  await server.close()
  await expect(ask(`${server.url}/v2/`)).rejects.toThrow(/ECONNREFUSED/)
  expect(await readdir(`${root}/tmp`)).toEqual([])
})

test('a slow store slows the client down', async () => {
  const repositories = memoryRepositories()
  let release = (): void => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const slow = {
    ...repositories,
    repository: () =>
      new Proxy(repositories.repository('app'), {
        get: (target, key) =>
          key === 'writeBlob'
            ? async (blob: { open(): AsyncIterable<Uint8Array> }) => {
                await gate
                return { digest: digestOf(await gather(blob.open())), size: 0 }
              }
            : Reflect.get(target, key).bind?.(target),
      }),
  }
  const { url } = await served({}, slow)
  const { at, to } = await session(url)
  const total = 64 * 1024 * 1024
  const socket = startBody(at, 'PATCH', total)
  const piece = noise(64 * 1024)
  let sent = 0
  while (sent < total) {
    sent += piece.byteLength
    if (socket.write(piece)) continue
    const moved = await Promise.race([once(socket, 'drain').then(() => true), pause(300).then(() => false)])
    if (!moved) break
  }
  // The buffers of both ends are full, far from the end, and nothing was taken.
  expect(sent).toBeLessThan(total / 2)
  release()
  for (; sent < total; sent += piece.byteLength) if (!socket.write(piece)) await once(socket, 'drain')
  await until(async () => (await to('GET')).headers.range === `0-${total - 1}`)
  socket.destroy()
})

/** Sends some of a body that was to be longer, then breaks the connection. */
async function cutAfter(url: string, bytes: Uint8Array, announced: number, method = 'PATCH'): Promise<void> {
  const socket = startBody(url, method, announced)
  await new Promise<void>((resolve) => {
    socket.write(bytes, () => resolve())
  })
  socket.destroy()
}

/** Sends some of a body that was to be longer, then waits for what the server does. */
async function hangAfter(url: string, bytes: Uint8Array, announced: number): Promise<string> {
  const socket = startBody(url, 'PATCH', announced)
  socket.write(bytes)
  return await new Promise((resolve) => {
    socket.on('data', (answer: Buffer) => resolve(`answered ${answer.toString()}`))
    socket.on('close', () => resolve('cut off'))
  })
}

/** A request up to its body, on a bare socket: HTTP clients do not say when bytes have really left them. */
function startBody(url: string, method: string, length: number): Socket {
  const { port, pathname, search } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write(`${method} ${pathname}${search} HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`)
  return socket
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve))
}
