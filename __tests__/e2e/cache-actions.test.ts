// The cache actions as a runner runs them: the bundle, a real engine, and a cache service that speaks GitHub's protocol.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { CacheReport } from '../../src/cache/report.ts'
import { requestEngine } from '../../src/engine/http.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import { gather, noise } from '../helpers/bytes.ts'
import { type CacheService, startCacheService } from '../helpers/cache-service.ts'
import { type Engine, startEngine, wipeImages } from '../helpers/engine.ts'
import { putImage } from '../helpers/images.ts'
import { listenOnLoopback } from '../helpers/listen.ts'
import { createRunner, type Runner, type RunnerOptions } from '../helpers/runner.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { rawTar } from '../helpers/tar.ts'
import { describeEndToEnd, engineObstacle } from '../helpers/tools.ts'

jest.setTimeout(180_000)

const scratch = scratchFolders()
const PUSH = { repository: { default_branch: 'main', fork: false } }
const MAIN = { GITHUB_REF: 'refs/heads/main', GITHUB_WORKFLOW: 'ci', GITHUB_JOB: 'build', GITHUB_RUN_ID: '77' }

const fullDisk = mountFullDisk()
afterAll(() => fullDisk?.remove())

describeEndToEnd('the cache actions', engineObstacle(), () => {
  let engine: Engine
  let service: CacheService
  const runners: Runner[] = []
  beforeAll(async () => {
    engine = await startEngine()
  })
  afterAll(async () => {
    await engine?.stop()
  })
  beforeEach(async () => {
    service = await startCacheService()
    await wipeImages(engine)
  })
  afterEach(async () => {
    for (const runner of runners.splice(0)) await runner.dispose()
    await service.close()
  })

  const newJob = async (options: RunnerOptions = {}): Promise<Runner> => {
    const env = { DOCKER_HOST: engine.host, ...service.env(), ...MAIN, ...options.env }
    const runner = await createRunner({ event: PUSH, ...options, env })
    runners.push(runner)
    return runner
  }
  const idOf = async (name: string): Promise<string> =>
    (await engine.docker(['image', 'inspect', '-f', '{{.Id}}', name])).trim()
  const reportOf = async (file: string | undefined): Promise<CacheReport> =>
    JSON.parse(await readFile(file as string, 'utf8')) as CacheReport
  /** Builds with a cache: restore, build, save. */
  const buildJob = async (content: Uint8Array, options: RunnerOptions = {}, inputs = {}): Promise<void> => {
    const runner = await newJob(options)
    const main = await runner.run('cache', { save: 'trusted', ...inputs })
    expect(main.exitCode).toBe(0)
    await engine.build('app:ci', [{ 'lib/base': noise(1_500_000) }, { app: content }])
    const post = await runner.post('post', main)
    expect({ exitCode: post.exitCode, warnings: post.annotations('warning') }).toEqual({ exitCode: 0, warnings: [] })
  }

  test('what one job built, the next has before it builds, and what the runner had is left out', async () => {
    await engine.build('runner:preinstalled', [{ tool: 'x' }])
    await buildJob(Buffer.from('one'))
    const id = await idOf('app:ci')
    const keys = service.entries.map(({ key }) => key)
    expect(keys.map((key) => key.slice(0, 5)).sort()).toEqual(['img-v', 'layer', 'pack-'])

    await wipeImages(engine)
    const runner = await newJob()
    const main = await runner.run('cache')
    expect(main.annotations('warning')).toEqual([])
    expect(main.outputs).toMatchObject({ 'cache-hit': 'true', restored: 'app:ci' })
    expect(await idOf('app:ci')).toBe(id)
    await expect(idOf('runner:preinstalled')).rejects.toThrow()
    const report = await reportOf(main.outputs.json)
    expect(report.images).toMatchObject([{ name: 'app:ci', hit: true, layers: { restored: 2, missing: 0 } }])
    expect(main.summary).toContain('Layer cache: restored')

    // Nothing new: nothing is saved.
    const post = await runner.post('post', main)
    expect(post.summary).toContain('0 entries')
    expect(service.entries.map(({ key }) => key)).toEqual(keys)
  })

  test.each<[string, Record<string, string>, string]>([
    ['a pull request', { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/3/merge' }, 'pull_request'],
    ['another branch', { GITHUB_REF: 'refs/heads/topic' }, 'neither the default branch nor protected'],
    ['a comment', { GITHUB_EVENT_NAME: 'issue_comment' }, 'issue_comment'],
  ])('a run of %s saves nothing', async (_, env, reason) => {
    const runner = await newJob({ env })
    const main = await runner.run('cache')
    await engine.build('app:ci', [{ app: 'x' }])
    const post = await runner.post('post', main)
    expect(post.stdout).toContain(reason)
    expect(service.entries).toEqual([])
  })

  test('trouble at the end of the job fails it where that was asked for', async () => {
    for (const [failOnError, exitCode] of [
      ['false', 0],
      ['true', 1],
    ] as const) {
      const runner = await newJob()
      const main = await runner.run('cache', { key: `strict-${failOnError}` })
      await engine.build(`app:${failOnError}`, [{ app: failOnError }])
      service.fail({ on: 'create', status: 400, body: '{"msg":"no"}' })
      const post = await runner.post('post', main, { 'INPUT_FAIL-ON-ERROR': failOnError })
      expect({ failOnError, exitCode: post.exitCode, errors: post.annotations('error').length }).toEqual({
        failOnError,
        exitCode,
        errors: exitCode,
      })
      expect(post.annotations('warning')).toEqual([expect.stringMatching(/^app:.* was not saved: /)])
    }
  })

  test('the key is that of the restore, though the inputs are another by the end of the job', async () => {
    const runner = await newJob()
    const main = await runner.run('cache', { key: 'app-1' })
    await engine.build('app:ci', [{ app: 'x' }])
    const post = await runner.post('post', main, { INPUT_KEY: 'app-2' })
    expect(post.annotations('warning')).toEqual([])
    await wipeImages(engine)
    expect((await (await newJob()).run('cache', { key: 'app-1' })).outputs['cache-hit']).toBe('true')
  })

  test('a job that failed saves nothing', async () => {
    const runner = await newJob()
    const main = await runner.run('cache')
    await engine.build('app:ci', [{ app: 'x' }])
    const post = await runner.post('post', main, { 'INPUT_JOB-STATUS': 'failure' })
    expect(post.stdout).toContain('the job has failed')
    expect(service.entries).toEqual([])
  })

  test('a cache service that is down costs a warning', async () => {
    await service.close()
    const runner = await newJob()
    const main = await runner.run('cache')
    expect(main.exitCode).toBe(0)
    expect(main.annotations('warning')).toHaveLength(1)
    expect(main.outputs).toMatchObject({ 'cache-hit': 'false', restored: '' })
    expect(await reportOf(main.outputs.json)).toMatchObject({
      warnings: [expect.stringMatching(/^Nothing is restored: /)],
    })
    await engine.build('app:ci', [{ app: 'x' }])
    const save = await (await newJob()).run('cache-save', { images: 'app:ci' })
    expect({ code: save.exitCode, warnings: save.annotations('warning').length }).toEqual({ code: 0, warnings: 1 })
    expect(save.outputs).toMatchObject({ saved: '', 'bytes-saved': '0' })
    expect(await reportOf(save.outputs.json)).toMatchObject({
      warnings: [expect.stringMatching(/^Nothing is saved: /)],
    })
    await wipeImages(engine)
    const strict = await (await newJob()).run('cache', { 'fail-on-error': 'true' })
    expect(strict.exitCode).toBe(1)
    // It is there again at the end of the job: what the job built is known all the same.
    service = await startCacheService()
    await engine.build('app:ci', [{ app: 'meanwhile' }])
    const post = await runner.post('post', main, service.env())
    expect(post.annotations('warning')).toEqual([])
    expect(service.entries).toHaveLength(2)
  })

  test('@actions/cache, standing in, fails too: one warning, and none of its own words in the log', async () => {
    await buildJob(Buffer.from('one'))
    await wipeImages(engine)
    const changed = { status: 404, body: '{"code":"bad_route","msg":"no such call"}' }
    service.fail({ on: 'lookup', ...changed })
    service.fail({ on: 'get-blob', lost: true, times: 100 })
    const path = (process.env.PATH ?? '').split(':')
    const runner = await newJob({ path })
    const main = await runner.run('cache')
    expect({ exitCode: main.exitCode, errors: main.annotations('error') }).toEqual({ exitCode: 0, errors: [] })
    expect(main.annotations('warning')).toEqual([
      expect.stringMatching(/the image record img-v1-.* is not used: .*Failed to restore: ./s),
    ])
    expect((await reportOf(main.outputs.json)).warnings).toHaveLength(1)
    expect(main.outputs['cache-hit']).toBe('false')
    expect(main.stdout).toContain('Going on with @actions/cache')
    expect(main.stdout).not.toMatch(/^(?:Cache |Lookup only|Failed to)/m)

    service.fail({ on: 'lookup', ...changed })
    service.fail({ on: 'create', status: 200, body: '{"ok":false,"message":"cache is read-only"}', times: 100 })
    await engine.build('other:ci', [{ other: 'x' }])
    const save = await (await newJob({ path })).run('cache-save', { images: 'other:ci', key: 'other' })
    expect({ exitCode: save.exitCode, errors: save.annotations('error') }).toEqual({ exitCode: 0, errors: [] })
    expect(save.annotations('warning')).toEqual([
      expect.stringMatching(/^other:ci was not saved: .*@actions\/cache could not store pack-.*cache is read-only/s),
    ])
    expect(await reportOf(save.outputs.json)).toMatchObject({
      saved: { entries: 0 },
      savedImages: [{ action: 'skipped' }],
    })
  })

  test('what the stand-in still fetches when its image is lost does not take the file of json with it', async () => {
    const layers = [1, 2, 3, 4].map((seed) => ({ [`lib/${seed}`]: noise(1_500_000, seed) }))
    const first = await newJob()
    const before = await first.run('cache')
    await engine.build('app:ci', layers)
    await first.post('post', before)
    await wipeImages(engine)
    service.fail({ on: 'lookup', status: 404, body: '{"code":"bad_route","msg":"no such call"}' })
    service.fail({ on: 'get-blob', after: 1, flipAt: 700_000 })
    service.fail({ on: 'get-blob', after: 1, stallAt: 700_000, times: 100 })
    const runner = await newJob({ path: (process.env.PATH ?? '').split(':') })
    const main = await runner.run('cache')
    expect(main.annotations('warning')).toEqual([expect.stringMatching(/^app:ci was not restored: /)])
    expect((await reportOf(main.outputs.json)).warnings).toHaveLength(1)
    // Nor what the save later in the job wants to know.
    expect(await readdir(join(runner.temp, 'seaworthy-cache'))).toHaveLength(1)
    const left = (await readdir(runner.temp)).filter((name) => !name.startsWith('_'))
    expect(left.sort()).toEqual(['seaworthy-cache', basename(dirname(main.outputs.json as string))])
  })

  test('an image that fails and old entries that stay are one warning', async () => {
    await engine.build('small:ci', [{ app: 'x' }])
    await engine.build('large:ci', [{ 'lib/base': noise(1_500_000) }])
    service.fail({ on: 'put-blob', status: 403, times: 1 })
    service.fail({ on: 'put-block', status: 403, times: 1 })
    service.fail({ on: 'list', status: 400, body: '{"message":"no"}', times: 100 })
    const runner = await newJob()
    const save = await runner.run('cache-save', {
      images: 'small:ci\nlarge:ci',
      'max-size': '1GB',
      'github-token': 'ghs_token',
    })
    expect(save.exitCode).toBe(0)
    expect(save.annotations('warning')).toEqual([
      expect.stringMatching(/^the layer cache had 2 failures:\nlarge:ci was not saved: .*\nOld entries stay: /s),
    ])
    expect((await reportOf(save.outputs.json)).warnings).toHaveLength(2)
    const strict = await (await newJob()).run('cache-save', {
      images: 'large:ci',
      'max-size': '1GB',
      'github-token': 'ghs_token',
      'fail-on-error': 'true',
    })
    expect({ exitCode: strict.exitCode, warnings: strict.annotations('warning').length }).toEqual({
      exitCode: 1,
      warnings: 1,
    })
    expect(strict.annotations('error')).toEqual([
      expect.stringMatching(/the cache had 1 failure, and fail-on-error is set/),
    ])
  })

  test('what the job built under a plain name, no registry is asked for', async () => {
    const program = process.env.SEAWORTHY_DOCKERD_CONTAINERD
    const other = program ? await startEngine([], { program, containerdStore: true }) : engine
    try {
      const runner = await newJob({ env: { DOCKER_HOST: other.host, RUNNER_DEBUG: '1' } })
      const main = await runner.run('cache')
      await other.build('app:ci', [{ app: 'x' }])
      const post = await runner.post('post', main)
      expect(post.stdout).toContain('saved app:ci')
      expect(post.stdout).not.toContain('docker.io')
    } finally {
      if (other !== engine) await other.stop()
    }
  })

  test('an entry that was evicted is a miss of its image, and the build goes on', async () => {
    await buildJob(Buffer.from('one'))
    service.evict(service.entries.find(({ key }) => key.startsWith('layer'))?.key as string)
    await wipeImages(engine)
    const runner = await newJob()
    const main = await runner.run('cache')
    expect(main.exitCode).toBe(0)
    expect(main.annotations('warning')).toEqual([
      expect.stringContaining('1 of its 2 layers are no longer in the cache'),
    ])
    expect(main.outputs['cache-hit']).toBe('false')
    // The same image, built again, is whole in the cache again.
    await engine.build('app:ci', [{ 'lib/base': noise(1_500_000) }, { app: 'one' }])
    await runner.post('post', main)
    await wipeImages(engine)
    expect((await (await newJob()).run('cache')).outputs['cache-hit']).toBe('true')
  })

  test('a signing key: records that are not signed with it are refused, and it is in no file and no child', async () => {
    const key = 'a key that is long enough'
    await buildJob(Buffer.from('unsigned'))
    await wipeImages(engine)
    const runner = await newJob()
    const refused = await runner.run('cache', { 'require-signed': 'true', 'signing-key': key })
    expect(refused.annotations('warning')).toEqual([expect.stringContaining('is not signed')])
    expect(refused.outputs['cache-hit']).toBe('false')
    await engine.build('app:ci', [{ app: 'signed' }])
    await runner.post('post', refused, { 'INPUT_SIGNING-KEY': key, 'INPUT_REQUIRE-SIGNED': 'true' })
    await wipeImages(engine)
    const main = await (await newJob()).run('cache', { 'require-signed': 'true', 'signing-key': key })
    expect(main.outputs['cache-hit']).toBe('true')
    expect(await runner.leaks(key)).toEqual([])
  })

  test('without the secret, as for a pull request from a fork, there is no cache and no failure', async () => {
    await buildJob(Buffer.from('one'))
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/3/merge' }
    const runner = await newJob({ env })
    const inputs = { 'require-signed': 'true', 'signing-key': '' }
    const main = await runner.run('cache', inputs)
    expect({ exitCode: main.exitCode, hit: main.outputs['cache-hit'] }).toEqual({ exitCode: 0, hit: 'false' })
    expect(main.annotations('warning')).toEqual([expect.stringContaining('signing-key is empty')])
    const post = await runner.post('post', main, { 'INPUT_REQUIRE-SIGNED': 'true', INPUT_SAVE: 'always' })
    expect({ exitCode: post.exitCode, stored: service.entries.length }).toEqual({ exitCode: 0, stored: 3 })
    const strict = await (await newJob({ env })).run('cache', { ...inputs, 'fail-on-error': 'true' })
    expect(strict.exitCode).toBe(1)
  })

  test('an engine that is not there yet costs a warning in the beginning, and one in the end', async () => {
    const runner = await newJob()
    const main = await runner.run('cache', {}, { DOCKER_HOST: 'unix:///nowhere/docker.sock' })
    expect(main.exitCode).toBe(0)
    expect(main.annotations('warning')).toHaveLength(1)
    await engine.build('app:ci', [{ app: 'x' }])
    const post = await runner.post('post', main)
    expect(post.exitCode).toBe(0)
    expect(post.annotations('warning')).toEqual([expect.stringContaining('nobody knows which images are new')])
  })

  test('restore and save as steps of their own, in a folder that an artifact carries to another job of the run', async () => {
    const folder = await scratch()
    const runner = await newJob()
    await engine.build('app:ci', [{ app: 'handed over' }])
    const id = await idOf('app:ci')
    const saved = await runner.run('cache-save', { images: 'app:ci', to: folder, save: 'always', key: 'hand-over' })
    expect(saved.exitCode).toBe(0)
    expect(saved.outputs).toMatchObject({ saved: 'app:ci' })
    // An artifact keeps names and bytes, and no times.
    const copy = await scratch()
    await mkdir(join(copy, 'entries'))
    for (const name of await readdir(join(folder, 'entries'))) {
      await writeFile(join(copy, 'entries', name), await readFile(join(folder, 'entries', name)))
    }
    await wipeImages(engine)
    const restored = await (await newJob()).run('cache-restore', {
      to: copy,
      key: 'hand-over',
      'fail-on-error': 'true',
    })
    expect(restored.exitCode).toBe(0)
    expect(await idOf('app:ci')).toBe(id)
  })

  test('the root action saves the image it ships, before it logs out', async () => {
    await engine.build('app:ci', [{ app: 'shipped' }])
    const id = await idOf('app:ci')
    const inputs = { cache: 'true', source: 'app:ci', push: 'false' }
    const runner = await newJob()
    const main = await runner.run('main', inputs)
    expect({ exitCode: main.exitCode, errors: main.annotations('error') }).toEqual({ exitCode: 0, errors: [] })
    const post = await runner.post('post', main, { INPUT_SOURCE: 'app:ci' })
    expect(post.annotations('warning')).toEqual([])
    expect(service.entries.map(({ key }) => key.slice(0, 4)).sort()).toEqual(['img-', 'pack'])
    await wipeImages(engine)
    const next = await (await newJob()).run('main', inputs)
    expect(next.outputs['cache-hit']).toBe('true')
    expect(await idOf('app:ci')).toBe(id)
  })

  describe('the registry for BuildKit', () => {
    /** A process that has ended and waits for its parent has no words left. */
    const isRunning = (pid: number): boolean => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== ''
      } catch {
        return false
      }
    }
    const pidOf = (state: Readonly<Record<string, string>>): number =>
      (JSON.parse(state.seaworthy as string) as { cache: { server: { pid: number } } }).cache.server.pid
    /** Builds with the engine's own BuildKit, no client needed: it fetches its context by HTTP. Tells which steps it found in a cache. */
    const build = async (name: string, files: Readonly<Record<string, Uint8Array | string>>, cacheFrom?: string) => {
      const tar = rawTar(Object.entries(files).map(([file, content]) => ({ name: file, content })))
      const server = createServer((_, response) => response.writeHead(200, { 'Content-Length': tar.length }).end(tar))
      const port = await listenOnLoopback(server)
      const query = {
        version: '2',
        t: name,
        remote: `http://127.0.0.1:${port}/context.tar`,
        buildargs: JSON.stringify({ BUILDKIT_INLINE_CACHE: '1' }),
        cachefrom: cacheFrom === undefined ? undefined : JSON.stringify([cacheFrom]),
      }
      const endpoint = { kind: 'socket', path: engine.host.replace('unix://', ''), label: 'docker' } as const
      const { body } = await requestEngine(endpoint, { method: 'POST', path: '/build', query })
      const lines = (await gather(body)).toString().split('\n')
      server.close()
      server.closeAllConnections()
      expect(lines.join('\n')).not.toContain('"error"')
      const traces = lines.flatMap((line) => /"aux":"([^"]+)"/.exec(line)?.[1] ?? [])
      // A Vertex of BuildKit's: its name, then field 4, "cached", as true.
      const text = traces.map((trace) => Buffer.from(trace, 'base64').toString('latin1')).join('\n')
      return ['COPY a /', 'COPY b /'].filter((step) => text.includes(`${step}\x20\x01`))
    }

    test('what BuildKit pushed to it in one job, it finds in the next', async () => {
      const files = { Dockerfile: 'FROM scratch\nCOPY a /\nCOPY b /\n', a: noise(1_200_000), b: 'b' }
      const first = await newJob()
      const main = await first.run('cache', { buildkit: 'true', images: '!**' })
      expect(main.annotations('warning')).toEqual([])
      expect(main.outputs.registry).toMatch(/^127\.0\.0\.1:\d+\/[0-9a-f]{32}$/)
      const pid = pidOf(main.state)
      expect(isRunning(pid)).toBe(true)
      const name = `${main.outputs.registry}/app:main`
      expect(await build(name, files)).toEqual([])
      await engine.docker(['push', name])
      const post = await first.post('post', main, { INPUT_IMAGES: '!**', INPUT_BUILDKIT: 'true' })
      expect(post.annotations('warning')).toEqual([])
      expect(isRunning(pid)).toBe(false)
      expect(service.entries.map(({ key }) => key.slice(0, 5)).sort()).toEqual(['img-v', 'layer', 'pack-'])

      await wipeImages(engine)
      await requestEngine(
        { kind: 'socket', path: engine.host.replace('unix://', ''), label: 'docker' },
        { method: 'POST', path: '/build/prune', query: { all: '1' } },
      )
      const second = await newJob()
      const next = await second.run('cache', { buildkit: 'true', images: '!**' })
      const again = `${next.outputs.registry}/app:main`
      expect(next.outputs.registry).not.toBe(main.outputs.registry)
      expect(await build('app:ci', { ...files, b: 'changed' }, again)).toEqual(['COPY a /'])
      await second.post('post', next, { INPUT_IMAGES: '!**' })
      expect(isRunning(pidOf(next.state))).toBe(false)
    })

    test('a build cache of which a layer was evicted is not promised to BuildKit', async () => {
      const push = async (main: { outputs: Readonly<Record<string, string>> }, name: string): Promise<void> => {
        const [host = '', secret] = (main.outputs.registry as string).split('/')
        const client = openRegistry(host, {}, systemRuntime())
        await putImage(client.repository(`${secret}/${name}`), { layers: [noise(1_200_000, name.length)] }, 'main')
        await client.close()
      }
      const first = await newJob()
      const inputs = { buildkit: 'true', images: '!**' }
      const main = await first.run('cache', inputs)
      await push(main, 'app')
      await push(main, 'another')
      await first.post('post', main, { INPUT_IMAGES: '!**' })
      const layers = service.entries.filter(({ key }) => key.startsWith('layer-'))
      expect(layers).toHaveLength(2)
      service.evict(layers[0]?.key as string)
      const second = await newJob()
      const next = await second.run('cache', inputs)
      const [host = '', secret] = (next.outputs.registry as string).split('/')
      const client = openRegistry(host, {}, systemRuntime())
      const found = await Promise.all(
        ['app', 'another'].map((name) => client.repository(`${secret}/${name}`).resolve('main')),
      )
      expect(found.filter((one) => one !== undefined)).toHaveLength(1)
      await client.close()
      // Inputs that became wrong meanwhile keep neither the server nor a login.
      const post = await second.post('post', next, { INPUT_KEEP: 'many' })
      expect({ exitCode: post.exitCode, warnings: post.annotations('warning').length }).toEqual({
        exitCode: 0,
        warnings: 1,
      })
      expect(isRunning(pidOf(next.state))).toBe(false)
    })

    const withFullDisk = fullDisk === undefined ? test.skip : test
    withFullDisk.each(['GITHUB_OUTPUT', 'GITHUB_STATE'])(
      'whose address cannot be kept is ended: no room for %s',
      async (name) => {
        await buildJob(Buffer.from('one'))
        await wipeImages(engine)
        const runner = await newJob()
        const main = await runner.run('cache', { buildkit: 'true' }, { [name]: fullDisk?.file() as string })
        expect({ exitCode: main.exitCode, errors: main.annotations('error') }).toEqual({ exitCode: 0, errors: [] })
        expect(main.annotations('warning')).toEqual([
          expect.stringMatching(/there is no registry for BuildKit: .*no space left/s),
        ])
        expect(main.outputs.registry).toBeUndefined()
        expect(main.stdout).toContain('hit app:ci')
        expect(await readdir(runner.temp)).not.toContainEqual(expect.stringMatching(/^seaworthy-buildkit-/))
        if (name === 'GITHUB_STATE') {
          expect(main.outputs).toMatchObject({ 'cache-hit': 'true', restored: 'app:ci' })
          expect((await reportOf(main.outputs.json)).images).toMatchObject([{ hit: true }])
        }
      },
    )

    test('only who knows the whole address can read or write; a job that failed ends it too', async () => {
      const runner = await newJob()
      const main = await runner.run('cache', { buildkit: 'true' })
      const [host = ''] = (main.outputs.registry as string).split('/')
      const client = openRegistry(host, {}, systemRuntime())
      const elsewhere = client.repository('other/app')
      await expect(putImage(elsewhere, { layers: [noise(10)] }, 'x')).rejects.toMatchObject({ code: 'denied' })
      expect(await elsewhere.resolve('main')).toBeUndefined()
      await client.close()
      const environ = await readFile(`/proc/${pidOf(main.state)}/environ`, 'utf8')
      expect(environ).not.toContain(service.env().ACTIONS_RUNTIME_TOKEN)
      await runner.post('post', main, { 'INPUT_JOB-STATUS': 'cancelled', INPUT_BUILDKIT: 'true' })
      expect(isRunning(pidOf(main.state))).toBe(false)
    })
  })
})

/** A disk without room for a byte, where this user may mount one, and empty files on it. */
function mountFullDisk(): { file(): string; remove(): void } | undefined {
  const path = mkdtempSync(join(tmpdir(), 'seaworthy-full-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    rmSync(path, { recursive: true })
    return undefined
  }
  writeFileSync(join(path, 'all'), Buffer.alloc(64 * 1024))
  let files = 0
  return {
    file: () => {
      const file = join(path, String(files++))
      writeFileSync(file, '')
      return file
    },
    remove: () => {
      execFileSync('umount', [path])
      rmSync(path, { recursive: true })
    },
  }
}
