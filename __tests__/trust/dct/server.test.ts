import { createHash } from 'node:crypto'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { reachOf } from '../../../src/login/reach.ts'
import { dctDriver } from '../../../src/trust/dct/dct-driver.ts'
import { HUB_NOTARY_END } from '../../../src/trust/dct/gun.ts'
import { NotaryClient } from '../../../src/trust/dct/notary-client.ts'
import type { Finding } from '../../../src/trust/verdict.ts'
import { makeCertificate } from '../../helpers/certificate.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'
import { type FakeNotary, type FakeNotaryOptions, startFakeNotary } from '../../helpers/fake-notary.ts'
import { scratchFolders } from '../../helpers/scratch.ts'
import { type ContextParts, checkDct, contextOf, NO_FILES, subjectOf } from '../../helpers/trust-check.ts'
import { draftRepository, keysFor, makeKey, NOW, publish } from '../../helpers/trust-repo.ts'

const GUN = 'docker.io/acme/app'
const IMAGE = Buffer.from('{"the":"manifest"}')
const path = (name: string, gun = GUN): string => `${gun}/_trust/tuf/${name}.json`

let notary: FakeNotary
afterEach(async () => {
  await notary?.close()
})

async function start(options: FakeNotaryOptions = {}, files = publish(draftRepository(GUN, { '1.0': IMAGE }))) {
  notary = await startFakeNotary({ now: () => NOW, ...options })
  notary.put(GUN, files)
}

function runtimeAt(now: number) {
  const runtime = fakeRuntime()
  runtime.pass(now - runtime.clock.now())
  return runtime
}

function context(parts: Partial<ContextParts> = {}) {
  return contextOf({ now: NOW, runtime: runtimeAt(parts.now ?? NOW), ...parts })
}

function verify(parts: Partial<ContextParts> = {}, requirement: object = {}): Promise<Finding> {
  const all = { server: notary.url, pins: [`keyid:${keysFor(GUN).root.id}`], ...requirement }
  return checkDct(subjectOf(`${GUN}:1.0`, IMAGE), all, context(parts))
}

const hashOf = (bytes: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
const LATEST = ['root', 'timestamp', 'snapshot', 'targets', 'targets/releases']

describe('what is asked for', () => {
  test('is asked for at once, then the delegations that were not guessed: two rounds', async () => {
    const waiting: (() => void)[] = []
    // Nothing is answered before five files are asked for: one after the other would wait for ever.
    await start({
      answer: async () => {
        if (notary.asked.length > LATEST.length) return false
        await new Promise<void>((resolve) => {
          waiting.push(resolve)
          if (waiting.length === LATEST.length) for (const go of waiting) go()
        })
        return false
      },
    })
    const alice = publish(draftRepository(GUN, { '1.0': IMAGE })).get('targets/alice')
    expect(await verify()).toMatchObject({ verdict: 'verified', warnings: [] })
    expect([...notary.asked].sort()).toEqual(
      [...LATEST.map((name) => path(name)), path(`targets/alice.${hashOf(alice)}`)].sort(),
    )
  })

  test('signers that the policy names are guessed too: one round', async () => {
    await start()
    expect(await verify({}, { signers: ['alice'] })).toMatchObject({ verdict: 'verified' })
    expect(notary.asked.sort()).toEqual([...LATEST, 'targets/alice'].map((name) => path(name)).sort())
  })

  test('is shared by all images, rules and repositories of a run', async () => {
    const guns = Array.from({ length: 20 }, (_, index) => `docker.io/acme/app${index}`)
    await start()
    const keys = keysFor(GUN)
    for (const gun of guns)
      notary.put(
        gun,
        publish(
          draftRepository(
            gun,
            { '1': IMAGE, '2': IMAGE },
            { ...keys, root: makeKey('ecdsa-x509', { certificate: { commonName: gun } }) },
          ),
        ),
      )
    const run = context()
    const rules = [
      { server: notary.url, tofu: true },
      { server: notary.url, tofu: true, signers: ['alice'] },
    ]
    const requirements = await Promise.all(rules.map((rule) => dctDriver.parse(rule, 'dct', NO_FILES)))
    const found = await Promise.all(
      guns.flatMap((gun) =>
        ['1', '2'].flatMap((tag) =>
          requirements.map((requirement) => dctDriver.check(subjectOf(`${gun}:${tag}`, IMAGE), requirement, run)),
        ),
      ),
    )
    expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(['verified']))
    // Nothing twice, whoever wants it.
    expect(new Set(notary.asked).size).toBe(notary.asked.length)
    expect(notary.asked.length).toBe(20 * 6)
    expect(notary.connections()).toBeLessThan(40)
  })

  test('can be on its way before the image is resolved', async () => {
    let arrived = (): void => {}
    const all = new Promise<void>((resolve) => {
      arrived = resolve
    })
    await start({
      answer: () => {
        if (notary.asked.length === LATEST.length) arrived()
        return false
      },
    })
    const run = context()
    const requirement = await dctDriver.parse({ server: notary.url, tofu: true }, 'dct', NO_FILES)
    const subject = subjectOf(`${GUN}:1.0`, IMAGE)
    dctDriver.prepare?.(subject.reference, requirement, run)
    await all
    expect(await dctDriver.check(subject, requirement, run)).toMatchObject({ verdict: 'verified' })
    expect(notary.asked.length).toBe(LATEST.length + 1)
  })
})

