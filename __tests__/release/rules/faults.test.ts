// What docker/metadata-action gives for these, and what comes out here: each is a row of "Differences" in docs/tags.md.
import { describe, expect, test } from '@jest/globals'
import { decideFloating } from '../../../src/release/floating.ts'
import type { RuleInputs } from '../../../src/release/rules/evaluate.ts'
import { evaluate, tagNames } from '../../helpers/rules.ts'

test('a patch of an old line: 1.9.1 and 1, and no latest', async () => {
  const { tags } = await evaluate('type=semver,pattern={{version}}\ntype=semver,pattern={{major}}', 'refs/tags/v1.9.1')
  const existing = ['refs/tags/v1.9.0', 'refs/tags/v2.0.0', '1.9.0', '2.0.0', '1', '2', 'latest']
  const taken = tags.filter(({ floating }) => floating === undefined || decideFloating(floating, existing).take)
  expect(taken.map(({ name }) => name)).toEqual(['1.9.1', '1'])
})

test.each<[string, string, string, Partial<RuleInputs>, string]>([
  ['HTML is not escaped', 'type=raw,value=x-{{branch}}', 'refs/heads/a&b=c', {}, 'x-a-b-c'],
  [
    'a match without a group',
    'type=semver,pattern={{version}},match=v\\d\\.\\d\\.\\d',
    'refs/tags/v1.2.3',
    {},
    '1.2.3 latest',
  ],
  ['a field in quotes', 'type=match,"pattern=v(\\d{1,2})",group=1', 'refs/tags/v12.3.4', {}, '12 latest'],
  [
    'expressions in the prefix of latest',
    'type=semver,pattern={{version}}',
    'refs/tags/v1.2.3',
    { flavor: 'prefix={{sha}}-,onlatest=true' },
    '860c190-1.2.3 860c190-latest',
  ],
  [
    'any rule can add latest',
    'type=raw,value=foo,priority=2000\ntype=semver,pattern={{version}}',
    'refs/tags/v1.2.3',
    {},
    'foo 1.2.3 latest',
  ],
  ['no latest for a pre-release by default', '', 'refs/tags/v2.0.8-beta.67', {}, 'v2.0.8-beta.67'],
  ['no latest for what matched in a pre-release', 'type=match,pattern=\\d+\\.\\d+', 'refs/tags/v2.0.8-rc1', {}, '2.0'],
  [
    'no latest when the expression hides the pre-release',
    'type=semver,pattern={{version}},match=v(\\d+\\.\\d+\\.\\d+)',
    'refs/tags/v2.0.8-rc1',
    {},
    '2.0.8',
  ],
  [
    'no 0 of 0.1.2',
    'type=semver,pattern={{major}}\ntype=semver,pattern={{major}}.{{minor}}',
    'refs/tags/v0.1.2',
    {},
    '0.1 latest',
  ],
  ['no v0 either', 'type=semver,pattern=v{{major}}\ntype=sha', 'refs/tags/v0.1.2', {}, 'sha-860c190'],
  ['a calendar version', 'type=calver,pattern={{version}}', 'refs/tags/2024.01.05', {}, '2024.01.05 latest'],
  ['four parts and a word', 'type=numbers,pattern={{version}}', 'refs/tags/v0.2.1.0-rc1', {}, '0.2.1.0-rc1'],
  ['a name that begins badly', 'type=ref,event=branch', 'refs/heads/#123-fix', {}, '123-fix'],
  ['a name that begins with a dot', 'type=ref,event=branch', 'refs/heads/.x', {}, 'x'],
  [
    'a merge queue',
    'type=ref,event=branch\ntype=ref,event=merge_group',
    'refs/heads/gh-readonly-queue/main/pr-12-0123456789abcdef',
    {},
    'mq-12',
  ],
  ['= in a flavor', 'type=sha', 'refs/heads/main', { flavor: 'suffix=-a=b' }, 'sha-860c190-a-b'],
  ['an indented comment', 'type=sha\n  # not a tag', 'refs/heads/main', {}, 'sha-860c190'],
  ['an empty value', 'type=raw,value={{tag}},suffix=-x\ntype=sha', 'refs/heads/main', {}, 'sha-860c190'],
  ['latest twice', 'type=raw,value=latest', 'refs/heads/main', { flavor: 'latest=true' }, 'latest'],
  ['a condition that is false', 'type=raw,value={{#if is_default_branch}}a{{else}}b{{/if}}', 'refs/heads/dev', {}, 'b'],
  ['a local version', 'type=pep440,pattern={{version}}', 'refs/tags/1.2+ubuntu.1', {}, '1.2-ubuntu.1 latest'],
])('%s', async (_, tags, ref, inputs, expected) => {
  expect((await tagNames(tags, ref, {}, inputs)).join(' ')).toBe(expected)
})

