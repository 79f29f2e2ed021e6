// What the environment of a step says about the cache, and how that is told to people.
import { describe, expect, test } from '@jest/globals'
import { describeError } from '../../../src/runtime/failure.ts'
import { readCacheService } from '../../../src/stores/github-cache/environment.ts'
import { scopesOf } from '../../../src/stores/github-cache/runtime-token.ts'
import { makeToken } from '../../helpers/cache-service/token.ts'

const MAIN = 'refs/heads/main'
const PULL = 'refs/pull/7/merge'
const token = makeToken([[MAIN, 'read-write']])
const results = 'https://results-receiver.actions.githubusercontent.com/'
const v1 = 'https://artifactcache.example.com/abc/'

describe('which protocol at which address', () => {
  test.each([
    ['v2 on github.com', { ACTIONS_CACHE_SERVICE_V2: 'True', ACTIONS_RESULTS_URL: results }, 'v2', results],
    [
      'v2 though v1 is named too',
      { ACTIONS_CACHE_SERVICE_V2: '1', ACTIONS_RESULTS_URL: results, ACTIONS_CACHE_URL: v1 },
      'v2',
      results,
    ],
    ['v1 without the flag', { ACTIONS_RESULTS_URL: results, ACTIONS_CACHE_URL: v1 }, 'v1', v1],
    ['v1 with an empty flag', { ACTIONS_CACHE_SERVICE_V2: '', ACTIONS_RESULTS_URL: results }, 'v1', results],
    [
      'v1 on Enterprise Server, whatever the flag',
      {
        ACTIONS_CACHE_SERVICE_V2: 'true',
        ACTIONS_RESULTS_URL: results,
        ACTIONS_CACHE_URL: v1,
        GITHUB_SERVER_URL: 'https://git.corp',
      },
      'v1',
      v1,
    ],
    [
      'v2 on GHE.com',
      { ACTIONS_CACHE_SERVICE_V2: 'true', ACTIONS_RESULTS_URL: results, GITHUB_SERVER_URL: 'https://acme.ghe.com' },
      'v2',
      results,
    ],
  ])('%s', (_, env, protocol, base) => {
    const service = readCacheService({ ACTIONS_RUNTIME_TOKEN: token, ...env })
    expect([service.protocol, service.base.href]).toEqual([protocol, base])
  })

  test.each([
    ['outside of workflows', {}, /inside GitHub's workflows only.*registry or a folder/],
    ['in a run: step', { GITHUB_ACTIONS: 'true' }, /steps with "uses:", not "run:"/],
    ['without a token', { GITHUB_ACTIONS: 'true', ACTIONS_CACHE_URL: v1 }, /"uses:"/],
    [
      'with v2 and no address for it',
      { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_CACHE_SERVICE_V2: '1', ACTIONS_CACHE_URL: v1 },
      /only/,
    ],
    [
      'with an address that is none',
      { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_CACHE_URL: 'nonsense' },
      /ACTIONS_CACHE_URL/,
    ],
    [
      'with an address that is not HTTP',
      { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_CACHE_URL: 'file:///etc/' },
      /ACTIONS_CACHE_URL/,
    ],
    [
      'with cache-mode: none',
      { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_CACHE_URL: v1, ACTIONS_CACHE_MODE: 'none' },
      /Take "cache-mode: none" away/,
    ],
  ])('unavailable %s', (_, env, hint) => {
    const error = caught(() => readCacheService(env))
    expect(error).toMatchObject({ code: 'unsupported' })
    expect(describeError(error)).toMatch(hint)
    expect(describeError(error)).not.toContain(token)
  })
})

describe('what may be read and written', () => {
  test.each([
    ['a push to main', [[MAIN, 'read-write']], {}, MAIN, undefined, undefined],
    [
      'a pull request',
      [
        [PULL, 'read-write'],
        [MAIN, 'read'],
      ],
      {},
      PULL,
      undefined,
      undefined,
    ],
    [
      'an untrusted trigger',
      [[MAIN, 'read']],
      { GITHUB_EVENT_NAME: 'issue_comment' },
      MAIN,
      /started by "issue_comment".*only read/,
      undefined,
    ],
    ['an untrusted trigger without a name', [[MAIN, 'read']], {}, MAIN, /this kind of run/, undefined],
    [
      'cache-mode: read',
      [[MAIN, 'read-write']],
      { ACTIONS_CACHE_MODE: ' Read ' },
      MAIN,
      /cache-mode: read.*cache-mode: write/,
      undefined,
    ],
    ['cache-mode: write', [[MAIN, 'read-write']], { ACTIONS_CACHE_MODE: 'write' }, MAIN, undefined, undefined],
    ['cache-mode: write-only', [[MAIN, 'write']], { ACTIONS_CACHE_MODE: 'write-only' }, MAIN, undefined, /write-only/],
    ['a mode of the future', [[MAIN, 'read-write']], { ACTIONS_CACHE_MODE: 'sideways' }, MAIN, undefined, undefined],
  ] as const)('%s', (_, scopes, env, ref, readOnly, writeOnly) => {
    const service = readCacheService({ ACTIONS_RUNTIME_TOKEN: makeToken(scopes), ACTIONS_CACHE_URL: v1, ...env })
    expect(service.ref).toBe(ref)
    if (readOnly === undefined) expect(service.readOnly).toBeUndefined()
    else expect(service.readOnly).toMatch(readOnly)
    if (writeOnly === undefined) expect(service.writeOnly).toBeUndefined()
    else expect(service.writeOnly).toMatch(writeOnly)
  })

  test('a token that says nothing is asked nothing: the service decides', () => {
    const env = { ACTIONS_RUNTIME_TOKEN: 'opaque', ACTIONS_CACHE_URL: v1 }
    expect(readCacheService({ ...env, GITHUB_REF: MAIN })).toMatchObject({
      ref: MAIN,
      readOnly: undefined,
      scopes: undefined,
    })
    expect(readCacheService(env).ref).toBeUndefined()
  })
})

describe('the scopes in a runtime token', () => {
  const payload = (claims: unknown): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`
  test.each([
    ['as JSON in a string', token, [{ ref: MAIN, canRead: true, canWrite: true }]],
    ['as a list', payload({ ac: [{ Scope: MAIN, Permission: 1 }] }), [{ ref: MAIN, canRead: true, canWrite: false }]],
    [
      'parts that mean nothing are left out',
      payload({ ac: '[{"Scope":1},null,{"Scope":"a","Permission":2}]' }),
      [{ ref: 'a', canRead: false, canWrite: true }],
    ],
    ['none', payload({ ac: '[]' }), []],
    ['no claim', payload({}), undefined],
    ['no JSON in the claim', payload({ ac: 'main' }), undefined],
    ['no JWT', 'opaque', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, text, scopes) => {
    expect(scopesOf(text)).toEqual(scopes)
  })
})

function caught(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}
