import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { tagsFromInputs } from '../../src/actions/tags.ts'
import type { Host } from '../../src/host/host.ts'
import type { ReleasePlan } from '../../src/release/release-plan.ts'
import { onlyUser } from '../../src/serve/auth/passwords.ts'
import { recordedEvent } from '../helpers/events.ts'
import { type FakeHost, fakeHost } from '../helpers/fake-host.ts'
import { putImage } from '../helpers/images.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { playScript } from '../helpers/scripted-server.ts'
import { served } from '../helpers/served.ts'

const scratch = scratchFolders()

interface StepOptions {
  readonly event?: string
  readonly env?: Readonly<Record<string, string>>
  /** The tags of the git checkout; without them there is no git and no API. */
  readonly gitTags?: readonly string[]
}

async function step(
  inputs: Record<string, string>,
  { event = 'push-tag', env = {}, gitTags }: StepOptions = {},
): Promise<FakeHost> {
  const folder = await scratch()
  const recorded = recordedEvent(event)
  const file = join(folder, 'event.json')
  await writeFile(file, JSON.stringify(recorded.event))
  const closed = await playScript([])
  await closed.close()
  const exec: Host['exec'] = async (_, args) => {
    if (gitTags === undefined) return { exitCode: 128, stdout: '', stderr: 'fatal: not a git repository' }
    const stdout = args[0] === 'rev-parse' ? 'false' : args.includes('refs/tags') ? gitTags.join('\n') : ''
    return { exitCode: 0, stdout, stderr: '' }
  }
  return fakeHost(
    inputs,
    {
      ...recorded.env,
      ...env,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_PATH: file,
      GITHUB_API_URL: `http://${closed.host}`,
      RUNNER_TEMP: folder,
      HOME: folder,
    },
    { exec },
  )
}

const RULES = 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}.{{minor}}\ntype=semver,pattern={{major}}'

/** A registry whose acme/app has these tags. */
async function registryWith(...tags: string[]): Promise<string> {
  const registry = await served()
  const app = registry.repositories.repository('acme/app')
  for (const [seed, tag] of tags.entries()) await putImage(app, { layers: [Buffer.from(`layer ${seed}`)] }, tag)
  return `127.0.0.1:${registry.port}`
}

describe('floating tags', () => {
  test('a patch of an old line leaves latest alone, since the registry has a newer version', async () => {
    const registry = await registryWith('2.0.0', '2.0', '2', 'latest', '1.9.0', '1.9', '1')
    const host = await step({ images: `${registry}/acme/app`, tags: RULES })
    await tagsFromInputs(host)
    expect(host.outputs['tag-names']?.split('\n')).toEqual(['1.9.1', '1.9', '1'])
    expect(host.outputs.tags?.split('\n')).toEqual(['1.9.1', '1.9', '1'].map((tag) => `${registry}/acme/app:${tag}`))
    expect(JSON.parse(host.outputs.json ?? '')).toMatchObject({ 'tag-names': ['1.9.1', '1.9', '1'] })
    expect(host.warnings).toEqual([])
    const plan = JSON.parse(await readFile(host.outputs.plan ?? '', 'utf8')) as ReleasePlan
    expect(plan.tags.map(({ tag, action }) => [tag, action])).toEqual([
      ['1.9.1', 'create'],
      ['1.9', 'move'],
      ['1', 'move'],
      ['latest', 'refuse'],
    ])
    expect(plan.labels['org.opencontainers.image.version']).toBe('1.9.1')
    const said = `left out: ${registry}/acme/app:latest (2.0.0 is newer than 1.9.1)`
    expect(host.said).toContain(said)
    expect(host.summaries.join()).toContain(
      `| \`${registry}/acme/app:latest\` | **left out** | 2.0.0 is newer than 1.9.1 |`,
    )
  })

  test('or since git has, for an image that nobody has pushed yet', async () => {
    const registry = await registryWith()
    const host = await step(
      { images: `${registry}/acme/app`, tags: RULES },
      { gitTags: ['refs/tags/v1.9.1', 'refs/tags/v2.0.0'] },
    )
    await tagsFromInputs(host)
    expect(host.outputs['tag-names']?.split('\n')).toEqual(['1.9.1', '1.9', '1'])
  })

  test('a release of which nothing is left is said', async () => {
    const host = await step({ tags: 'type=semver,pattern={{major}}', flavor: 'latest=false', existing: '1.10.0' })
    await tagsFromInputs(host)
    expect(host.outputs).toMatchObject({ version: '1', tags: '', 'tag-names': '' })
    expect(host.warnings).toEqual([
      expect.stringContaining('every tag that the rules ask for stays with another version'),
    ])
  })

  test('allow-downgrade moves them all the same, and says so', async () => {
    const host = await step({ tags: RULES, 'allow-downgrade': 'true', existing: '2.0.0' })
    await tagsFromInputs(host)
    expect(host.outputs['tag-names']?.split('\n')).toEqual(['1.9.1', '1.9', '1', 'latest'])
    expect(host.summaries.join()).toContain('`latest` | yes | allow-downgrade&#58; 2.0.0 is newer than 1.9.1')
  })

  test('an image that is in one registry only is judged in each', async () => {
    const [older, newer] = [await registryWith('1.8.0'), await registryWith('3.0.0')]
    const host = await step({ images: `${older}/acme/app\n${newer}/acme/app`, tags: RULES })
    await tagsFromInputs(host)
    expect(host.outputs.tags?.split('\n').filter((tag) => tag.endsWith(':latest'))).toEqual([
      `${older}/acme/app:latest`,
    ])
    expect(host.outputs['tag-names']?.split('\n')).toEqual(['1.9.1', '1.9', '1', 'latest'])
  })

  test('a registry that may not be read is a warning when git tells, and an error when nobody does', async () => {
    const registry = await served({ auth: { kind: 'basic', check: onlyUser('octocat', 'secret') } })
    const images = `127.0.0.1:${registry.port}/acme/app`
    const host = await step({ images, tags: RULES }, { gitTags: ['refs/tags/v1.9.1', 'refs/tags/v2.0.0'] })
    await tagsFromInputs(host)
    expect(host.outputs['tag-names']?.split('\n')).toEqual(['1.9.1', '1.9', '1'])
    expect(host.warnings).toEqual([
      expect.stringContaining(`the tags of ${images} cannot be read, so only the git tags tell`),
    ])
    await expect(tagsFromInputs(await step({ images, tags: RULES }))).rejects.toMatchObject({
      code: 'failed',
      reference: 'existing',
      message: `the tags of ${images} cannot be read, so it cannot be told whether a newer version has the floating tags`,
      hint: expect.stringContaining('Log in first'),
    })
    await expect(tagsFromInputs(await step({ images, tags: RULES, existing: 'git' }))).rejects.toMatchObject({
      message: expect.stringContaining('the git tags cannot be read'),
    })
  })

  test('nobody is asked when no tag floats', async () => {
    const host = await step({ images: '127.0.0.1:1/acme/app', tags: 'type=sha' }, { event: 'pull-request' })
    await tagsFromInputs(host)
    expect(host.outputs.tags).toBe('127.0.0.1:1/acme/app:sha-a9c8c58')
    expect(host.warnings).toEqual([])
  })
})

