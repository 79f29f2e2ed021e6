import { expect, test } from '@jest/globals'
import { explainRefusal } from '../../src/login/explain.ts'
import { expiryOf, oddity } from '../../src/login/token-shape.ts'
import { Failure, type FailureCode } from '../../src/runtime/failure.ts'

const NOW = Date.UTC(2026, 10, 20)
const HUB = 'docker.io'
const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const jwt = (payload: object): string => `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`
const ecrPassword = (expiration: number): string =>
  Buffer.from(JSON.stringify({ payload: 'x', version: '2', expiration })).toString('base64')

test.each<[string, FailureCode, string, string, string, string, string, FailureCode]>([
  [
    'a wrong token',
    'unauthorized',
    'authentication required',
    HUB,
    'octo',
    'guess',
    'did not accept the token of "octo"',
    'unauthorized',
  ],
  ['no such user', 'unauthorized', 'user not found', HUB, 'octo', 'guess', 'no user "octo"', 'unauthorized'],
  [
    'expired, says the registry',
    'unauthorized',
    'Your authorization token has expired. Reauthenticate',
    ECR,
    'AWS',
    'opaque',
    'has expired',
    'unauthorized',
  ],
  [
    'expired, says a 403',
    'denied',
    'Your Authorization Token has expired',
    ECR,
    'AWS',
    'opaque',
    'has expired',
    'denied',
  ],
  [
    'expired, says the token',
    'unauthorized',
    'no',
    'acme.azurecr.io',
    'x',
    jwt({ exp: NOW / 1000 - 1 }),
    'expired at 2026-11-19T23:59:59.000Z',
    'unauthorized',
  ],
  [
    'expired, says the password of ECR',
    'unauthorized',
    'no',
    ECR,
    'AWS',
    ecrPassword(NOW / 1000 - 60),
    'expired at',
    'unauthorized',
  ],
  [
    'not expired yet',
    'unauthorized',
    'no',
    'acme.azurecr.io',
    'x',
    jwt({ exp: NOW / 1000 + 1 }),
    'did not accept',
    'unauthorized',
  ],
  ['a right is missing', 'denied', 'insufficient scope', 'ghcr.io', 'octo', 'ghp_x', 'does not let them in', 'denied'],
  ['down', 'unreachable', 'connection refused', 'r.example', 'u', 'p', 'could not be reached', 'unreachable'],
  ['silent', 'timeout', 'no answer', 'r.example', 'u', 'p', 'could not be reached', 'timeout'],
  ['a fault', 'failed', '500', 'r.example', 'u', 'p', 'has a fault', 'failed'],
  ['too many', 'rate-limited', '429', HUB, 'u', 'p', 'too many requests', 'rate-limited'],
])('%s', (_, code, words, registry, username, password, message, kept) => {
  const cause = new Failure(code, words)
  const error = explainRefusal(cause, registry, { kind: 'password', username, password }, NOW)
  expect(error).toMatchObject({ code: kept, message: expect.stringContaining(message), reference: registry, cause })
  const { message: text, hint } = error as Failure
  if (password.length > 1) expect(`${text} ${hint}`).not.toContain(password)
})

test('an error that is no judgement goes on as it is', () => {
  const error = new TypeError('x')
  expect(explainRefusal(error, HUB, { kind: 'password', username: 'u', password: 'p' }, NOW)).toBe(error)
})

test.each([
  ['a JSON Web Token', jwt({ exp: 1000 }), 1_000_000],
  ['an ECR password', ecrPassword(2000), 2_000_000],
  ['a token of three parts that is none', 'a.b.c', undefined],
  ['one without exp', jwt({ sub: 'x' }), undefined],
  ['nonsense for exp', jwt({ exp: 'tomorrow' }), undefined],
  ['a plain password', 'correct horse', undefined],
])('the expiry of %s', (_, token, expected) => {
  expect(expiryOf(token)).toBe(expected)
})

test.each<[string, string, string, string | undefined]>([
  ['ghcr.io', 'octo', 'github_pat_abc', 'fine-grained'],
  ['ghcr.io', 'octo', 'dckr_pat_abc', 'Docker Hub'],
  [HUB, 'octo', 'ghp_abc', 'token of GitHub'],
  [HUB, 'octo', 'dckr_pat_abc', undefined],
  ['ghcr.io', 'octo', 'ghs_abc', undefined],
  ['registry.corp:5000', 'octo', 'ghp_abc', undefined],
  ['quay.io', 'octo', 'glpat-abc', 'GitLab'],
  ['registry.gitlab.com', 'octo', 'glpat-abc', undefined],
  [ECR, 'octo', 'x', 'user name of ECR is AWS'],
  ['europe-docker.pkg.dev', 'octo', '{"type":"service_account"}', '_json_key'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the expression is the mistake
  ['r.example', 'u', '${{ secrets.TOKEN }}', 'not its value'],
  ['r.example', 'u', '$TOKEN', 'not its value'],
  ['r.example', 'u', 'two\nlines', 'line break'],
])('%s with %s %s', (registry, username, token, said) => {
  const found = oddity(registry, username, token)
  if (said === undefined) expect(found).toBeUndefined()
  else expect(found).toContain(said)
})
