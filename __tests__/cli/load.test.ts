import { expect, test } from '@jest/globals'
import { type } from './terminal.ts'

test('load - reads the archive from standard input, and says so when it is none', async () => {
  const { code, stderr } = await type(['load', '-'], { stdin: 'neither a tar nor anything else' })
  expect(code).toBe(1)
  expect(stderr).toContain('the archive')
})

test('tag refuses --platform, which it would not keep to', async () => {
  const { code, stderr } = await type(['tag', 'ghcr.io/acme/app:1', 'latest', '--platform', 'linux/amd64'])
  expect(code).toBe(2)
  expect(stderr).toContain('tag keeps every platform')
})