describe('what goes wrong', () => {
  test.each([
    [{ tags: 'type=semver,pattern={{majr}}' }, 'majr'],
    [{ tags: 'type=sha', context: 'githb' }, 'context'],
    [{ tags: 'type=sha', images: 'acme/app:1.0' }, 'has a tag or digest of its own'],
    [{ tags: 'type=sha', images: '/app' }, '/app'],
    [{ tags: 'type=sha', labels: 'a={{shaa}}' }, 'labels, line 1'],
    [{ tags: 'type=sha', existing: 'none,git' }, 'none'],
  ])('%j names the fault', async (inputs, message) => {
    const host = await step(inputs)
    await expect(tagsFromInputs(host)).rejects.toMatchObject({ message: expect.stringContaining(message) })
    expect(host.outputs).toEqual({})
  })

  test('no tag at all is an error unless it is asked for', async () => {
    const tags = 'type=ref,event=pr'
    await expect(tagsFromInputs(await step({ tags }))).rejects.toMatchObject({ code: 'refused' })
    const host = await step({ tags, 'allow-empty': 'true', images: 'acme/app' })
    await tagsFromInputs(host)
    expect(host.outputs).toMatchObject({ version: '', tags: '', 'tag-names': '' })
    expect(host.warnings).toEqual(['no rule gives a tag, so the outputs version and tags are empty'])
    expect(host.summaries).toEqual(['### Tags\n\nNo rule gives a tag.'])
  })

  test('a word in a label that cannot be meant is a warning when it is not strict', async () => {
    const host = await step({ tags: 'type=sha', labels: 'a={{shaa}}\nb', strict: 'false' })
    await tagsFromInputs(host)
    expect(host.outputs.labels).toContain('a=\n')
    expect(host.warnings).toEqual([
      expect.stringContaining('shaa'),
      'labels: line 2 "b" is left out: it is not written key=value',
    ])
  })
})

test('SOURCE_DATE_EPOCH is when the image says it was made; the token is masked', async () => {
  const host = await step({ tags: 'type=sha', 'github-token': 't0ken' }, { env: { SOURCE_DATE_EPOCH: '1700000000' } })
  await tagsFromInputs(host)
  expect(host.outputs.labels).toContain('org.opencontainers.image.created=2023-11-14T22:13:20.000Z')
  expect(host.secrets).toEqual(['t0ken'])
})

test('what is too large for the environment stays out of it, with a warning', async () => {
  const labels = Array.from({ length: 2000 }, (_, i) => `com.example.label.${i}=${'x'.repeat(60)}`).join('\n')
  const host = await step({ tags: 'type=sha', labels })
  await tagsFromInputs(host)
  expect(host.outputs.labels?.length).toBeGreaterThan(120_000)
  expect(Object.keys(host.variables)).not.toContain('DOCKER_METADATA_OUTPUT_LABELS')
  expect(host.variables).toMatchObject({ DOCKER_METADATA_OUTPUT_TAGS: 'sha-2b9fe83' })
  expect(host.warnings).toEqual([
    expect.stringMatching(/there is no DOCKER_METADATA_OUTPUT_ variable for: labels, json\./),
  ])
})

test('the summary shows text from outside as text', async () => {
  const host = await step({ tags: 'type=raw,value=x<b>|`y`' })
  await tagsFromInputs(host)
  expect(host.summaries.join().split('\n').at(-1)).toBe('| `x-b-y-` | yes |  | `type=raw,value=x<b>??y?` |')
  const quiet = await step({ tags: 'type=sha', summary: 'false' })
  await tagsFromInputs(quiet)
  expect(quiet.summaries).toEqual([])
})
