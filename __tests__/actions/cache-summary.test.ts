import { expect, test } from '@jest/globals'
import { summarizeRestore, summarizeSave } from '../../src/actions/cache-summary.ts'
import { type CacheReport, emptyReport, type ImageRestore } from '../../src/cache/report.ts'

const IMAGE: ImageRestore = {
  name: 'app:ci',
  hit: true,
  layers: { present: 1, restored: 2, upstream: 0, missing: 0 },
  bytes: 1000,
  upstreamBytes: 0,
  seconds: 2,
  made: 60,
  way: 'loopback',
}
const REPORT: CacheReport = {
  ...emptyReport("GitHub's cache", 'app'),
  seconds: { lookup: 0.5, restore: 2, save: 0, prune: 0 },
}

test('without a record it says whether there was none, or none that may be used, and what looking cost', () => {
  expect(summarizeRestore(REPORT)).toContain('has no image record under this key. Looking cost you 2.5 s')
  expect(summarizeRestore({ ...REPORT, warnings: ['not signed'] })).toContain('has no image record that can be used')
})

test('what was saved and what it cost are of the same run, and add up', () => {
  const restored = { ...REPORT, record: 'img-v1', images: [IMAGE], secondsSaved: 57.5 }
  expect(summarizeRestore(restored)).toContain('saved you at least 60.0 s and cost you 2.5 s')
  const saved = { ...REPORT, seconds: { lookup: 0.5, restore: 0, save: 3, prune: 0.5 } }
  expect(summarizeSave(saved, { cost: 2.5, saved: 57.5 })).toContain('saved you at least 60.0 s and cost you 6.5 s')
})

test('a miss does not blame images that never came', () => {
  const miss = { ...IMAGE, hit: false, layers: { ...IMAGE.layers, present: 0, restored: 0 }, way: 'none' } as const
  const text = summarizeRestore({ ...REPORT, record: 'img-v1', images: [{ ...miss, reason: 'gone' }] })
  expect(text).toContain('The cache cost you 2.5 s; nothing tells that it saved you any.')
  const silent = summarizeRestore({ ...REPORT, record: 'img-v1', images: [{ ...IMAGE, made: null }] })
  expect(silent).toContain('the images do not tell what making them took')
})
