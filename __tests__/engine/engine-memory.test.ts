import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { EngineMemory } from '../../src/engine/engine-memory.ts'
import { stagingStore } from '../../src/engine/staging.ts'
import type { Descriptor } from '../../src/image/descriptor.ts'
import { type Digest, digestOf } from '../../src/image/digest.ts'
import { childrenOf, encodeManifest } from '../../src/image/manifest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import { memoryStore } from '../../src/stores/memory.ts'
import type { Store } from '../../src/stores/store.ts'
import { putBlob } from '../helpers/images.ts'
import { spied } from '../helpers/spied-store.ts'

const [base, top] = [Buffer.from('base'), Buffer.from('top')]
const diffIds = [digestOf(base), digestOf(top)]
const config = Buffer.from(JSON.stringify({ os: 'linux', rootfs: { type: 'layers', diff_ids: diffIds } }))
const id = digestOf(config)
/** The base as the engine once pulled it: nothing that the target has. */
const remembered = digestOf(Buffer.from('packed by another registry'))

let target: Store
let stored: Map<Digest, Descriptor>
beforeEach(async () => {
  target = memoryStore('target')
  stored = new Map([[diffIds[0] as Digest, await putBlob(target, gzipSync(base), MediaType.ociLayerGzip)]])
})

/** What a classic engine does: asks for what it remembers, sends the rest, then the manifest. */
async function push(memory: EngineMemory, known: readonly (Digest | undefined)[]): Promise<Store> {
  const staging = stagingStore(memory, 'staging')
  const layers: object[] = []
  for (const [i, content] of [base, top].entries()) {
    const digest = known[i]
    const found = digest === undefined ? undefined : await staging.statBlob(digest)
    const layer = found ?? (await staging.writeBlob({ open: () => once(gzipSync(content, { level: 6 })) }))
    layers.push({ mediaType: MediaType.dockerLayerGzip, ...layer })
  }
  if ((await staging.statBlob(id)) === undefined) await staging.writeBlob({ digest: id, open: () => once(config) })
  const mediaType = MediaType.dockerManifest
  const ownConfig = { mediaType: MediaType.dockerConfig, digest: id, size: config.byteLength }
  await staging.writeManifest(encodeManifest({ schemaVersion: 2, mediaType, config: ownConfig, layers }), 'x')
  return staging
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

const layersOf = async (store: Store): Promise<readonly Descriptor[]> =>
  childrenOf((await store.readManifest('x')).content).slice(1)

describe('what an engine remembers', () => {
  test('it does not send, and what the target has takes its place', async () => {
    const memory = new EngineMemory(target, id, stored)
    const staging = await push(memory, [remembered])
    expect(await memory.explains(staging, 'x', diffIds)).toBe(true)
    const [first, second] = await layersOf(staging)
    const { digest, size } = stored.get(diffIds[0] as Digest) as Descriptor
    expect(first).toEqual({ mediaType: MediaType.dockerLayerGzip, digest, size })
    expect(await target.statBlob(second?.digest as Digest)).toEqual({ digest: second?.digest, size: second?.size })
  })

  test('zstd stays zstd', async () => {
    const blob = await putBlob(target, Buffer.from('as zstd'), MediaType.ociLayerZstd)
    const memory = new EngineMemory(target, id, new Map([[diffIds[0] as Digest, blob]]))
    const staging = await push(memory, [remembered])
    await memory.explains(staging, 'x', diffIds)
    expect((await layersOf(staging))[0]).toMatchObject({
      mediaType: expect.stringMatching(/zstd$/),
      digest: blob.digest,
    })
  })

  test('but the target has not, it sends when asked again', async () => {
    const memory = new EngineMemory(target, id, stored)
    const other = digestOf(Buffer.from('the top, pulled from elsewhere'))
    const first = await push(memory, [remembered, other])
    expect(await memory.explains(first, 'x', diffIds)).toBe(false)
    const second = await push(memory, [remembered, other])
    expect(await memory.explains(second, 'x', diffIds)).toBe(true)
    for (const { digest, size } of await layersOf(second))
      expect(await target.statBlob(digest)).toEqual({ digest, size })
  })

  test('and the target has in that very form, though nobody told of it, it does not send', async () => {
    const memory = new EngineMemory(target, id, stored)
    const packed = await putBlob(target, gzipSync(top, { level: 9 }), MediaType.ociLayerGzip)
    const staging = await push(memory, [remembered, packed.digest])
    expect(await memory.explains(staging, 'x', diffIds)).toBe(true)
    expect((await layersOf(staging))[1]).toMatchObject({ digest: packed.digest, size: packed.size })
  })

  test('is no question to the target while the engine asks', async () => {
    const watched = spied(target)
    await push(new EngineMemory(watched, id, stored), [remembered])
    const asked = watched.calls.filter(({ method }) => method === 'statBlob').map(({ args }) => args[0])
    expect(asked).toEqual([id])
  })

  test('and the target has lost since it was looked at, it sends when asked again', async () => {
    const memory = new EngineMemory(target, id, stored)
    const { digest } = stored.get(diffIds[0] as Digest) as Descriptor
    await target.removeBlob(digest)
    expect(await memory.explains(await push(memory, [remembered]), 'x', diffIds)).toBe(false)
    const again = await push(memory, [remembered])
    expect(await memory.explains(again, 'x', diffIds)).toBe(true)
    for (const layer of await layersOf(again)) expect(await target.statBlob(layer.digest)).toBeDefined()
  })

  test('of another image is not believed', async () => {
    const memory = new EngineMemory(target, id, stored)
    const staging = await push(memory, [remembered])
    expect(await memory.explains(staging, 'x', [...diffIds].reverse())).toBe(false)
  })

  test('is asked about twice at most: then every answer is the truth', async () => {
    const memory = new EngineMemory(target, id, stored)
    const wrong = [...diffIds].reverse()
    for (const seed of ['a', 'b']) {
      expect(await memory.explains(await push(memory, [digestOf(Buffer.from(seed))]), 'x', wrong)).toBe(false)
    }
    expect(await memory.statBlob(digestOf(Buffer.from('c')))).toBeUndefined()
  })
})

test('the config is never assumed, nor anything where the target has nothing', async () => {
  expect(await new EngineMemory(target, id, stored).statBlob(id)).toBeUndefined()
  expect(await new EngineMemory(target, id, new Map()).statBlob(remembered)).toBeUndefined()
})
