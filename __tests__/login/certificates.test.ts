import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { certificatesFor } from '../../src/login/certificates.ts'
import { proveByRegistry } from '../../src/login/prove.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { makeCertificate } from '../helpers/certificate.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { served } from '../helpers/served.ts'

let home: string
beforeEach(async () => {
  home = await temporaryFolder()
})

/** Puts files where Docker looks for the certificates of a registry. */
function keep(registry: string, files: Record<string, string>, kind = 'certs.d'): void {
  const folder = join(home, '.docker', kind, registry)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

test('reads authorities and the client certificate of a registry, and of no other', async () => {
  keep('registry.corp:5000', { 'ca.crt': 'CA', 'other.crt': 'OTHER', 'client.cert': 'CERT', 'client.key': 'KEY' })
  const env = { HOME: home }
  expect(await certificatesFor('registry.corp:5000', env)).toEqual({
    ca: ['CA', 'OTHER'],
    clientCert: 'CERT',
    clientKey: 'KEY',
  })
  expect(await certificatesFor('registry.corp', env)).toEqual({ ca: [] })
})

test('reads those of a Notary server, where Docker keeps them', async () => {
  keep('notary.corp:4443', { 'ca.crt': 'CA', 'client.cert': 'CERT', 'client.key': 'KEY' }, 'tls')
  const expected = { ca: ['CA'], clientCert: 'CERT', clientKey: 'KEY' }
  expect(await certificatesFor('notary.corp:4443', { HOME: home })).toEqual(expected)
  const elsewhere = { HOME: '/nowhere', DOCKER_CONFIG: join(home, '.docker') }
  expect(await certificatesFor('notary.corp:4443', elsewhere)).toEqual(expected)
})

test('a client certificate without its key is named', async () => {
  keep('registry.corp', { 'client.cert': 'CERT' })
  await expect(certificatesFor('registry.corp', { HOME: home })).rejects.toThrow('client.cert has no key beside it')
})

test('a registry with an authority of its own is trusted once its certificate is in certs.d', async () => {
  const { cert, key } = makeCertificate(home)
  const runtime = systemRuntime({ env: { HOME: home } })
  const { port } = await served({ tls: { cert, key } })
  const registry = `127.0.0.1:${port}`
  const prove = proveByRegistry()
  keep('somebody.else', { 'ca.crt': cert })
  await expect(prove(registry, undefined, runtime)).rejects.toMatchObject({ code: 'unreachable' })
  keep(registry, { 'ca.crt': cert })
  await prove(registry, undefined, runtime)
})
