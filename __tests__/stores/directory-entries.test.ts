import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
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

test('what is no key of an entry is passed over: a copy that somebody made by hand', async () => {
  const root = await scratch()
  const entries = directoryEntries(root, systemRuntime())
  await entries.write(entryOf('img-v1-a', noise(10)))
  for (const name of ['img-v1-a (copy)', 'img-v1-a~', `img-v1-${'x'.repeat(200)}`]) {
    await writeFile(join(root, 'entries', name), 'x')
  }
  expect(await entries.newest('img-v1-')).toBe('img-v1-a')
  const listed: string[] = []
  for await (const { key } of entries.list('img-v1-')) listed.push(key)
  expect(listed).toEqual(['img-v1-a'])
})

test('a folder that cannot be read is a failure, and none that is not there yet', async () => {
  const root = await scratch()
  const entries = directoryEntries(root, systemRuntime())
  expect(await entries.newest('img-v1-')).toBeUndefined()
  await writeFile(join(root, 'entries'), 'a file')
  await expect(entries.newest('img-v1-')).rejects.toMatchObject({
    code: 'failed',
    message: expect.stringContaining(join(root, 'entries')),
  })
})

test('an entry that goes while it is opened is not there', async () => {
  const root = await scratch()
  const entries = directoryEntries(root, systemRuntime())
  await entries.write(entryOf('img-v1-a', noise(10)))
  const path = join(root, 'entries', 'img-v1-a')
  // It is removed between the look and the opening.
  const clock = {
    ...systemRuntime().clock,
    now: () => {
      rmSync(path, { force: true })
      return Date.now()
    },
  }
  const late = directoryEntries(root, { ...systemRuntime(), clock })
  await expect(gather(late.read('img-v1-a'))).rejects.toMatchObject({ code: 'not-found' })
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
