// Floating tags under every interleaving: writers whose every call of a store and every sleep is put in an order that fast-check chooses.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Digest } from '../../../src/image/digest.ts'
import { encodeManifest, type ManifestDocument } from '../../../src/image/manifest.ts'
import { Failure } from '../../../src/runtime/failure.ts'
import type { Runtime } from '../../../src/runtime/runtime.ts'
import { AlteredManifest } from '../../../src/stores/altered-manifest.ts'
import type { TagGuard, TagMove } from '../../../src/stores/copy/tag-move.ts'
import { moveTags } from '../../../src/stores/copy/tags.ts'
import { memoryStore } from '../../../src/stores/memory.ts'
import type { Store } from '../../../src/stores/store.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'
import { spied } from '../../helpers/spied-store.ts'

type Version = readonly [number, number, number]
const FLOATS = ['latest', 'major', 'minor'] as const

const text = (version: Version): string => version.join('.')
const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
const parse = (tag: string): Version | undefined => {
  const [, ...parts] = /^(\d+)\.(\d+)\.(\d+)$/.exec(tag) ?? []
  return parts.length === 3 ? (parts.map(Number) as unknown as Version) : undefined
}
const floatName = (kind: (typeof FLOATS)[number], [major, minor]: Version): string =>
  kind === 'latest' ? 'latest' : kind === 'major' ? `${major}` : `${major}.${minor}`

/** As a release decides: the newest of the versions that want the same tag may have it. */
function guardFor(kind: (typeof FLOATS)[number], version: Version): TagGuard {
  return (tags) => {
    const rivals = tags
      .map(parse)
      .filter((v): v is Version => v !== undefined)
      .filter((v) => floatName(kind, v) === floatName(kind, version))
    const newest = rivals.sort(compare).at(-1)
    if (newest === undefined || compare(newest, version) <= 0) return { take: true, reason: 'the newest' }
    return { take: false, newest: text(newest), reason: `${text(newest)} is newer` }
  }
}

function imageOf(name: string): ManifestDocument {
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: `sha256:${'0'.repeat(64)}`, size: 2 }
  return encodeManifest({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: config as never,
    layers: [],
    annotations: { name },
  })
}

function movesOf(store: Store, version: Version): TagMove[] {
  const document = imageOf(text(version))
  return [
    { store, tag: text(version), document, immutable: true },
    ...FLOATS.map((kind) => ({ store, tag: floatName(kind, version), document, guard: guardFor(kind, version) })),
  ]
}

/** Every tag as it has to be once all these versions are out. */
function expected(versions: readonly Version[]): Record<string, Digest> {
  const tags: Record<string, Digest> = {}
  for (const version of [...versions].sort(compare)) {
    for (const tag of [text(version), ...FLOATS.map((kind) => floatName(kind, version))]) {
      tags[tag] = imageOf(text(version)).descriptor.digest
    }
  }
  return tags
}

async function tagsOf(store: Store): Promise<Record<string, Digest>> {
  const tags: Record<string, Digest> = {}
  for await (const tag of store.tags()) tags[tag] = (await store.resolve(tag))?.digest as Digest
  return tags
}

/** A store each call of which waits for its turn; `alive` false ends the writer there, as a kill does. */
function scheduled(store: Store, scheduler: fc.Scheduler, name: string, alive: () => boolean = () => true): Store {
  const turn = async (label: string): Promise<void> => {
    await scheduler.schedule(Promise.resolve(), `${name} ${label}`)
    if (!alive()) await new Promise(() => {})
  }
  return new Proxy(store, {
    get(target, key) {
      const member = Reflect.get(target, key) as unknown
      if (typeof member !== 'function') return member
      if (key === 'tags') {
        return async function* () {
          await turn('lists')
          const tags: string[] = []
          for await (const tag of target.tags()) tags.push(tag)
          yield* tags
        }
      }
      return async (...args: unknown[]) => {
        await turn(`${String(key)} ${String(args.at(-1))}`)
        const result = (await member.apply(target, args)) as unknown
        // Others may come between what happened and our learning of it.
        await turn('hears')
        return result
      }
    },
  })
}

