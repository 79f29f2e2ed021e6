// The client against every registry that is played: one suite, whatever the registry is like.
import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { encodeManifest, type ManifestDocument } from '../../../src/image/manifest.ts'
import { MediaType } from '../../../src/image/media-types.ts'
import { PROFILE_NAMES, type ProfileName } from '../../../src/serve/quirks/names.ts'
import { PROFILES } from '../../../src/serve/quirks/profiles.ts'
import { copyImage } from '../../../src/stores/copy/copy.ts'
import { memoryRepositories } from '../../../src/stores/memory.ts'
import type { Store } from '../../../src/stores/store.ts'
import { putReferrer } from '../../helpers/attachments.ts'
import { chunked, gather, noise } from '../../helpers/bytes.ts'
import { startCuttingProxy } from '../../helpers/cutting-proxy.ts'
import { putBlob, putImage, putMultiPlatform } from '../../helpers/images.ts'
import { type Played, played } from '../../helpers/played.ts'

const MiB = 1024 * 1024

/** By then every registry shows what was written. */
const SHOWN_MS = 5000

/** What a registry cannot do, whoever asks. */
const CANNOT: Partial<
  Record<ProfileName, { mount?: true; tagDelete?: true; delete?: true; catalog?: true; digestOnHead?: true }>
> = {
  hub: { catalog: true, tagDelete: true, delete: true },
  ghcr: { tagDelete: true, delete: true },
  ecr: { mount: true, tagDelete: true },
  artifactory: { mount: true },
  distribution2: { tagDelete: true, delete: true },
  distribution3: { tagDelete: true },
  pulp: { digestOnHead: true },
}

