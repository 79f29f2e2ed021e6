// Several tags in one request, where a registry can; counted, and with registries that say something else than they do.
import { afterEach, expect, test } from '@jest/globals'
import type { Digest } from '../../../src/image/digest.ts'
import { encodeManifest, type ManifestDocument } from '../../../src/image/manifest.ts'
import { MediaType } from '../../../src/image/media-types.ts'
import type { ServeOptions } from '../../../src/serve/options.ts'
import type { Behaviour } from '../../../src/serve/quirks/behaviour.ts'
import { oneTagAtATime } from '../../../src/serve/quirks/manifests.ts'
import { RegistryError } from '../../../src/serve/registry-error.ts'
import type { TagGuard, TagMove } from '../../../src/stores/copy/tag-move.ts'
import { moveTags } from '../../../src/stores/copy/tags.ts'
import { memoryRepositories } from '../../../src/stores/memory.ts'
import { openRegistry, type Registry } from '../../../src/stores/registry/registry.ts'
import type { Store } from '../../../src/stores/store.ts'
import { putImage } from '../../helpers/images.ts'
import { quick } from '../../helpers/played.ts'
import { served } from '../../helpers/served.ts'

interface Place {
  readonly inside: Store
  readonly store: Store
  /** `METHOD name?parameters` of every request to a manifest. */
  readonly asked: string[]
}

const warnings: string[] = []
const runtime = quick({ log: { debug: () => {}, info: () => {}, warn: (message) => void warnings.push(message) } })
const registries: Registry[] = []

afterEach(async () => {
  warnings.length = 0
  await Promise.all(registries.splice(0).map((registry) => registry.close()))
})

async function open(behaviours: readonly Behaviour[] = [], options: ServeOptions = {}): Promise<Place> {
  const asked: string[] = []
  const note: Behaviour = {
    request({ method, route, rawQuery }) {
      if (route?.kind !== 'manifest') return
      asked.push(
        `${method} ${route.reference.replace(/^(sha256:....).*/, '$1')}${rawQuery === '' ? '' : `?${rawQuery}`}`,
      )
    },
  }
  const server = await served({ delete: true, ...options, behaviours: [note, ...behaviours] }, memoryRepositories())
  const registry = openRegistry(`127.0.0.1:${server.port}`, {}, runtime)
  registries.push(registry)
  return { inside: server.repositories.repository('acme/app'), store: registry.repository('acme/app'), asked }
}

const short = ({ descriptor }: ManifestDocument): string => descriptor.digest.slice(0, 11)
const puts = (asked: readonly string[]): string[] => asked.filter((line) => line.startsWith('PUT'))

function move(store: Store, document: ManifestDocument, tags: readonly string[], guard?: TagGuard): TagMove[] {
  return tags.map((tag) => ({ store, tag, document, ...(guard === undefined ? {} : { guard }) }))
}

async function tagsOf(store: Store): Promise<Record<string, Digest | undefined>> {
  const found: Record<string, Digest | undefined> = {}
  for await (const tag of store.tags()) found[tag] = (await store.resolve(tag))?.digest
  return found
}

const ONE_BY_ONE = oneTagAtATime()()

test('the first tag finds out, the others go together', async () => {
  const { inside, store, asked } = await open()
  const document = await putImage(inside, { layers: [] })
  await moveTags(move(store, document, ['1.4.2', '1.4', '1', 'latest']), runtime)
  expect(puts(asked)).toEqual([`PUT ${short(document)}?tag=1.4.2`, `PUT ${short(document)}?tag=1.4&tag=1&tag=latest`])
  // Each is looked at before, and read back: eight questions and two requests that write, where one by one takes four.
  expect(asked).toHaveLength(10)
  // It is known now: the next release needs one.
  const next = await putImage(inside, { layers: [Buffer.from('2')] })
  asked.length = 0
  const { moved } = await moveTags(move(store, next, ['2.0.0', '2', 'latest']), runtime)
  expect(puts(asked)).toEqual([`PUT ${short(next)}?tag=2.0.0&tag=2&tag=latest`])
  expect(moved.map(({ action }) => action)).toEqual(['created', 'created', 'moved'])
  expect(await tagsOf(inside)).toMatchObject({ '2.0.0': next.descriptor.digest, latest: next.descriptor.digest })
})

