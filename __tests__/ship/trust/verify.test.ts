// The whole way with real metadata: policy, lock, Notary server and registry, then offline from an archive.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import type { ManifestDocument } from '../../../src/image/manifest.ts'
import { Failure } from '../../../src/runtime/failure.ts'
import { type Connections, openConnections } from '../../../src/ship/connections.ts'
import { type ExportReport, exportTrust } from '../../../src/ship/trust/export.ts'
import { type LockReport, lockTrust } from '../../../src/ship/trust/lock.ts'
import { type VerifyRequest, verify } from '../../../src/ship/trust/verify.ts'
import { keyToJson } from '../../../src/trust/dct/keys.ts'
import { formatTrustLock } from '../../../src/trust/lock/format-lock.ts'
import type { DctLock } from '../../../src/trust/lock/trust-lock.ts'
import type { VerifyReport } from '../../../src/trust/verify-report.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'
import { type FakeNotary, startFakeNotary } from '../../helpers/fake-notary.ts'
import { putImage, putIndex } from '../../helpers/images.ts'
import { scratchFolders } from '../../helpers/scratch.ts'
import { served } from '../../helpers/served.ts'
import { type Draft, draftRepository, keysFor, makeKey, NOW, publish, type RoleKey } from '../../helpers/trust-repo.ts'

const newFolder = scratchFolders()
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const POLICY = '.github/seaworthy.yml'
const DAY = 86_400_000

interface Project {
  readonly root: string
  readonly notary: FakeNotary
  readonly gun: string
  readonly draft: Draft
  readonly images: Readonly<Record<'1.0' | '1.1', ManifestDocument>>
  /** Puts another image under a name of the registry. */
  put(repository: string, tag: string, content: string): Promise<ManifestDocument>
  readonly registry: Awaited<ReturnType<typeof served>>
  /** Ends registry and Notary server. */
  stop(): Promise<void>
  publish(change?: (draft: Draft) => void): void
  policy(text: string): Promise<void>
  verify(images: readonly string[], request?: Partial<VerifyRequest>): Promise<VerifyReport>
  lock(update: boolean, repositories?: readonly string[]): Promise<LockReport>
  export(output: string, images: readonly string[]): Promise<ExportReport>
  readLock(): Promise<string>
}

/** What a lock knows that has seen this root only. */
function entryOf(root: Uint8Array): Omit<DctLock, 'seenAt'> {
  return { root: { version: 1, digest: digestOf(root) }, keys: {}, versions: {}, tags: {} }
}

/** Keys are slow to make; the root's names its repository. */
const shared = keysFor('shared')

/** `app:1.0` and `app:1.1`, signed in releases and by alice, with root 1 and everything else at version 3. */
async function project(now = NOW): Promise<Project> {
  const registry = await served()
  const notary = await startFakeNotary({ now: () => now })
  closing.push(() => notary.close())
  const host = `127.0.0.1:${registry.port}`
  const gun = `${host}/acme/app`
  const put: Project['put'] = (repository, tag, content) =>
    putImage(registry.repositories.repository(repository), { layers: [Buffer.from(content)] }, tag)
  const images = { '1.0': await put('acme/app', '1.0', '1.0'), '1.1': await put('acme/app', '1.1', '1.1') }
  const keys = { ...shared, root: makeKey('ecdsa-x509', { certificate: { commonName: gun } }) }
  const draft = draftRepository(gun, { '1.0': images['1.0'].bytes, '1.1': images['1.1'].bytes }, keys)
  draft.signed.root.version = 1
  // What nobody can pull is signed too.
  draft.signed.targets.targets = {}
  const root = await newFolder()
  const policy = async (text: string): Promise<void> => {
    await mkdir(dirname(join(root, POLICY)), { recursive: true })
    await writeFile(join(root, POLICY), `version: 1\n${text}`.replaceAll('SERVER', notary.url).replaceAll('HOST', host))
  }
  await policy(
    `rules: [{ images: ["HOST/**"], allOf: [{ dct: { server: "SERVER", pins: ["keyid:${draft.keys.root.id}"] } }] }]`,
  )
  const place = { root, policyFile: POLICY, lockFile: 'seaworthy.lock' }
  const withConnections = async <T>(body: (connections: Connections) => Promise<T>): Promise<T> => {
    const clock = { now: () => now, sleep: async () => {} }
    const options = { credentials: async () => undefined, retries: { attempts: 1 } }
    const connections = openConnections(options, fakeRuntime({ clock }))
    try {
      return await body(connections)
    } finally {
      await connections.close()
    }
  }
  const serve: Project['publish'] = (change) => {
    change?.(draft)
    notary.put(gun, publish(draft))
  }
  serve()
  return {
    root,
    notary,
    gun,
    draft,
    images,
    policy,
    put,
    registry,
    publish: serve,
    stop: async () => {
      await registry.close(0)
      await notary.close()
    },
    verify: (names, request = {}) =>
      withConnections((connections) =>
        verify(
          { ...place, images: names.map((name) => ({ reference: name.replace('HOST', host) })), ...request },
          connections,
        ),
      ),
    lock: (update, repositories = []) =>
      withConnections((connections) => lockTrust({ ...place, update, repositories }, connections)),
    export: (output, names) =>
      withConnections((connections) => exportTrust({ ...place, output, images: names }, connections)),
    readLock: () => readFile(join(root, 'seaworthy.lock'), 'utf8'),
  }
}

