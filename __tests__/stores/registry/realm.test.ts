import { describe, expect, test } from '@jest/globals'
import { checkRealm, mayReceiveCredential, registrableDomain } from '../../../src/stores/registry/auth/realm.ts'
import { isInsideAddress, isLoopbackHost } from '../../../src/stores/registry/wire/address.ts'
import { guardedLookup } from '../../../src/stores/registry/wire/lookup.ts'

const rules = (registry: string, inside = false, trustedRealms: string[] = []) => ({
  registry: new URL(registry),
  inside,
  trustedRealms,
})

describe('which token servers are asked', () => {
  test.each<[string, string, string, boolean?]>([
    ['HTTPS', 'https://r.example.com', 'https://auth.example.com/token'],
    ['HTTP for an HTTP registry', 'http://r.example.com', 'http://r.example.com/token'],
    ['the registry itself, inside', 'https://10.0.0.5:5000', 'https://10.0.0.5:5000/token'],
    ['inside for inside', 'https://r.corp', 'https://10.0.0.6/token', true],
    ['relative', 'https://r.example.com', '/token'],
  ])('asks: %s', (_, registry, realm, ...[inside]) => {
    expect(checkRealm(realm, rules(registry, inside)).href).toBe(new URL(realm, registry).href)
  })

  test('whatever a realm is put together from: what is asked is the registry itself, or what HTTPS names', () => {
    const registry = new URL('https://r.corp:5000')
    const asked: string[] = []
    for (const scheme of ['', '//', '://', 'null://', 'http://', 'https://', 'HTTP://', 'ftp://', 'null:', 'https:'])
      for (const user of ['', 'r.corp@', 'u:p@', 'r.corp:5000@'])
        for (const host of ['r.corp', 'R.Corp', 'evil.org', 'r.corp.evil.org', 'evil.org#r.corp', 'evil.org\\r.corp'])
          for (const port of ['', ':5000', ':5000:5000', ':80', ':443:80'])
            for (const path of ['', '/token', '/@evil.org/', '//evil.org/', '?@evil.org', '\\evil.org'])
              asked.push(`${scheme}${user}${host}${port}${path}`)
    const tried = asked.flatMap((realm) => {
      try {
        return [[realm, checkRealm(realm, rules(registry.href))] as const]
      } catch {
        return []
      }
    })
    expect(tried.length).toBeGreaterThan(500)
    for (const [realm, { protocol, host, username }] of tried) {
      expect([realm, protocol, username]).toEqual([realm, 'https:', ''])
      const isNamed = /^(?:https:)?[\\/]*evil\.org|^(?:https:)?[\\/]*r\.corp(?:\.evil\.org)?|^https:/i.test(realm)
      expect([realm, host === registry.host || isNamed]).toEqual([realm, true])
    }
  })

  // sonatype/nexus-public#435, #565, #580, #611; distribution/distribution#794.
  test.each<[string, string, string, string]>([
    ['null: behind TLS', 'https://r.corp', 'null://r.corp/v2/token', 'https://r.corp/v2/token'],
    ['null: without TLS', 'http://10.0.0.5:5000', 'null://10.0.0.5:5000/v2/token', 'http://10.0.0.5:5000/v2/token'],
    ['null: in other letters', 'https://r.corp', 'null://R.Corp/v2/token?a=b', 'https://r.corp/v2/token?a=b'],
    ['null: with a path', 'https://r.corp', 'null://r.corp//evil.org/token', 'https://r.corp//evil.org/token'],
    ['no scheme', 'https://r.corp:8000', '://r.corp:8000/v2/token', 'https://r.corp:8000/v2/token'],
    ['HTTP behind TLS', 'https://r.corp', 'http://r.corp/v2/token', 'https://r.corp/v2/token'],
    ['HTTP to the port of TLS', 'https://r.corp', 'http://r.corp:443/v2/token', 'https://r.corp/v2/token'],
    ['HTTP to the port inside', 'https://r.corp:8443', 'http://r.corp:8082/v2/token', 'https://r.corp:8443/v2/token'],
    ['its port twice', 'https://r.corp:5001', 'https://r.corp:5001:5001/v2/token', 'https://r.corp:5001/v2/token'],
  ])('asks the registry itself, which writes: %s', (_, registry, realm, meant) => {
    const url = checkRealm(realm, rules(registry))
    expect(url.href).toBe(meant)
    expect(mayReceiveCredential(url, rules(registry))).toBe(true)
  })

  test.each<[string, string, string]>([
    ['another host by HTTP', 'https://r.example.com', 'http://auth.example.com/token'],
    ['another host by a wrong scheme', 'https://r.example.com', 'null://auth.example.com/token'],
    ['another host by no scheme', 'https://r.example.com', '://auth.example.com/token'],
    ['another host with two ports', 'https://r.example.com:5001', 'https://auth.example.com:5001:5002/token'],
    ['another host with its port twice', 'https://r.example.com:5001', 'https://auth.example.com:5001:5001/token'],
    ['a user name and a wrong scheme', 'https://r.example.com', 'null://user@r.example.com/token'],
    ['a wrong scheme and no host', 'https://r.example.com', 'null:/token'],
    ['a file', 'http://r.example.com', 'file:///etc/passwd'],
    ['a user name', 'https://r.example.com', 'https://user@r.example.com/token'],
    ['the metadata service', 'http://r.example.com', 'http://169.254.169.254/latest/meta-data'],
    ['loopback', 'https://r.example.com', 'https://127.0.0.1/token'],
    ['loopback by name', 'https://r.example.com', 'https://localhost/token'],
    ['loopback as a number', 'https://r.example.com', 'https://2130706433/token'],
    ['loopback in octal', 'https://r.example.com', 'https://0177.0.0.1/token'],
    ['IPv6 loopback', 'https://r.example.com', 'https://[::1]/token'],
    ['IPv4 in IPv6', 'https://r.example.com', 'https://[::ffff:10.0.0.1]/token'],
    ['another port of the same inside host', 'https://r.example.com', 'https://192.168.1.1:8443/token'],
    ['rubbish', 'https://r.example.com', 'https://['],
  ])('refuses: %s', (_, registry, realm) => {
    expect(() => checkRealm(realm, rules(registry))).toThrow(expect.objectContaining({ code: 'refused' }))
  })
})

