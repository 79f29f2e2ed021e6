import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as zlib from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { parseRecord } from '../../src/cache/parse-record.ts'
import { safeLine, safeText } from '../../src/host/safe-text.ts'
import { parseImageConfig } from '../../src/image/config.ts'
import { digestOf } from '../../src/image/digest.ts'
import { encodeManifest, parseManifest } from '../../src/image/manifest.ts'
import { canonical, familiar, parseReference } from '../../src/image/reference.ts'
import { decodeEntry, matchingKeys, registryOfKey } from '../../src/login/auth-entry.ts'
import { certificatesFor } from '../../src/login/certificates.ts'
import { parseConfig } from '../../src/login/config-file.ts'
import { parseLogins } from '../../src/login/logins-list.ts'
import { parseTemplate } from '../../src/release/expressions/parse-template.ts'
import { findVersion } from '../../src/release/versions/schemes.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { parseHtpasswd } from '../../src/serve/auth/htpasswd.ts'
import { parseScopes as parseServedScopes } from '../../src/serve/auth/scope.ts'
import { parseContentRange, parseRange } from '../../src/serve/range.ts'
import { RegistryError } from '../../src/serve/registry-error.ts'
import { parseRoute } from '../../src/serve/route.ts'
import { parseDockerManifest } from '../../src/stores/archive/docker-manifest.ts'
import { openArchive } from '../../src/stores/archive/open-archive.ts'
import { decompress } from '../../src/stores/compress/decompress.ts'
import { portableDecoder } from '../../src/stores/compress/unzstd.ts'
import { zstdAvailable } from '../../src/stores/compress/zstd.ts'
import { parseLayoutIndex } from '../../src/stores/layout/layout-index.ts'
import { parseChallenges } from '../../src/stores/registry/auth/challenge.ts'
import { checkRealm, registrableDomain } from '../../src/stores/registry/auth/realm.ts'
import { parseScopes } from '../../src/stores/registry/auth/scope.ts'
import { failureOf } from '../../src/stores/registry/errors/failure-of.ts'
import { shownText } from '../../src/stores/registry/errors/redact.ts'
import { readErrors } from '../../src/stores/registry/errors/registry-error.ts'
import { nextLink, nextPage, resolveLocation } from '../../src/stores/registry/manifests/link.ts'
import { isInsideHost } from '../../src/stores/registry/wire/address.ts'
import { parsePaxRecords } from '../../src/stores/tar/pax.ts'
import { readTar } from '../../src/stores/tar/read-tar.ts'
import { layoutMembers, legacyArchive, modernArchive, testImage } from '../helpers/archive-images.ts'
import { chunked, noise, text } from '../helpers/bytes.ts'
import { dice, mutate } from '../helpers/mutate.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { paxRecords, rawTar } from '../helpers/tar.ts'

// The same inputs every time, so that a red run means a change. SEAWORTHY_RUNS (inputs for each parser) and SEAWORTHY_SEED go looking for
// new ones: SEAWORTHY_RUNS=100000 SEAWORTHY_SEED=$RANDOM npm test -- __tests__/attacks/fuzz
const SEED = Number(process.env.SEAWORTHY_SEED ?? 1)
const RUNS = Number(process.env.SEAWORTHY_RUNS ?? 400)
const LONG = 60_000 + RUNS * 20

const runtime = systemRuntime()
const scratch = scratchFolders()
const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
const header = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const HERE = new URL('https://r.example/v2/a/b/tags/list')
const DIGEST = digestOf('hello')
const app = testImage(['one', 'two'])
const INDEX = 'application/vnd.oci.image.index.v1+json'

async function drain(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.byteLength
    if (size > 64 * 1024 * 1024) throw new Error('grew past all limits')
  }
  return size
}

const bzip2 = (bytes: Uint8Array): Buffer => execFileSync('bzip2', ['-1'], { input: bytes })
const zstdVectors = zstdAvailable()
  ? [text(3000), noise(500), Buffer.alloc(9000)].map((bytes) => zlib.zstdCompressSync(bytes))
  : [Buffer.from('28b52ffd2000010000', 'hex')]