test.each<[string, string, string, string]>([
  ['a pattern', 'type=semver,pattern={{majr}}.{{minor}}', 'there is no expression {{majr}}', 'Did you mean major?'],
  [
    'a pattern that another type has',
    'type=semver,pattern={{year}}',
    'there is no expression {{year}}',
    'Known here: raw, version, major, minor, patch, prerelease, build.',
  ],
  [
    'a value',
    'type=raw,value=x{{nope}}y',
    'there is no expression {{nope}}',
    expect.stringContaining('Known here: branch, tag, sha') as unknown as string,
  ],
  ['an attribute', 'type=sha,prefixx=zz', 'there is no attribute prefixx=', 'Did you mean prefix?'],
  ['a type', 'type=semvre,pattern={{version}}', 'there is no type=semvre', 'Did you mean semver?'],
])('a typing error in %s names the line and the nearest word, on every event', async (_, rule, message, hint) => {
  for (const ref of ['refs/heads/main', 'refs/tags/v1.2.3', 'refs/pull/1/merge']) {
    await expect(evaluate(`type=sha\n${rule}`, ref)).rejects.toMatchObject({
      code: 'usage',
      message: `tags, line 2: ${message}, in ${rule}`,
      hint,
    })
  }
})

test('not strict, typing errors are warnings and the rest is made', async () => {
  const { tags, warnings } = await evaluate(
    'type=raw,value=x{{nope}}y\ntype=sha,prefixx=zz',
    'refs/heads/main',
    {},
    { strict: false },
  )
  expect(tags.map(({ name }) => name)).toEqual(['xy', 'sha-860c190'])
  expect(warnings).toEqual([expect.stringContaining('prefixx='), expect.stringContaining('{{nope}}')])
})

describe('names that are no tags', () => {
  test('a long branch is cut and marked, and two long branches stay two', async () => {
    const [a, b] = ['a', 'b'].map((end) =>
      evaluate('type=ref,event=branch,suffix=-x', `refs/heads/${'long/'.repeat(30)}${end}`),
    )
    const [first, second] = [(await a)?.version ?? '', (await b)?.version ?? '']
    expect(first).toMatch(/^(?:long-)+.*-[0-9a-f]{8}-x$/)
    expect([first.length, second.length]).toEqual([128, 128])
    expect(first).not.toBe(second)
    expect((await a)?.warnings[0]).toContain('longer than 128 characters and gets the tag long-')
  })

  test('prefix and suffix that are too long together', async () => {
    const { version } = await evaluate(
      `type=sha,prefix=${'p'.repeat(100)},suffix=${'s'.repeat(100)}`,
      'refs/heads/main',
    )
    expect(version).toMatch(/^p{100}860c190s{12}-[0-9a-f]{8}$/)
  })

  test('an expression that is empty does not make another tag silently', async () => {
    const rule = 'type=raw,value={{branch}}-amd64'
    await expect(evaluate(rule, 'refs/pull/12/merge')).rejects.toMatchObject({
      code: 'usage',
      message: `tags, line 1: {{branch}} is empty on refs/pull/12/merge, so that the tag would be "-amd64", in ${rule}`,
    })
  })

  test('nothing legal at all', async () => {
    await expect(evaluate('type=raw,value=###', 'refs/heads/main')).rejects.toThrow(
      '"###" has no character that can begin a tag',
    )
  })
})

