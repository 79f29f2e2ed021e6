import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Runtime } from '../../../src/runtime/runtime.ts'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { onlyUser } from '../../../src/serve/auth/passwords.ts'
import { type Connections, openConnections } from '../../../src/ship/connections.ts'
import type { Check } from '../../../src/ship/preflight/check.ts'
import { type DoctorReport, examine, exitCodeOfReport } from '../../../src/ship/preflight/doctor.ts'
import { type AnsweringRegistry, refusal, startAnsweringRegistry } from '../../helpers/answering-registry.ts'
import { putImage } from '../../helpers/images.ts'
import { NOWHERE } from '../../helpers/listen.ts'
import { scratchFolders } from '../../helpers/scratch.ts'
import { served } from '../../helpers/served.ts'

const scratch = scratchFolders()
const opened: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

const NOTHING = { DOCKER_HOST: 'unix:///nowhere/docker.sock' }

/** Connections with these logins (`user:password`) and nothing else from this machine. */
async function connect(logins: Record<string, string> = {}, parts: Partial<Runtime> = {}): Promise<Connections> {
  const configDir = await scratch()
  const auths = Object.entries(logins).map(([host, login]) => [host, { auth: Buffer.from(login).toString('base64') }])
  await writeFile(join(configDir, 'config.json'), JSON.stringify({ auths: Object.fromEntries(auths) }))
  const runtime = systemRuntime({ env: { HOME: configDir, ...NOTHING }, ...parts })
  const connections = openConnections({ configDir, retries: { attempts: 1 }, timeoutMs: 5000 }, runtime)
  opened.push(connections)
  return connections
}

async function start(answers: Parameters<typeof startAnsweringRegistry>[0] = []): Promise<AnsweringRegistry> {
  const registry = await startAnsweringRegistry(answers)
  opened.push(registry)
  return registry
}

function find({ checks }: DoctorReport, name: Check['check']): Check | undefined {
  return checks.find(({ check }) => check === name)
}

describe('a registry where all is well', () => {
  test('is asked five times for one reference, besides tokens', async () => {
    const lines: string[] = []
    const server = await served({
      auth: { kind: 'token', check: onlyUser('octocat', 'secret') },
      hooks: { answered: ({ method, path, status }) => void lines.push(`${method} ${path} ${status}`) },
    })
    const host = `127.0.0.1:${server.port}`
    const connections = await connect({ [host]: 'octocat:secret' })
    const report = await examine({ references: [`${host}/acme/app:1.4.2`], purpose: 'push' }, connections)
    expect(report.ok).toBe(true)
    expect(exitCodeOfReport(report)).toBe(0)
    expect(report.checks.map(({ check, status, message }) => [check, status, message])).toEqual([
      ['credential', 'ok', expect.stringContaining('octocat, from ')],
      ['login', 'ok', 'the credential is accepted'],
      ['clock', 'ok', 'the clocks agree'],
      ['push', 'ok', 'an upload may begin'],
      ['tag', 'ok', 'the tag is free'],
    ])
    expect(
      lines.filter((line) => !line.includes('token')).map((line) => line.replace(/uploads\/.+ /, 'uploads/ID ')),
    ).toEqual([
      'GET /v2/ 401',
      'GET /v2/ 200',
      ...[expect.stringMatching(/POST|HEAD/), expect.stringMatching(/POST|HEAD/)],
      'DELETE /v2/acme/app/blobs/uploads/ID 204',
    ])
    expect(JSON.stringify(report)).not.toContain('secret')
    for await (const name of server.repositories.names()) throw new Error(`${name} was made`)
  })

  test('says what a tag is on, and warns of a release that is there', async () => {
    const server = await served()
    const host = `127.0.0.1:${server.port}`
    const { descriptor } = await putImage(server.repositories.repository('acme/app'), { layers: [] }, '1.4.2')
    await putImage(server.repositories.repository('acme/app'), { layers: [] }, 'latest')
    const references = [`${host}/acme/app:1.4.2`, `${host}/acme/app`, `${host}/acme/app:2`]
    const report = await examine({ references, purpose: 'push' }, await connect())
    const tags = report.checks.filter(({ check }) => check === 'tag')
    expect(tags).toMatchObject([
      {
        status: 'warning',
        message: `it is on ${descriptor.digest} already`,
        hint: expect.stringContaining('immutable'),
      },
      { status: 'ok', message: `it would move from ${descriptor.digest}` },
      { status: 'ok', message: 'the tag is free' },
    ])
    expect(report.ok).toBe(true)
    // One upload for the repository, however many tags.
    expect(report.checks.filter(({ check }) => check === 'push')).toHaveLength(1)
  })

  test('to pull from is only read', async () => {
    const server = await served({ readOnly: true })
    const host = `127.0.0.1:${server.port}`
    const report = await examine({ references: [`${host}/acme/app:1`], purpose: 'pull' }, await connect())
    expect(find(report, 'pull')).toMatchObject({
      status: 'failed',
      code: 'not-found',
      message: 'there is no such image',
    })
    expect(find(report, 'push')).toBeUndefined()
  })
})

const UPLOAD = /^POST .*\/blobs\/uploads\/$/

