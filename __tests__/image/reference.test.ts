import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import {
  apiHost,
  canonical,
  credentialKey,
  familiar,
  normalizeRegistry,
  parseReference,
  repositoryOf,
  targetOf,
  withDefaultTag,
} from '../../src/image/reference.ts'
import type { Failure } from '../../src/runtime/failure.ts'

const HEX = '0123456789abcdef'.repeat(4)

type Vector = [input: string, domain?: string, path?: string, tag?: string, digest?: string, familiar?: string]
const { vectors } = JSON.parse(readFileSync(new URL('../vectors/references.json', import.meta.url), 'utf8')) as {
  vectors: Vector[]
}

describe('answers of the reference implementation', () => {
  test('there are enough of both kinds to mean something', () => {
    expect(vectors.filter((vector) => vector.length > 1).length).toBeGreaterThan(400)
    expect(vectors.filter((vector) => vector.length === 1).length).toBeGreaterThan(400)
  })

  test('ours are the same, but for the two deliberate differences below', () => {
    const different = vectors.filter((vector) => {
      const [input, domain] = vector
      const isWithoutRegistry = vector.length > 1 && domain === ''
      const want = isWithoutRegistry ? [input] : vector
      const got = answer(input)
      return JSON.stringify(got.slice(0, 5)) !== JSON.stringify(want.slice(0, 5)) || !isSameFamiliar(got, want)
    })
    expect(different).toEqual([])
  })
})

/** [input, registry, repository, tag, digest, familiar], or [input] alone when it is refused. */
function answer(input: string): string[] {
  try {
    const reference = parseReference(input)
    const { registry, repository, tag = '', digest = '' } = reference
    return [input, registry, repository, tag, digest, familiar(reference)]
  } catch (error) {
    expect(error).toMatchObject({ name: 'Failure', code: 'invalid' })
    return [input]
  }
}

function isSameFamiliar(got: readonly string[], want: readonly (string | undefined)[]): boolean {
  if (got[5] === want[5]) return true
  const reread = answer(want[5] as string)
  return got[5] === canonical(parseReference(got[0] as string)) && (reread[1] !== got[1] || reread[2] !== got[2])
}

describe('deliberate differences', () => {
  test('a first part with a dot that is no host name is refused: elsewhere it is a name on no registry', () => {
    expect(() => parseReference('my_host.io/app')).toThrow('"my_host.io" is not a host name with an optional port')
  })

  test.each([
    ['docker.io/localhost/app', 'docker.io/localhost/app'],
    ['docker.io/a.b/app:1', 'docker.io/a.b/app:1'],
    [`docker.io/library/${HEX}`, `docker.io/library/${HEX}`],
    [`docker.io/library/${HEX}:1`, `${HEX}:1`],
    ['docker.io/library/a/b', 'library/a/b'],
    ['docker.io/library/localhost', 'localhost'],
  ])('the short form of %s is %s, which reads back as the same image', (text, short) => {
    const reference = parseReference(text)
    expect(familiar(reference)).toBe(short)
    expect(parseReference(short)).toEqual(reference)
  })
})

test.each([
  ['debian', 'docker.io/library/debian', 'debian'],
  ['library/debian:10', 'docker.io/library/debian:10', 'debian:10'],
  ['docker.io/library/debian:10', 'docker.io/library/debian:10', 'debian:10'],
  ['index.docker.io/acme/app', 'docker.io/acme/app', 'acme/app'],
  ['192.168.56.101:5000/debian:10', '192.168.56.101:5000/debian:10', '192.168.56.101:5000/debian:10'],
  ['gcr.io/google-samples/hello-app:1.0', 'gcr.io/google-samples/hello-app:1.0', 'gcr.io/google-samples/hello-app:1.0'],
  ['localhost/x', 'localhost/x', 'localhost/x'],
  ['[::1]:5000/x:1', '[::1]:5000/x:1', '[::1]:5000/x:1'],
  [`a:1@sha256:${HEX}`, `docker.io/library/a:1@sha256:${HEX}`, `a:1@sha256:${HEX}`],
])('%s is %s, in short %s', (text, whole, short) => {
  expect(canonical(parseReference(text))).toBe(whole)
  expect(familiar(parseReference(text))).toBe(short)
})

