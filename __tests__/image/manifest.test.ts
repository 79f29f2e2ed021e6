import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { childrenOf, encodeManifest, parseManifest } from '../../src/image/manifest.ts'
import { MediaType } from '../../src/image/media-types.ts'

const D1 = digestOf('1')
const D2 = digestOf('2')
const utf8 = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

const config = { mediaType: MediaType.ociConfig, digest: D1, size: 1 }
const layer = { mediaType: MediaType.ociLayerGzip, digest: D2, size: 2 }
const image = { schemaVersion: 2, config, layers: [layer] }
const list = {
  schemaVersion: 2,
  manifests: [
    { mediaType: MediaType.ociManifest, digest: D1, size: 3, platform: { os: 'linux', architecture: 'amd64' } },
  ],
}

describe('the four types', () => {
  test.each([
    [MediaType.ociManifest, 'manifest', image],
    [MediaType.dockerManifest, 'manifest', image],
    [MediaType.ociIndex, 'index', list],
    [MediaType.dockerManifestList, 'index', list],
  ])('%s is read as %s, and its children are found', (mediaType, kind, body) => {
    const bytes = utf8({ ...body, mediaType })
    const { content, descriptor, ...document } = parseManifest(bytes)
    expect(content).toMatchObject({ kind, mediaType })
    expect(descriptor).toEqual({ mediaType, digest: digestOf(bytes), size: bytes.byteLength })
    expect(document.bytes).toBe(bytes)
    expect(childrenOf(content).map((child) => child.digest)).toEqual(kind === 'index' ? [D1] : [D1, D2])
  })
})

describe('which type it is', () => {
  test.each([
    [
      'the body says so, whatever was declared',
      { ...image, mediaType: MediaType.dockerManifest },
      MediaType.ociManifest,
      MediaType.dockerManifest,
    ],
    ['nothing but the declaration', image, MediaType.dockerManifest, MediaType.dockerManifest],
    [
      'a declaration with parameters',
      list,
      `${MediaType.dockerManifestList.toUpperCase()}; charset=utf-8`,
      MediaType.dockerManifestList,
    ],
    ['a declaration that says nothing', list, 'application/json', MediaType.ociIndex],
    ['the shape alone: config', image, undefined, MediaType.ociManifest],
    ['the shape alone: manifests', list, undefined, MediaType.ociIndex],
    ['an empty mediaType', { ...image, mediaType: '' }, undefined, MediaType.ociManifest],
    ['lists that are null', { ...image, manifests: null }, undefined, MediaType.ociManifest],
  ])('%s', (_, body, declared, type) => {
    expect(parseManifest(utf8(body), declared).content.mediaType).toBe(type)
  })
})

