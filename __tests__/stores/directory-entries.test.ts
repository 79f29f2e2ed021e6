import { execFileSync } from 'node:child_process'
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { systemRuntime } from '../../src/runtime/system.ts'
import { directoryEntries } from '../../src/stores/directory-entries.ts'
import { gather, noise } from '../helpers/bytes.ts'
import { describeCacheEntriesContract, entryOf } from '../helpers/cache-entries-contract.ts'
import { scratchFolders } from '../helpers/scratch.ts'

const scratch = scratchFolders()
// Times of files are finer than a timer, but not than two writes in a row on every disk.
const tick = (): Promise<void> => systemRuntime().clock.sleep(5)

describeCacheEntriesContract('a folder', async () => ({
  entries: directoryEntries(await scratch(), systemRuntime()),
  tick,
}))

test.each(['../outside', 'a/b', '', '.hidden', `${'x'.repeat(201)}`, 'a\0b'])(
  'the key %j is no file name',
  async (key) => {
    const root = await scratch()
    const entries = directoryEntries(root, systemRuntime())
    await expect(entries.write(entryOf(key, noise(10)))).rejects.toMatchObject({ code: 'invalid' })
    await expect(entries.has([key])).rejects.toMatchObject({ code: 'invalid' })
    await expect(gather(entries.read(key))).rejects.toMatchObject({ code: 'invalid' })
    await expect(entries.remove(key)).rejects.toMatchObject({ code: 'invalid' })
    expect(await readdir(root)).not.toContain('outside')
  },
)

test('a link, a pipe and a folder under the name of an entry are none', async () => {
  const root = await scratch()
  const entries = directoryEntries(root, systemRuntime())
  await entries.write(entryOf('img-v1-a', noise(10)))
  const folder = join(root, 'entries')
  await symlink(join(folder, 'img-v1-a'), join(folder, 'img-v1-link'))
  await mkdir(join(folder, 'img-v1-folder'))
  execFileSync('mkfifo', [join(folder, 'img-v1-pipe')])
  const strange = ['img-v1-link', 'img-v1-folder', 'img-v1-pipe']
  expect(await entries.newest('img-v1-')).toBe('img-v1-a')
  expect(await entries.has(strange)).toEqual(new Set())
  for (const key of strange) {
    await expect(gather(entries.read(key))).rejects.toMatchObject({ code: 'not-found' })
    expect(await entries.remove(key)).toBe(false)
  }
})

test('what a writer that died has left is swept, what is being written is not', async () => {
  const root = await scratch()
  const runtime = systemRuntime()
  await directoryEntries(root, runtime).write(entryOf('layer-v1-a', noise(10)))
  // The longest process id there is; nobody has it.
  const { temporaryName } = await import('../../src/runtime/unfinished.ts')
  const dead = temporaryName('a').replace(`.${process.pid}.`, '.4194305.')
  await writeFile(join(root, 'tmp', dead), 'half')
  await writeFile(join(root, 'tmp', temporaryName('b')), 'half')
  await directoryEntries(root, runtime).write(entryOf('layer-v1-b', noise(10)))
  expect(await readdir(join(root, 'tmp'))).toEqual([temporaryName('b')])
})

test('reading an entry makes it used, at most once an hour', async () => {
  const root = await scratch()
  let ahead = 0
  const clock = { ...systemRuntime().clock, now: () => Date.now() + ahead }
  const entries = directoryEntries(root, { ...systemRuntime(), clock })
  await entries.write(entryOf('img-v1-a', noise(10)))
  const used = async (): Promise<number> => {
    for await (const { lastUsed, created } of entries.list('img-v1-')) return lastUsed - created
    return Number.NaN
  }
  await gather(entries.read('img-v1-a'))
  expect(await used()).toBeLessThan(60_000)
  ahead = 2 * 3600 * 1000
  await gather(entries.read('img-v1-a'))
  expect(await used()).toBeGreaterThan(3600 * 1000)
})
