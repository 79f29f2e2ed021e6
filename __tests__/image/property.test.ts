import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseImageConfig } from '../../src/image/config.ts'
import { digestOf } from '../../src/image/digest.ts'
import { parseJson } from '../../src/image/json.ts'
import { parseManifest } from '../../src/image/manifest.ts'
import { MANIFEST_ACCEPT } from '../../src/image/media-types.ts'
import { formatPlatform, normalizePlatform, parsePlatform, runnableOn } from '../../src/image/platform.ts'
import { canonical, familiar, parseReference, type Reference } from '../../src/image/reference.ts'
import { Failure } from '../../src/runtime/failure.ts'

// The same cases every time, so that a red run means a change; SEAWORTHY_SEED and SEAWORTHY_RUNS go looking for new ones.
fc.configureGlobal({
  seed: Number(process.env.SEAWORTHY_SEED ?? 1),
  numRuns: Number(process.env.SEAWORTHY_RUNS ?? 200),
})

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const host = fc.constantFrom('docker.io', 'ghcr.io', 'localhost', 'localhost:5000', '[::1]:5000', '127.0.0.1:1', 'Host')
const part = fc.stringMatching(/^[a-z0-9]{1,6}(?:(?:[._]|__|-{1,3})[a-z0-9]{1,6}){0,2}$/)
const reference: fc.Arbitrary<Reference> = fc
  .record(
    {
      registry: host,
      parts: fc.array(part, { minLength: 1, maxLength: 4 }),
      tag: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/),
      digest: fc.string().map((text) => digestOf(text)),
    },
    { requiredKeys: ['registry', 'parts'] },
  )
  .map(({ registry, parts, ...rest }) => {
    const isShort = registry === 'docker.io' && parts.length === 1
    return { registry, repository: (isShort ? ['library', ...parts] : parts).join('/'), ...rest }
  })

describe('what is written is read back', () => {
  test('a reference, from its canonical form', () => {
    fc.assert(fc.property(reference, (one) => expect(parseReference(canonical(one))).toEqual(one)))
  })

  test('a reference, from its familiar form', () => {
    fc.assert(fc.property(reference, (one) => expect(parseReference(familiar(one))).toEqual(one)))
  })

  test('a platform, which normalising twice does not change', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9_]{1,8}$/)
    const known = fc.constantFrom('linux', 'arm', 'arm64', 'armhf', 'v8', 'v7', '6', 'amd64', 'v1', 'x86_64')
    const any = fc.oneof(word, known)
    fc.assert(
      fc.property(any, any, any, (os, architecture, variant) => {
        const platform = normalizePlatform({ os, architecture, variant })
        expect(normalizePlatform(platform)).toEqual(platform)
        expect(parsePlatform(formatPlatform(platform))).toEqual(platform)
        expect(runnableOn(platform)[0]).toEqual(platform)
      }),
    )
  })

  test('any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => expect(parseJson(utf8(text), 'it')).toEqual(JSON.parse(text))),
    )
  })
})

/** Runs it and lets nothing but an answer or a Failure pass. */
function onlyFailure(body: () => unknown): void {
  try {
    body()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}

describe('no input does worse than a Failure', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'aA0.:/@-_[]') }),
  )

  test('references and platforms', () => {
    fc.assert(
      fc.property(text, (input) => {
        onlyFailure(() => familiar(parseReference(input)))
        onlyFailure(() => runnableOn(parsePlatform(input)))
      }),
    )
  })

  test('bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        onlyFailure(() => parseManifest(bytes))
        onlyFailure(() => parseImageConfig(bytes))
      }),
    )
  })

  test('documents with the right keys and any values', () => {
    const value = fc.jsonValue({ maxDepth: 3 })
    const descriptor = fc.record(
      {
        mediaType: fc.oneof(fc.string(), value),
        digest: fc.oneof(fc.constant(digestOf('')), value),
        size: fc.oneof(fc.nat(), fc.double(), value),
        platform: fc.oneof(fc.record({ os: value, architecture: value, variant: value }, { requiredKeys: [] }), value),
        annotations: value,
        urls: value,
      },
      { requiredKeys: [] },
    )
    const document = fc.record(
      {
        schemaVersion: fc.oneof(fc.constantFrom(1, 2), value),
        mediaType: fc.oneof(fc.constantFrom(...MANIFEST_ACCEPT), value),
        config: fc.oneof(descriptor, value),
        layers: fc.oneof(fc.array(descriptor), value),
        manifests: fc.oneof(fc.array(descriptor), value),
        subject: fc.oneof(descriptor, value),
        rootfs: fc.oneof(fc.record({ diff_ids: value }), value),
        history: fc.oneof(fc.array(value), value),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(document, fc.option(fc.string(), { nil: undefined }), (body, declared) => {
        const bytes = utf8(JSON.stringify(body))
        onlyFailure(() => parseManifest(bytes, declared))
        onlyFailure(() => parseImageConfig(bytes))
      }),
    )
  })
})
