import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { digestOf } from '../../../src/image/digest.ts'
import { Failure } from '../../../src/runtime/failure.ts'
import { decodeBase64 } from '../../../src/trust/dct/base64.ts'
import { canonicalBytes } from '../../../src/trust/dct/canonical.ts'
import { checkGun } from '../../../src/trust/dct/gun.ts'
import { KEY_TYPES, keyIdOf, keyToJson, parseKey, parseKeys } from '../../../src/trust/dct/keys.ts'
import {
  parseEnvelope,
  parseRoot,
  parseSnapshot,
  parseTargets,
  parseTimestamp,
} from '../../../src/trust/dct/parse-metadata.ts'
import { parsePin } from '../../../src/trust/dct/pins.ts'
import { isDelegation } from '../../../src/trust/dct/role-name.ts'
import { SIGNATURE_METHODS, verifySignature } from '../../../src/trust/dct/signature.ts'
import { type JsonValue, parseStrictJson } from '../../../src/trust/dct/strict-json.ts'
import { checkDct, contextOf, subjectOf } from '../../helpers/trust-check.ts'
import { makeKey, seal } from '../../helpers/trust-repo.ts'

const canonical = (value: JsonValue): string => Buffer.from(canonicalBytes(value)).toString('utf8')
const parse = (text: string): JsonValue => parseStrictJson(Buffer.from(text), 'it')