test.each([
  ['', 'it is empty', 'Write name[:tag][@digest], e.g. ghcr.io/acme/app:1.2.'],
  [' debian', 'it has white space around it', 'Remove the white space.'],
  ['https://ghcr.io/acme/app', 'it is a URL', 'Leave the scheme out: ghcr.io/acme/app'],
  ['docker://debian:10', 'it is a URL', 'Leave the scheme out: debian:10'],
  [HEX, 'it is 64 hexadecimal digits, which means an image ID', 'Name the image, or write name@sha256:<digest>.'],
  ['ghcr.io/Acme/App:1', 'the repository "Acme/App" has uppercase letters', 'Write acme/app'],
  ['ghcr.io/a//b', '"a//b" is not a repository path', undefined],
  [`ghcr.io/${'a'.repeat(256)}`, 'the repository has 256 characters', 'At most 255 are allowed.'],
  [`a:${'t'.repeat(129)}`, 'the tag has 129 characters', undefined],
  ['a:', '"" is not a tag', undefined],
  ['a@sha256:12', 'must be 64 lowercase hexadecimal digits after "sha256:"', 'Write name@sha256:<64'],
  ['a@toString:12', 'must start with sha256:, sha384: or sha512:', 'Write name@sha256:<64'],
  ['host:port/a', '"host:port" is not a host name with an optional port', 'Write host[:port]/repository.'],
])('%s is refused: %s', (text, reason, hint) => {
  const failure = failureOf(() => parseReference(text))
  expect(failure.message).toContain(reason)
  if (hint !== undefined) expect(failure.hint).toContain(hint)
  if (text !== '' && text.length < 200) expect(failure.message).toContain(`"${text}"`)
})

test('a long input is shown cut short', () => {
  const failure = failureOf(() => parseReference(`${'a'.repeat(100_000)}:b:c`))
  expect(failure.message.length).toBeLessThan(500)
})

function failureOf(body: () => unknown): Failure {
  try {
    body()
  } catch (error) {
    return error as Failure
  }
  throw new Error('nothing was refused')
}

test.each([
  ['debian', 'docker.io/library/debian:latest', 'latest'],
  ['debian:10', 'docker.io/library/debian:10', '10'],
  [`debian@sha256:${HEX}`, `docker.io/library/debian@sha256:${HEX}`, `sha256:${HEX}`],
  [`debian:10@sha256:${HEX}`, `docker.io/library/debian:10@sha256:${HEX}`, `sha256:${HEX}`],
])('%s with the default tag is %s, and a registry is asked for %s', (text, whole, target) => {
  const reference = parseReference(text)
  expect(canonical(withDefaultTag(reference))).toBe(whole)
  expect(targetOf(reference)).toBe(target)
  expect(repositoryOf(reference)).toBe('docker.io/library/debian')
})

test.each([
  ['docker.io', 'docker.io', 'https://index.docker.io/v1/'],
  ['index.docker.io', 'docker.io', 'https://index.docker.io/v1/'],
  ['https://index.docker.io/v1/', 'docker.io', 'https://index.docker.io/v1/'],
  ['registry-1.docker.io', 'docker.io', 'https://index.docker.io/v1/'],
  ['registry.hub.docker.com', 'docker.io', 'https://index.docker.io/v1/'],
  ['HTTPS://GHCR.io/acme', 'ghcr.io', 'ghcr.io'],
  [' ghcr.io ', 'ghcr.io', 'ghcr.io'],
  ['http://localhost:5000/v2/', 'localhost:5000', 'localhost:5000'],
  ['[::1]:5000', '[::1]:5000', '[::1]:5000'],
])('the registry %s is %s, its credential is kept under %s', (text, registry, key) => {
  expect(normalizeRegistry(text)).toBe(registry)
  expect(credentialKey(text)).toBe(key)
})

test('the API of Docker Hub is on another host than its name', () => {
  expect(apiHost('docker.io')).toBe('registry-1.docker.io')
  expect(apiHost('ghcr.io')).toBe('ghcr.io')
})
