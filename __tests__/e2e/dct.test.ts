// What Notary's own client and Docker sign is verified here: the oracle is Debian's notary-server.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { diffLock, lockEntryOf } from '../../src/trust/dct/dct-lock.ts'
import { collectEvidence } from '../../src/trust/dct/evidence.ts'
import { keyIdOf, keyToJson } from '../../src/trust/dct/keys.ts'
import { NotaryClient } from '../../src/trust/dct/notary-client.ts'
import { parseRequirement } from '../../src/trust/dct/requirement.ts'
import { sessionOf } from '../../src/trust/dct/session.ts'
import type { DctLock } from '../../src/trust/lock/trust-lock.ts'
import type { Finding } from '../../src/trust/verdict.ts'
import {
  makeSigner,
  type NotaryServer,
  type NotaryUser,
  notaryObstacle,
  startNotaryServer,
} from '../helpers/notary-server.ts'
import { describeEndToEnd } from '../helpers/tools.ts'
import { checkDct, contextOf, NO_FILES, subjectOf } from '../helpers/trust-check.ts'
import { draftRepository, keysFor, makeKey, metaOf, seal } from '../helpers/trust-repo.ts'

jest.setTimeout(60_000)

describeEndToEnd("what Notary's client signs", notaryObstacle(), () => {
  describe.each(['ed25519', 'ecdsa'] as const)('on a server with %s keys', suite)
})