describe.each(PROFILE_NAMES)('%s', (name) => {
  const cannot = CANNOT[name] ?? {}

  test('a login is proved, with its rights, and a wrong one refused', async () => {
    const registry = await played(name)
    const report = await registry.open().checkAccess({ repository: 'acme/app', actions: ['pull', 'push'] })
    const scheme = PROFILES[name].auth.kind === 'basic' ? 'basic' : 'bearer'
    expect(report).toMatchObject({ scheme, accepted: true, proved: ['pull', 'push'] })
    const wrong = registry.open({
      credentials: async () => ({ kind: 'password', username: 'mara', password: 'wrong' }),
    })
    await expect(wrong.checkAccess({ repository: 'acme/app', actions: ['pull'] })).rejects.toMatchObject({
      code: 'unauthorized',
    })
  })

  test('an index is pushed cold, unchanged and with another top layer, and pulled again', async () => {
    const registry = await played(name)
    const store = registry.open().repository('acme/app')
    const source = memoryRepositories().repository('source')
    const document = await putMultiPlatform(source, '1.0')
    const push = (): ReturnType<typeof copyImage> =>
      copyImage({ source, name: '1.0', targets: [{ store, tags: ['1.0', 'latest'] }] }, registry.runtime)
    expect((await push()).references.map(({ action }) => action)).toEqual(['created', 'created'])
    await expectSame(registry, 'acme/app', ['1.0', 'latest'], document)

    registry.answered.length = 0
    expect(await push()).toMatchObject({ blobs: { sent: 0, mounted: 0 } })
    expect(registry.work().filter((line) => !cannot.digestOnHead || !line.startsWith('GET'))).toEqual([])

    const next = await putImage(
      source,
      { layers: [noise(300_000, 1), Buffer.from('another top')], compression: 'gzip' },
      '1.0',
    )
    // The lower layer is the one of the index; the upper one and the config are new.
    expect((await push()).blobs).toMatchObject({ sent: 2, skipped: 1 })
    await expectSame(registry, 'acme/app', ['1.0', 'latest'], next)

    const target = memoryRepositories().repository('target')
    await copyImage(
      { source: store, name: document.descriptor.digest, targets: [{ store: target, tags: ['pulled'] }] },
      registry.runtime,
    )
    expect((await target.readManifest('pulled')).bytes).toEqual(document.bytes)
    expect(await store.resolve('nothing')).toBeUndefined()
    await expect(store.readManifest('nothing')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('blobs come and go whole, by whatever way they are sent', async () => {
    const registry = await played(name)
    for (const [repository, chunkSize, size] of [
      ['acme/small', undefined, 100],
      ['acme/large', undefined, 3 * MiB],
      ['acme/chunks', MiB, 2.5 * MiB],
      ['acme/large-chunks', 5 * MiB, 11 * MiB],
    ] as const) {
      const store = registry.open(chunkSize === undefined ? {} : { chunkSize }).repository(repository)
      const bytes = noise(size)
      const info = { digest: digestOf(bytes), size }
      for (const known of [info, {}]) {
        expect(await store.writeBlob({ ...known, open: () => chunked(bytes, 64_000) })).toEqual(info)
        await registry.repositories.repository(repository).removeBlob(info.digest)
      }
      await store.writeBlob({ ...info, open: () => chunked(bytes, 64_000) })
      expect(await store.statBlob(info.digest)).toEqual(info)
      expect((await gather(store.readBlob(info))).equals(bytes)).toBe(true)
      const part = await gather(store.readBlob(info, { start: 10, end: 59 }))
      expect(part.equals(bytes.subarray(10, 60))).toBe(true)
    }
  })

  test('an upload and a download that are cut go on', async () => {
    const registry = await played(name)
    const bytes = noise(3 * MiB)
    const info = { digest: digestOf(bytes), size: bytes.byteLength }
    for (const known of [info, {}]) {
      const proxy = await startCuttingProxy(registry.host, [1.2 * MiB, 1.2 * MiB])
      try {
        const store = registry.open({}, proxy.host).repository('acme/app')
        await registry.repositories.repository('acme/app').removeBlob(info.digest)
        expect(await store.writeBlob({ ...known, open: () => chunked(bytes, 64_000) })).toEqual(info)
        expect(proxy.cuts()).toBe(2)
      } finally {
        await proxy.close()
      }
    }
    expect((await gather(registry.repositories.repository('acme/app').readBlob(info))).equals(bytes)).toBe(true)
  })

  test('a token that runs out while content is on its way is replaced', async () => {
    const registry = await played(name)
    const store = registry.open().repository('acme/app')
    const bytes = noise(2 * MiB)
    const info = { digest: digestOf(bytes), size: bytes.byteLength }
    for (const known of [info, {}]) {
      await registry.repositories.repository('acme/app').removeBlob(info.digest)
      const late = async function* () {
        let sent = 0
        for await (const chunk of chunked(bytes, 200_000)) {
          yield chunk
          // What was sent so far arrives, its token still good; then hours pass.
          for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
          if (++sent > 3) registry.pass(60 * 60 * 1000)
        }
      }
      expect(await store.writeBlob({ ...known, open: late })).toEqual(info)
    }
    await store.writeManifest(await image(store, bytes), '1')
    registry.pass(SHOWN_MS)
    expect(await store.resolve('1')).toBeDefined()
  })

  test('all of many tags are listed, and nothing else', async () => {
    const registry = await played(name)
    const inside = registry.repositories.repository('virtual/app')
    const document = await putImage(inside, { layers: [] })
    const tags = Array.from({ length: 1203 }, (_, i) => `v${i}`)
    for (const tag of tags) await inside.writeManifest(document, tag)
    const store = registry.open().repository('virtual/app')
    expect(await list(store.tags())).toEqual([...tags].sort())
    expect(await list(registry.open().repository('acme/none').tags())).toEqual([])
    const names = list(registry.open().names())
    if (cannot.catalog)
      await expect(names).rejects.toMatchObject({ code: expect.stringMatching(/unauthorized|unsupported|denied/) })
    else expect(await names).toEqual(['virtual/app'])
  })

  test('layers of a sibling are mounted, or sent where that cannot be', async () => {
    const registry = await played(name, { exists: (repository) => repository !== 'acme/missing' })
    const [base, app] = [registry.open().repository('acme/base'), registry.open().repository('acme/app')]
    const document = await putImage(
      registry.repositories.repository('acme/base'),
      { layers: [noise(100_000), noise(10)] },
      '1',
    )
    const targets = [
      { store: app, tags: ['1'], mountFrom: [{ repository: 'acme/missing' }, { repository: 'acme/base' }] },
    ]
    const { blobs } = await copyImage({ source: base, name: '1', targets }, registry.runtime)
    expect(blobs).toMatchObject(cannot.mount ? { sent: 3, mounted: 0 } : { sent: 0, mounted: 3 })
    await expectSame(registry, 'acme/app', ['1'], document)
  })

  test('what is attached to an image is found, with or without the registry’s own list', async () => {
    const registry = await played(name)
    const store = registry.open().repository('acme/app')
    const subject = await image(store, noise(100))
    await store.writeManifest(subject, '1')
    const first = await putReferrer(store, subject, 'signed', 'application/vnd.example.signature')
    const second = await putReferrer(store, subject, 'parts', 'application/vnd.example.sbom')
    const digests = [first, second].map(({ descriptor }) => descriptor.digest)
    const found = await list(registry.open().repository('acme/app').referrers(subject.descriptor.digest))
    expect(found.map(({ digest }) => digest).sort()).toEqual(digests.sort())
    const [only, ...more] = await list(store.referrers(subject.descriptor.digest, 'application/vnd.example.sbom'))
    expect([only?.digest, more]).toEqual([second.descriptor.digest, []])
    if (cannot.delete) return
    expect(await store.removeManifest(first.descriptor.digest)).toBe(true)
    expect(await list(registry.open().repository('acme/app').referrers(subject.descriptor.digest))).toHaveLength(1)
  })

  test('what is deleted is gone, or it is said that this cannot be', async () => {
    const registry = await played(name)
    const store = registry.open().repository('acme/app')
    const document = await image(store, noise(100))
    for (const tag of ['1', '2']) await store.writeManifest(document, tag)
    registry.pass(SHOWN_MS)
    if (cannot.tagDelete) {
      await expect(store.removeTag('1')).rejects.toMatchObject({ code: 'unsupported', hint: expect.any(String) })
      expect(await store.resolve('1')).toBeDefined()
    } else {
      expect(await store.removeTag('1')).toBe(true)
      expect(await store.resolve('1')).toBeUndefined()
      expect(await store.resolve('2')).toBeDefined()
    }
    const removed = store.removeManifest(document.descriptor.digest)
    if (cannot.delete) await expect(removed).rejects.toMatchObject({ code: 'unsupported' })
    else {
      expect(await removed).toBe(true)
      expect(await store.resolve('2')).toBeUndefined()
    }
  })

  test('an image goes from here to the next registry, and from that back to here', async () => {
    const next = PROFILE_NAMES[(PROFILE_NAMES.indexOf(name) + 1) % PROFILE_NAMES.length] as ProfileName
    const [here, there] = [await played(name), await played(next)]
    const document = await putMultiPlatform(here.repositories.repository('acme/app'), '1')
    const [from, to] = [here.open().repository('acme/app'), there.open().repository('team/app')]
    await copyImage({ source: from, name: '1', targets: [{ store: to, tags: ['2'] }] }, there.runtime)
    await expectSame(there, 'team/app', ['2'], document)
    await copyImage({ source: to, name: '2', targets: [{ store: from, tags: ['3'] }] }, here.runtime)
    await expectSame(here, 'acme/app', ['1', '3'], document)
  })
})

async function expectSame(
  registry: Played,
  repository: string,
  tags: readonly string[],
  document: ManifestDocument,
): Promise<void> {
  for (const tag of tags) {
    const read = await registry.repositories.repository(repository).readManifest(tag)
    expect(Buffer.from(read.bytes).equals(document.bytes)).toBe(true)
  }
}

/** A manifest whose blobs are in the store. */
async function image(store: Store, layer: Uint8Array): Promise<ManifestDocument> {
  return encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    config: await putBlob(store, Buffer.from('{"architecture":"amd64","os":"linux"}'), MediaType.ociConfig),
    layers: [await putBlob(store, layer, MediaType.ociLayer)],
  })
}

async function list<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
