import { expect, test } from '@jest/globals'
import { parseChallenges } from '../../../src/stores/registry/auth/challenge.ts'

test.each<[string, string[], [string, Record<string, string>][]]>([
  ['nothing', [], []],
  ['an empty header', [''], []],
  ['Basic', ['Basic realm="Registry Realm"'], [['basic', { realm: 'Registry Realm' }]]],
  ['Basic without a realm', ['Basic'], [['basic', {}]]],
  [
    'Docker Hub',
    ['Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:library/a:pull,push"'],
    [
      [
        'bearer',
        {
          realm: 'https://auth.docker.io/token',
          service: 'registry.docker.io',
          scope: 'repository:library/a:pull,push',
        },
      ],
    ],
  ],
  [
    'two schemes in one header',
    ['Bearer realm="https://a/t", service="s", Basic realm="b, c"'],
    [
      ['bearer', { realm: 'https://a/t', service: 's' }],
      ['basic', { realm: 'b, c' }],
    ],
  ],
  [
    'two headers (Codeberg)',
    ['Bearer realm="https://codeberg.org/v2/token",service="container_registry",scope="*"', 'Basic realm="x"'],
    [
      ['bearer', { realm: 'https://codeberg.org/v2/token', service: 'container_registry', scope: '*' }],
      ['basic', { realm: 'x' }],
    ],
  ],
  [
    'unquoted values and odd spaces',
    ['bearer  realm = https , SERVICE=s'],
    [['bearer', { realm: 'https', service: 's' }]],
  ],
  ['escaped quotes', ['Basic realm="a \\"b\\" c"'], [['basic', { realm: 'a "b" c' }]]],
  ['the first of a name said twice', ['Bearer realm="a",realm="b"'], [['bearer', { realm: 'a' }]]],
  [
    'a token68 before another scheme',
    ['Negotiate YII==, Basic realm="x"'],
    [
      ['negotiate', {}],
      ['basic', { realm: 'x' }],
    ],
  ],
  [
    'a scheme without parameters before another',
    ['NTLM, Basic realm=x'],
    [
      ['ntlm', {}],
      ['basic', { realm: 'x' }],
    ],
  ],
  ['a quote that does not end', ['Basic realm="abc'], [['basic', { realm: 'abc' }]]],
  ['rubbish', ['===,,"', '\u0001'], []],
  ['__proto__ as a name', ['Basic __proto__="x"'], [['basic', { ['__proto__']: 'x' }]]],
])('%s', (_, headers, expected) => {
  const found = parseChallenges(headers)
  expect(found.map(({ scheme, params }) => [scheme, Object.entries(params)])).toEqual(
    expected.map(([scheme, params]) => [scheme, Object.entries(params)]),
  )
})
