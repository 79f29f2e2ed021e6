// Tag rules and plans in push/ and the root action, as a runner runs them.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Digest } from '../../src/image/digest.ts'
import type { UndoRecord } from '../../src/release/undo-record.ts'
import type { CopyReport } from '../../src/ship/report.ts'
import type { Store } from '../../src/stores/store.ts'
import { modernArchive, testImage } from '../helpers/archive-images.ts'
import { resultOf, runCli } from '../helpers/cli.ts'
import { createRunner, type Runner, type StepResult } from '../helpers/runner.ts'
import { served } from '../helpers/served.ts'
import { rawTar } from '../helpers/tar.ts'

const RULES = ['{{version}}', '{{major}}.{{minor}}', '{{major}}']
  .map((pattern) => `type=semver,pattern=${pattern}`)
  .join('\n')

const runners: Runner[] = []
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.dispose()
})

interface Job {
  readonly runner: Runner
  readonly image: string
  readonly store: Store
  readonly writes: string[]
  /** Runs an action for the git tag of a version, with an image of its own as the source. */
  release(version: string, inputs: Record<string, string>, entry?: string): Promise<StepResult>
}

async function startJob(): Promise<Job> {
  const writes: string[] = []
  const { port, repositories } = await served({
    delete: true,
    hooks: {
      answered: ({ method, path }) => void (['GET', 'HEAD'].includes(method) || writes.push(`${method} ${path}`)),
    },
  })
  const runner = await createRunner({ env: { DOCKER_HOST: 'unix:///nowhere/docker.sock' } })
  runners.push(runner)
  const release = async (version: string, inputs: Record<string, string>, entry = 'main'): Promise<StepResult> => {
    const archive = `${version}.tar`
    await writeFile(join(runner.workspace, archive), rawTar(modernArchive(testImage(['base', version]), ['app:ci'])))
    const source = entry === 'tags' ? {} : { source: `archive:${archive}` }
    const env = { GITHUB_REF: `refs/tags/v${version}`, GITHUB_SHA: 'a'.repeat(40) }
    return await runner.run(entry, { existing: 'registry', ...source, ...inputs }, env)
  }
  const image = `127.0.0.1:${port}/acme/app`
  return { runner, image, store: repositories.repository('acme/app'), writes, release }
}

const digestOf = async (store: Store, tag: string): Promise<Digest | undefined> => (await store.resolve(tag))?.digest