const bump = (draft: Draft): void => {
  for (const role of ['targets/releases', 'snapshot', 'timestamp']) draft.signed[role].version++
}

describe('verify', () => {
  test('what is signed is verified, what is not is violated', async () => {
    const { verify, gun, images } = await project()
    const report = await verify([`${gun}:1.0`, `${gun}:1.1`, `${gun}:2.0`])
    expect(report.images.map(({ verdict }) => verdict)).toEqual(['verified', 'verified', 'unchecked'])
    expect(report.images[0]).toMatchObject({
      pinned: `${gun}@${images['1.0'].descriptor.digest}`,
      proofs: [
        { format: 'dct', signer: 'targets/releases' },
        { format: 'dct', signer: 'targets/alice' },
      ],
    })
  })

  test('a tag that was moved after signing is violated, whoever asks', async () => {
    const { verify, gun, publish: serve } = await project()
    serve((draft) => {
      draft.signed['targets/releases'].targets['1.1'] = draft.signed['targets/releases'].targets['1.0']
      bump(draft)
    })
    const report = await verify([`${gun}:1.0`, `${gun}:1.1`])
    expect(report.images.map(({ verdict }) => verdict)).toEqual(['verified', 'violated'])
  })

  test('a signer under two names is one signer, whatever the certificate, and a bystander makes no second', async () => {
    const { verify, gun, publish: serve, draft, policy } = await project()
    const { alice } = draft.keys
    // The same key with a certificate has another key ID.
    const bob = makeKey('rsa-x509', { privateKey: alice.privateKey, certificate: { commonName: 'bob' } })
    const mallory = makeKey('ed25519')
    const sign = (names: Readonly<Record<string, RoleKey>>): void =>
      serve(({ signed, signers }) => {
        for (const [name, key] of Object.entries(names)) {
          const { delegations } = signed.targets
          const role = `targets/${name}`
          delegations.keys[key.id] = keyToJson(key.key)
          delegations.roles = delegations.roles.filter((other: { name: string }) => other.name !== role)
          delegations.roles.push({ name: role, keyids: [key.id], threshold: 1, paths: [''] })
          signed[role] = structuredClone(signed['targets/alice'])
          signers[role] = [key]
        }
        signed.targets.version++
        bump(draft)
      })
    await policy(
      `rules: [{ images: ["HOST/**"], atLeast: { n: 2, of: ${['alice', 'bob']
        .map((name) => `{ dct: { server: "SERVER", pins: ["keyid:${draft.keys.root.id}"], signers: [${name}] } }`)
        .join(', ')
        .replace(/^(.*)$/s, '[$1]')} } }]`,
    )
    sign({ bob, mallory })
    const report = await verify([`${gun}:1.0`])
    expect(report.images[0]).toMatchObject({ verdict: 'violated' })
    expect(report.images[0]?.reasons.join()).toContain('one key stands behind several')
    sign({ bob: makeKey('ecdsa') })
    expect(await verify([`${gun}:1.0`])).toMatchObject({ verdict: 'verified' })
  })

  test.each(['all', '[linux/amd64]'])(
    'an index made of what was signed long ago does not pass for a tag that is signed as something else (%s)',
    async (platforms) => {
      const { verify, gun, images, policy, draft, registry } = await project()
      await policy(
        `rules: [{ images: ["HOST/**"], platforms: ${platforms}, allOf: [{ dct: { server: "SERVER", pins: ["keyid:${draft.keys.root.id}"] } }] }]`,
      )
      const repository = registry.repositories.repository('acme/app')
      // 1.1 is signed; a registry that wants 1.0 to be run in its place wraps it into an index.
      const index = await putIndex(repository, [[images['1.0'], 'linux/amd64']], '1.1')
      const report = await verify([`${gun}:1.1`])
      expect(report.images[0]).toMatchObject({ verdict: 'violated' })
      expect(report.images[0]?.reasons.join()).toContain(`signs it as ${images['1.1'].descriptor.digest}`)
      // Under a tag that nobody signed the platforms are what was asked for, and the report says that no tag binds them.
      await repository.writeManifest(index, 'unsigned')
      const other = await verify([`${gun}:unsigned`])
      expect(other.images[0]).toMatchObject({ verdict: 'verified' })
      expect(other.images[0]?.unproven.join()).toContain('not bound to a tag')
      // The tag may be that of the platform itself.
      await putIndex(repository, [[images['1.1'], 'linux/amd64']], '1.1')
      expect(await verify([`${gun}:1.1`])).toMatchObject({ verdict: 'verified' })
    },
  )

  test('many images of a repository ask for its files once', async () => {
    const { verify, gun, notary } = await project()
    await verify([`${gun}:1.0`, `${gun}:1.1`])
    expect(notary.asked.length).toBe(new Set(notary.asked).size)
  })

  test('without a policy: a pin, or a word of trust; nothing else', async () => {
    const { verify, gun, notary, draft } = await project()
    const quick = { dctServer: notary.url, pins: [], tofu: false }
    await expect(verify([`${gun}:1.0`], { quick })).rejects.toMatchObject({ code: 'usage' })
    const pinned = { ...quick, pins: [`keyid:${draft.keys.root.id}`] }
    expect(await verify([`${gun}:1.0`], { quick: pinned })).toMatchObject({
      verdict: 'verified',
      policy: 'the command line',
    })
    expect(await verify([`${gun}:1.0`], { quick: { ...quick, tofu: true } })).toMatchObject({ verdict: 'verified' })
    expect(await verify([`${gun}:1.0`], { quick: { ...quick, pins: [`keyid:${'0'.repeat(64)}`] } })).toMatchObject({
      verdict: 'violated',
    })
    await expect(verify([`${gun}:1.0`], { quick: { ...quick, pins: ['nonsense'] } })).rejects.toMatchObject({
      code: 'usage',
    })
  })

  test('no policy is an error that says what to do', async () => {
    const { verify, gun } = await project()
    const failure = await verify([`${gun}:1.0`], { policyFile: 'none.yml' }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'not-found', message: 'there is no policy none.yml' })
    expect((failure as Failure).hint).toContain('--pin')
  })
})