test('a registry that does not know it costs one request, once', async () => {
  const { inside, store, asked } = await open([ONE_BY_ONE])
  const document = await putImage(inside, { layers: [] })
  await moveTags(move(store, document, ['1.4.2', '1.4', '1']), runtime)
  const single = ['1.4.2', '1.4', '1'].map((tag) => `PUT ${tag}`)
  expect(puts(asked)).toEqual([`PUT ${short(document)}?tag=1.4.2`, ...single])
  expect(asked).toHaveLength(3 * 3 + 1)
  asked.length = 0
  const next = await putImage(inside, { layers: [Buffer.from('2')] })
  await moveTags(move(store, next, ['1.4.2', '1.4', '1']), runtime)
  expect(puts(asked)).toEqual(single)
})

test.each([
  ['one tag', ['1']],
  ['two tags', ['1', '2']],
])('%s: nothing is tried where nothing can be gained', async (_, tags) => {
  const { inside, store, asked } = await open()
  const document = await putImage(inside, { layers: [] })
  await moveTags(move(store, document, tags), runtime)
  expect(puts(asked)).toEqual(tags.map((tag) => `PUT ${tag}`))
})

test('tags that are there already are no reason to try', async () => {
  const { inside, store, asked } = await open()
  const document = await putImage(inside, { layers: [] }, '1')
  const current = document.descriptor.digest
  const kept = ['1', '1.0', 'latest'].map((tag): TagMove => ({ store, tag, document, current }))
  await moveTags([...kept, { store, tag: '2', document }], runtime)
  expect(puts(asked)).toEqual(['PUT 2'])
})

test('more than ten go by tens', async () => {
  const { inside, store, asked } = await open()
  const document = await putImage(inside, { layers: [] })
  const tags = Array.from({ length: 25 }, (_, i) => `t${i}`)
  await moveTags(move(store, document, tags), runtime)
  expect(puts(asked).map((line) => line.split('tag=').length - 1)).toEqual([1, 10, 10, 4])
  expect(Object.keys(await tagsOf(inside))).toHaveLength(25)
})

test('what is not confirmed is written by itself', async () => {
  const some: Behaviour = {
    request({ query }) {
      if (query.getAll('tag').includes('b')) query.delete('tag', 'b')
    },
  }
  const { inside, store, asked } = await open([some])
  const document = await putImage(inside, { layers: [] })
  const { moved } = await moveTags(move(store, document, ['a', 'b', 'c', 'd']), runtime)
  expect(puts(asked)).toEqual([`PUT ${short(document)}?tag=a`, `PUT ${short(document)}?tag=b&tag=c&tag=d`, 'PUT b'])
  expect(moved.map(({ tag, action }) => [tag, action])).toEqual(['a', 'b', 'c', 'd'].map((tag) => [tag, 'created']))
})

test('what is set and not confirmed is known for what it was, and undone with the rest', async () => {
  const silent: Behaviour = {
    answer: (head) => ({
      ...head,
      headers: { ...head.headers, ...(head.headers['OCI-Tag'] === undefined ? {} : { 'OCI-Tag': 'a' }) },
    }),
  }
  const { inside, store } = await open([silent])
  const old = await putImage(inside, { layers: [Buffer.from('old')] }, 'b')
  const document = await putImage(inside, { layers: [] })
  const next = await putImage(inside, { layers: [Buffer.from('next')] })
  const taken = { ...(move(store, next, ['c'])[0] as TagMove), recheck: async () => Promise.reject(new Error('no')) }
  await inside.writeManifest(old, 'c')
  await expect(moveTags([...move(store, document, ['a', 'b', 'd']), taken], runtime)).rejects.toThrow('no')
  expect(await tagsOf(inside)).toEqual({ b: old.descriptor.digest, c: old.descriptor.digest })
})