describe('the root action with tag rules', () => {
  test('tags a release, and a patch of an old line does not take latest', async () => {
    const { image, store, release, runner } = await startJob()
    const inputs = { images: image, tags: RULES }
    const two = await release('2.0.0', inputs)
    expect(two).toMatchObject({ exitCode: 0, stderr: '' })
    expect(two.annotations('error')).toEqual([])
    expect(two.outputs.version).toBe('2.0.0')
    const patch = await release('1.9.1', inputs)
    expect(patch.outputs.version).toBe('1.9.1')
    expect((patch.outputs.references as string).split('\n')).toEqual(
      ['1.9.1', '1.9', '1'].map((tag) => `${image}:${tag}@${patch.outputs.digest}`),
    )
    expect(await digestOf(store, 'latest')).toBe(two.outputs.digest)
    expect(await digestOf(store, '1')).toBe(patch.outputs.digest)
    expect(patch.summary).toContain(
      `| \`${image}:latest\` | **refused** | \`${two.outputs.digest}\` | 2.0.0 is newer than 1.9.1 |`,
    )
    expect(patch.summary).toContain(`| \`${image}:1.9.1\` | created |`)
    expect(patch.shown()).toContain(`not moved: ${image}:latest (2.0.0 is newer than 1.9.1)`)
    const report = JSON.parse(await readFile(patch.outputs.json as string, 'utf8')) as CopyReport
    expect(report.refused).toMatchObject([{ reference: `${image}:latest` }])
    const record = JSON.parse(await readFile(patch.outputs['undo-record'] as string, 'utf8')) as UndoRecord
    expect(record.references).toHaveLength(3)
    const env = { HOME: runner.home }
    expect(resultOf(await runCli(['undo', patch.outputs['undo-record'] as string, '--json'], { env }))).toMatchObject({
      references: [{ action: 'removed' }, { action: 'removed' }, { action: 'removed' }],
    })
    expect(await digestOf(store, '1.9.1')).toBeUndefined()
  })

  test('allow-downgrade is shown in the summary', async () => {
    const { image, release, store } = await startJob()
    await release('2.0.0', { images: image, tags: RULES })
    const back = await release('1.9.1', { images: image, tags: RULES, 'allow-downgrade': 'true' })
    expect(await digestOf(store, 'latest')).toBe(back.outputs.digest)
    expect(back.summary).toMatch(
      /:latest` \| moved \| `sha256:\w+` \| allow-downgrade&#58; 2\.0\.0 is newer than 1\.9\.1 \|/,
    )
  })

  test('an exact version is refused for another image, before anything is sent, and not with immutable: none', async () => {
    const { image, release, runner, writes } = await startJob()
    const inputs = { images: image, tags: RULES }
    const first = await release('1.0.0', inputs)
    writes.length = 0
    const same = await release('1.0.0', inputs)
    expect(same).toMatchObject({ exitCode: 0, outputs: { digest: first.outputs.digest } })
    const env = { GITHUB_REF: 'refs/tags/v1.0.0' }
    await writeFile(join(runner.workspace, 'other.tar'), rawTar(modernArchive(testImage(['other']), ['app:ci'])))
    const other = { existing: 'registry', ...inputs, source: 'archive:other.tar' }
    const refused = await runner.run('push', other, env)
    expect(refused.exitCode).toBe(1)
    expect(refused.annotations('error')).toEqual([
      expect.stringMatching(/:1\.0\.0 is on sha256:\w+ already and is not moved/),
    ])
    const dry = await runner.run('push', { ...other, 'dry-run': 'true' }, env)
    expect(dry.exitCode).toBe(1)
    expect(dry.summary).toContain('**refuse**')
    expect(writes).toEqual([])
    const allowed = await runner.run('push', { ...other, immutable: 'none' }, env)
    expect(allowed).toMatchObject({ exitCode: 0 })
  })
})

test('tags/ decides, push/ takes its plan and decides again when it writes', async () => {
  const { image, store, release, runner } = await startJob()
  await release('1.8.0', { images: image, tags: RULES })
  const decided = await release('1.9.1', { images: image, tags: RULES }, 'tags')
  expect(decided.outputs.tags).toContain(`${image}:latest`)
  // Another release finishes between the two steps.
  const two = await release('2.0.0', { images: image, tags: RULES })
  const pushed = await release('1.9.1', { plan: decided.outputs.plan as string }, 'push')
  expect(pushed.annotations('error')).toEqual([])
  expect(await digestOf(store, '1.9.1')).toBe(pushed.outputs.digest)
  expect(await digestOf(store, 'latest')).toBe(two.outputs.digest)
  expect(pushed.outputs).toMatchObject({ version: '1.9.1' })
  // The finished names alone have no such protection, as push/README.md says.
  await release('1.9.1', { to: decided.outputs.tags as string }, 'push')
  expect(await digestOf(store, 'latest')).toBe(pushed.outputs.digest)
  // Another image for the version that is out.
  const again = { source: 'archive:2.0.0.tar', plan: decided.outputs.plan as string }
  expect((await runner.run('push', again)).annotations('error')).toEqual([expect.stringContaining('is not moved')])
  expect(await runner.run('push', { ...again, immutable: 'none' })).toMatchObject({ exitCode: 0 })
  expect(await digestOf(store, '1.9.1')).toBe(two.outputs.digest)
})

test.each<[string, Record<string, string>, RegExp]>([
  ['rules without images', { tags: 'type=raw,value=x' }, /rules, and there is no image that gets them/],
  [
    'a reference among rules',
    { images: 'r.io/a', tags: 'type=raw,value=x\nr.io/a:1' },
    /line 2 is the reference r\.io\/a:1/,
  ],
  [
    'flavor without rules',
    { images: 'r.io/a', tags: '1', flavor: 'latest=true' },
    /the input flavor cannot stand here/,
  ],
  ['a plan and tags', { plan: 'p.json', images: 'r.io/a', tags: '1' }, /the input images cannot stand here/],
  ['a plan and a downgrade', { plan: 'p.json', 'allow-downgrade': 'true' }, /the plan has decided about floating tags/],
  ['a plan that is not there', { plan: 'p.json' }, /the plan p\.json cannot be read: ENOENT/],
  ['a typing error in a rule', { images: 'r.io/a', tags: 'type=semver,patern={{version}}' }, /pattern/],
  ['no such protection', { images: 'r.io/a', tags: 'type=sha', immutable: 'all' }, /It takes versions, none/],
  ['a branch that no rule is for', { images: 'r.io/a', tags: 'type=ref,event=pr' }, /no rule gives a tag/],
])('%s: the step fails with what to do', async (_, inputs, message) => {
  const { release, writes } = await startJob()
  const step = await release('1.0.0', inputs, 'push')
  expect(step.exitCode).toBe(1)
  expect(step.annotations('error')).toEqual([expect.stringMatching(message)])
  expect(step.annotations('error')[0]).not.toMatch(/\n\s+at |undefined|\[object/)
  expect(writes).toEqual([])
})

describe('no tag for this run', () => {
  test.each(['main', 'push'])('%s: an error, unless it is said to be fine; then nothing is pushed', async (entry) => {
    const { image, release, writes } = await startJob()
    const inputs = { images: image, tags: 'type=ref,event=branch' }
    const refused = await release('1.0.0', inputs, entry)
    expect(refused.exitCode).toBe(1)
    expect(refused.annotations('error')).toEqual([expect.stringContaining('no rule gives a tag')])
    const fine = await release('1.0.0', { ...inputs, 'allow-empty': 'true' }, entry)
    expect(fine).toMatchObject({ exitCode: 0, outputs: {} })
    expect(fine.shown()).toContain('There is no tag for this run: nothing is pushed')
    const looked = await release('1.0.0', { ...inputs, 'allow-empty': 'true', preflight: 'only' }, entry)
    expect(looked.exitCode).toBe(0)
    expect(looked.shown()).toContain('There is no tag for this run: there is nothing to check')
    expect(writes).toEqual([])
  })

  test('a plan without tags is as empty', async () => {
    const { image, release, writes } = await startJob()
    const rules = { images: image, tags: 'type=ref,event=branch', 'allow-empty': 'true' }
    const { outputs } = await release('1.0.0', rules, 'tags')
    const plan = outputs.plan as string
    expect((await release('1.0.0', { plan }, 'push')).annotations('error')).toEqual([
      expect.stringContaining('the plan has no tag for this run'),
    ])
    expect((await release('1.0.0', { plan, 'allow-empty': 'true' }, 'push')).exitCode).toBe(0)
    expect(writes).toEqual([])
  })
})