describe('attacks: verified untouched, refused with one thing changed', () => {
  const dct = (draft: Draft): string => `{ dct: { server: "SERVER", pins: ["keyid:${draft.keys.root.id}"] } }`
  const attacks: [name: string, change: (all: Project) => Promise<string[]>, verdict: string, reason: RegExp][] = [
    [
      'a fresh runner is shown a root that nothing vouches for',
      async ({ policy, gun }) => {
        await policy('rules: [{ images: ["HOST/**"], allOf: [{ dct: { server: "SERVER" } }] }]')
        return [`${gun}:1.0`]
      },
      'violated',
      /pin|lock/,
    ],
    [
      'the tag is moved after it was signed',
      async ({ put, gun }) => {
        await put('acme/app', '1.0', 'evil')
        return [`${gun}:1.0`]
      },
      'violated',
      /The tag was moved after it was signed/,
    ],
    [
      'a signed image of another tag is put under this one',
      async ({ put, gun }) => {
        await put('acme/app', '1.0', '1.1')
        return [`${gun}:1.0`]
      },
      'violated',
      /The tag was moved after it was signed/,
    ],
    [
      'an unsigned image is named by its digest, which Docker never checked',
      async ({ put, gun }) => {
        const { descriptor } = await put('acme/app', 'x', 'evil')
        return [`${gun}@${descriptor.digest}`]
      },
      'violated',
      /is not signed under any tag/,
    ],
    [
      'the image is in a repository whose name begins the same',
      async ({ put, gun, policy, draft }) => {
        await policy(`rules: [{ images: ["HOST/acme/*"], allOf: [${dct(draft)}] }]`)
        await put('acme-evil/app', '1.0', '1.0')
        return [gun.replace('/acme/app', '/acme-evil/app:1.0')]
      },
      'violated',
      /no rule of .* matches/,
    ],
    [
      'trust data of one repository is served for another',
      async ({ put, gun, notary, draft }) => {
        await put('acme/other', '1.0', '1.0')
        notary.put(gun.replace('/app', '/other'), publish(draft))
        return [gun.replace('/app', '/other:1.0')]
      },
      'violated',
      /certificate|CN|is for/,
    ],
    [
      'the server of signatures is gone',
      async ({ notary, gun }) => {
        await notary.close()
        return [`${gun}:1.0`]
      },
      'unchecked',
      /cannot be reached|was cut|did not answer/,
    ],
    [
      'one of two servers is gone, and the other one does not hold',
      async ({ policy, gun, draft }) => {
        const wrong = `{ dct: { server: "SERVER", pins: ["keyid:${'0'.repeat(64)}"] } }`
        await policy(
          `rules: [{ images: ["HOST/**"], anyOf: [${wrong}, { dct: { server: "http://127.0.0.1:1", pins: ["keyid:${draft.keys.root.id}"] } }] }]`,
        )
        return [`${gun}:1.0`]
      },
      'unchecked',
      /no pin of the policy fits/,
    ],
    ['the list of images comes out empty', async () => [], 'violated', /no image was named/],
  ]
  test.each(attacks)('%s', async (_, change, verdict, reason) => {
    const all = await project()
    expect(await all.verify([`${all.gun}:1.0`])).toMatchObject({ verdict: 'verified', passed: true })
    const report = await all.verify(await change(all))
    expect(report).toMatchObject({ verdict, passed: false })
    expect([...report.reasons, ...report.images.flatMap(({ reasons }) => reasons)].join('\n')).toMatch(reason)
    expect(report.images.every((image) => image.verdict !== 'verified')).toBe(true)
  })
})