function suite(keys: 'ed25519' | 'ecdsa'): void {
  let server: NotaryServer
  let admin: NotaryUser
  let gun: string
  let count = 0
  beforeAll(async () => {
    server = await startNotaryServer(keys)
    admin = server.user('admin')
  })
  afterAll(async () => {
    await server?.stop()
  })
  beforeEach(() => {
    gun = `registry.corp:5000/acme/app${++count}`
  })

  const manifestOf = (tag: string): Buffer => Buffer.from(`{"the manifest of":"${tag}"}`)

  async function sign(user: NotaryUser, tag: string, roles = 'targets', name = tag): Promise<void> {
    const file = join(user.trustDir, 'manifest.json')
    await writeFile(file, manifestOf(name))
    await user.notary('add', '-p', gun, tag, file, '--roles', roles)
  }

  function context(locks?: Readonly<Record<string, DctLock>>) {
    const reach = { ca: [server.ca] }
    return contextOf({ now: Date.now(), runtime: systemRuntime(), reach, ...(locks === undefined ? {} : { locks }) })
  }

  function verify(tag: string, more: object = {}, locks?: Readonly<Record<string, DctLock>>): Promise<Finding> {
    const requirement = { server: server.url, ...(locks === undefined ? { tofu: true } : {}), ...more }
    return checkDct(subjectOf(`${gun}:${tag}`, manifestOf(tag)), requirement, context(locks))
  }

  async function lockNow(locks?: Readonly<Record<string, DctLock>>): Promise<DctLock> {
    const requirement = await parseRequirement({ server: server.url, tofu: true }, 'dct', NO_FILES)
    return lockEntryOf((await sessionOf(context(locks)).open(gun, requirement)).repository)
  }

  const tagsOf = async (): Promise<string> => server.user('reader').notary('list', gun)

  test('a tag in targets', async () => {
    await admin.notary('init', '-p', gun)
    await sign(admin, '1.0')
    expect(await tagsOf()).toContain('1.0')
    const found = await verify('1.0')
    expect(found.reasons).toEqual([])
    expect(found).toMatchObject({ verdict: 'verified', proofs: [{ signer: 'targets' }], warnings: [] })
    expect(await verify('2.0')).toMatchObject({
      verdict: 'violated',
      reasons: [expect.stringMatching(/:2\.0 is not signed/)],
    })
  })

  test('nothing', async () => {
    expect(await verify('1.0')).toMatchObject({
      verdict: 'violated',
      reasons: [expect.stringMatching(/is not signed: 127\.0\.0\.1:\d+ has no trust data for it/)],
    })
  })

  test('releases and several signers, and a delegation below one', async () => {
    await admin.notary('init', '-p', gun)
    for (const [name, kind] of [
      ['alice', 'ec'],
      ['bob', 'rsa'],
    ] as const) {
      const { certFile, keyFile } = makeSigner(admin.trustDir, `${name}${count}`, kind)
      await admin.notary('key', 'import', keyFile, '--role', `targets/${name}`)
      await admin.notary('delegation', 'add', '-p', gun, `targets/${name}`, certFile, '--all-paths')
      await admin.notary('delegation', 'add', '-p', gun, 'targets/releases', certFile, '--all-paths')
    }
    await admin.notary('key', 'rotate', gun, 'snapshot', '--server-managed')
    await sign(admin, '1.0', 'targets/releases,targets/alice,targets/bob')
    await sign(admin, '1.1', 'targets/releases,targets/alice')
    const both = await verify('1.0', { signers: ['alice', 'bob'] })
    expect(both.reasons).toEqual([])
    expect(both.proofs.map(({ signer }) => signer)).toEqual(['targets/releases', 'targets/alice', 'targets/bob'])
    expect((await verify('1.1', { signers: ['alice', 'bob'] })).reasons.join()).toMatch(/targets\/bob did not sign it/)
    expect(await verify('1.1', { signers: ['alice', 'bob'], threshold: 1 })).toMatchObject({ verdict: 'verified' })
    expect(await verify('1.1', { roles: ['targets'] })).toMatchObject({ verdict: 'violated' })

    const { certFile, keyFile } = makeSigner(admin.trustDir, `carol${count}`, 'ec')
    await admin.notary('key', 'import', keyFile, '--role', 'targets/alice/carol')
    await admin.notary('delegation', 'add', '-p', gun, 'targets/alice/carol', certFile, '--paths', '1.')
    await sign(admin, '1.2', 'targets/alice/carol')
    expect((await verify('1.2')).reasons.join()).toMatch(/only in targets\/alice\/carol/)
    expect(await verify('1.2', { roles: ['targets/alice/carol'] })).toMatchObject({ verdict: 'verified' })
  })

  test('rotations of the root, targets and snapshot keys are followed from the lock', async () => {
    await admin.notary('init', '-p', gun)
    await sign(admin, '1.0')
    const before = await lockNow()
    await admin.notary('key', 'rotate', gun, 'targets')
    await admin.notary('key', 'rotate', gun, 'snapshot', '--server-managed')
    await admin.notary('key', 'rotate', gun, 'timestamp', '--server-managed')
    await admin.notary('key', 'generate', 'ecdsa', '--role', 'root')
    await admin.notary('key', 'rotate', gun, 'root')
    await sign(admin, '1.1')
    const after = await verify('1.1', {}, { [gun]: before })
    expect(after.reasons).toEqual([])
    expect(after.proofs[0]?.details).toMatchObject({ rootTrustedBy: 'lock', rootChainFrom: before.root.version })
    const now = await lockNow({ [gun]: before })
    expect(now.root.version).toBeGreaterThan(before.root.version + 2)
    expect(diffLock(before, now).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['root', 'key-added', 'key-removed', 'tag-added', 'version']),
    )
    // The old root stands for the new by its chain, and nothing stands for another.
    const exact = { pins: [`root:${before.root.digest}@v${before.root.version}`] }
    expect(await verify('1.0', exact, {})).toMatchObject({ verdict: 'verified' })
    const other = { pins: [`root:${digestOf('another')}@v${before.root.version}`] }
    expect((await verify('1.0', other, {})).reasons.join()).toMatch(/root\.json is sha256:\w+, but root:sha256/)
    // The lock of a later time refuses what was there before.
    const later = { ...now, versions: { ...now.versions, targets: (now.versions.targets ?? 0) + 1 } }
    expect((await verify('1.1', {}, { [gun]: later })).reasons.join()).toMatch(/targets\.json went back to version/)
  })

  test('a tag that was removed, or signed anew', async () => {
    await admin.notary('init', '-p', gun)
    await sign(admin, '1.0')
    await sign(admin, '2.0', 'targets', '1.0')
    expect((await verify('2.0')).reasons.join()).toMatch(/:2\.0 is sha256:\w+, but targets signs it as sha256/)
    await sign(admin, '2.0')
    expect(await verify('2.0')).toMatchObject({ verdict: 'verified' })
    await admin.notary('remove', '-p', gun, '1.0')
    expect((await verify('1.0')).reasons.join()).toMatch(/:1\.0 is not signed/)
  })

  test.each([
    ['ecdsa-x509', 'ecdsa', 'P-256'],
    ['rsa-x509', 'rsa', ''],
    ['ecdsa-x509', 'ed25519', 'P-384'],
    ['ecdsa-x509', 'ecdsa', 'P-521'],
  ] as const)('what we sign by %s and %s keys (%s), server and client take', async (rootType, type, curve) => {
    const client = new NotaryClient(new URL(server.url), { ca: [server.ca] }, systemRuntime())
    const options = curve === '' ? {} : { curve }
    const root = makeKey(rootType, { certificate: { commonName: gun }, ...options })
    const targets = makeKey(type, type === 'ecdsa' ? options : {})
    const [timestamp, snapshot] = await Promise.all([
      client.serverKey(gun, 'timestamp'),
      client.serverKey(gun, 'snapshot'),
    ])
    const draft = draftRepository(gun, {}, { ...keysFor(gun), root, targets })
    const all = { root: root.key, targets: targets.key, timestamp, snapshot }
    Object.assign(draft.signed.root, {
      version: 1,
      expires: '2036-01-01T00:00:00Z',
      keys: Object.fromEntries(Object.values(all).map((key) => [keyIdOf(key), keyToJson(key)])),
      roles: Object.fromEntries(
        Object.entries(all).map(([role, key]) => [role, { keyids: [keyIdOf(key)], threshold: 1 }]),
      ),
    })
    Object.assign(draft.signed.targets, {
      version: 1,
      targets: { '1.0': metaOf(manifestOf('1.0')) },
      delegations: { keys: {}, roles: [] },
    })
    const files = new Map([
      ['root', seal(draft.signed.root, [root])],
      ['targets', seal(draft.signed.targets, [targets])],
    ])
    expect(await client.post(gun, files)).toBe('published')
    const found = await verify('1.0', { pins: [`keyid:${root.id}`] })
    expect(found.reasons).toEqual([])
    expect(found.proofs[0]).toMatchObject({ signer: 'targets', key: targets.id })
    expect(await tagsOf()).toMatch(/1\.0 .* targets/)
    draft.signed.targets.expires = '2031-01-01T00:00:00Z'
    expect(await client.post(gun, new Map([['targets', seal(draft.signed.targets, [targets])]]))).toBe('outdated')
    const next = await client.rotateServerKey(gun, 'timestamp')
    expect(keyIdOf(next)).not.toBe(keyIdOf(timestamp))
    await client.remove(gun)
    expect((await verify('1.0')).reasons.join()).toMatch(/has no trust data for it/)
    client.close()
  })

  test('what was archived gives the same verdict, at its time', async () => {
    await admin.notary('init', '-p', gun)
    await sign(admin, '1.0')
    await admin.notary('key', 'rotate', gun, 'targets')
    const online = context()
    const requirement = { server: server.url, tofu: true }
    const session = sessionOf(online)
    const opened = await session.open(gun, await parseRequirement(requirement, 'dct', NO_FILES))
    const files = new Map(
      (await collectEvidence(opened.repository, opened.files)).map(({ name, bytes }) => [name, bytes]),
    )
    expect([...files.keys()]).toEqual(
      ['1.root', '2.root', 'root', 'snapshot', 'targets', 'timestamp'].map((name) => `dct/${gun}/${name}.json`),
    )
    const offline = { label: 'the archive', read: async (name: string) => files.get(name) }
    const subject = subjectOf(`${gun}:1.0`, manifestOf('1.0'))
    const now = online.now()
    const first = await checkDct(subject, requirement, online)
    const again = await checkDct(subject, requirement, contextOf({ now, offline }))
    expect(again.verdict).toBe('verified')
    expect(again.proofs[0]?.details).toEqual({ ...first.proofs[0]?.details, source: 'the archive' })
    const later = await checkDct(subject, requirement, contextOf({ now: now + 30 * 86_400_000, offline }))
    expect(later.reasons.join()).toMatch(/timestamp\.json expired/)
  })
}
