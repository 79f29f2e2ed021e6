import { expect, test } from '@jest/globals'
import { parseLogins } from '../../src/login/logins-list.ts'

const parse = async (text: string): Promise<{ masked: string[]; result: unknown }> => {
  const masked: string[] = []
  const result = await parseLogins(text, (secret) => masked.push(secret)).catch((error: unknown) => error)
  return { masked, result }
}

test.each([
  ['block', '- registry: ghcr.io\n  username: octo\n  token: S3CRETS\n', [['ghcr.io', 'octo', 'S3CRETS']]],
  ['flow', '[{registry: ghcr.io, username: octo, password: "S3CRETS"}]', [['ghcr.io', 'octo', 'S3CRETS']]],
  [
    'numbers and booleans stay text',
    '- {registry: r.example, username: 007, token: 1234e5}\n- {username: u, token: true}',
    [
      ['r.example', '007', '1234e5'],
      ['', 'u', 'true'],
    ],
  ],
  ['an empty token is told later', '- registry: ghcr.io\n  username: octo\n  token:\n', [['ghcr.io', 'octo', '']]],
  [
    'a key file in several lines',
    '- registry: gcr.io\n  username: _json_key\n  token: |\n    {\n      "private_key": "S3CRETS"\n    }\n',
    [['gcr.io', '_json_key', '{\n  "private_key": "S3CRETS"\n}']],
  ],
  ['nothing', '\n', []],
  ['only a comment', '# none', []],
])('%s', async (_, text, rows) => {
  const { result, masked } = await parse(text)
  expect(result).toEqual(rows.map(([registry, username, secret]) => ({ registry, username, secret })))
  for (const [, , secret] of rows) if (secret !== '') expect(masked).toContain(secret)
})

test.each([
  ['broken YAML', '- registry: ghcr.io\n  token: S3CRETS\n bad: [', 'not YAML'],
  ['broken quotes', '- token: "S3CRETS\n', 'not YAML'],
  ['a key twice', '- token: S3CRETS\n  token: other\n', 'not YAML'],
  ['no list', 'token: S3CRETS', 'not a list'],
  ['a text', 'S3CRETS', 'not a list'],
  ['a list of texts', '- S3CRETS', 'entry 1 is not a mapping'],
  ['an unknown key', '- S3CRETS: x', 'a key that is none of'],
  ['a mapping for a token', '- token: {S3CRETS: x}', '"token" of entry 1 is not a text'],
  ['both words', '- token: S3CRETS\n  password: S3CRETS2', 'both a token and a password'],
  ['aliases', '- &a {token: S3CRETS}\n- *a', 'aliases'],
])('an error never repeats the text: %s', async (_, text, reason) => {
  const { result, masked } = await parse(text)
  expect(result).toMatchObject({ code: 'usage', message: expect.stringContaining(reason) })
  for (let at: unknown = result; at instanceof Error; at = at.cause) {
    expect(`${at.message}${(at as { hint?: string }).hint ?? ''}`).not.toContain('S3CRETS')
  }
  if (/token: "?S3CRETS\n/.test(text)) expect(masked).toContain('S3CRETS')
})

test('secrets are masked before the text is parsed, also when it cannot be', async () => {
  const { masked } = await parse('- {registry: r, token: S3CRETS, username: u}\n  - broken: [')
  expect(masked).toContain('S3CRETS')
})
