import { describe, expect, test } from '@jest/globals'
import { encodeManifest, type ManifestDocument } from '../../src/image/manifest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import { parsePlatform } from '../../src/image/platform.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { openConnections } from '../../src/ship/connections.ts'
import { parsePolicy } from '../../src/trust/policy/parse-policy.ts'
import { type ImageRequest, type VerifyOptions, verifyImages } from '../../src/trust/verify-images.ts'
import { exitCodeOfReport, passableDigests, type VerifyReport } from '../../src/trust/verify-report.ts'
import { fakeRuntime } from '../helpers/fake-clock.ts'
import { putImage, putIndex, putMultiPlatform } from '../helpers/images.ts'
import { listenOnLoopback } from '../helpers/listen.ts'
import { served } from '../helpers/served.ts'
import { type FakeSignatures, fakeSignatures, noFiles } from './fake-driver.ts'

interface Bench extends FakeSignatures {
  /** `127.0.0.1:PORT`. */
  readonly host: string
  /** GETs and HEADs of manifests, `METHOD path`. */
  readonly requests: string[]
  put(tag: string, text?: string): Promise<ManifestDocument>
  repository(name?: string): ReturnType<Awaited<ReturnType<typeof served>>['repositories']['repository']>
  sign(key: string, ...documents: readonly ManifestDocument[]): void
  /** Verifies `app:TAG` or whole references; `policy` is what follows `version: 1`, HOST standing for the registry. */
  verify(policy: string, images: readonly string[], options?: VerifyOptions): Promise<VerifyReport>
}

async function bench(): Promise<Bench> {
  const requests: string[] = []
  const registry = await served({
    hooks: {
      answered: ({ method, path }) => void (path.includes('/manifests/') && requests.push(`${method} ${path}`)),
    },
  })
  const host = `127.0.0.1:${registry.port}`
  const signatures = fakeSignatures()
  const repository = (name = 'app') => registry.repositories.repository(name)
  return {
    ...signatures,
    host,
    requests,
    repository,
    put: (tag, text = tag) => putImage(repository(), { layers: [Buffer.from(text)] }, tag),
    sign: (key, ...documents) => {
      const digests = signatures.signed.get(key) ?? new Set()
      signatures.signed.set(key, digests)
      for (const { descriptor } of documents) digests.add(descriptor.digest)
    },
    verify: async (policy, images, options = {}) => {
      const text = `version: 1\n${policy}`.replaceAll('HOST', host)
      const parsed = await parsePolicy(Buffer.from(text), {
        file: 'p.yml',
        files: noFiles,
        drivers: signatures.drivers,
      })
      const connections = openConnections({ credentials: async () => undefined }, fakeRuntime())
      try {
        const list = images.map((image): ImageRequest => ({ reference: image.replace('HOST', host) }))
        return await verifyImages(list, parsed, { ...connections, reach: async () => ({}) }, options)
      } finally {
        await connections.close()
      }
    },
  }
}

const rule = (need: string, platforms = 'index'): string =>
  `rules: [{ images: ["HOST/**"], ${need}, platforms: ${platforms} }]`
const key = (name: string): string => `{ fake: { key: ${name} } }`