describe('a server that is written to', () => {
  test('shows newer files than the snapshot lists: those it lists are had by their hash', async () => {
    await start()
    const next = draftRepository(GUN, { '1.0': Buffer.from('next') })
    for (const role of ['targets', 'targets/releases']) next.signed[role].version += 1
    const newer = publish(next)
    notary.put(GUN, new Map(['targets', 'targets/releases'].map((name) => [name, newer.get(name) as Uint8Array])))
    expect(await verify()).toMatchObject({ verdict: 'verified' })
    expect(notary.asked.filter((name) => name === path('targets'))).toHaveLength(1)
  })

  test('is asked again once when what it shows does not hold', async () => {
    const right = publish(draftRepository(GUN, { '1.0': IMAGE }))
    const next = draftRepository(GUN, { '1.0': IMAGE })
    next.signed.root.version += 1
    const wrong = publish(next)
    await start(
      {
        answer: async (_, response, name) => {
          // The root is read before the others are written, which then list another.
          if (name !== path('root') || notary.asked.filter((one) => one === name).length > 1) return false
          response.end(wrong.get('root'))
          return true
        },
      },
      right,
    )
    expect(await verify()).toMatchObject({ verdict: 'verified' })
    expect(notary.asked.filter((name) => name === path('root'))).toHaveLength(2)
  })

  test('is not asked a third time', async () => {
    await start(
      {},
      publish(draftRepository(GUN, { '1.0': IMAGE }), {
        swap: { root: () => publish(draftRepository(GUN, {})).get('timestamp') },
      }),
    )
    expect(await verify()).toMatchObject({ verdict: 'violated' })
    expect(notary.asked.filter((one) => one === path('root'))).toHaveLength(2)
  })
})

