import { readdir } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { findEngine } from '../../src/engine/endpoint.ts'
import { exportImage } from '../../src/engine/export.ts'
import { sharesLoopback } from '../../src/engine/facade.ts'
import { requestJson } from '../../src/engine/http.ts'
import { importImage } from '../../src/engine/import.ts'
import { digestOf } from '../../src/image/digest.ts'
import { parseReference } from '../../src/image/reference.ts'
import { Failure } from '../../src/runtime/failure.ts'
import type { Runtime } from '../../src/runtime/runtime.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { memoryStore } from '../../src/stores/memory.ts'
import type { Credential } from '../../src/stores/registry/auth/credential.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import type { BlobInfo, BlobInput, Bytes } from '../../src/stores/store.ts'
import { type Answers, type FakeEngine, fakeEngine, json } from '../helpers/fake-engine.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { putImage } from '../helpers/images.ts'

let engine: FakeEngine
afterEach(() => engine?.close())

const lines =
  (...events: readonly unknown[]) =>
  (response: ServerResponse) =>
    void response.writeHead(200).end(events.map((event) => `${JSON.stringify(event)}\n`).join(''))
const silent = (): void => {}
const untagged = (): readonly string[] => engine.calls.filter((call) => call.startsWith('DELETE'))

/** By push, the only way out of an engine that keeps layers packed. */
async function exportByPush(answers: Answers, parts: Partial<Runtime> = {}): Promise<unknown> {
  engine = await fakeEngine([
    [/^GET \/info$/, json({ DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']] })],
    ...answers,
  ])
  const connected = await engine.connect(parts)
  return await exportImage(connected, 'app:ci', memoryStore(), new Map(), systemRuntime(parts))
}

async function exportBySave(
  answers: Answers,
  parts: Partial<Runtime> = {},
): Promise<{ left: string[]; error: unknown }> {
  engine = await fakeEngine(answers)
  const folder = await temporaryFolder()
  const runtime = systemRuntime({ ...parts, env: { RUNNER_TEMP: folder } })
  const connected = await engine.connect(parts)
  const error = await exportImage(connected, 'app:ci', memoryStore(), new Map(), runtime).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return { left: await readdir(folder), error }
}

describe('a push that fails', () => {
  test.each<[string, Answers, RegExp]>([
    ['with an error in its stream', [[/\/push$/, lines({ error: 'no space left' })]], /push .*: no space left/],
    ['as Docker 29 says it', [[/\/push$/, lines({ errorDetail: { message: 'no space left' } })]], /no space left/],
    ['without words', [[/\/push$/, lines({ errorDetail: {} })]], /it gave no reason/],
    ['with status 500', [[/\/push$/, json({ message: 'oops' }, 500)]], /\(status 500\): oops/],
    ['with garbage', [[/\/push$/, (r) => void r.end('<html>')]], /not JSON/],
    ['with half a line', [[/\/push$/, (r) => void r.end('{"status":"Pus')]], /not JSON/],
    ['with a line without end', [[/\/push$/, endlessLine]], /message without end/],
    [
      'with half an answer',
      [[/\/push$/, (r) => void r.writeHead(200, { 'Content-Length': 99 }).write('{}\n', () => r.destroy())]],
      /hung up before its answer was whole/,
    ],
    ['in silence, having sent nothing', [[/\/push$/, lines({ status: 'done' })]], /did not push all/],
  ])('%s is told, and the name is taken away', async (_, answers, message) => {
    const error = await exportByPush(answers).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Failure)
    expect((error as Failure).message).toMatch(message)
    expect(untagged()).toHaveLength(1)
  })

  test('and whose name cannot be taken away tells the first error, and that the name is there', async () => {
    const [said, warnings]: [string[], string[]] = [[], []]
    const log = {
      debug: silent,
      info: (message: string) => void said.push(message),
      warn: (message: string) => void warnings.push(message),
    }
    const answers: Answers = [
      [/\/push$/, json({ message: 'oops' }, 500)],
      [/^DELETE/, json({ message: 'stuck' }, 500)],
    ]
    await expect(exportByPush(answers, { log })).rejects.toThrow('oops')
    expect(warnings).toEqual([])
    expect(said).toContainEqual(expect.stringMatching(/keeps the name 127\.0\.0\.1:\d+\/seaworthy\/\w+:export.*stuck/))
  })

  test('a tag whose answer is lost is taken away too', async () => {
    await expect(exportByPush([[/\/tag$/, (r) => void r.destroy()]])).rejects.toThrow('hung up')
    expect(untagged()).toHaveLength(1)
  })

  test('an interruption ends it, as an interruption, and the name is taken away', async () => {
    const interruption = new AbortController()
    const push = (response: ServerResponse): void => {
      response.writeHead(200).write('{"status":"Preparing"}\n')
      interruption.abort(new Failure('cancelled', 'interrupted by SIGINT'))
    }
    await expect(exportByPush([[/\/push$/, push]], { signal: interruption.signal })).rejects.toThrow(
      'interrupted by SIGINT',
    )
    expect(untagged()).toHaveLength(1)
  })
})

describe('a push whose target fails', () => {
  /** As an engine: puts one layer to where it is told to push, and tells what came of it. */
  const pushing =
    (tries: number): Answers[number][1] =>
    async (response, request, url) => {
      const [, host = '', name = ''] = /^\/images\/([^/]+)\/(.*)\/push$/.exec(decodeURIComponent(url.pathname)) ?? []
      const told = Buffer.from(String(request.headers['x-registry-auth']), 'base64url').toString()
      const { username, password } = JSON.parse(told) as { username: string; password: string }
      const credentials = async (): Promise<Credential> => ({ kind: 'password', username, password })
      const registry = openRegistry(host, { credentials, retries: { attempts: 1 } }, systemRuntime())
      let error: unknown
      for (let i = 0; i < tries; i++) {
        const open = async function* (): Bytes {
          yield Buffer.from('a layer')
        }
        error = await registry
          .repository(name)
          .writeBlob({ open })
          .catch((reason) => reason)
      }
      await registry.close()
      const message =
        error instanceof Error ? `received unexpected HTTP status: ${error.message}` : 'archive/tar: unknown file mode'
      lines({ errorDetail: { message } })(response)
    }
  /** What is told when the target fails so often, and then takes what is tried again, if anything. */
  const fails = async (failures: readonly Failure[], taken = 0): Promise<unknown> => {
    const left = [...failures]
    engine = await fakeEngine([
      [/^GET \/info$/, json({ DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']] })],
      [/\/push$/, pushing(failures.length + taken)],
    ])
    const target = memoryStore('ghcr.io/acme/app')
    const taking = target.writeBlob.bind(target)
    const writeBlob = async (blob: BlobInput): Promise<BlobInfo> => {
      if (left.length > 0) throw left.shift()
      return await taking(blob)
    }
    Object.assign(target, { writeBlob })
    return await exportImage(await engine.connect(), 'app:ci', target, new Map(), systemRuntime()).catch(
      (error) => error,
    )
  }

  test.each(['denied', 'unreachable', 'timeout', 'rate-limited'] as const)(
    'because it is %s: that is the error, with its remedy, not what the engine makes of it',
    async (code) => {
      const failure = new Failure(code, 'ghcr.io could not take the blob', { hint: 'Do this.' })
      expect(await fails([failure])).toBe(failure)
      expect(untagged()).toHaveLength(1)
    },
  )

  test('again and again: the last error is told', async () => {
    const failures = [1, 2, 3].map((n) => new Failure('unreachable', `cut ${n}`))
    expect(await fails(failures)).toBe(failures[2])
  })

  test("and takes the layer when it is tried again: what goes wrong after that is the engine's to tell", async () => {
    const error = await fails([new Failure('unreachable', 'cut')], 1)
    expect((error as Failure).message).toContain('archive/tar: unknown file mode')
  })
})

describe('a push of what the engine should remember', () => {
  const diffId = digestOf(Buffer.from('a layer'))
  const exportKnown = async (pushed: object): Promise<unknown> => {
    const pulled = { Id: digestOf(Buffer.from('its base')), RepoDigests: [`base@${diffId}`] }
    engine = await fakeEngine([
      [/^GET \/images\/json$/, json([pulled])],
      [/^GET \/images\/.*\/history$/, json([{ Size: 50_000_000 }])],
      [/\/push$/, (response) => void response.writeHead(200).write(`${JSON.stringify(pushed)}\n`)],
      [/\/get$/, (response) => void response.end('hello')],
    ])
    const stored = new Map([[diffId, { mediaType: 'application/x', digest: diffId, size: 1 }]])
    const runtime = systemRuntime({ env: { RUNNER_TEMP: await temporaryFolder() } })
    return await exportImage(await engine.connect(), 'app:ci', memoryStore(), stored, runtime).catch((error) => error)
  }

  test('is given up once it is sent all the same, and the image leaves by docker save', async () => {
    const error = await exportKnown({ status: 'Pushing', id: diffId.slice('sha256:'.length).slice(0, 12) })
    const told = engine.calls.map((call) => call.replace(/\?.*/, '').replace(/127\.0\.0\.1.*\//, ''))
    expect(told.slice(-3)).toEqual(['POST /images/push', expect.stringMatching(/^DELETE/), 'GET /images/app:ci/get'])
    expect((error as Failure).message).toContain('image.tar')
  })
})

describe('a save that fails', () => {
  test.each<[string, Answers, RegExp]>([
    ['with status 500', [[/\/get$/, json({ message: 'oops' }, 500)]], /save app:ci \(status 500\): oops/],
    [
      'in the middle',
      [[/\/get$/, (r) => void r.writeHead(200).write(Buffer.alloc(9999), () => r.destroy())]],
      /hung up before its answer was whole/,
    ],
    ['because the image is gone', [[/\/get$/, json({ message: 'No such image' }, 404)]], /No such image/],
    ['with something that is no tar', [[/\/get$/, (r) => void r.end('hello')]], /./],
  ])('%s leaves no file', async (_, answers, message) => {
    const { left, error } = await exportBySave(answers)
    expect(error).toBeInstanceOf(Failure)
    expect((error as Failure).message).toMatch(message)
    expect(left).toEqual([])
  })

  test('because the disk is full says so, and not that the engine does not answer', async () => {
    engine = await fakeEngine([[/\/get$/, (r) => void r.end(Buffer.alloc(5_000_000))]])
    await expect((await engine.connect()).saveTo(['app:ci'], '/dev/full')).rejects.toMatchObject({ code: 'ENOSPC' })
  })

  test('an interruption leaves no file', async () => {
    const interruption = new AbortController()
    const save = (response: ServerResponse): void => {
      response
        .writeHead(200)
        .write(Buffer.alloc(9999), () => interruption.abort(new Failure('cancelled', 'interrupted by SIGINT')))
    }
    const { left, error } = await exportBySave([[/\/get$/, save]], { signal: interruption.signal })
    expect((error as Failure).code).toBe('cancelled')
    expect(left).toEqual([])
  })
})

describe('an import that fails', () => {
  const bring = async (answers: Answers): Promise<unknown> => {
    engine = await fakeEngine(answers)
    const source = memoryStore('source')
    await putImage(source, { layers: [Buffer.alloc(4 * 1024 * 1024, 7)], compression: 'none' }, 'x')
    const runtime = systemRuntime()
    return await importImage(await engine.connect(), source, 'x', [parseReference('app:new')], runtime)
  }

  test('in the pull: the name is taken away, and the error is that of the pull', async () => {
    await expect(bring([[/^POST \/images\/create$/, lines({ error: 'broken layer' })]])).rejects.toThrow('broken layer')
    expect(untagged()).toHaveLength(1)
  })

  test('in the load, before the engine has read anything: nobody waits, and the error is that of the engine', async () => {
    const answers: Answers = [
      [/^GET \/distribution\//, json({ message: 'elsewhere' }, 500)],
      [/^POST \/images\/load$/, json({ message: 'no space left on device' }, 500)],
    ]
    await expect(bring(answers)).rejects.toThrow('no space left on device')
  })

  test('because the engine then holds another image', async () => {
    await expect(bring([[/^POST \/images\/create$/, lines({})]])).rejects.toThrow('does not hold the image')
  })
})

describe('a pull into an engine', () => {
  const GONE = `failed to check image sha256:${'31'.repeat(32)}: rpc error: code = NotFound desc = content digest sha256:${'31'.repeat(32)}: not found`
  const pulls = (): number => engine.calls.filter((call) => call.startsWith('POST /images/create')).length
  const pullThat = async (...failures: string[]): Promise<void> => {
    const create = (response: ServerResponse): void => {
      const error = failures.shift()
      lines(error === undefined ? { status: 'done' } : { error })(response)
    }
    engine = await fakeEngine([[/^POST \/images\/create$/, create]])
    await (await engine.connect()).pull('app', 'ci', { username: 'a', password: 'b', serveraddress: 'c' })
  }

  test('that was throwing away what an earlier pull left: it is asked once more', async () => {
    await pullThat(GONE)
    expect(pulls()).toBe(2)
  })

  test('and only once', async () => {
    await expect(pullThat(GONE, GONE)).rejects.toThrow('failed to check image')
    expect(pulls()).toBe(2)
  })

  test('that fails for another reason is not asked again', async () => {
    await expect(pullThat('failed precondition: unexpected commit digest')).rejects.toThrow('commit digest')
    expect(pulls()).toBe(1)
  })
})

describe('an engine that is none', () => {
  test.each<[string, Answers, string]>([
    ['answers with garbage', [[/info/, (r) => void r.end('220 smtp ready')]], 'invalid'],
    ['answers with an image without an ID', [[/json$/, json({})]], 'invalid'],
    ['hangs up', [[/info/, (r) => void r.destroy()]], 'unreachable'],
  ])('%s', async (_, answers, code) => {
    engine = await fakeEngine(answers)
    const asked = engine.connect().then((connected) => connected.existing('app:ci'))
    await expect(asked).rejects.toMatchObject({ code })
  })

  test('is given up when it never answers', async () => {
    engine = await fakeEngine([[/info/, silent]])
    const endpoint = await findEngine(systemRuntime({ env: engine.env }))
    const asked = requestJson(endpoint, { path: '/info', deadlineMs: 20 }, 'say what it is')
    await expect(asked).rejects.toMatchObject({ code: 'timeout' })
  })

  test('is left at once when somebody interrupts', async () => {
    const interruption = new AbortController()
    engine = await fakeEngine([[/info/, () => interruption.abort(new Failure('cancelled', 'interrupted'))]])
    await expect(engine.connect({ signal: interruption.signal })).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe('loopback', () => {
  test('is shared with an engine that asks for the very name', async () => {
    engine = await fakeEngine()
    expect(await sharesLoopback(await engine.connect(), systemRuntime())).toBe(true)
  })

  test('is not shared because somebody else looks at the port', async () => {
    engine = await fakeEngine([
      [
        /^GET \/distribution\//,
        async (response, _, url) => {
          const [, , host = ''] = decodeURIComponent(url.pathname).split('/')
          await (await fetch(`http://${host}/v2/`)).text()
          await (await fetch(`http://${host}/v2/seaworthy/probe/manifests/probe`)).text()
          response.writeHead(404).end('{"message":"page not found"}')
        },
      ],
    ])
    expect(await sharesLoopback(await engine.connect(), systemRuntime())).toBe(false)
  })
})

describe('DOCKER_HOST', () => {
  const at = (host: string) => findEngine(systemRuntime({ env: { DOCKER_HOST: host, HOME: '/nowhere' } }))

  test.each<[string, object]>([
    ['unix:///run/docker.sock', { kind: 'socket', path: '/run/docker.sock' }],
    ['tcp://engine', { kind: 'tcp', host: 'engine', port: 2375 }],
    ['tcp://engine:80', { kind: 'tcp', host: 'engine', port: 80 }],
    ['http://10.0.0.1:443', { kind: 'tcp', host: '10.0.0.1', port: 443 }],
    ['https://engine', { kind: 'tcp', host: 'engine', port: 2376, tls: {} }],
    ['tcp://[::1]:2375/', { kind: 'tcp', host: '::1', port: 2375 }],
  ])('%s', async (host, endpoint) => {
    expect(await at(host)).toMatchObject(endpoint)
  })

  test.each(['unix://', 'tcp://', 'engine:2375', '/run/docker.sock', 'ssh://me@engine', 'tcp://me:pass-phrase@engine'])(
    '%s is refused without a secret in the error',
    async (host) => {
      const error = (await at(host).catch((reason: unknown) => reason)) as Failure
      expect(error.code).toBe('unsupported')
      expect(error.message).not.toContain('pass-phrase')
    },
  )
})

function endlessLine(response: ServerResponse): void {
  response.writeHead(200)
  const more = (): void => {
    if (!response.destroyed) response.write('x'.repeat(1024 * 1024), more)
  }
  more()
}