describe('one image', () => {
  test('verified: the digest, the rule, the proof, and what is not proven', async () => {
    const { put, sign, verify, host } = await bench()
    const image = await put('1')
    sign('alice', image)
    const report = await verify(rule(`anyOf: [${key('alice')}]`), ['HOST/app:1'])
    const { digest } = image.descriptor
    expect(report).toEqual({
      verdict: 'verified',
      passed: true,
      mode: 'enforce',
      policy: 'p.yml',
      time: '2026-01-01T00:00:00.000Z',
      images: [
        {
          reference: `${host}/app:1`,
          digest,
          pinned: `${host}/app@${digest}`,
          verdict: 'verified',
          platform: null,
          waived: null,
          rule: `rule 1: ${host}/**`,
          proofs: [{ format: 'fake', signer: 'alice', key: 'id of alice', time: '', timeSource: 'none', details: {} }],
          reasons: [],
          unproven: ['fake: it is not bound to a tag'],
          warnings: [],
          locations: [],
        },
      ],
      counts: { images: 1, verified: 1, violated: 0, unchecked: 0, waived: 0 },
      reasons: [],
      warnings: [],
    })
    expect(passableDigests(report)).toEqual([`${host}/app@${digest}`])
    expect(exitCodeOfReport(report)).toBe(0)
  })

  test('is resolved once, and what is checked is what was read', async () => {
    const { put, sign, verify, asked, requests } = await bench()
    const image = await put('1')
    sign('alice', image)
    await verify(rule(`allOf: [${key('alice')}, ${key('bob')}]`), ['HOST/app:1'])
    expect(requests).toEqual(['GET /v2/app/manifests/1'])
    expect(asked.map(({ subject }) => subject.descriptor)).toEqual([image.descriptor, image.descriptor])
    expect(asked[0]?.context).toBe(asked[1]?.context)
  })

  test.each([
    ['not signed', 'HOST/app:1', 'violated', 'alice did not sign it'],
    ['not there', 'HOST/app:2', 'unchecked', 'it could not be read: there is no'],
    [
      'a digest that is not there',
      `HOST/app@sha256:${'a'.repeat(64)}`,
      'unchecked',
      'it could not be read: there is no',
    ],
    ['no reference', 'HOST/App:1', 'violated', 'has uppercase letters'],
    ['no registry', '127.0.0.1:1/app:1', 'unchecked', 'it could not be read: '],
  ])('%s', async (_, image, verdict, reason) => {
    const { put, verify } = await bench()
    await put('1')
    const report = await verify(`rules: [{ images: ["**"], anyOf: [${key('alice')}] }]`, [image])
    expect(report).toMatchObject({ verdict, passed: false, images: [{ verdict, proofs: [] }] })
    expect(report.images[0]?.reasons.join('\n')).toContain(reason)
    expect(exitCodeOfReport(report)).toBe(verdict === 'violated' ? 1 : 3)
    expect(passableDigests(report)).toEqual([])
  })

  test('a registry that answers otherwise the second time is not asked a second time', async () => {
    const { put, sign, verify } = await bench()
    const [good, evil] = [await put('good'), await put('evil')]
    sign('alice', good)
    const { createServer } = await import('node:http')
    let answers = 0
    const fickle = createServer((request, response) => {
      if (!request.url?.includes('/manifests/')) return void response.writeHead(200).end('{}')
      const document = answers++ === 0 ? good : evil
      response.writeHead(200, {
        'content-type': document.descriptor.mediaType,
        // And lies about what it sends.
        'docker-content-digest': good.descriptor.digest,
      })
      response.end(document.bytes)
    })
    const port = await listenOnLoopback(fickle)
    try {
      const name = `127.0.0.1:${port}/app`
      const policy = `rules: [{ images: ["**"], anyOf: [${key('alice')}] }]`
      const report = await verify(policy, [`${name}:1`])
      expect(report).toMatchObject({ verdict: 'verified', images: [{ pinned: `${name}@${good.descriptor.digest}` }] })
      expect(answers).toBe(1)
      // Now it sends the other under the first one's name.
      expect(await verify(policy, [`${name}:1`])).toMatchObject({
        verdict: 'violated',
        images: [{ digest: evil.descriptor.digest }],
      })
    } finally {
      fickle.close()
      fickle.closeAllConnections()
    }
  })

  test('other bytes than the digest says are a violation, whatever a waiver says', async () => {
    const { put, host, verify } = await bench()
    const image = await put('1')
    const { createServer } = await import('node:http')
    const liar = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': image.descriptor.mediaType })
      response.end(image.bytes)
    })
    const port = await listenOnLoopback(liar)
    try {
      const waiver = 'waivers: [{ images: ["**"], reason: r, owner: o, until: 2099-01-01 }]'
      const report = await verify(waiver, [`127.0.0.1:${port}/app@sha256:${'b'.repeat(64)}`])
      expect(report).toMatchObject({
        verdict: 'violated',
        images: [{ verdict: 'violated', waived: null, digest: null }],
      })
      expect(report.images[0]?.reasons[0]).toContain('has the digest')
      expect(host).not.toBe('')
    } finally {
      liar.close()
    }
  })
})

