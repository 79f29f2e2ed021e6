import { execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { childrenOf } from '../../src/image/manifest.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { type CreateArchiveOptions, createArchive } from '../../src/stores/archive/create-archive.ts'
import { openArchive } from '../../src/stores/archive/open-archive.ts'
import { zstdAvailable } from '../../src/stores/compress/zstd.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import type { ReadableStore, Store } from '../../src/stores/store.ts'
import { gather, noise, text } from '../helpers/bytes.ts'
import { hasPrograms } from '../helpers/docker-registry.ts'
import { scratchFolders } from '../helpers/scratch.ts'

const scratch = scratchFolders()
const runtime = systemRuntime()

/** Reads everything below a name, checks every digest, and copies it. */
async function copy(from: ReadableStore, name: string, to: Store, tag: string): Promise<void> {
  const document = await from.readManifest(name)
  expect(digestOf(document.bytes)).toBe(document.descriptor.digest)
  for (const child of childrenOf(document.content)) {
    await to.writeBlob({ digest: child.digest, size: child.size, open: () => from.readBlob(child) })
  }
  await to.writeManifest(document, tag)
}

async function convert(from: string, to: string, options: CreateArchiveOptions = {}): Promise<void> {
  const source = await openArchive(from, runtime)
  const target = await createArchive(to, runtime, options)
  for (const name of source.names()) await copy(source, name, target, name.startsWith('@') ? 'app:1' : name)
  await target.close()
  await source.close()
}

const run = (file: string, ...args: string[]): string =>
  execFileSync(file, args, { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'pipe'] }).trim()

const skopeo = (...args: string[]): string => run('skopeo', ...args)

/** A docker-archive for skopeo, made by us from nothing but files. */
async function seedArchive(folder: string): Promise<string> {
  const rootfs = join(folder, 'rootfs')
  mkdirSync(rootfs)
  writeFileSync(join(rootfs, 'text'), text(1_500_000))
  writeFileSync(join(rootfs, 'noise'), noise(400_000))
  const layer = execFileSync('tar', ['-c', '--owner=0', '--group=0', '-C', rootfs, '.'], { maxBuffer: 2 ** 26 })
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: { Cmd: ['/text'] },
      rootfs: { type: 'layers', diff_ids: [digestOf(layer), digestOf(layer)] },
      history: [{ created_by: 'one' }, { created_by: 'two' }],
    }),
  )
  const path = join(folder, 'seed')
  mkdirSync(path)
  writeFileSync(join(path, 'layer.tar'), layer)
  writeFileSync(join(path, 'config.json'), config)
  const manifest = [{ Config: 'config.json', RepoTags: ['app:1'], Layers: ['layer.tar', 'layer.tar'] }]
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest))
  const tar = join(folder, 'seed.tar')
  run('tar', '-cf', tar, '-C', path, '.')
  return tar
}

const withSkopeo = hasPrograms('skopeo', 'tar') ? describe : describe.skip

