// The build cache of BuildKit itself, `mode=max`, from one job to the next. SEAWORTHY_BUILDKIT names the folder of buildkitd and buildctl (0.22 or
// later); there is no package of them everywhere, so without it nothing is required.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { serveBuildCache } from '../../src/cache/buildkit/server.ts'
import { saveCache } from '../../src/cache/save.ts'
import { execFile } from '../../src/runtime/exec.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { noise } from '../helpers/bytes.ts'
import { type FakeEngine, fakeEngine } from '../helpers/fake-engine.ts'
import { testCache } from '../helpers/layer-cache.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { describeEndToEnd, findTool } from '../helpers/tools.ts'

jest.setTimeout(120_000)

const scratch = scratchFolders()
const programs = process.env.SEAWORTHY_BUILDKIT ?? ''

/** A BuildKit of our own: what it knows is in its folder. */
interface BuildKit {
  /** Builds with these arguments besides; returns what it printed, and its exit code. */
  build(context: string, args: readonly string[]): Promise<{ code: number; printed: string }>
  stop(): Promise<void>
}

async function startBuildKit(): Promise<BuildKit> {
  const folder = await scratch()
  const address = `unix://${join(folder, 'sock')}`
  const args = ['--root', join(folder, 'root'), '--addr', address, '--containerd-worker=false']
  const worker = ['--oci-worker=true', '--oci-worker-net=host', '--oci-worker-snapshotter=native']
  const daemon: ChildProcess = spawn(join(programs, 'buildkitd'), [...args, ...worker], { stdio: 'ignore' })
  const command = (...rest: readonly string[]) => execFile(join(programs, 'buildctl'), ['--addr', address, ...rest], {})
  const stop = async (): Promise<void> => {
    const ended = once(daemon, 'exit')
    if (daemon.exitCode === null) {
      daemon.kill('SIGTERM')
      await ended
    }
  }
  for (let tries = 0; (await command('debug', 'workers')).exitCode !== 0; tries++) {
    if (tries < 300 && daemon.exitCode === null) await pause(100)
    else {
      await stop()
      throw new Error('buildkitd did not start')
    }
  }
  return {
    stop,
    build: async (context, more) => {
      const local = ['--local', `context=${context}`, '--local', `dockerfile=${context}`]
      const rest = ['--progress=plain', '--output', `type=oci,dest=${join(folder, 'out.tar')}`, ...more]
      const done = await command('build', '--frontend', 'dockerfile.v0', ...local, ...rest)
      return { code: done.exitCode, printed: done.stdout + done.stderr }
    },
  }
}

function obstacle(): string | undefined {
  if (process.getuid?.() !== 0) return 'it needs root'
  return findTool('runc') === undefined ? 'there is no runc' : undefined
}

const suite = (): void => {
  let engine: FakeEngine
  let buildkit: BuildKit
  let root: string
  let context: string
  beforeEach(async () => {
    ;[engine, buildkit] = await Promise.all([fakeEngine(), startBuildKit()])
    ;[root, context] = await Promise.all([scratch(), scratch()])
    const dockerfile = [
      'FROM scratch AS one',
      'COPY a /a',
      'FROM scratch AS two',
      'COPY --from=one /a /copied',
      'COPY b /b',
      'FROM scratch',
      'COPY --from=two /b /b',
      '',
    ]
    await writeFile(join(context, 'Dockerfile'), dockerfile.join('\n'))
    await writeFile(join(context, 'a'), noise(3_000_000, 1))
    await writeFile(join(context, 'b'), 'one')
  })
  afterEach(async () => {
    await Promise.all([engine?.close(), buildkit?.stop()])
  })

  /** One job: the loopback registry, a build, and a save at its end. */
  async function job(record: string | null): Promise<{ record: string; code: number; printed: string }> {
    const folder = await scratch()
    const stop = new AbortController()
    const runtime = systemRuntime({ signal: stop.signal })
    const secret = '0123456789abcdef0123456789abcdef'
    const config = { folder, secret, env: {}, to: root, key: 'test', signingKey: '', githubToken: '' }
    let served: Promise<void> | undefined
    const address = await new Promise<string>((resolve, reject) => {
      served = serveBuildCache({ ...config, requireSigned: false, record }, runtime, resolve)
      served.catch(reject)
    })
    const ref = `ref=${address}/app:main`
    const done = await buildkit.build(context, [
      ...['--import-cache', `type=registry,${ref}`],
      ...['--export-cache', `type=registry,${ref},mode=max,image-manifest=true,oci-mediatypes=true`],
    ])
    stop.abort()
    await served
    const cache = testCache(root, engine.env)
    const none = { before: new Set<string>(), restored: new Set<string>() }
    const report = await saveCache({ images: ['!**'], ...none, buildFolder: folder }, cache)
    expect(cache.warnings).toEqual([])
    return { record: report.record as string, ...done }
  }

  async function newMachine(): Promise<void> {
    await buildkit.stop()
    buildkit = await startBuildKit()
  }

  const cachedSteps = (printed: string): string[] =>
    [...printed.matchAll(/^#(\d+) CACHED$/gm)].map(([, step]) => {
      return new RegExp(`^#${step} \\[[^\\]]*\\] (.*)$`, 'm').exec(printed)?.[1] ?? ''
    })

  test('mode=max: a step in the middle of a stage that is no part of the image is found by the next job', async () => {
    const first = await job(null)
    expect({ code: first.code, cached: cachedSteps(first.printed) }).toEqual({ code: 0, cached: [] })
    const entries = await readdir(join(root, 'entries'))
    expect(entries.map((key) => key.split('-')[0]).sort()).toEqual(['img', 'layer', 'layer', 'pack'])

    await newMachine()
    await writeFile(join(context, 'b'), 'two')
    const second = await job(first.record)
    expect(second.code).toBe(0)
    expect(cachedSteps(second.printed)).toContain('COPY a /a')
    expect(cachedSteps(second.printed)).not.toContain('COPY b /b')

    const layers = async (): Promise<string[]> =>
      (await readdir(join(root, 'entries'))).filter((key) => !key.startsWith('img-'))
    const before = await layers()
    await newMachine()
    const third = await job(second.record)
    expect(third.code).toBe(0)
    expect(cachedSteps(third.printed)).toContain('COPY b /b')
    expect(await layers()).toEqual(before)
  })

  test('a layer that was damaged in the cache is never given out, and the next build is whole again', async () => {
    const first = await job(null)
    const folder = join(root, 'entries')
    const layers = (await readdir(folder)).filter((key) => key.startsWith('layer-'))
    for (const key of layers) {
      const bytes = await readFile(join(folder, key))
      bytes[2_500_000] = (bytes[2_500_000] as number) ^ 1
      await rm(join(folder, key))
      await writeFile(join(folder, key), bytes)
    }
    await newMachine()
    await writeFile(join(context, 'b'), 'two')
    // BuildKit has no other way once it counts on a layer. It keeps nothing of it.
    const second = await job(first.record)
    expect(second.code).not.toBe(0)
    expect((await readdir(folder)).filter((key) => layers.includes(key))).toHaveLength(1)
    const third = await job(second.record)
    expect(third.code).toBe(0)
  })
}

if (programs === '') describe.skip('BuildKit (skipped: SEAWORTHY_BUILDKIT names none)', suite)
else describeEndToEnd('BuildKit', obstacle(), suite)
