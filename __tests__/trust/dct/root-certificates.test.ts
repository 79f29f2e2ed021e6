import { describe, expect, test } from '@jest/globals'
import { keyToJson, spkiHashOf } from '../../../src/trust/dct/keys.ts'
import { namesGun } from '../../../src/trust/dct/root-certificates.ts'
import { checkDct, contextOf, subjectOf } from '../../helpers/trust-check.ts'
import { draftRepository, evidenceOf, keysFor, makeKey, NOW, publish, type RoleKey } from '../../helpers/trust-repo.ts'
import { certificateFor } from '../../helpers/x509.ts'

const GUN = 'docker.io/acme/app'
const IMAGE = Buffer.from('{"the":"manifest"}')
const ec = makeKey('ecdsa').privateKey
const authority = { commonName: 'Acme CA', privateKey: makeKey('ecdsa').privateKey }
const between = { commonName: 'Acme Signing', privateKey: makeKey('ecdsa').privateKey }
const caPem = certificateFor(authority.privateKey, { commonName: authority.commonName, isAuthority: true })
const betweenPem = certificateFor(between.privateKey, {
  commonName: between.commonName,
  isAuthority: true,
  issuer: authority,
})
const leafPem = certificateFor(ec, { commonName: GUN, issuer: between })
const chained = makeKey('ecdsa-x509', { privateKey: ec, pem: leafPem + betweenPem })

async function check(root: RoleKey, requirement: object = { tofu: true }, now: number = NOW) {
  const draft = draftRepository(GUN, { '1.0': IMAGE }, { ...keysFor(GUN), root })
  const context = contextOf({ now, offline: evidenceOf(GUN, publish(draft)) })
  return checkDct(subjectOf(`${GUN}:1.0`, IMAGE), requirement, context)
}

describe('the certificate of the root key', () => {
  const x509 = (certificate: Parameters<typeof certificateFor>[1], privateKey = ec) =>
    makeKey('ecdsa-x509', { certificate, privateKey })
  const rsa2048 = makeKey('rsa').privateKey

  test.each<[string, RoleKey]>([
    ['names the repository', x509({ commonName: GUN })],
    ['names all repositories of an owner', x509({ commonName: 'docker.io/acme/*' })],
    ['begins within a day', x509({ commonName: GUN, from: new Date(NOW + 86_000_000) })],
    ['is of an RSA key', makeKey('rsa-x509', { certificate: { commonName: GUN }, privateKey: rsa2048 })],
    ['is of a P-384 key', makeKey('ecdsa-x509', { certificate: { commonName: GUN }, curve: 'P-384' })],
    ['is of a P-521 key', makeKey('ecdsa-x509', { certificate: { commonName: GUN }, curve: 'P-521' })],
    ['comes with its chain', chained],
  ])('is accepted when it %s', async (_, root) => {
    expect(await check(root)).toMatchObject({ verdict: 'verified', reasons: [] })
  })

  test.each<[string, RoleKey, RegExp]>([
    [
      'names another repository',
      x509({ commonName: 'docker.io/acme/other' }),
      /its certificate is for "docker\.io\/acme\/other"/,
    ],
    ['names a repository that begins alike', x509({ commonName: 'docker.io/acme' }), /its certificate is for/],
    ['names everything', x509({ commonName: '*' }), /its certificate is for "\*"/],
    ['names all hosts that begin alike', x509({ commonName: 'docker.i*' }), /its certificate is for/],
    ['names several things', x509({ commonName: 'docker.io/**' }), /its certificate is for/],
    ['names the repository in other letters', x509({ commonName: 'docker.io/Acme/app' }), /its certificate is for/],
    ['expired', x509({ commonName: GUN, to: new Date(NOW - 1000) }), /not accepted: it expired on 2026-11-20/],
    [
      'is not valid yet',
      x509({ commonName: GUN, from: new Date(NOW + 90_000_000) }),
      /it is valid only from 2026-11-21/,
    ],
    [
      'ends before it begins',
      x509({ commonName: GUN, from: new Date('2027-01-01'), to: new Date('2026-12-01') }),
      /ends before it begins/,
    ],
    ['is signed by SHA-1', x509({ commonName: GUN, hash: 'sha1' }), /signed by SHA-1 or older/],
    [
      'is signed by SHA-1 and RSA',
      makeKey('rsa-x509', { certificate: { commonName: GUN, hash: 'sha1' }, privateKey: rsa2048 }),
      /signed by SHA-1/,
    ],
    ['is an authority', x509({ commonName: GUN, isAuthority: true }), /must be no authority/],
    [
      'comes after an authority',
      makeKey('ecdsa-x509', { privateKey: ec, pem: betweenPem + leafPem }),
      /its first certificate, and only that/,
    ],
    [
      'comes with a second leaf',
      makeKey('ecdsa-x509', { privateKey: ec, pem: leafPem + leafPem }),
      /its first certificate, and only that/,
    ],
    [
      'is of a short RSA key',
      makeKey('rsa-x509', { certificate: { commonName: GUN }, bits: 1024 }),
      /it has 1024 bits/,
    ],
    [
      'is of another type of key',
      makeKey('rsa-x509', { privateKey: rsa2048, pem: leafPem }),
      /it holds a key of the type ec/,
    ],
    ['is not there', makeKey('ecdsa'), /the key type ecdsa has no certificate/],
    ['is no certificate', makeKey('ecdsa-x509', { privateKey: ec, pem: 'hello' }), /it holds no PEM certificate/],
    ['is broken', makeKey('ecdsa-x509', { privateKey: ec, pem: leafPem.replace(/MII?/, 'AAAA') }), /cannot be read/],
  ])('is refused when it %s', async (_, root, reason) => {
    const finding = await check(root)
    expect(finding.reasons.join()).toMatch(
      /^root\.json has no root key with a valid certificate for docker\.io\/acme\/app/,
    )
    expect(finding.reasons.join()).toMatch(reason)
    expect(finding.verdict).toBe('violated')
  })

  test('trust data of one repository does not pass for another that shares its root key', async () => {
    const other = 'docker.io/acme/other'
    const privateKey = ec
    const keys = { ...keysFor(other), root: makeKey('ecdsa-x509', { privateKey, certificate: { commonName: other } }) }
    const files = publish(draftRepository(other, { '1.0': IMAGE }, keys))
    const requirement = { pins: [`spki:sha256:${spkiHashOf(keys.root.key)}`] }
    const right = contextOf({ now: NOW, offline: evidenceOf(other, files) })
    expect(await checkDct(subjectOf(`${other}:1.0`, IMAGE), requirement, right)).toMatchObject({ verdict: 'verified' })
    const wrong = contextOf({ now: NOW, offline: evidenceOf(GUN, files) })
    const finding = await checkDct(subjectOf(`${GUN}:1.0`, IMAGE), requirement, wrong)
    expect(finding.reasons.join()).toMatch(/its certificate is for "docker\.io\/acme\/other"/)
  })
})