describe('two refs, one tag', () => {
  const warnings = async (...args: Parameters<typeof evaluate>) => (await evaluate(...args)).warnings

  test('without a list of refs, a changed name says whose it could be', async () => {
    expect(await warnings('type=ref,event=branch', 'refs/heads/feature/a')).toEqual([
      'the branch feature/a gets the tag feature-a, as a branch feature-a would',
    ])
    expect(await warnings('type=ref,event=branch', 'refs/heads/feature-a')).toEqual([])
    expect(await warnings('type=sha', 'refs/heads/feature/a')).toEqual([])
  })

  test('with one, only those that collide', async () => {
    const knownRefs = ['refs/heads/feature/a', 'refs/heads/feature-a', 'refs/heads/feature_a', 'refs/tags/feature-a']
    expect(await warnings('type=ref,event=branch', 'refs/heads/feature/a', {}, { knownRefs })).toEqual([
      'the branch feature/a and the branch feature-a get the same tag feature-a',
    ])
    expect(await warnings('type=ref,event=branch', 'refs/heads/other/b', {}, { knownRefs })).toEqual([])
  })

  test('two rules', async () => {
    expect(await warnings('type=raw,value=a/b\ntype=raw,value=a:b\ntype=raw,value=a-c', 'refs/heads/main')).toEqual([
      'tags, lines 1 and 2: "a/b" and "a:b" are both the tag a-b',
    ])
  })
})

describe('no tag at all', () => {
  test('is an error that says why', async () => {
    await expect(evaluate('type=semver,pattern={{version}}', 'refs/tags/2024.01.05')).rejects.toMatchObject({
      code: 'refused',
      message:
        'tags: no rule gives a tag for push on refs/tags/2024.01.05; 2024.01.05 is not a semantic version (https://semver.org); type=calver reads it',
    })
    await expect(evaluate('type=semver,pattern={{version}}', 'refs/tags/v0.2.1.0-rc1')).rejects.toThrow(
      'type=numbers reads it',
    )
    await expect(evaluate('type=ref,event=tag', 'refs/heads/main')).rejects.toThrow(
      'no rule gives a tag for push on refs/heads/main',
    )
    await expect(evaluate('type=semver,pattern={{version}},component=svc', 'refs/tags/web/v1.0.0')).rejects.toThrow(
      'web/v1.0.0 is no version of the component svc',
    )
  })

  test('unless it is asked for', async () => {
    expect(
      await evaluate('type=ref,event=tag', 'refs/heads/main', {}, { allowEmpty: true, flavor: 'latest=true' }),
    ).toEqual({ version: '', tags: [], warnings: [] })
  })
})

test('a pre-release whose word an expression leaves out does not move 2.0 either', async () => {
  const rules = 'type=semver,pattern={{major}}.{{minor}},match=v(\\d+\\.\\d+\\.\\d+)'
  const [tag] = (await evaluate(rules, 'refs/tags/v2.0.8-rc.1')).tags
  expect(tag).toMatchObject({ name: '2.0', floating: { version: '2.0.8-rc.1', channel: 'stable' } })
  expect(tag?.floating && decideFloating(tag.floating, [])).toMatchObject({
    take: false,
    reason: '2.0.8-rc.1 is a pre-release',
  })
})

test.each([
  ['type=raw,value=a,__proto__=1', 'there is no attribute __proto__='],
  ["type=raw,value={{date 'YYYY' __proto__='x'}}", 'takes a format and tz, but has "__proto__"'],
  ['type=raw,value={{__proto__}}', 'there is no expression {{__proto__}}'],
  ['type=constructor', 'there is no type=constructor'],
])('%s: words of the language beneath have no meaning', async (tags, message) => {
  await expect(evaluate(tags, 'refs/heads/main')).rejects.toThrow(message)
})
