import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Digest } from '../../src/image/digest.ts'
import { childrenOf, encodeManifest, type ManifestDocument } from '../../src/image/manifest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { AccessEntry } from '../../src/serve/options.ts'
import { oneTagAtATime } from '../../src/serve/quirks/manifests.ts'
import { type Connections, openConnections } from '../../src/ship/connections.ts'
import { type PromoteRequest, planPromote, promote } from '../../src/ship/promote.ts'
import type { Repositories, Store } from '../../src/stores/store.ts'
import { cosignTag, putCosignSignatures, putReferrer } from '../helpers/attachments.ts'
import { putImage, putIndex, putMultiPlatform } from '../helpers/images.ts'
import { served } from '../helpers/served.ts'

const warnings: string[] = []
const log = { debug: () => {}, info: () => {}, warn: (message: string) => void warnings.push(message) }
let connections: Connections
let host: string
let repositories: Repositories
let answered: AccessEntry[]

beforeEach(async () => {
  answered = []
  warnings.length = 0
  const server = await served({
    delete: true,
    sparse: true,
    // As registries are today: what is written shows under its tag.
    behaviours: [oneTagAtATime()()],
    hooks: { answered: (entry) => void answered.push(entry) },
  })
  host = `127.0.0.1:${server.port}`
  repositories = server.repositories
  connections = openConnections({}, systemRuntime({ log }))
})
afterEach(() => connections.close())

const lines = (): string[] => answered.map(({ method, path }) => `${method} ${path}`)
const at = async (repository: string, tag: string): Promise<Digest | undefined> =>
  (await repositories.repository(repository).resolve(tag))?.digest

function run(destinations: readonly string[], more: Partial<PromoteRequest> = {}): ReturnType<typeof promote> {
  return promote({ source: `${host}/acme/app:1.9.1`, destinations, ...more }, connections)
}

async function failure(promise: Promise<unknown>): Promise<Failure> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Failure) return error
  throw error ?? new Error('it did not fail')
}

async function listed(repository: string, subject: Digest): Promise<Digest[]> {
  const digests: Digest[] = []
  for await (const { digest } of repositories.repository(repository).referrers(subject)) digests.push(digest)
  return digests.sort()
}

