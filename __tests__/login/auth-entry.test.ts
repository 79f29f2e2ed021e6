import { expect, test } from '@jest/globals'
import { decodeEntry, encodeEntry, matchingKeys, registryOfKey } from '../../src/login/auth-entry.ts'
import type { Credential } from '../../src/stores/registry/auth/credential.ts'
import { base64 } from './support.ts'

const password = (username: string, secret: string): Credential => ({ kind: 'password', username, password: secret })

test.each<[string, Record<string, unknown>, Credential | undefined]>([
  ['user and password', { auth: base64('u:p') }, password('u', 'p')],
  ['a password with colons', { auth: base64('u:p:q:') }, password('u', 'p:q:')],
  ['a password that old clients ended with NUL', { auth: base64('u:p\0\0') }, password('u', 'p')],
  ['UTF-8', { auth: base64('ü:pä') }, password('ü', 'pä')],
  ['clear text, as very old clients wrote it', { username: 'u', password: 'p' }, password('u', 'p')],
  [
    'an identity token',
    { auth: base64('u:'), identitytoken: 't' },
    { kind: 'identity-token', username: 'u', token: 't' },
  ],
  ['an identity token alone', { identitytoken: 't' }, { kind: 'identity-token', username: '', token: 't' }],
  ['<token> as the user', { auth: base64('<token>:t') }, { kind: 'identity-token', username: '<token>', token: 't' }],
  [
    'a registry token before all else',
    { auth: base64('u:p'), registrytoken: 'r' },
    { kind: 'registry-token', token: 'r' },
  ],
  ['the empty entry beside a helper', {}, undefined],
  ['no colon', { auth: base64('up') }, undefined],
  ['an empty password', { auth: base64('u:') }, undefined],
  ['wrong types', { auth: 7, identitytoken: null, registrytoken: {} }, undefined],
])('an entry is read: %s', (_, entry, credential) => {
  expect(decodeEntry(entry)).toEqual(credential)
})

test.each<Credential>([
  password('u', 'p:q é'),
  { kind: 'identity-token', username: 'u', token: 't' },
  { kind: 'registry-token', token: 'r' },
])('what is written is read back: $kind', (credential) => {
  expect(decodeEntry(encodeEntry(credential))).toEqual(credential)
})

test('a colon in a user name cannot be written', () => {
  expect(() => encodeEntry(password('a:b', 'p'))).toThrow('colon')
})

test.each<[string, string[], string, string | undefined, string[]]>([
  [
    'exact before the other spellings',
    ['https://ghcr.io/v2/', 'ghcr.io'],
    'ghcr.io',
    undefined,
    ['ghcr.io', 'https://ghcr.io/v2/'],
  ],
  [
    "Docker Hub by Docker's key",
    ['docker.io', 'https://index.docker.io/v1/'],
    'docker.io',
    undefined,
    ['https://index.docker.io/v1/', 'docker.io'],
  ],
  ['Docker Hub by any spelling', ['registry-1.docker.io'], 'docker.io', undefined, ['registry-1.docker.io']],
  [
    'scheme and API path do not matter',
    ['http://r.example:5000/v1/', 'r.example:5000/v2'],
    'r.example:5000',
    undefined,
    ['http://r.example:5000/v1/', 'r.example:5000/v2'],
  ],
  ['ports do', ['r.example'], 'r.example:5000', undefined, []],
  [
    'the longest scope first',
    ['quay.io', 'quay.io/acme', 'quay.io/acme/app'],
    'quay.io',
    'acme/app',
    ['quay.io/acme/app', 'quay.io/acme', 'quay.io'],
  ],
  ['scopes end at a slash', ['quay.io/ac'], 'quay.io', 'acme/app', []],
  ['scopes are for repositories below them', ['quay.io/acme'], 'quay.io', undefined, []],
  ['a name that only begins alike', ['ghcr.io.evil.example'], 'ghcr.io', undefined, []],
])('keys for a registry: %s', (_, keys, registry, repository, found) => {
  expect(matchingKeys(keys, registry, repository)).toEqual(found)
})

test.each([
  ['https://index.docker.io/v1/', 'docker.io'],
  ['ghcr.io', 'ghcr.io'],
  ['quay.io/acme', 'quay.io/acme'],
  ['https://r.example:5000/v2/', 'r.example:5000'],
])('%s is about %s', (key, registry) => {
  expect(registryOfKey(key)).toBe(registry)
})