/** A store that sets several tags at once, which shows once it was asked, and says so of those that `confirms` lets it. */
function settingStore(confirms: (tag: string) => boolean): Store {
  const store = memoryStore()
  let wasAsked = false
  const setTags = async (document: ManifestDocument, tags: readonly string[]): Promise<Set<string>> => {
    wasAsked = true
    for (const tag of tags) await store.writeManifest(document, tag)
    return new Set(tags.filter(confirms))
  }
  return new Proxy(store, {
    get: (target, key) => {
      if (key === 'setsTags') return wasAsked ? 'yes' : 'untried'
      if (key === 'setTags') return setTags
      const member = Reflect.get(target, key) as unknown
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
}

const quiet = (scheduler?: fc.Scheduler): Runtime => {
  const runtime = fakeRuntime()
  if (scheduler === undefined) return runtime
  return { ...runtime, clock: { ...runtime.clock, sleep: () => scheduler.schedule(Promise.resolve(), 'sleeps') } }
}

const version: fc.Arbitrary<Version> = fc.tuple(
  fc.integer({ min: 1, max: 2 }),
  fc.integer({ min: 0, max: 2 }),
  fc.integer({ min: 0, max: 3 }),
)
const versions = (minLength: number, maxLength: number): fc.Arbitrary<Version[]> =>
  fc.uniqueArray(version, { minLength, maxLength, selector: text })

describe.each<[string, () => Store, number]>([
  ['one by one', memoryStore, 1],
  ['several at once', () => settingStore(() => true), 0.5],
  ['several at once, of which not all are confirmed', () => settingStore((tag) => tag.includes('.')), 0.5],
])('floating tags, written %s,', (_, makeStore, share) => {
  test('end in the same state in whatever order releases come one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(versions(1, 8), async (all) => {
        const store = makeStore()
        for (const one of all) await moveTags(movesOf(store, one), quiet())
        expect(await tagsOf(store)).toEqual(expected(all))
      }),
    )
  })

  test('end in the same state however the steps of two or three writers fall', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        versions(2, 6),
        fc.integer({ min: 2, max: 3 }),
        async (scheduler, all, count) => {
          const store = makeStore()
          for (const one of all.slice(count)) await moveTags(movesOf(store, one), quiet())
          const writers = all
            .slice(0, count)
            .map((one) => moveTags(movesOf(scheduled(store, scheduler, text(one)), one), quiet(scheduler)))
          await scheduler.waitFor(Promise.all(writers))
          expect(await tagsOf(store)).toEqual(expected(all))
        },
      ),
      { numRuns: 500 * share },
    )
  })

  test('a writer that is killed anywhere is put right by running it again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        versions(2, 5),
        fc.integer({ min: 0, max: 60 }),
        async (scheduler, all, steps) => {
          const [killed, other, ...earlier] = all as [Version, Version, ...Version[]]
          const store = makeStore()
          for (const one of earlier) await moveTags(movesOf(store, one), quiet())
          let calls = 0
          const alive = (): boolean => calls++ < steps
          void moveTags(movesOf(scheduled(store, scheduler, 'killed', alive), killed), quiet(scheduler)).catch(() => {})
          const survivor = moveTags(movesOf(scheduled(store, scheduler, 'other'), other), quiet(scheduler))
          await scheduler.waitFor(survivor)
          await scheduler.waitIdle()
          await moveTags(movesOf(store, killed), quiet())
          expect(await tagsOf(store)).toEqual(expected(all))
        },
      ),
      { numRuns: 300 * share },
    )
  })

  test('a writer that fails anywhere leaves the tags of the other right', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), versions(3, 5), fc.integer({ min: 0, max: 12 }), async (scheduler, all, nth) => {
        const sorted = [...all].sort(compare)
        // The one that fails is the older. A failing newer one may have held the older back: docs/release.md says what to do then.
        const [failing, other] = sorted.slice(-2) as [Version, Version]
        const earlier = sorted.slice(0, -2)
        const store = makeStore()
        for (const one of earlier) await moveTags(movesOf(store, one), quiet())
        let calls = 0
        const broken = spied(scheduled(store, scheduler, 'failing'))
        broken.failOn = ({ method }) => method !== 'tags' && calls++ === nth
        const fails = moveTags(movesOf(broken, failing), quiet(scheduler)).then(
          () => true,
          () => false,
        )
        const succeeds = moveTags(movesOf(scheduled(store, scheduler, 'other'), other), quiet(scheduler))
        const [isOut] = await scheduler.waitFor(Promise.all([fails, succeeds]))
        expect(await tagsOf(store)).toEqual(expected(isOut ? all : [...earlier, other]))
      }),
      { numRuns: 500 * share },
    )
  })
})