describe('how many of the requirements are needed', () => {
  const cases: [need: string, signers: string[], verdict: string][] = [
    [`anyOf: [${key('a')}, ${key('b')}]`, ['b'], 'verified'],
    [`anyOf: [${key('a')}, ${key('b')}]`, [], 'violated'],
    // What could not be checked might have been the one.
    [`anyOf: [${key('a')}, ${key('down')}]`, [], 'unchecked'],
    [`anyOf: [${key('a')}, ${key('down')}]`, ['a'], 'verified'],
    [`allOf: [${key('a')}, ${key('b')}]`, ['a', 'b'], 'verified'],
    [`allOf: [${key('a')}, ${key('b')}]`, ['a'], 'violated'],
    [`allOf: [${key('a')}, ${key('down')}]`, ['a'], 'unchecked'],
    // It could not have been met any more.
    [`allOf: [${key('a')}, ${key('down')}]`, [], 'violated'],
    [`atLeast: { n: 2, of: [${key('a')}, ${key('b')}, ${key('c')}] }`, ['a', 'c'], 'verified'],
    [`atLeast: { n: 2, of: [${key('a')}, ${key('b')}, ${key('c')}] }`, ['c'], 'violated'],
    [`atLeast: { n: 2, of: [${key('a')}, ${key('b')}, ${key('down')}] }`, ['b'], 'unchecked'],
    // The third might have been the other signer.
    [`atLeast: { n: 2, of: [${key('a')}, ${key('a-again')}, ${key('down')}] }`, ['a', 'a-again'], 'unchecked'],
    [`atLeast: { n: 3, of: [${key('a')}, ${key('a-again')}, ${key('b')}] }`, ['a', 'a-again', 'b'], 'violated'],
    // Two requirements that one key satisfies are one signer.
    [`atLeast: { n: 2, of: [${key('a')}, ${key('a-again')}, ${key('c')}] }`, ['a', 'a-again'], 'violated'],
    [`atLeast: { n: 2, of: [${key('a')}, ${key('a-again')}, ${key('c')}] }`, ['a', 'a-again', 'c'], 'verified'],
    [`anyOf: [{ allOf: [${key('a')}, ${key('b')}] }, ${key('c')}]`, ['a', 'b'], 'verified'],
    [`anyOf: [{ allOf: [${key('a')}, ${key('b')}] }, ${key('c')}]`, ['a'], 'violated'],
    [`allOf: [{ anyOf: [${key('a')}, ${key('b')}] }, ${key('c')}]`, ['b', 'c'], 'verified'],
    ['anyOf: [{ fake: { key: a, throws: true } }]', ['a'], 'unchecked'],
    // A verdict without a proof is none.
    [`anyOf: [${key('hollow')}]`, [], 'unchecked'],
  ]
  test.each(cases)('%s with signatures of %j: %s', async (need, signers, verdict) => {
    const { put, sign, verify } = await bench()
    const image = await put('1')
    for (const signer of signers) sign(signer, image)
    const report = await verify(rule(need), ['HOST/app:1'])
    expect(report.verdict).toBe(verdict)
    const [only] = report.images
    expect(only?.proofs.length === 0).toBe(verdict !== 'verified')
    expect(only?.reasons.length === 0).toBe(verdict === 'verified')
  })

  test('an alternative that failed is told of, though it was not needed', async () => {
    const { put, sign, verify } = await bench()
    sign('a', await put('1'))
    const { images } = await verify(rule(`anyOf: [${key('a')}, ${key('b')}]`), ['HOST/app:1'])
    expect(images[0]?.warnings.join()).toMatch(/^not needed: fake \(p\.yml:2:\d+\): b did not sign it$/)
  })
})

