import { randomBytes } from 'node:crypto'
import { afterEach, describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import type { RegistryOptions } from '../../../src/stores/registry/options.ts'
import { openRegistry, type Registry } from '../../../src/stores/registry/registry.ts'
import type { RegistryStore } from '../../../src/stores/registry/repository.ts'
import type { BlobInput, Bytes } from '../../../src/stores/store.ts'
import { collect } from '../../../src/stores/verify.ts'
import { type FakeRuntime, fakeRuntime } from '../../helpers/fake-clock.ts'
import { playScript, type ScriptedServer, type Step } from '../../helpers/scripted-server.ts'

let server: ScriptedServer
let registry: Registry
let runtime: FakeRuntime
afterEach(async () => {
  await registry.close()
  await server.close()
})

async function open(steps: readonly Step[], options: RegistryOptions = {}): Promise<RegistryStore> {
  server = await playScript([{ ask: 'GET /v2/' }, ...steps])
  runtime = fakeRuntime()
  registry = openRegistry(server.host, options, runtime)
  return registry.repository('a/b')
}

const BIG = randomBytes(3_000_000)
const DIGEST = digestOf(BIG)
const QUERY = `digest=${encodeURIComponent(DIGEST)}`
const UP = '/v2/a/b/blobs/uploads'
const START: Step = { ask: `POST ${UP}/`, status: 202, headers: { location: `${UP}/1?_state=a%3D` } }
const START2: Step = { ask: `POST ${UP}/`, status: 202, headers: { location: `http://HOST${UP}/2` } }
const CANCEL: Step = { ask: `DELETE ${UP}/1?_state=a%3D`, status: 204 }
const ABSENT: Step = { ask: `HEAD /v2/a/b/blobs/${DIGEST}`, status: 404 }

async function* pieces(bytes: Uint8Array): Bytes {
  for (let at = 0; at < bytes.byteLength; at += 65_536) yield bytes.subarray(at, at + 65_536)
}
const known: BlobInput = { digest: DIGEST, size: BIG.byteLength, open: () => pieces(BIG) }
const unknown: BlobInput = { open: () => pieces(BIG) }
const sent = (line: string | RegExp): Buffer[] =>
  server.seen
    .filter((one) => (typeof line === 'string' ? one.line === line : line.test(one.line)))
    .map(({ body }) => body)

describe('an upload', () => {
  test('of known size is one PUT with its length', async () => {
    const store = await open([
      START,
      {
        ask: `PUT ${UP}/1?_state=a%3D&${QUERY}`,
        has: { 'content-length': '3000000', 'transfer-encoding': undefined },
        status: 201,
      },
    ])
    await store.writeBlob(known)
    expect(server.complaints()).toEqual([])
    expect(digestOf(sent(/^PUT/)[0] as Buffer)).toBe(DIGEST)
  })

  test('of unknown size is one PATCH without a range, then PUT', async () => {
    const store = await open([
      START,
      {
        ask: `PATCH ${UP}/1?_state=a%3D`,
        has: { 'content-length': undefined, 'content-range': undefined, 'transfer-encoding': 'chunked' },
        status: 201,
        headers: { location: `${UP}/1?_state=b` },
      },
      { ask: `PUT ${UP}/1?_state=b&${QUERY}`, has: { 'content-length': '0' }, status: 201 },
    ])
    expect(await store.writeBlob(unknown)).toEqual({ digest: DIGEST, size: 3_000_000 })
    expect(server.complaints()).toEqual([])
  })

  test('that was cut goes on where the registry says', async () => {
    const store = await open([
      START,
      { ask: /^PUT/, cutRequestAt: 1_000_000 },
      { ask: `GET ${UP}/1?_state=a%3D`, status: 204, headers: { range: '0-999999', location: `${UP}/1?_state=c` } },
      {
        ask: `PATCH ${UP}/1?_state=c`,
        has: { 'content-range': '1000000-2999999', 'content-length': '2000000' },
        status: 202,
        headers: { location: `${UP}/1?_state=d` },
      },
      { ask: `PUT ${UP}/1?_state=d&${QUERY}`, status: 201 },
    ])
    await store.writeBlob(known)
    expect(server.complaints()).toEqual([])
    expect(Buffer.compare(sent(/^PATCH/)[0] as Buffer, BIG.subarray(1_000_000))).toBe(0)
  })

  test.each<[string, Step]>([
    ['does not know', { ask: /^GET/, status: 404 }],
    ['claims more than was sent', { ask: /^GET/, status: 204, headers: { range: '0-99999999' } }],
    ['says 0-0', { ask: /^GET/, status: 204, headers: { range: '0-0' } }],
    ['fails', { ask: /^GET/, status: 500 }],
  ])('that was cut starts again in a new session where the registry %s', async (_, query) => {
    const store = await open([
      START,
      { ask: /^PUT/, cutRequestAt: 500_000 },
      query,
      ABSENT,
      CANCEL,
      START2,
      { ask: `PUT ${UP}/2?${QUERY}`, status: 201 },
    ])
    await store.writeBlob(known)
    expect(server.complaints()).toEqual([])
    expect(digestOf(sent(/^PUT .*\/2/)[0] as Buffer)).toBe(DIGEST)
  })

  test('whose answer got lost is not sent again', async () => {
    const store = await open([
      START,
      { ask: /^PUT/, status: 504 },
      { ask: `GET ${UP}/1?_state=a%3D`, status: 404 },
      { ask: `HEAD /v2/a/b/blobs/${DIGEST}`, headers: { 'content-length': '3000000' } },
      // Another upload may have brought it, and ours be open still.
      { ...CANCEL, status: 404 },
    ])
    await store.writeBlob(known)
    expect(server.complaints()).toEqual([])
  })

  test('that a registry does not take as a PUT becomes a PATCH (old Artifactory)', async () => {
    const store = await open([
      START,
      { ask: /^PUT/, status: 404 },
      CANCEL,
      START2,
      { ask: `PATCH ${UP}/2`, has: { 'content-length': '3000000' }, status: 202 },
      { ask: `PUT ${UP}/2?${QUERY}`, status: 201 },
    ])
    await store.writeBlob(known)
    expect(server.complaints()).toEqual([])
  })

  test('that another count of bytes ended starts afresh once, then fails', async () => {
    const wrong = { status: 400, body: '{"errors":[{"code":"DIGEST_INVALID"}]}' }
    const store = await open([
      START,
      { ask: /^PUT/, ...wrong },
      CANCEL,
      START2,
      { ask: /^PUT/, ...wrong },
      { ask: `DELETE ${UP}/2`, status: 204 },
    ])
    await expect(store.writeBlob(known)).rejects.toMatchObject({ code: 'mismatch' })
    expect(server.complaints()).toEqual([])
  })

  test('of wrong bytes never ends, and is cancelled', async () => {
    const store = await open([START, { ask: /^PUT/, cutRequestAt: 1e9 }, CANCEL])
    const other = randomBytes(3_000_000)
    await expect(store.writeBlob({ ...known, open: () => pieces(other) })).rejects.toMatchObject({ code: 'mismatch' })
    expect(server.complaints()).toEqual([])
  })

  test('whose bytes come only once fails with what cut it, and is opened once', async () => {
    const store = await open([
      START,
      { ask: /^PATCH/, cutRequestAt: 500_000 },
      { ask: `GET ${UP}/1?_state=a%3D`, status: 204, headers: { range: '0-399999', location: `${UP}/1?_state=a%3D` } },
      CANCEL,
    ])
    let opens = 0
    const passing: BlobInput = { open: () => pieces(BIG.subarray(0, ++opens * BIG.byteLength)), once: true }
    await expect(store.writeBlob(passing)).rejects.toMatchObject({ code: 'unreachable' })
    expect(opens).toBe(1)
    expect(server.complaints()).toEqual([])
  })

  test('whose bytes come only once is there when only the last answer was lost', async () => {
    const store = await open([
      START,
      { ask: /^PATCH/, status: 202, headers: { location: `${UP}/1?_state=a%3D` } },
      { ask: /^PUT/, status: 504 },
      { ask: `GET ${UP}/1?_state=a%3D`, status: 404 },
      { ask: `HEAD /v2/a/b/blobs/${DIGEST}`, headers: { 'content-length': '3000000' } },
      { ...CANCEL, status: 404 },
    ])
    expect(await store.writeBlob({ ...unknown, once: true })).toEqual({ digest: DIGEST, size: 3_000_000 })
    expect(server.complaints()).toEqual([])
  })

  test('whose source fails is cancelled and not tried again', async () => {
    const store = await open([START, { ask: /^PATCH/, cutRequestAt: 1e9 }, CANCEL])
    const failing = async function* (): Bytes {
      yield* pieces(BIG)
      throw new Error('the disk is gone')
    }
    await expect(store.writeBlob({ open: failing })).rejects.toThrow('the disk is gone')
    expect(server.complaints()).toEqual([])
  })

  test('gives up after its tries, and cancels', async () => {
    const store = await open(
      [
        START,
        { ask: /^PUT/, cutRequestAt: 1 },
        { ask: /^GET/, status: 404 },
        ABSENT,
        CANCEL,
        START2,
        { ask: /^PUT/, cutRequestAt: 1 },
        ABSENT,
        { ask: `DELETE ${UP}/2` },
      ],
      { retries: { attempts: 2 } },
    )
    await expect(store.writeBlob(known)).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/could not take the blob sha256:/),
      reference: expect.stringMatching(/\/a\/b@sha256:/),
      hint: expect.stringMatching(/Run it again/),
      cause: { code: 'unreachable', cause: { code: 'ECONNRESET' } },
    })
    expect(server.complaints()).toEqual([])
  })

  test('whose last answer got lost is there all the same', async () => {
    const store = await open(
      [
        START,
        { ask: /^PUT/, status: 504 },
        { ask: `HEAD /v2/a/b/blobs/${DIGEST}`, headers: { 'content-length': '3000000' } },
        { ...CANCEL, status: 404 },
      ],
      { retries: { attempts: 1 } },
    )
    await store.writeBlob(known)
    expect(server.complaints()).toEqual([])
  })

  test('that cannot begin is not begun more often than a request is tried', async () => {
    const cut = { ask: `POST ${UP}/`, cut: true }
    const store = await open([cut, cut, cut], { retries: { attempts: 3 } })
    await expect(store.writeBlob(known)).rejects.toMatchObject({ code: 'unreachable' })
    expect(server.complaints()).toEqual([])
  })

  test('is taken back though the connection is lost at that moment', async () => {
    const store = await open([START, { ask: /^PUT/, status: 413 }, { ...CANCEL, cut: true }, CANCEL])
    await expect(store.writeBlob(known)).rejects.toMatchObject({ code: 'refused' })
    expect(server.complaints()).toEqual([])
  })

  test('is taken back where it was, when the last place turns out to be none', async () => {
    const chunk = { ask: `PATCH ${UP}/1?_state=a%3D`, status: 202, headers: { location: `${UP}/` } }
    const store = await open(
      [
        START,
        chunk,
        { ask: `PATCH ${UP}/`, status: 405 },
        { ask: `DELETE ${UP}/`, status: 405 },
        CANCEL,
        START2,
        { ask: /^PUT/, status: 201 },
      ],
      { chunkSize: 1_000_000 },
    )
    await store.writeBlob(known)
    expect(server.complaints()).toEqual([])
  })

  test('in chunks counts each silence too', async () => {
    const chunk = (range: string): Step => ({ ask: /^PATCH/, has: { 'content-range': range }, silent: true })
    const store = await open(
      [
        START,
        chunk('0-999999'),
        { ask: /^GET/, status: 204, headers: { range: '0-499999' } },
        chunk('500000-1499999'),
        ABSENT,
        CANCEL,
      ],
      { chunkSize: 1_000_000, timeouts: { headers: 1000 }, retries: { budgetMs: 1099 } },
    )
    await expect(store.writeBlob(known)).rejects.toMatchObject({ code: 'timeout' })
    expect(server.complaints()).toEqual([])
  })

  test('is tried again after a silence as long as its budget, and no more after the next', async () => {
    const silent = [START, { ask: /^PUT/, silent: true }]
    const told = { ask: /^GET/, status: 404 }
    const store = await open([...silent, told, ABSENT, CANCEL, ...silent, ABSENT, CANCEL], {
      timeouts: { commit: 50 },
      retries: { budgetMs: 149 },
    })
    await expect(store.writeBlob(known)).rejects.toMatchObject({ code: 'timeout' })
    expect(server.complaints()).toEqual([])
  })

  test('small and of unknown size is one PUT', async () => {
    const store = await open([START, { ask: /^PUT/, has: { 'content-length': '5' }, status: 201 }])
    const open1 = async function* (): Bytes {
      yield Buffer.from('he')
      yield Buffer.from('llo')
    }
    expect(await store.writeBlob({ open: open1 })).toEqual({ digest: digestOf('hello'), size: 5 })
    expect(server.complaints()).toEqual([])
  })

  test('in chunks keeps its own count where the registry is wrong (ECR, zot), and believes a 416', async () => {
    const store = await open(
      [
        START,
        { ask: /^PATCH/, has: { 'content-range': '0-999999' }, status: 201, headers: { range: '0-5' } },
        { ask: /^PATCH/, has: { 'content-range': '1000000-1999999' }, status: 416, headers: { range: '0-1499999' } },
        { ask: /^PATCH/, has: { 'content-range': '1500000-1999999' }, status: 204 },
        { ask: /^PATCH/, has: { 'content-range': '2000000-2999999' }, cutRequestAt: 10 },
        { ask: /^GET/, status: 204, headers: { range: '0-1999999' } },
        { ask: /^PATCH/, has: { 'content-range': '2000000-2999999' }, status: 202 },
        { ask: /^PUT/, status: 201 },
      ],
      { chunkSize: 1_000_000 },
    )
    await store.writeBlob(known)
    expect(server.complaints()).toEqual([])
  })

  test('of a stream is chunked where the registry names a least size', async () => {
    const store = await open([
      { ...START, headers: { location: `${UP}/1`, 'oci-chunk-min-length': '1000000' } },
      { ask: `PATCH ${UP}/1`, has: { 'content-range': '0-2999999' }, status: 202 },
      { ask: `PUT ${UP}/1?${QUERY}`, status: 201 },
    ])
    await store.writeBlob(unknown)
    expect(server.complaints()).toEqual([])
  })

  test('uses the session that a mount opened', async () => {
    const store = await open([
      { ask: /^POST .*mount=/, status: 202, headers: { location: `${UP}/m` } },
      { ask: `PUT ${UP}/m?${QUERY}`, status: 201 },
    ])
    expect(await store.mountBlob(DIGEST, 'c/d')).toBe(false)
    await store.writeBlob(known)
    expect(server.complaints()).toEqual([])
  })

  test.each([400, 401, 403, 404, 405, 500])('a mount answered with %i is a plain no', async (status) => {
    const store = await open([{ ask: /^POST .*mount=/, status }])
    expect(await store.mountBlob(DIGEST, 'c/d')).toBe(false)
    expect(server.complaints()).toEqual([])
  })

  test('into an immutable or full place fails at once', async () => {
    const store = await open([START, { ask: /^PUT/, status: 413, body: '<html>' }, CANCEL])
    await expect(store.writeBlob(known)).rejects.toMatchObject({ code: 'refused' })
    expect(server.complaints()).toEqual([])
  })
})

