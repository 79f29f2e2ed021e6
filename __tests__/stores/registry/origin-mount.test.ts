// A mount from another registry: where it works, no byte moves; where it does not, one question is lost, and the blob is sent.
import http from 'node:http'
import { expect, test } from '@jest/globals'
import { parseReference } from '../../../src/image/reference.ts'
import type { ProfileName } from '../../../src/serve/quirks/names.ts'
import { mountHints } from '../../../src/ship/open-source.ts'
import { copyImage } from '../../../src/stores/copy/copy.ts'
import { memoryRepositories } from '../../../src/stores/memory.ts'
import { openRegistry } from '../../../src/stores/registry/registry.ts'
import type { RegistryStore } from '../../../src/stores/registry/repository.ts'
import { noise } from '../../helpers/bytes.ts'
import { putImage } from '../../helpers/images.ts'
import { played, quick } from '../../helpers/played.ts'
import { served } from '../../helpers/served.ts'
import { startServer } from '../../helpers/tls-server.ts'

const FAR = 'us-docker.pkg.dev'

/** Copies an image of three blobs from a registry called `FAR` to one that is played. */
async function copyFromFar(name: ProfileName): Promise<{ blobs: object; mounts: number }> {
  const far = memoryRepositories()
  const source = far.repository('team/base')
  await putImage(source, { layers: [noise(2000), noise(3000, 7)] }, '1')
  const registry = await played(name, {}, { origins: new Map([[FAR, far]]) })
  const mountFrom = [{ repository: 'team/base', origin: FAR }]
  const targets = [{ store: registry.open().repository('acme/app'), tags: ['1'], mountFrom }]
  // One at a time: what the first blob finds out holds for the others.
  const { blobs } = await copyImage({ source, name: '1', targets, concurrency: 1 }, registry.runtime)
  expect((await registry.repositories.repository('acme/app').readManifest('1')).bytes).toEqual(
    (await source.readManifest('1')).bytes,
  )
  const posts = registry.answered.filter(({ method, path }) => method === 'POST' && path.endsWith('/uploads/'))
  return { blobs, mounts: posts.length }
}

test.each<[ProfileName, object, number]>([
  ['gar', { sent: 0, mounted: 3 }, 3],
  // The upload that Azure opens instead is used, so nothing is lost.
  ['acr', { sent: 3, mounted: 0 }, 3],
  // Docker Hub refuses the question (400), once.
  ['hub', { sent: 3, mounted: 0 }, 4],
])('%s: %j, %d POSTs', async (name, blobs, mounts) => {
  const done = await copyFromFar(name)
  expect(done.blobs).toMatchObject(blobs)
  expect(done.mounts).toBe(mounts)
})

test.each([
  [503, { sent: 1, mounted: 2 }],
  [429, { sent: 1, mounted: 2 }],
  // Asked once more: a connection that was kept may have been closed just then.
  ['cut', { sent: 0, mounted: 3 }],
] as const)('%s at the first blob says nothing of the others: %j', async (fault, expected) => {
  const far = memoryRepositories()
  const source = far.repository('team/base')
  await putImage(source, { layers: [noise(2000), noise(3000, 7)] }, '1')
  let mounts = 0
  const { port } = await served({ origins: new Map([[FAR, far]]) })
  const front = await startServer({}, (request, response) => {
    if (request.url?.includes('mount=') && mounts++ === 0) {
      if (fault === 'cut') response.destroy()
      else response.writeHead(fault, { 'retry-after': '0' }).end()
      return
    }
    const { method, url, headers } = request
    const passed = http.request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      answer.pipe(response.writeHead(answer.statusCode ?? 0, answer.headers))
    })
    request.pipe(passed)
  })
  const registry = openRegistry(`127.0.0.1:${front.port}`, {}, quick())
  const mountFrom = [{ repository: 'team/base', origin: FAR }]
  const targets = [{ store: registry.repository('acme/app'), tags: ['1'], mountFrom }]
  const { blobs } = await copyImage({ source, name: '1', targets, concurrency: 1 }, quick())
  await registry.close()
  expect(blobs).toMatchObject(expected)
})

test.each([
  [
    'us-docker.pkg.dev/a/b/c:1',
    'europe-docker.pkg.dev/x/y/z:1',
    [{ repository: 'a/b/c', origin: 'us-docker.pkg.dev' }],
  ],
  ['gcr.io/a/b:1', 'europe-docker.pkg.dev/x/y/z:1', [{ repository: 'a/b', origin: 'gcr.io' }]],
  ['ghcr.io/a/b:1', 'europe-docker.pkg.dev/x/y/z:1', []],
  ['us-docker.pkg.dev/a/b/c:1', 'docker.io/x/y:1', []],
  ['ghcr.io/a/b:1', 'ghcr.io/a/c:1', [{ repository: 'a/b' }]],
  ['ghcr.io/a/b:1', 'ghcr.io/a/b:2', []],
])('from %s to %s: %j', (from, to, expected) => {
  const reference = parseReference(from)
  const source = { kind: 'registry', store: {} as RegistryStore, name: '1', label: from, reference } as const
  expect(mountHints(source, parseReference(to))).toEqual(expected)
})
