// What only the registries of vendors answer, as they word it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from '@jest/globals'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { type Connections, openConnections } from '../../../src/ship/connections.ts'
import { examine } from '../../../src/ship/preflight/doctor.ts'
import { nock } from '../../helpers/nock.ts'

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-vendors-'))
const login = { auth: Buffer.from('octocat:secret').toString('base64') }
writeFileSync(
  join(folder, 'config.json'),
  JSON.stringify({ auths: { 'https://index.docker.io/v1/': login, 'ghcr.io': login } }),
)
const opened: Connections[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

function connect(): Connections {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'acme/app' }
  const connections = openConnections({ configDir: folder, retries: { attempts: 1 } }, systemRuntime({ env }))
  opened.push(connections)
  return connections
}

/** The token server and the greeting of a registry. */
function greet(origin: string, realm: string): nock.Scope {
  const challenge = { 'www-authenticate': `Bearer realm="${realm}",service="x"` }
  nock(new URL(realm).origin)
    .persist()
    .get(new URL(realm).pathname)
    .query(true)
    .reply(200, { token: 't', expires_in: 300 })
  return nock(origin).get('/v2/').reply(401, '', challenge).get('/v2/').reply(200)
}

test('Docker Hub: pulls left, by a HEAD that counts as none', async () => {
  greet('https://registry-1.docker.io', 'https://auth.docker.io/token')
    .head('/v2/library/node/manifests/24')
    .reply(404)
    .head('/v2/ratelimitpreview/test/manifests/latest')
    .reply(200, '', {
      'ratelimit-limit': '100;w=21600',
      'ratelimit-remaining': '4;w=21600',
      'docker-ratelimit-source': '203.0.113.7',
      'docker-content-digest': `sha256:${'1'.repeat(64)}`,
      'content-type': 'application/vnd.oci.image.index.v1+json',
      'content-length': '10',
    })
  const report = await examine({ references: ['node:24'], purpose: 'pull' }, connect())
  expect(report.checks).toContainEqual({
    check: 'rate-limit',
    subject: 'docker.io',
    status: 'warning',
    message: '4 of 100 pulls left in 6 h 0 min, counted for 203.0.113.7',
    hint: expect.stringContaining('Log in to Docker Hub'),
  })
})

test('ghcr.io: a package that does not know the repository says which page to open', async () => {
  const body = { errors: [{ code: 'DENIED', message: 'permission_denied: write_package' }] }
  greet('https://ghcr.io', 'https://ghcr.io/token')
    .post('/v2/acme/app/blobs/uploads/')
    .reply(403, body)
    .head('/v2/acme/app/manifests/1.4.2')
    .reply(404)
  const report = await examine({ references: ['ghcr.io/acme/app:1.4.2'], purpose: 'push' }, connect())
  expect(report.checks).toContainEqual({
    check: 'push',
    subject: 'ghcr.io/acme/app',
    status: 'failed',
    code: 'denied',
    message: expect.stringContaining('write_package'),
    hint: expect.stringMatching(
      /packages: write[\s\S]*https:\/\/github\.com\/orgs\/acme\/packages\/container\/app\/settings/,
    ),
  })
})

test('ECR: a repository that is not there comes with the command that makes it', async () => {
  const host = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
  const message = "The repository with name 'app' does not exist in the registry with id '123456789012'"
  const configDir = mkdtempSync(join(folder, 'ecr-'))
  const auth = Buffer.from('AWS:secret').toString('base64')
  writeFileSync(join(configDir, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }))
  nock(`https://${host}`)
    .get('/v2/')
    .reply(401, '', { 'www-authenticate': 'Basic realm="ecr"' })
    .get('/v2/')
    .reply(200)
    .post('/v2/app/blobs/uploads/')
    .reply(404, { errors: [{ code: 'NAME_UNKNOWN', message }] })
    .head('/v2/app/manifests/1')
    .reply(404)
  const connections = openConnections({ configDir, retries: { attempts: 1 } }, systemRuntime({ env: {} }))
  opened.push(connections)
  const report = await examine({ references: [`${host}/app:1`], purpose: 'push' }, connections)
  const hint = 'ECR makes no repository by itself: aws ecr create-repository --region eu-west-1 --repository-name app'
  expect(report.checks).toContainEqual(
    expect.objectContaining({ check: 'push', status: 'failed', code: 'not-found', hint }),
  )
})
