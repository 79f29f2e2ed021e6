import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { systemRuntime } from '../../src/runtime/system.ts'
import { type Connections, openConnections } from '../../src/ship/connections.ts'
import { type FoundSource, findSource } from '../../src/ship/open-source.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import { modernArchive, testImage } from '../helpers/archive-images.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { putImage } from '../helpers/images.ts'
import { rawTar } from '../helpers/tar.ts'

const runtime = systemRuntime()
let connections: Connections
beforeEach(() => {
  connections = openConnections({}, runtime)
})
afterEach(async () => {
  await connections.close()
})

async function digestIn(text: string): Promise<string> {
  const found = (await findSource(text, connections)) as FoundSource & { kind: 'store' }
  const { descriptor } = await found.store.readManifest(found.name)
  await found.store.close()
  return descriptor.digest
}

async function writeLayout(
  images: readonly [layer: string, tag: string][],
): Promise<[path: string, digests: string[]]> {
  const path = join(await temporaryFolder(), 'layout')
  const layout = await openLayout(path, runtime, { create: true })
  const digests: string[] = []
  for (const [layer, tag] of images) {
    digests.push((await putImage(layout, { layers: [Buffer.from(layer)] }, tag)).descriptor.digest)
  }
  await layout.close()
  return [path, digests]
}

describe('without a name, the only image is meant', () => {
  test('of an archive that has it under two names', async () => {
    const image = testImage(['a'])
    const path = join(await temporaryFolder(), 'image.tar')
    await writeFile(path, rawTar(modernArchive(image, ['app:1', 'app:latest'])))
    expect(await digestIn(`archive:${path}`)).toBe(image.manifest().digest)
    expect(await digestIn(`archive:${path}:app:latest`)).toBe(image.manifest().digest)
  })

  test('of a layout that has it under two tags, and under none', async () => {
    const [path, [digest]] = await writeLayout([
      ['a', '1'],
      ['a', 'latest'],
    ])
    expect(await digestIn(`layout:${path}`)).toBe(digest)
    const index = JSON.parse(await readFile(join(path, 'index.json'), 'utf8'))
    const { annotations: _, ...bare } = index.manifests[0]
    await writeFile(join(path, 'index.json'), JSON.stringify({ ...index, manifests: [bare] }))
    expect(await digestIn(`layout:${path}`)).toBe(digest)
  })
})

test('several images have to be named, and no image is said to be none', async () => {
  const [path] = await writeLayout([
    ['a', '1'],
    ['b', '2'],
  ])
  await expect(digestIn(`layout:${path}`)).rejects.toMatchObject({
    code: 'usage',
    message: `"layout:${path}" holds several images: 1, 2`,
    hint: `Name one: layout:${path}:1`,
  })
  const [empty] = await writeLayout([])
  await expect(digestIn(`layout:${empty}`)).rejects.toMatchObject({ code: 'not-found' })
})
