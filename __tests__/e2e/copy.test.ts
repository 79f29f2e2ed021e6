// The bundled command line between real registries, archives and layouts.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { childrenOf, type ManifestDocument } from '../../src/image/manifest.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { CopyReport, PlanReport } from '../../src/ship/report.ts'
import { openRegistry, type Registry } from '../../src/stores/registry/registry.ts'
import { type CliResult, resultOf, runCli } from '../helpers/cli.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { putMultiPlatform } from '../helpers/images.ts'
import { rawManifest, skopeo } from '../helpers/skopeo.ts'
import { describeEndToEnd, findTool } from '../helpers/tools.ts'
import { startWatchingProxy } from '../helpers/watching-proxy.ts'

jest.setTimeout(120_000)

const missing = ['docker-registry', 'skopeo', 'htpasswd', 'openssl'].find((tool) => findTool(tool) === undefined)

describeEndToEnd('copies', missing === undefined ? undefined : `there is no ${missing}`, () => {
  let one: DockerRegistry
  let two: DockerRegistry
  let client: Registry
  let index: ManifestDocument
  let source: string
  let home: string
  beforeAll(async () => {
    ;[one, two] = await Promise.all([startDockerRegistry(), startDockerRegistry()])
    client = openRegistry(one.host, {}, systemRuntime())
    index = await putMultiPlatform(client.repository('acme/multi'), '1')
    source = `${one.host}/acme/multi:1`
  })
  afterAll(async () => {
    await client?.close()
    await Promise.all([one?.stop(), two?.stop()])
  })
  beforeEach(async () => {
    home = await temporaryFolder()
  })

  const run = (...args: readonly string[]): Promise<CliResult> =>
    runCli([...args, '--json'], { env: { HOME: home, DOCKER_HOST: `unix://${home}/none` } })

  /** Everything is there under a reference, byte for byte as it was in the first registry; skopeo reads all its blobs. */
  async function expectTheIndexAt(reference: string): Promise<void> {
    const repository = reference.slice(0, reference.lastIndexOf(':'))
    expect(await rawManifest(reference)).toBe(Buffer.from(index.bytes).toString())
    for (const { digest } of childrenOf(index.content)) {
      expect(await rawManifest(`${repository}@${digest}`)).toBe(await rawManifest(`${one.host}/acme/multi@${digest}`))
    }
    const to = `dir:${await temporaryFolder()}`
    await skopeo('copy', '-q', '--all', '--src-tls-verify=false', `docker://${reference}`, to)
  }

  test('between registries and by tag keep every platform, the attestation and every digest', async () => {
    const to = `${two.host}/kept/multi`
    const copied = resultOf<CopyReport>(await run('copy', source, `${to}:1`))
    expect(copied).toMatchObject({ digest: index.descriptor.digest, platforms: ['linux/amd64', 'linux/arm64'] })
    expect(copied.blobs).toMatchObject({ sent: 7, skipped: 0 })
    const tagged = resultOf<CopyReport>(await run('tag', `${to}:1`, '1.0', 'latest', `${two.host}/kept/other:x`))
    expect(tagged.blobs).toEqual({ sent: 0, skipped: 0, mounted: 7, bytesSent: 0 })
    for (const name of ['multi:1', 'multi:1.0', 'multi:latest', 'other:x']) {
      await expectTheIndexAt(`${two.host}/kept/${name}`)
    }
    const digest = resultOf(await run('digest', `registry:${to}:latest`))
    expect(digest).toMatchObject({ digest: index.descriptor.digest, reference: `${to}@${index.descriptor.digest}` })
  })

  test('a dry run of copy and tag shows what would be, and writes nothing', async () => {
    const proxy = await startWatchingProxy(two.host)
    const [copied, tagged] = [`${proxy.host}/dry/multi:1`, `${proxy.host}/dry/source:2`]
    resultOf(await run('copy', source, `${proxy.host}/dry/source:1`))
    proxy.reset()
    for (const [args, reference] of [
      [['copy', source, copied], copied],
      [['tag', `${proxy.host}/dry/source:1`, '2'], tagged],
    ] as const) {
      const plan = resultOf<PlanReport>(await run(...args, '--dry-run'))
      expect(plan.tags).toMatchObject([{ reference, current: null, wanted: index.descriptor.digest, action: 'create' }])
    }
    const toFile = await run('copy', source, `archive:${join(home, 'dry.tar')}`, '--dry-run')
    expect(toFile.exitCode).toBe(2)
    expect(new Set(proxy.requests.map(({ method }) => method))).toEqual(new Set(['GET', 'HEAD']))
    await proxy.close()
  })

  test('one platform comes out as its own manifest', async () => {
    const to = `${two.host}/one/multi:arm`
    const [, arm64] = childrenOf(index.content)
    const copied = resultOf<CopyReport>(await run('copy', source, to, '--platform', 'linux/arm64'))
    expect(copied).toMatchObject({ digest: arm64?.digest, platforms: ['linux/arm64'], blobs: { sent: 3 } })
    expect(await rawManifest(to)).toBe(await rawManifest(`${one.host}/acme/multi@${arm64?.digest}`))
    const none = await run('copy', source, to, '--platform', 'linux/s390x')
    expect(none).toMatchObject({ exitCode: 1 })
    expect(none.json()).toMatchObject({
      error: { message: expect.stringMatching(/it has linux\/amd64, linux\/arm64/) },
    })
  })

  test('through a layout and an archive, there and back', async () => {
    const layout = `layout:${join(home, 'layout')}:1`
    const archive = `archive:${join(home, 'image.tar')}`
    const steps = [source, layout, `${two.host}/by/layout:1`, archive, `${two.host}/by/archive:1`]
    for (const [i, from] of steps.slice(0, -1).entries()) resultOf(await run('copy', from, steps[i + 1] as string))
    await expectTheIndexAt(`${two.host}/by/layout:1`)
    await expectTheIndexAt(`${two.host}/by/archive:1`)
    for (const from of [layout, archive]) {
      expect(resultOf(await run('digest', from))).toMatchObject({ digest: index.descriptor.digest })
    }
    // What skopeo makes of the archive is the same image.
    await skopeo('copy', '-q', '--all', `oci-archive:${join(home, 'image.tar')}`, `oci:${join(home, 'theirs')}:1`)
    expect(resultOf(await run('digest', `layout:${join(home, 'theirs')}:1`))).toMatchObject({
      digest: index.descriptor.digest,
    })
  })

  test('within a registry mount every blob and send none', async () => {
    const through = await startWatchingProxy(one.host)
    const copied = resultOf<CopyReport>(
      await run('copy', `${through.host}/acme/multi:1`, `${through.host}/mounted/multi:1`),
    )
    await through.close()
    expect(copied.blobs).toEqual({ sent: 0, skipped: 0, mounted: 7, bytesSent: 0 })
    expect(through.find('POST', /mounted\/multi\/blobs/).map(({ status }) => status)).toEqual(Array(7).fill(201))
    expect(through.find('PATCH', /blobs/)).toEqual([])
    expect(through.find('GET', /blobs/).filter(({ path }) => !path.endsWith('/v2/'))).toHaveLength(0)
    await expectTheIndexAt(`${one.host}/mounted/multi:1`)
  })

  test('to several registries at once, and again: nothing but questions', async () => {
    const [a, b] = await Promise.all([startWatchingProxy(one.host), startWatchingProxy(two.host)])
    const to = [`${a.host}/both/multi:1`, `${a.host}/both/multi:latest`, `${b.host}/both/multi:1`]
    const copied = resultOf<CopyReport>(await run('copy', source, ...to))
    expect(copied.references.map(({ reference, action }) => `${action} ${reference}`)).toEqual(
      to.map((at) => `created ${at}`),
    )
    for (const proxy of [a, b]) proxy.reset()
    const again = resultOf<CopyReport>(await run('copy', source, ...to))
    expect(again.references.map(({ action }) => action)).toEqual(['kept', 'kept', 'kept'])
    const asked = [...a.requests, ...b.requests].map(({ method, path }) => (path === '/v2/' ? 'ping' : method))
    expect(new Set(asked)).toEqual(new Set(['ping', 'HEAD']))
    await Promise.all([a.close(), b.close()])
  })
})

