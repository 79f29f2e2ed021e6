import { expect, test } from '@jest/globals'
import { plainLayersThere } from '../../src/engine/chain.ts'
import type { EngineImage } from '../../src/engine/documents.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { parseImageConfig } from '../../src/image/config.ts'
import { memoryStore } from '../../src/stores/memory.ts'
import { collect } from '../../src/stores/verify.ts'
import { putImage } from '../helpers/images.ts'

const LAYERS = ['base', 'middle', 'top'].map((layer) => Buffer.from(layer))

/** What is asked of an engine that has images of these diff IDs. */
function engineWith(images: readonly (readonly string[])[], info: Partial<Engine['info']> = {}): Engine {
  const ids = images.map((_, i) => ({ id: `sha256:${String(i).repeat(64).slice(0, 64)}`, names: [] }))
  return {
    info: { containerdStore: false, isPodman: false, ...info },
    images: async () => ids,
    inspect: async (id: string) =>
      ({ diffIds: images[ids.findIndex((one) => one.id === id)] }) as unknown as EngineImage,
  } as unknown as Engine
}

async function image(compression: 'gzip' | 'none' = 'none') {
  const store = memoryStore('source')
  const document = await putImage(store, { layers: LAYERS, compression })
  if (document.content.kind !== 'manifest') throw new Error('no manifest')
  const config = await collect(store.readBlob(document.content.config), 1_000_000, 'config')
  const [base = '', middle = '', top = ''] = parseImageConfig(config).diffIds
  return { store, document, base, middle, top }
}

test('the longest common beginning counts, of whichever image', async () => {
  const { store, document, base, middle, top } = await image()
  const there = (...images: string[][]) => plainLayersThere(engineWith(images), store, document)
  expect(await there()).toBe(0)
  expect(await there([middle, base], [top])).toBe(0)
  expect(await there([base], [base, middle, 'sha256:else'], [base, top])).toBe(2)
  expect(await there([base, middle, top, 'sha256:more'])).toBe(3)
})

test('packed layers, the containerd store and Podman find out by themselves', async () => {
  const plain = await image()
  const packed = await image('gzip')
  const chain = [plain.base, plain.middle]
  expect(await plainLayersThere(engineWith([chain]), plain.store, plain.document)).toBe(2)
  expect(await plainLayersThere(engineWith([chain]), packed.store, packed.document)).toBe(0)
  expect(await plainLayersThere(engineWith([chain], { containerdStore: true }), plain.store, plain.document)).toBe(0)
  expect(await plainLayersThere(engineWith([chain], { isPodman: true }), plain.store, plain.document)).toBe(0)
})
