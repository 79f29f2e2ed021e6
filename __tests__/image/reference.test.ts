import { expect, test } from '@jest/globals'
import { canonical, parseReference } from '../../src/image/reference.ts'

test.each([
  ['debian', 'docker.io/library/debian'],
  ['gcr.io/google-samples/hello-app:1.0', 'gcr.io/google-samples/hello-app:1.0'],
])('%s is %s', (text, form) => {
  expect(canonical(parseReference(text))).toBe(form)
})
