import { execFileSync } from 'node:child_process'
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { verifySignature } from '../../../../src/trust/dct/signature.ts'
import {
  encryptKey,
  findKeys,
  openKey,
  parsePublicKey,
  publicKeyPem,
} from '../../../../src/trust/dct/signing/key-text.ts'
import { parsePem } from '../../../../src/trust/dct/signing/pem.ts'
import { signingKeyOf, signMessage } from '../../../../src/trust/dct/signing/signing-key.ts'
import { scratchFolders } from '../../../helpers/scratch.ts'
import { findTool } from '../../../helpers/tools.ts'
import { readVector } from './vectors.ts'

const newFolder = scratchFolders()
const PASSPHRASE = 'correcthorse'

function open(text: string, passphrase?: string): ReturnType<typeof openKey> {
  const [first] = findKeys(text, 'a.key')
  if (first === undefined) throw new Error('no key')
  return openKey(first, passphrase, 'a.key')
}

function messageOf(body: () => unknown): string {
  try {
    body()
  } catch (error) {
    return `${(error as Error).message} | ${(error as { hint?: string }).hint ?? ''}`
  }
  return 'nothing was thrown'
}

describe('keys that other programs made', () => {
  test.each([
    ['notary-root.key', 'root', 'a2de5c58ddbd156ba19cd9d7b25be8f668c1a1c2ed4407437b9ba66440783fa0'],
    ['notary-targets.key', 'targets', 'ad37ed484fe2fcdae632aa65ade7fc831fc917a905b1f07608efc00c3b155f5f'],
    ['docker-alice.key', 'alice', '1a4224876ebe36818d0c682726b049f15cefd6c145bc4cc77ae1f68929654971'],
  ])('%s', (file, role, keyid) => {
    const text = readVector(file)
    const key = open(text, PASSPHRASE)
    expect([key.role, key.keyid, key.key.keytype]).toEqual([role, keyid, 'ecdsa'])
    expect(messageOf(() => open(text, 'wrong horse'))).toMatch(/a\.key cannot be opened: the passphrase is wrong/)
    expect(messageOf(() => open(text))).toMatch(/a\.key is encrypted, and no passphrase was given/)
  })

  test('an export of several keys', () => {
    const keys = findKeys(readVector('notary-export.pem'), 'all.pem').map((key) => openKey(key, PASSPHRASE, 'all.pem'))
    expect(keys.map(({ role }) => role)).toEqual(['root', 'targets'])
  })

  test("Docker's public key has the same ID as its private one", () => {
    const key = parsePublicKey(readVector('docker-alice.pub'), 'alice.pub')
    expect(key).toEqual(open(readVector('docker-alice.key'), PASSPHRASE).key)
  })

  const ssl = findTool('openssl') === undefined ? test.skip : test
  ssl.each([
    ['SEC1', ['ecparam', '-name', 'prime256v1', '-genkey', '-noout'], 'ecdsa'],
    ['PKCS#8', ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'], 'ecdsa'],
    ['RSA', ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'], 'rsa'],
    ['Ed25519', ['genpkey', '-algorithm', 'ED25519'], 'ed25519'],
  ] as const)('OpenSSL: %s, plain and encrypted in two ways', async (_, args, type) => {
    const folder = await newFolder()
    const file = join(folder, 'key.pem')
    const openssl = (...words: readonly string[]): string =>
      execFileSync('openssl', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    await writeFile(file, openssl(...args))
    const pass = ['-passout', `pass:${PASSPHRASE}`]
    const plain = open(openssl(...args))
    expect(plain.key.keytype).toBe(type)
    const { keyid } = open(openssl('pkey', '-in', file))
    expect(open(openssl('pkcs8', '-topk8', '-v2', 'aes-128-cbc', '-in', file, ...pass), PASSPHRASE).keyid).toBe(keyid)
    if (type === 'ed25519') return
    const legacy = openssl(type === 'rsa' ? 'rsa' : 'ec', '-traditional', '-aes256', '-in', file, ...pass)
    const text = legacy.includes('DEK-Info') ? legacy : openssl('ec', '-aes256', '-in', file, ...pass)
    expect(text).toMatch(/DEK-Info/)
    expect(open(text, PASSPHRASE).keyid).toBe(keyid)
    expect(messageOf(() => open(text, 'wrong horse'))).toMatch(/the passphrase is wrong/)
  })
})

describe('keys that are made here', () => {
  const made = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

  test('are read back, by OpenSSL too', async () => {
    const text = encryptKey(made, PASSPHRASE, { role: 'alice', gun: 'reg.corp/acme/app', path: '12ab' })
    expect(text.split('\n').slice(0, 5)).toEqual([
      '-----BEGIN ENCRYPTED PRIVATE KEY-----',
      'gun: reg.corp/acme/app',
      'path: 12ab',
      'role: alice',
      '',
    ])
    const key = open(text, PASSPHRASE)
    expect([key.role, key.keyid]).toEqual(['alice', signingKeyOf(made, '').keyid])
    const [block] = parsePem(text, '')
    expect(createPrivateKey({ key: block?.bare ?? '', passphrase: PASSPHRASE }).equals(made)).toBe(true)
    expect(messageOf(() => open(text, `${PASSPHRASE} `))).toMatch(/the passphrase is wrong/)
  })

  test.each([
    ['P-256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey],
    ['P-521', () => generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey],
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey],
    ['Ed25519', () => generateKeyPairSync('ed25519').privateKey],
  ] as const)('%s signs what the verifier accepts', (_, make: () => KeyObject) => {
    const key = signingKeyOf(make(), 'a.key')
    const message = Buffer.from('what is signed')
    expect(verifySignature(key.key, signMessage(key, key.keyid, message), message)).toBe(true)
    expect(verifySignature(key.key, signMessage(key, key.keyid, message), Buffer.from('another'))).toBe(false)
  })

  test('a public key, by its own form', () => {
    expect(parsePublicKey(publicKeyPem(made, { role: 'alice' }), 'alice.pub')).toEqual(signingKeyOf(made, '').key)
  })
})

describe('what is no key', () => {
  const rsa1024 = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
  const x25519 = generateKeyPairSync('x25519').privateKey
  const pem = (key: KeyObject): string => key.export({ format: 'pem', type: 'pkcs8' }) as string
  test.each([
    ['nothing', () => open(''), /a\.key holds no PEM block/],
    ['a public key', () => open(readVector('docker-alice.pub')), /a\.key holds no private key.*public half/],
    ['not base64', () => open('-----BEGIN PRIVATE KEY-----\n****\n-----END PRIVATE KEY-----'), /it is not base64/],
    ['no key in it', () => open('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'), /no key in a form/],
    ['RSA of 1024 bits', () => open(pem(rsa1024)), /1024 bits/],
    ['a key that cannot sign', () => open(pem(x25519)), /x25519, which Notary does not know/],
    [
      'a private key as signer',
      () => parsePublicKey(pem(rsa1024), 'alice.key'),
      /alice\.key is not one public key.*nobody else/,
    ],
  ] as const)('%s', (_, body, message) => {
    expect(messageOf(body)).toMatch(message)
  })
})
