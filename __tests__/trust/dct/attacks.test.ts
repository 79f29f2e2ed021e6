import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { keyToJson } from '../../../src/trust/dct/keys.ts'
import type { DctLock } from '../../../src/trust/lock/trust-lock.ts'
import type { Finding } from '../../../src/trust/verdict.ts'
import { checkDct, contextOf, subjectOf } from '../../helpers/trust-check.ts'
import {
  type Draft,
  draftRepository,
  evidenceOf,
  keysFor,
  type Meddling,
  makeKey,
  NOW,
  publish,
  seal,
} from '../../helpers/trust-repo.ts'

const GUN = 'registry.corp:5000/acme/app'
const IMAGE = Buffer.from('{"the":"manifest"}')
const OLD = Buffer.from('old')
const DAY = 86_400_000
const keys = keysFor(GUN)
const PINS = [`keyid:${keys.root.id}`]

/** Something that passes, and one thing changed that must not. */
interface Attack {
  readonly name: string
  /** What is the same before and after. */
  readonly setting?: Partial<Case>
  readonly draft?: (draft: Draft) => void
  readonly meddling?: Meddling
  /** The change, where it is not in the files. */
  readonly change?: Partial<Case>
  readonly reason: RegExp
}

interface Case {
  readonly reference: string
  readonly manifest: Parameters<typeof subjectOf>[1]
  readonly requirement: Readonly<Record<string, unknown>>
  readonly lock: DctLock | undefined
  readonly now: number
  /** Before anything else. */
  readonly prepare: (draft: Draft) => void
  readonly files: (files: Map<string, Uint8Array>) => void
}

const USUAL: Case = {
  reference: `${GUN}:1.0`,
  manifest: IMAGE,
  requirement: { pins: PINS },
  lock: undefined,
  now: NOW,
  prepare: () => {},
  files: () => {},
}

async function run(attack: Attack, attacked: boolean): Promise<Finding> {
  const one = { ...USUAL, ...attack.setting, ...(attacked ? attack.change : {}) }
  const draft = draftRepository(GUN, { '1.0': IMAGE })
  one.prepare(draft)
  if (attacked) attack.draft?.(draft)
  const files = publish(draft, attacked ? attack.meddling : {})
  one.files(files)
  const locks = one.lock === undefined ? {} : { locks: { [GUN]: one.lock } }
  const context = contextOf({ now: one.now, offline: evidenceOf(GUN, files), ...locks })
  return checkDct(subjectOf(one.reference, one.manifest), one.requirement, context)
}

/** As the untouched repository is locked. */
const LOCK: DctLock = {
  root: { version: 2, digest: digestOf(publish(draftRepository(GUN, { '1.0': IMAGE })).get('root') as Uint8Array) },
  keys: { 'targets/releases': [keys.releases.id], 'targets/alice': [keys.alice.id] },
  versions: { root: 2, timestamp: 3, snapshot: 3, targets: 3, 'targets/releases': 3, 'targets/alice': 3 },
  tags: { '1.0': digestOf(IMAGE) },
  seenAt: '2026-11-19T00:00:00Z',
}

const text =
  (from: string | RegExp, to: string) =>
  (bytes: Buffer): Buffer => {
    const before = bytes.toString('utf8')
    const after = before.replace(from, to)
    if (after === before) throw new Error(`the change ${from} does nothing`)
    return Buffer.from(after)
  }
const olderVersion = (role: string) => (draft: Draft) => {
  draft.signed[role].version -= 1
}
/** A file that was published before, with everything about it right. */
const earlier = (role: string) => () => {
  const draft = draftRepository(GUN, { '1.0': Buffer.from('vulnerable') })
  for (const signed of Object.values(draft.signed)) signed.version -= 1
  return publish(draft).get(role)
}
const expired = (role: string) => (draft: Draft) => {
  draft.signed[role].expires = '2026-11-20T11:59:59.999999999Z'
}
const mallory = makeKey('ecdsa')
const resign =
  (role: string, by = mallory) =>
  (draft: Draft) => {
    draft.signers[role] = [by]
  }
const releasesOf = (draft: Draft) => draft.signed.targets.delegations.roles[0]

