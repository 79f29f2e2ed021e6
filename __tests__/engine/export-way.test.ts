import { expect, test } from '@jest/globals'
import { cheapestWay, type LayerToExport } from '../../src/engine/export-way.ts'

const MB = 1_000_000
const there = (size: number): LayerToExport => ({ size, engineKnowsBlob: true, targetHasIt: true })
const made = (size: number): LayerToExport => ({ size, engineKnowsBlob: false, targetHasIt: false })

test.each<[string, LayerToExport[], boolean, 'loopback' | 'save']>([
  ['everything is packed already', [made(500 * MB)], true, 'loopback'],
  ['nothing is known', [made(500 * MB), made(MB)], false, 'save'],
  ['a large base was pulled and is there', [there(500 * MB), made(20 * MB)], false, 'loopback'],
  [
    'a small base was pulled and is there, but the engine would not ask for it',
    [there(3 * MB), made(1000)],
    false,
    'save',
  ],
  ['the target has what the engine cannot name', [{ ...there(500 * MB), engineKnowsBlob: false }], false, 'save'],
  ['there are no layers', [], false, 'loopback'],
])('%s', (_, layers, containerdStore, way) => {
  expect(cheapestWay(layers, { containerdStore, isPodman: false, compression: 'gzip' }).way).toBe(way)
})