describe('which rule', () => {
  const text = `rules:
  - { images: ["**"], anyOf: [${key('any')}] }
  - { images: ["HOST/app"], anyOf: [${key('app')}] }
  - { images: ["HOST/*"], anyOf: [${key('host')}] }
  - { images: ["HOST/app:9*"], anyOf: [${key('tag')}] }`
  test.each([
    ['HOST/app:1', 'app'],
    ['HOST/other:1', 'host'],
    ['HOST/deep/er:1', 'any'],
    ['HOST/app:9.1', 'tag'],
  ])('%s is for %s', async (image, signer) => {
    const { repository, verify, asked } = await bench()
    const [, name = '', tag = ''] = /HOST\/(.*):(.*)/.exec(image) ?? []
    await putImage(repository(name), { layers: [Buffer.from('x')] }, tag)
    const report = await verify(text, [image])
    expect(asked.map((one) => one.key)).toEqual([signer])
    expect(report.images[0]?.rule).toMatch(/^rule [1-4]: /)
  })

  test('none: violated; with unmatched: warn, let pass and counted apart', async () => {
    const { put, verify } = await bench()
    await put('1')
    const other = `rules: [{ images: ["ghcr.io/**"], anyOf: [${key('a')}] }]`
    const strict = await verify(other, ['HOST/app:1'])
    expect(strict).toMatchObject({
      verdict: 'violated',
      images: [{ verdict: 'violated', rule: 'no rule matches', waived: null }],
    })
    const lax = await verify(`unmatched: warn\n${other}`, ['HOST/app:1'])
    expect(lax).toMatchObject({
      passed: true,
      images: [{ verdict: 'violated', waived: { owner: null } }],
      counts: { verified: 0, waived: 1 },
    })
  })
})

describe('multi-platform images', () => {
  const need = `anyOf: [${key('a')}]`

  async function withIndex(): Promise<Bench & { index: ManifestDocument; entries: ManifestDocument[] }> {
    const all = await bench()
    const index = await putMultiPlatform(all.repository(), 'multi')
    const { content } = index
    if (content.kind !== 'index') throw new Error('no index')
    const entries = await Promise.all(content.manifests.map(({ digest }) => all.repository().readManifest(digest)))
    return { ...all, index, entries }
  }

  test('a signature on the index covers its platforms, for every rule', async () => {
    const { index, sign, verify } = await withIndex()
    sign('a', index)
    for (const platforms of ['index', 'all', 'selected', '[linux/arm64]']) {
      const report = await verify(rule(need, platforms), ['HOST/app:multi'])
      expect(report.images).toMatchObject([{ verdict: 'verified', digest: index.descriptor.digest, platform: null }])
    }
  })

  test('a signature on one platform covers neither the index nor the others', async () => {
    const { entries, sign, verify } = await withIndex()
    sign('a', entries[0] as ManifestDocument)
    expect(await verify(rule(need), ['HOST/app:multi'])).toMatchObject({ verdict: 'violated' })
    const all = await verify(rule(need, 'all'), ['HOST/app:multi'])
    expect(all.verdict).toBe('violated')
    expect(all.images[0]?.reasons.join('\n')).toContain('linux/arm64')
    expect(all.images[0]?.reasons.join('\n')).not.toContain('linux/amd64 (')
  })

  test('all: every platform signed is enough, attestations of BuildKit apart', async () => {
    const { entries, index, sign, verify } = await withIndex()
    sign('a', entries[0] as ManifestDocument, entries[1] as ManifestDocument)
    const report = await verify(rule(need, 'all'), ['HOST/app:multi'])
    expect(report.images).toMatchObject([{ verdict: 'verified', digest: index.descriptor.digest }])
    expect(report.images[0]?.unproven.join()).toContain('1 attestation manifests')
    expect(await verify(rule(need, 'index'), ['HOST/app:multi'])).toMatchObject({ verdict: 'violated' })
  })

  test.each([
    ['another platform', { platform: parsePlatform('linux/riscv64') }],
    ['no platform', {}],
    ['"unknown" without being an attestation', { platform: parsePlatform('unknown/unknown') }],
    [
      'an attestation that runs somewhere',
      { platform: parsePlatform('linux/s390x'), annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } },
    ],
    [
      'an attestation of something else',
      {
        platform: parsePlatform('unknown/unknown'),
        annotations: {
          'vnd.docker.reference.type': 'attestation-manifest',
          'vnd.docker.reference.digest': `sha256:${'c'.repeat(64)}`,
        },
      },
    ],
  ])('all: %s added to signed ones is a violation', async (_, extra) => {
    const { entries, put, sign, verify, repository } = await withIndex()
    const [amd64, arm64] = entries as [ManifestDocument, ManifestDocument]
    sign('a', amd64, arm64)
    const stranger = await put('stranger')
    const index = encodeManifest({
      schemaVersion: 2,
      mediaType: MediaType.ociIndex,
      manifests: [
        { ...amd64.descriptor, platform: parsePlatform('linux/amd64') },
        { ...arm64.descriptor, platform: parsePlatform('linux/arm64') },
        { ...stranger.descriptor, ...extra },
      ],
    })
    await repository().writeManifest(index, 'more')
    expect(await verify(rule(need, 'all'), ['HOST/app:more'])).toMatchObject({ verdict: 'violated' })
    // Without it they hold.
    await putIndex(
      repository(),
      [
        [amd64, 'linux/amd64'],
        [arm64, 'linux/arm64'],
      ],
      'less',
    )
    expect(await verify(rule(need, 'all'), ['HOST/app:less'])).toMatchObject({ verdict: 'verified' })
  })

  test('selected: a verdict for each, with its own digest; the index is not passed on', async () => {
    const { entries, index, sign, verify } = await withIndex()
    const [amd64, arm64] = entries as [ManifestDocument, ManifestDocument]
    sign('a', arm64)
    const policy = rule(need, '[linux/arm64, linux/amd64]')
    const report = await verify(policy, ['HOST/app:multi'])
    expect(report.images).toMatchObject([
      { platform: 'linux/arm64', verdict: 'verified', digest: arm64.descriptor.digest },
      { platform: 'linux/amd64', verdict: 'violated', digest: amd64.descriptor.digest },
    ])
    expect(passableDigests(report).join()).not.toContain(index.descriptor.digest)
    const one = await verify(rule(need, 'selected'), ['HOST/app:multi'], { platforms: [parsePlatform('linux/arm64')] })
    expect(one).toMatchObject({ verdict: 'verified', images: [{ digest: arm64.descriptor.digest }] })
  })

  test.each([
    ['selected', 'none was selected'],
    ['[linux/s390x]', 'the image has no platform linux/s390x'],
  ])('%s that cannot be told: %s', async (platforms, reason) => {
    const { verify } = await withIndex()
    const report = await verify(rule(need, platforms), ['HOST/app:multi'])
    expect(report.passed).toBe(false)
    expect(report.images[0]?.reasons.join()).toContain(reason)
  })

  test('a platform is asked for under its digest, not under the tag of the index', async () => {
    const { asked, verify } = await withIndex()
    await verify(rule(need, 'all'), ['HOST/app:multi'])
    const [first, ...legs] = asked
    expect(first?.subject.reference.tag).toBe('multi')
    expect(
      legs.map(({ subject }) => [subject.reference.tag, subject.reference.digest === subject.descriptor.digest]),
    ).toEqual([
      [undefined, true],
      [undefined, true],
    ])
  })
})

