import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Descriptor } from '../../src/image/descriptor.ts'
import { digestOf } from '../../src/image/digest.ts'
import { childrenOf, encodeManifest, type Manifest } from '../../src/image/manifest.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { ImportReport } from '../../src/ship/pull.ts'
import type { CopyReport } from '../../src/ship/report.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import { modernArchive, testImage } from './archive-images.ts'
import { gather, noise } from './bytes.ts'
import { type CliResult, resultOf, runCli } from './cli.ts'
import { type DockerRegistry, startDockerRegistry } from './docker-registry.ts'
import { type Engine, type EngineVariant, startEngine } from './engine.ts'
import { temporaryFolder } from './folder.ts'
import { putBlob, putImage, putIndex } from './images.ts'
import { DIST } from './runner.ts'
import { inspectRemote, rawManifest, skopeo } from './skopeo.ts'
import { rawTar } from './tar.ts'
import { startWatchingProxy, type WatchingProxy } from './watching-proxy.ts'

/** A place to run the command line in, with an engine behind a watched socket. */
export interface Desk {
  readonly folder: string
  readonly watched: WatchingProxy
  run(...args: readonly string[]): Promise<CliResult>
  close(): Promise<void>
}

export async function openDesk(engine: Engine): Promise<Desk> {
  const folder = await temporaryFolder()
  const watched = await startWatchingProxy(engine.host.replace('unix://', ''), { socket: join(folder, 'watched.sock') })
  const env = { HOME: folder, DOCKER_HOST: `unix://${watched.host}` }
  return { folder, watched, run: (...args) => runCli([...args, '--json'], { env }), close: () => watched.close() }
}

export async function imageOf(
  engine: Engine,
  name: string,
): Promise<{ Id: string; RepoDigests: string[]; RootFS: { Layers: string[] } }> {
  const [image] = JSON.parse(await engine.docker(['image', 'inspect', name])) as [
    { Id: string; RepoDigests: string[]; RootFS: { Layers: string[] } },
  ]
  return image
}

/** Names of ours that should not be in the engine: the loopback registry is gone when the command ends. */
export async function tracesIn(engine: Engine): Promise<string[]> {
  const ids = (await engine.docker(['images', '-aq', '--no-trunc'])).split('\n').filter((id) => id !== '')
  const traces: string[] = []
  for (const id of new Set(ids)) {
    const { RepoTags, RepoDigests } = JSON.parse(await engine.docker(['image', 'inspect', id]))[0]
    traces.push(...[...(RepoTags ?? []), ...(RepoDigests ?? [])].filter((name: string) => name.includes('/seaworthy/')))
  }
  return traces
}

export const left = (watched: WatchingProxy): string[] =>
  watched.requests
    .filter(({ method, path }) => /\/(push|get)$/.test(path) && (method === 'POST' || method === 'GET'))
    .map(({ path }) => (path.endsWith('push') ? 'push' : 'save'))

