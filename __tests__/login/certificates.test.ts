import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { certificatesFor } from '../../src/login/certificates.ts'
import { proveByRegistry } from '../../src/login/prove.ts'
import { describeError } from '../../src/runtime/failure.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { makeAuthority } from '../helpers/authority.ts'
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

const one = makeAuthority('One')
const two = makeAuthority('Two')
const client = one.issue(['client'])
const other = one.issue(['other'])

test('reads authorities and the client certificate of a registry, and of no other', async () => {
  keep('registry.corp:5000', {
    'ca.crt': `# our own\n${one.cert}`,
    'both.crt': one.cert + two.cert,
    'client.cert': client.cert,
    'client.key': client.key,
  })
  const env = { HOME: home }
  const folder = join(home, '.docker/certs.d/registry.corp:5000')
  expect(await certificatesFor('registry.corp:5000', env)).toEqual({
    ca: [one.cert + two.cert, one.cert],
    clientCert: client.cert,
    clientKey: client.key,
    files: ['both.crt', 'ca.crt', 'client.cert'].map((name) => join(folder, name)),
  })
  expect(await certificatesFor('registry.corp', env)).toEqual({ ca: [], files: [] })
})

test('reads those of a Notary server, where Docker keeps them', async () => {
  keep('notary.corp:4443', { 'ca.crt': one.cert, 'client.cert': client.cert, 'client.key': client.key }, 'tls')
  const expected = { ca: [one.cert], clientCert: client.cert, clientKey: client.key }
  expect(await certificatesFor('notary.corp:4443', { HOME: home })).toMatchObject(expected)
  const elsewhere = { HOME: '/nowhere', DOCKER_CONFIG: join(home, '.docker') }
  expect(await certificatesFor('notary.corp:4443', elsewhere)).toMatchObject(expected)
})

test('reads those of an IPv6 address, and DER as Windows hands it out', async () => {
  keep('[fd00::5]:5000', {})
  const der = new X509Certificate(one.cert).raw
  writeFileSync(join(home, '.docker/certs.d/[fd00::5]:5000/ca.crt'), der)
  const { ca } = await certificatesFor('[fd00::5]:5000', { HOME: home })
  expect(new X509Certificate(ca[0] as string).raw.equals(der)).toBe(true)
})

const encrypted = createPrivateKey(client.key).export({
  format: 'pem',
  type: 'pkcs8',
  cipher: 'aes-256-cbc',
  passphrase: 'x',
}) as string
test.each<[string, Record<string, string>, RegExp]>([
  ['a client certificate without its key', { 'client.cert': client.cert }, /client\.cert has no key beside it/],
  [
    'an encrypted key',
    { 'client.cert': client.cert, 'client.key': encrypted },
    /client\.key is encrypted[\s\S]*openssl pkey -in \S+client\.key -out plain\.key/,
  ],
  ['the key of another', { 'client.cert': client.cert, 'client.key': other.key }, /client\.key is not the key of /],
  [
    'a certificate for a key',
    { 'client.cert': client.cert, 'client.key': client.cert },
    /client\.key holds no private key/,
  ],
  [
    'a key for a certificate',
    { 'client.cert': client.key, 'client.key': client.key },
    /client\.cert holds no certificate/,
  ],
  ['a key for an authority', { 'ca.crt': client.key }, /ca\.crt holds a private key and no certificate/],
  ['a damaged authority', { 'ca.crt': one.cert.replace(/[A-Za-z]{9}/, 'x') }, /ca\.crt holds no certificate/],
  ['an empty authority', { 'ca.crt': '' }, /ca\.crt holds no certificate/],
])('%s is said with the file, and without what is in it', async (_, files, expected) => {
  keep('registry.corp', files)
  const error = await certificatesFor('registry.corp', { HOME: home }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'usage' })
  expect(describeError(error)).toMatch(expected)
  expect(describeError(error)).not.toMatch(/BEGIN (?:ENCRYPTED )?PRIVATE|MIG/)
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
