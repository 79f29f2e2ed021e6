// The bundled command line and the registry client against the registries that people run, each in the same way.
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import zlib from 'node:zlib'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type Digest, digestOf } from '../../src/image/digest.ts'
import { childrenOf, type ManifestDocument } from '../../src/image/manifest.ts'
import { execFile } from '../../src/runtime/exec.ts'
import { mapLimited } from '../../src/runtime/limit.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { PromoteReport } from '../../src/ship/promote.ts'
import type { CopyReport } from '../../src/ship/report.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import { openRegistry, type Registry } from '../../src/stores/registry/registry.ts'
import type { BlobInput, Store } from '../../src/stores/store.ts'
import { collect } from '../../src/stores/verify.ts'
import { putReferrer } from '../helpers/attachments.ts'
import { chunked, noise, text } from '../helpers/bytes.ts'
import { type CliResult, resultOf, runCli } from '../helpers/cli.ts'
import { startCuttingProxy } from '../helpers/cutting-proxy.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { putImage, putMultiPlatform } from '../helpers/images.ts'
import { REGISTRY_SERVERS, type RegistryServerKind } from '../helpers/registry-servers.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { inspectRemote, rawManifest, skopeo } from '../helpers/skopeo.ts'
import { rawTar } from '../helpers/tar.ts'
import { startTokenIssuer } from '../helpers/token-issuer.ts'
import { describeEndToEnd, findTool } from '../helpers/tools.ts'
import { startWatchingProxy } from '../helpers/watching-proxy.ts'

jest.setTimeout(120_000)

const runtime = systemRuntime()
const scratch = scratchFolders()
const USER = { name: 'hana', password: 'p:ä ss' }
const missing = ['skopeo', 'docker-registry', 'htpasswd', 'openssl'].find((tool) => findTool(tool) === undefined)
const crane = process.env.SEAWORTHY_CRANE ?? findTool('crane') ?? ''

for (const kind of REGISTRY_SERVERS) {
  const obstacle = missing === undefined ? kind.obstacle : `there is no ${missing}`
  if (kind.isOptional && kind.obstacle !== undefined)
    describe.skip(`${kind.name} (skipped: ${obstacle})`, () => suite(kind))
  else describeEndToEnd(kind.name, obstacle, () => suite(kind))
}