/** What holds between every engine and a registry, whatever its image store. */
export function engineSuite(variant: EngineVariant): void {
  let engine: Engine
  let registry: DockerRegistry
  let desk: Desk
  beforeAll(async () => {
    registry = await startDockerRegistry()
    engine = await startEngine([], variant, [registry.host])
    await engine.build('app:ci', [{ 'lib/base': noise(3_000_000) }, { app: 'one' }])
  })
  afterAll(async () => {
    await Promise.all([engine?.stop(), registry?.stop()])
  })
  beforeEach(async () => {
    desk = await openDesk(engine)
  })
  afterEach(async () => {
    await desk?.close()
    expect(await tracesIn(engine)).toEqual([])
  })

  test('push: the registry, docker pull and skopeo agree; again, nothing leaves the engine', async () => {
    const to = `${registry.host}/acme/push`
    const first = resultOf<CopyReport>(await desk.run('push', 'app:ci', `${to}:1.0`, `${to}:latest`))
    expect(first.references.map(({ action }) => action)).toEqual(['created', 'created'])
    expect(first.blobs).toMatchObject({ sent: 3, skipped: 0 })
    expect(left(desk.watched)).toHaveLength(1)
    const seen = await inspectRemote(`${to}:1.0`)
    expect(seen.Digest).toBe(first.digest)
    expect(seen.RepoTags.sort()).toEqual(['1.0', 'latest'])
    const image = await imageOf(engine, 'app:ci')
    const config = JSON.parse(await skopeo('inspect', '--config', '--tls-verify=false', `docker://${to}:1.0`))
    expect(config.rootfs.diff_ids).toEqual(image.RootFS.Layers)

    desk.watched.reset()
    const again = resultOf<CopyReport>(await desk.run('push', 'app:ci', `${to}:1.0`, `${to}:latest`, `${to}:1`))
    expect(again).toMatchObject({ digest: first.digest, blobs: { sent: 0, bytesSent: 0 } })
    expect(again.references.map(({ action }) => action)).toEqual(['kept', 'kept', 'created'])
    expect(left(desk.watched)).toEqual([])

    await engine.docker(['pull', `${to}:1`])
    expect((await imageOf(engine, `${to}:1`)).Id).toBe(image.Id)
    await engine.docker(['rmi', `${to}:1`])
  })

  test('a release: the same image is kept, another is refused for its version before a byte leaves the engine', async () => {
    const image = `${registry.host}/acme/release`
    const plan = async (version: string): Promise<string> => {
      const file = join(desk.folder, `${version}.json`)
      const rules = ['{{version}}', '{{major}}'].flatMap((pattern) => ['--tags', `type=semver,pattern=${pattern}`])
      const where = ['--ref', `refs/tags/v${version}`, '--existing', 'registry', '--image', image]
      resultOf(await desk.run('plan', ...where, ...rules, '--output', file))
      return file
    }
    const first = resultOf<CopyReport>(await desk.run('push', 'app:ci', '--plan', await plan('1.0.0')))
    expect(first.references.map(({ action }) => action)).toEqual(['created', 'created', 'created'])
    const again = resultOf<CopyReport>(await desk.run('push', 'app:ci', '--plan', await plan('1.0.0')))
    expect(again.references.map(({ action }) => action)).toEqual(['kept', 'kept', 'kept'])
    await engine.build('other:ci', [{ other: 'two' }])
    desk.watched.reset()
    for (const more of [[], ['--dry-run']]) {
      const refused = await desk.run('push', 'other:ci', '--plan', await plan('1.0.0'), ...more)
      expect(refused.exitCode).toBe(1)
      expect(refused.stdout).toContain(`${image}:1.0.0`)
    }
    expect(left(desk.watched)).toEqual([])
    const next = resultOf<CopyReport>(await desk.run('push', 'other:ci', '--plan', await plan('1.1.0')))
    expect(next.references.map(({ action }) => action)).toEqual(['created', 'moved', 'moved'])
  })

  test('push after the top layer changed sends that layer and the config', async () => {
    const to = `${registry.host}/acme/change`
    resultOf(await desk.run('push', 'app:ci', `${to}:1`))
    await engine.build('app:changed', [{ 'lib/base': noise(3_000_000) }, { app: 'two' }])
    const before = await imageOf(engine, 'app:ci')
    const after = await imageOf(engine, 'app:changed')
    expect(after.RootFS.Layers[0]).toBe(before.RootFS.Layers[0])
    const through = await startWatchingProxy(registry.host)
    const done = resultOf<CopyReport>(await desk.run('push', 'app:changed', `${through.host}/acme/change:2`))
    await through.close()
    expect(done.blobs).toMatchObject({ sent: 2, skipped: 1, mounted: 0 })
    const sent = through.requests.reduce((total, request) => total + request.sent, 0)
    expect(sent).toBeLessThan(10_000)
    await engine.docker(['pull', `${to}:2`])
    expect((await imageOf(engine, `${to}:2`)).Id).toBe(after.Id)
    await engine.docker(['rmi', `${to}:2`, 'app:changed'])
  })

  test('push of an image made on a pulled one sends its config only, through the loopback registry where that is cheaper', async () => {
    const base = `${registry.host}/acme/on-pulled:base`
    await engine.build('app:base', [{ 'lib/large': noise(12_000_000) }])
    resultOf(await desk.run('push', 'app:base', base))
    await engine.docker(['rmi', 'app:base'])
    await engine.docker(['pull', base])
    await engine.docker(['build', '-q', '-t', 'app:derived', '-'], `FROM ${base}\nLABEL a=b\n`)
    desk.watched.reset()
    const done = resultOf<CopyReport>(await desk.run('push', 'app:derived', `${registry.host}/acme/on-pulled:2`))
    expect(left(desk.watched)).toEqual([variant.podman === true ? 'save' : 'push'])
    expect(done.blobs).toMatchObject({ sent: 1, skipped: 1 })
    expect((await inspectRemote(`${registry.host}/acme/on-pulled:2`)).Digest).toBe(done.digest)
    await engine.docker(['rmi', 'app:derived', base])
  })

  test('pull brings it under its own name, or another, and again moves nothing', async () => {
    const to = `${registry.host}/acme/pull:1`
    const pushed = resultOf<CopyReport>(await desk.run('push', 'app:ci', to))
    const { Id } = await imageOf(engine, 'app:ci')
    await engine.docker(['rmi', 'app:ci'])
    const pulled = resultOf<ImportReport>(await desk.run('pull', to))
    expect(pulled).toEqual(
      expect.objectContaining({ id: Id, digest: pushed.digest, way: 'loopback', references: [to] }),
    )
    resultOf(
      await desk.run('pull', `${registry.host}/acme/pull@${pushed.digest}`, '--as', 'app:ci', '--as', 'app:pinned'),
    )
    for (const name of [to, 'app:ci', 'app:pinned']) expect((await imageOf(engine, name)).Id).toBe(Id)
    await engine.docker(['rmi', to, 'app:pinned'])
  })

  test('pull of an image whose top layer is another one asks for that layer and the config', async () => {
    const to = `${registry.host}/acme/top`
    resultOf(await desk.run('push', 'app:ci', `${to}:1`))
    await engine.docker(['rmi', 'app:ci'])
    resultOf(await desk.run('pull', `${to}:1`, '--as', 'app:ci'))
    const { config, layers } = await putOtherTop(registry.host, 'acme/top')
    const through = await startWatchingProxy(registry.host)
    const pulled = resultOf<ImportReport>(await desk.run('pull', `${through.host}/acme/top:2`, '--as', 'app:other'))
    await through.close()
    const image = await imageOf(engine, 'app:other')
    expect(pulled).toMatchObject({ id: image.Id, way: 'loopback' })
    expect(image.RootFS.Layers[0]).toBe((await imageOf(engine, 'app:ci')).RootFS.Layers[0])
    const asked = through.find('GET', /\/blobs\//).map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
    expect([...new Set(asked)].sort()).toEqual([config.digest, layers[1]?.digest].sort())
    await engine.docker(['rmi', 'app:other'])
  })

  test('pull of a multi-platform image takes the own platform of it, of which a container can be made', async () => {
    const client = openRegistry(registry.host, {}, systemRuntime())
    try {
      const to = `${registry.host}/acme/multi`
      await engine.build('other:ci', [{ other: 'platform' }])
      const [own, other] = [`${to}:own`, `${to}:other`]
      resultOf(await desk.run('push', 'app:ci', own))
      resultOf(await desk.run('push', 'other:ci', other))
      const store = client.repository('acme/multi')
      const entries = [
        [await store.readManifest('other'), 'linux/s390x'],
        [await store.readManifest('own'), `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`],
      ] as const
      const index = await putIndex(store, entries, 'index')
      expect(childrenOf(index.content)).toHaveLength(2)
      const { RootFS } = await imageOf(engine, 'app:ci')
      const pulled = resultOf<ImportReport>(await desk.run('pull', `${to}:index`))
      expect(pulled.digest).toBe(index.descriptor.digest)
      expect((await imageOf(engine, `${to}:index`)).RootFS.Layers).toEqual(RootFS.Layers)
      const container = (await engine.docker(['create', `${to}:index`])).trim()
      await engine.docker(['rm', container])
      await engine.docker(['rmi', `${to}:index`, 'other:ci'])
    } finally {
      await client.close()
    }
  })

  test('a name that goes to another image leaves the old one without a name, and harms nothing', async () => {
    const to = `${registry.host}/acme/moving:latest`
    await engine.build('next:ci', [{ next: 'version' }])
    const [first, next] = [await imageOf(engine, 'app:ci'), await imageOf(engine, 'next:ci')]
    resultOf(await desk.run('push', 'app:ci', to))
    resultOf(await desk.run('pull', to))
    const container = (await engine.docker(['create', to])).trim()
    const moved = resultOf<CopyReport>(await desk.run('push', 'next:ci', to))
    expect(moved.references[0]?.action).toBe('moved')
    await engine.docker(['rmi', 'next:ci'])
    await engine.docker(['rmi', 'app:ci'])
    resultOf(await desk.run('pull', to))
    expect((await imageOf(engine, to)).RootFS.Layers).toEqual(next.RootFS.Layers)
    // The image of the container has no name any more: by its ID it is found, pushed and brought back under a name.
    const by = first.Id.slice('sha256:'.length)
    if (variant.containerdStore !== true) {
      expect(JSON.parse(await engine.docker(['image', 'inspect', by]))[0].RepoTags ?? []).toEqual([])
      resultOf(await desk.run('push', `docker:${by}`, `${registry.host}/acme/nameless:1`))
    } else {
      resultOf(await desk.run('copy', `${registry.host}/acme/push:1.0`, `${registry.host}/acme/nameless:1`))
    }
    resultOf(await desk.run('pull', `${registry.host}/acme/nameless:1`, '--as', 'app:ci'))
    expect((await imageOf(engine, 'app:ci')).RootFS.Layers).toEqual(first.RootFS.Layers)
    await engine.docker(['rm', container])
    await engine.docker(['rmi', to])
  })

  test('a pull that is killed leaves a name of ours, which the next run takes away', async () => {
    const from = `${registry.host}/acme/killed:1`
    resultOf(await desk.run('push', 'app:ci', from))
    let child: ChildProcess | undefined
    const watched = await startWatchingProxy(engine.host.replace('unix://', ''), {
      socket: join(desk.folder, 'killing.sock'),
      onRequest: ({ path }) => {
        if (path.endsWith('/tag')) child?.kill('SIGKILL')
      },
    })
    const env = { HOME: desk.folder, DOCKER_HOST: `unix://${watched.host}` }
    child = spawn(process.execPath, [join(DIST, 'cli.js'), 'pull', from], { env, stdio: 'ignore' })
    const [, signal] = await once(child, 'exit')
    await watched.close()
    expect(signal).toBe('SIGKILL')
    expect((await tracesIn(engine)).length).toBeGreaterThan(0)
    resultOf(await desk.run('pull', from))
    expect(await tracesIn(engine)).toEqual([])
    await engine.docker(['rmi', from])
  })

  test('save, load and copy docker: both ways keep the image', async () => {
    const { Id, RootFS } = await imageOf(engine, 'app:ci')
    const at = (file: string): string => join(desk.folder, file)
    for (const file of ['app.tar', 'app.tar.gz']) {
      resultOf(await desk.run('save', 'app:ci', '-o', at(file)))
      await engine.docker(['rmi', 'app:ci'])
      const { images } = resultOf<{ images: ImportReport[] }>(await desk.run('load', at(file)))
      expect(images).toMatchObject([{ id: Id, references: ['docker.io/library/app:ci'] }])
    }
    // The engine's own docker load reads it too.
    await engine.docker(['rmi', 'app:ci'])
    await engine.docker(['load', '-i', at('app.tar')])
    expect((await imageOf(engine, 'app:ci')).RootFS.Layers).toEqual(RootFS.Layers)
    await engine.docker(['save', 'app:ci', '-o', at('theirs.tar')])
    await engine.docker(['rmi', 'app:ci'])
    resultOf(await desk.run('load', at('theirs.tar')))
    expect((await imageOf(engine, 'app:ci')).Id).toBe(Id)

    resultOf(await desk.run('copy', 'docker:app:ci', `layout:${at('layout')}:ci`))
    await engine.docker(['rmi', 'app:ci'])
    resultOf(await desk.run('copy', `layout:${at('layout')}:ci`, 'docker:app:ci'))
    expect((await imageOf(engine, 'app:ci')).RootFS.Layers).toEqual(RootFS.Layers)
    resultOf(await desk.run('copy', 'docker:app:ci', `archive:${at('copied.tar')}`))
    expect(
      JSON.parse(await skopeo('inspect', '--config', `docker-archive:${at('copied.tar')}`)).rootfs.diff_ids,
    ).toEqual(RootFS.Layers)
  })

  test('load of plain layers of which the engine has packed ones', async () => {
    const image = testImage(['plain', 'and packed'])
    const client = openRegistry(registry.host, {}, systemRuntime())
    const from = `${registry.host}/acme/packed:1`
    await putImage(client.repository('acme/packed'), { layers: image.layers, compression: 'gzip' }, '1')
    await client.close()
    resultOf(await desk.run('pull', from))
    const archive = join(desk.folder, 'plain.tar')
    await writeFile(archive, rawTar(modernArchive(image, ['plain:ci'])))
    const { images } = resultOf<{ images: ImportReport[] }>(await desk.run('load', archive))
    // A classic engine says which layers it has, and is not made to fetch them again; Podman finds that out as it pulls.
    const fetched = desk.watched.requests.filter(({ path }) => path.includes('/images/create'))
    expect(images[0]?.way).toBe(variant.podman === true ? 'loopback' : 'load')
    if (variant.containerdStore !== true && variant.podman !== true) expect(fetched).toHaveLength(1)
    expect((await imageOf(engine, 'plain:ci')).RootFS.Layers).toEqual(image.diffIds)
    await engine.docker(['save', 'plain:ci', '-o', join(desk.folder, 'again.tar')])
    await engine.docker(['rmi', 'plain:ci', from])
  })

  test('what docker push and skopeo copy put there, we read', async () => {
    const docker = `${registry.host}/acme/theirs:docker`
    await engine.docker(['tag', 'app:ci', docker])
    await engine.docker(['push', docker])
    await engine.docker(['rmi', docker])
    const copied = `${registry.host}/acme/theirs:skopeo`
    await skopeo(
      'copy',
      '-q',
      '--src-tls-verify=false',
      '--dest-tls-verify=false',
      '-f',
      'oci',
      `docker://${docker}`,
      `docker://${copied}`,
    )
    for (const reference of [docker, copied]) {
      const { Digest } = await inspectRemote(reference)
      expect(resultOf(await desk.run('digest', `registry:${reference}`))).toMatchObject({ digest: Digest })
      const layout = join(desk.folder, reference.endsWith('docker') ? 'one' : 'two')
      expect(resultOf<CopyReport>(await desk.run('copy', `registry:${reference}`, `layout:${layout}:t`)).digest).toBe(
        Digest,
      )
      const stored = await readFile(join(layout, 'blobs', 'sha256', Digest.slice('sha256:'.length)), 'utf8')
      expect(stored).toBe(await rawManifest(reference))
    }
  })

  test('an image that neither the engine nor the registry has, and a dry run', async () => {
    const missingImage = await desk.run('push', `${registry.host}/acme/nothing:1`, `${registry.host}/acme/x:1`)
    expect(missingImage.exitCode).toBe(1)
    expect(missingImage.json()).toMatchObject({ error: { code: 'not-found' } })
    const dry = resultOf<{ tags: { action: string }[] }>(
      await desk.run('push', 'app:ci', `${registry.host}/acme/dry:1`, '--dry-run'),
    )
    expect(dry.tags).toMatchObject([{ action: 'create' }])
    expect(left(desk.watched)).toEqual([])
    await expect(rawManifest(`${registry.host}/acme/dry:1`)).rejects.toThrow(/unknown/)
  })
}

/** Puts an image `2` beside the `1` of a repository that differs from it in the last layer only. */
async function putOtherTop(host: string, repository: string): Promise<Manifest> {
  const client = openRegistry(host, {}, systemRuntime())
  try {
    const store = client.repository(repository)
    const first = (await store.readManifest('1')).content as Manifest
    const config = JSON.parse((await gather(store.readBlob(first.config))).toString())
    const top = rawTar([{ name: 'app', content: 'another one' }])
    config.rootfs.diff_ids[1] = digestOf(top)
    const [layer, changed] = [gzipSync(top), Buffer.from(JSON.stringify(config))]
    const document = encodeManifest({
      schemaVersion: 2,
      mediaType: first.mediaType,
      config: await putBlob(store, changed, first.config.mediaType),
      layers: [first.layers[0] as Descriptor, await putBlob(store, layer, (first.layers[1] as Descriptor).mediaType)],
    })
    await store.writeManifest(document, '2')
    return document.content as Manifest
  } finally {
    await client.close()
  }
}
