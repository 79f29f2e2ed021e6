import { execFileSync } from 'node:child_process'
import { mkdir, open, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import type { Store } from '../../src/stores/store.ts'
import { gather } from '../helpers/bytes.ts'
import { putImage } from '../helpers/images.ts'
import { scratchFolders } from '../helpers/scratch.ts'

const scratch = scratchFolders()
const runtime = systemRuntime()
const LAYER = Buffer.from('the layer of an image')
const SECRET = Buffer.from('{"auths":{"ghcr.io":{"auth":"aGFuYTpzM2NyZXQ="}}}')

/** A layout with one image of one layer. */
async function layout(): Promise<{ path: string; store: Store; blob: (bytes: Uint8Array) => string }> {
  const path = join(await scratch(), 'layout')
  const store = await openLayout(path, runtime, { create: true })
  await putImage(store, { layers: [LAYER] }, 'one')
  return { path, store, blob: (bytes) => join(path, 'blobs', digestOf(bytes).replace(':', '/')) }
}

const read = async (path: string): Promise<unknown> => (await openLayout(path, runtime)).resolve('one')

test('a layout without tricks is read', async () => {
  const { path, store } = await layout()
  expect(await read(path)).toMatchObject({ digest: expect.any(String) })
  expect((await gather(store.readBlob({ digest: digestOf(LAYER) }))).equals(LAYER)).toBe(true)
})

describe.each(['index.json', 'oci-layout'])('%s', (name) => {
  test.each<[string, (file: string) => unknown, string]>([
    ['a pipe that nobody writes to', (file) => execFileSync('mkfifo', [file]), 'is no file but a pipe'],
    ['a device that never ends', (file) => symlink('/dev/zero', file), 'is no file but a device'],
    ['a folder', (file) => mkdir(file), 'is no file but a folder'],
    ['a file of 20 GB', (file) => sparse(file, 20e9), 'has 20000000000 bytes; at most 8388608 are read'],
    ['a link in a circle', (file) => symlink(file, file), 'cannot be read: ELOOP'],
  ])('that is %s is refused unread', async (_, replace, message) => {
    const { path } = await layout()
    const file = join(path, name)
    await rm(file)
    await replace(file)
    await expect(read(path)).rejects.toMatchObject({
      name: 'Failure',
      message: expect.stringContaining(message),
    })
  })
})

describe('a blob', () => {
  test.each<[string, (file: string) => unknown]>([
    ['a pipe', (file) => execFileSync('mkfifo', [file])],
    ['a device', (file) => symlink('/dev/zero', file)],
    ['a folder', (file) => mkdir(file)],
    ['a link to nothing', (file) => symlink('/nowhere', file)],
  ])('that is %s is not there', async (_, replace) => {
    const { store, blob } = await layout()
    await rm(blob(LAYER))
    await replace(blob(LAYER))
    expect(await store.statBlob(digestOf(LAYER))).toBeUndefined()
    await expect(gather(store.readBlob({ digest: digestOf(LAYER) }))).rejects.toMatchObject({ code: 'not-found' })
  })

  test('behind a link to the very bytes is read: build tools make such layouts', async () => {
    const { path, store, blob } = await layout()
    const elsewhere = join(path, '..', 'bazel-out')
    await writeFile(elsewhere, LAYER)
    await rm(blob(LAYER))
    await symlink(elsewhere, blob(LAYER))
    expect((await gather(store.readBlob({ digest: digestOf(LAYER) }))).equals(LAYER)).toBe(true)
    expect((await gather(store.readBlob({ digest: digestOf(LAYER) }, { start: 4, end: 8 }))).toString()).toBe('layer')
  })

  test.each([
    ['whole', undefined],
    ['in part', { start: 0, end: 9 }],
  ])('behind a link to a file of ours gives away not a byte of it, %s', async (_, range) => {
    const { path, store, blob } = await layout()
    const secret = join(path, '..', 'config.json')
    await writeFile(secret, SECRET)
    await rm(blob(LAYER))
    await symlink('../../../config.json', blob(LAYER))
    const passed: Uint8Array[] = []
    const reading = async (): Promise<void> => {
      for await (const chunk of store.readBlob({ digest: digestOf(LAYER) }, range)) passed.push(chunk)
    }
    await expect(reading()).rejects.toMatchObject({
      code: 'mismatch',
      message: expect.stringContaining('behind a link out of it'),
    })
    expect(passed).toEqual([])
  })

  test('behind a folder that is a link is looked at in the same way', async () => {
    const { path, store } = await layout()
    const outside = join(path, '..', 'outside')
    await mkdir(outside)
    await writeFile(join(outside, digestOf(LAYER).slice(7)), SECRET)
    await rm(join(path, 'blobs', 'sha256'), { recursive: true })
    await symlink(outside, join(path, 'blobs', 'sha256'))
    await expect(gather(store.readBlob({ digest: digestOf(LAYER) }))).rejects.toMatchObject({
      message: expect.stringContaining('behind a link out of it'),
    })
  })
})

test.each([
  'sha256:../../../../etc/passwd',
  `sha256:${'A'.repeat(64)}`,
  'md5:d41d8cd98f00b204e9800998ecf8427e',
  '../x',
])('a list with the digest %s is refused', async (digest) => {
  const { path } = await layout()
  const manifests = [{ mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 1 }]
  await writeFile(join(path, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
  await expect(read(path)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('invalid digest'),
  })
})

async function sparse(file: string, size: number): Promise<void> {
  const handle = await open(file, 'w')
  await handle.truncate(size)
  await handle.close()
}
