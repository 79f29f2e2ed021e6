// The voyages that meet every fault.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Descriptor } from '../../src/image/descriptor.ts'
import type { Digest } from '../../src/image/digest.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { type CopyRequest, copyImage } from '../../src/stores/copy/copy.ts'
import type { LayerMemory } from '../../src/stores/copy/layer-memory.ts'
import type { CopyTarget } from '../../src/stores/copy/survey.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import { memoryRepositories, memoryStore } from '../../src/stores/memory.ts'
import type { ReadableStore, Repositories, Store } from '../../src/stores/store.ts'
import { chunked, noise } from './bytes.ts'
import { putImage, putIndex } from './images.ts'
import type { Voyage, Waters } from './voyages.ts'

/** More than is collected in memory before it is sent. */
const LARGE = noise(1_300_000, 7)
const PLAIN = noise(1_200_000, 8)
const OLD = [noise(3_000, 1)]

/**
 * Two platforms: one with a layer that is streamed, or plain layers to be compressed; one with layers that go in one piece.
 * Made once: what takes time is the compression.
 */
const images = new Map<boolean, Promise<Store>>()

function imageStore(plain: boolean): Promise<Store> {
  const made = images.get(plain) ?? makeImage(plain)
  images.set(plain, made)
  return made
}

async function makeImage(plain: boolean): Promise<Store> {
  const store = memoryStore('source')
  const first = await putImage(
    store,
    plain ? { layers: [PLAIN, noise(5_000, 2)] } : { layers: [LARGE, noise(5_000, 2)], compression: 'gzip' },
  )
  const second = await putImage(store, { layers: [noise(4_000, 3)], compression: 'gzip', platform: 'linux/arm64' })
  await putIndex(
    store,
    [
      [first, 'linux/amd64'],
      [second, 'linux/arm64'],
    ],
    'new',
  )
  return store
}

async function putVoyageImage(store: Store): Promise<void> {
  await copyImage({ source: await imageStore(false), name: 'new', targets: [{ store, tags: ['new'] }] }, quiet)
}

const APP = 'acme/app'
const quiet = systemRuntime()

type Plan = Pick<Voyage, 'name' | 'auth' | 'options'> & {
  /** Layers are compressed on the way. */
  readonly plain?: boolean
  /** The repository that has the large layer already. */
  readonly mountFrom?: string
}

/** An image that is not in the registry yet. */
function push({ plain = false, mountFrom, ...voyage }: Plan): Voyage {
  const compression = plain ? 'gzip' : 'none'
  const targets = (store: Store): CopyTarget[] => [
    { store, tags: ['1.0', 'latest'], mountFrom: mountFrom === undefined ? [] : [{ repository: mountFrom }] },
  ]
  let expected: Promise<Store> | undefined
  return {
    ...voyage,
    prepare: async () => {
      const repositories = memoryRepositories()
      const waters = await watersOf(repositories, [APP], repositories.repository(APP))
      if (mountFrom !== undefined) await putVoyageImage(repositories.repository(mountFrom))
      const source = inPieces(await imageStore(plain))
      const request = { source, name: 'new', compression, memory: rememberingMap() } as const
      expected ??= copied(request)
      await copyImage(
        { source: await expected, name: 'new', targets: [{ store: repositories.repository('expected'), tags: [] }] },
        quiet,
      )
      return {
        ...waters,
        sail: async (registry, runtime) =>
          await copyImage({ ...request, targets: targets(registry.repository(APP)) }, runtime),
      }
    },
  }
}

async function copied(request: Pick<CopyRequest, 'source' | 'name' | 'compression'>): Promise<Store> {
  const store = memoryStore('expected')
  await copyImage({ ...request, targets: [{ store, tags: ['new'] }] }, quiet)
  return store
}

/** An image of the registry, to where `open` says. */
function pull(voyage: Plan, open: () => Promise<{ store: Store; litter?: () => Promise<string[]> }>): Voyage {
  return {
    ...voyage,
    prepare: async () => {
      const repositories = memoryRepositories()
      for (const name of [APP, 'expected']) await putVoyageImage(repositories.repository(name))
      const { store, ...rest } = await open()
      const waters = await watersOf(repositories, [APP], store)
      return {
        ...waters,
        ...rest,
        sail: async (registry, runtime) => {
          const source = registry.repository(APP)
          return await copyImage({ source, name: 'new', targets: [{ store, tags: ['1.0', 'latest'] }] }, runtime)
        },
      }
    },
  }
}

/** From one repository of a registry to another, or to other tags of the same. */
function within(voyage: Plan, from: string, to: string): Voyage {
  return {
    ...voyage,
    prepare: async () => {
      const repositories = memoryRepositories()
      for (const name of [from, 'expected']) await putVoyageImage(repositories.repository(name))
      const waters = await watersOf(repositories, [from, to], repositories.repository(to))
      return {
        ...waters,
        sail: async (registry, runtime) => {
          const targets = [{ store: registry.repository(to), tags: ['1.0', 'latest'] }]
          return await copyImage({ source: registry.repository(from), name: 'new', targets }, runtime)
        },
      }
    },
  }
}

async function watersOf(
  repositories: Repositories,
  places: readonly string[],
  target: Store,
): Promise<Omit<Waters, 'sail'>> {
  const old = await putImage(target, { layers: OLD }, 'latest')
  const tags = new Map<string, Digest | undefined>([
    ['1.0', undefined],
    ['latest', old.descriptor.digest],
  ])
  return { repositories, places, target, tags }
}

/** What a machine remembers between runs of what it compressed. */
function rememberingMap(): LayerMemory {
  const known = new Map<Digest, Descriptor>()
  return {
    recall: async (digest) => known.get(digest),
    remember: async (digest, _, blob) => void known.set(digest, blob),
  }
}

/** Blobs come in pieces, as from a disk. */
function inPieces(store: Store): ReadableStore {
  return {
    label: store.label,
    resolve: (name) => store.resolve(name),
    readManifest: (name) => store.readManifest(name),
    statBlob: (digest) => store.statBlob(digest),
    async *readBlob(blob, range) {
      for await (const bytes of store.readBlob(blob, range)) yield* chunked(bytes, 65_536)
    },
    tags: () => store.tags(),
    referrers: (digest, type) => store.referrers(digest, type),
    close: () => store.close(),
  }
}

async function newLayout(): Promise<{ store: Store; litter: () => Promise<string[]> }> {
  const folder = await mkdtemp(join(tmpdir(), 'seaworthy-voyage-'))
  const store = await openLayout(folder, quiet, { create: true })
  return {
    store,
    litter: async () => {
      const files = await readdir(folder, { recursive: true })
      await rm(folder, { recursive: true, force: true })
      return files.filter((name) => /\.tmp$|\.lock$/.test(name)).map((name) => `${name} was left lying about`)
    },
  }
}

export const VOYAGES: readonly Voyage[] = [
  push({ name: 'push', auth: 'token' }),
  push({ name: 'push of plain layers', plain: true, auth: 'basic' }),
  push({ name: 'push with mounts', mountFrom: 'acme/base', auth: 'token' }),
  push({ name: 'push in chunks', options: { chunkSize: 500_000 } }),
  pull({ name: 'pull', auth: 'token' }, async () => ({ store: memoryStore('target') })),
  pull({ name: 'pull to a layout' }, newLayout),
  within({ name: 'copy', auth: 'basic' }, 'acme/from', APP),
  within({ name: 'retag', auth: 'token' }, APP, APP),
]
