// Every rule on every kind of event.
import { describe, expect, test } from '@jest/globals'
import type { Facts } from '../../../src/release/facts.ts'
import { factsOf } from '../../helpers/facts.ts'
import { evaluate, tagNames } from '../../helpers/rules.ts'

const SHA = factsOf().sha
const QUEUE = 'refs/heads/gh-readonly-queue/main/pr-12-0123456789abcdef0123456789abcdef01234567'

const EVENTS: Readonly<Record<string, Partial<Facts>>> = {
  branch: { ref: 'refs/heads/main' },
  feature: { ref: 'refs/heads/feature/a' },
  release: { ref: 'refs/tags/v1.2.3' },
  prerelease: { ref: 'refs/tags/v1.2.3-rc.1' },
  component: { ref: 'refs/tags/svc/v1.2.3' },
  calendar: { ref: 'refs/tags/2024.01.05' },
  fourParts: { ref: 'refs/tags/v1.2.3.4' },
  pull: { event: 'pull_request', ref: 'refs/pull/12/merge', baseRef: 'main', headRef: 'feature/x', pullRequest: 12 },
  mergeRequest: { provider: 'gitlab', event: 'pull_request', ref: 'refs/merge-requests/7/merge' },
  schedule: { event: 'schedule', ref: 'refs/heads/main' },
  dispatch: { event: 'workflow_dispatch', ref: 'refs/heads/main' },
  published: { event: 'release', ref: 'refs/tags/v1.2.3' },
  mergeGroup: { event: 'merge_group', ref: QUEUE },
  workflowRun: { event: 'workflow_run', ref: 'refs/heads/main' },
  nowhere: { event: '', ref: '', sha: '' },
}

