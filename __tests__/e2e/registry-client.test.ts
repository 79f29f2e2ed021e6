import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { encodeManifest, type ManifestDocument } from '../../src/image/manifest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { CredentialSource } from '../../src/stores/registry/auth/credential.ts'
import { openRegistry, type Registry } from '../../src/stores/registry/registry.ts'
import type { BlobInput, Bytes } from '../../src/stores/store.ts'
import { collect } from '../../src/stores/verify.ts'
import { type DockerRegistry, hasPrograms, startDockerRegistry } from '../helpers/docker-registry.ts'
import { listenOnLoopback } from '../helpers/listen.ts'

const suite = hasPrograms('docker-registry', 'htpasswd', 'openssl') ? describe : describe.skip
const runtime = systemRuntime()
const CONFIG = Buffer.from('{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}')

async function* pieces(bytes: Uint8Array, size = 100_000): Bytes {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
}

function known(bytes: Uint8Array): BlobInput {
  return { digest: digestOf(bytes), size: bytes.byteLength, open: () => pieces(bytes) }
}

function image(layer: Uint8Array, subject?: ManifestDocument): ManifestDocument {
  return encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    config: { mediaType: MediaType.ociConfig, digest: digestOf(CONFIG), size: CONFIG.byteLength },
    layers: [{ mediaType: MediaType.ociLayer, digest: digestOf(layer), size: layer.byteLength }],
    ...(subject === undefined ? {} : { artifactType: 'application/x.test', subject: subject.descriptor }),
  })
}

async function list<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

