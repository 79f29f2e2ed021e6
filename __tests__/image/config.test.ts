import { describe, expect, test } from '@jest/globals'
import { parseImageConfig } from '../../src/image/config.ts'
import { digestOf } from '../../src/image/digest.ts'

const D1 = digestOf('1')
const utf8 = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

test('what an engine writes is read', () => {
  const raw = {
    architecture: 'arm64',
    os: 'linux',
    variant: 'v8',
    created: '2026-01-02T03:04:05Z',
    config: { Env: ['A=1'], Labels: { Rootfs: 'a label may be called anything' } },
    rootfs: { type: 'layers', diff_ids: [D1] },
    history: [{ created: '2026-01-02T03:04:05Z', created_by: 'COPY . /', comment: 'x' }, { empty_layer: true }],
  }
  expect(parseImageConfig(utf8(raw))).toEqual({
    platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
    diffIds: [D1],
    created: '2026-01-02T03:04:05Z',
    history: [
      { created: '2026-01-02T03:04:05Z', createdBy: 'COPY . /', comment: 'x', emptyLayer: false },
      { emptyLayer: true },
    ],
    raw,
  })
})

test('an artifact has an empty config', () => {
  expect(parseImageConfig(utf8({}))).toEqual({
    platform: { os: '', architecture: '' },
    diffIds: [],
    history: [],
    raw: {},
  })
})

describe('tolerated', () => {
  test.each([
    ['null lists', { rootfs: { diff_ids: null }, history: null }],
    ['a rootfs that is null', { rootfs: null }],
    ['a created that is no text', { created: 7 }],
    ['history texts that are no texts', { history: [{ created_by: 7, empty_layer: 'yes' }] }],
  ])('%s', (_, body) => {
    const { diffIds, history, created } = parseImageConfig(utf8(body))
    expect(diffIds).toEqual([])
    expect(created).toBeUndefined()
    for (const entry of history) expect(entry).toEqual({ emptyLayer: false })
  })
})

describe('refused', () => {
  test.each([
    ['no object', [], 'it is not a JSON object'],
    ['diff_ids that are no list', { rootfs: { diff_ids: 'x' } }, 'rootfs.diff_ids is not a list of digests'],
    ['a diff_id that is no text', { rootfs: { diff_ids: [1] } }, 'rootfs.diff_ids is not a list of digests'],
    ['a diff_id that is no digest', { rootfs: { diff_ids: ['sha256:00'] } }, 'invalid digest "sha256:00"'],
    ['history that is no list', { history: {} }, 'history is not a list'],
    ['a history entry that is no object', { history: [null] }, 'history has an entry that is no object'],
    ['an os that is no text', { os: {} }, 'the image config.os is not a string'],
    ['two root file systems', { rootfs: {}, RootFS: {} }, 'the key "RootFS" is "rootfs" in other letters'],
    ['two lists of layers', { rootfs: { diff_ids: [], Diff_IDs: [D1] } }, '"Diff_IDs" is "diff_ids"'],
  ])('%s', (_, body, reason) => {
    expect(() => parseImageConfig(utf8(body))).toThrow(
      expect.objectContaining({ code: 'invalid', message: expect.stringContaining(reason) }),
    )
  })
})
