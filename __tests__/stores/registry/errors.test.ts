import { describe, expect, test } from '@jest/globals'
import { failureOf } from '../../../src/stores/registry/errors/failure-of.ts'
import { shownText, shownUrl } from '../../../src/stores/registry/errors/redact.ts'
import { readErrors } from '../../../src/stores/registry/errors/registry-error.ts'

const say = (status: number, body: string, registry = 'r.example.com', authenticated = true) =>
  failureOf(status, readErrors(Buffer.from(body)), {
    doing: 'take the manifest 1',
    registry,
    repository: 'a/b',
    reference: `${registry}/a/b:1`,
    authenticated,
  })

test.each<[string, number, string, string, string, RegExp]>([
  [
    'GHCR without the right',
    403,
    '{"errors":[{"code":"DENIED"}]}',
    'ghcr.io',
    'denied',
    /packages: write.*Manage Actions access/,
  ],
  [
    'Hub quota',
    429,
    '{"errors":[{"code":"TOOMANYREQUESTS","message":"pull rate limit"}]}',
    'docker.io',
    'rate-limited',
    /mirror/,
  ],
  [
    'ECR without a repository',
    404,
    '{"errors":[{"code":"NAME_UNKNOWN"}]}',
    '1.dkr.ecr.eu-west-1.amazonaws.com',
    'not-found',
    /create-repository --region eu-west-1 --repository-name a\/b/,
  ],
  [
    'an expired token',
    403,
    '{"errors":[{"code":"DENIED","message":"Your authorization token has expired. Reauthenticate"}]}',
    'public.ecr.aws',
    'unauthorized',
    /12 hours/,
  ],
  [
    'zot and Docker types',
    415,
    '{"errors":[{"code":"MANIFEST_INVALID","message":"unsupported media type"}]}',
    'r.example.com',
    'unsupported',
    /OCI/,
  ],
  [
    'zot and Docker types, by the detail of a 400',
    400,
    '{"errors":[{"code":"MANIFEST_INVALID","message":"manifest invalid","detail":{"mediaType":"application/vnd.docker.distribution.manifest.v2+json"}}]}',
    'r.example.com',
    'unsupported',
    /docker2s2/,
  ],
  [
    'Azure’s firewall',
    403,
    '{"errors":[{"code":"DENIED","message":"client with IP \'192.0.2.1\' is not allowed access. Refer https://aka.ms/acr/firewall"}]}',
    'acme.azurecr.io',
    'denied',
    /firewall/,
  ],
  [
    'GitLab and an expired token',
    401,
    '{"errors":[{"code":"UNAUTHORIZED","message":"token has expired"}]}',
    'registry.gitlab.com',
    'unauthorized',
    /5 minutes/,
  ],
  [
    'a full project',
    412,
    '{"errors":[{"code":"PRECONDITION","message":"will exceed the configured upper limit: quota"}]}',
    'r.example.com',
    'refused',
    /quota/,
  ],
  ['a bad login', 401, '', 'r.example.com', 'unauthorized', /expired or revoked/],
  ['a missing right', 403, '', 'r.example.com', 'denied', /scopes/],
  ['a name unknown', 404, '{"errors":[{"code":"NAME_UNKNOWN"}]}', 'r.example.com', 'not-found', /spelling/],
  [
    'not found as UNKNOWN (Harbor)',
    400,
    '{"errors":[{"code":"UNKNOWN","message":"repository a/b not found"}]}',
    'r.example.com',
    'not-found',
    /./,
  ],
  ['its own trouble', 500, '<html>', 'r.example.com', 'failed', /status page/],
  ['a proxy limit', 413, '<html>', 'r.example.com', 'refused', /limit/],
])('%s', (_, status, body, registry, code, hint) => {
  const failure = say(status, body, registry)
  expect(failure).toMatchObject({ code, hint: expect.stringMatching(hint), reference: `${registry}/a/b:1` })
})

test('without a credential the hint is to log in', () => {
  expect(say(401, '', 'r.example.com', false).hint).toMatch(/seaworthy login r\.example\.com/)
})

describe('error bodies', () => {
  test.each<[string, string, object[]]>([
    [
      'distribution',
      '{"errors":[{"code":"A","message":"b"},{"code":"C"},3]}',
      [
        { code: 'A', message: 'b' },
        { code: 'C', message: '' },
      ],
    ],
    ['OAuth2', '{"error":"invalid_grant","error_description":"bad"}', [{ code: 'invalid_grant', message: 'bad' }]],
    [
      'Docker Hub',
      '{"details":"incorrect username or password"}',
      [{ code: '', message: 'incorrect username or password' }],
    ],
    ['text', 'no such\u001b[31m thing\n', [{ code: '', message: 'no such [31m thing' }]],
    ['HTML', '<html><body>x', []],
    ['nothing', '', []],
    ['a list', '[1]', []],
    ['wrong types', '{"errors":[{"code":1,"message":{}}]}', [{ code: '', message: '' }]],
  ])('%s', (_, body, expected) => {
    expect(readErrors(Buffer.from(body))).toEqual(expected.map((error) => ({ wants: '', mediaType: '', ...error })))
  })
})

test.each([
  ['GET https://h/p?_state=abc&x=1 failed', 'GET https://h/p failed'],
  ['https://user:pw@h/p', 'https://h/p'],
  ['Authorization: Bearer abcdefgh.ijkl', 'Authorization: Bearer ***'],
  ['Basic aGFuYTpzM2NyZXQ=', 'Basic ***'],
  ['token=abcdef&ok=1', 'token=***&ok=1'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig', '***'],
  ['x'.repeat(400), `${'x'.repeat(300)}…`],
  ['a\nb\r::set-output::', 'a b ::set-output::'],
])('%s is shown as %s', (text, expected) => {
  expect(shownText(text)).toBe(expected)
})

test('a URL is shown without its query', () => {
  expect(shownUrl(new URL('https://u:p@h:5000/v2/?sig=1#x'))).toBe('https://h:5000/v2/')
})
