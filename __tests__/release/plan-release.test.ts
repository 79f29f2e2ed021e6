import { describe, expect, test } from '@jest/globals'
import type { Digest } from '../../src/image/digest.ts'
import { repositoryOf } from '../../src/image/reference.ts'
import type { Evaluation, Floating, WantedTag } from '../../src/release/evaluation.ts'
import { parseExisting } from '../../src/release/existing-names.ts'
import {
  type OpenRepository,
  type PlannedRepository,
  planRelease,
  type ReleaseRequest,
} from '../../src/release/plan-release.ts'
import type { ReleasePlan } from '../../src/release/release-plan.ts'
import { listTags } from '../../src/stores/copy/list-tags.ts'
import { memoryRepositories } from '../../src/stores/memory.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import type { ReadableStore } from '../../src/stores/store.ts'
import { fakeRuntime } from '../helpers/fake-clock.ts'
import { putImage } from '../helpers/images.ts'
import { served } from '../helpers/served.ts'
import { spied } from '../helpers/spied-store.ts'

const IMAGE = 'r.example/acme/app'

function floats(version: string, pattern: string): Floating {
  return { scheme: 'semver', version, pattern, prefix: '', suffix: '', channel: 'stable' }
}

/** What `type=semver` rules for a version, its minor, its major and `latest` ask for. */
function release(version: string): Evaluation {
  const [major, minor] = version.split('.')
  const rule = (pattern: string): string => `type=semver,pattern=${pattern}`
  const tags: WantedTag[] = [
    { name: version, line: 1, rule: rule('{{version}}') },
    {
      name: `${major}.${minor}`,
      line: 2,
      rule: rule('{{major}}.{{minor}}'),
      floating: floats(version, '{{major}}.{{minor}}'),
    },
    { name: `${major}`, line: 3, rule: rule('{{major}}'), floating: floats(version, '{{major}}') },
    { name: 'latest', line: 0, rule: 'latest=auto', floating: floats(version, '') },
  ]
  return { version, tags, warnings: [] }
}

const only = (...tags: WantedTag[]): Evaluation => ({ version: tags[0]?.name ?? '', tags, warnings: [] })

interface Registry {
  readonly open: OpenRepository
  /** Puts another image under each of these tags. */
  put(...tags: string[]): Promise<Digest>
}

function planned(store: ReadableStore): PlannedRepository {
  return { list: () => listTags(store), resolve: (tag) => store.resolve(tag) }
}

function registry(): Registry {
  const all = memoryRepositories('r.example')
  let images = 0
  return {
    open: async (image) => planned(spied(all.repository(repositoryOf(image)))),
    put: async (...tags) => {
      const store = all.repository(IMAGE)
      const document = await putImage(store, { layers: [Buffer.from(`image ${images++}`)] })
      for (const tag of tags) await store.writeManifest(document, tag)
      return document.descriptor.digest
    },
  }
}

const rows = ({ tags }: ReleasePlan): string[] => tags.map(({ tag, action, reason }) => `${action} ${tag}: ${reason}`)
const base: Pick<ReleaseRequest, 'images' | 'existing'> = { images: [IMAGE], existing: parseExisting('registry,git') }