describe('in the same repository', () => {
  let index: ManifestDocument
  beforeEach(async () => {
    index = await putMultiPlatform(repositories.repository('acme/app'), '1.9.1')
  })

  test('a new tag on an index of three takes as few requests as can be, and no blob', async () => {
    const report = await run(['1.9'])
    const { digest } = index.descriptor
    expect(report).toMatchObject({
      digest,
      mediaType: MediaType.ociIndex,
      references: [{ reference: `${host}/acme/app:1.9`, digest, action: 'created' }],
      platforms: ['linux/amd64', 'linux/arm64'],
      referrers: [],
      blobs: { sent: 0, skipped: 0, mounted: 0, bytesSent: 0 },
    })
    const children = childrenOf(index.content).map((child) => `HEAD /v2/acme/app/manifests/${child.digest}`)
    expect(lines().sort()).toEqual(
      [
        'GET /v2/', // how the registry wants to be spoken to
        'GET /v2/acme/app/manifests/1.9.1', // the bytes to store under the new name
        'HEAD /v2/acme/app/manifests/1.9', // what the tag is now
        ...children, // whether the index is whole
        'PUT /v2/acme/app/manifests/1.9',
        'HEAD /v2/acme/app/manifests/1.9', // what it is afterwards
      ].sort(),
    )
    expect(await at('acme/app', '1.9')).toBe(digest)
  })

  test('a tag that is there already is kept, and nothing is written', async () => {
    await run(['1.9'])
    answered.length = 0
    const report = await run(['1.9'])
    expect(report.references).toMatchObject([{ action: 'kept' }])
    expect(lines().filter((line) => !/^(HEAD|GET) /.test(line))).toEqual([])
    expect(lines()).toHaveLength(5)
  })

  test('a tag that moves is read once more, for its platforms and to be put back if need be', async () => {
    const old = await putMultiPlatform(repositories.repository('acme/app'), 'stable', 2)
    const report = await run(['stable'])
    expect(report.references).toMatchObject([{ action: 'moved', previous: old.descriptor.digest }])
    expect(lines().filter((line) => line.startsWith('GET '))).toEqual([
      'GET /v2/',
      'GET /v2/acme/app/manifests/1.9.1',
      `GET /v2/acme/app/manifests/${old.descriptor.digest}`,
      'GET /v2/acme/app/tags/list', // which releases are newer
    ])
    expect(lines()).toHaveLength(10)
  })

  test('an index that lost a platform is promoted nowhere', async () => {
    const [, arm64] = childrenOf(index.content)
    await repositories.repository('acme/app').removeManifest(arm64?.digest as Digest)
    const error = await failure(run(['1.9', 'latest']))
    expect(error).toMatchObject({ code: 'not-found', hint: expect.stringContaining('clean-up') })
    expect(error.message).toContain(`of what it lists, linux/arm64 (${arm64?.digest}) is not there`)
    expect(await at('acme/app', '1.9')).toBeUndefined()
  })

  test('an index within an index is looked through', async () => {
    const store = repositories.repository('acme/app')
    const outer = await putIndex(store, [[index, undefined]], '3.0.0')
    const [amd64] = childrenOf(index.content)
    await store.removeManifest(amd64?.digest as Digest)
    const error = await failure(run(['3.0'], { source: `${host}/acme/app:3.0.0` }))
    expect(error.message).toContain('linux/amd64')
    expect(outer.descriptor.digest).not.toBe(index.descriptor.digest)
  })

  test('a digest is a source too, but gives a repository without a tag none', async () => {
    const source = `${host}/acme/app@${index.descriptor.digest}`
    await run(['stable'], { source })
    expect(await at('acme/app', 'stable')).toBe(index.descriptor.digest)
    expect(await failure(run([`${host}/acme/prod`], { source }))).toMatchObject({ code: 'usage' })
  })
})

describe('a tag that would lose platforms', () => {
  let one: ManifestDocument
  beforeEach(async () => {
    const store = repositories.repository('acme/app')
    one = await putImage(store, { layers: [Buffer.from('only amd64')], platform: 'linux/amd64' }, '1.9.1')
    await putMultiPlatform(store, 'stable')
  })

  test('is refused, and no other tag moves either', async () => {
    const before = await at('acme/app', 'stable')
    const error = await failure(run(['1.9', 'stable']))
    expect(error).toMatchObject({ code: 'refused', hint: expect.stringContaining('allow-fewer-platforms') })
    expect(error.message).toBe(
      `nothing was promoted: ${host}/acme/app:stable: it would lose linux/arm64, which it has now`,
    )
    expect(await at('acme/app', 'stable')).toBe(before)
    expect(await at('acme/app', '1.9')).toBeUndefined()
    expect(lines().filter((line) => !/^(HEAD|GET) /.test(line))).toEqual([])
  })

  test('is a refusal in the plan too', async () => {
    const plan = await planPromote({ source: `${host}/acme/app:1.9.1`, destinations: ['1.9', 'stable'] }, connections)
    expect(plan.tags).toMatchObject([
      { tag: '1.9', action: 'create', current: null, wanted: one.descriptor.digest },
      { tag: 'stable', action: 'refuse', reason: expect.stringContaining('lose linux/arm64') },
    ])
  })

  test('moves when that is allowed', async () => {
    const report = await run(['stable'], { allowFewerPlatforms: true })
    expect(report.references).toMatchObject([{ action: 'moved' }])
    expect(report.platforms).toEqual(['linux/amd64'])
  })

  test('may be of one platform and another Windows version', async () => {
    const store = repositories.repository('acme/app')
    const windows = async (osVersion: string): Promise<ManifestDocument> => {
      const image = await putImage(store, { layers: [Buffer.from(osVersion)], platform: 'windows/amd64' })
      const entry = { ...image.descriptor, platform: { os: 'windows', architecture: 'amd64', 'os.version': osVersion } }
      return encodeManifest({ schemaVersion: 2, mediaType: MediaType.ociIndex, manifests: [entry] })
    }
    await store.writeManifest(await windows('10.0.17763.1'), 'ltsc')
    await store.writeManifest(await windows('10.0.17763.2'), '2.0.0')
    const report = await run(['ltsc'], { source: `${host}/acme/app:2.0.0` })
    expect(report.references).toMatchObject([{ action: 'moved' }])
  })
})