suite('against docker-registry, plain', () => {
  let server: DockerRegistry
  let registry: Registry
  beforeAll(async () => {
    server = await startDockerRegistry()
    registry = openRegistry(server.host, {}, runtime)
  })
  afterAll(async () => {
    await registry?.close()
    await server?.stop()
  })

  const layer = randomBytes(3_000_000)
  const document = image(layer)

  test.each<[string, () => BlobInput]>([
    ['of known digest and size', () => known(layer)],
    ['of unknown digest and size', () => ({ open: () => pieces(randomBytes(2_500_000)) })],
    ['of known size alone', () => ({ size: 2_000_000, open: () => pieces(randomBytes(2_000_000)) })],
    ['that is small', () => ({ open: () => pieces(CONFIG) })],
    ['that is empty', () => ({ open: () => pieces(new Uint8Array()) })],
  ])('a blob %s goes up and comes down', async (_, make) => {
    const store = registry.repository('blobs/kinds')
    let accepted = 0
    const info = await store.writeBlob({ ...make(), accept: () => void accepted++ })
    expect(accepted).toBe(1)
    expect(await store.statBlob(info.digest)).toEqual(info)
    const back = await collect(store.readBlob(info), 10_000_000, 'it')
    expect(digestOf(back)).toBe(info.digest)
    expect((await collect(store.readBlob(info, { start: 0 }), 10_000_000, 'it')).byteLength).toBe(info.size)
  })

  test('a range is a part', async () => {
    const store = registry.repository('blobs/kinds')
    await store.writeBlob(known(layer))
    const digest = digestOf(layer)
    const part = await collect(store.readBlob({ digest }, { start: 1_000_000, end: 1_000_009 }), 100, 'part')
    expect(Buffer.from(part)).toEqual(layer.subarray(1_000_000, 1_000_010))
  })

  test('a blob goes up in chunks', async () => {
    const chunky = openRegistry(server.host, { chunkSize: 300_000 }, runtime)
    const store = chunky.repository('blobs/chunks')
    expect(await store.writeBlob(known(layer))).toEqual({ digest: digestOf(layer), size: layer.byteLength })
    const other = randomBytes(1_900_000)
    expect(await store.writeBlob({ open: () => pieces(other) })).toEqual({ digest: digestOf(other), size: 1_900_000 })
    await chunky.close()
  })

  test('a wrong blob, and one that is not accepted, never arrive', async () => {
    const store = registry.repository('blobs/wrong')
    const [a, b] = [randomBytes(2_000_000), randomBytes(2_000_000)]
    await expect(store.writeBlob({ ...known(a), open: () => pieces(b) })).rejects.toMatchObject({ code: 'mismatch' })
    await expect(
      store.writeBlob({
        ...known(a),
        accept: () => {
          throw new Error('no')
        },
      }),
    ).rejects.toThrow('no')
    expect(await store.statBlob(digestOf(a))).toBeUndefined()
    expect(await store.statBlob(digestOf(b))).toBeUndefined()
  })

  test('an image: manifest by tag and digest, tags, catalog, mount, delete', async () => {
    const store = registry.repository('acme/app')
    expect(await list(store.tags())).toEqual([])
    expect(await store.resolve('1.0')).toBeUndefined()
    await expect(store.readManifest('1.0')).rejects.toMatchObject({ code: 'not-found' })
    await store.writeBlob(known(layer))
    await store.writeBlob(known(CONFIG))
    await store.writeManifest(document, '1.0')
    await store.writeManifest(document, 'latest')
    expect(await list(store.tags())).toEqual(['1.0', 'latest'])
    expect(await store.resolve('1.0')).toMatchObject({ digest: document.descriptor.digest })
    const back = await store.readManifest(document.descriptor.digest)
    expect(Buffer.from(back.bytes)).toEqual(Buffer.from(document.bytes))
    expect(await list(registry.names())).toContain('acme/app')

    const other = registry.repository('acme/other')
    expect(await other.mountBlob(digestOf(layer), 'acme/app')).toBe(true)
    expect(await other.statBlob(digestOf(layer))).toBeDefined()
    expect(await other.mountBlob(digestOf(randomBytes(9)), 'acme/app')).toBe(false)
    expect(await other.removeBlob(digestOf(layer))).toBe(true)
    expect(await other.removeBlob(digestOf(layer))).toBe(false)
    expect(await other.statBlob(digestOf(layer))).toBeUndefined()

    // Debian's registry is of the 2.8 line, which cannot untag.
    await expect(store.removeTag('1.0')).rejects.toMatchObject({ code: 'unsupported' })
    expect(await store.removeManifest(document.descriptor.digest)).toBe(true)
    expect(await store.removeManifest(document.descriptor.digest)).toBe(false)
    expect(await store.resolve('latest')).toBeUndefined()
  })

  test('a session that a mount opened is used by the upload of that blob', async () => {
    const store = registry.repository('acme/mounts')
    const bytes = randomBytes(1_500_000)
    expect(await store.mountBlob(digestOf(bytes), 'acme/nothing')).toBe(false)
    expect(await store.writeBlob(known(bytes))).toMatchObject({ size: 1_500_000 })
    expect(await store.mountBlob(digestOf(randomBytes(5)), 'acme/nothing')).toBe(false)
    await store.close()
  })

  test('referrers are kept under the fallback tag', async () => {
    const store = registry.repository('acme/signed')
    await store.writeBlob(known(layer))
    await store.writeBlob(known(CONFIG))
    await store.writeManifest(document, '1')
    const { digest } = document.descriptor
    expect(await list(store.referrers(digest))).toEqual([])
    const signature = image(layer, document)
    await store.writeManifest(signature)
    await store.writeManifest(signature)
    expect(await list(store.referrers(digest, 'application/x.test'))).toMatchObject([
      { digest: signature.descriptor.digest, artifactType: 'application/x.test' },
    ])
    expect(await list(store.referrers(digest, 'application/x.other'))).toEqual([])
    await store.removeManifest(signature.descriptor.digest)
    expect(await list(store.referrers(digest))).toEqual([])
  })

  test('access: it asks nobody', async () => {
    expect(await registry.checkAccess({ repository: 'acme/app', actions: ['pull', 'push'] })).toEqual({
      registry: server.host,
      scheme: 'none',
      accepted: false,
      proved: ['pull', 'push'],
    })
  })
})

