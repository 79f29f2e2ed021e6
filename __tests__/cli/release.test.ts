// plan, apply, undo and push --plan against a registry over HTTP.
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { packImage } from '../../src/cli/demo-image.ts'
import type { Digest } from '../../src/image/digest.ts'
import type { ReleasePlan } from '../../src/release/release-plan.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { CopyReport, PlanReport } from '../../src/ship/report.ts'
import type { UndoReport } from '../../src/ship/undo-release.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import type { Store } from '../../src/stores/store.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { served } from '../helpers/served.ts'
import { type Outcome, type } from './terminal.ts'

const scratch = scratchFolders()
const RULES = ['{{version}}', '{{major}}.{{minor}}', '{{major}}'].flatMap((pattern) => [
  '--tags',
  `type=semver,pattern=${pattern}`,
])

interface Bench {
  readonly folder: string
  readonly image: string
  readonly store: Store
  /** The requests that wrote something. */
  readonly writes: string[]
  /** Runs a command line; the environment is empty but for a home. */
  run(...argv: string[]): Promise<Outcome>
  json<T>(...argv: string[]): Promise<T>
  /** Makes a plan file for a version. */
  plan(version: string, ...more: string[]): Promise<string>
  /** An image for a version as a SOURCE. */
  source(version: string): Promise<string>
  release(version: string): Promise<Digest>
}

