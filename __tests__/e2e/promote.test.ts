// Promotion of a signed multi-platform image between a registry without a referrers API (docker-registry 2.8) and one with it (ours).
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Digest } from '../../src/image/digest.ts'
import { childrenOf, type ManifestDocument } from '../../src/image/manifest.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { openConnections } from '../../src/ship/connections.ts'
import { type PromoteReport, promote } from '../../src/ship/promote.ts'
import { openRegistry, type Registry } from '../../src/stores/registry/registry.ts'
import { cosignTag, putCosignSignatures, putReferrer } from '../helpers/attachments.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { putMultiPlatform } from '../helpers/images.ts'
import { served } from '../helpers/served.ts'
import { rawManifest, skopeo } from '../helpers/skopeo.ts'
import { describeEndToEnd, findTool } from '../helpers/tools.ts'
import { startWatchingProxy } from '../helpers/watching-proxy.ts'

jest.setTimeout(120_000)

const missing = ['docker-registry', 'skopeo'].find((tool) => findTool(tool) === undefined)
// Debian has none: an extra, as the second engine is.
const cosign = process.env.SEAWORTHY_COSIGN ?? findTool('cosign')

async function run(source: string, ...destinations: readonly string[]): Promise<PromoteReport> {
  const connections = openConnections({}, systemRuntime())
  try {
    return await promote({ source, destinations }, connections)
  } finally {
    await connections.close()
  }
}

async function referrersOf(host: string, repository: string, subject: Digest): Promise<Digest[]> {
  const registry = openRegistry(host, {}, systemRuntime())
  try {
    const found: Digest[] = []
    for await (const { digest } of registry.repository(repository).referrers(subject)) found.push(digest)
    return found.sort()
  } finally {
    await registry.close()
  }
}

/** Byte for byte what is at the source, for the index and everything it lists; skopeo reads every blob. */
async function expectTheSame(index: ManifestDocument, source: string, target: string): Promise<void> {
  const [from, to] = [source, target].map((reference) => reference.slice(0, reference.lastIndexOf(':')))
  expect(await rawManifest(target)).toBe(Buffer.from(index.bytes).toString())
  for (const { digest } of childrenOf(index.content)) {
    expect(await rawManifest(`${to}@${digest}`)).toBe(await rawManifest(`${from}@${digest}`))
  }
  await skopeo('copy', '-q', '--all', '--src-tls-verify=false', `docker://${target}`, `dir:${await temporaryFolder()}`)
}