describeEndToEnd(
  'registries that are not open to all',
  missing === undefined ? undefined : `there is no ${missing}`,
  () => {
    let guarded: DockerRegistry
    let open: DockerRegistry
    let home: string
    let ca: string
    beforeEach(async () => {
      home = await temporaryFolder()
      ;[guarded, open] = await Promise.all([
        startDockerRegistry({ user: { name: 'hana', password: 'p:ä ss' }, tls: true }),
        startDockerRegistry(),
      ])
      const client = openRegistry(open.host, {}, systemRuntime())
      await putMultiPlatform(client.repository('acme/multi'), '1')
      await client.close()
      ca = join(home, 'ca.pem')
      await writeFile(ca, guarded.ca)
    })
    afterEach(async () => {
      await Promise.all([guarded?.stop(), open?.stop()])
    })
    const run = (args: readonly string[], stdin = ''): Promise<CliResult> =>
      runCli([...args, '--json'], { env: { HOME: home, DOCKER_HOST: `unix://${home}/none` }, stdin })

    test('TLS and htpasswd: with the certificate and after login; else it says what is missing', async () => {
      const copy = ['copy', `${open.host}/acme/multi:1`, `${guarded.host}/acme/multi:1`]
      const unknown = await run(copy)
      expect(unknown.exitCode).toBe(3)
      expect(unknown.json()).toMatchObject({
        error: { code: 'unreachable', message: expect.stringContaining('certificate') },
      })
      const anonymous = await run([...copy, '--ca', ca])
      expect(anonymous.json()).toMatchObject({
        error: { code: 'unauthorized', hint: expect.stringContaining(`seaworthy login ${guarded.host}`) },
      })
      expect(anonymous.exitCode).toBe(1)

      const login = ['login', guarded.host, '-u', 'hana', '--password-stdin', '--ca', ca]
      const wrong = await run(login, 'not this')
      expect(wrong).toMatchObject({ exitCode: 1 })
      resultOf(await run(login, 'p:ä ss\n'))
      const copied = resultOf<CopyReport>(await run([...copy, '--ca', ca]))
      expect(copied.blobs.sent).toBe(7)
      expect(resultOf<CopyReport>(await run([...copy, '--insecure', guarded.host])).references[0]?.action).toBe('kept')
      resultOf(await run(['logout', guarded.host]))
      expect((await run([...copy, '--ca', ca])).exitCode).toBe(1)
    })
  },
)
