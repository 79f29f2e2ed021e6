import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { freeBytes } from '../../src/runtime/free-bytes.ts'
import { temporaryFolder } from '../helpers/folder.ts'

test('what the disk of a folder has left, also of one that is not made yet', async () => {
  const folder = await temporaryFolder()
  const { blocks, bsize } = await statfs(folder)
  for (const path of [folder, join(folder, 'not', 'yet')]) {
    const free = (await freeBytes(path)) as number
    expect(free).toBeGreaterThan(0)
    expect(free).toBeLessThanOrEqual(blocks * bsize)
  }
})

test('a file system that counts no blocks is not one that is full', async () => {
  expect(await freeBytes('/proc')).toBeUndefined()
})
