import { expect, test } from '@jest/globals'
import { parseRegistryName } from '../../src/login/registry-name.ts'

test.each([
  ['', 'docker.io'],
  ['docker.io', 'docker.io'],
  ['index.docker.io', 'docker.io'],
  ['https://index.docker.io/v1/', 'docker.io'],
  ['registry-1.docker.io', 'docker.io'],
  ['GHCR.io', 'ghcr.io'],
  ['https://ghcr.io', 'ghcr.io'],
  ['https://ghcr.io/', 'ghcr.io'],
  ['https://r.example:5000/v2/', 'r.example:5000'],
  ['localhost', 'localhost'],
  ['localhost:5000', 'localhost:5000'],
  ['myregistry:5000', 'myregistry:5000'],
  ['[::1]:5000', '[::1]:5000'],
  [' ghcr.io ', 'ghcr.io'],
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', '123456789012.dkr.ecr.eu-west-1.amazonaws.com'],
])('%s is %s', (text, registry) => {
  expect(parseRegistryName(text)).toBe(registry)
})

test.each([
  ['ghcr.io/acme/app', 'names a repository', 'Write ghcr.io'],
  ['https://ghcr.io/acme', 'names a repository', 'Write ghcr.io'],
  ['ghcr.io/acme/app:1.0', 'names a repository', 'Write ghcr.io'],
  ['europe-docker.pkg.dev/project/repo', 'names a repository', 'Write europe-docker.pkg.dev'],
  ['hub.docker.com', 'not the host', 'Write docker.io'],
  ['dockerhub', 'not the host', 'Write docker.io'],
  ['https://github.com', 'not the host', 'Write ghcr.io'],
  ['ghcr', 'not the host', 'Write ghcr.io'],
  ['ftp://r.example', '"ftp://" leads to no registry', 'Write the host'],
  ['acme', 'without a dot or a port', 'Write acme:443'],
  ['r.example:99999', 'no such port', 'Write the host'],
  ['r.example:', 'not a host name', 'Write the host'],
  ['r_example.com', 'not a host name', 'Write the host'],
  ['ghcr.io, docker.io', 'something else', 'Write the host'],
])('%s is refused', (text, reason, hint) => {
  expect(() => parseRegistryName(text)).toThrow(
    expect.objectContaining({
      code: 'usage',
      message: expect.stringContaining(reason),
      hint: expect.stringContaining(hint),
    }),
  )
})

test('a secret that was written into the host is not repeated', () => {
  expect(() => parseRegistryName('https://user:S3CRET@ghcr.io')).toThrow(
    /^"https:\/\/\*\*\*@ghcr.io" is not a registry/,
  )
})