withSkopeo('skopeo', () => {
  let folder: string
  let seed: string
  beforeAll(async () => {
    folder = await scratch()
    seed = await seedArchive(folder)
  })

  test('reads our archive as docker-archive and as oci-archive, byte for byte', async () => {
    const ours = join(folder, 'ours.tar')
    await convert(seed, ours)
    const store = await openArchive(ours, runtime)
    const { bytes } = await store.readManifest('app:1')
    expect(skopeo('inspect', '--raw', `oci-archive:${ours}`)).toBe(Buffer.from(bytes).toString())
    expect(skopeo('inspect', '--raw', `oci-archive:${ours}:1`)).toBe(Buffer.from(bytes).toString())
    const back = join(folder, 'back')
    skopeo('copy', '-q', `docker-archive:${ours}:docker.io/library/app:1`, `oci:${back}:app`)
    skopeo('copy', '-q', `oci-archive:${ours}`, `dir:${join(folder, 'dir')}`)
    const layout = await openLayout(back, runtime)
    const image = await layout.readManifest('app')
    expect(image.content).toMatchObject({ kind: 'manifest' })
    await store.close()
  })

  test.each(['docker-archive', 'oci-archive', 'oci'])('we read its %s', async (transport) => {
    const path = join(folder, `theirs-${transport}`)
    skopeo('copy', '-q', `docker-archive:${seed}`, `${transport}:${path}:docker.io/library/app:1`)
    const store = transport === 'oci' ? await openLayout(path, runtime) : await openArchive(path, runtime)
    const copied = await createArchive(join(folder, `copy-${transport}.tar`), runtime)
    for (const name of ['app:1', '']) await copy(store, name, copied, 'app:1')
    await copied.close()
    const { bytes } = await store.readManifest('app:1')
    if (transport !== 'docker-archive') {
      expect(skopeo('inspect', '--raw', `${transport}:${path}`)).toBe(Buffer.from(bytes).toString())
    }
    await store.close()
  })

  test('reads the layout that we write, after every change', async () => {
    const path = join(folder, 'layout')
    const source = await openArchive(seed, runtime)
    const layout = await openLayout(path, runtime, { create: true })
    await copy(source, '', layout, 'one')
    expect(skopeo('inspect', '--raw', `oci:${path}`)).toBe(
      Buffer.from((await source.readManifest('')).bytes).toString(),
    )
    await copy(source, '', layout, 'two')
    skopeo('copy', '-q', `oci:${path}:two`, `oci:${path}:three`)
    const tags: string[] = []
    for await (const tag of layout.tags()) tags.push(tag)
    expect(tags).toEqual(['one', 'three', 'two'])
    await source.close()
  })

  test.each(['gzip', 'zstd'])('layers that it compressed with %s become plain again', async (format) => {
    const packed = join(folder, `packed-${format}.tar`)
    skopeo('copy', '-q', '--dest-compress-format', format, `docker-archive:${seed}`, `oci-archive:${packed}:app:1`)
    const plain = join(folder, `plain-${format}.tar`)
    await convert(packed, plain, { decompressLayers: true })
    const [first, again] = [await openArchive(packed, runtime), await openArchive(plain, runtime)]
    expect(again.images[0]?.id).toBe(first.images[0]?.id)
    const { content } = await again.readManifest('')
    if (content.kind !== 'manifest') throw new Error('an index')
    const seedStore = await openArchive(seed, runtime)
    const original = await seedStore.readManifest('')
    expect(content.layers.map(({ digest }) => digest)).toEqual(
      original.content.kind === 'manifest' ? original.content.layers.map(({ digest }) => digest) : [],
    )
    for (const store of [first, again, seedStore]) await store.close()
  })
})

const withDocker = hasPrograms('dockerd', 'docker', 'tar') ? describe : describe.skip