const ROLLBACK: Attack[] = ['timestamp', 'snapshot', 'targets', 'targets/releases'].map((role) => ({
  name: `rollback of ${role}`,
  setting: { requirement: {}, lock: LOCK },
  draft: olderVersion(role),
  reason: new RegExp(`^${role}\\.json went back to version 2; version 3 was seen before`),
}))

/** Versions 3 and 4 of the root, 4 by a new key, above the version 2 that the lock knows. */
function rotated(draft: Draft, files: Map<string, Uint8Array>): void {
  const next = makeKey('ecdsa-x509', { certificate: { commonName: GUN } })
  const second = files.get('2.root') as Uint8Array
  const withVersion = (version: number) => ({ ...structuredClone(draft.signed.root), version })
  const fourth = withVersion(4)
  fourth.keys[next.id] = keyToJson(next.key)
  fourth.roles.root.keyids = [next.id]
  files.set('2.root', second)
  files.set('3.root', seal(withVersion(3), [keys.root]))
  files.set('4.root', seal(fourth, [keys.root, next]))
  rebind(draft, files)
}

/** Lists the newest root anew, as a server does when it is published. */
function rebind(draft: Draft, files: Map<string, Uint8Array>): void {
  const newest = files.get('4.root') as Uint8Array
  const again = publish(draft, {
    forge: { root: () => newest },
  })
  for (const name of ['root', 'snapshot', 'timestamp']) files.set(name, again.get(name) as Uint8Array)
}

const chain = (change?: (draft: Draft, files: Map<string, Uint8Array>) => void): Partial<Case> => {
  const draft = draftRepository(GUN, { '1.0': IMAGE })
  return {
    requirement: {},
    lock: LOCK,
    files: (files) => {
      rotated(draft, files)
      change?.(draft, files)
    },
  }
}

const ROTATION: Attack[] = [
  {
    name: 'a root rotation that is not signed by the root before it',
    setting: chain(),
    change: chain((draft, files) => {
      const next = makeKey('ecdsa-x509', { certificate: { commonName: GUN } })
      const fourth = { ...structuredClone(draft.signed.root), version: 4 }
      fourth.keys[next.id] = keyToJson(next.key)
      fourth.roles.root.keyids = [next.id]
      files.set('4.root', seal(fourth, [next]))
      rebind(draft, files)
    }),
    reason: /root\.json, by the keys of the root before it, has 0 of the 1 signatures it needs/,
  },
  {
    name: 'a root rotation that is not signed by its own key',
    setting: chain(),
    change: chain((draft, files) => {
      const fourth = JSON.parse(Buffer.from(files.get('4.root') as Uint8Array).toString()).signed
      files.set('4.root', seal(fourth, [keys.root]))
      rebind(draft, files)
    }),
    reason: /^root\.json has 0 of the 1 signatures it needs/,
  },
  {
    name: 'a root rotation with a link left out',
    setting: chain(),
    change: chain((_, files) => void files.delete('3.root')),
    reason: /has no 3\.root\.json, so the root of .* cannot be followed from the lock/,
  },
  {
    name: 'a root rotation with a link of another version',
    setting: chain(),
    change: chain((draft, files) => {
      files.set('3.root', seal({ ...draft.signed.root, version: 2, consistent_snapshot: true }, [keys.root]))
    }),
    reason: /3\.root\.json says that it is version 2/,
  },
  {
    name: 'a root history that begins elsewhere than the lock',
    setting: chain(),
    change: chain((draft, files) => {
      files.set('2.root', seal({ ...draft.signed.root, consistent_snapshot: true }, [keys.root]))
    }),
    reason: /2\.root\.json is sha256:\w+, but the lock says sha256:/,
  },
]