describe('planRelease', () => {
  test('an empty repository: everything is new', async () => {
    const plan = await planRelease({ ...base, evaluation: release('1.0.0') }, registry().open)
    expect(plan).toMatchObject({ version: '1.0.0', labels: {}, annotations: {}, warnings: [] })
    expect(rows(plan)).toEqual([
      'create 1.0.0: new version',
      'create 1.0: 1.0.0 is the first version',
      'create 1: 1.0.0 is the first version',
      'create latest: 1.0.0 is the first version',
    ])
    expect(plan.tags[0]).toEqual({
      reference: `${IMAGE}:1.0.0`,
      tag: '1.0.0',
      current: null,
      wanted: null,
      action: 'create',
      reason: 'new version',
      immutable: true,
    })
    expect(plan.tags[3]?.floating).toEqual(floats('1.0.0', ''))
  })

  test('a patch of an old line takes its own floating tags and not those of the newer line', async () => {
    const { open, put } = registry()
    const [old, current] = [await put('1.9.0', '1.9', '1'), await put('2.0.0', '2.0', '2', 'latest')]
    const digest = `sha256:${'a'.repeat(64)}` as const
    const plan = await planRelease({ ...base, evaluation: release('1.9.1'), digest }, open)
    expect(rows(plan)).toEqual([
      'create 1.9.1: new version',
      'move 1.9: 1.9.1 is newer than 1.9.0',
      'move 1: 1.9.1 is newer than 1.9.0',
      'refuse latest: 2.0.0 is newer than 1.9.1',
    ])
    expect(plan.tags.map(({ current: now, wanted }) => [now, wanted])).toEqual([
      [null, digest],
      [old, digest],
      [old, digest],
      [current, current],
    ])
    expect(plan.tags[3]?.newest).toBe('2.0.0')
  })

  test('git tags count as well, and a tag of the registry is named rather than one of git', async () => {
    const { open, put } = registry()
    await put('1.9.0', 'latest')
    const existing = { registry: true, names: ['refs/tags/v1.9.0', 'refs/tags/v2.0.0'] }
    const plan = await planRelease({ ...base, existing, evaluation: release('1.9.1') }, open)
    expect(rows(plan).at(-1)).toBe('refuse latest: 2.0.0 is newer than 1.9.1')
    expect(plan.tags.at(-1)?.newest).toBe('refs/tags/v2.0.0')
    await put('2.0.0')
    const next = await planRelease({ ...base, existing, evaluation: release('1.9.1') }, open)
    expect(next.tags.at(-1)?.newest).toBe('2.0.0')
    const without = await planRelease(
      { ...base, existing: { ...existing, registry: false }, evaluation: release('2.0.0') },
      open,
    )
    expect(without.tags.at(-1)).toMatchObject({ action: 'move', current: expect.stringContaining('sha256:') })
    // The registry's list is not to be looked at: not later either.
    expect(without.tags.at(-1)).not.toHaveProperty('floating')
  })

  test('allow-downgrade moves back, says so, and is not decided again', async () => {
    const { open, put } = registry()
    await put('2.0.0', 'latest')
    const request = { ...base, evaluation: release('1.9.1'), allowDowngrade: true }
    const plan = await planRelease(request, open)
    expect(rows(plan).at(-1)).toBe('move latest: allow-downgrade: 2.0.0 is newer than 1.9.1')
    expect(plan.tags.every((tag) => tag.floating === undefined)).toBe(true)
  })

  test.each<[string, { digest?: 'same' | 'other'; immutable?: 'none' }, string]>([
    ['the same image', { digest: 'same' }, 'keep 1.0.0: same digest'],
    ['another image', { digest: 'other' }, 'refuse 1.0.0: this version exists, and another image has it'],
    ['an image that is not known yet', {}, 'keep 1.0.0: this version exists; another image will be refused'],
    [
      'another image, allowed',
      { digest: 'other', immutable: 'none' },
      'move 1.0.0: this version goes to another image',
    ],
    ['the same image, allowed', { digest: 'same', immutable: 'none' }, 'keep 1.0.0: same digest'],
  ])('an exact version that exists, and %s', async (_, { digest, immutable }, row) => {
    const { open, put } = registry()
    const current = await put('1.0.0', '1.0', '1', 'latest')
    const wanted = digest === 'same' ? current : digest === 'other' ? (`sha256:${'b'.repeat(64)}` as const) : undefined
    const request = { ...base, evaluation: release('1.0.0'), digest: wanted, ...(immutable && { immutable }) }
    const plan = await planRelease(request, open)
    expect(rows(plan)[0]).toBe(row)
  })

  test('names that are meant to move have no guard', async () => {
    const { open, put } = registry()
    await put('main', 'edge', 'pr-12', 'v1')
    const tags = [
      { name: 'main', line: 1, rule: 'type=ref,event=branch' },
      { name: 'edge', line: 2, rule: 'type=edge' },
      { name: 'pr-12', line: 3, rule: 'type=ref,event=pr' },
      { name: 'v1', line: 4, rule: 'type=ref,event=tag' },
      { name: 'nightly', line: 5, rule: 'type=schedule' },
    ]
    const digest = `sha256:${'c'.repeat(64)}` as const
    const plan = await planRelease({ ...base, evaluation: only(...tags), digest }, open)
    expect(plan.tags.map(({ action }) => action)).toEqual(['move', 'move', 'move', 'move', 'create'])
    expect(plan.tags.some((tag) => 'immutable' in tag || 'floating' in tag)).toBe(false)
  })

  test.each<[string, string, boolean]>([
    ['v1.0.0', 'type=ref,event=tag', true],
    ['1.0.0', 'type=match,"pattern=v(.*)",group=1', true],
    ['1.0', 'type=match,"pattern=v(.*)\\.\\d",group=1', false],
    ['2026.11.20', 'type=schedule,pattern={{date}}', false],
    ['1.0.0', 'type=raw,value=1.0.0', false],
    ['1.0.0', '1.0.0', false],
    ['app-1.0.0', 'priority=1, TYPE=semver ,pattern=app-{{version}}', true],
    ['1.0.0', 'type=ref,event=branch', false],
  ])('%s of the rule %s: immutable is %s', async (name, rule, isImmutable) => {
    const plan = await planRelease({ ...base, evaluation: only({ name, line: 1, rule }) }, registry().open)
    expect(plan.tags[0]?.immutable === true).toBe(isImmutable)
  })

  test('offline, from versions that are given; without an image the tags stand alone', async () => {
    const existing = parseExisting('2.0.0, 1.9.0')
    const plan = await planRelease({ evaluation: release('1.9.1'), images: [], existing }, undefined)
    expect(plan.tags.map(({ reference, action, current }) => [reference, action, current])).toEqual([
      ['1.9.1', 'create', null],
      ['1.9', 'create', null],
      ['1', 'create', null],
      ['latest', 'refuse', null],
    ])
    const again = await planRelease({ evaluation: release('1.9.0'), images: [IMAGE], existing }, undefined)
    expect(again.tags[0]).toMatchObject({ reference: `${IMAGE}:1.9.0`, action: 'keep' })
  })

  test('floating tags alone cannot be seen by releases at the same time: a warning', async () => {
    const evaluation = only(...release('1.0.0').tags.slice(3))
    const plan = await planRelease({ ...base, evaluation }, registry().open)
    expect(plan.warnings).toEqual([expect.stringContaining('no tag names the version 1.0.0')])
  })

  test('several images: by tag, then by image, each by its own list', async () => {
    const { open, put } = registry()
    await put('2.0.0', 'latest')
    const images = [IMAGE, `${IMAGE}-mirror`, IMAGE]
    const plan = await planRelease({ ...base, images, evaluation: release('1.0.0') }, open)
    expect(plan.tags.slice(-2).map(({ reference, action }) => [reference, action])).toEqual([
      [`${IMAGE}:latest`, 'refuse'],
      [`${IMAGE}-mirror:latest`, 'create'],
    ])
    expect(plan.tags).toHaveLength(8)
    await expect(planRelease({ ...base, images: ['app:1'], evaluation: release('1.0.0') }, open)).rejects.toThrow(
      'has a tag or digest of its own',
    )
  })

  test('2,000 tags: the pages of the list, and one HEAD for each tag that may move', async () => {
    const lines: string[] = []
    const server = await served({ hooks: { answered: ({ method, path }) => void lines.push(`${method} ${path}`) } })
    const store = server.repositories.repository('acme/app')
    const document = await putImage(store, { layers: [Buffer.from('old')] })
    for (let i = 0; i < 2000; i++) await store.writeManifest(document, `1.${Math.floor(i / 100)}.${i % 100}`)
    for (const tag of ['1.9', '1', 'latest']) await store.writeManifest(document, tag)
    lines.length = 0
    const runtime = fakeRuntime()
    const client = await openRegistry(`127.0.0.1:${server.port}`, {}, runtime)
    try {
      const request = { ...base, images: [`127.0.0.1:${server.port}/acme/app`], evaluation: release('1.9.200') }
      const plan = await planRelease(request, async () => planned(client.repository('acme/app')))
      expect(plan.tags.map(({ action }) => action)).toEqual(['create', 'move', 'refuse', 'refuse'])
    } finally {
      await client.close()
    }
    const list = 'GET /v2/acme/app/tags/list'
    const heads = ['1', '1.9', 'latest'].map((tag) => `HEAD /v2/acme/app/manifests/${tag}`)
    // 2,003 tags in pages of 1,000; the first request asks who we have to be.
    expect(lines.filter((line) => line !== 'GET /v2/').sort()).toEqual([list, list, list, ...heads])
    expect(lines.length).toBeLessThanOrEqual(3 + 3 + 1)
  })
})

test.each([
  ['registry,git', { registry: true, git: true, names: [] }],
  ['git', { registry: false, git: true, names: [] }],
  ['none', { registry: false, git: false, names: [] }],
  ['2.0.0, 1.9.0\nregistry', { registry: true, git: false, names: ['2.0.0', '1.9.0'] }],
])('existing %j', (text, expected) => {
  expect(parseExisting(text)).toEqual(expected)
})

test.each(['', ' , ', 'none,git'])('existing %j is refused', (text) => {
  expect(() => parseExisting(text)).toThrow('existing is')
})
