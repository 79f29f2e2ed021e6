// When a tag is looked at once more before it is written: what a plan saw of it a moment ago may be old.
import { expect, test } from '@jest/globals'
import type { Digest } from '../../../src/image/digest.ts'
import type { TagMove } from '../../../src/stores/copy/tag-move.ts'
import { moveTags } from '../../../src/stores/copy/tags.ts'
import { memoryStore } from '../../../src/stores/memory.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'
import { putImage } from '../../helpers/images.ts'

/** A plan saw `stable` on one image; by now somebody else has put it on another. Says from where it is moved. */
async function moved(
  parts: Partial<TagMove>,
  { age = 0, afterAnother = false }: { age?: number; afterAnother?: boolean } = {},
): Promise<'as planned' | 'as it is'> {
  const runtime = fakeRuntime()
  const store = memoryStore('ghcr.io/acme/app')
  const [planned, other, ours] = await Promise.all(
    ['planned', 'other', 'ours'].map((text) => putImage(store, { layers: [Buffer.from(text)] })),
  )
  if (planned === undefined || other === undefined || ours === undefined) throw new Error('three images')
  await store.writeManifest(other, 'stable')
  const { digest: current } = planned.descriptor
  const seenAt = runtime.clock.now() - age
  const another = { store, tag: '2.0.0', document: ours, seenAt }
  const stable = { store, tag: 'stable', document: ours, current, seenAt, ...parts }
  const done = await moveTags(afterAnother ? [another, stable] : [stable], runtime)
  const { previous } = done.moved.at(-1) as { previous?: Digest }
  return previous === current ? 'as planned' : 'as it is'
}

const recheck = async (): Promise<void> => {}

test.each<[string, Partial<TagMove>, Parameters<typeof moved>[1], 'as planned' | 'as it is']>([
  ['a moment old', {}, {}, 'as planned'],
  ['almost two seconds old', {}, { age: 1999 }, 'as planned'],
  ['two seconds old', {}, { age: 2000 }, 'as it is'],
  ['of the future, because the clock was put back', {}, { age: -1 }, 'as it is'],
  ['of no time, because something was sent', { seenAt: undefined as never }, {}, 'as it is'],
  ['a moment old, and another tag was written', {}, { afterAnother: true }, 'as planned'],
  ['a moment old, of a tag that is judged by what it is on', { recheck }, {}, 'as planned'],
  ['the same, and another tag was written', { recheck }, { afterAnother: true }, 'as it is'],
])('what was seen is %s', async (_, parts, circumstances, expected) => {
  expect(await moved(parts, circumstances)).toBe(expected)
})

test('an exact version that was free is looked at again in any case, and stays where it is', async () => {
  await expect(moved({ immutable: true, current: undefined as never })).rejects.toMatchObject({ code: 'refused' })
})