describe('a server that cannot be asked', () => {
  const refuse = (status: number, headers: Record<string, string> = {}): FakeNotaryOptions => ({
    answer: (_, response) => {
      response.writeHead(status, headers).end('{}')
      return true
    },
  })
  test.each<[string, FakeNotaryOptions, Finding['verdict'], RegExp]>([
    [
      'has no trust data',
      refuse(404),
      'violated',
      /docker\.io\/acme\/app is not signed: 127\.0\.0\.1:\d+ has no trust data for it/,
    ],
    ['is broken', refuse(500), 'unchecked', /could not read root\.json: it answered with status 500/],
    ['is overloaded', refuse(429, { 'retry-after': '1' }), 'unchecked', /too many requests/],
    [
      'wants a login',
      refuse(401, { 'www-authenticate': 'Basic realm="x"' }),
      'unchecked',
      /could not read root\.json: it does not know who is asking/,
    ],
    [
      'wants another login',
      refuse(401, { 'www-authenticate': 'Negotiate' }),
      'unchecked',
      /asks for a login by negotiate/,
    ],
    ['forbids it', refuse(403), 'unchecked', /this account has no right to/],
    ['redirects elsewhere', refuse(302, { location: 'ftp://127.0.0.1/' }), 'unchecked', /redirects to ftp:/],
    [
      'names a token server inside this network',
      refuse(401, { 'www-authenticate': 'Bearer realm="ftp://10.0.0.1/token"' }),
      'unchecked',
      /names a token server that is not asked/,
    ],
    [
      'cuts every answer',
      {
        answer: (request) => {
          request.socket.destroy()
          return true
        },
      },
      'unchecked',
      /127\.0\.0\.1/,
    ],
  ])('because it %s', async (_, options, verdict, reason) => {
    await start(options)
    const finding = await verify()
    expect(finding.reasons.join()).toMatch(reason)
    expect(finding).toMatchObject({ verdict, proofs: [] })
  })

  test('because nothing listens', async () => {
    await start()
    await notary.close()
    expect(await verify()).toMatchObject({ verdict: 'unchecked' })
  })

  test('because it would be plain HTTP', async () => {
    await start()
    const finding = await verify({}, { server: 'http://notary.corp:4443' })
    expect(finding).toMatchObject({
      verdict: 'unchecked',
      reasons: [expect.stringMatching(/named with plain HTTP.*https:/)],
    })
  })

  test('endless files are cut off', async () => {
    let sent = 0
    await start({
      answer: async (_, response, name) => {
        if (name !== path('timestamp')) return false
        response.setMaxListeners(0)
        while (!response.destroyed && sent < 1e9) {
          sent += 65_536
          if (!response.write(Buffer.alloc(65_536, ' '))) {
            await new Promise((resolve) => response.once('drain', resolve).once('close', resolve))
          }
        }
        return true
      },
    })
    const finding = await verify()
    expect(finding.verdict).toBe('violated')
    expect(finding.reasons.join()).toMatch(/larger than the 524288 bytes it may have/)
    expect(sent).toBeLessThan(60e6)
  })

  test('roots are asked for as far back as they are followed, whatever their number', async () => {
    const draft = draftRepository(GUN, { '1.0': IMAGE })
    draft.signed.root.version = 2 ** 45
    await start({}, publish(draft))
    const requirement = await dctDriver.parse({ server: notary.url, tofu: true }, 'dct', NO_FILES)
    const files = await dctDriver.evidence?.(subjectOf(`${GUN}:1.0`, IMAGE).reference, requirement, context())
    expect(files?.some(({ name }) => name.endsWith(`/${2 ** 45}.root.json`))).toBe(true)
    expect(notary.asked.length).toBeLessThan(150)
  })

  test('no more is kept of a repository than a repository has, however many roles it lists', async () => {
    const draft = draftRepository(GUN, { '1.0': IMAGE })
    const padding = Buffer.alloc(4 * 1024 * 1024, ' ')
    const forge: Record<string, (bytes: Buffer) => Buffer> = {}
    for (let index = 0; index < 20; index++) {
      const name = `targets/r${index}`
      draft.signed.targets.delegations.roles.push({ ...draft.signed.targets.delegations.roles[0], name })
      draft.signed[name] = draft.signed['targets/releases']
      draft.signers[name] = draft.signers['targets/releases'] as []
      forge[name] = (bytes) => Buffer.concat([bytes, padding])
    }
    await start({}, publish(draft, { forge }))
    const { warnings } = await verify()
    const cut = warnings.filter((text) => text.includes('has more than 67108864 bytes of trust data'))
    expect(cut.length).toBeGreaterThan(2)
  })

  test('one signer cannot be read: whoever does not need it goes on', async () => {
    await start({
      answer: (_, response, name) => {
        if (!name.includes('targets/alice')) return false
        response.writeHead(403).end()
        return true
      },
    })
    const without = await verify()
    expect(without).toMatchObject({
      verdict: 'verified',
      warnings: [expect.stringMatching(/^targets\/alice does not hold/)],
    })
    expect(await verify({}, { signers: ['alice'] })).toMatchObject({ verdict: 'unchecked' })
  })
})