const ATTACKS: Attack[] = [
  ...ROLLBACK,
  {
    name: 'rollback of the root',
    setting: { requirement: { pins: PINS }, lock: LOCK },
    draft: olderVersion('root'),
    reason: /^root\.json went back to version 1; version 2 was seen before/,
  },
  {
    name: 'another root of the same version',
    setting: { requirement: { pins: PINS }, lock: LOCK },
    draft: ({ signed }) => {
      signed.root.consistent_snapshot = true
    },
    reason: /root\.json, version 2, is sha256:\w+, but the lock says/,
  },
  ...ROTATION,
  {
    name: 'another digest for a tag in the same versions',
    setting: { requirement: {}, lock: { ...LOCK, tags: {} } },
    change: { lock: { ...LOCK, tags: { '1.0': digestOf('another') } } },
    reason: /the lock saw sha256:\w+ in the same versions of all roles/,
  },
  {
    name: 'freeze: a timestamp past its expiry',
    change: { now: Date.parse('2026-12-02T00:00:01Z') },
    reason: /^timestamp\.json expired on 2026-12-02/,
  },
  {
    name: 'freeze: a timestamp older than maxAge',
    setting: { requirement: { pins: PINS, maxAge: '7d' } },
    change: { now: NOW + 5 * DAY },
    reason: /^timestamp\.json was signed on 2026-11-18.*longer ago than maxAge allows/,
  },
  {
    name: 'freeze: a timestamp that lives for ever, under maxAge',
    setting: { requirement: { pins: PINS, maxAge: '7d' } },
    draft: ({ signed }) => {
      signed.timestamp.expires = '2036-12-02T00:00:00Z'
    },
    reason: /lives longer than the 14 days/,
  },
  ...['snapshot', 'targets', 'targets/releases', 'root'].map(
    (role): Attack => ({
      name: `mix and match: ${role} of an earlier publication`,
      setting: { requirement: { pins: PINS } },
      meddling: { swap: { [role]: earlier(role) } },
      reason: new RegExp(`^${role}\\.json (?:is not the file that|has \\d+ bytes, but) (?:snapshot|timestamp)\\.json`),
    }),
  ),
  ...['root', 'targets', 'snapshot', 'timestamp', 'targets/releases'].map(
    (role): Attack => ({
      name: `${role} expired`,
      draft: expired(role),
      reason: new RegExp(`^${role}\\.json expired on 2026-11-20T11:59:59\\.999Z`),
    }),
  ),
  {
    name: 'no pin, no lock',
    setting: { requirement: { tofu: true } },
    change: { requirement: {} },
    reason: /the root of .* is not trusted: the policy pins no key for it, and there is no lock/,
  },
  {
    name: 'a root by a key that is not pinned',
    change: { requirement: { pins: [`keyid:${mallory.id}`] } },
    reason: new RegExp(`no pin of the policy fits the root of .*, which is keyid:${keys.root.id}`),
  },
  {
    name: 'a root by a key that is not pinned, though it is the one in the lock',
    setting: { lock: LOCK },
    change: { requirement: { pins: [`spki:sha256:${'0'.repeat(64)}`] } },
    reason: /no pin of the policy fits/,
  },
  {
    name: 'a root other than the one that is pinned exactly',
    setting: { requirement: { pins: [`root:${LOCK.root.digest}@v2`] } },
    draft: ({ signed }) => {
      signed.root.consistent_snapshot = true
    },
    reason: /root\.json, version 2, is sha256:\w+, but root:sha256:\w+@v2 says/,
  },
  ...['root', 'targets', 'snapshot', 'timestamp', 'targets/releases'].map(
    (role): Attack => ({
      name: `${role} signed by somebody else`,
      draft: resign(role),
      reason: new RegExp(
        `^${role}\\.json has 0 of the 1 signatures it needs: it is signed by keys that are not of this role`,
      ),
    }),
  ),
  ...['root', 'targets', 'snapshot', 'timestamp', 'targets/releases'].map(
    (role): Attack => ({
      name: `${role} signed by nobody`,
      draft: (draft) => {
        draft.signers[role] = []
      },
      reason: new RegExp(`^${role}\\.json is not as Notary writes it: nobody signed it`),
    }),
  ),
  {
    name: 'a key under the ID of another (key substitution)',
    draft: (draft) => {
      draft.signed.root.keys[keys.timestamp.id] = keyToJson(mallory.key)
      draft.signers.timestamp = [{ ...mallory, sign: (m) => ({ ...mallory.sign(m), keyid: keys.timestamp.id }) }]
    },
    reason: new RegExp(`the key called ${keys.timestamp.id} has the ID ${mallory.id}`),
  },
  {
    name: 'a signature that claims the ID of another key',
    draft: (draft) => {
      draft.signers.timestamp = [{ ...mallory, sign: (m) => ({ ...mallory.sign(m), keyid: keys.timestamp.id }) }]
    },
    reason: /the method "ecdsa" is not for ed25519/,
  },
  ...['none', 'rsapss', 'pycrypto-pkcs#1 pss', ''].map(
    (method): Attack => ({
      name: `the signature method "${method}" for an ecdsa key`,
      meddling: { forge: { 'targets/releases': text('"method":"ecdsa"', `"method":"${method}"`) } },
      reason: new RegExp(`the method "${method.replace('#', '#')}" is not for ecdsa`),
    }),
  ),
  {
    name: 'one key twice, to reach a threshold of two',
    setting: {
      prepare: (draft) => {
        const second = makeKey('ecdsa')
        const role = releasesOf(draft)
        draft.signed.targets.delegations.keys[second.id] = keyToJson(second.key)
        Object.assign(role, { keyids: [keys.releases.id, second.id], threshold: 2 })
        draft.signers['targets/releases'] = [keys.releases, second]
      },
    },
    draft: resignTwice,
    reason: /targets\/releases\.json has 1 of the 2 signatures it needs/,
  },
  {
    name: 'two certificates of one root key, to reach a threshold of two',
    setting: {
      requirement: { tofu: true },
      prepare: (draft) => {
        const second = makeKey('ecdsa-x509', { certificate: { commonName: GUN } })
        addRootKey(draft, second)
      },
    },
    draft: (draft) => {
      const again = makeKey('ecdsa-x509', {
        certificate: { commonName: GUN, to: new Date('2040-01-01') },
        privateKey: keys.root.privateKey,
      })
      addRootKey(draft, again)
    },
    reason: /root\.json has 1 of the 2 signatures it needs/,
  },
  {
    name: 'a threshold of zero',
    draft: (draft) => {
      releasesOf(draft).threshold = 0
    },
    reason: /threshold is not as Notary writes it: it is 0; it must be 1 or more/,
  },
  {
    name: 'delegation downgrade: releases is declared but held back',
    setting: { reference: `${GUN}:old`, manifest: OLD },
    meddling: { edit: { snapshot: (signed) => void delete signed.meta['targets/releases'] } },
    reason: /targets\/releases is declared, but snapshot\.json lists no file for it/,
  },
  {
    name: 'delegation downgrade: releases expired, and the tag is in targets',
    setting: { reference: `${GUN}:old`, manifest: OLD },
    draft: expired('targets/releases'),
    reason: /^targets\/releases\.json expired/,
  },
  {
    name: 'delegation downgrade: releases under its threshold, and the tag is in targets',
    setting: { reference: `${GUN}:old`, manifest: OLD },
    draft: resign('targets/releases'),
    reason: /^targets\/releases\.json has 0 of the 1 signatures/,
  },
  {
    name: 'delegation downgrade: releases is not there, and the tag is in targets',
    setting: { reference: `${GUN}:old`, manifest: OLD },
    meddling: { swap: { 'targets/releases': () => undefined } },
    reason: /has a root for .*, but no targets\/releases\.json/,
  },
  {
    name: 'a tag that is signed below releases only',
    setting: { reference: `${GUN}:old`, manifest: OLD },
    draft: (draft) => {
      const child = makeKey('ed25519')
      draft.signed['targets/releases'].delegations = {
        keys: { [child.id]: keyToJson(child.key) },
        roles: [{ name: 'targets/releases/child', keyids: [child.id], threshold: 1, paths: [''] }],
      }
      draft.signed['targets/releases/child'] = {
        ...structuredClone(draft.signed['targets/alice']),
        targets: { old: draft.signed.targets.targets.old },
      }
      draft.signers['targets/releases/child'] = [child]
    },
    reason: /:old is signed in targets\/releases\/child, below targets\/releases, which does not count/,
  },
  {
    name: 'a required signer who did not sign',
    setting: { requirement: { pins: PINS, signers: ['alice'] } },
    draft: ({ signed }) => {
      signed['targets/alice'].targets = {}
    },
    reason: /0 of the 1 required signers signed .*:1\.0: targets\/alice did not sign it/,
  },
  {
    name: 'a required signer who signed something else',
    setting: { requirement: { pins: PINS, signers: ['alice'] } },
    draft: ({ signed }) => {
      signed['targets/alice'].targets = { '1.0': signed.targets.targets.old }
    },
    reason: /targets\/alice signed it as sha256:/,
  },
  {
    name: 'a required signer whose file expired',
    setting: { requirement: { pins: PINS, signers: ['alice'] } },
    draft: expired('targets/alice'),
    reason: /targets\/alice does not hold \(targets\/alice\.json expired/,
  },
  {
    name: 'a role that the policy does not allow',
    setting: { reference: `${GUN}:old`, manifest: OLD },
    change: { requirement: { pins: PINS, roles: ['targets/releases'] } },
    reason: /:old is not signed in targets\/releases, only in targets/,
  },
  {
    name: 'a delegation that speaks of tags outside its paths',
    draft: (draft) => {
      releasesOf(draft).paths = ['2.']
    },
    reason: /:1\.0 is not signed in targets\/releases or targets, only in targets\/alice/,
  },
  {
    name: 'a delegation without paths',
    draft: (draft) => {
      delete releasesOf(draft).paths
    },
    reason: /:1\.0 is not signed in targets\/releases or targets/,
  },
  {
    name: 'a tag that was moved after it was signed',
    change: { manifest: Buffer.from('{"the":"replaced"}') },
    reason: /:1\.0 is sha256:\w+, but targets\/releases signs it as sha256:/,
  },
  {
    name: 'a digest that nobody signed',
    setting: { reference: `${GUN}@${digestOf(IMAGE)}` },
    change: { reference: `${GUN}@${digestOf('unsigned')}`, manifest: Buffer.from('unsigned') },
    reason: /@sha256:\w+ is not signed under any tag/,
  },
  {
    name: 'a digest under a tag that is signed as another',
    setting: { reference: `${GUN}:1.0@${digestOf(IMAGE)}` },
    change: { reference: `${GUN}:old@${digestOf(IMAGE)}` },
    reason: /:old is sha256:\w+, but targets signs it as/,
  },
  {
    name: 'a resolution that is not what was asked for',
    setting: { reference: `${GUN}@${digestOf(IMAGE)}` },
    change: { manifest: OLD },
    reason: /sha256:\w+ was asked for, but sha256:\w+ is what was found/,
  },
  {
    name: 'a manifest of another length than signed',
    change: { manifest: { digest: digestOf(IMAGE), size: IMAGE.byteLength + 1 } },
    reason: /:1\.0 has 19 bytes, but it is signed as 18 bytes/,
  },
  {
    name: 'a tag that nobody signed',
    change: { reference: `${GUN}:2.0` },
    reason: /:2\.0 is not signed: no role \(targets\/releases or targets\) has the tag/,
  },
]

function resignTwice(draft: Draft): void {
  draft.signers['targets/releases'] = [keys.releases, keys.releases]
}

function addRootKey(draft: Draft, second: ReturnType<typeof makeKey>): void {
  const { root } = draft.signed
  delete root.keys[root.roles.root.keyids[1]]
  root.keys[second.id] = keyToJson(second.key)
  root.roles.root = { keyids: [keys.root.id, second.id], threshold: 2 }
  draft.signers.root = [keys.root, second]
}

/** The spelling of files. Each is signed, and listed by its parents, as if it were right. */
const SPELLING: Attack[] = [
  ['a key that is there twice', text('"version":3', '"version":3,"version":3'), /the key "version" is there twice/],
  [
    'a key in other letters',
    text('"version":3', '"Version":9,"version":3'),
    /the key "Version" is "version" in other letters/,
  ],
  [
    'signatures in other letters',
    text('"signatures":', '"Signatures":[],"signatures":'),
    /the key "Signatures" is "signatures"/,
  ],
  ['a version with a fraction', text('"version":3', '"version":3.0'), /3\.0 is not a whole number/],
  ['a version with an exponent', text('"version":3', '"version":3e0'), /3e0 is not a whole number/],
  ['a version of minus zero', text('"version":3', '"version":-0'), /-0 is not a whole number/],
  ['a version past 2^53', text('"version":3', '"version":9007199254740993'), /9007199254740993 is not a whole number/],
  [
    'a version that is a text',
    text('"version":3', '"version":"3"'),
    /version is not as Notary writes it: it is not a number/,
  ],
  ['a version of zero', text('"version":3', '"version":0'), /it is 0; it must be 1 or more/],
  ['another type', text('"_type":"Targets"', '"_type":"targets"'), /its _type is not "Targets"/],
  ['an expiry that is no time', text(/"expires":"[^"]*"/, '"expires":"tomorrow"'), /"tomorrow" is not a time/],
  ['an expiry without a zone', text(/"expires":"([^"]*)Z"/, '"expires":"$1"'), /is not a time/],
  [
    'a byte order mark',
    (bytes: Buffer) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    /it is not valid JSON/,
  ],
  ['bytes that are no UTF-8', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0xff])]), /is not UTF-8 text/],
  ['half a character', text('"targets":{', '"targets":{"\\ud800":1,'), /half a character/],
  ['something after the end', text(/$/, ' {}'), /there is more after its end/],
  ['a deep nest', text('"targets":{', `"targets":{"x":${'['.repeat(50)}${']'.repeat(50)},`), /nested deeper than 32/],
  ['a hash in hex', text(/"sha256":"[^"]*"/, `"sha256":"${'0'.repeat(64)}"`), /it is not base64 of 32 bytes/],
  ['a hash with white space', text(/"sha256":"(....)/, '"sha256":"$1 '), /it is not base64 of 32 bytes/],
  ['no sha256', text('"sha256"', '"sha3"'), /sha256 is not as Notary writes it: it is not a string/],
  ['a negative length', text(/"length":\d+/, '"length":-1'), /it is -1; it must be 0 or more/],
  ['a signature without padding', text(/"sig":"([^"=]*)=+"/, '"sig":"$1"'), /it is not base64/],
  ['a signature in the alphabet of URLs', text(/"sig":"../, '"sig":"_-'), /it is not base64/],
  ['a signature with spare bits', text(/"sig":"([^"]*)(.)(=+)"/, '"sig":"$1/$3"'), /it is not base64/],
  [
    '65 signatures',
    text('"signatures":[', `"signatures":[${'{"keyid":"","method":"","sig":""},'.repeat(64)}`),
    /it has 65 entries; at most 64/,
  ],
  [
    'a delegation outside its role',
    text('"roles":[]', '"roles":[{"name":"targets/../x","keyids":[],"threshold":1}]'),
    /is not the name of a role right below targets\/releases/,
  ],
  [
    'a delegation that is not right below',
    text('"roles":[]', '"roles":[{"name":"targets/bob","keyids":[],"threshold":1}]'),
    /is not the name of a role right below targets\/releases/,
  ],
  [
    'a role of a key that is not there',
    text('"roles":[]', '"roles":[{"name":"targets/releases/x","keyids":["00"],"threshold":1}]'),
    /the key 00 is not among its keys/,
  ],
  [
    'too many bytes',
    (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(6 * 1024 * 1024, ' ')]),
    /at most 5242880 are read/,
  ],
].map(([name, forge, reason]) => ({
  name: `releases has ${name}`,
  meddling: { forge: { 'targets/releases': forge as (bytes: Buffer) => Buffer } },
  reason: reason as RegExp,
}))

describe('passes untouched, and fails for the right reason with one thing changed', () => {
  test.each([...ATTACKS, ...SPELLING])('$name', async (attack) => {
    const before = await run(attack, false)
    expect(before.reasons).toEqual([])
    expect(before.verdict).toBe('verified')
    expect(before.proofs.length).toBeGreaterThan(0)
    const after = await run(attack, true)
    expect(after.reasons.join('\n')).toMatch(attack.reason)
    expect(after).toMatchObject({ verdict: 'violated', proofs: [] })
  })
})