describe('into another repository', () => {
  let source: Store
  let index: ManifestDocument
  let amd64: Digest
  beforeEach(async () => {
    source = repositories.repository('acme/app')
    index = await putMultiPlatform(source, '1.9.1')
    amd64 = childrenOf(index.content)[0]?.digest as Digest
  })

  /** A signature of the index, an SBOM of one platform, a signature of that SBOM, and Cosign's tags. */
  async function sign(): Promise<Record<'signature' | 'sbom' | 'ofSbom' | 'cosign', ManifestDocument>> {
    const signature = await putReferrer(source, index, 'signature')
    const sbom = await putReferrer(source, await source.readManifest(amd64), 'sbom', 'application/spdx+json')
    const ofSbom = await putReferrer(source, sbom, 'signature of the sbom')
    const cosign = await putCosignSignatures(source, index.descriptor.digest, ['one'])
    return { signature, sbom, ofSbom, cosign }
  }

  test('everything that refers to it, to its platforms and to what refers to those goes along; blobs are mounted', async () => {
    const { signature, sbom, ofSbom, cosign } = await sign()
    const report = await run([`${host}/acme/prod`, `${host}/acme/prod:stable`])
    expect(report.references).toMatchObject([
      { reference: `${host}/acme/prod:1.9.1`, action: 'created' },
      { reference: `${host}/acme/prod:stable`, action: 'created' },
    ])
    expect(report.blobs).toMatchObject({ sent: 0, bytesSent: 0 })
    expect(report.blobs.mounted).toBeGreaterThan(7)
    expect(report.referrers.map(({ digest, action }) => [digest, action]).sort()).toEqual(
      [signature, sbom, ofSbom, cosign].map(({ descriptor }) => [descriptor.digest, 'copied']).sort(),
    )
    expect(await at('acme/prod', 'stable')).toBe(index.descriptor.digest)
    expect(await listed('acme/prod', index.descriptor.digest)).toEqual([signature.descriptor.digest])
    expect(await listed('acme/prod', amd64)).toEqual([sbom.descriptor.digest])
    expect(await listed('acme/prod', sbom.descriptor.digest)).toEqual([ofSbom.descriptor.digest])
    expect(await at('acme/prod', cosignTag(index.descriptor.digest, 'sig'))).toBe(cosign.descriptor.digest)
    // Tags last: those of Cosign, then those that were asked for.
    const tagged = lines().filter((line) => /^PUT .*\/manifests\/(?!sha256:)/.test(line))
    expect(tagged).toEqual([
      `PUT /v2/acme/prod/manifests/${cosignTag(index.descriptor.digest, 'sig')}`,
      'PUT /v2/acme/prod/manifests/1.9.1',
      'PUT /v2/acme/prod/manifests/stable',
    ])
    expect(lines().findLastIndex((line) => /^(PUT|POST|PATCH) /.test(line) && !tagged.includes(line))).toBeLessThan(
      lines().indexOf(tagged[0] as string),
    )
  })

  test('a second time nothing is written; a signature made since then follows', async () => {
    await sign()
    await run([`${host}/acme/prod`])
    answered.length = 0
    const again = await run([`${host}/acme/prod`])
    expect(lines().filter((line) => !/^(HEAD|GET) /.test(line))).toEqual([])
    expect(again.references).toMatchObject([{ action: 'kept' }])
    expect(again.referrers.map(({ action }) => action)).toEqual(['present', 'present', 'present', 'present'])
    const later = await putReferrer(source, index, 'a second signature')
    const third = await run([`${host}/acme/prod`])
    expect(third.references).toMatchObject([{ action: 'kept' }])
    expect(await listed('acme/prod', index.descriptor.digest)).toContain(later.descriptor.digest)
  })

  test('without referrers nothing is looked for', async () => {
    await sign()
    const report = await run([`${host}/acme/prod`], { referrers: false })
    expect(report.referrers).toEqual([])
    expect(lines().filter((line) => /referrers|sha256-/.test(line))).toEqual([])
    expect(await listed('acme/prod', index.descriptor.digest)).toEqual([])
  })

  test('signatures of the target stay: its tag gets those of both sides', async () => {
    const { digest } = index.descriptor
    const prod = repositories.repository('acme/prod')
    await run([`${host}/acme/prod`])
    await putCosignSignatures(source, digest, ['one', 'two'])
    const own = await putCosignSignatures(prod, digest, ['prod', 'two'])
    await run([`${host}/acme/prod`])
    const merged = await prod.readManifest(cosignTag(digest, 'sig'))
    if (merged.content.kind !== 'manifest' || own.content.kind !== 'manifest') throw new Error('no manifest')
    const ours = await putCosignSignatures(repositories.repository('x'), digest, ['prod', 'two', 'one'])
    expect(merged.descriptor.digest).toBe(ours.descriptor.digest)
    // Once merged there is nothing left to do.
    answered.length = 0
    await run([`${host}/acme/prod`])
    expect(lines().filter((line) => /^PUT .*\.sig$/.test(line))).toEqual([])
  })

  test.each([
    ['the target has less', ['one', 'two'], ['one'], ['one', 'two']],
    ['the target has more', ['one'], ['one', 'two'], ['one', 'two']],
  ])('where %s the larger one stays as it is', async (_, theirs, ours, wanted) => {
    const { digest } = index.descriptor
    await putCosignSignatures(source, digest, theirs, 'att')
    await putCosignSignatures(repositories.repository('acme/prod'), digest, ours, 'att')
    await run([`${host}/acme/prod`])
    const expected = await putCosignSignatures(repositories.repository('x'), digest, wanted, 'att')
    expect(await at('acme/prod', cosignTag(digest, 'att'))).toBe(expected.descriptor.digest)
  })

  test('of SBOMs under a tag there is one: the promoted one, and the log says so', async () => {
    const { digest } = index.descriptor
    const theirs = await putCosignSignatures(source, digest, ['new'], 'sbom')
    await putCosignSignatures(repositories.repository('acme/prod'), digest, ['old'], 'sbom')
    await run([`${host}/acme/prod`])
    expect(await at('acme/prod', cosignTag(digest, 'sbom'))).toBe(theirs.descriptor.digest)
    expect(warnings).toEqual([expect.stringContaining('had another SBOM')])
  })

  test('a dry run says all of it and writes nothing', async () => {
    const { signature } = await sign()
    const plan = await planPromote(
      { source: `${host}/acme/app:1.9.1`, destinations: [`${host}/acme/prod`] },
      connections,
    )
    expect(plan).toMatchObject({
      digest: index.descriptor.digest,
      version: '1.9.1',
      tags: [{ reference: `${host}/acme/prod:1.9.1`, action: 'create', current: null, reason: expect.any(String) }],
      platforms: ['linux/amd64', 'linux/arm64'],
    })
    expect(plan.referrers).toHaveLength(4)
    expect(plan.referrers).toContainEqual({
      repository: `${host}/acme/prod`,
      digest: signature.descriptor.digest,
      subject: index.descriptor.digest,
      artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      action: 'copy',
    })
    expect(plan.blobs.every(({ action, store }) => action === 'mount' && store === `${host}/acme/prod`)).toBe(true)
    expect(lines().filter((line) => !/^(HEAD|GET) /.test(line))).toEqual([])
  })

  test('what a list names but is about something else is left behind, and said', async () => {
    const other = await putMultiPlatform(source, 'other', 7)
    const stranger = await putReferrer(source, other, 'about another image')
    const listing = source.referrers.bind(source)
    Object.assign(source, {
      async *referrers(subject: Digest) {
        yield* listing(subject)
        if (subject === index.descriptor.digest) yield stranger.descriptor
      },
    })
    const report = await run([`${host}/acme/prod`])
    expect(report.referrers).toEqual([])
    expect(warnings).toEqual([expect.stringMatching(/is left behind: its own subject is another/)])
  })

  test('when a tag cannot be written, those before it are put back', async () => {
    await sign()
    const prod = repositories.repository('acme/prod')
    const write = prod.writeManifest.bind(prod)
    Object.assign(prod, {
      writeManifest: (document: ManifestDocument, tag?: string) =>
        tag === 'stable' ? Promise.reject(new Failure('refused', 'immutable')) : write(document, tag),
    })
    await failure(run([`${host}/acme/prod:1.9.1`, `${host}/acme/prod:stable`]))
    expect(await at('acme/prod', '1.9.1')).toBeUndefined()
    expect(await at('acme/prod', cosignTag(index.descriptor.digest, 'sig'))).toBeUndefined()
  })
})