async function bench(options: { readonly delete?: boolean } = {}): Promise<Bench> {
  const folder = await scratch()
  const writes: string[] = []
  const answered = ({ method, path }: { method: string; path: string }): void => {
    if (!['GET', 'HEAD'].includes(method)) writes.push(`${method} ${path}`)
  }
  const { url, repositories } = await served({ delete: true, ...options, hooks: { answered } })
  const image = `${url.replace('http://', '')}/acme/app`
  const env = { HOME: folder, DOCKER_HOST: `unix://${join(folder, 'none.sock')}` }
  const run = (...argv: string[]): Promise<Outcome> => type(argv, { env })
  const json = async <T>(...argv: string[]): Promise<T> => {
    const { code, stdout, stderr } = await run(...argv, '--json')
    if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${stdout}${stderr}`)
    return JSON.parse(stdout) as T
  }
  const plan = async (version: string, ...more: string[]): Promise<string> => {
    const file = join(folder, `plan-${version}.json`)
    const where = ['--ref', `refs/tags/v${version}`, '--existing', 'registry', '--image', image]
    await run('plan', ...where, ...RULES, '-o', file, ...more)
    return file
  }
  const source = async (version: string): Promise<string> => {
    const layout = await openLayout(join(folder, version), systemRuntime(), { create: true })
    await packImage(layout, [{ version }], version)
    await layout.close()
    return `layout:${join(folder, version)}:${version}`
  }
  const store = repositories.repository('acme/app')
  const release = async (version: string): Promise<Digest> => {
    const report = await json<CopyReport>('push', await source(version), '--plan', await plan(version))
    return report.digest
  }
  return { folder, image, store, writes, run, json, plan, source, release }
}

async function tagsOf(store: Store): Promise<Record<string, Digest | undefined>> {
  const tags: Record<string, Digest | undefined> = {}
  for await (const tag of store.tags()) tags[tag] = (await store.resolve(tag))?.digest
  return tags
}

describe('plan', () => {
  test('offline: what would this release get?', async () => {
    const { run } = await bench()
    const { code, stdout, stderr } = await run(
      'plan',
      '--ref',
      'refs/tags/v1.9.1',
      '--existing',
      '2.0.0,1.9.0',
      ...RULES,
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['TAG', 'REFERENCE', 'NOW', 'THEN', 'WHY'],
      ['create', '1.9.1', '-', '-', 'new version'],
      ['create', '1.9', '-', '-', '1.9.1 is newer than 1.9.0'],
      ['create', '1', '-', '-', '1.9.1 is newer than 1.9.0'],
      ['refuse', 'latest', '-', '-', '2.0.0 is newer than 1.9.1'],
    ])
  })

  test('from a recorded event', async () => {
    const { folder, json } = await bench()
    const event = { event_name: 'push', ref: 'refs/heads/main', sha: 'a'.repeat(40), event: { ref: 'refs/heads/main' } }
    await writeFile(join(folder, 'event.json'), JSON.stringify(event))
    const plan = await json<ReleasePlan>('plan', '--event', join(folder, 'event.json'), '--existing', 'none')
    expect(plan.tags).toMatchObject([{ tag: 'main', action: 'create' }])
  })

  test('asks the registry, writes the file, and in a step the summary', async () => {
    const { folder, image, store, release, writes } = await bench()
    const two = await release('2.0.0')
    writes.length = 0
    const summary = join(folder, 'summary.md')
    await writeFile(summary, 'before\n')
    const argv = ['plan', '--ref', 'refs/tags/v1.9.1', '--existing', 'registry', '--image', image, ...RULES, '--json']
    const env = { HOME: folder, GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
    const { code, stdout } = await type([...argv, '-o', join(folder, 'plan.json')], { env })
    expect(code).toBe(0)
    const plan = JSON.parse(stdout) as ReleasePlan
    expect(JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8'))).toEqual(plan)
    expect(Object.keys(plan)).toEqual(['version', 'tags', 'labels', 'annotations', 'warnings'])
    expect(plan.labels).toMatchObject({ 'org.opencontainers.image.version': '1.9.1' })
    expect(plan.tags.at(-1)).toMatchObject({
      reference: `${image}:latest`,
      action: 'refuse',
      current: two,
      wanted: two,
    })
    expect(await readFile(summary, 'utf8')).toMatch(
      /^before\n### Release plan for `1\.9\.1`\n[\s\S]*\*\*refuse\*\*[\s\S]*2\.0\.0 is newer/,
    )
    expect(writes).toEqual([])
    expect((await store.resolve('latest'))?.digest).toBe(two)
  })

  test('ends with 1 when the release would be refused', async () => {
    const { run, image, release } = await bench()
    await release('1.0.0')
    const where = ['--ref', 'refs/tags/v1.0.0', '--existing', 'registry', '--image', image, ...RULES]
    const other = ['--digest', `sha256:${'a'.repeat(64)}`]
    const { code, stdout } = await run('plan', ...where, ...other)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^refuse .*:1\.0\.0 .* this version exists, and another image has it$/m)
    expect((await run('plan', ...where, ...other, '--immutable', 'none')).code).toBe(0)
    expect((await run('plan', ...where)).code).toBe(0)
  })

  test.each([
    [['--digest', 'sha256:1'], '--digest cannot be "sha256:1"'],
    [['--immutable', 'all'], '--immutable cannot be "all"'],
    [['--existing', ','], 'existing is empty'],
    [['--tags', 'type=semvr,pattern={{version}}'], 'semver'],
    [['--image', 'acme/app:1', '--existing', '1.0.0'], 'has a tag or digest of its own'],
    [['app:ci'], 'plan takes'],
  ])('%j is refused', async (more, message) => {
    const { run } = await bench()
    const { code, stderr } = await run('plan', '--ref', 'refs/tags/v1.0.0', '--existing', '0.9.0', ...more)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
  })

  test('versions given by hand exist for every flavor', async () => {
    const { run } = await bench()
    const rules = ['--tags', 'type=semver,pattern={{version}}', '--flavor', 'suffix=-alpine,onlatest=true']
    const { stdout } = await run('plan', '--ref', 'refs/tags/v1.9.1', '--existing', '2.0.0,1.9.0', ...rules)
    expect(stdout).toMatch(/^refuse\s+latest-alpine\s.*2\.0\.0 is newer than 1\.9\.1$/m)
  })
})

describe('push --plan', () => {
  test('a patch of an old line leaves latest where it is, and says why', async () => {
    const { image, store, release, json, run, source, plan } = await bench()
    const [old, two] = [await release('1.9.0'), await release('2.0.0')]
    expect(await tagsOf(store)).toMatchObject({ '1': old, '1.9': old, '2': two, latest: two })
    const file = await plan('1.9.1')
    const dry = await json<PlanReport>('push', await source('1.9.1'), '--plan', file, '--dry-run')
    expect(dry.tags.map(({ tag, action, reason }) => [tag, action, reason])).toEqual([
      ['1.9.1', 'create', 'new version'],
      ['1.9', 'move', '1.9.1 is newer than 1.9.0'],
      ['1', 'move', '1.9.1 is newer than 1.9.0'],
      ['latest', 'refuse', '2.0.0 is newer than 1.9.1'],
    ])
    const report = await json<CopyReport>('push', await source('1.9.1'), '--plan', file)
    expect(report.references.map(({ reference, action, previous }) => [reference, action, previous])).toEqual([
      [`${image}:1.9.1`, 'created', undefined],
      [`${image}:1.9`, 'moved', old],
      [`${image}:1`, 'moved', old],
    ])
    expect(report.refused).toEqual([{ reference: `${image}:latest`, digest: two, reason: '2.0.0 is newer than 1.9.1' }])
    expect(await tagsOf(store)).toMatchObject({ '1': report.digest, '1.9': report.digest, '2': two, latest: two })
    const again = await run('push', await source('1.9.1'), '--plan', file)
    expect(again.stdout).toMatch(/^refused +\S+:latest +sha256:\w+ +2\.0\.0 is newer than 1\.9\.1$/m)
  })

  test('decides again: a newer release that came after the plan keeps its tags', async () => {
    const { store, release, json, source, plan } = await bench()
    await release('1.8.0')
    const file = await plan('1.9.0')
    const two = await release('1.10.0')
    const report = await json<CopyReport>('push', await source('1.9.0'), '--plan', file)
    expect(report.refused.map(({ reference }) => reference.split(':').at(-1))).toEqual(['1', 'latest'])
    expect(await tagsOf(store)).toMatchObject({ '1.9': report.digest, '1': two, latest: two })
  })

  test('an exact version that another image has is refused before anything is sent; the same image is kept', async () => {
    const { release, run, json, source, plan, writes, folder, image } = await bench()
    const digest = await release('1.0.0')
    const file = await plan('1.0.0')
    writes.length = 0
    const other = await source('6.6.6')
    for (const more of [[], ['--dry-run']]) {
      const { code, stderr } = await run('push', other, '--plan', file, ...more)
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`${image}:1.0.0`) })
    }
    const { stderr } = await run('push', other, '--plan', file)
    expect(stderr).toContain(`is on ${digest} already and is not moved`)
    expect(stderr).toContain('immutable: none')
    expect(writes).toEqual([])
    const same = await json<CopyReport>('push', await source('1.0.0'), '--plan', file)
    expect(same.references.every(({ action }) => action === 'kept')).toBe(true)
    expect(writes).toEqual([])
    const allowed = await plan('1.0.0', '--immutable', 'none')
    const moved = await json<CopyReport>('push', other, '--plan', allowed, '--undo-record', join(folder, 'undo.json'))
    expect(moved.references[0]).toMatchObject({ action: 'moved', previous: digest })
  })

  test('allow-downgrade moves back, and the result says so', async () => {
    const { release, json, source, plan, store } = await bench()
    await release('2.0.0')
    const report = await json<CopyReport>(
      'push',
      await source('1.9.1'),
      '--plan',
      await plan('1.9.1', '--allow-downgrade'),
    )
    expect(report.references.at(-1)).toMatchObject({
      action: 'moved',
      reason: 'allow-downgrade: 2.0.0 is newer than 1.9.1',
    })
    expect((await store.resolve('latest'))?.digest).toBe(report.digest)
  })

  test.each<[string, string | ((plan: ReleasePlan) => unknown), RegExp]>([
    ['no JSON', 'tags: []', /is no JSON|not valid JSON/],
    ['no plan', '{"version":"1"}', /is no plan: it has no list of tags/],
    [
      'a reference of another tag',
      (plan) => ({ ...plan, tags: [{ ...plan.tags[0], tag: 'latest' }] }),
      /is not of the tag latest/,
    ],
    [
      'no such action',
      (plan) => ({ ...plan, tags: [{ ...plan.tags[0], action: 'force' }] }),
      /has no action of create/,
    ],
    [
      'no digest',
      (plan) => ({ ...plan, tags: [{ ...plan.tags[0], current: 'sha256:1' }] }),
      /"current" that is no digest/,
    ],
    [
      'no scheme',
      (plan) => ({ ...plan, tags: [{ ...plan.tags[1], floating: { scheme: 'x' } }] }),
      /floats by no scheme/,
    ],
    ['a tag alone', (plan) => ({ ...plan, tags: [{ ...plan.tags[0], reference: '1.0.0' }] }), /no image that gets it/],
  ])('a plan that is %s is refused', async (_, change, message) => {
    const { run, source, plan, folder, writes } = await bench()
    const file = await plan('1.0.0')
    const good = JSON.parse(await readFile(file, 'utf8')) as ReleasePlan
    const bad = join(folder, 'bad.json')
    await writeFile(bad, typeof change === 'string' ? change : JSON.stringify(change(good)))
    const { code, stderr } = await run('push', await source('1.0.0'), '--plan', bad)
    expect(code).not.toBe(0)
    expect(stderr).toMatch(message)
    expect(writes).toEqual([])
  })

  test('neither references nor a plan, or a plan that is not there', async () => {
    const { run, source } = await bench()
    expect(await run('push', await source('1'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no place to push to'),
    })
    const missing = await run('push', await source('1'), '--plan', '/nowhere/plan.json')
    expect(missing).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the plan /nowhere/plan.json cannot be read: ENOENT'),
    })
  })
})

describe('apply', () => {
  test('carries out the plan, keeps an undo record, and can be repeated', async () => {
    const { store, release, json, run, source, plan, folder, image, writes } = await bench()
    const old = await release('1.0.0')
    const file = await plan('1.1.0')
    const dry = await json<PlanReport>('apply', file, await source('1.1.0'), '--dry-run')
    expect(dry.tags.map(({ action }) => action)).toEqual(['create', 'create', 'move', 'move'])
    const report = await json<CopyReport>('apply', file, await source('1.1.0'))
    expect(await tagsOf(store)).toMatchObject({ '1.1.0': report.digest, '1.1': report.digest, '1': report.digest })
    const record = join(folder, 'plan-1.1.0.undo.json')
    const kept = await readFile(record, 'utf8')
    expect(JSON.parse(kept)).toEqual({
      references: [
        { reference: `${image}:1.1.0`, digest: report.digest, previous: null },
        { reference: `${image}:1.1`, digest: report.digest, previous: null },
        { reference: `${image}:1`, digest: report.digest, previous: old },
        { reference: `${image}:latest`, digest: report.digest, previous: old },
      ],
    })
    writes.length = 0
    // The plan did not know the image, so that what is there now is a change that it did not see.
    expect(await run('apply', file, await source('1.1.0'))).toMatchObject({ code: 1 })
    const known = await plan('1.1.0', '--digest', report.digest)
    const again = await json<CopyReport>('apply', known)
    expect(again.references.every(({ action }) => action === 'kept')).toBe(true)
    expect(writes).toEqual([])
    expect(existsSync(join(folder, 'plan-1.1.0.undo.json'))).toBe(true)
    expect(await readFile(record, 'utf8')).toBe(kept)
  })

  test('refuses when the registry has drifted, and names what has', async () => {
    const { store, release, run, source, plan, image, writes } = await bench()
    const old = await release('1.0.0')
    const file = await plan('1.1.0')
    const other = await store.readManifest('1.0.0')
    await store.writeManifest(other, '1.1')
    writes.length = 0
    const { code, stderr } = await run('apply', file, await source('1.1.0'))
    expect(code).toBe(1)
    expect(stderr).toContain(
      `the registry has changed since the plan was made: ${image}:1.1 was on nothing and is on ${old} now`,
    )
    expect(writes).toEqual([])
  })

  test('refuses when a newer version has come that does not have the tags yet', async () => {
    const { store, release, run, source, plan, writes } = await bench()
    await release('1.0.0')
    const file = await plan('1.1.0')
    await store.writeManifest(await store.readManifest('1.0.0'), '1.2.0')
    writes.length = 0
    const { code, stderr } = await run('apply', file, await source('1.1.0'))
    expect(code).toBe(1)
    expect(stderr).toMatch(/:latest is not for this release any more: 1\.2\.0 is newer than 1\.1\.0/)
    expect(writes).toEqual([])
  })

  test('a plan for one image takes no other, and finds its own in the registry', async () => {
    const { store, json, run, source, plan, image, writes, release } = await bench()
    await release('1.0.0')
    const pushed = await json<CopyReport>('push', await source('1.1.0'), `${image}:build-7`)
    const file = await plan('1.1.0', '--digest', pushed.digest)
    writes.length = 0
    const { code, stderr } = await run('apply', file, await source('9.9.9'))
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`not ${pushed.digest}`) })
    expect(writes).toEqual([])
    await json('apply', file)
    expect(await tagsOf(store)).toMatchObject({ '1.1.0': pushed.digest, latest: pushed.digest })
    expect(writes.every((line) => line.startsWith('PUT') && line.includes('/manifests/'))).toBe(true)
    const unknown = await plan('1.2.0')
    expect(await run('apply', unknown)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('does not say which image'),
    })
    const missing = await plan('1.2.0', '--digest', `sha256:${'d'.repeat(64)}`)
    expect(await run('apply', missing)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("none of the plan's repositories"),
    })
  })
})

describe('undo', () => {
  test('puts everything back; the result of a push is a record as well', async () => {
    const { store, release, json, source, plan, folder, run } = await bench()
    await release('1.0.0')
    const before = await tagsOf(store)
    const pushed = await json<CopyReport>('push', await source('1.1.0'), '--plan', await plan('1.1.0'))
    const result = join(folder, 'result.json')
    await writeFile(result, JSON.stringify(pushed))
    const after = await tagsOf(store)
    const dry = await json<UndoReport>('undo', result, '--dry-run')
    expect(await tagsOf(store)).toEqual(after)
    const report = await json<UndoReport>('undo', result)
    expect(report).toEqual(dry)
    expect(report.references.map(({ action }) => action)).toEqual(['restored', 'restored', 'removed', 'removed'])
    expect(await tagsOf(store)).toEqual(before)
    const again = await run('undo', result)
    expect(again.code).toBe(0)
    expect(again.stdout).toMatch(/^left .*it is back already$/m)
    // And the release can be made again.
    await json('push', await source('1.1.0'), '--plan', await plan('1.1.0'))
    expect(await tagsOf(store)).toEqual(after)
  })

  test('leaves what somebody else has moved since', async () => {
    const { store, release, json, source, plan, folder } = await bench()
    await release('1.0.0')
    const record = join(folder, 'undo.json')
    await json('push', await source('1.1.0'), '--plan', await plan('1.1.0'), '--undo-record', record)
    const two = await release('2.0.0')
    const report = await json<UndoReport>('undo', record)
    expect(report.references.find(({ reference }) => reference.endsWith(':latest'))).toMatchObject({
      action: 'left',
      digest: two,
      reason: 'somebody has moved it since',
    })
    expect((await store.resolve('latest'))?.digest).toBe(two)
    expect(await store.resolve('1.1.0')).toBeUndefined()
  })

  test('what cannot be put back is told, does not keep the others from it, and ends with 1', async () => {
    const { store, release, json, source, plan, folder, run } = await bench({ delete: false })
    const old = await release('1.0.0')
    const record = join(folder, 'undo.json')
    await json('push', await source('1.1.0'), '--plan', await plan('1.1.0'), '--undo-record', record)
    const { code, stdout } = await run('undo', record)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^failed +\S+:1\.1\.0 /m)
    expect(await tagsOf(store)).toMatchObject({ '1': old, latest: old })
  })

  test.each([
    ['{}', 'it has no list of references'],
    ['{"references":[1]}', 'reference 1 is no object'],
    ['{"references":[{"reference":"r.io/app"}]}', 'no reference with a tag'],
    ['{"references":[{"reference":"r.io/app:1","digest":"x"}]}', 'has no digest'],
    ['{"references":[{"reference":"r.io/app:1","digest":"sha256:D","previous":1}]}', '"previous" that is no digest'],
  ])('%s is no record', async (text, message) => {
    const { run, folder } = await bench()
    const file = join(folder, 'bad.json')
    await writeFile(file, text.replace('sha256:D', `sha256:${'d'.repeat(64)}`))
    expect(await run('undo', file)).toMatchObject({ code: 1, stderr: expect.stringContaining(message) })
  })
})