describe('canonical JSON', () => {
  test.each<[JsonValue, string]>([
    [{ b: 1, a: [true, false, null], '': {} }, '{"":{},"a":[true,false,null],"b":1}'],
    // Only the quote and the backslash are escaped.
    ['a"b\\c/\n\t\u007f\u2028é<>&', '"a\\"b\\\\c/\n\t\u007f\u2028é<>&"'],
    // By bytes of UTF-8: U+FFFD before U+1F600, unlike UTF-16 units.
    [{ '\u{1F600}': 1, '\uFFFD': 2, z: 3 }, '{"z":3,"\uFFFD":2,"\u{1F600}":1}'],
    [-5, '-5'],
    [-0, '0'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('%j', (value, text) => expect(canonical(value)).toBe(text))

  test.each([1.5, Number.NaN, 2 ** 53, '\ud800', undefined])('has no %p', (value) => {
    expect(() => canonicalBytes(value as JsonValue)).toThrow(TypeError)
  })

  test('is read back as what it was', () => {
    // Without control characters: canonical JSON writes them raw, which JSON does not allow.
    const text = fc.string({ unit: 'grapheme' })
    const { value: json } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true, false),
        fc.maxSafeInteger(),
        text,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(text, tie('value'), { maxKeys: 4 }),
      ) as fc.Arbitrary<JsonValue>,
    }))
    fc.assert(
      fc.property(json, (value) => {
        const bytes = canonicalBytes(value as JsonValue)
        expect(Buffer.from(canonicalBytes(parseStrictJson(bytes, 'it')))).toEqual(Buffer.from(bytes))
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

describe('strict JSON', () => {
  test.each([
    'null',
    ' [1, -2 ,"x\\u00e9\\n", {"a":{}}] ',
    '{"__proto__":{"a":1},"constructor":2}',
    '"\\ud83d\\ude00"',
    '0',
  ])('reads %s as JSON.parse does', (text) =>
    expect(JSON.stringify(parse(text))).toBe(JSON.stringify(JSON.parse(text))),
  )

  test('objects have no prototype', () => {
    const value = parse('{"__proto__":{"polluted":true}}') as Record<string, JsonValue>
    expect(Object.getPrototypeOf(value)).toBeNull()
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test.each([
    ['', 'not valid JSON'],
    ['{', 'a string is not valid'],
    ['{"a":1,}', 'a string is not valid'],
    ['{"a" 1}', 'a ":" is missing'],
    ['{"a":1', 'an object does not end'],
    ['[1', 'a list does not end'],
    ['[1,]', 'not valid JSON'],
    ['"a\nb"', 'a string is not valid'],
    ['"a\\x"', 'a string is not valid'],
    ['"a', 'a string is not valid'],
    ['"a\\"', 'a string is not valid'],
    ['01', '01 is not a whole number'],
    ['+1', 'not valid JSON'],
    ['-', 'not valid JSON'],
    ['1.0', '1.0 is not a whole number'],
    ['1e3', '1e3 is not a whole number'],
    ['-0', '-0 is not a whole number'],
    ['9007199254740992', 'not a whole number'],
    ['NaN', 'not valid JSON'],
    ['nul', 'not valid JSON'],
    ['true false', 'there is more after its end'],
    ['{"a":1,"a":1}', 'the key "a" is there twice'],
    ['{"a":1,"\\u0061":1}', 'the key "a" is there twice'],
    ['"\\udc00"', 'half a character'],
    ['\ufeff1', 'not valid JSON'],
    ['\u00a01', 'not valid JSON'],
    ['['.repeat(33) + ']'.repeat(33), 'nested deeper than 32'],
    ['['.repeat(1_000_000), 'nested deeper than 32'],
  ])('refuses %j', (text, reason) => {
    expect(() => parse(text)).toThrow(reason)
  })

  test('what it reads, JSON.parse reads alike; what JSON.parse refuses, it refuses', () => {
    const scraps = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-', '0', 'true', ' ', '\\', '"', '.5'),
      {
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(scraps, (parts) => {
        const text = parts.join('')
        const attempt = <T>(read: () => T) => {
          try {
            return JSON.stringify(read())
          } catch {
            return undefined
          }
        }
        const [ours, theirs] = [attempt(() => parse(text)), attempt(() => JSON.parse(text))]
        if (ours !== undefined) expect(ours).toBe(theirs)
      }),
      { seed: 7, numRuns: 5000 },
    )
  })
})

describe('keys and signatures', () => {
  const message = Buffer.from('what is signed')
  test.each(KEY_TYPES)('%s signs by its own methods alone', (type) => {
    const key = makeKey(type)
    const right =
      { ed25519: ['eddsa'], ecdsa: ['ecdsa'], rsa: ['rsapss', 'rsapkcs1v15'] }[type.replace('-x509', '')] ?? []
    expect(parseKey(keyToJson(key.key), 'it')).toEqual(key.key)
    for (const method of right as (typeof SIGNATURE_METHODS)[number][]) {
      const signature = key.sign(message, method)
      expect(verifySignature(key.key, signature, message)).toBe(true)
      expect(verifySignature(key.key, { ...signature, method: method.toUpperCase() }, message)).toBe(true)
      expect(verifySignature(key.key, signature, Buffer.from('another'))).toBe(false)
      for (const other of SIGNATURE_METHODS) {
        if (other !== method) expect(verifySignature(key.key, { ...signature, method: other }, message)).toBe(false)
      }
    }
  })

  test.each(['P-256', 'P-384', 'P-521'])('r and s are as long as the curve %s', (curve) => {
    const key = makeKey('ecdsa', { curve })
    const signature = key.sign(message)
    expect(verifySignature(key.key, signature, message)).toBe(true)
    const bytes = Buffer.from(signature.sig, 'base64')
    for (const wrong of [bytes.subarray(1), Buffer.concat([Buffer.alloc(2), bytes]), Buffer.alloc(bytes.length)]) {
      expect(verifySignature(key.key, { ...signature, sig: wrong.toString('base64') }, message)).toBe(false)
    }
  })

  test('curves and sizes that are too weak are refused', () => {
    const weak = makeKey('rsa', { bits: 1024 })
    expect(verifySignature(weak.key, weak.sign(message), message)).toBe(false)
    const strange = makeKey('ecdsa', { curve: 'secp256k1' })
    expect(verifySignature(strange.key, strange.sign(message), message)).toBe(false)
  })

  test.each<[string, JsonValue]>([
    ['an unknown type', { keytype: 'dsa', keyval: { private: null, public: '' } }],
    ['a private part', { keytype: 'ecdsa', keyval: { private: 'c2VjcmV0', public: '' } }],
    ['no value', { keytype: 'ecdsa' }],
    ['its type in other letters', { Keytype: 'ecdsa', keytype: 'ecdsa', keyval: { private: null, public: '' } }],
  ])('a key with %s is refused', (_, value) => {
    expect(() => parseKey(value, 'it')).toThrow(Failure)
  })

  test('the ID of a key covers its certificate, and must be right', () => {
    const one = makeKey('ecdsa-x509', { certificate: { commonName: 'a/b' } })
    const two = makeKey('ecdsa-x509', { certificate: { commonName: 'a/c' }, privateKey: one.privateKey })
    expect(one.id).not.toBe(two.id)
    expect(keyIdOf(one.key)).toBe(one.id)
    expect(() => parseKeys({ [one.id]: keyToJson(two.key) }, 'it')).toThrow(/has the ID/)
  })
})

test.each([
  ['', ''],
  ['AA==', '00'],
  ['AB==', undefined],
  ['AA=', undefined],
  ['AA', undefined],
  ['AA==\n', undefined],
  [' AA==', undefined],
  ['_-8=', undefined],
  ['/+8=', 'ffef'],
  ['AAAA'.repeat(1000), undefined],
])('base64 %j is %j', (text, hex) => {
  const bytes = decodeBase64(text, 100)
  expect(bytes && Buffer.from(bytes).toString('hex')).toBe(hex)
})

test.each([
  ['targets/releases', true],
  ['targets/a/b_c-1', true],
  ['targets', false],
  ['targets/', false],
  ['targets//a', false],
  ['targets/../root', false],
  ['targets/.', false],
  ['targets/a.b', false],
  ['targets/A', false],
  ['targets/a\n', false],
  ['targets/%2e', false],
  ['root', false],
  [`targets/${'a'.repeat(250)}`, false],
])('the delegation %j: %j', (name, expected) => expect(isDelegation(name)).toBe(expected))

test.each(['docker.io/library/alpine', 'h:5000/a', '[::1]:5000/a/b', 'localhost/a'])('the GUN %j', (gun) => {
  expect(checkGun(gun)).toBe(gun)
})
test.each([
  '',
  'alpine',
  'h/',
  '/a',
  'h/../a',
  'h/a/',
  'h/a:1',
  'h/A',
  'h/a%2fb',
  'h/a?x',
  'h/a#x',
  'h/a b',
  'h\\a/b',
  'u@h/a',
  'h:x/a',
])('no GUN: %j', (gun) => expect(() => checkGun(gun)).toThrow(Failure))

test.each([
  `keyid:${'A'.repeat(64)}`,
  'keyid:abc',
  `spki:${'0'.repeat(64)}`,
  `root:sha256:${'0'.repeat(64)}`,
  `root:sha256:${'0'.repeat(64)}@v0`,
  `sha256:${'0'.repeat(64)}`,
  '',
])('no pin: %j', async (text) => {
  await expect(parsePin(text, 'dct.pins[0]', async () => '')).rejects.toThrow(/dct\.pins\[0\]: .* is not a pin/)
})

describe('repositories that old Notary clients made', () => {
  const vectors = join(import.meta.dirname, '../../vectors/notary')
  const offline = {
    label: 'the fixtures',
    read: (name: string) => readFile(join(vectors, name.slice('dct/'.length))).catch(() => undefined),
  }
  test.each([
    [
      'docker.com/notary0.1/samplerepo',
      'LICENSE',
      '9395bac6fccb26bcb55efb083d1b4b0fe72a1c25f959f056c016120b3bb56a62',
      11309,
      'targets',
    ],
    ['docker.com/notary0.3/tst', 'hello', digestOf('').slice(7), 0, 'targets/releases'],
  ])('%s', async (gun, tag, hex, size, signer) => {
    const subject = subjectOf(`${gun}:${tag}`, { digest: `sha256:${hex}`, size })
    // The certificate of the second is valid from 2016 to 2026.
    const now = Date.parse('2020-01-01T00:00:00Z')
    const finding = await checkDct(subject, { tofu: true }, contextOf({ now, offline }))
    expect(finding.reasons).toEqual([])
    expect(finding).toMatchObject({ verdict: 'verified', proofs: [{ signer }] })
    const late = await checkDct(
      subject,
      { tofu: true },
      contextOf({ now: Date.parse('2117-01-01T00:00:00Z'), offline }),
    )
    expect(late.reasons.join()).toMatch(/expired on/)
  })
})

test('no bytes make a parser crash, hang, or throw anything but a Failure', () => {
  const key = makeKey('ed25519')
  const seeds = [
    { _type: 'Root', consistent_snapshot: false, version: 1, expires: '2030-01-01T00:00:00Z', keys: {}, roles: {} },
    {
      _type: 'Targets',
      version: 1,
      expires: '2030-01-01T00:00:00Z',
      targets: {},
      delegations: { keys: {}, roles: [] },
    },
    { _type: 'Snapshot', version: 1, expires: '2030-01-01T00:00:00Z', meta: {} },
  ].map((signed) => seal(signed, [key]))
  const damaged = fc
    .tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 8 })), { maxLength: 6 }))
    .map(([bytes, cuts]) => {
      let result = Buffer.from(bytes)
      for (const [at, more] of cuts) {
        const place = at % (result.byteLength + 1)
        result = Buffer.concat([result.subarray(0, place), more, result.subarray(place + (at % 5))])
      }
      return result
    })
  fc.assert(
    fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      for (const read of [parseRoot, parseSnapshot, parseTimestamp])
        mustFail(() => read(parseEnvelope(bytes, 'it'), 'it'))
      mustFail(() => parseTargets(parseEnvelope(bytes, 'it'), 'targets', 'it'))
    }),
    { seed: 7, numRuns: 3000 },
  )
})

function mustFail(read: () => unknown): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}