describe('waivers', () => {
  const day = (until: string, extra = ''): string =>
    `waivers: [{ images: ["HOST/**"], reason: nobody signs it, owner: "@sec", until: ${until}${extra} }]`

  test('let pass what is not verified, and say so', async () => {
    const { put, verify, host } = await bench()
    const image = await put('1')
    const report = await verify(`${rule(`anyOf: [${key('a')}]`)}\n${day('2026-01-01')}`, ['HOST/app:1'])
    expect(report).toMatchObject({
      verdict: 'verified',
      passed: true,
      images: [{ verdict: 'violated', waived: { reason: 'nobody signs it', owner: '@sec', until: '2026-01-01' } }],
      counts: { images: 1, verified: 0, violated: 0, waived: 1 },
    })
    expect(passableDigests(report)).toEqual([`${host}/app@${image.descriptor.digest}`])
  })

  test('are not named where the image is verified', async () => {
    const { put, sign, verify } = await bench()
    sign('a', await put('1'))
    const { images } = await verify(`${rule(`anyOf: [${key('a')}]`)}\n${day('2099-01-01')}`, ['HOST/app:1'])
    expect(images).toMatchObject([{ verdict: 'verified', waived: null }])
  })

  test.each([
    ['2026-01-01', '2026-01-01T23:59:59Z', true],
    ['2026-01-01', '2026-01-02T00:00:00Z', false],
  ])('until %s, at %s: %s', async (until, now, passes) => {
    const { put, verify } = await bench()
    await put('1')
    const report = await verify(day(until), ['HOST/app:1'], { now: Date.parse(now) })
    expect(report.passed).toBe(passes)
    if (passes) return
    expect(report.images[0]?.reasons.join('\n')).toContain(`ended on ${until}`)
    expect(report.warnings).toEqual([`p.yml:2:11: the waiver of @sec ended on ${until} and is not applied`])
  })

  test('with require: digest only a pinned reference', async () => {
    const { put, verify } = await bench()
    const { digest } = (await put('1')).descriptor
    const policy = day('2099-01-01', ', require: digest')
    const [open, pinned] = [await verify(policy, ['HOST/app:1']), await verify(policy, [`HOST/app:1@${digest}`])]
    expect(open).toMatchObject({ verdict: 'violated', images: [{ waived: null }] })
    expect(open.images[0]?.reasons.join('\n')).toContain('pinned by its digest')
    expect(pinned).toMatchObject({ passed: true, counts: { waived: 1 } })
  })

  test('what could not even be found is not let pass', async () => {
    const { verify } = await bench()
    expect(await verify(day('2099-01-01'), ['HOST/app:nope'])).toMatchObject({ verdict: 'unchecked', passed: false })
  })
})