/** Per rule, what each event gives; an event that is not named gives nothing. */
const RULES: readonly [string, Readonly<Record<string, string>>][] = [
  [
    '',
    {
      branch: 'main',
      feature: 'feature-a',
      release: 'v1.2.3 latest',
      prerelease: 'v1.2.3-rc.1',
      component: 'svc-v1.2.3 latest',
      calendar: '2024.01.05 latest',
      fourParts: 'v1.2.3.4 latest',
      pull: 'pr-12',
      mergeRequest: 'pr-7',
      schedule: 'nightly main',
      dispatch: 'main',
      published: 'v1.2.3 latest',
      mergeGroup: 'mq-12',
      workflowRun: 'main',
    },
  ],
  ['type=schedule', { schedule: 'nightly' }],
  ["type=schedule,pattern={{date 'YYYYMMDD'}}-{{sha}}", { schedule: '20260304-860c190' }],
  ['type=semver,pattern={{version}}', { release: '1.2.3 latest', prerelease: '1.2.3-rc.1', published: '1.2.3 latest' }],
  ['type=semver,pattern={{raw}}', { release: 'v1.2.3 latest', prerelease: 'v1.2.3-rc.1', published: 'v1.2.3 latest' }],
  [
    'type=semver,pattern={{major}}.{{minor}}',
    { release: '1.2 latest', prerelease: '1.2.3-rc.1', published: '1.2 latest' },
  ],
  ['type=semver,pattern={{version}},component=svc', { component: '1.2.3 latest' }],
  ['type=semver,pattern={{version}},component=svc,prefix=svc-', { component: 'svc-1.2.3 svc-latest' }],
  [
    'type=semver,pattern={{version}},match=svc/v(.*)',
    { release: '1.2.3 latest', prerelease: '1.2.3-rc.1', component: '1.2.3 latest', published: '1.2.3 latest' },
  ],
  ['type=semver,pattern=rc,channel=rc', { prerelease: 'rc' }],
  ['type=semver,pattern={{major}}.{{minor}}-rc,channel=rc', { prerelease: '1.2-rc' }],
  ['type=semver,pattern=next,channel=next', { release: 'next', prerelease: 'next', published: 'next' }],
  [
    'type=semver,pattern={{version}},value=v9.8.7',
    Object.fromEntries(Object.keys(EVENTS).map((name) => [name, '9.8.7 latest'])),
  ],
  [
    'type=pep440,pattern={{version}}',
    {
      release: '1.2.3 latest',
      prerelease: '1.2.3rc1',
      calendar: '2024.1.5 latest',
      fourParts: '1.2.3.4 latest',
      published: '1.2.3 latest',
    },
  ],
  ['type=calver,pattern={{version}}', { calendar: '2024.01.05 latest' }],
  ['type=calver,pattern={{year}}.{{month}}', { calendar: '2024.01 latest' }],
  [
    'type=numbers,pattern={{version}}',
    {
      release: '1.2.3 latest',
      prerelease: '1.2.3-rc.1',
      calendar: '2024.01.05 latest',
      fourParts: '1.2.3.4 latest',
      published: '1.2.3 latest',
    },
  ],
  [
    'type=numbers,pattern={{major}}.{{minor}}.{{patch}}.{{revision}}',
    {
      release: '1.2.3.0 latest',
      prerelease: '1.2.3-rc.1',
      calendar: '2024.01.05.0 latest',
      fourParts: '1.2.3.4 latest',
      published: '1.2.3.0 latest',
    },
  ],
  [
    'type=match,pattern=v(\\d+),group=1',
    { release: '1 latest', prerelease: '1', component: '1 latest', fourParts: '1 latest', published: '1 latest' },
  ],
  ['type=edge', { branch: 'edge', schedule: 'edge', dispatch: 'edge', workflowRun: 'edge' }],
  ['type=edge,branch=feature/a', { feature: 'edge' }],
  [
    'type=ref,event=branch',
    {
      branch: 'main',
      feature: 'feature-a',
      schedule: 'main',
      dispatch: 'main',
      workflowRun: 'main',
      mergeGroup: `gh-readonly-queue-main-pr-12-0123456789abcdef0123456789abcdef01234567`,
    },
  ],
  [
    'type=ref,event=tag',
    {
      release: 'v1.2.3 latest',
      prerelease: 'v1.2.3-rc.1',
      component: 'svc-v1.2.3 latest',
      calendar: '2024.01.05 latest',
      fourParts: 'v1.2.3.4 latest',
      published: 'v1.2.3 latest',
    },
  ],
  ['type=ref,event=pr', { pull: 'pr-12', mergeRequest: 'pr-7' }],
  ['type=ref,event=merge_group', { mergeGroup: 'mq-12' }],
  ['type=ref,event=merge_group,prefix=queue-', { mergeGroup: 'queue-12' }],
  ['type=raw,value=x,enable={{is_default_branch}}', { branch: 'x', schedule: 'x', dispatch: 'x', workflowRun: 'x' }],
  ['type=raw,value={{head_ref}}', { pull: 'feature-x' }],
  [
    'type=raw,value={{#if head_ref}}{{head_ref}}{{else}}{{branch}}{{/if}}',
    {
      branch: 'main',
      feature: 'feature-a',
      pull: 'feature-x',
      schedule: 'main',
      dispatch: 'main',
      workflowRun: 'main',
      mergeGroup: `gh-readonly-queue-main-pr-12-0123456789abcdef0123456789abcdef01234567`,
    },
  ],
  [
    'type=sha',
    Object.fromEntries(Object.keys(EVENTS).flatMap((name) => (name === 'nowhere' ? [] : [[name, 'sha-860c190']]))),
  ],
  [
    'type=sha,format=long,prefix=',
    Object.fromEntries(Object.keys(EVENTS).flatMap((name) => (name === 'nowhere' ? [] : [[name, SHA]]))),
  ],
]

describe.each(RULES)('%j', (tags, expected) => {
  test.each(Object.keys(EVENTS))('on %s', async (name) => {
    const { ref = '', ...facts } = EVENTS[name] ?? {}
    const names = await tagNames(tags, ref, facts, { allowEmpty: true })
    expect(names.join(' ')).toBe(expected[name] ?? '')
  })
})

