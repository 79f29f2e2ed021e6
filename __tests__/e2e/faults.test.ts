// The same faults before Debian's docker-registry, and TLS that breaks off.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { describeError } from '../../src/runtime/failure.ts'
import { mapLimited } from '../../src/runtime/limit.ts'
import { copyImage } from '../../src/stores/copy/copy.ts'
import { memoryStore } from '../../src/stores/memory.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import { noise } from '../helpers/bytes.ts'
import { makeCertificate } from '../helpers/certificate.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { fakeRuntime } from '../helpers/fake-clock.ts'
import { faultsFor } from '../helpers/fault-catalogue.ts'
import type { Fault } from '../helpers/faults.ts'
import { putImage } from '../helpers/images.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { served } from '../helpers/served.ts'
import { describeEndToEnd, findTool } from '../helpers/tools.ts'
import { keyOf } from '../helpers/voyages.ts'
import { startWatchingProxy, type WatchedRequest } from '../helpers/watching-proxy.ts'

jest.setTimeout(600_000)

const scratch = scratchFolders()
const SHARE = process.env.SEAWORTHY_FAULTS === 'all' ? 3 : 25
const TIMEOUTS = { headers: 2_000, commit: 2_000, stall: 2_000, courtesy: 2_000 }

describeEndToEnd(
  'faults before docker-registry',
  findTool('docker-registry') === undefined ? 'there is no docker-registry' : undefined,
  () => {
    let registry: DockerRegistry
    beforeAll(async () => {
      registry = await startDockerRegistry()
    })
    afterAll(async () => {
      await registry?.stop()
    })

    test('a push that meets one ends in the new image or leaves the old one, and the next run completes it', async () => {
      const source = memoryStore('source')
      const layers = [noise(1_300_000, 1), noise(4_000, 2)]
      const image = await putImage(source, { layers, compression: 'gzip' }, 'new')
      const push = async (host: string, repository: string): Promise<unknown> => {
        const runtime = fakeRuntime()
        const client = openRegistry(host, { timeouts: TIMEOUTS, retries: { attempts: 4 } }, runtime)
        const targets = [{ store: client.repository(repository), tags: ['latest'] }]
        try {
          return (await copyImage({ source, name: 'new', targets }, runtime)).digest
        } catch (error) {
          return error
        } finally {
          await client.close()
        }
      }
      const requests: WatchedRequest[] = []
      const watching = await startWatchingProxy(registry.host)
      expect(await push(watching.host, 'clean/app')).toBe(image.descriptor.digest)
      requests.push(...watching.requests)
      await watching.close()

      const cases = requests
        .flatMap((request) =>
          faultsFor(request, undefined).map((fault) => [keyOf(request).replace('clean/app', 'REPO'), fault] as const),
        )
        .filter((_, i) => i % SHARE === 0)
      const direct = openRegistry(registry.host, {}, fakeRuntime())
      const troubles = await mapLimited(cases, 6, async ([wanted, fault], i): Promise<string[]> => {
        const repository = `fault${i}/app`
        const store = direct.repository(repository)
        const old = await putImage(store, { layers: [Buffer.from('old')] }, 'latest')
        let played: Fault | undefined
        const proxy = await startWatchingProxy(registry.host, {
          faultOf: (request) => {
            if (played !== undefined || keyOf(request).replace(repository, 'REPO') !== wanted) return undefined
            played = fault
            return fault
          },
        })
        const first = await push(proxy.host, repository)
        const between = (await store.resolve('latest'))?.digest
        const second = await push(proxy.host, repository)
        await proxy.close()
        const found = [
          ...(first === image.descriptor.digest || first instanceof Error ? [] : [`gave ${String(first)}`]),
          ...(first === image.descriptor.digest && between !== first ? [`success, but latest is ${between}`] : []),
          ...(fault.heals && first instanceof Error ? [`should have healed, but ${describeError(first)}`] : []),
          ...([old.descriptor.digest, image.descriptor.digest].includes(between as never)
            ? []
            : [`latest: ${between}`]),
          ...(second === image.descriptor.digest ? [] : [`again: ${String(second)}`]),
        ]
        return found.map((text) => `${wanted}, ${fault.name}: ${text}`)
      })
      await direct.close()
      process.stderr.write(`docker-registry: ${cases.length} faults\n`)
      expect(troubles.flat()).toEqual([])
    })
  },
)

describe('TLS that is reset', () => {
  test('now and then: the push goes through; always: one error, after so many tries', async () => {
    const { cert, key } = makeCertificate(await scratch())
    const { port, repositories } = await served()
    const source = memoryStore('source')
    const image = await putImage(source, { layers: [noise(1_300_000, 1)], compression: 'gzip' }, 'new')
    let resets: (nth: number) => boolean = (nth) => nth % 2 === 0
    const proxy = await startWatchingProxy(`127.0.0.1:${port}`, { tls: { cert, key }, resets: (nth) => resets(nth) })
    const runtime = fakeRuntime()
    const client = openRegistry(proxy.host, { ca: [cert], plainHttp: false }, runtime)
    const copy = { source, name: 'new', targets: [{ store: client.repository('app'), tags: ['1'] }] }
    expect((await copyImage(copy, runtime)).digest).toBe(image.descriptor.digest)
    expect(await repositories.repository('app').resolve('1')).toBeDefined()
    await client.close()

    resets = () => true
    const before = proxy.connections()
    const other = openRegistry(proxy.host, { ca: [cert], plainHttp: false }, runtime)
    await expect(other.repository('app').readManifest('1')).rejects.toMatchObject({
      code: 'unreachable',
      reference: `${proxy.host}/app:1`,
      message: expect.stringContaining('could not read the manifest 1'),
      hint: expect.any(String),
    })
    expect(proxy.connections() - before).toBeLessThanOrEqual(5)
    await other.close()
    await proxy.close()
  })
})