describe('all images together', () => {
  test.each([
    [['v', 'v'], 'verified', true, 0],
    [['v', 'x'], 'violated', false, 1],
    [['v', 'gone'], 'unchecked', false, 3],
    [['x', 'gone'], 'violated', false, 1],
  ])('%j: %s', async (tags, verdict, passed, code) => {
    const { put, sign, verify } = await bench()
    sign('a', await put('v'))
    await put('x')
    const images = tags.map((tag) => `HOST/app:${tag}`)
    const report = await verify(rule(`anyOf: [${key('a')}]`), images)
    expect(report).toMatchObject({ verdict, passed })
    expect(exitCodeOfReport(report)).toBe(code)
    const audit = await verify(`mode: audit\n${rule(`anyOf: [${key('a')}]`)}`, images)
    // Audit says the same, and passes.
    expect(audit).toMatchObject({ verdict, passed: true, counts: report.counts, mode: 'audit' })
    expect(exitCodeOfReport(audit)).toBe(0)
  })

  test('no image at all is a failure, unless that is allowed', async () => {
    const { verify } = await bench()
    const none = await verify('', [])
    expect(none).toMatchObject({
      verdict: 'violated',
      passed: false,
      reasons: ['no image was named, so nothing was checked'],
    })
    expect(await verify('', [], { allowEmpty: true })).toMatchObject({ verdict: 'verified', passed: true })
    expect(await verify('mode: audit', [])).toMatchObject({ verdict: 'violated', passed: true })
  })

  test('are bounded in number at a time, keep their order, and are checked once each', async () => {
    const { put, sign, verify, asked, requests } = await bench()
    const tags = Array.from({ length: 30 }, (_, i) => `t${i}`)
    for (const tag of tags) sign('a', await put(tag))
    const images = [...tags, ...tags].map((tag) => `HOST/app:${tag}`)
    const report = await verify(rule(`anyOf: [${key('a')}]`), images, { concurrency: 3 })
    expect(report.images.map(({ reference }) => reference.replace(/.*:/, ''))).toEqual(tags)
    expect([asked.length, requests.length]).toEqual([30, 30])
    expect(new Set(asked.map(({ context }) => context)).size).toBe(1)
  })

  test('an interruption is no verdict', async () => {
    const { put, verify } = await bench()
    await put('1')
    const stop = new AbortController()
    stop.abort(new Failure('cancelled', 'interrupted'))
    const { runtime } = { runtime: fakeRuntime({ signal: stop.signal }) }
    const connections = openConnections({ credentials: async () => undefined }, runtime)
    const policy = await parsePolicy(Buffer.from('version: 1'), { file: 'p', files: noFiles, drivers: {} })
    const world = { ...connections, runtime, reach: async () => ({}) }
    await expect(verifyImages([{ reference: '127.0.0.1:1/a:1' }], policy, world)).rejects.toMatchObject({
      code: 'cancelled',
    })
    await connections.close()
    expect(verify).toBeDefined()
  })
})
