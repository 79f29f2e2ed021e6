// Sources that hand out wrong bytes, in front of a real engine: what it got of them must not be in the way of a later pull, from
// wherever it comes. Containerd keeps what it has of a blob and goes on from there.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { connectEngine } from '../../src/engine/engine.ts'
import { importImage } from '../../src/engine/import.ts'
import { type Digest, digestOf, hexOf } from '../../src/image/digest.ts'
import { parseReference } from '../../src/image/reference.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import { memoryRepositories } from '../../src/stores/memory.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import type { Bytes, Repositories, Store } from '../../src/stores/store.ts'
import { chunked, gather, noise } from '../helpers/bytes.ts'
import { type Engine, type EngineVariant, engineVariants, startEngine } from '../helpers/engine.ts'
import { putImage } from '../helpers/images.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { served } from '../helpers/served.ts'
import { rawTar } from '../helpers/tar.ts'
import { describeEndToEnd, engineObstacle } from '../helpers/tools.ts'

jest.setTimeout(120_000)

const scratch = scratchFolders()
/** Wrong only near its end, when an engine has taken most of it. */
const AT = 2_900_000

for (const [name, variant] of engineVariants()) {
  describeEndToEnd(`wrong bytes and ${name}`, engineObstacle(), () => suite(variant))
  describeEndToEnd(`wrong bytes and ${name} in a network of its own`, engineObstacle(), () => {
    suite({ ...variant, ownNetwork: true })
  })
}

function flipped(bytes: Uint8Array): Buffer {
  const wrong = Buffer.from(bytes)
  wrong[AT] = (wrong[AT] as number) ^ 1
  return wrong
}

/** The same repositories, with other bytes for one blob while `isLying`. */
function lying(repositories: Repositories, state: { isLying: boolean; digest?: Digest }): Repositories {
  const read = (store: Store): Store['readBlob'] =>
    async function* (blob, range): Bytes {
      const bytes = store.readBlob(blob, range)
      yield* state.isLying && blob.digest === state.digest ? chunked(flipped(await gather(bytes)), 65_536) : bytes
    }
  const changed = (store: Store): Store =>
    new Proxy(store, {
      get: (target, key) => {
        if (key === 'readBlob') return read(target)
        const member = Reflect.get(target, key) as unknown
        return typeof member === 'function' ? (member.bind(target) as unknown) : member
      },
    })
  return { label: 'lying', repository: (name) => changed(repositories.repository(name)), async *names() {} }
}

/** What the engine throws away of a pull that failed can be in the way of a pull in that moment, whoever asks; wrong bytes would stay. */
async function pullWithoutUs(engine: Engine, reference: string): Promise<void> {
  const pull = () => engine.docker(['pull', '-q', reference])
  await pull().catch(async (error: unknown) => {
    if (!/failed to check image .*content digest \S+: not found/.test(String(error))) throw error
    await pull()
  })
}

function suite(variant: EngineVariant): void {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine([], variant)
  })
  afterAll(async () => {
    await engine?.stop()
  })

  test('of a registry: the next pull is not touched', async () => {
    const layer = rawTar([{ name: 'app', content: noise(3_000_000, 3) }])
    const state = { isLying: true, digest: digestOf(layer) }
    const repositories = memoryRepositories()
    const { port } = await served({}, lying(repositories, state))
    await putImage(repositories.repository('acme/app'), { layers: [layer] }, '1')
    const runtime = systemRuntime({ env: engine.env })
    const registry = openRegistry(`127.0.0.1:${port}`, {}, runtime)
    const connected = await connectEngine(runtime)
    const bring = () =>
      importImage(connected, registry.repository('acme/app'), '1', [parseReference('acme/app:1')], runtime)
    await expect(bring()).rejects.toMatchObject({ code: 'mismatch' })
    state.isLying = false
    // Without us, where the engine reaches the registry.
    if (variant.ownNetwork !== true) await pullWithoutUs(engine, `127.0.0.1:${port}/acme/app:1`)
    await bring()
    await registry.close()
  })

  test('of a layout: the next load is not touched', async () => {
    const root = await scratch()
    const layer = rawTar([{ name: 'app', content: noise(3_000_000, 4) }])
    const runtime = systemRuntime({ env: engine.env })
    const layout = await openLayout(root, runtime, { create: true })
    await putImage(layout, { layers: [layer] }, '1')
    const file = join(root, 'blobs', 'sha256', hexOf(digestOf(layer)))
    const good = await readFile(file)
    await writeFile(file, flipped(good))
    const connected = await connectEngine(runtime)
    const bring = () => importImage(connected, layout, '1', [parseReference('acme/layout:1')], runtime)
    await expect(bring()).rejects.toMatchObject({ code: 'mismatch' })
    await writeFile(file, good)
    await bring()
    await layout.close()
  })
}
