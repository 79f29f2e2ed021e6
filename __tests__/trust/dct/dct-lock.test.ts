import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { diffLock, lockEntryOf } from '../../../src/trust/dct/dct-lock.ts'
import { parseRequirement } from '../../../src/trust/dct/requirement.ts'
import { openFor } from '../../../src/trust/dct/session.ts'
import type { DctLock } from '../../../src/trust/lock/trust-lock.ts'
import { checkDct, contextOf, NO_FILES, subjectOf } from '../../helpers/trust-check.ts'
import { type Draft, draftRepository, evidenceOf, keysFor, NOW, publish } from '../../helpers/trust-repo.ts'

const GUN = 'registry.corp:5000/acme/app'
const IMAGE = Buffer.from('{"the":"manifest"}')
const keys = keysFor(GUN)

function published(change: (draft: Draft) => void = () => {}): ReadonlyMap<string, Uint8Array> {
  const draft = draftRepository(GUN, { '1.0': IMAGE })
  change(draft)
  return publish(draft)
}

async function entryOf(files: ReadonlyMap<string, Uint8Array>): Promise<DctLock> {
  const context = contextOf({ now: NOW, offline: evidenceOf(GUN, files) })
  const requirement = await parseRequirement({ tofu: true }, 'dct', NO_FILES)
  return lockEntryOf((await openFor(context, subjectOf(`${GUN}:1.0`, IMAGE).reference, requirement)).repository)
}

test('an entry holds what later runs are compared with', async () => {
  const files = published()
  expect(JSON.parse(JSON.stringify(await entryOf(files)))).toEqual({
    root: { version: 2, digest: digestOf(files.get('root') as Uint8Array) },
    keys: {
      root: [keys.root.id],
      snapshot: [keys.snapshot.id],
      targets: [keys.targets.id],
      'targets/alice': [keys.alice.id],
      'targets/releases': [keys.releases.id],
      timestamp: [keys.timestamp.id],
    },
    versions: { root: 2, snapshot: 3, targets: 3, 'targets/alice': 3, 'targets/releases': 3, timestamp: 3 },
    tags: { '1.0': digestOf(IMAGE), old: digestOf('old') },
    seenAt: '2026-11-20T12:00:00.000Z',
  })
})

describe('the difference of two entries', () => {
  test('is nothing but time between two readings', async () => {
    const entry = await entryOf(published())
    expect(diffLock(entry, { ...entry, seenAt: '2027-01-01T00:00:00Z' })).toEqual([])
  })

  test('of a repository that is new', async () => {
    const entry = await entryOf(published())
    expect(diffLock(undefined, entry)).toEqual([{ kind: 'added', root: entry.root, keyids: [keys.root.id] }])
  })

  test('names what changed, the gravest first', async () => {
    const before = await entryOf(published())
    const after: DctLock = {
      ...before,
      root: { version: 3, digest: digestOf('another') },
      keys: { ...before.keys, 'targets/alice': [keys.releases.id], 'targets/bob': ['b'] },
      versions: { ...before.versions, targets: 5, 'targets/bob': 1 },
      tags: { '1.0': digestOf('moved'), '2.0': digestOf('new') },
    }
    expect(diffLock(before, after)).toEqual([
      { kind: 'root', from: before.root, to: after.root },
      { kind: 'key-added', role: 'targets/alice', keyid: keys.releases.id },
      { kind: 'key-removed', role: 'targets/alice', keyid: keys.alice.id },
      { kind: 'role-added', role: 'targets/bob', keyids: ['b'] },
      { kind: 'version', role: 'targets', from: 3, to: 5 },
      { kind: 'tag-moved', tag: '1.0', from: digestOf(IMAGE), to: digestOf('moved') },
      { kind: 'tag-added', tag: '2.0', digest: digestOf('new') },
      { kind: 'tag-removed', tag: 'old', digest: digestOf('old') },
    ])
    expect(diffLock(after, before).map(({ kind }) => kind)).toContain('role-removed')
  })
})

describe('what the lock knows is said', () => {
  const verify = (lock: DctLock, files: ReadonlyMap<string, Uint8Array>, now: number = NOW) => {
    const context = contextOf({ now, offline: evidenceOf(GUN, files), locks: { [GUN]: lock } })
    return checkDct(subjectOf(`${GUN}:1.0`, IMAGE), {}, context)
  }

  test('nothing to say', async () => {
    const finding = await verify(await entryOf(published()), published())
    expect(finding).toMatchObject({ verdict: 'verified', warnings: [], unproven: ['when it was signed'] })
  })

  test('a tag that moved, by newer versions', async () => {
    const lock = { ...(await entryOf(published())), tags: { '1.0': digestOf('before') } }
    const finding = await verify(
      lock,
      published(({ signed }) => {
        signed['targets/releases'].version += 1
      }),
    )
    expect(finding).toMatchObject({ verdict: 'verified' })
    expect(finding.warnings).toEqual([
      expect.stringMatching(/^the tag 1\.0 moved since the lock was written: sha256:\w+ then, sha256:\w+ now/),
    ])
  })

  test('a key that was not there, and a clock that is behind', async () => {
    const entry = await entryOf(published())
    const lock = { ...entry, keys: { ...entry.keys, 'targets/releases': [] }, seenAt: '2026-11-21T00:00:00Z' }
    expect((await verify(lock, published())).warnings).toEqual([
      expect.stringMatching(/^targets\/releases is signed by a key that the lock does not know/),
      expect.stringMatching(/before the lock was written \(2026-11-21/),
    ])
  })

  test('entries of other repositories do not count', async () => {
    const entry = await entryOf(published())
    const context = contextOf({ now: NOW, offline: evidenceOf(GUN, published()), locks: { [`${GUN}2`]: entry } })
    const finding = await checkDct(subjectOf(`${GUN}:1.0`, IMAGE), {}, context)
    expect(finding.reasons.join()).toMatch(/is not trusted/)
  })
})
