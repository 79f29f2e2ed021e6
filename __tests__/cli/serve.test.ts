import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from '@jest/globals'
import { commands } from '../../src/cli/commands.ts'
import { command } from '../../src/cli/serve.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { digestOf } from '../../src/image/digest.ts'
import { silentLog, systemRuntime } from '../../src/runtime/system.ts'
import { makeCertificate } from '../helpers/certificate.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { ask } from '../helpers/http.ts'

interface Started {
  readonly json: { url: string; host: string; port: number; root: string }
  readonly text: string
  readonly masked: string[]
  readonly warnings: string[]
  stop(): Promise<number | undefined>
}

const running: Started[] = []
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
})

/** Runs the command until it says that it serves. */
function start(options: Record<string, string | boolean>, stdin = ''): Promise<Started> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController()
    const masked: string[] = []
    const warnings: string[] = []
    const ended = command.run({
      args: [],
      options,
      settings: readSettings(options),
      commands,
      runtime: systemRuntime({
        signal: stop.signal,
        mask: (secret) => masked.push(secret),
        log: { ...silentLog, warn: (message) => warnings.push(message) },
      }),
      annotate: () => {},
      result: (json, text) => {
        const started: Started = {
          json: json as Started['json'],
          text,
          masked,
          warnings,
          stop: () => {
            stop.abort()
            return ended
          },
        }
        running.push(started)
        resolve(started)
      },
      stdin: async () => stdin,
      input: (async function* () {})(),
    })
    ended.catch(reject)
  })
}

