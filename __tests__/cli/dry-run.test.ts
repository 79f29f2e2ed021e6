import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { packImage } from '../../src/cli/demo-image.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { served } from '../helpers/served.ts'
import { type } from './terminal.ts'

const scratch = scratchFolders()

test.each([
  [['save', 'archive:a.tar', '-o', 'b.tar'], 'save has no dry run'],
  [['load', 'a.tar'], 'load has no dry run'],
  [['pull', 'ghcr.io/acme/app:1'], 'pull has no dry run'],
  [['logout', 'ghcr.io'], 'logout has no dry run'],
])('%j has no dry run, and nothing is done', async (argv, message) => {
  const { code, stderr } = await type([...argv, '--dry-run'])
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})

test('a dry run of push, copy and tag writes nothing and says what would be', async () => {
  const folder = await scratch()
  const layout = await openLayout(join(folder, 'image'), systemRuntime(), { create: true })
  await packImage(layout, [{ a: 'ahoy' }], '1')
  await layout.close()
  const { url, repositories } = await served()
  const store = repositories.repository('acme/app')
  const image = `${url.replace('http://', '')}/acme/app`
  const env = { HOME: folder, DOCKER_HOST: `unix://${join(folder, 'none.sock')}` }
  const plan = async (...argv: string[]): Promise<unknown> => {
    const { code, stdout, stderr } = await type([...argv, '--json', '--dry-run'], { env })
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.any(String) })
    return JSON.parse(stdout)
  }
  for (const word of ['push', 'copy']) {
    expect(await plan(word, `layout:${join(folder, 'image')}`, `${image}:1`)).toMatchObject({
      tags: [{ reference: `${image}:1`, current: null, action: 'create' }],
    })
  }
  expect(await store.resolve('1')).toBeUndefined()

  expect((await type(['push', `layout:${join(folder, 'image')}`, `${image}:1`], { env })).code).toBe(0)
  expect(await plan('tag', `${image}:1`, '2')).toMatchObject({ tags: [{ tag: '2', action: 'create' }] })
  expect(await store.resolve('2')).toBeUndefined()

  const toLayout = ['copy', `layout:${join(folder, 'image')}:1`, `layout:${join(folder, 'other')}`, '--dry-run']
  const { code, stderr } = await type(toLayout, { env })
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('only a copy to registries') })
  expect(readdirSync(folder).sort()).toEqual(['.cache', 'image'])
})