describe('a tag that would go back', () => {
  const images = new Map<string, ManifestDocument>()
  beforeEach(async () => {
    const store = repositories.repository('acme/app')
    for (const version of ['1.8.0', '1.9.1', '1.10.0', '2.0.0', '2.1.0-rc.1']) {
      images.set(version, await putImage(store, { layers: [Buffer.from(version)] }, version))
    }
  })
  const put = (tag: string, version: string): Promise<void> =>
    repositories.repository('acme/app').writeManifest(images.get(version) as ManifestDocument, tag)

  test.each([
    ['latest', '2.0.0', '1.9.1', `it is on 2.0.0, and 1.9.1 is older`],
    ['1', '1.10.0', '1.9.1', `it is on 1.10.0, and 1.9.1 is older`],
    ['production', '2.0.0', '1.10.0', `it is on 2.0.0, and 1.10.0 is older`],
    ['latest', '2.1.0-rc.1', '2.0.0', `it is on 2.1.0-rc.1, and 2.0.0 is older`],
    ['latest', '2.0.0', '2.1.0-rc.1', `2.1.0-rc.1 is a pre-release`],
    ['2-alpine', '2.0.0', '2.1.0-rc.1', `2.1.0-rc.1 is a pre-release`],
  ])('%s from %s to %s is refused', async (tag, from, to, reason) => {
    await put(tag, from)
    const source = `${host}/acme/app:${to}`
    const error = await failure(run([tag], { source }))
    expect(error).toMatchObject({ code: 'refused', hint: expect.stringContaining('allow-downgrade') })
    expect(error.message).toContain(reason)
    const allowed = await run([tag], { source, allowDowngrade: true })
    expect(allowed.references).toMatchObject([{ action: 'moved' }])
  })

  test.each([
    ['latest', '1.8.0', '1.9.1'], // 2.0.0 exists, but latest is not on it
    ['1', '1.9.1', '1.10.0'],
    ['rc', '2.0.0', '2.1.0-rc.1'],
    ['2-rc', '2.0.0', '2.1.0-rc.1'],
  ])('%s from %s to %s is none', async (tag, from, to) => {
    await put(tag, from)
    const report = await run([tag], { source: `${host}/acme/app:${to}` })
    expect(report.references).toMatchObject([{ action: 'moved' }])
  })

  test('is known by a variant of the image too, and a variant is no pre-release', async () => {
    const store = repositories.repository('acme/app')
    const alpine = await putImage(store, { layers: [Buffer.from('alpine')] }, '2.0.0-alpine')
    await store.writeManifest(alpine, 'alpine')
    expect((await failure(run(['alpine']))).message).toContain('it is on 2.0.0-alpine')
    await put('latest', '2.0.0')
    const report = await run(['latest'], { source: `${host}/acme/app:2.0.0-alpine` })
    expect(report.references).toMatchObject([{ action: 'moved' }])
  })

  test('is known by the annotation of an index where no tag names its release', async () => {
    const prod = repositories.repository('acme/prod')
    const image = await putImage(prod, { layers: [Buffer.from('prod')] })
    const annotations = { 'org.opencontainers.image.version': '2.0.0' }
    const manifests = [{ ...image.descriptor, platform: { os: 'linux', architecture: 'amd64' } }]
    const index = encodeManifest({ schemaVersion: 2, mediaType: MediaType.ociIndex, manifests, annotations })
    await prod.writeManifest(index, 'latest')
    expect((await failure(run([`${host}/acme/prod:latest`]))).message).toContain('it is on 2.0.0, and 1.9.1 is older')
  })

  test('a pre-release that becomes its release by a new name is one', async () => {
    await put('latest', '2.0.0')
    const report = await run(['2.1.0', '2.1', 'latest'], { source: `${host}/acme/app:2.1.0-rc.1` })
    expect(report.references.map(({ action }) => action)).toEqual(['created', 'created', 'moved'])
  })

  test('an exact version stays on its image, unless nothing is to', async () => {
    const error = await failure(run(['2.0.0', 'latest']))
    expect(error).toMatchObject({ code: 'refused', hint: expect.stringContaining('immutable: none') })
    expect(error.message).toContain(`:2.0.0: this version exists, and another image has it`)
    expect(await at('acme/app', 'latest')).toBeUndefined()
    const report = await run(['2.0.0'], { immutable: 'none' })
    expect(report.references).toMatchObject([{ action: 'moved' }])
  })

  test('is refused at the moment of writing too, when somebody else has moved it meanwhile', async () => {
    await put('latest', '1.8.0')
    await put('stable', '1.8.0')
    const store = repositories.repository('acme/app')
    const write = store.writeManifest.bind(store)
    // While `stable` is written another release takes `latest`.
    Object.assign(store, {
      writeManifest: async (document: ManifestDocument, tag?: string) => {
        await write(document, tag)
        if (tag === 'stable') await write(images.get('2.0.0') as ManifestDocument, 'latest')
      },
    })
    const error = await failure(run(['stable', 'latest']))
    expect(error.message).toContain('latest: it is on 2.0.0, and 1.9.1 is older')
    expect(await at('acme/app', 'latest')).toBe(images.get('2.0.0')?.descriptor.digest)
    expect(await at('acme/app', 'stable')).toBe(images.get('1.8.0')?.descriptor.digest)
  })

  test('costs a list of the tags and one HEAD for each newer release, until one fits', async () => {
    await put('latest', '1.8.0')
    await run(['latest'])
    expect(lines().filter((line) => line.includes('/tags/'))).toEqual(['GET /v2/acme/app/tags/list'])
    expect(
      lines()
        .filter((line) => /manifests\/\d/.test(line))
        .sort(),
    ).toEqual(
      ['GET 1.9.1', 'HEAD 1.10.0', 'HEAD 2.0.0', 'HEAD 2.1.0-rc.1'].map((line) =>
        line.replace(' ', ' /v2/acme/app/manifests/'),
      ),
    )
  })
})

test.each([
  ['docker:app:ci', ['1'], 'usage', 'is in an engine'],
  ['HOST/acme/app:1', ['not a tag'], 'invalid', 'is neither a tag nor a whole reference'],
  ['HOST/acme/app:1', [], 'usage', 'there is no reference'],
])('%s to %j is %s', async (source, destinations, code, message) => {
  const error = await failure(run(destinations, { source: source.replace('HOST', host) }))
  expect(error.code).toBe(code)
  expect(error.message).toContain(message)
})
