import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { estimateMade, madeOfRestored, secondsSaved } from '../../src/cache/made.ts'
import { parseRecord } from '../../src/cache/parse-record.ts'
import { encodeRecord, type RecordedBlob } from '../../src/cache/record.ts'
import { checkSigningKey, openRecord, sealRecord } from '../../src/cache/sealed-record.ts'
import { noise } from '../helpers/bytes.ts'
import { recordedImage, recordOf } from '../helpers/recorded-image.ts'

const KEY = 'img-v1-x'
const SECRET = 'a secret of some length'
const record = recordOf(recordedImage({ layers: [noise(100), noise(200, 7)] }))

describe('a record', () => {
  test('comes back as it was', () => {
    expect(parseRecord(encodeRecord(record))).toEqual(record)
  })

  test('with the same layer twice comes back too', () => {
    const twice = recordOf(recordedImage({ layers: [noise(100), noise(100)] }))
    expect(parseRecord(encodeRecord(twice))).toEqual(twice)
  })

  test('of whatever bytes never makes anything but a Failure', () => {
    const text = new TextDecoder().decode(encodeRecord(record))
    const positions = fc.array(fc.tuple(fc.nat(text.length - 1), fc.string({ minLength: 0, maxLength: 3 })), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(positions, (changes) => {
        let changed = text
        for (const [at, by] of changes) changed = changed.slice(0, at) + by + changed.slice(at + 1)
        try {
          parseRecord(new TextEncoder().encode(changed))
        } catch (error) {
          expect((error as { name: string }).name).toBe('Failure')
        }
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})

describe('a signature', () => {
  test('proves the record, its key, and nothing else', () => {
    const bytes = sealRecord(KEY, record, { signingKey: SECRET })
    const signed = { signingKey: SECRET, requireSigned: true }
    expect(openRecord(KEY, bytes, signed)).toEqual({ record, isSigned: true })
    expect(() => openRecord('img-v1-y', bytes, signed)).toThrow('the signature of the image record img-v1-y is wrong')
    expect(() => openRecord(KEY, bytes, { ...signed, signingKey: 'another secret of some length' })).toThrow('wrong')
    // Whoever has no key reads it as any other.
    expect(openRecord(KEY, bytes, {})).toEqual({ record, isSigned: false })
  })

  test('that is missing is refused where one is required, and only there', () => {
    const bytes = sealRecord(KEY, record, {})
    expect(openRecord(KEY, bytes, { signingKey: SECRET })).toEqual({ record, isSigned: false })
    expect(() => openRecord(KEY, bytes, { signingKey: SECRET, requireSigned: true })).toThrow('is not signed')
  })

  test('cannot be required without a key, nor made with one that can be guessed', () => {
    expect(() => openRecord(KEY, sealRecord(KEY, record, {}), { requireSigned: true })).toThrow('no key to check')
    expect(() => checkSigningKey('short')).toThrow('at least 16')
  })
})

describe('what making an image took', () => {
  const at = (seconds: number, empty = false): object => ({
    created: new Date(1_790_000_000_000 + seconds * 1000).toISOString(),
    ...(empty ? { empty_layer: true } : {}),
  })
  const layers = [noise(10), noise(20, 3)]
  test.each<[string, readonly object[] | undefined, number | null]>([
    ['no history', undefined, null],
    ['times that are all the same', [at(0), at(0)], null],
    ['the step between two layers', [at(0), at(30)], 30],
    ['steps without a layer count too', [at(0), at(5, true), at(30), at(31, true)], 31],
    ['a pause of hours is no step', [at(0), at(36_000)], null],
    ['a history of other layers', [at(0), at(1), at(2)], null],
    ['times that run backwards', [at(100), at(10)], null],
    ['times that cannot be read', [{ created: 'yesterday' }, at(10)], null],
  ])('%s', (_, history, seconds) => {
    const { blobs, manifests } = recordedImage({ layers, ...(history === undefined ? {} : { history }) })
    expect(estimateMade(blobs, manifests, layersOf(blobs), [])).toBe(seconds)
  })

  test('layers of a registry do not count: they would be pulled', () => {
    const { blobs, manifests } = recordedImage({
      layers: [noise(10), noise(20, 3), noise(30, 5)],
      history: [at(0), at(100), at(110)],
      place: (blob, i) =>
        i < 2 ? { kind: 'upstream', ...blob, repository: 'docker.io/library/debian' } : layerOf(blob),
    })
    expect(estimateMade(blobs, manifests, layersOf(blobs), [])).toBeNull()
  })

  test('what an earlier run made counts as it did then, and the pause between does not', () => {
    const earlier = { ...recordedImage({ layers: layers.slice(0, 1) }), made: 42 }
    const { blobs, manifests } = recordedImage({
      layers: [...layers, noise(40, 9)],
      history: [at(0), at(300), at(307)],
    })
    const fresh = new Set(
      [...layersOf(blobs)].filter((digest) => !earlier.blobs.some((blob) => blob.digest === digest)),
    )
    expect(estimateMade(blobs, manifests, fresh, [earlier])).toBe(49)
  })

  test('a rebuild of the upper layers keeps what the lower ones took', () => {
    const [base, deps, app] = [noise(10), noise(20, 3), noise(30, 5)]
    const first = recordedImage({ layers: [base, deps, app], history: [at(0), at(200), at(205)] })
    const made = estimateMade(first.blobs, first.manifests, layersOf(first.blobs), [])
    expect(made).toBe(205)
    // A day later another app on the same dependencies.
    const second = recordedImage({ layers: [base, deps, noise(31, 5)], history: [at(0), at(200), at(86_400)] })
    const fresh = new Set([...layersOf(second.blobs)].filter((digest) => !layersOf(first.blobs).has(digest)))
    expect(estimateMade(second.blobs, second.manifests, fresh, [{ ...first, made }])).toBe(200)
    // The same within minutes: the pause between the runs is no step.
    const soon = recordedImage({ layers: [base, deps, noise(31, 5)], history: [at(0), at(200), at(500)] })
    expect(estimateMade(soon.blobs, soon.manifests, fresh, [{ ...first, made }])).toBe(200)
    // The dependencies were evicted and stored anew: they count once.
    expect(estimateMade(first.blobs, first.manifests, layersOf(first.blobs), [{ ...first, made }])).toBe(205)
  })

  test('of layers that the engine had already nothing was saved', () => {
    const [base, deps, app] = [noise(10), noise(20, 3), noise(30, 5)]
    const plain = recordedImage({ layers: [base, deps, app], history: [at(0), at(200), at(205)] })
    const image = { ...plain, made: 205 }
    const digests = plain.blobs.flatMap(({ kind, digest }) => (kind === 'entry' ? [digest] : []))
    expect(madeOfRestored(image, new Set(digests))).toBe(205)
    expect(madeOfRestored(image, new Set(digests.slice(1)))).toBe(5)
    expect(madeOfRestored(image, new Set(digests.slice(2)))).toBeNull()
    expect(madeOfRestored({ ...image, made: 3 }, new Set(digests.slice(1)))).toBe(3)
    expect(madeOfRestored({ ...image, made: null }, new Set(digests))).toBeNull()
  })

  test('what several images share was made once', () => {
    const [base, deps] = [noise(10), noise(20, 3)]
    const image = recordedImage({ layers: [base, deps, noise(30, 5)] })
    const tests = recordedImage({ layers: [base, deps, noise(40, 7)] })
    const other = recordedImage({ layers: [noise(50, 9)] })
    expect(
      secondsSaved(
        [
          { seconds: 60, image },
          { seconds: 70, image: tests },
          { seconds: 5, image: other },
          { seconds: null, image: other },
        ],
        10,
      ),
    ).toBe(65)
    expect(secondsSaved([{ seconds: null, image }], 10)).toBeNull()
  })
})

function layersOf(blobs: readonly RecordedBlob[]): Set<RecordedBlob['digest']> {
  return new Set(blobs.flatMap((blob) => (blob.kind === 'entry' ? [blob.digest] : [])))
}

function layerOf(blob: { digest: `sha256:${string}` | `sha384:${string}` | `sha512:${string}`; size: number }) {
  return {
    kind: 'entry',
    ...blob,
    entry: `layer-v1-${blob.digest.slice(7)}`,
    stored: blob.size,
    encoding: 'none',
  } as const
}
