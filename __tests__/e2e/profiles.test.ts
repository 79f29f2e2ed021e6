// Another client at the registries that are played: what it can do shows that the profiles are registries, not riddles for ours.
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { systemClock, systemRuntime } from '../../src/runtime/system.ts'
import { PROFILE_NAMES } from '../../src/serve/quirks/names.ts'
import { playProfile } from '../../src/serve/quirks/profile.ts'
import { PROFILES } from '../../src/serve/quirks/profiles.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import { memoryRepositories } from '../../src/stores/memory.ts'
import { noise } from '../helpers/bytes.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { putImage } from '../helpers/images.ts'
import { served } from '../helpers/served.ts'
import { skopeo } from '../helpers/skopeo.ts'
import { describeEndToEnd, findTool } from '../helpers/tools.ts'

describeEndToEnd('skopeo', findTool('skopeo') === undefined ? 'there is no skopeo' : undefined, () => {
  test.each(PROFILE_NAMES)('pushes to %s and pulls from it', async (name) => {
    const folder = await temporaryFolder()
    const [from, to] = [join(folder, 'from'), join(folder, 'to')]
    const layout = await openLayout(from, systemRuntime(), { create: true })
    const layers = [noise(200_000), Buffer.from('top')]
    const image = await putImage(layout, { layers, compression: 'gzip' }, '1')
    let ahead = 0
    const clock = { ...systemClock, now: () => Date.now() + ahead }
    const { port, repositories } = await served(
      playProfile(PROFILES[name]),
      memoryRepositories(),
      systemRuntime({ clock }),
    )
    const there = `docker://127.0.0.1:${port}/acme/app:1`
    await skopeo('copy', '--dest-tls-verify=false', `oci:${from}:1`, there)
    const stored = await repositories.repository('acme/app').readManifest('1')
    expect(Buffer.from(stored.bytes).equals(image.bytes)).toBe(true)
    // Some show it only after a moment, which skopeo does not wait for.
    ahead = 5000
    await skopeo('copy', '--src-tls-verify=false', there, `oci:${to}:1`)
    const pulled = await openLayout(to, systemRuntime())
    expect((await pulled.resolve('1'))?.digest).toBe(image.descriptor.digest)
    await pulled.close()
    await layout.close()
  })
})
