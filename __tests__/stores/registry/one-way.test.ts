import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { askGithub } from '../../../src/release/context/github-api.ts'
import { CacheHttp } from '../../../src/stores/github-cache/cache-http.ts'
import { NotaryClient } from '../../../src/trust/dct/notary-client.ts'
import { makeAuthority } from '../../helpers/authority.ts'
import { startConnectProxy } from '../../helpers/connect-proxy.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'
import { temporaryFolder } from '../../helpers/folder.ts'
import { startServer } from '../../helpers/tls-server.ts'

const src = fileURLToPath(new URL('../../../src', import.meta.url))

/** Who opens connections, and why. Everybody else goes by the transport, and so by the proxies, authorities and patience that are set. */
const OPENERS: Readonly<Record<string, string>> = {
  'stores/registry/wire/transport.ts': 'the one way out',
  'stores/registry/wire/agents.ts': 'its pools',
  'stores/registry/wire/tunnel.ts': 'its way through proxies',
  'stores/registry/wire/trust-store.ts': "opens none: it asks Node for the system's authorities",
  'engine/http.ts': 'an engine on this machine or in this network, by a socket mostly',
  'engine/traces.ts': 'looks whether a loopback port is open',
}

test('there is one way to the network', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const opens =
    /^import (?:\w+\b|\{[^}]*\b(?:connect|request|get|Agent)\b)[^;]*? from 'node:(?:https?|http2|net|tls|dgram)'/m
  const fetches = /(?<![.#\w])fetch\(|from 'undici'/
  const found = files.filter((file) => {
    const text = readFileSync(join(src, file), 'utf8').replaceAll(/^import type .*$/gm, '')
    return opens.test(text) || fetches.test(text)
  })
  expect(found.sort()).toEqual(Object.keys(OPENERS).sort())
})

test('GitHub, its cache service and a Notary server are reached through the proxy, and trusted by the authorities of the machine', async () => {
  const corp = makeAuthority('Acme TLS Inspection')
  const folder = await temporaryFolder()
  writeFileSync(join(folder, 'ca.pem'), corp.cert)
  const { port } = await startServer(corp.issue(['api.github.test', 'cache.test', 'notary.test']))
  const proxy = await startConnectProxy({ login: 'me:pw' })
  const env = { HTTPS_PROXY: `http://me:pw@${proxy.host}`, SSL_CERT_FILE: join(folder, 'ca.pem') }
  const runtime = fakeRuntime({ env })

  expect(await askGithub('/rate_limit', { apiUrl: `https://api.github.test:${port}`, token: '' }, runtime)).toEqual({})

  const cache = new CacheHttp('cache.test', {}, runtime)
  const url = new URL(`https://cache.test:${port}/x`)
  expect(await cache.ask({ method: 'GET', url, doing: 'ask' })).toMatchObject({ status: 200 })
  cache.close()

  const notary = new NotaryClient(new URL(`https://notary.test:${port}`), {}, runtime)
  expect(Buffer.from((await notary.get('corp.test/app' as never, 'root', 1000)) ?? []).toString()).toBe('{}')
  notary.close()

  const twice = (host: string): string[] => [`CONNECT ${host}:${port}`, `CONNECT ${host}:${port}`]
  expect(proxy.seen).toEqual([...twice('api.github.test'), ...twice('cache.test'), ...twice('notary.test')])
})
