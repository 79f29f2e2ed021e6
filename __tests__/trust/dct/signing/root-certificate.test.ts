import { execFileSync } from 'node:child_process'
import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { certificateFault, commonNameOf, leafOf, parseCertificates } from '../../../../src/trust/dct/certificates.ts'
import { integer, objectIdentifier, sequence, time } from '../../../../src/trust/dct/signing/der.ts'
import { makeRootCertificate } from '../../../../src/trust/dct/signing/root-certificate.ts'
import { scratchFolders } from '../../../helpers/scratch.ts'
import { findTool } from '../../../helpers/tools.ts'

const newFolder = scratchFolders()
const NOW = Date.parse('2026-11-20T12:00:00.789Z')
const LONG = `registry.corp:5000/${'a-long-name/'.repeat(12)}app_1`
const KEYS = [
  ['ecdsa', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey],
  ['rsa', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey],
] as const

describe.each(KEYS)('a certificate of an %s key', (_, privateKey) => {
  test.each(['docker.io/acme/app', LONG])('is as Node reads it: %s', (gun) => {
    const pem = makeRootCertificate(privateKey, gun, NOW)
    const certificate = new X509Certificate(pem)
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(certificate.checkPrivateKey(privateKey)).toBe(true)
    expect([certificate.ca, certificate.subject, certificate.issuer]).toEqual([false, `CN=${gun}`, `CN=${gun}`])
    expect(new Date(certificate.validFrom).toISOString()).toBe('2026-11-20T12:00:00.000Z')
    expect(new Date(certificate.validTo).toISOString()).toBe('2036-11-17T12:00:00.000Z')
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.3'])
    expect(certificate.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/)
    expect(commonNameOf(leafOf(parseCertificates(pem, ''), ''))).toBe(gun)
    expect(certificateFault(certificate)).toBeUndefined()
  })

  const ssl = findTool('openssl') === undefined ? test.skip : test
  ssl('is as OpenSSL reads it', async () => {
    const file = join(await newFolder(), 'root.pem')
    await writeFile(file, makeRootCertificate(privateKey, 'docker.io/acme/app', NOW))
    const text = execFileSync('openssl', ['x509', '-in', file, '-noout', '-text'], { encoding: 'utf8' })
    expect(text).toMatch(/Version: 3 \(0x2\)/)
    expect(text).toMatch(/X509v3 Key Usage: critical\s+Digital Signature, Key Encipherment\n/)
    expect(text).toMatch(/X509v3 Extended Key Usage: \s+Code Signing\n/)
    expect(text).toMatch(/X509v3 Basic Constraints: critical\s+CA:FALSE\n/)
    const check = [
      'verify',
      '-CAfile',
      file,
      '-partial_chain',
      '-attime',
      String(NOW / 1000 + 60).split('.')[0] as string,
    ]
    expect(execFileSync('openssl', [...check, file], { encoding: 'utf8' })).toMatch(/: OK/)
  })
})

test('no two certificates have the same serial number', () => {
  const [[, key]] = KEYS
  const numbers = Array.from(
    { length: 4 },
    () => new X509Certificate(makeRootCertificate(key, 'a/b', NOW)).serialNumber,
  )
  expect(new Set(numbers).size).toBe(4)
})

describe('DER', () => {
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
  test.each([
    ['0', integer(0), '020100'],
    ['127', integer(127), '02017f'],
    ['128', integer(128), '02020080'],
    ['600000', integer(600_000), '02030927c0'],
    ['bytes with zeros first', integer(Buffer.from([0, 0, 1])), '020101'],
    ['an object identifier', objectIdentifier('1.2.840.113549.1.5.13'), '06092a864886f70d01050d'],
    ['UTCTime', time(Date.parse('2049-12-31T23:59:59Z')), `170d${Buffer.from('491231235959Z').toString('hex')}`],
    [
      'GeneralizedTime',
      time(Date.parse('2050-01-01T00:00:00Z')),
      `180f${Buffer.from('20500101000000Z').toString('hex')}`,
    ],
    ['127 bytes', sequence(Buffer.alloc(127)).subarray(0, 2), '307f'],
    ['128 bytes', sequence(Buffer.alloc(128)).subarray(0, 3), '308180'],
    ['256 bytes', sequence(Buffer.alloc(256)).subarray(0, 4), '30820100'],
  ])('%s', (_, bytes, wanted) => {
    expect(hex(bytes)).toBe(wanted)
  })
})