describe('certificates', () => {
  const newFolder = scratchFolders()

  test('a server that demands one of the client gets it, and its own is judged by the files kept for its host', async () => {
    const [server, client] = [makeCertificate(await newFolder()), makeCertificate(await newFolder())]
    await start({ tls: { cert: server.cert, key: server.key, ca: client.cert } })
    const { host } = new URL(notary.url)
    const home = await newFolder()
    const folder = join(home, '.docker', 'certs.d', host)
    const run = async (requirement: object = {}) =>
      await verify({ reach: await reachOf(host, {}, { HOME: home }) }, requirement)
    expect(await run()).toMatchObject({ verdict: 'unchecked' })
    // Of the server, named by the policy: now it is the client that is nobody.
    expect(await run({ ca: server.cert })).toMatchObject({ verdict: 'unchecked' })
    await mkdir(folder, { recursive: true })
    await copyFile(client.certFile, join(folder, 'client.cert'))
    await copyFile(client.keyFile, join(folder, 'client.key'))
    expect(await run()).toMatchObject({ verdict: 'unchecked' })
    expect(await run({ ca: server.cert })).toMatchObject({ verdict: 'verified' })
    await copyFile(server.certFile, join(folder, 'ca.crt'))
    expect(await run()).toMatchObject({ verdict: 'verified' })
    // The certificates of another host (the registry's) say nothing of this one.
    const other = await reachOf('registry.corp:5000', {}, { HOME: home })
    expect(await verify({ reach: other })).toMatchObject({ verdict: 'unchecked' })
  })

  test('--insecure is for the hosts it names', async () => {
    const server = makeCertificate(await newFolder())
    await start({ tls: { cert: server.cert, key: server.key } })
    const { host } = new URL(notary.url)
    const reach = async (...insecure: string[]) => await reachOf(host, { insecure }, { HOME: await newFolder() })
    expect(await verify({ reach: await reach('registry.corp:5000') })).toMatchObject({ verdict: 'unchecked' })
    expect(await verify({ reach: await reach(host) })).toMatchObject({ verdict: 'verified' })
  })
})