describe('a push that would not be let in', () => {
  test.each([
    [403, 'DENIED', 'requested access to the resource is denied', 'failed', 'denied', 1],
    [401, 'UNAUTHORIZED', 'authentication required', 'failed', 'unauthorized', 1],
    [404, 'NAME_UNKNOWN', 'project acme not found', 'failed', 'not-found', 1],
    [405, 'UNSUPPORTED', 'The operation is unsupported.', 'failed', 'unsupported', 1],
    [500, 'UNKNOWN', 'oops', 'unchecked', 'failed', 3],
    [429, 'TOOMANYREQUESTS', 'slow down', 'unchecked', 'rate-limited', 3],
  ] as const)('%i %s', async (status, code, message, outcome, failure, exitCode) => {
    const registry = await start([[UPLOAD, refusal(status, code, message)]])
    const report = await examine({ references: [`${registry.host}/acme/app:1.4.2`], purpose: 'push' }, await connect())
    const push = find(report, 'push')
    expect(push).toMatchObject({ subject: `${registry.host}/acme/app`, status: outcome, code: failure })
    expect(push?.message).toContain(message)
    expect(exitCodeOfReport(report)).toBe(exitCode)
    expect(report.ok).toBe(false)
  })

  test('an unreachable registry is not checked, and not asked again', async () => {
    const report = await examine({ references: [`${NOWHERE}/acme/app:1`], purpose: 'push' }, await connect())
    expect(report.checks).toMatchObject([
      { check: 'proxy', status: 'ok' },
      { check: 'certificates', status: 'ok' },
      { check: 'credential', status: 'warning' },
      { check: 'login', status: 'unchecked', code: 'unreachable' },
    ])
    expect(exitCodeOfReport(report)).toBe(3)
  })

  test('a login that is refused is explained, and nothing else is asked', async () => {
    const server = await served({ auth: { kind: 'basic', check: onlyUser('octocat', 'secret') } })
    const host = `127.0.0.1:${server.port}`
    const connections = await connect({ [host]: 'octocat:wrong-and-secret' })
    const report = await examine({ references: [`${host}/acme/app:1`], purpose: 'push' }, connections)
    expect(report.checks).toMatchObject([
      { check: 'credential', status: 'ok' },
      {
        check: 'login',
        status: 'failed',
        code: 'unauthorized',
        message: expect.stringContaining('did not accept the token'),
      },
    ])
    expect(JSON.stringify(report)).not.toContain('wrong-and-secret')
  })
})

describe('a credential', () => {
  const jwt = (exp: number): string =>
    ['{"alg":"none"}', JSON.stringify({ exp }), 'signature']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.')
  const now = Math.floor(Date.now() / 1000)

  test.each([
    [jwt(now - 60), 'failed', /the token expired at 20/],
    [jwt(now + 300), 'warning', /the token expires in [45] min/],
    [jwt(now + 7300), 'ok', /good for 2 h [01] min/],
    ['ghs_0123456789', 'ok', /ends with the job/],
    ['$TOKEN', 'warning', /the text of an expression or variable/],
    ['opaque', 'ok', /^octocat, from .*config\.json$/],
  ])('%s is %s', async (secret, status, message) => {
    const registry = await start()
    const connections = await connect({ [registry.host]: `octocat:${secret}` })
    const report = await examine({ references: [`${registry.host}/acme/app:1`], purpose: 'push' }, connections)
    expect(find(report, 'credential')).toMatchObject({ status, message: expect.stringMatching(message) })
    expect(JSON.stringify(report)).not.toContain(secret)
  })
})

describe('what answers say on the side', () => {
  test.each([
    [-3600_000, 'warning', "this machine's clock is 1 h 0 min ahead of the registry's"],
    [600_000, 'warning', "this machine's clock is 10 min behind the registry's"],
    [2_000, 'ok', 'the clocks agree'],
  ])('a clock that is %i ms ahead is %s', async (ahead, status, message) => {
    const now = Date.UTC(2026, 0, 1)
    const clock = { now: () => now, sleep: async () => {} }
    const date = new Date(now + ahead).toUTCString()
    const registry = await start([
      [/^GET \/v2\/$/, { status: 200, headers: { date } }],
      [UPLOAD, { status: 202, headers: { location: '/v2/upload/1', date } }],
      [/HEAD|DELETE/, { status: 404, headers: { date } }],
    ])
    const report = await examine(
      { references: [`${registry.host}/a:1`], purpose: 'push' },
      await connect({}, { clock }),
    )
    expect(find(report, 'clock')).toMatchObject({ status, message })
    expect(report.ok).toBe(true)
  })

  test.each([
    [{ 'ratelimit-limit': '2000', 'ratelimit-remaining': '1999' }, 'ok', '1999 of 2000 requests left'],
    [{ 'x-ratelimit-remaining': '3', 'x-ratelimit-limit': '100' }, 'warning', '3 of 100 requests left'],
    [{ 'ratelimit-remaining': '0', 'ratelimit-limit': '100;w=60' }, 'failed', '0 of 100 requests left in 1 min'],
  ])('a limit %j is %s', async (headers, status, message) => {
    const registry = await start([[/^GET \/v2\/$/, { status: 200, headers }]])
    const report = await examine({ references: [`${registry.host}/a:1`], purpose: 'push' }, await connect())
    expect(find(report, 'rate-limit')).toMatchObject({ status, message })
  })
})

describe('without a reference', () => {
  test('the logins and the engine of this machine are shown, and nobody is asked', async () => {
    const connections = await connect({ 'ghcr.io': 'octocat:gho_1', 'registry.example': 'me:secret' })
    const report = await examine({ references: [], purpose: 'push' }, connections)
    expect(report.checks).toMatchObject([
      { check: 'engine', status: 'warning', code: 'unreachable' },
      { check: 'credential', subject: 'ghcr.io', status: 'ok' },
      { check: 'credential', subject: 'registry.example', status: 'ok' },
    ])
    expect(exitCodeOfReport(report)).toBe(0)
  })

  test('no login at all is a warning', async () => {
    const report = await examine({ references: [], purpose: 'push' }, await connect())
    expect(report.checks).toMatchObject([{ check: 'engine' }, { check: 'credential', status: 'warning' }])
  })
})