suite('against docker-registry with a user and TLS', () => {
  let server: DockerRegistry
  beforeAll(async () => {
    server = await startDockerRegistry({ user: { name: 'hana', password: 'p:ä ss' }, tls: true })
  })
  afterAll(async () => {
    await server?.stop()
  })
  const as =
    (username: string, password: string): CredentialSource =>
    async () => ({ kind: 'password', username, password })

  test('the right credential is accepted and pushes', async () => {
    const registry = openRegistry(server.host, { credentials: as('hana', 'p:ä ss'), ca: [server.ca] }, runtime)
    expect(await registry.checkAccess({ repository: 'a/b', actions: ['pull', 'push'] })).toMatchObject({
      scheme: 'basic',
      accepted: true,
    })
    const bytes = randomBytes(2_000_000)
    await registry.repository('a/b').writeBlob(known(bytes))
    await registry.close()
  })

  test.each<[string, CredentialSource | undefined]>([
    ['a wrong password', as('hana', 'wrong')],
    ['a wrong user', as('nobody', 'p:ä ss')],
    ['no credential', undefined],
  ])('%s is unauthorized', async (_, credentials) => {
    const registry = openRegistry(server.host, { credentials, ca: [server.ca] }, runtime)
    await expect(registry.checkAccess()).rejects.toMatchObject({ code: 'unauthorized' })
    await expect(registry.repository('a/b').readManifest('x')).rejects.toMatchObject({ code: 'unauthorized' })
    const upload = registry.repository('a/b').writeBlob(known(randomBytes(2_000_000)))
    await expect(upload).rejects.toMatchObject({ code: 'unauthorized' })
    await registry.close()
  })

  test('TLS: unknown authority, unchecked, and by discovery on this machine', async () => {
    const strict = openRegistry(server.host, { plainHttp: false }, runtime)
    await expect(strict.checkAccess()).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('certificate'),
    })
    const credentials = as('hana', 'p:ä ss')
    const unchecked = openRegistry(server.host, { credentials, insecureTls: true }, runtime)
    expect(await unchecked.checkAccess()).toMatchObject({ accepted: true })
    const discovered = openRegistry(server.host, { credentials }, runtime)
    await expect(discovered.checkAccess()).rejects.toThrow(/certificate/)
    await Promise.all([strict.close(), unchecked.close(), discovered.close()])
  })
})

suite('against docker-registry with TLS, through an HTTP proxy', () => {
  test('a blob goes up and comes down by CONNECT, over connections that are kept', async () => {
    const server = await startDockerRegistry({ tls: true })
    let tunnels = 0
    const proxy = createServer().on('connect', (_, client: Socket) => {
      tunnels++
      const [host, port] = server.host.split(':') as [string, string]
      const upstream = connect(Number(port), host, () => client.write('HTTP/1.1 200 OK\r\n\r\n'))
      client.pipe(upstream).pipe(client)
      client.on('error', () => upstream.destroy())
      upstream.on('error', () => client.destroy())
    })
    const port = await listenOnLoopback(proxy)
    const env = { HTTPS_PROXY: `http://127.0.0.1:${port}` }
    const registry = openRegistry('registry.test', { insecureTls: true }, systemRuntime({ env }))
    const store = registry.repository('by/proxy')
    const bytes = randomBytes(3_000_000)
    const info = await store.writeBlob(known(bytes))
    expect(Buffer.compare(await collect(store.readBlob(info), 10_000_000, 'it'), bytes)).toBe(0)
    expect(tunnels).toBe(1)
    await registry.close()
    proxy.close()
    await server.stop()
  })
})

suite('a registry that is not there', () => {
  test('is unreachable, at once when the tries are few', async () => {
    const registry = openRegistry('127.0.0.1:1', { retries: { attempts: 1 } }, runtime)
    await expect(registry.checkAccess()).rejects.toMatchObject({ code: 'unreachable' })
    await registry.close()
  })
})