describe('tokens', () => {
  /** A server behind a token server of its own. */
  const guarded = (scopes: (string | null)[], logins: (string | undefined)[]): FakeNotaryOptions => ({
    answer: (request, response) => {
      const url = new URL(request.url ?? '', notary.url)
      if (url.pathname === '/token') {
        scopes.push(url.searchParams.get('scope'))
        logins.push(request.headers.authorization)
        response.end(JSON.stringify({ token: 'right', expires_in: 300 }))
        return true
      }
      if (request.headers.authorization === 'Bearer right') return false
      response.writeHead(401, { 'www-authenticate': `Bearer realm="${notary.url}/token",service="notary"` }).end()
      return true
    },
  })

  test('one token for all files, for the whole GUN and for reading only', async () => {
    const scopes: (string | null)[] = []
    await start(guarded(scopes, []))
    expect(await verify()).toMatchObject({ verdict: 'verified' })
    expect(scopes).toEqual(['repository:docker.io/acme/app:pull'])
  })

  test.each([
    ['the server', '127.0.0.1:PORT', true],
    ['the registry, on the same host', '127.0.0.1:5000', true],
    ['somebody else', 'registry.corp', false],
  ])('the login of %s', async (_, owner, shown) => {
    const [scopes, logins]: [(string | null)[], (string | undefined)[]] = [[], []]
    const gun = '127.0.0.1:5000/acme/app'
    await start(guarded(scopes, logins))
    notary.put(gun, publish(draftRepository(gun, { '1.0': IMAGE })))
    const wanted = owner.replace('PORT', new URL(notary.url).port)
    const credentials = async (name: string) =>
      name === wanted ? ({ kind: 'password', username: 'octocat', password: 'secret' } as const) : undefined
    const finding = await checkDct(
      subjectOf(`${gun}:1.0`, IMAGE),
      { server: notary.url, tofu: true },
      context({ reach: { credentials } }),
    )
    expect(finding.reasons).toEqual([])
    expect(logins).toEqual([shown ? `Basic ${Buffer.from('octocat:secret').toString('base64')}` : undefined])
    expect(JSON.stringify(finding)).not.toContain('secret')
  })

  test('writing asks for the rights it needs', async () => {
    const scopes: (string | null)[] = []
    const bodies: string[] = []
    const behind = guarded(scopes, [])
    await start({
      answer: async (request, response, name) => {
        if ((await behind.answer?.(request, response, name)) === true) return true
        if (request.method === 'GET') return false
        const chunks: Buffer[] = []
        for await (const chunk of request) chunks.push(chunk)
        bodies.push(`${request.headers['content-type']}\n${Buffer.concat(chunks)}`)
        response.writeHead(200).end()
        return true
      },
    })
    const client = new NotaryClient(new URL(notary.url), {}, fakeRuntime())
    await client.post(
      GUN,
      new Map([
        ['targets/releases', Buffer.from('{"a":1}')],
        ['targets', Buffer.from('{}')],
      ]),
    )
    await client.remove(GUN)
    client.close()
    expect(scopes).toEqual(['repository:docker.io/acme/app:pull,push', 'repository:docker.io/acme/app:*'])
    const [, boundary] = /boundary=(\S+)/.exec(bodies[0] ?? '') ?? []
    expect(bodies[0]).toContain(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="targets/releases"\r\nContent-Type: application/octet-stream\r\n\r\n{"a":1}\r\n--${boundary}\r\n`,
    )
    expect(bodies[0]).toMatch(/\r\n\{\}\r\n--\S+--\r\n$/)
  })
})

describe('what to know besides', () => {
  test('a clock that differs from that of the server', async () => {
    await start({ now: () => NOW + 20 * 60_000 })
    expect((await verify()).warnings).toEqual([
      expect.stringMatching(/clock of this machine is 20 minutes behind that of 127/),
    ])
  })

  test('a signer whose file expired, and a release role that contradicts the other', async () => {
    const draft = draftRepository(GUN, { '1.0': IMAGE })
    draft.signed['targets/alice'].expires = '2026-01-01T00:00:00Z'
    draft.signed.targets.targets['1.0'] = draft.signed.targets.targets.old
    await start({}, publish(draft))
    expect((await verify()).warnings).toEqual([
      expect.stringMatching(/^targets says another digest for the tag 1\.0: sha256:/),
      expect.stringMatching(/^targets\/alice does not hold and counts for nothing: targets\/alice\.json expired/),
    ])
  })

  test('the end of notary.docker.io', async () => {
    const subject = subjectOf('alpine:3', IMAGE)
    const after = await checkDct(subject, { tofu: true }, context({ now: HUB_NOTARY_END + 1 }))
    expect(after).toMatchObject({
      verdict: 'unchecked',
      reasons: [
        expect.stringMatching(/^notary\.docker\.io was shut down on 2026-12-08.*--offline.*Sigstore or Notation/),
      ],
    })
    const before = await checkDct(subject, { tofu: true }, context())
    expect(before).toMatchObject({ verdict: 'unchecked', reasons: [expect.not.stringMatching(/was shut down/)] })
  })
})