type Vector = string | Uint8Array
/** A parser, what it reads when all is well, and how it is called. It answers, or throws a `Failure`. */
const PARSERS: readonly [
  name: string,
  vectors: readonly Vector[],
  parse: (bytes: Uint8Array) => unknown,
  share?: number,
][] = [
  [
    'references',
    ['debian:10', 'ghcr.io/acme/app:1.2', `localhost:5000/a/b@${DIGEST}`, '[::1]:5000/a__b/c-d:V1', 'a.b/c.d_e/f'],
    (bytes) => {
      const reference = parseReference(utf8(bytes))
      expect(parseReference(canonical(reference))).toEqual(reference)
      expect(parseReference(familiar(reference))).toEqual(reference)
    },
  ],
  [
    'challenges',
    [
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a/b:pull"',
      'Basic realm="a \\"b\\", c", Negotiate abc==, Digest qop="auth,auth-int", nonce=x',
    ],
    (bytes) => {
      for (const { scheme, params } of parseChallenges([header(bytes)])) {
        expect(scheme).toBe(scheme.toLowerCase())
        expect(Object.getPrototypeOf(params)).toBeNull()
        parseScopes(params.scope ?? '')
        if (params.realm !== undefined) checkRealm(params.realm, { registry: HERE, inside: false, trustedRealms: [] })
      }
    },
  ],
  [
    'links',
    [
      '</v2/a/b/tags/list?last=x&n=2>; rel="next"',
      '<?p=1>; rel=prev, <https://x/?p=2>; title="a, b"; rel="last next"',
      'x; rel=next',
    ],
    (bytes) => {
      const target = nextLink([header(bytes)])
      const next = target === undefined ? undefined : nextPage(HERE, target)
      if (next !== undefined) expect(next.origin).toBe(HERE.origin)
    },
  ],
  [
    'locations',
    [
      '/v2/a/blobs/uploads/1?_state=a%2Fb',
      'https://s3.example/put?sig=1',
      'r.example/v2/x',
      'http://r.example/x',
      '../x',
    ],
    (bytes) => {
      const url = resolveLocation(header(bytes), HERE, new URL('https://r.example/'))
      expect([url.protocol, url.username, url.hash]).toEqual(['https:', '', ''])
    },
  ],
  [
    'hosts',
    ['auth.docker.io', '127.0.0.1', '[::ffff:10.0.0.1]', '2002:7f00:1::', 'fe80::1%eth0', '0x7f.1', 'a.co.uk.'],
    (bytes) => {
      isInsideHost(utf8(bytes))
      registrableDomain(utf8(bytes))
    },
  ],
  [
    'errors of registries',
    [
      '{"errors":[{"code":"DENIED","message":"no","detail":{"message":"x"}}]}',
      '{"error":"x","error_description":"y"}',
      '<html>',
      'no',
    ],
    (bytes) => {
      const { message } = failureOf(400, readErrors(bytes), { doing: 'x', registry: 'r', authenticated: true })
      expect(message).not.toContain('\n')
      expect(shownText(utf8(bytes)).length).toBeLessThanOrEqual(301)
    },
  ],
  [
    'text for logs',
    ['a\u001b[31mb\n::error::c', '##[x]\r\n  ::y', '\u001b]8;;https://x\u0007'],
    (bytes) => {
      const safe = safeText(utf8(bytes))
      expect(safe).not.toMatch(/^\s*::|##\[/m)
      for (const control of ['\u001b', '\r', '\u009b']) expect(safe).not.toContain(control)
      expect(safeText(safe)).toBe(safe)
      expect(safeLine(utf8(bytes))).not.toContain('\n')
    },
  ],
  [
    'manifests',
    [
      app.manifest().bytes,
      app.manifest('gzip').bytes,
      JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [] }),
    ],
    (bytes) => {
      const { content, descriptor } = parseManifest(bytes, INDEX)
      expect(parseManifest(bytes, INDEX).descriptor).toEqual(descriptor)
      expect(encodeManifest(JSON.parse(utf8(bytes))).content.kind).toBe(content.kind)
    },
  ],
  ['configs of images', [app.config], (bytes) => parseImageConfig(bytes)],
  [
    'lists of layouts',
    [layoutMembers([{ bytes: app.manifest().bytes, name: 'a:1' }])[0]?.content ?? ''],
    (bytes) => parseLayoutIndex(bytes, 'x'),
  ],
  [
    'lists of archives',
    [legacyArchive([{ image: app, tags: ['a:1'] }]).find(({ name }) => name === 'manifest.json')?.content ?? ''],
    (bytes) => parseDockerManifest(bytes, 'x'),
  ],
  ['PAX records', [paxRecords('path=a/b', 'size=12', 'mtime=1.5')], (bytes) => parsePaxRecords(bytes)],
  [
    'tars',
    [
      rawTar([
        { name: 'a', content: 'x' },
        { name: 'p', flag: 'x', content: paxRecords('path=long', 'size=3') },
        { name: 'b', content: 'abc' },
      ]),
      rawTar([
        { name: 'l', flag: 'L', content: 'name' },
        { name: 'c', flag: '2', link: 'a' },
        { name: 'd', flag: '1', link: 'a' },
      ]),
    ],
    async (bytes) => {
      for await (const entry of readTar(chunked(bytes, 700))) await drain(entry.content)
    },
  ],
  [
    'archives',
    [rawTar(legacyArchive([{ image: app, tags: ['a:1'] }])), rawTar(modernArchive(app, ['a:1']))],
    async (bytes) => {
      const store = await openArchive(chunked(bytes), runtime)
      try {
        for (const name of store.names()) {
          const { content } = await store.readManifest(name)
          if (content.kind === 'manifest') for (const layer of content.layers) await drain(store.readBlob(layer))
        }
      } finally {
        await store.close()
      }
    },
    0.25,
  ],
  [
    'gzip',
    [text(3000), noise(300)].map((bytes) => zlib.gzipSync(bytes)),
    (bytes) => drain(decompress(chunked(bytes, 100))),
  ],
  ['bzip2', [text(3000), noise(300), Buffer.alloc(5000)].map(bzip2), (bytes) => drain(decompress(chunked(bytes, 100)))],
  ['zstd', zstdVectors, (bytes) => drain(decompress(chunked(bytes, 100)))],
  ['zstd without libzstd', zstdVectors, async (bytes) => drain((await portableDecoder())(chunked(bytes, 100)))],
  [
    'configurations of Docker',
    [
      '{"auths":{"ghcr.io":{"auth":"aGFuYTpzM2NyZXQ="},"https://index.docker.io/v1/":{"identitytoken":"x"}},"credsStore":"pass"}',
    ],
    (bytes) => {
      const config = parseConfig(utf8(bytes), 'config.json')
      for (const entry of Object.values(config.auths ?? {})) decodeEntry(entry as never)
      matchingKeys(Object.keys(config.auths ?? {}), 'ghcr.io', 'a/b')
      for (const key of Object.keys(config.auths ?? {})) registryOfKey(key)
    },
  ],
  [
    'lists of logins',
    ['- registry: ghcr.io\n  username: a\n  password: b\n', 'ghcr.io a b'],
    (bytes) => parseLogins(utf8(bytes), () => {}),
  ],
  [
    'records of the cache',
    [JSON.stringify({ version: 1, images: [{ names: ['a:1'], manifest: app.manifest().bytes.toString('base64') }] })],
    (bytes) => parseRecord(bytes),
  ],
  [
    'templates',
    [
      '{{#if tag}}{{semver "{{version}}"}}{{else}}x{{/if}}',
      "{{date 'YYYY'}}-{{branch}}",
      '\\{{x}} {{~y~}} {{!-- c --}}',
    ],
    (bytes) => parseTemplate(utf8(bytes), { input: 'tags', line: 1, text: utf8(bytes), strict: true, warn: () => {} }),
  ],
  ['versions', ['v1.2.3-rc.1', 'svc/2024.01.05', '1!2.0.post1+local'], (bytes) => findVersion(utf8(bytes))],
  [
    'paths of requests',
    ['/v2/a/b/manifests/one', `/v2/a/blobs/${DIGEST}`, '/v2/a/blobs/uploads/1'],
    (bytes) => parseRoute(utf8(bytes)),
  ],
  [
    'ranges and scopes of requests',
    ['bytes=0-10', '0-99', 'bytes 0-4/*', 'repository:a/b:pull,push registry:catalog:*'],
    (bytes) => {
      const range = parseRange(utf8(bytes), 1000)
      if (typeof range === 'object') expect(range.start <= range.end && range.end < 1000).toBe(true)
      const content = parseContentRange(utf8(bytes))
      if (content !== undefined) expect(Number.isSafeInteger(content.end) && content.start <= content.end).toBe(true)
      parseServedScopes([utf8(bytes)])
    },
  ],
  ['htpasswd files', [`hana:$2y$05$${'a'.repeat(53)}\n# x\n`], (bytes) => parseHtpasswd(utf8(bytes), 'htpasswd')],
]

