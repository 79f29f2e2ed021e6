import { describe, expect, test } from '@jest/globals'
import type { Reference } from '../../src/image/reference.ts'
import type { Evaluation } from '../../src/release/evaluation.ts'
import { parseExisting } from '../../src/release/existing-names.ts'
import type { LookUp } from '../../src/release/facts.ts'
import type { ReleasePlan } from '../../src/release/release-plan.ts'
import { Failure } from '../../src/runtime/failure.ts'
import type { Connections } from '../../src/ship/connections.ts'
import { type DecideOptions, decideRelease } from '../../src/ship/decide-release.ts'
import { memoryRepositories } from '../../src/stores/memory.ts'
import type { Store } from '../../src/stores/store.ts'
import { type FakeRuntime, fakeRuntime } from '../helpers/fake-clock.ts'
import { putImage } from '../helpers/images.ts'

const floating = { scheme: 'semver', version: '1.9.1', pattern: '', prefix: '', suffix: '', channel: 'stable' } as const
const exact = { name: '1.9.1', line: 1, rule: 'type=semver,pattern={{version}}' }
const release: Evaluation = {
  version: '1.9.1',
  tags: [exact, { name: 'latest', line: 0, rule: 'latest=auto', floating }],
  warnings: [],
}
const denied = new Failure('unauthorized', 'r.io wants a login')

interface World {
  readonly git?: readonly string[] | Error
  /** Tags in the registry, or why it does not tell. */
  readonly registry?: readonly string[] | Error
  /** Why it does not list them. */
  readonly list?: Error
}

interface Outcome {
  readonly plan: ReleasePlan
  readonly runtime: FakeRuntime
  /** What was asked: `git`, `tags`, `resolve TAG`. */
  readonly asked: readonly string[]
}

async function decide(world: World, options: Partial<DecideOptions> = {}, evaluation = release): Promise<Outcome> {
  const asked: string[] = []
  const runtime = fakeRuntime()
  const store = memoryRepositories('r.io').repository('acme/app')
  if (Array.isArray(world.registry)) {
    for (const tag of world.registry) await putImage(store, { layers: [Buffer.from(tag)] }, tag)
  }
  const watched: Pick<Store, 'label' | 'tags' | 'resolve'> = {
    label: store.label,
    tags: async function* () {
      asked.push('tags')
      const refusal = world.list ?? world.registry
      if (refusal instanceof Error) throw refusal
      yield* store.tags()
    },
    resolve: async (name) => {
      asked.push(`resolve ${name}`)
      if (world.registry instanceof Error) throw world.registry
      return await store.resolve(name)
    },
  }
  const connections = { runtime, registry: async () => ({ repository: () => watched }) } as unknown as Connections
  const lookUp = {
    tags: async () => {
      asked.push('git')
      if (world.git instanceof Error) throw world.git
      return world.git ?? []
    },
  } as LookUp
  const defaults: DecideOptions = { images: ['r.io/acme/app'], existing: parseExisting('registry,git'), ask: 'always' }
  const plan = await decideRelease(evaluation, { ...defaults, ...options }, { lookUp }, connections)
  return { plan, runtime, asked }
}

const actions = ({ plan }: Outcome): string[] => plan.tags.map(({ action }) => action)

