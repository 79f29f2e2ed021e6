import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Runtime } from '../../../src/runtime/runtime.ts'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { type ConnectionOptions, openConnections } from '../../../src/ship/connections.ts'
import { examine } from '../../../src/ship/preflight/doctor.ts'
import { makeAuthority } from '../../helpers/authority.ts'
import { startConnectProxy } from '../../helpers/connect-proxy.ts'
import { temporaryFolder } from '../../helpers/folder.ts'
import { served } from '../../helpers/served.ts'
import { startServer } from '../../helpers/tls-server.ts'

const corp = makeAuthority('Acme Root CA')
let home: string
const opened: { close(): Promise<unknown> }[] = []
beforeEach(async () => {
  home = await temporaryFolder()
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

/** Check, status, message, and the hint if there is one. */
type Row = readonly string[]

/** What doctor says of a registry's network. */
async function rows(
  host: string,
  env: Runtime['env'],
  options: ConnectionOptions = {},
  purpose: 'push' | 'pull' = 'push',
): Promise<Row[]> {
  const runtime = systemRuntime({ env: { HOME: home, ...env } })
  const connections = openConnections({ configDir: home, retries: { attempts: 1 }, ...options }, runtime)
  opened.push(connections)
  const { checks } = await examine({ references: [`${host}/a/b:1`], purpose }, connections)
  const wanted: string[] = ['proxy', 'certificates', 'mirror', 'login']
  return checks
    .filter(({ check }) => wanted.includes(check))
    .map(({ check, status, message, hint }) => [check, status, message, ...(hint === undefined ? [] : [hint])])
}

test('says nothing of what is not set', async () => {
  const { port } = await served()
  expect(await rows(`127.0.0.1:${port}`, {})).toEqual([['login', 'ok', 'everybody is let in']])
})

test('says which proxy and which certificates, and nothing secret', async () => {
  const proxy = await startConnectProxy({ login: 'me:s3cret' })
  const { port } = await startServer(corp.issue(['registry.test']))
  const host = `registry.test:${port}`
  const folder = join(home, '.docker/certs.d', host)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'ca.crt'), corp.cert)
  writeFileSync(join(home, 'extra.pem'), corp.cert)
  const env = {
    HTTPS_PROXY: `http://me:s3cret@${proxy.host}`,
    NODE_EXTRA_CA_CERTS: join(home, 'extra.pem'),
    SSL_CERT_FILE: '/nowhere',
  }
  const said = await rows(host, env)
  expect(said.slice(0, 2)).toEqual([
    ['proxy', 'ok', `by http://${proxy.host}, with a user: HTTPS_PROXY is set`],
    ['certificates', 'ok', `trusted: Node's list, ${join(folder, 'ca.crt')}, ${join(home, 'extra.pem')} (1)`],
  ])
  expect(JSON.stringify(said)).not.toContain('s3cret')
  const direct = await rows('127.0.0.1:1', { ...env, HTTPS_PROXY: 'http://proxy.test' })
  expect(direct[0]).toEqual(['proxy', 'ok', 'no proxy: this machine is never reached through a proxy'])
})

test('says how it was tried where a registry is not reached', async () => {
  const said = await rows('127.0.0.1:1', { SSL_CERT_FILE: '/nowhere' })
  expect(said).toEqual([
    ['proxy', 'ok', 'no proxy: no proxy is set'],
    ['certificates', 'ok', "trusted: Node's list"],
    ['login', 'unchecked', expect.stringContaining('nothing listens there'), expect.any(String)],
  ])
})

test('finds what is wrong without asking anybody', async () => {
  const { port } = await served()
  const host = `127.0.0.1:${port}`
  const folder = join(home, '.docker/certs.d', host)
  expect(await rows('r.test', { HTTPS_PROXY: 'socks5://p.test' })).toEqual([
    ['proxy', 'failed', expect.stringContaining('socks5://'), expect.stringContaining('NO_PROXY')],
  ])
  expect((await rows(host, { NODE_EXTRA_CA_CERTS: '/nowhere/ca.pem' }))[0]).toEqual([
    'certificates',
    'warning',
    'NODE_EXTRA_CA_CERTS: /nowhere/ca.pem holds no certificate',
    expect.stringContaining('absolute'),
  ])
  expect((await rows(host, {}, { insecure: [host] }))[0]).toEqual([
    'certificates',
    'warning',
    expect.stringContaining('--insecure'),
    expect.stringContaining('--ca FILE'),
  ])
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'client.cert'), corp.cert)
  expect(await rows(host, {})).toEqual([
    ['certificates', 'failed', expect.stringContaining('client.cert has no key beside it'), expect.any(String)],
  ])
})

test('asks the mirrors, of what is pulled', async () => {
  const { port } = await served()
  const mirror = await served()
  const host = `127.0.0.1:${port}`
  const mirrors = [`${host}=http://127.0.0.1:${mirror.port}/hub`, `${host}=http://127.0.0.1:1`]
  expect(await rows(host, {}, { mirrors }, 'pull')).toEqual([
    ['mirror', 'ok', `127.0.0.1:${mirror.port}/hub is read first, as --registry-mirror says`],
    [
      'mirror',
      'warning',
      expect.stringMatching(/^127\.0\.0\.1:1 \(--registry-mirror\) is left out: .*nothing listens/),
      expect.any(String),
    ],
    ['login', 'ok', 'everybody is let in'],
  ])
  expect(await rows(host, {}, { mirrors })).toEqual([['login', 'ok', 'everybody is let in']])
})
