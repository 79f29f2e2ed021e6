// The story of a private Notary server, from the policy to the evidence: what Notary's own client signs, rotates and takes back.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { ManifestDocument } from '../../src/image/manifest.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { type RegistryServer, serveRegistry } from '../../src/serve/server.ts'
import type { LockReport } from '../../src/ship/trust/lock.ts'
import { memoryRepositories } from '../../src/stores/memory.ts'
import type { VerifyReport } from '../../src/trust/verify-report.ts'
import { type Outcome, type } from '../cli/terminal.ts'
import { putMultiPlatform } from '../helpers/images.ts'
import {
  makeSigner,
  type NotaryServer,
  type NotaryUser,
  notaryObstacle,
  startNotaryServer,
} from '../helpers/notary-server.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { describeEndToEnd } from '../helpers/tools.ts'

jest.setTimeout(120_000)

describeEndToEnd('verify, trust lock and trust export with a Notary server', notaryObstacle(), () => {
  const newFolder = scratchFolders()
  const repositories = memoryRepositories()
  let notary: NotaryServer
  let registry: RegistryServer
  let admin: NotaryUser
  let folder: string
  let gun: string

  beforeAll(async () => {
    folder = await newFolder()
    notary = await startNotaryServer()
    registry = await serveRegistry(repositories, {}, systemRuntime())
    gun = `127.0.0.1:${registry.port}/acme/app`
    admin = notary.user('admin')
    await admin.notary('init', '-p', gun)
    const { certFile, keyFile } = makeSigner(admin.trustDir, 'alice', 'ec')
    await admin.notary('key', 'import', keyFile, '--role', 'targets/alice')
    for (const role of ['targets/alice', 'targets/releases']) {
      await admin.notary('delegation', 'add', '-p', gun, role, certFile, '--all-paths')
    }
    await admin.notary('key', 'rotate', gun, 'snapshot', '--server-managed')
  })
  afterAll(async () => {
    await registry?.close(0)
    await notary?.stop()
  })

  /** Puts an index under a tag and has alice sign it. */
  async function release(tag: string, seed: number): Promise<ManifestDocument> {
    const image = await putMultiPlatform(repositories.repository('acme/app'), tag, seed)
    const file = join(folder, 'manifest.json')
    await writeFile(file, image.bytes)
    await admin.notary('add', '-p', gun, tag, file, '--roles', 'targets/releases,targets/alice')
    return image
  }

  const policy = async (text: string): Promise<void> => {
    await writeFile(
      join(folder, 'policy.yml'),
      `version: 1\nrules:\n  - images: ["${gun}"]\n    allOf: [{ dct: ${text} }]\n`,
    )
  }
  const run = (...args: readonly string[]): Promise<Outcome> =>
    type([
      ...args,
      '--policy',
      join(folder, 'policy.yml'),
      '--lock',
      join(folder, 'seaworthy.lock'),
      '--ca',
      notary.caFile,
      '--json',
    ])
  const verified = async (...args: readonly string[]): Promise<VerifyReport> => {
    const { stdout } = await run('verify', ...args)
    return JSON.parse(stdout) as VerifyReport
  }
  const lock = async (...args: readonly string[]): Promise<LockReport> =>
    JSON.parse((await run('trust', 'lock', ...args)).stdout) as LockReport

  test('sign, pin, verify, lock, rotate, export, and verify with everything gone', async () => {
    const image = await release('1.0', 1)
    // On first use nothing is trusted; the lock says what is, once somebody has looked at it.
    await policy(`{ server: "${notary.url}", signers: [alice] }`)
    expect(await verified(`${gun}:1.0`)).toMatchObject({ verdict: 'violated' })
    await policy(`{ server: "${notary.url}", signers: [alice], tofu: true }`)
    expect(await lock('--update', gun)).toMatchObject({ written: true, repositories: [{ failure: null }] })
    await policy(`{ server: "${notary.url}", signers: [alice] }`)
    const first = await verified(`${gun}:1.0`)
    expect(first.images).toMatchObject([
      {
        verdict: 'verified',
        digest: image.descriptor.digest,
        proofs: [{ signer: 'targets/releases' }, { signer: 'targets/alice' }],
      },
    ])

    // The tag moves without a signature.
    await putMultiPlatform(repositories.repository('acme/app'), '1.0', 9)
    const moved = await verified(`${gun}:1.0`, `${gun}@${image.descriptor.digest}`)
    expect(moved.images.map(({ verdict }) => verdict)).toEqual(['violated', 'verified'])
    expect(moved.images[0]?.reasons.join()).toContain('The tag was moved after it was signed')

    // Root and targets keys rotate, another tag is signed: the lock follows, and people can read it.
    const before = await readFile(join(folder, 'seaworthy.lock'), 'utf8')
    await admin.notary('key', 'rotate', gun, 'targets')
    await release('1.1', 2)
    const shown = await run('trust', 'lock')
    expect(shown.code).toBe(0)
    expect(await readFile(join(folder, 'seaworthy.lock'), 'utf8')).toBe(before)
    const {
      repositories: [changes],
    } = await lock('--update')
    expect(changes?.lines[0]).toMatch(/^root rotated 2 -> 3, chain valid/)
    expect(changes?.lines.join('\n')).toMatch(/key added to targets: [0-9a-f]{64}/)
    expect(changes?.lines.join('\n')).toMatch(/tag 1\.1 signed: sha256:/)
    expect(await verified(`${gun}:1.1`)).toMatchObject({ verdict: 'verified' })

    // A signature is taken back.
    await admin.notary('remove', '-p', gun, '1.1', '--roles', 'targets/releases,targets/alice')
    expect(await verified(`${gun}:1.1`)).toMatchObject({ verdict: 'violated' })
    await release('1.2', 3)

    const archive = join(folder, 'evidence.tar.gz')
    expect((await run('trust', 'export', gun, '--output', archive)).code).toBe(0)
    await registry.close(0)
    await notary.stop()
    const offline = await verified('--offline', archive, `${gun}:1.2`, `${gun}:1.1`)
    expect(offline.images.map(({ verdict }) => verdict)).toEqual(['verified', 'unchecked'])
    const years = new Date(Date.now() + 4 * 365 * 86_400_000).toISOString()
    expect(await verified('--offline', archive, '--now', years, `${gun}:1.2`)).toMatchObject({ verdict: 'violated' })
    expect(await verified(`${gun}:1.2`)).toMatchObject({ verdict: 'unchecked' })
  })
})
