import { describe, expect, test } from '@jest/globals'
import { parseCount, parseSize } from '../../src/cache/budget.ts'
import { scopesOf } from '../../src/cache/scopes.ts'
import { whyNotSaved } from '../../src/cache/trusted.ts'

const EVENT = { repository: { default_branch: 'main' } }
const RUN = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
}

describe('who saves', () => {
  test.each<[string, Record<string, string>, boolean]>([
    ['a push to the default branch', {}, true],
    ['a schedule', { GITHUB_EVENT_NAME: 'schedule' }, true],
    ['a run by hand', { GITHUB_EVENT_NAME: 'workflow_dispatch' }, true],
    ['a push to a protected branch', { GITHUB_REF: 'refs/heads/release', GITHUB_REF_PROTECTED: 'true' }, true],
    ['a push to another branch', { GITHUB_REF: 'refs/heads/topic', GITHUB_REF_PROTECTED: 'false' }, false],
    ['a push of a tag', { GITHUB_REF: 'refs/tags/v1' }, false],
    ['a pull request', { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' }, false],
    ['a pull request with rights', { GITHUB_EVENT_NAME: 'pull_request_target' }, false],
    ['a comment', { GITHUB_EVENT_NAME: 'issue_comment' }, false],
    ['a run after another workflow', { GITHUB_EVENT_NAME: 'workflow_run' }, false],
    ['a call from outside', { GITHUB_EVENT_NAME: 'repository_dispatch' }, false],
    ['an event without a name', { GITHUB_EVENT_NAME: '' }, false],
  ])('trusted, %s: %s', (_, env, saves) => {
    const reason = whyNotSaved('trusted', { ...RUN, ...env }, EVENT)
    expect(reason === undefined).toBe(saves)
    expect(whyNotSaved('always', { ...RUN, ...env }, EVENT)).toBeUndefined()
    expect(whyNotSaved('never', { ...RUN, ...env }, EVENT)).toBe('save is set to never')
  })

  test('an event that does not tell the default branch makes no branch it', () => {
    expect(whyNotSaved('trusted', { ...RUN, GITHUB_REF: 'refs/heads/' }, {})).toContain('neither')
  })

  test('a schedule, whose event may tell nothing, is of the default branch', () => {
    expect(whyNotSaved('trusted', { ...RUN, GITHUB_EVENT_NAME: 'schedule' }, { schedule: '0 4 * * *' })).toBeUndefined()
  })

  test('outside of a workflow whoever runs it decides', () => {
    expect(whyNotSaved('trusted', {}, {})).toBeUndefined()
  })
})

describe('scopes', () => {
  test.each<[string, Record<string, string>, readonly string[]]>([
    ['the default branch', {}, ['acme/app refs/heads/main']],
    ['a branch', { GITHUB_REF: 'refs/heads/topic' }, ['acme/app refs/heads/topic', 'acme/app refs/heads/main']],
    [
      'a pull request into a release branch',
      { GITHUB_REF: 'refs/pull/3/merge', GITHUB_BASE_REF: 'release' },
      ['acme/app refs/pull/3/merge', 'acme/app refs/heads/release', 'acme/app refs/heads/main'],
    ],
    ['no workflow', { GITHUB_REPOSITORY: '' }, ['local']],
  ])('%s', (_, env, scopes) => {
    expect(scopesOf({ ...RUN, ...env }, EVENT)).toEqual(scopes)
  })
})

describe('budgets', () => {
  test.each<[string, number]>([
    ['0', 0],
    ['1000', 1000],
    ['500MB', 500e6],
    ['5 GB', 5e9],
    ['1.5gb', 1.5e9],
    ['2GiB', 2 * 2 ** 30],
  ])('%s is %d bytes', (text, bytes) => expect(parseSize(text, 'max-size')).toBe(bytes))

  test.each(['', '-1', 'much', '5 XB', '1e9', '5GB!', '99999999999'])('%j is no size', (text) => {
    expect(() => parseSize(text, 'max-size')).toThrow(expect.objectContaining({ code: 'usage' }))
  })

  test.each(['0', '-1', '1.5', '', 'all'])('%j is no count', (text) => {
    expect(() => parseCount(text, '--keep')).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})
