import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { systemClock, systemRuntime } from '../../../src/runtime/system.ts'
import { copyImage } from '../../../src/stores/copy/copy.ts'
import { folderMemory } from '../../../src/stores/copy/layer-memory.ts'
import { memoryStore } from '../../../src/stores/memory.ts'
import { temporaryFolder } from '../../helpers/folder.ts'
import { putImage } from '../../helpers/images.ts'
import { spied } from '../../helpers/spied-store.ts'

const diffId = digestOf('layer')
const blob = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: digestOf('blob'), size: 4 }

test('recalls what it was told, for the same compression, also after the process has ended', async () => {
  const folder = join(await temporaryFolder(), 'cache', 'layers')
  const memory = folderMemory(folder, systemClock)
  expect(await memory.recall(diffId, 'gzip')).toBeUndefined()
  await memory.remember(diffId, 'gzip', blob)
  const other = folderMemory(folder, systemClock)
  expect(await other.recall(diffId, 'gzip')).toEqual(blob)
  expect(await other.recall(diffId, 'zstd')).toBeUndefined()
})

test.each(['', 'nonsense', `${digestOf('x')}`, `${digestOf('x')} -1`, `sha256:../../etc 5`])(
  'a damaged entry is not known: %j',
  async (text) => {
    const folder = await temporaryFolder()
    const memory = folderMemory(folder, systemClock)
    await memory.remember(diffId, 'gzip', blob)
    const [name = ''] = await readdir(folder)
    await writeFile(join(folder, name), text)
    expect(await memory.recall(diffId, 'gzip')).toBeUndefined()
  },
)

test('a folder that cannot be written is no failure', async () => {
  const file = join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  const memory = folderMemory(file, systemClock)
  await memory.remember(diffId, 'gzip', blob)
  expect(await memory.recall(diffId, 'gzip')).toBeUndefined()
})

test('forgets what nobody asked for in ninety days', async () => {
  const folder = await temporaryFolder()
  await folderMemory(folder, systemClock).remember(diffId, 'gzip', blob)
  const [name = ''] = await readdir(folder)
  const longAgo = new Date(Date.now() - 91 * 24 * 3600 * 1000)
  await utimes(join(folder, name), longAgo, longAgo)
  await folderMemory(folder, systemClock).remember(digestOf('new'), 'gzip', blob)
  expect(await readdir(folder)).toHaveLength(1)
})

test('a push that broke off before its manifest finds what it has sent, and trusts nothing that is not there', async () => {
  const runtime = systemRuntime()
  const memory = folderMemory(await temporaryFolder(), systemClock)
  const source = memoryStore('source')
  const target = spied(memoryStore('target'))
  await putImage(source, { layers: [Buffer.from('one'), Buffer.from('two')] }, 'x')
  const request = { source, name: 'x', compression: 'gzip', memory, targets: [{ store: target, tags: ['1'] }] } as const
  target.failOn = ({ method }) => method === 'writeManifest'
  await expect(copyImage(request, runtime)).rejects.toThrow('broken on purpose')
  target.failOn = () => false
  expect((await copyImage(request, runtime)).blobs).toMatchObject({ sent: 0, skipped: 3 })
  const elsewhere = { ...request, targets: [{ store: memoryStore('elsewhere'), tags: ['1'] }] }
  expect((await copyImage(elsewhere, runtime)).blobs).toMatchObject({ sent: 3, skipped: 0 })
})