describe('the trust lock', () => {
  test('is written sorted, says what is new, and the second time says nothing', async () => {
    const { lock, gun, readLock, verify, draft } = await project()
    const first = await lock(true, [`${gun}:1.0`])
    expect(first).toMatchObject({ written: true, repositories: [{ repository: gun, failure: null }] })
    expect(first.repositories[0]?.lines[0]).toMatch(
      new RegExp(`^new: root 1 \\(sha256:[0-9a-f]{64}\\), signed by ${draft.keys.root.id}$`),
    )
    const text = await readLock()
    expect(text).toMatch(/^\{\n {2}"version": 1,\n {2}"dct": \{\n {4}"127\.0\.0\.1:\d+\/acme\/app": \{\n {6}"root": \{/)
    expect(Object.keys((JSON.parse(text) as { dct: Record<string, { tags: object }> }).dct[gun]?.tags ?? {})).toEqual([
      '1.0',
      '1.1',
    ])
    expect(await lock(true)).toMatchObject({ written: false, repositories: [{ changes: [], lines: [] }] })
    expect(await readLock()).toBe(text)
    // A lock says which root is right as well as a pin.
    const { images } = await verify([`${gun}:1.0`])
    expect(images[0]?.unproven.join()).not.toContain('lock')
  })

  test('without --update nothing is written', async () => {
    const { lock, gun, readLock } = await project()
    expect(await lock(false, [gun])).toMatchObject({ written: false, repositories: [{ failure: null }] })
    await expect(readLock()).rejects.toThrow('ENOENT')
  })

  test('an older state is refused, by the lock and by verify, and the lock stays', async () => {
    const { lock, gun, readLock, verify, draft, notary, publish: serve } = await project()
    const old = publish(draft)
    serve(bump)
    await lock(true, [gun])
    const text = await readLock()
    notary.put(gun, old)
    const report = await lock(true)
    expect(report).toMatchObject({ written: false, repositories: [{ changes: [] }] })
    expect(report.repositories[0]?.failure).toMatch(/version 3.*4|4.*version 3/)
    expect(await readLock()).toBe(text)
    expect(await verify([`${gun}:1.0`])).toMatchObject({ verdict: 'violated' })
  })

  test('a rotated root, another key and a moved tag are told to people', async () => {
    const { lock, gun, draft, notary, root, policy } = await project()
    await lock(true, [gun])
    // From here on the lock alone says which root is right; a pin of the old key would refuse the new one.
    await policy('rules: [{ images: ["HOST/**"], allOf: [{ dct: { server: "SERVER" } }] }]')
    const first = publish(draft).get('root') as Uint8Array
    const next = makeKey('ecdsa-x509', { certificate: { commonName: gun } })
    const { root: signedRoot, 'targets/releases': releases } = draft.signed
    signedRoot.keys = {
      ...signedRoot.keys,
      ...draftRepository(gun, {}, { ...draft.keys, root: next }).signed.root.keys,
    }
    signedRoot.roles.root.keyids = [next.id]
    signedRoot.version = 2
    draft.signers.root = [draft.keys.root, next]
    releases.targets['1.1'] = releases.targets['1.0']
    bump(draft)
    notary.put(gun, new Map([...publish(draft), ['1.root', first]]))
    const report = await lock(true)
    expect(report).toMatchObject({ written: true, repositories: [{ failure: null }] })
    const lines = report.repositories[0]?.lines ?? []
    expect(lines[0]).toMatch(/^root rotated 1 -> 2, chain valid \(sha256:[0-9a-f]{64}\)$/)
    expect(lines).toContain(`key added to root: ${next.id}`)
    expect(lines).toContain(`key removed from root: ${draft.keys.root.id}`)
    expect(lines.at(-1)).toMatch(/^tag 1\.1 moved: sha256:[0-9a-f]+ -> sha256:[0-9a-f]+$/)
    // Without the file in between there is no chain.
    notary.serve(gun, publish(draft))
    await writeFile(
      join(root, 'seaworthy.lock'),
      formatTrustLock({ version: 1, dct: { [gun]: { ...entryOf(first), seenAt: '2026-01-01T00:00:00Z' } } }),
    )
    expect((await lock(true)).repositories[0]?.failure).not.toBeNull()
  })

  test('nothing to lock, and a repository without a rule', async () => {
    const { lock } = await project()
    await expect(lock(true)).rejects.toMatchObject({ code: 'usage', message: 'there is no repository to lock' })
    const report = await lock(true, ['ghcr.io/acme/app'])
    expect(report).toMatchObject({ written: false })
    expect(report.repositories[0]?.failure).toContain('no rule of .github/seaworthy.yml matches ghcr.io/acme/app')
  })

  test('when one repository fails, nothing is written of the others', async () => {
    const { lock, gun, readLock } = await project()
    const report = await lock(true, [gun, `${gun}-unsigned`])
    expect(report.written).toBe(false)
    expect(report.repositories.map(({ failure }) => failure === null)).toEqual([true, false])
    await expect(readLock()).rejects.toThrow('ENOENT')
  })
})

describe('evidence', () => {
  test.each(['evidence.tar', 'evidence.tar.gz', 'evidence'])(
    '%s gives the same verdict later, with everything gone',
    async (name) => {
      const { export: exportTo, gun, verify, root, stop, images } = await project()
      const output = join(root, name)
      const online = await verify([`${gun}:1.0`])
      expect(await exportTo(output, [gun])).toMatchObject({
        repositories: [{ repository: gun, images: ['1.0', '1.1'], missing: [] }],
      })
      await stop()
      const offline = await verify([`${gun}:1.0`], { offline: output })
      expect(offline.images[0]).toMatchObject({ verdict: 'verified', digest: images['1.0'].descriptor.digest })
      const withoutSource = (report: VerifyReport): string => JSON.stringify(report).replaceAll(/"source":"[^"]*"/g, '')
      expect(withoutSource(offline)).toBe(withoutSource(online))
      const { digest } = images['1.1'].descriptor
      expect(await verify([`${gun}@${digest}`], { offline: output })).toMatchObject({ verdict: 'verified' })
      // What is not in it cannot be checked, and nothing is asked of a network.
      const other = await verify([`${gun}:2.0`], { offline: output })
      expect(other).toMatchObject({ verdict: 'unchecked' })
      expect(other.images[0]?.reasons.join()).toContain(`has no ${gun}:2.0`)
    },
  )

  test('the clock it is told decides about expiry', async () => {
    const { export: exportTo, gun, verify, root } = await project()
    const offline = join(root, 'evidence.tar')
    await exportTo(offline, [`${gun}:1.0`])
    expect(await verify([`${gun}:1.0`], { offline, now: NOW + 30 * DAY })).toMatchObject({ verdict: 'violated' })
    const then = await verify([`${gun}:1.0`], { offline, now: NOW + DAY })
    expect(then).toMatchObject({ verdict: 'verified', time: new Date(NOW + DAY).toISOString() })
    // Only what was asked for is in it.
    expect(await verify([`${gun}:1.1`], { offline })).toMatchObject({ verdict: 'unchecked' })
  })

  test('a tag that is signed and gone from the registry is told, and is no hole when it was asked for', async () => {
    const { export: exportTo, gun, root, publish: serve } = await project()
    serve((draft) => {
      draft.signed['targets/releases'].targets.gone = draft.signed['targets/releases'].targets['1.0']
      bump(draft)
    })
    const report = await exportTo(join(root, 'a.tar'), [gun])
    expect(report.repositories[0]).toMatchObject({
      images: ['1.0', '1.1'],
      missing: [expect.stringMatching(/^gone: /)],
    })
    await expect(exportTo(join(root, 'b.tar'), [`${gun}:gone`])).rejects.toMatchObject({ code: 'not-found' })
    await expect(readFile(join(root, 'b.tar'))).rejects.toThrow('ENOENT')
  })

  test('what does not hold is not archived', async () => {
    const { export: exportTo, gun, root, policy } = await project()
    await policy(
      `rules: [{ images: ["HOST/**"], allOf: [{ dct: { server: "SERVER", pins: ["keyid:${'0'.repeat(64)}"] } }] }]`,
    )
    await expect(exportTo(join(root, 'a.tar'), [gun])).rejects.toBeInstanceOf(Failure)
    await expect(readFile(join(root, 'a.tar'))).rejects.toThrow('ENOENT')
  })

  test('a byte that was changed in a folder is found out', async () => {
    const { export: exportTo, gun, verify, root } = await project()
    const output = join(root, 'evidence')
    await exportTo(output, [gun])
    const { readdir } = await import('node:fs/promises')
    const blobs = join(output, 'blobs', 'sha256')
    let changed = 0
    for (const name of await readdir(blobs)) {
      const original = await readFile(join(blobs, name))
      const bytes = Buffer.from(original)
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
      await writeFile(join(blobs, name), bytes)
      const report = await verify([`${gun}:1.0`], { offline: output }).catch((error: unknown) => {
        if (error instanceof Failure) return undefined
        throw error
      })
      // Files that this image does not need (the other's manifest) may be anything.
      if (report?.verdict === 'verified') expect(original.toString()).not.toContain('"_type":"Timestamp"')
      else changed++
      await writeFile(join(blobs, name), original)
    }
    expect(changed).toBeGreaterThan(6)
    expect(await verify([`${gun}:1.0`], { offline: output })).toMatchObject({ verdict: 'verified' })
  })

  test('another archive is said to be one', async () => {
    const { verify, gun, root } = await project()
    const { openLayout } = await import('../../../src/stores/layout/open-layout.ts')
    const folder = join(root, 'layout')
    await (await openLayout(folder, fakeRuntime(), { create: true })).close()
    await expect(verify([`${gun}:1.0`], { offline: folder })).rejects.toThrow('has no evidence in it')
    await expect(verify([`${gun}:1.0`], { offline: join(root, 'nope') })).rejects.toThrow('there is no archive')
  })
})