test('a registry that confirms what it did not do is found out, and the other tags go back', async () => {
  const lying: Behaviour = {
    request({ query }) {
      if (query.getAll('tag').includes('latest')) query.delete('tag', 'latest')
    },
    answer(head) {
      const said = head.headers['OCI-Tag']
      return said === undefined ? head : { ...head, headers: { ...head.headers, 'OCI-Tag': [...said, 'latest'] } }
    },
  }
  const { inside, store } = await open([lying])
  const old = await putImage(inside, { layers: [Buffer.from('old')] }, 'latest')
  const document = await putImage(inside, { layers: [] })
  const error = moveTags(move(store, document, ['1.0.0', '1.0', 'latest']), runtime)
  await expect(error).rejects.toMatchObject({ message: expect.stringContaining('latest was written but reads back') })
  expect(await tagsOf(inside)).toEqual({ latest: old.descriptor.digest })
})

test('one immutable tag among them is named, and none of them stays', async () => {
  const immutable: Behaviour = {
    request({ method, query, route }) {
      const isTaken = query.getAll('tag').includes('1.0') || (route?.kind === 'manifest' && route.reference === '1.0')
      if (method === 'PUT' && isTaken) {
        throw new RegistryError(400, {
          code: 'TAG_INVALID',
          message: "The image tag '1.0' already exists and is immutable",
        })
      }
    },
  }
  const { inside, store } = await open([immutable])
  const document = await putImage(inside, { layers: [] })
  await expect(moveTags(move(store, document, ['1.0.1', '1.0', '1']), runtime)).rejects.toMatchObject({
    code: 'refused',
    reference: expect.stringMatching(/:1\.0$/),
  })
  expect(await tagsOf(inside)).toEqual({})
})

test('floating tags go together too, after the version, and are looked at again', async () => {
  const { inside, store, asked } = await open()
  const document = await putImage(inside, { layers: [] })
  const guard: TagGuard = () => ({ take: true, reason: 'nothing is newer' })
  const moves = [...move(store, document, ['1.4.2']), ...move(store, document, ['1.4', '1', 'latest'], guard)]
  await moveTags(moves, runtime)
  expect(puts(asked)).toEqual([`PUT ${short(document)}?tag=1.4.2`, `PUT ${short(document)}?tag=1.4&tag=1&tag=latest`])
  expect(Object.keys(await tagsOf(inside))).toHaveLength(4)
})

test('a newer version that appears while floating tags are set together gets them', async () => {
  const place = await open([
    {
      async request({ query, repositories, method }) {
        if (method !== 'PUT' || !query.getAll('tag').includes('latest')) return
        await repositories.repository('acme/app').writeManifest(newer, '2.0.0')
      },
    },
  ])
  const { inside, store } = place
  const document = await putImage(inside, { layers: [] })
  const newer = await putImage(inside, { layers: [Buffer.from('newer')] })
  const guard: TagGuard = (tags) =>
    tags.includes('2.0.0')
      ? { take: false, newest: '2.0.0', reason: '2.0.0 is newer' }
      : { take: true, reason: 'nothing is newer' }
  const moves = [...move(store, document, ['1.4.2']), ...move(store, document, ['edge', 'stable', 'latest'], guard)]
  const { held } = await moveTags(moves, runtime)
  expect(held.map(({ tag }) => tag)).toEqual(['edge', 'stable', 'latest'])
  const { digest } = newer.descriptor
  expect(await tagsOf(inside)).toMatchObject({
    '1.4.2': document.descriptor.digest,
    edge: digest,
    stable: digest,
    latest: digest,
  })
})

test('a manifest with a subject is entered among its referrers once, whatever number of tags it gets', async () => {
  const noList: Behaviour = {
    request({ route }) {
      if (route?.kind === 'referrers') throw new RegistryError(404, { code: 'UNSUPPORTED', message: 'no' })
    },
  }
  const { inside, store, asked } = await open([noList])
  const subject = await putImage(inside, { layers: [] }, 'subject')
  const { config } = JSON.parse(Buffer.from(subject.bytes).toString()) as { config: object }
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    config,
    layers: [],
    subject: subject.descriptor,
  })
  await store.writeManifest(document)
  asked.length = 0
  await moveTags(move(store, document, ['a', 'b', 'c']), runtime)
  expect(puts(asked)).toHaveLength(2)
  const found: Digest[] = []
  for await (const { digest } of store.referrers(subject.descriptor.digest)) found.push(digest)
  expect(found).toEqual([document.descriptor.digest])
})
