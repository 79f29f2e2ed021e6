// Every text from outside, broken in every way: a Failure or a value, in time, and never another kind of error.
import { expect, test } from '@jest/globals'
import { parseReference } from '../../src/image/reference.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { memoryRepositories } from '../../src/stores/memory.ts'
import { DRIVERS } from '../../src/trust/drivers.ts'
import { openEvidence } from '../../src/trust/evidence/open-evidence.ts'
import { writeEvidence } from '../../src/trust/evidence/write-evidence.ts'
import { formatTrustLock } from '../../src/trust/lock/format-lock.ts'
import { parseTrustLock } from '../../src/trust/lock/parse-lock.ts'
import { parsePolicy } from '../../src/trust/policy/parse-policy.ts'
import { putImage } from '../helpers/images.ts'
import { noFiles } from './fake-driver.ts'

/** mulberry32: the same numbers on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const SPICE = [
  '__proto__',
  'constructor',
  '"',
  '{',
  '}',
  '[',
  ']',
  ':',
  ', ',
  '\n',
  '\t',
  '&a ',
  '*a',
  '<<: *a',
  '!!js/function ',
  '\u0000',
  '\ud800',
  '\ufeff',
  '1e999',
  '-0',
  '|',
  '? ',
  '---\n',
  '%YAML 1.1\n',
  '../',
  '9'.repeat(400),
]

/** One text with some of it cut, doubled, turned or spiced. */
function mutate(text: string, next: () => number): Buffer {
  let bytes = Buffer.from(text)
  for (let edits = 1 + Math.floor(next() * 4); edits > 0; edits--) {
    const [a, b] = [Math.floor(next() * bytes.length), Math.floor(next() * bytes.length)].sort((x, y) => x - y) as [
      number,
      number,
    ]
    const spice = Buffer.from(SPICE[Math.floor(next() * SPICE.length)] as string)
    const kinds = [
      [bytes.subarray(0, a), spice, bytes.subarray(a)],
      [bytes.subarray(0, a), bytes.subarray(b)],
      [bytes.subarray(0, b), bytes.subarray(a, Math.min(b, a + 500)), bytes.subarray(b)],
      [bytes.subarray(0, a), Buffer.from([Math.floor(next() * 256)]), bytes.subarray(a + 1)],
    ]
    bytes = Buffer.concat(kinds[Math.floor(next() * kinds.length)] as Buffer[])
  }
  return bytes
}

async function outcome(read: () => unknown): Promise<'read' | 'refused'> {
  try {
    await read()
    return 'read'
  } catch (error) {
    if (error instanceof Failure) return 'refused'
    throw error
  }
}

const POLICY = `version: 1
mode: enforce
rules:
  - images: ["ghcr.io/acme/**", "registry.corp:5000/*/app:1.*"]
    platforms: [linux/amd64]
    atLeast: { n: 1, of: [{ dct: { pins: ["keyid:${'a'.repeat(64)}"], signers: [alice], maxAge: 7d } }, { dct: { tofu: true } }] }
waivers:
  - { images: ["docker.io/library/debian:*"], reason: none, owner: "@sec", until: 2027-03-01, require: digest }
`
const DIGEST = `sha256:${'1'.repeat(64)}` as const
const LOCK = formatTrustLock({
  version: 1,
  dct: {
    'a.io/b': {
      root: { version: 3, digest: DIGEST },
      keys: { root: ['a'.repeat(64)] },
      versions: { root: 3 },
      tags: { latest: DIGEST },
      seenAt: '2026-11-20T12:00:00.000Z',
    },
  },
})

test.each([11, 222, 3333])('policies and locks, seed %i', async (seed) => {
  const next = random(seed)
  const seen = { read: 0, refused: 0 }
  for (let round = 0; round < 400; round++) {
    const policy = mutate(POLICY, next)
    seen[await outcome(() => parsePolicy(policy, { file: 'p', files: noFiles, drivers: DRIVERS }))]++
    const lock = mutate(LOCK, next)
    seen[await outcome(() => parseTrustLock(lock, 'l'))]++
  }
  expect(Object.hasOwn(Object.prototype, 'mode')).toBe(false)
  expect(seen.refused).toBeGreaterThan(400)
})

test.each([
  ['aliases that grow', `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nversion: 1`],
  ['a merge key', 'version: 1\n<<: { mode: audit }'],
  ['a key twice', 'version: 1\nmode: enforce\nmode: audit'],
  ['a key twice, once in quotes', 'version: 1\nmode: enforce\n"mode": audit'],
  ['a prototype', 'version: 1\n__proto__: { mode: audit }'],
  ['a second document', 'version: 1\n---\nmode: audit'],
  ['a tag', 'version: !!int "1"'],
  ['deep nesting', `version: ${'['.repeat(5000)}${']'.repeat(5000)}`],
  ['much of it', `version: 1\n#${'x'.repeat(300_000)}`],
  ['YAML 1.1', '%YAML 1.1\n---\nversion: 1\nrules: no'],
])('a policy with %s is refused', async (_, text) => {
  expect(await outcome(() => parsePolicy(Buffer.from(text), { file: 'p', files: noFiles, drivers: DRIVERS }))).toBe(
    'refused',
  )
})

test('an archive that lies about its files gives out none of them', async () => {
  const repository = memoryRepositories().repository('e')
  const [one, other] = [
    await putImage(repository, { layers: [Buffer.from('1')] }),
    await putImage(repository, { layers: [Buffer.from('2')] }),
  ]
  const digest = one.descriptor.digest.replace(':', '-')
  const reference = parseReference(`a.io/b@${one.descriptor.digest}`)
  const write = async (files: { name: string; bytes: Uint8Array }[], images: (typeof one)[] = []) => {
    const store = memoryRepositories().repository('s')
    await writeEvidence(
      { repository: 'a.io/b', files, images: images.map((document) => ({ tag: '1', document })), collectedAt: 0 },
      store,
    )
    return {
      ...store,
      tags: async function* () {
        yield* (function* () {
          yield 'a.io/b:seaworthy-evidence'
        })()
      },
      readManifest: (name: string) => store.readManifest(name),
      readBlob: store.readBlob.bind(store),
    } as never
  }
  expect((await (await openEvidence(await write([], [one]), 'x')).manifest(reference))?.descriptor.digest).toBe(
    one.descriptor.digest,
  )
  const swapped = await openEvidence(await write([{ name: `images/a.io/b/${digest}`, bytes: other.bytes }]), 'x')
  expect(await outcome(() => swapped.manifest(reference))).toBe('refused')
  const tags = await openEvidence(await write([], [one]), 'x')
  for (const tag of ['__proto__', 'constructor', 'toString']) {
    expect(await tags.manifest(parseReference(`a.io/b:${tag}`))).toBeUndefined()
  }
})
