// Whatever is done to a file on the way, what passes says exactly what was signed.
import { describe, expect, jest, test } from '@jest/globals'
import { canonicalBytes } from '../../../src/trust/dct/canonical.ts'
import { isMap, type JsonValue, parseStrictJson } from '../../../src/trust/dct/strict-json.ts'
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
} from '../../helpers/trust-repo.ts'

jest.setTimeout(60_000)

const GUN = 'registry.corp:5000/acme/app'
const IMAGE = Buffer.from('{"the":"manifest"}')
// The fastest keys: thousands of files are signed here.
const fast = ['targets', 'snapshot', 'timestamp', 'releases', 'alice'].map((name) => [name, makeKey('ed25519')])
const keys: Draft['keys'] = { ...keysFor(GUN), ...Object.fromEntries(fast) }
const requirement = { pins: [`keyid:${keys.root.id}`], signers: ['alice'] }
const ROLES = ['root', 'timestamp', 'snapshot', 'targets', 'targets/releases', 'targets/alice']
const draft = () => draftRepository(GUN, { '1.0': IMAGE }, keys)
const original = publish(draft())

function check(files: ReadonlyMap<string, Uint8Array>): Promise<Finding> {
  return checkDct(subjectOf(`${GUN}:1.0`, IMAGE), requirement, contextOf({ now: NOW, offline: evidenceOf(GUN, files) }))
}

function contentOf(bytes: Uint8Array): string {
  const { signed } = parseStrictJson(bytes, 'a file') as Record<string, JsonValue>
  return Buffer.from(canonicalBytes(signed as JsonValue)).toString('latin1')
}

/**
 * Serves a file changed, as a thief on the way would (`swap`), and as somebody would who holds the keys of all files above it but not of this one
 * (`forge`). Passing is right only if its content is what was signed.
 */
async function mustNotDeceive(
  role: string,
  change: (bytes: Buffer) => Buffer,
  name: string,
  ways: readonly ('swap' | 'forge')[] = ['swap', 'forge'],
): Promise<number> {
  let passed = 0
  for (const how of ways) {
    if (how === 'forge' && role === 'timestamp' && ways.length > 1) continue
    let changed: Uint8Array = Buffer.alloc(0)
    const meddling: Meddling = { [how]: { [role]: (bytes: Buffer) => (changed = change(Buffer.from(bytes))) } }
    const finding = await check(publish(draft(), meddling))
    if (finding.verdict !== 'verified') {
      expect(finding).toMatchObject({ verdict: 'violated', proofs: [] })
      continue
    }
    passed++
    if (contentOf(changed) !== contentOf(original.get(role) as Uint8Array)) throw new Error(`${name}: passes by ${how}`)
  }
  return passed
}

test('untouched, it passes', async () => {
  expect(await check(original)).toMatchObject({ verdict: 'verified', reasons: [] })
})

describe.each(ROLES)('%s', (role) => {
  const bytes = Buffer.from(original.get(role) as Uint8Array)

  test('with a bit flipped anywhere', async () => {
    // A spread over the file, another bit each time; which bytes, does not matter to a hash or a signature.
    const step = Math.max(1, Math.floor(bytes.byteLength / 40))
    for (let at = 0; at < bytes.byteLength; at += step) {
      const bit = 1 << ((at * 7) % 8)
      await mustNotDeceive(role, (copy) => flip(copy, at, bit), `bit ${bit} of byte ${at}`)
    }
  })

  test('cut off, or with something more', async () => {
    for (const size of [0, 1, bytes.byteLength - 1]) {
      await mustNotDeceive(role, (copy) => copy.subarray(0, size), `cut at ${size}`)
    }
    for (const more of [' ', '\0', '{}', ',']) {
      await mustNotDeceive(role, (copy) => Buffer.concat([copy, Buffer.from(more)]), `more: ${more}`)
    }
  })

  test('with any field dropped, duplicated or moved', async () => {
    const document = parseStrictJson(bytes, role)
    const variants = [...fieldVariants(document)]
    expect(variants.length).toBeGreaterThan(20)
    let passed = 0
    // Where a hash forbids every change (swap), the one above is enough; here the file is listed as it is (forge).
    for (const { name, text } of variants) {
      passed += await mustNotDeceive(role, () => Buffer.from(text), name, ['forge'])
    }
    // Reordering alone leaves the content as it was: the signature holds, where no hash forbids it.
    expect(passed).toBeGreaterThan(0)
  })
})

function flip(bytes: Buffer, at: number, bit: number): Buffer {
  bytes[at] = (bytes[at] as number) ^ bit
  return bytes
}

/** The document as JSON with one thing changed, for each thing in it. */
function* fieldVariants(document: JsonValue): Generator<{ name: string; text: string }> {
  for (const path of placesOf(document, [])) {
    const name = path.join('.')
    yield { name: `without ${name}`, text: write(document, path, () => '') }
    yield { name: `${name} twice`, text: write(document, path, (one) => `${one},${one}`) }
    yield {
      name: `${name} twice, once null`,
      text: write(document, path, (one) => `${one.replace(/:.*/s, ':null')},${one}`),
    }
    yield { name: `${name} last`, text: write(document, path, (one) => one, true) }
  }
}

function placesOf(value: JsonValue, path: readonly string[]): string[][] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value as Record<string, JsonValue>)
  return entries.flatMap(([key, child]) => [[...path, key], ...placesOf(child, [...path, key])])
}

/** Writes JSON, the member at `path` by `edit`, and moved to the end of its object or list when asked. */
function write(value: JsonValue, path: readonly string[], edit: (member: string) => string, last = false): string {
  if (typeof value !== 'object' || value === null || path.length === 0) return JSON.stringify(value)
  const [here, ...rest] = path
  const isList = !isMap(value)
  const members = Object.entries(value as Record<string, JsonValue>).map(([key, child]) => {
    const inner = key === here && rest.length > 0 ? write(child, rest, edit, last) : JSON.stringify(child)
    const member = isList ? inner : `${JSON.stringify(key)}:${inner}`
    return [key, key === here && rest.length === 0 ? edit(member) : member] as const
  })
  if (last && rest.length === 0) members.sort(([a], [b]) => Number(a === here) - Number(b === here))
  const text = members
    .map(([, member]) => member)
    .filter((member) => member !== '')
    .join(',')
  return isList ? `[${text}]` : `{${text}}`
}