describe('flavor', () => {
  const SEMVER = 'type=semver,pattern={{version}}'
  test.each<[string, string, string, string]>([
    ['latest=false', SEMVER, 'refs/tags/v1.2.3', '1.2.3'],
    ['latest=true', SEMVER, 'refs/tags/v1.2.3-rc.1', '1.2.3-rc.1 latest'],
    ['latest=true', 'type=sha', 'refs/heads/dev', 'sha-860c190 latest'],
    ['prefix=p-', SEMVER, 'refs/tags/v1.2.3', 'p-1.2.3 latest'],
    ['prefix=p-,onlatest=true\nsuffix=-s,onlatest=true', SEMVER, 'refs/tags/v1.2.3', 'p-1.2.3-s p-latest-s'],
    ['suffix=-s', `${SEMVER},suffix=`, 'refs/tags/v1.2.3', '1.2.3 latest'],
    ['suffix=-s', 'type=sha', 'refs/heads/dev', 'sha-860c190-s'],
    ['prefix={{branch}}-', 'type=raw,value=x', 'refs/heads/a/b', 'a-b-x'],
  ])('%j with %j on %s: %s', async (flavor, tags, ref, expected) => {
    expect((await tagNames(tags, ref, {}, { flavor })).join(' ')).toBe(expected)
  })
})

describe('what floats', () => {
  const floats = async (...args: Parameters<typeof evaluate>) => {
    const { tags } = await evaluate(...args)
    return Object.fromEntries(tags.map(({ name, floating }) => [name, floating]))
  }
  const SEMVER = { scheme: 'semver', version: '1.2.3', prefix: '', suffix: '', channel: 'stable' }
  const RULES = 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}.{{minor}}\ntype=sha'

  test('what several versions share, and nothing else', async () => {
    expect(await floats(RULES, 'refs/tags/v1.2.3', {}, { flavor: 'suffix=-alpine' })).toEqual({
      '1.2.3-alpine': undefined,
      '1.2-alpine': { ...SEMVER, pattern: '{{major}}.{{minor}}', suffix: '-alpine' },
      'sha-860c190-alpine': undefined,
      latest: { ...SEMVER, pattern: '', suffix: '-alpine' },
    })
  })

  test('latest of a pre-release, when the flavor demands it: the decision refuses it', async () => {
    const { latest } = await floats(RULES, 'refs/tags/v1.2.3-rc.1', {}, { flavor: 'latest=true' })
    expect(latest).toEqual({ ...SEMVER, version: '1.2.3-rc.1', pattern: '' })
  })

  test('latest of a branch does not float: there is no version', async () => {
    expect(await floats('type=edge', 'refs/heads/main', {}, { flavor: 'latest=true' })).toEqual({
      edge: undefined,
      latest: undefined,
    })
  })

  test.each<[string, string, Record<string, unknown>]>([
    ['type=raw,value=latest', 'refs/tags/v1.2.3', { latest: { ...SEMVER, pattern: '' } }],
    ['type=raw,value=latest', 'refs/heads/main', { latest: undefined }],
    ['type=raw,value=stable,channel=stable', 'refs/tags/v1.2.3', { stable: { ...SEMVER, pattern: '' } }],
    ['type=raw,value=stable', 'refs/tags/v1.2.3', { stable: undefined }],
    [
      'type=raw,value=latest\ntype=semver,value=2.0.0,pattern={{version}}',
      'refs/heads/main',
      { '2.0.0': undefined, latest: { ...SEMVER, version: '2.0.0', pattern: '' } },
    ],
    [
      'type=ref,event=tag',
      'refs/tags/svc/v1.2.3',
      { 'svc-v1.2.3': undefined, latest: { ...SEMVER, component: 'svc', pattern: '' } },
    ],
    [
      'type=ref,event=tag',
      'refs/tags/v1.2.3-alpine',
      { 'v1.2.3-alpine': undefined, latest: { ...SEMVER, match: '^(.*)\\-alpine$', pattern: '' } },
    ],
    [
      'type=ref,event=tag',
      'refs/tags/sometag',
      { sometag: undefined, latest: { ...SEMVER, version: 'sometag', pattern: '' } },
    ],
    [
      'type=match,pattern=v\\d+',
      'refs/tags/v1.2.3',
      { v1: { ...SEMVER, pattern: 'v{{major}}' }, latest: { ...SEMVER, pattern: '' } },
    ],
    ['type=match,pattern=\\d.*', 'refs/tags/v1.2.3', { '1.2.3': undefined, latest: { ...SEMVER, pattern: '' } }],
    ['type=match,pattern=\\d{8}', 'refs/tags/20200110-RC2', { '20200110': undefined }],
    [
      'type=match,pattern=\\d+\\.\\d+\\.\\d+',
      'refs/tags/v1.2.3-rc.1',
      { '1.2.3': { ...SEMVER, version: '1.2.3-rc.1', pattern: '{{major}}.{{minor}}.{{patch}}', channel: 'next' } },
    ],
    [
      'type=match,pattern=\\d+',
      'refs/tags/v1.2.3-rc.1',
      { '1': { ...SEMVER, version: '1.2.3-rc.1', pattern: '{{major}}', channel: 'next' } },
    ],
    [
      'type=match,pattern=^[a-z]+',
      'refs/tags/stable-1.2.3',
      {
        stable: { ...SEMVER, component: 'stable', pattern: 'stable' },
        latest: { ...SEMVER, component: 'stable', pattern: '' },
      },
    ],
    [
      'type=semver,pattern=rc,channel=rc',
      'refs/tags/v1.2.3-rc.1',
      { rc: { ...SEMVER, version: '1.2.3-rc.1', pattern: 'rc', channel: 'rc' } },
    ],
    ['type=semver,pattern={{version}},channel=rc', 'refs/tags/v1.2.3-rc.1', { '1.2.3-rc.1': undefined }],
    [
      'type=semver,pattern={{major}},component=svc',
      'refs/tags/svc@1.2.3',
      {
        '1': { ...SEMVER, component: 'svc', pattern: '{{major}}' },
        latest: { ...SEMVER, component: 'svc', pattern: '' },
      },
    ],
    [
      'type=semver,pattern={{major}},match=v(.*)',
      'refs/tags/v1.2.3',
      { '1': { ...SEMVER, match: 'v(.*)', pattern: '{{major}}' }, latest: { ...SEMVER, match: 'v(.*)', pattern: '' } },
    ],
    [
      'type=calver,pattern={{year}}',
      'refs/tags/2024.01.05',
      {
        '2024': { ...SEMVER, scheme: 'calver', version: '2024.01.05', pattern: '{{year}}' },
        latest: expect.objectContaining({ pattern: '' }),
      },
    ],
    [
      'type=pep440,pattern={{major}}.{{minor}}.{{patch}}',
      'refs/tags/1.2.3',
      { '1.2.3': undefined, latest: expect.anything() },
    ],
    [
      'type=pep440,pattern={{major}}.{{minor}}.{{patch}}',
      'refs/tags/1.2.3.4',
      { '1.2.3': expect.objectContaining({ version: '1.2.3.4' }), latest: expect.anything() },
    ],
  ])('%j on %s', async (tags, ref, expected) => {
    expect(await floats(tags, ref)).toEqual(expected)
  })
})