describe('whatever comes in, a Failure or an answer comes out', () => {
  test.each(PARSERS)(
    '%s',
    async (name, vectors, parse, share = 1) => {
      const roll = dice(SEED * 7919 + name.length)
      const given = vectors.map((vector) => Buffer.from(vector as Uint8Array))
      for (const vector of given) if (name !== 'records of the cache') await outcome(name, vector, parse)
      const seen = { answer: 0, failure: 0 }
      for (let run = 0; run < RUNS * share; run++) {
        const input = mutate(given[roll(given.length)] as Buffer, given, roll)
        seen[await outcome(name, input, parse)]++
      }
      expect(seen.answer + seen.failure).toBe(Math.ceil(RUNS * share))
      expect(Object.hasOwn(Object.prototype, 'schemaVersion')).toBe(false)
    },
    LONG,
  )

  test(
    'folders of certificates',
    async () => {
      const roll = dice(SEED)
      const folder = await scratch()
      const pem = `-----BEGIN CERTIFICATE-----\n${'A'.repeat(64)}\n-----END CERTIFICATE-----\n`
      const place = join(folder, 'certs.d', 'r.test')
      await mkdir(place, { recursive: true })
      for (let run = 0; run < RUNS / 10; run++) {
        for (const name of ['ca.crt', 'client.cert', 'client.key'])
          await writeFile(join(place, name), mutate(Buffer.from(pem), [], roll))
        await outcome('certs.d', Buffer.from(`${run}`), () =>
          certificatesFor('r.test', { HOME: folder, DOCKER_CONFIG: folder }),
        )
      }
    },
    LONG,
  )
})

/** Runs a parser; anything but an answer or a `Failure` is told with the input that did it. */
async function outcome(
  name: string,
  input: Uint8Array,
  parse: (bytes: Uint8Array) => unknown,
): Promise<'answer' | 'failure'> {
  try {
    await parse(input)
    return 'answer'
  } catch (error) {
    if (error instanceof Failure || error instanceof RegistryError) return 'failure'
    throw new Error(`${name}: ${JSON.stringify(Buffer.from(input).toString('latin1'))}`, { cause: error })
  }
}