describe('pins', () => {
  const root = makeKey('ecdsa-x509', { certificate: { commonName: GUN }, privateKey: ec })
  const again = makeKey('ecdsa-x509', { certificate: { commonName: GUN, to: new Date('2033-01-01') }, privateKey: ec })
  const spki = `spki:sha256:${spkiHashOf(root.key)}`
  const stranger = certificateFor(between.privateKey, { commonName: authority.commonName, isAuthority: true })
  const old = certificateFor(authority.privateKey, {
    commonName: authority.commonName,
    isAuthority: true,
    to: new Date('2026-01-01'),
  })

  test.each<[string, RoleKey, string[], RegExp | undefined]>([
    ['the key ID', root, [`keyid:${root.id}`], undefined],
    ['the key ID of the certificate before', again, [`keyid:${root.id}`], /no pin of the policy fits/],
    ['the public key', root, [spki], undefined],
    ['the public key under another certificate', again, [spki], undefined],
    ['the authority', chained, [`ca:${caPem}`], undefined],
    ['the authority in between', chained, [`ca:${betweenPem}`], undefined],
    ['an authority of the same name', chained, [`ca:${stranger}`], /no pin of the policy fits/],
    ['an authority that expired', chained, [`ca:${old}`], /no pin of the policy fits/],
    ['an authority, of a self-signed certificate', root, [`ca:${caPem}`], /no pin of the policy fits/],
    ['one of several', root, [`keyid:${'0'.repeat(64)}`, spki], undefined],
  ])('%s', async (_, key, pins, reason) => {
    const finding = await check(key, { pins })
    if (reason === undefined) expect(finding).toMatchObject({ verdict: 'verified', reasons: [] })
    else expect(finding.reasons.join()).toMatch(reason)
  })

  test('a root that needs two keys needs both pinned, and takes them from several pins', async () => {
    const second = makeKey('ecdsa-x509', { certificate: { commonName: GUN } })
    const draft = draftRepository(GUN, { '1.0': IMAGE }, { ...keysFor(GUN), root })
    const { keys, roles } = draft.signed.root
    keys[second.id] = keyToJson(second.key)
    roles.root = { keyids: [root.id, second.id], threshold: 2 }
    draft.signers.root = [root, second]
    const context = contextOf({ now: NOW, offline: evidenceOf(GUN, publish(draft)) })
    const under = (...pins: string[]) => checkDct(subjectOf(`${GUN}:1.0`, IMAGE), { pins }, context)
    expect(await under(`keyid:${root.id}`, `keyid:${second.id}`)).toMatchObject({ verdict: 'verified' })
    expect(await under(`keyid:${root.id}`)).toMatchObject({ verdict: 'violated' })
    // The pin that fits comes first, and its key did not sign.
    roles.root.threshold = 1
    draft.signers.root = [second]
    const other = contextOf({ now: NOW, offline: evidenceOf(GUN, publish(draft)) })
    const pins = [`keyid:${root.id}`, `keyid:${second.id}`]
    expect(await checkDct(subjectOf(`${GUN}:1.0`, IMAGE), { pins }, other)).toMatchObject({ verdict: 'verified' })
    expect(await checkDct(subjectOf(`${GUN}:1.0`, IMAGE), { pins: pins.slice(0, 1) }, other)).toMatchObject({
      verdict: 'violated',
    })
  })

  test('an authority needs its chain to be there', async () => {
    const alone = makeKey('ecdsa-x509', { privateKey: ec, pem: leafPem })
    expect((await check(alone, { pins: [`ca:${caPem}`] })).reasons.join()).toMatch(/no pin of the policy fits/)
  })

  test('what they rest on is in the proof', async () => {
    const [first] = (await check(root, { pins: [spki] })).proofs
    expect(first?.details).toMatchObject({ rootTrustedBy: spki, rootKeys: root.id, 'root.version': 2 })
    expect((await check(root)).unproven.join()).toMatch(/trust on first use/)
    expect((await check(root, { pins: [spki] })).unproven.join()).not.toMatch(/first use/)
  })
})

test.each([
  ['a/b', 'a/b', true],
  ['h.io/a/*', 'h.io/a/b/c', true],
  ['h.io/a*', 'h.io/ab', true],
  ['h.io*', 'h.io/a', false],
  ['*', 'h.io/a', false],
  ['', 'h.io/a', false],
  ['h.io/*/x*', 'h.io/*/xy', false],
])('a certificate for %j is for %j: %j', (name, gun, expected) => {
  expect(namesGun(name, gun)).toBe(expected)
})