function suite(kind: RegistryServerKind): void {
  let server: DockerRegistry
  let client: Registry
  /** A layout with `app:1`, and `app:2` of which the top layer is another one. */
  let layout: string
  let source: Store
  beforeAll(async () => {
    server = await kind.start()
    client = openRegistry(server.host, {}, runtime)
    layout = join(await scratch(), 'layout')
    source = await openLayout(layout, runtime, { create: true })
    const base = rawTar([{ name: 'lib/base', content: text(3_000_000) }])
    const middle = rawTar([{ name: 'lib/middle', content: noise(1_500_000) }])
    for (const tag of ['1', '2']) {
      await putImage(source, { layers: [base, middle, rawTar([{ name: 'app', content: `version ${tag}` }])] }, tag)
    }
  })
  afterAll(async () => {
    await source?.close()
    await client?.close()
    await server?.stop()
  })

  /** Each from a home of its own: nothing is remembered, as on a fresh runner. */
  const run = async (...args: readonly string[]): Promise<CliResult> =>
    await runCli([...args, '--json'], { env: { HOME: await temporaryFolder(), DOCKER_HOST: 'unix:///nowhere' } })

  test('push: cold, unchanged, with another top layer', async () => {
    const proxy = await startWatchingProxy(server.host)
    const to = `${proxy.host}/acme/push`
    const uploads = (): number => proxy.find('PUT', /\/blobs\/uploads\//).length
    const cold = resultOf<CopyReport>(await run('push', `layout:${layout}:1`, `${to}:1`))
    expect(cold.blobs).toMatchObject({ sent: 4, skipped: 0, mounted: 0 })
    expect(uploads()).toBe(4)

    proxy.reset()
    const again = resultOf<CopyReport>(await run('push', `layout:${layout}:1`, `${to}:1`))
    expect(again).toMatchObject({ digest: cold.digest, blobs: { sent: 0, bytesSent: 0 } })
    expect(again.references[0]?.action).toBe('kept')
    expect(new Set(proxy.requests.map(({ method }) => method))).toEqual(new Set(['GET', 'HEAD']))

    proxy.reset()
    const changed = resultOf<CopyReport>(await run('push', `layout:${layout}:2`, `${to}:2`))
    expect(changed.blobs).toMatchObject({ sent: 2, skipped: 2 })
    expect(uploads()).toBe(2)
    expect(proxy.requests.reduce((total, { sent }) => total + sent, 0)).toBeLessThan(10_000)
    await proxy.close()

    const seen = await inspectRemote(`${server.host}/acme/push:2`)
    expect(seen.Digest).toBe(changed.digest)
    expect(seen.RepoTags.sort()).toEqual(['1', '2'])
    await skopeo(
      'copy',
      '-q',
      '--src-tls-verify=false',
      `docker://${server.host}/acme/push:2`,
      `dir:${await scratch()}`,
    )
  })

  test('many tags at once, in the order given', async () => {
    const tags = Array.from({ length: 25 }, (_, i) => `1.${i}`)
    const to = `${server.host}/acme/many`
    const pushed = resultOf<CopyReport>(await run('push', `layout:${layout}:1`, ...tags.map((tag) => `${to}:${tag}`)))
    expect(pushed.references.map(({ reference }) => reference)).toEqual(tags.map((tag) => `${to}:${tag}`))
    expect((await inspectRemote(`${to}:1.24`)).RepoTags.sort()).toEqual([...tags].sort())
    for (const tag of ['1.0', '1.24']) expect((await inspectRemote(`${to}:${tag}`)).Digest).toBe(pushed.digest)
  })

  test('an index: every blob mounted within the registry, every byte the same in a layout', async () => {
    const index = await putMultiPlatform(client.repository('acme/multi'), '1')
    const proxy = await startWatchingProxy(server.host)
    const from = `${proxy.host}/acme/multi:1`
    const within = resultOf<CopyReport>(await run('copy', from, `${proxy.host}/acme/mounted:1`))
    const there = kind.sharesBlobs ? { skipped: 7, mounted: 0 } : { skipped: 0, mounted: 7 }
    expect(within.blobs).toEqual({ sent: 0, bytesSent: 0, ...there })
    expect(within).toMatchObject({ digest: index.descriptor.digest, platforms: ['linux/amd64', 'linux/arm64'] })
    expect(proxy.find('PATCH', /./)).toEqual([])
    expect(proxy.find('GET', /\/blobs\//)).toEqual([])
    await proxy.close()

    const back = join(await temporaryFolder(), 'back')
    const pulled = resultOf<CopyReport>(await run('copy', `${server.host}/acme/mounted:1`, `layout:${back}:1`))
    expect(pulled.digest).toBe(index.descriptor.digest)
    const names = await readdir(join(back, 'blobs', 'sha256'))
    expect(names).toHaveLength(11)
    for (const name of names) {
      const bytes = await readFile(join(back, 'blobs', 'sha256', name))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(name)
    }
    await expectTheSame(index, client.repository('acme/multi'), `${server.host}/acme/mounted:1`)
    expect(resultOf<CopyReport>(await run('tag', `${server.host}/acme/mounted:1`, 'again')).blobs.sent).toBe(0)
    expect(await rawManifest(`${server.host}/acme/mounted:again`)).toBe(Buffer.from(index.bytes).toString())
  })

  test('zstd: skopeo reads it, and what comes back unpacks to the same', async () => {
    const to = `${server.host}/acme/zstd:1`
    const push = await run('push', `layout:${layout}:1`, to, '--compression', 'zstd')
    if (!('createZstdCompress' in zlib)) {
      expect(push.json()).toMatchObject({ error: { code: 'unsupported' } })
      return
    }
    const pushed = resultOf<CopyReport>(push)
    const manifest = JSON.parse(await rawManifest(to)) as { layers: { mediaType: string }[] }
    expect(manifest.layers.map(({ mediaType }) => mediaType.slice(mediaType.lastIndexOf('+')))).toEqual(
      Array(3).fill('+zstd'),
    )
    const unpacked = join(await temporaryFolder(), 'theirs')
    await skopeo('copy', '-q', '--src-tls-verify=false', `docker://${to}`, `dir:${unpacked}`)
    const archive = join(await temporaryFolder(), 'ours.tar')
    resultOf(await run('copy', `registry:${to}`, `archive:${archive}`))
    const again = `${server.host}/acme/zstd:again`
    expect(resultOf<CopyReport>(await run('push', `archive:${archive}`, again)).digest).toBe(pushed.digest)
    const diffIds = async (reference: string): Promise<string[]> =>
      JSON.parse(await skopeo('inspect', '--config', '--tls-verify=false', `docker://${reference}`)).rootfs.diff_ids
    const { layers } = (await source.readManifest('1')).content as { layers: readonly { digest: Digest }[] }
    expect(await diffIds(to)).toEqual(layers.map(({ digest }) => digest))
  })

  test('referrers, by the API or a tag, and their removal', async () => {
    const store = client.repository('acme/signed')
    const subject = await putImage(store, { layers: [noise(1000)] }, '1')
    const { digest } = subject.descriptor
    expect(await list(store.referrers(digest))).toEqual([])
    const [first, second] = [
      await putReferrer(store, subject, 'one', 'application/x.one'),
      await putReferrer(store, subject, 'two', 'application/x.two'),
    ]
    const digests = async (type?: string): Promise<Digest[]> =>
      (await list(store.referrers(digest, type))).map((one) => one.digest).sort()
    expect(await digests()).toEqual([first.descriptor.digest, second.descriptor.digest].sort())
    expect(await digests('application/x.two')).toEqual([second.descriptor.digest])
    const tag = digest.replace(':', '-')
    expect((await store.resolve(tag)) === undefined).toBe(kind.hasReferrers)
    expect(await store.removeManifest(first.descriptor.digest)).toBe(true)
    expect(await digests()).toEqual([second.descriptor.digest])
  })

  test(`${kind.manyTags} tags are all listed, in order`, async () => {
    const store = client.repository('acme/tags')
    const image = await putImage(store, { layers: [noise(100)] })
    const tags = Array.from({ length: kind.manyTags }, (_, i) => `v${i}`)
    await mapLimited(tags, 8, (tag) => store.writeManifest(image, tag))
    expect(await list(store.tags())).toEqual([...tags].sort())
  })

  test('deleting tags, manifests and blobs, or saying that it cannot be done', async () => {
    const store = client.repository('acme/deleted')
    const layer = noise(1000, 7)
    const image = await putImage(store, { layers: [layer] }, 'one')
    await store.writeManifest(image, 'two')
    if (kind.canUntag) {
      expect(await store.removeTag('one')).toBe(true)
      expect(await store.resolve('one')).toBeUndefined()
      expect(await store.removeTag('one')).toBe(false)
    } else {
      await expect(store.removeTag('one')).rejects.toMatchObject({ code: 'unsupported' })
    }
    expect((await store.resolve('two'))?.digest).toBe(image.descriptor.digest)
    expect(await store.removeManifest(image.descriptor.digest)).toBe(true)
    expect(await store.resolve('two')).toBeUndefined()
    expect(await store.removeManifest(image.descriptor.digest)).toBe(false)
    expect(await store.removeBlob(digestOf(layer))).toBe(true)
    expect(await store.statBlob(digestOf(layer))).toBeUndefined()
  })

  test.each<[string, number | undefined, boolean]>([
    ['known', undefined, true],
    ['unknown', undefined, false],
    ['known, in chunks', 2_000_000, true],
  ])('a blob (%s) arrives over a line that is cut twice each way', async (name, chunkSize, isKnown) => {
    const bytes = noise(8_000_000, chunkSize ?? (isKnown ? 1 : 2))
    const input: BlobInput = { open: () => chunked(bytes, 100_000) }
    const known = { digest: digestOf(bytes), size: bytes.byteLength }
    const options = { retries: { baseMs: 1 }, ...(chunkSize === undefined ? {} : { chunkSize }) }
    const repository = `cuts/${name.replace(/\W+/g, '-')}`
    const up = await startCuttingProxy(server.host, [3_000_000, 2_500_000])
    const writer = openRegistry(up.host, options, runtime)
    expect(await writer.repository(repository).writeBlob({ ...input, ...(isKnown ? known : {}) })).toEqual(known)
    expect(up.cuts()).toBe(2)
    await Promise.all([writer.close(), up.close()])
    const down = await startCuttingProxy(server.host, [3_000_000, 2_500_000])
    const reader = openRegistry(down.host, options, runtime)
    const read = await collect(reader.repository(repository).readBlob(known), 10_000_000, 'it')
    expect(Buffer.compare(read, bytes)).toBe(0)
    expect(down.cuts()).toBe(2)
    await Promise.all([reader.close(), down.close()])
  })

  test('promotion from a docker-registry and back takes platforms and referrers along', async () => {
    const other = await startDockerRegistry()
    const theirs = openRegistry(other.host, {}, runtime)
    try {
      const origin = theirs.repository('staging/app')
      const index = await putMultiPlatform(origin, '1.9.1')
      const signature = await putReferrer(origin, index, 'signature')
      const steps = [`${other.host}/staging/app:1.9.1`, `${server.host}/prod/app:1.9.1`, `${other.host}/back/app:1.9.1`]
      for (const [i, from] of steps.slice(0, -1).entries()) {
        const report = resultOf<PromoteReport>(await run('promote', from, steps[i + 1] as string))
        expect(report).toMatchObject({ digest: index.descriptor.digest, platforms: ['linux/amd64', 'linux/arm64'] })
      }
      await expectTheSame(index, origin, steps[1] as string)
      for (const store of [client.repository('prod/app'), theirs.repository('back/app')]) {
        const referrers = await list(store.referrers(index.descriptor.digest))
        expect(referrers.map(({ digest }) => digest)).toEqual([signature.descriptor.digest])
      }
    } finally {
      await theirs.close()
      await other.stop()
    }
  })

  test('what skopeo wrote, of both kinds, we read byte for byte', async () => {
    for (const format of ['v2s2', 'oci']) {
      const to = `${server.host}/acme/theirs:${format}`
      const by = ['copy', '-q', '--dest-tls-verify=false', '-f', format, `oci:${layout}:1`, `docker://${to}`]
      await skopeo(...by)
      const back = join(await temporaryFolder(), 'back')
      const copied = resultOf<CopyReport>(await run('copy', `registry:${to}`, `layout:${back}:1`))
      const raw = await rawManifest(to)
      expect(copied.digest).toBe(digestOf(raw))
      expect(await readFile(join(back, 'blobs', 'sha256', copied.digest.slice('sha256:'.length)), 'utf8')).toBe(raw)
      // Beside what they wrote, ours sends no layer again that they sent.
      const beside = resultOf<CopyReport>(await run('push', `layout:${layout}:2`, to))
      expect(beside.blobs.sent).toBeLessThanOrEqual(2)
      expect(beside.blobs.bytesSent).toBeLessThan(10_000)
    }
  })

  const withCrane = crane === '' ? test.skip : test
  withCrane('crane finds nothing wrong with what we wrote, and we read what it wrote', async () => {
    const by = async (...args: readonly string[]): Promise<string> => {
      const { exitCode, stdout, stderr } = await execFile(crane, args)
      if (exitCode !== 0) throw new Error(`crane ${args.join(' ')}: ${stdout}${stderr}`)
      return stdout
    }
    const [ours, theirs] = [`${server.host}/acme/crane:ours`, `${server.host}/acme/crane:theirs`]
    const { digest } = resultOf<CopyReport>(await run('push', `layout:${layout}:1`, ours))
    await by('validate', '--remote', ours)
    expect((await by('digest', ours)).trim()).toBe(digest)
    const archive = join(await temporaryFolder(), 'ours.tar')
    resultOf(await run('copy', `registry:${ours}`, `archive:${archive}`))
    await by('push', archive, theirs)
    const back = join(await temporaryFolder(), 'back')
    const read = resultOf<CopyReport>(await run('copy', `registry:${theirs}`, `layout:${back}:1`))
    expect(`${read.digest}\n`).toBe(await by('digest', theirs))
    const beside = resultOf<CopyReport>(await run('push', `layout:${layout}:2`, theirs))
    expect(beside.blobs.sent).toBeLessThanOrEqual(2)
    expect(beside.blobs.bytesSent).toBeLessThan(10_000)
  })

  test.each(['a password over TLS', 'tokens'])('login with %s; push and pull with it; logout', async (scheme) => {
    const issuer = scheme === 'tokens' ? await startTokenIssuer(USER) : undefined
    const guarded = await kind.start(issuer === undefined ? { user: USER, tls: true } : { tokens: issuer })
    try {
      const home = await temporaryFolder()
      const ca = join(home, 'ca.pem')
      await writeFile(ca, guarded.ca)
      const more = issuer === undefined ? ['--ca', ca] : []
      const as = (args: readonly string[], stdin = ''): Promise<CliResult> =>
        runCli([...args, ...more, '--json'], { env: { HOME: home, DOCKER_HOST: 'unix:///nowhere' }, stdin })
      const to = `${guarded.host}/acme/app:1`
      const push = ['push', `layout:${layout}:1`, to]
      expect((await as(push)).json()).toMatchObject({ error: { code: 'unauthorized' } })
      const login = ['login', guarded.host, '-u', USER.name, '--password-stdin']
      expect((await as(login, 'wrong')).exitCode).toBe(1)
      resultOf(await as(login, `${USER.password}\n`))
      const pushed = resultOf<CopyReport>(await as(push))
      expect(pushed.blobs.sent).toBe(4)
      const mounted = resultOf<CopyReport>(await as(['copy', to, `${guarded.host}/acme/other:1`]))
      expect(mounted.blobs).toMatchObject({ sent: 0, bytesSent: 0 })
      resultOf(await as(['copy', `registry:${to}`, `layout:${join(home, 'back')}:1`]))
      resultOf(await as(['logout', guarded.host]))
      expect((await as(['digest', `registry:${to}`])).exitCode).toBe(1)
    } finally {
      await guarded.stop()
      await issuer?.close()
    }
  })
}

async function list<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** An index, its manifests and all their blobs are at the reference as they are in the store; skopeo reads them. */
async function expectTheSame(index: ManifestDocument, origin: Store, reference: string): Promise<void> {
  const repository = reference.slice(0, reference.lastIndexOf(':'))
  expect(await rawManifest(reference)).toBe(Buffer.from(index.bytes).toString())
  for (const { digest } of childrenOf(index.content)) {
    const { bytes } = await origin.readManifest(digest)
    expect(await rawManifest(`${repository}@${digest}`)).toBe(Buffer.from(bytes).toString())
  }
  await skopeo('copy', '-q', '--all', '--src-tls-verify=false', `docker://${reference}`, `dir:${await scratch()}`)
}
