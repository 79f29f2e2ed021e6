import { spawnSync } from 'node:child_process'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { lockConfig } from '../../src/login/config-file.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { sweepUnfinished, temporaryName } from '../../src/runtime/unfinished.ts'
import { createArchive } from '../../src/stores/archive/create-archive.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import { putImage } from '../helpers/images.ts'
import { scratchFolders } from '../helpers/scratch.ts'

const scratch = scratchFolders()
const runtime = systemRuntime()

/** As a process of this machine named it that has ended. */
function nameOfTheDead(unique = 'ab12'): string {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  const [host, , started] = temporaryName(unique).split('.')
  return [host, pid, started, unique].join('.')
}

test('only what the dead left unfinished is swept, and only under its name', async () => {
  const folder = await scratch()
  const dead = nameOfTheDead()
  const kept = [`.${temporaryName('cd34')}.tmp`, '.notes.tmp', `.${dead}.txt`, dead, 'image.tar']
  for (const name of [...kept, `.${dead}.tmp`]) await writeFile(join(folder, name), 'x')
  const old = new Date('2001-01-01')
  await utimes(join(folder, '.notes.tmp'), old, old)
  await sweepUnfinished(folder, '.', '.tmp', Date.now())
  expect((await readdir(folder)).sort()).toEqual([...kept].sort())
  await sweepUnfinished(join(folder, 'not there'), '.', '.tmp', Date.now())
})

test('a layout, an archive and a login tidy up after those who were killed', async () => {
  const folder = await scratch()
  const layout = join(folder, 'layout')
  const dead = nameOfTheDead()
  const first = await openLayout(layout, runtime, { create: true })
  await writeFile(join(layout, 'blobs', `.${dead}.tmp`), 'half')
  await writeFile(join(layout, `index.json.${dead}.tmp`), '{"half')
  await putImage(first, { layers: [Buffer.from('a')] }, 'a')
  expect(await readdir(join(layout, 'blobs'))).toEqual(['sha256'])
  expect((await readdir(layout)).sort()).toEqual(['blobs', 'index.json', 'oci-layout'])

  await mkdir(join(folder, `.image.tar.${dead}.tmp`, 'blobs'), { recursive: true })
  const archive = await createArchive(join(folder, 'image.tar'), runtime)
  await putImage(archive, { layers: [Buffer.from('a')] }, 'example.com/a:1')
  await archive.close()
  expect((await readdir(folder)).sort()).toEqual(['image.tar', 'layout'])

  const config = join(folder, 'docker', 'config.json')
  await mkdir(join(folder, 'docker'))
  await writeFile(`${config}.${dead}`, '{"auths":{"half')
  await lockConfig(config, runtime, ({ update }) => update(() => {}))
  expect(await readdir(join(folder, 'docker'))).not.toContain(`config.json.${dead}`)
})