describe('a download', () => {
  const GET = `GET /v2/a/b/blobs/${DIGEST}`
  const read = (store: RegistryStore): Promise<Uint8Array> =>
    collect(store.readBlob({ digest: DIGEST, size: BIG.byteLength }), 10_000_000, 'it')

  test('that was cut goes on by Range', async () => {
    const store = await open([
      { ask: GET, has: { range: undefined, accept: undefined }, body: BIG, cutResponseAt: 1_000_000 },
      {
        ask: GET,
        has: { range: 'bytes=1000000-' },
        status: 206,
        headers: { 'content-range': 'bytes 1000000-2999999/3000000' },
        body: BIG.subarray(1_000_000),
      },
    ])
    expect(Buffer.compare(await read(store), BIG)).toBe(0)
    expect(server.complaints()).toEqual([])
  })

  test('goes on without ranges too', async () => {
    const store = await open([
      { ask: GET, body: BIG, cutResponseAt: 1_000_000 },
      { ask: GET, has: { range: 'bytes=1000000-' }, status: 200, body: BIG },
    ])
    expect(Buffer.compare(await read(store), BIG)).toBe(0)
  })

  test('that is cut after each few bytes is not tried for ever', async () => {
    const cut = { ask: /^GET/, status: 206, body: BIG, cutResponseAt: 1000 }
    const store = await open([{ ...cut, status: 200 }, cut, cut], { retries: { attempts: 3 } })
    await expect(collect(store.readBlob({ digest: DIGEST }), 4_000_000, 'it')).rejects.toMatchObject({
      code: 'unreachable',
    })
    expect(server.complaints()).toEqual([])
  })

  test('that stands still is taken up again', async () => {
    const store = await open(
      [
        { ask: GET, silent: true },
        { ask: GET, body: BIG },
      ],
      { timeouts: { headers: 1000 } },
    )
    expect(Buffer.compare(await read(store), BIG)).toBe(0)
  })

  test('of other bytes is a mismatch', async () => {
    const other = Buffer.from(BIG)
    other[2_999_999] = (other[2_999_999] as number) ^ 1
    const store = await open([{ ask: GET, body: other }])
    await expect(read(store)).rejects.toMatchObject({ code: 'mismatch' })
  })

  test('of too few bytes is a mismatch', async () => {
    const store = await open([{ ask: GET, body: BIG.subarray(1) }])
    await expect(read(store)).rejects.toMatchObject({ code: 'mismatch' })
  })

  test('of nothing there says so', async () => {
    const store = await open([{ ask: GET, status: 404, body: '{"errors":[{"code":"BLOB_UNKNOWN"}]}' }])
    await expect(read(store)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('of a part where the registry knows no ranges', async () => {
    const store = await open([{ ask: GET, has: { range: 'bytes=10-19' }, body: BIG }])
    const part = await collect(store.readBlob({ digest: DIGEST }, { start: 10, end: 19 }), 100, 'it')
    expect(Buffer.compare(part, BIG.subarray(10, 20))).toBe(0)
  })

  test('follows a redirect without the login', async () => {
    const steps: Step[] = [{ ask: 'GET /store?sig=1', has: { authorization: undefined }, body: BIG }]
    const storage = await playScript(steps)
    server = await playScript([
      { ask: 'GET /v2/', status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
      {
        ask: GET,
        has: { authorization: /^Basic / },
        status: 307,
        headers: { location: `http://${storage.host}/store?sig=1` },
      },
    ])
    registry = openRegistry(
      server.host,
      { credentials: async () => ({ kind: 'password', username: 'u', password: 'p' }) },
      fakeRuntime(),
    )
    expect(Buffer.compare(await read(registry.repository('a/b')), BIG)).toBe(0)
    expect([...server.complaints(), ...storage.complaints()]).toEqual([])
    await storage.close()
  })

  test.each<[string, Step[], object | undefined]>([
    [
      'its length',
      [{ ask: `HEAD /v2/a/b/blobs/${DIGEST}`, headers: { 'content-length': '7' } }],
      { digest: DIGEST, size: 7 },
    ],
    ['nothing', [ABSENT], undefined],
    ['a 403', [{ ask: /^HEAD/, status: 403 }], undefined],
    [
      'no length',
      [
        { ask: /^HEAD/, status: 200 },
        {
          ask: GET,
          has: { range: 'bytes=0-0' },
          status: 206,
          headers: { 'content-range': 'bytes 0-0/3000000' },
          body: 'x',
        },
      ],
      { digest: DIGEST, size: 3_000_000 },
    ],
  ])('a blob of which HEAD tells %s', async (_, steps, expected) => {
    const store = await open(steps)
    expect(await store.statBlob(DIGEST)).toEqual(expected)
    expect(server.complaints()).toEqual([])
  })
})