describe('one of two witnesses is enough', () => {
  test('git knows of a newer version, the registry does not', async () => {
    const outcome = await decide({ git: ['refs/tags/v2.0.0'], registry: ['1.9.0', 'latest'] })
    expect(actions(outcome)).toEqual(['create', 'refuse'])
    expect(outcome.asked).toEqual(['git', 'tags', 'resolve latest'])
  })

  test('git cannot be read', async () => {
    const outcome = await decide({ git: new Error('no checkout'), registry: ['2.0.0', 'latest'] })
    expect(actions(outcome)).toEqual(['create', 'refuse'])
    expect(outcome.runtime.warnings).toEqual([])
  })

  test('the registry cannot be read: a warning, once', async () => {
    const outcome = await decide({ git: ['refs/tags/v2.0.0'], registry: denied })
    expect(actions(outcome)).toEqual(['create', 'refuse'])
    expect(outcome.runtime.warnings).toEqual([
      expect.stringMatching(/cannot be read, so only the git tags tell.*wants a login/),
    ])
  })

  test('a registry that lists nothing still shows single tags, and the plan says that the list did not decide', async () => {
    const outcome = await decide({ git: ['refs/tags/v1.9.1'], registry: ['1.9.0', 'latest'], list: denied })
    expect(actions(outcome)).toEqual(['create', 'move'])
    expect(outcome.plan.tags[1]).toMatchObject({ unlisted: true, floating: { version: '1.9.1' } })
    const older = await decide({ git: ['refs/tags/v2.0.0'], registry: ['latest'], list: denied })
    expect(older.plan.tags[1]).toMatchObject({ action: 'refuse', unlisted: true, newest: 'refs/tags/v2.0.0' })
    const listed = await decide({ git: ['refs/tags/v1.9.1'], registry: ['1.9.0', 'latest'] })
    expect(listed.plan.tags[1]).not.toHaveProperty('unlisted')
  })

  test('neither can be read: nothing is guessed', async () => {
    const neither = decide({ git: new Error('no checkout'), registry: denied })
    await expect(neither).rejects.toMatchObject({ code: 'failed', reference: 'existing', cause: denied })
    const onlyGit = decide({ git: new Error('no checkout') }, { existing: parseExisting('git') })
    await expect(onlyGit).rejects.toThrow('the git tags cannot be read')
    const noImage = decide({ git: new Error('no checkout') }, { images: [] })
    await expect(noImage).rejects.toThrow('the git tags cannot be read')
  })

  test('what is wrong with us is never a warning', async () => {
    const usage = new Failure('usage', 'a mistake')
    await expect(decide({ git: [], registry: usage })).rejects.toBe(usage)
  })
})

describe('who is asked', () => {
  const branch: Evaluation = {
    version: 'main',
    tags: [{ name: 'main', line: 1, rule: 'type=ref,event=branch' }],
    warnings: [],
  }

  test.each<[string, Partial<DecideOptions>, Evaluation, string[]]>([
    ['always, a branch', {}, branch, ['tags', 'resolve main']],
    ['when-floating, a branch', { ask: 'when-floating' }, branch, []],
    ['when-floating, a release', { ask: 'when-floating' }, release, ['git', 'tags', 'resolve 1.9.1', 'resolve latest']],
    ['always, git only', { existing: parseExisting('git') }, release, ['git', 'resolve 1.9.1', 'resolve latest']],
    ['when-floating, git only', { ask: 'when-floating', existing: parseExisting('git') }, release, ['git']],
    ['never', { ask: 'never', existing: parseExisting('1.0.0') }, release, []],
    ['none', { ask: 'when-floating', existing: parseExisting('none') }, release, []],
  ])('%s', async (_, options, evaluation, expected) => {
    const { asked } = await decide({ git: [], registry: [] }, options, evaluation)
    expect(asked).toEqual(expected)
  })

  test('a registry that may not be read does not keep a branch from its plan', async () => {
    const outcome = await decide({ registry: denied }, {}, branch)
    expect(actions(outcome)).toEqual(['create'])
    expect(outcome.runtime.warnings).toHaveLength(1)
  })
})

test('every image is asked by its own registry', async () => {
  const opened: string[] = []
  const repositories = memoryRepositories()
  const connections = {
    runtime: fakeRuntime(),
    registry: async (registry: Reference['registry']) => {
      opened.push(registry)
      return repositories
    },
  } as unknown as Connections
  const options = { images: ['a.io/app', 'b.io/app'], existing: parseExisting('registry'), ask: 'always' } as const
  const plan = await decideRelease(release, options, { lookUp: {} as LookUp }, connections)
  expect(opened.sort()).toEqual(['a.io', 'b.io'])
  expect(plan.tags.map(({ reference }) => reference)).toEqual([
    'a.io/app:1.9.1',
    'b.io/app:1.9.1',
    'a.io/app:latest',
    'b.io/app:latest',
  ])
})