test.each<[boolean, string, string, string[]?]>([
  [true, 'https://registry-1.docker.io', 'https://auth.docker.io/token'],
  [true, 'https://ghcr.io', 'https://ghcr.io/token'],
  [true, 'https://registry.gitlab.com', 'https://gitlab.com/jwt/auth'],
  [true, 'https://r.acme.co.uk', 'https://auth.acme.co.uk/token'],
  [true, 'http://127.0.0.1:5000', 'http://127.0.0.1:5001/token'],
  [true, 'https://r.example.com', 'https://login.other.org/token', ['login.other.org']],
  [false, 'https://r.example.com', 'https://login.other.org/token'],
  [false, 'https://r.acme.co.uk', 'https://evil.co.uk/token'],
  [false, 'https://acme.azurecr.io', 'https://evil.azurecr.io/token'],
  [false, 'https://1.dkr.ecr.eu-west-1.amazonaws.com', 'https://evil.s3.eu-west-1.amazonaws.com/token'],
  [false, 'https://example.com', 'https://evilexample.com/token'],
  [false, 'https://example.com', 'https://example.com.evil.org/token'],
  [false, 'http://10.0.0.1', 'http://10.0.0.2/token'],
  [false, 'http://registry:5000', 'http://auth:5001/token'],
])('credential goes (%s) from %s to %s', (expected, registry, realm, ...[trusted]) => {
  expect(mayReceiveCredential(new URL(realm), rules(registry, false, trusted))).toBe(expected)
})

test.each([
  ['auth.docker.io', 'docker.io'],
  ['a.b.example.com', 'example.com'],
  ['a.b.acme.com.au', 'acme.com.au'],
  ['acme.github.io', 'acme.github.io'],
  ['co.uk', undefined],
  ['localhost', undefined],
  ['10.1.2.3', undefined],
  ['[::1]', undefined],
])('the domain of %s is %s', (host, expected) => {
  expect(registrableDomain(host)).toBe(expected)
})

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.100.100.200', true],
  ['0.0.0.0', true],
  ['224.0.0.1', true],
  ['255.255.255.255', true],
  ['8.8.8.8', false],
  ['::1', true],
  ['::', true],
  ['fe80::1%eth0', true],
  ['fd00:ec2::254', true],
  ['::ffff:169.254.169.254', true],
  ['::ffff:a9fe:a9fe', true],
  ['64:ff9b::10.0.0.1', true],
  ['64:ff9b::8.8.8.8', false],
  ['2606:4700::1111', false],
  ['example.com', false],
])('%s is inside: %s', (address, expected) => {
  expect(isInsideAddress(address)).toBe(expected)
})

test.each([
  ['localhost', true],
  ['LOCALHOST.', true],
  ['a.localhost', true],
  ['127.9.9.9', true],
  ['[::1]', true],
  ['[::ffff:127.0.0.1]', true],
  ['localhost.example.com', false],
  ['127.0.0.1.example.com', false],
  ['10.0.0.1', false],
])('%s is this machine: %s', (host, expected) => {
  expect(isLoopbackHost(host)).toBe(expected)
})

describe('the lookup of a name that a server gave us', () => {
  const ask = (addresses: string[]): Promise<unknown> =>
    new Promise((resolve) => {
      const lookup = guardedLookup((_, __, done) =>
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
      )
      lookup('sneaky.example.com', { all: true }, (error, found) => resolve(error?.code ?? found))
    })
  test('hands out public addresses', async () => {
    expect(await ask(['8.8.8.8'])).toEqual([{ address: '8.8.8.8', family: 4 }])
  })
  test.each([[['127.0.0.1']], [['8.8.8.8', '10.0.0.1']], [['::ffff:7f00:1']], [[]]])(
    'refuses %j',
    async (addresses) => {
      expect(await ask(addresses)).toBe('EINSIDE')
    },
  )
})
