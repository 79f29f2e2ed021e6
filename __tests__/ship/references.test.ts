import { expect, test } from '@jest/globals'
import { expandReferences } from '../../src/ship/references.ts'

test('tags are joined with every image, whole references stand for themselves, nothing is there twice', () => {
  const wanted = {
    to: ['quay.io/acme/app'],
    images: ['ghcr.io/acme/app', 'acme/app'],
    tags: ['1.4', 'latest', 'r.io/x:2'],
  }
  expect(expandReferences(wanted)).toEqual([
    'quay.io/acme/app:latest',
    'r.io/x:2',
    'ghcr.io/acme/app:1.4',
    'docker.io/acme/app:1.4',
    'ghcr.io/acme/app:latest',
    'docker.io/acme/app:latest',
  ])
})

test.each([
  [{ images: [], tags: ['1.4'] }, 'the tag "1.4" has no image to belong to'],
  [{ images: ['ghcr.io/acme/app'], tags: [] }, 'there are images but no tags'],
  [{ images: ['ghcr.io/acme/app:1'], tags: ['2'] }, 'has a tag or digest of its own'],
])('%j is refused', (wanted, message) => {
  expect(() => expandReferences({ to: [], ...wanted })).toThrow(message)
})