withDocker('a Docker Engine', () => {
  let folder: string
  let stop: () => Promise<void>
  const docker = (...args: string[]): string =>
    run('docker', '-H', `unix://${folder}/docker.sock`, '--config', join(folder, 'config'), ...args)
  const idOf = (name: string): string => docker('image', 'inspect', '--format', '{{.Id}}', name)

  beforeAll(async () => {
    folder = await scratch()
    stop = await startEngine(folder)
    const seed = await seedArchive(folder)
    docker('load', '-i', seed)
    const build = join(folder, 'build')
    mkdirSync(build)
    writeFileSync(join(build, 'file'), 'a file')
    writeFileSync(join(build, 'Dockerfile'), 'FROM app:1\nLABEL a=b\nCOPY file /one\nCOPY file /two\n')
    execFileSync(
      'docker',
      ['-H', `unix://${folder}/docker.sock`, 'build', '-q', '-t', 'ghcr.io/acme/built:2', '-t', 'built', build],
      { env: { PATH: process.env.PATH, DOCKER_BUILDKIT: '0', DOCKER_CONFIG: join(folder, 'config') }, stdio: 'pipe' },
    )
  }, 60_000)
  afterAll(async () => {
    await stop?.()
  })

  test.each<[string, CreateArchiveOptions]>([
    ['plain', {}],
    ['gzip', { compression: 'gzip' }],
    ...(zstdAvailable() ? ([['zstd', { compression: 'zstd' }]] as [string, CreateArchiveOptions][]) : []),
  ])(
    'what it saves we read, and it loads what we write (%s)',
    async (name, options) => {
      const saved = join(folder, `saved-${name}.tar`)
      docker('save', '-o', saved, 'app:1', 'ghcr.io/acme/built:2', 'built')
      const store = await openArchive(saved, runtime)
      expect(store.names().sort()).toEqual(['app:1', 'built:latest', 'ghcr.io/acme/built:2'])
      const ids = { 'app:1': idOf('app:1'), built: idOf('built'), 'ghcr.io/acme/built:2': idOf('built') }
      for (const [reference, id] of Object.entries(ids)) {
        const { content } = await store.readManifest(reference)
        expect(content).toMatchObject({ config: { digest: id } })
        expect(digestOf(await gather(store.readBlob({ digest: id as never })))).toBe(id)
      }
      await store.close()
      const ours = join(folder, `ours-${name}.tar`)
      await convert(saved, ours, options)
      // Engines before 23 know no zstd: then it is unpacked for them.
      let loadable = ours
      if (name === 'zstd') {
        loadable = join(folder, 'unzstd.tar')
        writeFileSync(loadable, execFileSync('zstd', ['-dc', ours], { maxBuffer: 2 ** 26 }))
      }
      docker('rmi', '-f', idOf('built'), idOf('app:1'))
      docker('load', '-i', loadable)
      for (const [reference, id] of Object.entries(ids)) expect(idOf(reference)).toBe(id)
      // It has them whole, or it could not save them again.
      const again = join(folder, `again-${name}.tar`)
      docker('save', '-o', again, 'built')
      const reread = await openArchive(again, runtime)
      expect(reread.images[0]?.id).toBe(ids.built)
      await reread.close()
    },
    60_000,
  )

  const withBoth = hasPrograms('skopeo') ? test : test.skip
  withBoth(
    'loads zstd layers that were decompressed for it',
    async () => {
      const seed = join(folder, 'seed.tar')
      const packed = join(folder, 'packed.tar')
      skopeo('copy', '-q', '--dest-compress-format', 'zstd', `docker-archive:${seed}`, `oci-archive:${packed}:zstd:1`)
      const plain = join(folder, 'plain.tar')
      await convert(packed, plain, { decompressLayers: true })
      for (const id of docker('images', '-aq', '--no-trunc').split('\n')) {
        if (id !== '') docker('rmi', '-f', id)
      }
      docker('load', '-i', plain)
      const store = await openArchive(plain, runtime)
      expect(idOf('zstd:1')).toBe(store.images[0]?.id)
      await store.close()
    },
    60_000,
  )
})

async function startEngine(folder: string): Promise<() => Promise<void>> {
  const at = (name: string): string => join(folder, name)
  const log = openSync(at('log'), 'w')
  const child = spawn(
    'dockerd',
    [
      ...['-H', `unix://${at('docker.sock')}`, '--data-root', at('data'), '--exec-root', at('exec')],
      ...['--pidfile', at('pid'), '--bridge=none', '--iptables=false', '--ip6tables=false'],
    ],
    { stdio: ['ignore', log, log] },
  )
  closeSync(log)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    if (existsSync(at('docker.sock')) && isUp(at('docker.sock'))) {
      return async () => {
        child.kill()
        await ended
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill()
  throw new Error(`dockerd did not start:\n${readFileSync(at('log'), 'utf8').slice(-2000)}`)
}

function isUp(socket: string): boolean {
  try {
    run('docker', '-H', `unix://${socket}`, 'version')
    return true
  } catch {
    return false
  }
}