test('version, lines and rules', async () => {
  const { version, tags, warnings } = await evaluate(
    '# mine\ntype=sha\n\ntype=semver,pattern={{version}}',
    'refs/tags/v1.2.3',
  )
  expect(version).toBe('1.2.3')
  expect(tags.map(({ name, line, rule }) => [name, line, rule])).toEqual([
    ['1.2.3', 4, 'type=semver,pattern={{version}}'],
    ['sha-860c190', 2, 'type=sha'],
    ['latest', 0, 'latest=auto'],
  ])
  expect(warnings).toEqual([])
})

test('a tag that two rules give is there once', async () => {
  expect(
    await tagNames(
      'type=raw,value=latest\ntype=sha\ntype=raw,value=latest',
      'refs/heads/main',
      {},
      { flavor: 'latest=true' },
    ),
  ).toEqual(['latest', 'sha-860c190'])
})

test('the length of short commits', async () => {
  expect(await tagNames('type=sha\ntype=raw,value={{sha}}', 'refs/heads/main', {}, { shortShaLength: 12 })).toEqual([
    '860c1904a1ce',
    'sha-860c1904a1ce',
  ])
})

test('the default branch is asked for when it is not known', async () => {
  const { defaultBranch: _, ...facts } = factsOf({ ref: 'refs/heads/trunk' })
  const lookUp = { ...facts.lookUp, defaultBranch: () => Promise.resolve('trunk') }
  const { evaluateRules } = await import('../../../src/release/rules/evaluate.ts')
  const inputs = { tags: 'type=edge', flavor: '', strict: true, allowEmpty: false }
  expect((await evaluateRules(inputs, { ...facts, lookUp })).version).toBe('edge')
})