describe('refused', () => {
  const artifact = 'application/vnd.oci.artifact.manifest.v1+json'
  test.each([
    ['a list of bytes', [1], undefined, 'it is not a JSON object'],
    ['an index with layers', { ...list, layers: [] }, undefined, 'it says it is an index but has layers'],
    ['an index with a config', { ...list, config }, undefined, 'it says it is an index but has layers'],
    [
      'a manifest that lists manifests',
      { ...image, manifests: [], mediaType: MediaType.ociManifest },
      undefined,
      'lists manifests',
    ],
    [
      'a body that is an image under the type of an index',
      image,
      MediaType.ociIndex,
      'it says it is an index but has layers',
    ],
    ['a body that is an index under the type of an image', list, MediaType.ociManifest, 'lists manifests'],
    ['no config', { schemaVersion: 2, layers: [] }, undefined, 'config is not a valid descriptor: it is not an object'],
    ['schemaVersion 3', { ...image, schemaVersion: 3 }, undefined, 'schemaVersion is not 2'],
    ['no schemaVersion', { config, layers: [] }, undefined, 'schemaVersion is not 2'],
    ['a schemaVersion in quotes', { ...image, schemaVersion: '2' }, undefined, 'schemaVersion is not 2'],
    ['layers that are no list', { ...image, layers: {} }, undefined, 'layers is not a list'],
    ['manifests that are no list', { schemaVersion: 2, manifests: 'x' }, undefined, 'manifests is not a list'],
    ['a layer that is null', { ...image, layers: [null] }, undefined, 'layers[0] is not a valid descriptor'],
    ['a size in quotes', { ...image, layers: [{ ...layer, size: '2' }] }, undefined, 'size is not a whole number'],
    ['a size below nothing', { ...image, layers: [{ ...layer, size: -1 }] }, undefined, 'size is not a whole number'],
    ['half a byte', { ...image, layers: [{ ...layer, size: 0.5 }] }, undefined, 'size is not a whole number'],
    [
      'a digest that is none',
      { ...image, layers: [{ ...layer, digest: 'sha256:../../etc' }] },
      undefined,
      'invalid digest',
    ],
    [
      'an algorithm we do not know',
      { ...image, config: { ...config, digest: 'md5:00' } },
      undefined,
      'must start with sha256:',
    ],
    ['a media type that is a number', { ...image, mediaType: 7 }, undefined, 'mediaType is not a string'],
    [
      'a media type with a line end',
      { ...image, config: { ...config, mediaType: 'a/b\r\nX: y' } },
      undefined,
      'control character',
    ],
    ['annotations that are no strings', { ...image, annotations: { a: 1 } }, undefined, '"a" is not a string'],
    ['a subject that is no descriptor', { ...image, subject: 'x' }, undefined, 'subject is not a valid descriptor'],
    [
      'urls that are no strings',
      { ...image, layers: [{ ...layer, urls: [1] }] },
      undefined,
      'urls is not a list of strings',
    ],
    [
      'the same key in other letters',
      { ...image, Layers: [] },
      undefined,
      'the key "Layers" is "layers" in other letters',
    ],
    ['the same, in a descriptor', { ...image, layers: [{ ...layer, Digest: D1 }] }, undefined, '"Digest" is "digest"'],
  ])('%s', (_, body, declared, reason) => {
    expect(() => parseManifest(utf8(body), declared)).toThrow(
      expect.objectContaining({ code: 'invalid', message: expect.stringContaining(reason) }),
    )
  })

  test('a size past all numbers', () => {
    const text = JSON.stringify({ ...image, config: { ...config, size: 12345 } }).replace('12345', '1e400')
    expect(() => parseManifest(new TextEncoder().encode(text))).toThrow('size is not a whole number of bytes')
  })

  test.each([
    ['an OCI artifact manifest', { mediaType: artifact, blobs: [] }, artifact],
    ['a type of tomorrow', { ...image, mediaType: 'application/vnd.oci.image.manifest.v9+json' }, 'manifest.v9'],
    ['a config sent as a manifest', { ...image, mediaType: MediaType.ociConfig }, MediaType.ociConfig],
  ])('%s is unsupported, by name', (_, body, type) => {
    expect(() => parseManifest(utf8(body))).toThrow(
      expect.objectContaining({ code: 'unsupported', message: expect.stringContaining(type) }),
    )
  })

  test.each([
    ['by its version', { schemaVersion: 1, name: 'a', tag: 'b', fsLayers: [], history: [] }, undefined],
    ['by its declared type', { name: 'a' }, MediaType.dockerSchema1],
    ['by its declared signed type', { name: 'a' }, `${MediaType.dockerSchema1Signed}; charset=utf-8`],
  ])('schema 1, %s, with a remedy', (_, body, declared) => {
    expect(() => parseManifest(utf8(body), declared)).toThrow(
      expect.objectContaining({
        code: 'unsupported',
        message: expect.stringContaining('schema 1'),
        hint: expect.stringContaining('push it again'),
      }),
    )
  })
})

test('an artifact keeps its type, subject and annotations, whatever they are called', () => {
  const annotations = JSON.parse('{"__proto__":"p","constructor":"c"}') as Record<string, string>
  const { content, descriptor } = parseManifest(
    utf8({ ...image, artifactType: 'application/spdx+json', subject: layer, annotations }),
  )
  expect(descriptor.artifactType).toBe('application/spdx+json')
  expect(content.subject?.digest).toBe(D2)
  expect(Object.entries(content.annotations ?? {})).toEqual([
    ['__proto__', 'p'],
    ['constructor', 'c'],
  ])
})

test('a size of minus nothing is nothing', () => {
  const bytes = new TextEncoder().encode(JSON.stringify(image).replace('"size":1', '"size":-0'))
  const { content } = parseManifest(bytes)
  expect(Object.is(childrenOf(content)[0]?.size, 0)).toBe(true)
})

test('what we build is read back the same', () => {
  const made = encodeManifest({ mediaType: MediaType.ociManifest, ...image })
  expect(parseManifest(made.bytes)).toEqual(made)
})

test('a manifest of nearly 8 MiB is read without trouble', () => {
  const layers = Array.from({ length: 50_000 }, (_, i) => ({ ...layer, digest: digestOf(String(i)) }))
  const bytes = utf8({ ...image, layers })
  expect(bytes.byteLength).toBeGreaterThan(7 * 1024 * 1024)
  const started = performance.now()
  expect(childrenOf(parseManifest(bytes).content)).toHaveLength(50_001)
  // Far above what it takes (about a tenth), far below what quadratic work would take.
  expect(performance.now() - started).toBeLessThan(10_000)
})