describe('a guarded tag', () => {
  const only =
    (take: boolean, newest?: string): TagGuard =>
    () => ({ take, newest, reason: 'said so' })
  const [mine, theirs] = [imageOf('mine'), imageOf('theirs')]
  const digest = mine.descriptor.digest

  test('is written after the others, and told of in the order asked for', async () => {
    const store = spied(memoryStore('r.io'))
    const outcome = await moveTags(
      [
        { store, tag: 'latest', document: mine, guard: only(true) },
        { store, tag: '1.0.0', document: mine },
      ],
      quiet(),
    )
    const written = store.calls.filter(({ method }) => method === 'writeManifest').map(({ args }) => args[1])
    expect(written).toEqual(['1.0.0', 'latest'])
    expect(outcome.moved.map(({ tag, action, reason }) => [tag, action, reason])).toEqual([
      ['latest', 'created', 'said so'],
      ['1.0.0', 'created', undefined],
    ])
    // Two lists, before and after; a tag is looked at, written and read back.
    expect(store.calls.map(({ method }) => method)).toEqual([
      ...['resolve', 'writeManifest', 'resolve', 'tags', 'resolve', 'writeManifest', 'resolve', 'tags'],
    ])
  })

  test('that is kept from the image is left as it is, or not made', async () => {
    const store = memoryStore('r.io')
    await store.writeManifest(theirs, 'latest')
    const moves = ['latest', '1'].map((tag) => ({ store, tag, document: mine, guard: only(false, 'v2') }))
    const { moved, held } = await moveTags(moves, quiet())
    expect(moved).toEqual([])
    expect(held).toEqual([
      { store, tag: 'latest', action: 'held', digest: theirs.descriptor.digest, reason: 'said so' },
      { store, tag: '1', action: 'held', reason: 'said so' },
    ])
    expect(await store.resolve('1')).toBeUndefined()
  })

  test('that is on this image although another has more right to it goes there', async () => {
    const store = memoryStore('r.io')
    await store.writeManifest(mine, 'latest')
    await store.writeManifest(theirs, '2.0.0')
    const { held } = await moveTags([{ store, tag: 'latest', document: mine, guard: only(false, '2.0.0') }], quiet())
    expect(held).toMatchObject([{ tag: 'latest', digest: theirs.descriptor.digest }])
    expect((await store.resolve('latest'))?.digest).toBe(theirs.descriptor.digest)
  })

  test('whose repository lists late is decided by a list that has our own tags', async () => {
    const store = memoryStore('r.io')
    const lists: string[][] = [[], ['1.0.0'], ['1.0.0', '2.0.0']]
    const late = new Proxy(store, {
      get: (target, key) => {
        if (key === 'tags') {
          return async function* () {
            yield* lists.length > 1 ? (lists.shift() as string[]) : (lists[0] as string[])
          }
        }
        const member = Reflect.get(target, key) as unknown
        return typeof member === 'function' ? member.bind(target) : member
      },
    })
    await store.writeManifest(theirs, '2.0.0')
    const runtime = fakeRuntime()
    const seen: string[][] = []
    const guard: TagGuard = (tags) => {
      seen.push([...tags])
      return tags.includes('2.0.0') ? { take: false, newest: '2.0.0', reason: 'newer' } : { take: true, reason: '' }
    }
    await moveTags(
      [
        { store: late, tag: '1.0.0', document: mine },
        { store: late, tag: 'latest', document: mine, guard },
      ],
      runtime,
    )
    expect(seen).toEqual([['1.0.0'], ['1.0.0', '2.0.0'], ['1.0.0', '2.0.0']])
    expect(runtime.sleeps).toEqual([250])
    expect((await store.resolve('latest'))?.digest).toBe(theirs.descriptor.digest)
  })

  test('that another writer without rules keeps taking is a failure in the end, and all is put back', async () => {
    const store = memoryStore('r.io')
    await store.writeManifest(theirs, 'latest')
    const contested = new Proxy(store, {
      get: (target, key) => {
        const member = Reflect.get(target, key) as unknown
        if (typeof member !== 'function') return member
        if (key !== 'writeManifest') return member.bind(target)
        return async (document: ManifestDocument, tag?: string) => {
          await target.writeManifest(document, tag)
          if (tag === 'latest') await target.writeManifest(imageOf(`${Math.random()}`), tag)
        }
      },
    })
    const moves = [
      { store: contested, tag: '1.0.0', document: mine },
      { store: contested, tag: 'latest', document: mine, guard: only(true) },
    ]
    await expect(moveTags(moves, quiet())).rejects.toThrow('latest was written but reads back as')
    expect(await store.resolve('1.0.0')).toBeUndefined()
  })

  test('taken by a release that fails later goes back to what it was on', async () => {
    const store = spied(memoryStore('r.io'))
    await store.writeManifest(theirs, 'latest')
    const failing = spied(memoryStore('other.io'))
    failing.failOn = ({ method, args }) => method === 'writeManifest' && args[1] === 'latest'
    const moves = [
      ...[store, failing].map((at) => ({ store: at, tag: '1.0.0', document: mine })),
      ...[store, failing].map((at) => ({ store: at, tag: 'latest', document: mine, guard: only(true) })),
    ]
    const runtime = fakeRuntime()
    await expect(moveTags(moves, runtime)).rejects.toThrow('broken on purpose')
    expect(await tagsOf(store)).toEqual({ latest: theirs.descriptor.digest })
    expect(runtime.warnings).toContainEqual(`r.io/image:latest was put back to ${theirs.descriptor.digest}`)
  })

  test('that goes back goes on to a newer release that came in that very moment', async () => {
    const store = memoryStore('r.io')
    const [older, newer]: readonly [Version, Version] = [
      [1, 0, 0],
      [2, 0, 0],
    ]
    for (const version of [[0, 9, 0]] as Version[]) await moveTags(movesOf(store, version), quiet())
    let hasFailed = false
    const unlucky = new Proxy(store, {
      get: (target, key) => {
        const member = Reflect.get(target, key) as unknown
        if (typeof member !== 'function') return member
        return async (...args: unknown[]) => {
          if (key === 'writeManifest' && args[1] === '1.0') {
            hasFailed = true
            throw new Error('broken on purpose')
          }
          const result = (await member.apply(target, args)) as unknown
          // The other release happens between our look at the tag and our putting it back.
          if (hasFailed && key === 'resolve' && args[0] === 'latest') await moveTags(movesOf(target, newer), quiet())
          return result
        }
      },
    })
    const tags = { get: (target: Store, key: keyof Store) => (key === 'tags' ? () => store.tags() : target[key]) }
    await expect(moveTags(movesOf(new Proxy(unlucky, tags as never), older), quiet())).rejects.toThrow('on purpose')
    expect(await tagsOf(store)).toEqual(expected([[0, 9, 0], newer]))
  })

  test('an immutable tag on another image is refused, on the same image it is kept', async () => {
    const store = memoryStore('r.io')
    await store.writeManifest(theirs, '1.0.0')
    const move = { store, tag: '1.0.0', document: mine, immutable: true }
    await expect(moveTags([move], quiet())).rejects.toMatchObject({ code: 'refused', reference: 'r.io/image:1.0.0' })
    await expect(moveTags([move], quiet())).rejects.toBeInstanceOf(Failure)
    await store.writeManifest(mine, '1.0.0')
    expect((await moveTags([move], quiet())).moved).toMatchObject([{ action: 'kept', digest }])
  })
})