describeEndToEnd('promotion', missing === undefined ? undefined : `there is no ${missing}`, () => {
  let old: DockerRegistry
  let client: Registry
  const closing: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    old = await startDockerRegistry()
    client = openRegistry(old.host, {}, systemRuntime())
  })
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })
  afterAll(async () => {
    await client?.close()
    await old?.stop()
  })

  test('there and back: digests, platforms, referrers and Cosign tags stay, and no layer moves twice', async () => {
    const store = client.repository('staging/app')
    const index = await putMultiPlatform(store, '1.9.1')
    const { digest } = index.descriptor
    const [amd64, , attestation] = childrenOf(index.content)
    const signature = await putReferrer(store, index, 'signature')
    const ofChild = await putReferrer(store, await store.readManifest(attestation?.digest as Digest), 'of provenance')
    const ofSignature = await putReferrer(store, signature, 'countersigned')
    const tagged = await putCosignSignatures(store, amd64?.digest as Digest, ['key'])
    const ours = await served()
    const proxy = await startWatchingProxy(`127.0.0.1:${ours.port}`)
    closing.push(() => proxy.close())
    const source = `${old.host}/staging/app:1.9.1`
    const target = `${proxy.host}/prod/app:1.9.1`

    const there = await run(source, target, `${proxy.host}/prod/app:latest`)
    expect(there).toMatchObject({ digest, platforms: ['linux/amd64', 'linux/arm64'] })
    expect(there.referrers).toHaveLength(4)
    await expectTheSame(index, source, target)
    expect(await referrersOf(proxy.host, 'prod/app', digest)).toEqual([signature.descriptor.digest])
    expect(await referrersOf(proxy.host, 'prod/app', attestation?.digest as Digest)).toEqual([
      ofChild.descriptor.digest,
    ])
    expect(await referrersOf(proxy.host, 'prod/app', signature.descriptor.digest)).toEqual([
      ofSignature.descriptor.digest,
    ])
    expect(await rawManifest(`${proxy.host}/prod/app:${cosignTag(amd64?.digest as Digest, 'sig')}`)).toBe(
      Buffer.from(tagged.bytes).toString(),
    )
    // Each blob was uploaded once.
    const uploads = proxy.find('PUT', /\/blobs\/uploads\//).map(({ query }) => query.get('digest'))
    expect(uploads.length).toBeGreaterThan(8)
    expect(new Set(uploads).size).toBe(uploads.length)

    // Within the registry everything is mounted, and asked about first.
    proxy.reset()
    const within = await run(target, `${proxy.host}/released/app`)
    expect(within.blobs).toMatchObject({ sent: 0, bytesSent: 0 })
    expect(proxy.find('PUT', /\/blobs\//)).toEqual([])
    expect(proxy.find('POST', /\/blobs\/uploads\//).every(({ status }) => status === 201)).toBe(true)
    expect(await referrersOf(proxy.host, 'released/app', digest)).toEqual([signature.descriptor.digest])

    // Back into a registry that keeps referrers under a tag.
    await run(`${proxy.host}/released/app:1.9.1`, `${old.host}/back/app:1.9.1`)
    await expectTheSame(index, source, `${old.host}/back/app:1.9.1`)
    expect(await referrersOf(old.host, 'back/app', digest)).toEqual([signature.descriptor.digest])
    expect(await referrersOf(old.host, 'back/app', attestation?.digest as Digest)).toEqual([ofChild.descriptor.digest])
    expect(await rawManifest(`${old.host}/back/app:${digest.replace(':', '-')}`)).toContain(signature.descriptor.digest)
  })

  test('a new tag in the same repository moves no blob', async () => {
    const index = await putMultiPlatform(client.repository('tagged/app'), '1.9.1')
    const proxy = await startWatchingProxy(old.host)
    closing.push(() => proxy.close())
    await run(`${proxy.host}/tagged/app:1.9.1`, '1.9', 'latest')
    expect(await rawManifest(`${old.host}/tagged/app:latest`)).toBe(Buffer.from(index.bytes).toString())
    expect(proxy.requests.filter(({ path }) => path.includes('/blobs/'))).toEqual([])
    // Greeting, image, three children; for each tag: now, writing, afterwards; and the second at the moment of writing.
    expect(proxy.requests).toHaveLength(1 + 1 + 3 + 2 * 3 + 1)
  })
})

const describeCosign = missing === undefined && cosign !== undefined ? describe : describe.skip
describeCosign('promotion of what Cosign signed (skipped where SEAWORTHY_COSIGN names none)', () => {
  let from: DockerRegistry
  let to: DockerRegistry
  beforeAll(async () => {
    ;[from, to] = await Promise.all([startDockerRegistry(), startDockerRegistry()])
  })
  afterAll(async () => {
    await Promise.all([from?.stop(), to?.stop()])
  })

  test('Cosign verifies it at the target, signed there by another key before and after', async () => {
    const client = openRegistry(from.host, {}, systemRuntime())
    const index = await putMultiPlatform(client.repository('staging/app'), '1.9.1')
    await client.close()
    const folder = await temporaryFolder()
    const env = { ...process.env, COSIGN_PASSWORD: '', HOME: folder }
    const call = (...args: string[]): string =>
      execFileSync(cosign as string, args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    const key = (name: string): string => {
      call('generate-key-pair', '--output-key-prefix', name)
      return name
    }
    const sign = (name: string, reference: string): string =>
      call(
        'sign',
        '--yes',
        '--tlog-upload=false',
        '--allow-insecure-registry',
        '--recursive',
        '--key',
        `${name}.key`,
        reference,
      )
    const verify = (name: string, reference: string): string =>
      call('verify', '--insecure-ignore-tlog', '--allow-insecure-registry', '--key', `${name}.pub`, reference)
    const digest = index.descriptor.digest
    sign(key('one'), `${from.host}/staging/app@${digest}`)
    const target = `${to.host}/prod/app`
    await run(`${from.host}/staging/app:1.9.1`, target)
    expect(verify('one', `${target}:1.9.1`)).toContain(digest)
    const [amd64] = childrenOf(index.content)
    expect(verify('one', `${target}@${amd64?.digest}`)).toContain(amd64?.digest as string)

    // Both sides sign on: the target has to keep its own and get the new one.
    sign(key('prod'), `${target}@${digest}`)
    sign(key('two'), `${from.host}/staging/app@${digest}`)
    await run(`${from.host}/staging/app:1.9.1`, target)
    for (const name of ['one', 'two', 'prod']) expect(verify(name, `${target}:1.9.1`)).toContain(digest)
    expect(readFileSync(join(folder, 'one.pub'), 'utf8')).toContain('PUBLIC KEY')
  })
})