describe('seaworthy serve', () => {
  test('serves a folder, says what to type, and stops when told', async () => {
    const root = await temporaryFolder()
    const server = await start({ root, port: '0' })
    const { url, port } = server.json
    expect(server.json).toEqual({ url: `http://127.0.0.1:${port}`, host: '127.0.0.1', port, root })
    expect(server.text).toBe(
      [
        `Serving ${root} at ${url}`,
        `  docker tag IMAGE 127.0.0.1:${port}/IMAGE`,
        `  docker push 127.0.0.1:${port}/IMAGE`,
      ].join('\n'),
    )
    expect((await ask(`${url}/v2/`)).status).toBe(200)
    expect((await ask(`${url}/v2/app/manifests/v1`, { method: 'DELETE' })).status).toBe(405)
    expect(await server.stop()).toBeUndefined()
    await expect(ask(`${url}/v2/`)).rejects.toThrow(/ECONNREFUSED/)
  })

  test('with a user, whose password comes by standard input', async () => {
    const root = await temporaryFolder()
    const server = await start({ root, port: '0', user: 'mara', 'password-stdin': true }, 's3cret\n')
    const { url, port } = server.json
    expect(server.text).toContain(`\n  docker login 127.0.0.1:${port} -u mara\n`)
    expect(server.masked).toEqual(['s3cret'])
    expect(JSON.stringify(server.json) + server.text).not.toContain('s3cret')
    expect((await ask(`${url}/v2/`)).headers['www-authenticate']).toMatch(/^Basic/)
    const headers = { Authorization: `Basic ${Buffer.from('mara:s3cret').toString('base64')}` }
    expect((await ask(`${url}/v2/`, { headers })).status).toBe(200)
  })

  test('with an htpasswd file, tokens, TLS, deletion and pulling by anybody', async () => {
    const root = await temporaryFolder()
    const { cert, certFile, keyFile } = makeCertificate(root)
    const htpasswd = fileURLToPath(new URL('../vectors/htpasswd', import.meta.url))
    const server = await start({
      root,
      port: '0',
      htpasswd,
      'token-auth': true,
      'anonymous-pull': true,
      'allow-delete': true,
      'tls-cert': certFile,
      'tls-key': keyFile,
    })
    const { url, port } = server.json
    expect(server.text).toContain(`docker login 127.0.0.1:${port} -u NAME`)
    const headers = { Authorization: `Basic ${Buffer.from('jan:jan').toString('base64')}` }
    const scope = `${url}/token?scope=repository:app:pull,push,delete`
    const anonymous = (await ask(scope, { ca: cert })).json.token as string
    const token = (await ask(scope, { ca: cert, headers })).json.token as string
    const remove = (bearer: string): ReturnType<typeof ask> =>
      ask(`${url}/v2/app/manifests/v1`, { method: 'DELETE', ca: cert, headers: { Authorization: `Bearer ${bearer}` } })
    expect((await remove(anonymous)).status).toBe(401)
    expect((await remove(token)).status).toBe(404)
  })

  test('plays another registry, with users as that one has them', async () => {
    const root = await temporaryFolder()
    const { json } = await start({ root, port: '0', profile: 'acr', user: 'mara', 'password-stdin': true }, 'x')
    const challenge = (await ask(`${json.url}/v2/`)).headers['www-authenticate']
    expect(challenge).toMatch(`Bearer realm="${json.url}/oauth2/token"`)
    const open = await start({ root, port: '0', profile: 'ghcr' })
    expect((await ask(`${open.json.url}/v2/app/referrers/sha256:${'0'.repeat(64)}`)).status).toBe(404)
    const readOnly = await start({ root, port: '0', profile: 'ghcr', 'read-only': true })
    expect((await ask(`${readOnly.json.url}/v2/app/blobs/uploads/`, { method: 'POST' })).status).toBe(405)
  })

  test('read-only, it says how to pull', async () => {
    const server = await start({ root: await temporaryFolder(), port: '0', 'read-only': true })
    expect(server.text).toMatch(/\n {2}docker pull 127\.0\.0\.1:\d+\/IMAGE$/)
    expect((await ask(`${server.json.url}/v2/app/blobs/uploads/`, { method: 'POST' })).status).toBe(405)
  })

  test('with a limit, and where nothing has been stored yet', async () => {
    const root = join(await temporaryFolder(), 'not', 'there')
    const { json } = await start({ root, port: '0', 'max-blob-size': '1kB' })
    const post = async (size: number): Promise<number> => {
      const body = Buffer.alloc(size)
      return (await ask(`${json.url}/v2/app/blobs/uploads/?digest=${digestOf(body)}`, { method: 'POST', body })).status
    }
    expect([await post(1001), await post(1000)]).toEqual([413, 201])
  })

  test('to other machines only when that is meant', async () => {
    const root = await temporaryFolder()
    const open = await start({ root, port: '0', host: '0.0.0.0', 'no-auth': true })
    expect(open.text).toContain(`docker push THIS-MACHINE:${open.json.port}/IMAGE`)
    const closed = await start({ root, port: '0', host: '0.0.0.0', user: 'mara', 'password-stdin': true }, 'x')
    expect(closed.warnings.join()).toMatch(/unencrypted/)
  })

  test.each<[string, Record<string, string | boolean>, string, RegExp]>([
    ['no root', {}, '', /where are the images/],
    ['other machines and no users', { root: 'x', host: '0.0.0.0' }, '', /anybody who reaches 0\.0\.0\.0/],
    ['other machines by name', { root: 'x', host: 'example.test' }, '', /anybody who reaches example\.test/],
    ['a user without a password', { root: 'x', user: 'mara' }, '', /go together/],
    ['a password without a user', { root: 'x', 'password-stdin': true }, 'x', /go together/],
    ['an empty password', { root: 'x', user: 'mara', 'password-stdin': true }, '\n', /is empty/],
    ['a user with a colon', { root: 'x', user: 'ma:ra', 'password-stdin': true }, 'x', /no ":"/],
    ['two kinds of users', { root: 'x', htpasswd: 'f', user: 'mara', 'password-stdin': true }, 'x', /exclude/],
    ['users and nobody', { root: 'x', htpasswd: 'f', 'no-auth': true }, '', /exclude/],
    ['a file that is not there', { root: 'x', htpasswd: '/no/such/file' }, '', /\/no\/such\/file, cannot be read/],
    ['tokens without users', { root: 'x', 'token-auth': true }, '', /--token-auth needs users/],
    ['a certificate without a key', { root: 'x', 'tls-cert': 'f' }, '', /go together/],
    ['a registry nobody plays', { root: 'x', profile: 'dockerhub' }, '', /"dockerhub" is no registry/],
    [
      'a profile with another kind of login',
      { root: 'x', profile: 'hub', 'token-auth': true, user: 'mara', 'password-stdin': true },
      'x',
      /exclude each other/,
    ],
    ['a port that is none', { root: 'x', port: '70000' }, '', /"70000" is not a port/],
    ['a size that is none', { root: 'x', 'max-blob-size': 'huge' }, '', /--max-blob-size is "huge", which is no size/],
    ['a port in words', { root: 'x', port: 'http' }, '', /"http" is not a port/],
  ])('refuses %s', async (_, options, stdin, message) => {
    await expect(start(options, stdin)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringMatching(message),
    })
  })
})