describe('a registry that does not list tags', () => {
  const unlisted = (store: Store): Store =>
    new Proxy(store, {
      get: (target, key) =>
        key === 'tags'
          ? // biome-ignore lint/correctness/useYield: it never comes to that
            async function* () {
              throw new Failure('unsupported', 'it lists no tags')
            }
          : (Reflect.get(target, key) as (() => unknown) | undefined)?.bind?.(target),
    })
  const moves = (store: Store, withoutList: boolean): TagMove[] => {
    const document = imageOf('1.0.0')
    const guard = (take: boolean): TagGuard => Object.assign(() => ({ take, reason: 'git says so' }), { withoutList })
    return [
      { store, tag: '1.0.0', document },
      { store, tag: '1', document, guard: guard(true) },
      { store, tag: 'latest', document, guard: guard(false) },
    ]
  }

  test('does not keep a release from tags that git decided about', async () => {
    const store = memoryStore('r.io/app')
    const runtime = fakeRuntime()
    const { moved, held } = await moveTags(moves(unlisted(store), true), runtime)
    expect(moved.map(({ tag }) => tag)).toEqual(['1.0.0', '1'])
    expect(held.map(({ tag }) => tag)).toEqual(['latest'])
    expect(Object.keys(await tagsOf(store)).sort()).toEqual(['1', '1.0.0'])
    expect(runtime.warnings).toEqual([expect.stringMatching(/cannot be listed, so floating tags go as planned/)])
  })

  test('is an error where only its list could decide, and nothing is left behind', async () => {
    const store = memoryStore('r.io/app')
    await expect(moveTags(moves(unlisted(store), false), fakeRuntime())).rejects.toThrow('it lists no tags')
    expect(await tagsOf(store)).toEqual({})
  })

  test('a list that stays behind is waited for once', async () => {
    const store = memoryStore('r.io/app')
    const runtime = fakeRuntime()
    const empty = new Proxy(store, {
      get: (target, key) =>
        key === 'tags'
          ? async function* () {}
          : (Reflect.get(target, key) as (() => unknown) | undefined)?.bind?.(target),
    })
    const before = runtime.clock.now()
    await moveTags(moves(empty, true), runtime)
    expect(runtime.clock.now() - before).toBe(10_250)
  })
})

test('a floating tag that the registry put on another manifest than it was sent goes back too', async () => {
  const own = memoryStore('registry')
  const before = imageOf('1.0.0')
  await own.writeManifest(before, 'latest')
  const altered = imageOf('altered')
  const document = imageOf('1.1.0')
  const write = own.writeManifest.bind(own)
  const writeManifest: Store['writeManifest'] = async (written, tag) => {
    if (tag !== 'latest' || written !== document) return await write(written, tag)
    await write(altered, tag)
    throw new Failure('mismatch', 'stored as another', { cause: new AlteredManifest(altered.descriptor.digest) })
  }
  const store = Object.assign(own, { writeManifest })
  const moves = [
    { store, tag: '1.1.0', document },
    { store, tag: 'latest', document, guard: guardFor('latest', [1, 1, 0]) },
  ]
  await expect(moveTags(moves, fakeRuntime())).rejects.toThrow('stored as another')
  expect((await own.resolve('latest'))?.digest).toBe(before.descriptor.digest)
  expect(await own.resolve('1.1.0')).toBeUndefined()
})
