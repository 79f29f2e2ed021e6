// Answers that no real server gives on demand: somebody else published in between, no right to, a snapshot key that is elsewhere.
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { afterEach, expect, test } from '@jest/globals'
import { digestOf } from '../../../../src/image/digest.ts'
import type { Failure } from '../../../../src/runtime/failure.ts'
import { parseRequirement } from '../../../../src/trust/dct/requirement.ts'
import type { SigningPlace } from '../../../../src/trust/dct/signing/publish.ts'
import { revokeTags, signTag } from '../../../../src/trust/dct/signing/sign-tag.ts'
import { signingKeyOf } from '../../../../src/trust/dct/signing/signing-key.ts'
import { fakeRuntime } from '../../../helpers/fake-clock.ts'
import { listenOnLoopback } from '../../../helpers/listen.ts'
import { contextOf, NO_FILES } from '../../../helpers/trust-check.ts'
import { type Draft, draftRepository, keysFor, metaOf, NOW, publish } from '../../../helpers/trust-repo.ts'

const GUN = 'registry.corp:5000/acme/app'
const KEYS = keysFor(GUN)
const MANIFEST = Buffer.from('{"the manifest":"2.0"}')
const image = { bytes: MANIFEST, digest: digestOf(MANIFEST) }

// biome-ignore lint/suspicious/noExplicitAny: role files are looked at in every way
type Loose = any

/** One answer to a publication. */
interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** What the server has from then on. */
  readonly after?: (draft: Draft, posted: ReadonlyMap<string, Loose>) => void
}

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

/** A Notary server that answers publications from a list, and keeps what it is told to. */
async function serve(
  answers: readonly Answer[],
  edit?: (draft: Draft) => void,
): Promise<{ place: SigningPlace; posted: Map<string, Loose>[] }> {
  const draft = structuredClone({
    ...draftRepository(GUN, { '1.0': Buffer.from('one') }),
    keys: {},
    signers: {},
  }) as Loose
  Object.assign(draft, { keys: KEYS, signers: draftRepository(GUN, {}).signers })
  edit?.(draft)
  const posted: Map<string, Loose>[] = []
  const left = [...answers]
  let files = byAllNames(publish(draft))
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (request.method !== 'POST') {
      const bytes = files.get((request.url ?? '').split('/_trust/tuf/')[1] ?? '')
      response.writeHead(bytes === undefined ? 404 : 200).end(bytes)
      return
    }
    const parts = partsOf(Buffer.concat(chunks).toString('utf8'))
    posted.push(parts)
    const { status, body, headers, after } = left.shift() ?? { status: 599 }
    after?.(draft, parts)
    files = byAllNames(publish(draft))
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body ?? {}))
  })
  servers.push(server)
  const port = await listenOnLoopback(server)
  const url = `http://127.0.0.1:${port}`
  const requirement = await parseRequirement({ server: url, pins: [`keyid:${KEYS.root.id}`] }, 'dct', NO_FILES)
  const context = contextOf({ now: NOW, runtime: fakeRuntime({ clock: { now: () => NOW, sleep: async () => {} } }) })
  const keys = [signingKeyOf(KEYS.releases.privateKey, 'releases.key')]
  return { place: { gun: GUN, requirement, context, keys }, posted }
}

function byAllNames(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const all = new Map<string, Uint8Array>()
  for (const [name, bytes] of files) {
    all.set(`${name}.json`, bytes)
    all.set(`${name}.${createHash('sha256').update(bytes).digest('hex')}.json`, bytes)
  }
  return all
}

function partsOf(body: string): Map<string, Loose> {
  const parts = body.matchAll(/name="files"; filename="([^"]+)"\r\nContent-Type: [^\r]+\r\n\r\n([^\r]+)\r\n/g)
  return new Map([...parts].map(([, name = '', json = '']) => [name, JSON.parse(json).signed]))
}

/** The server takes what was sent, in the name of whoever signed it. */
const take: NonNullable<Answer['after']> = (draft, posted) => {
  for (const [name, signed] of posted) draft.signed[name] = signed
  draft.signed.snapshot.version += 1
}
const OUTDATED = {
  errors: [{ code: 'VERSION', message: 'A newer version of metadata is already available.', detail: {} }],
}
const invalid = (Name: string, Msg: string) => ({
  errors: [
    { code: 'INVALID_UPDATE', message: 'Update sent by the client is invalid.', detail: { Name, Error: { Msg } } },
  ],
})

async function failureOf(body: Promise<unknown>): Promise<Failure> {
  return await body.then(
    () => {
      throw new Error('nothing was thrown')
    },
    (error: Failure) => error,
  )
}

test('what is published: the tag besides those that were there, the next version, three years', async () => {
  const { place, posted } = await serve([{ status: 200, after: take }])
  const done = await signTag(place, '2.0', image)
  expect(done.roles).toEqual([
    { role: 'targets/releases', action: 'signed', version: 4, expires: '2029-11-19T12:00:00.000Z' },
  ])
  expect([...(posted[0]?.keys() ?? [])]).toEqual(['targets/releases'])
  expect(posted[0]?.get('targets/releases')).toEqual({
    _type: 'Targets',
    version: 4,
    expires: '2029-11-19T12:00:00Z',
    delegations: { keys: {}, roles: [] },
    targets: { '1.0': metaOf(Buffer.from('one')), '2.0': metaOf(MANIFEST) },
  })
})

test('somebody published in between: once more on top of that', async () => {
  const elsewhere = metaOf(Buffer.from('three'))
  const { place, posted } = await serve([
    {
      status: 400,
      body: OUTDATED,
      after: (draft) => {
        const role = draft.signed['targets/releases']
        Object.assign(role, { version: 4, targets: { ...role.targets, '3.0': elsewhere } })
      },
    },
    { status: 200, after: take },
  ])
  const done = await signTag(place, '2.0', image)
  expect(done.roles).toMatchObject([{ version: 5 }])
  expect(Object.keys(posted[1]?.get('targets/releases').targets)).toEqual(['1.0', '2.0', '3.0'])
})

test('twice is enough', async () => {
  const { place, posted } = await serve([
    { status: 400, body: OUTDATED },
    { status: 400, body: OUTDATED },
  ])
  const failure = await failureOf(signTag(place, '2.0', image))
  expect(failure.message).toMatch(/others published twice while this was being signed; nothing was changed/)
  expect(posted).toHaveLength(2)
})

test.each([
  [
    400,
    invalid('ErrBadHierarchy', 'no snapshot was included in update'),
    'refused',
    /no snapshot was included/,
    /--key snapshot\.key/,
  ],
  [
    400,
    invalid('ErrBadTargets', 'valid signatures did not meet threshold'),
    'refused',
    /did not meet threshold/,
    /other keys/,
  ],
  [400, 'nonsense', 'refused', /it gave no reason/, /Nothing was changed/],
  [
    403,
    { errors: [{ code: 'DENIED', message: 'requested access to the resource is denied' }] },
    'denied',
    /DENIED/,
    /push/,
  ],
  [500, {}, 'failed', /500/, /./],
] as const)('an answer of %s is explained', async (status, body, code, message, hint) => {
  const { place, posted } = await serve([{ status, body }])
  const failure = await failureOf(signTag(place, '2.0', image))
  expect([failure.code, failure.message, failure.hint]).toEqual([
    code,
    expect.stringMatching(message),
    expect.stringMatching(hint),
  ])
  expect(posted).toHaveLength(1)
})

test('no credential for a scope that is wanted', async () => {
  const headers = { 'www-authenticate': 'Basic realm="notary"' }
  const refusal = { status: 401, headers, body: { errors: [{ code: 'UNAUTHORIZED', message: 'log in' }] } }
  const { place } = await serve([refusal, refusal])
  expect(await failureOf(signTag(place, '2.0', image))).toMatchObject({
    code: 'unauthorized',
    hint: expect.stringMatching(/needs pull,push on registry\.corp:5000\/acme\/app/),
  })
})

test('a server that takes what was signed and shows something else', async () => {
  const { place } = await serve([{ status: 200 }])
  expect((await failureOf(signTag(place, '2.0', image))).message).toMatch(
    /took targets\/releases\.json, version 4, but shows version 3/,
  )
})

test('a revocation that another release role would undo', async () => {
  const { place, posted } = await serve([{ status: 200, after: take }])
  const alice = signingKeyOf(KEYS.alice.privateKey, 'alice.key')
  const half = await failureOf(revokeTags({ ...place, keys: [alice] }, ['1.0']))
  expect(half.message).toMatch(/may not sign targets\/releases, which would go on vouching for .*:1\.0/)
  expect(posted).toHaveLength(0)
  const named = await revokeTags({ ...place, keys: [alice] }, ['1.0'], { roles: ['targets/alice'] })
  expect(named.roles).toMatchObject([{ role: 'targets/alice', action: 'removed', version: 4 }])
  expect(named.warnings.join()).toMatch(/1\.0 is still vouched for/)
  expect(posted[0]?.get('targets/alice').targets).toEqual({})
})

test('nothing is signed on top of what does not hold', async () => {
  const { place, posted } = await serve([])
  const other = {
    ...place,
    requirement: { ...place.requirement, pins: [{ kind: 'keyid', text: 'keyid:0', keyid: '0' }] as const },
  }
  expect((await failureOf(signTag(other, '2.0', image))).message).toMatch(/no pin of the policy fits the root/)
  expect(posted).toHaveLength(0)
})

test('what is not known stays, and tags of any name', async () => {
  const note = { 'why?': ['é', 1, null] }
  const { place, posted } = await serve([{ status: 200, after: take }], (draft) => {
    draft.signed['targets/releases'].targets['1.0'].custom = note
    draft.signed['targets/releases'].later = true
  })
  await signTag(place, '__proto__', image)
  const { targets, later } = posted[0]?.get('targets/releases') ?? {}
  expect([targets['1.0'].custom, later, Object.keys(targets)]).toEqual([note, true, ['1.0', '__proto__']])
})

test('a role that expired is signed anew, with its tags, only by name', async () => {
  const expire = (draft: Draft): void => {
    draft.signed['targets/releases'].expires = '2026-11-01T00:00:00Z'
  }
  const { place, posted } = await serve([{ status: 200, after: take }], expire)
  const failure = await failureOf(signTag(place, '2.0', image))
  expect(failure.message).toMatch(/targets\/releases does not hold, so nothing is signed on top of it/)
  expect(String((failure.cause as Error).message)).toMatch(/expired on 2026-11-01/)
  expect(posted).toHaveLength(0)
  await signTag(place, '2.0', image, { renew: true })
  expect(Object.keys(posted[0]?.get('targets/releases').targets)).toEqual(['1.0', '2.0'])
})

test('a role whose signatures do not count begins anew, without its tags, only by name', async () => {
  const { place, posted } = await serve([{ status: 200, after: take }], (draft) => {
    draft.signers['targets/releases'] = [KEYS.alice]
  })
  expect((await failureOf(signTag(place, '2.0', image))).message).toMatch(/does not hold/)
  // From then on its own key signs.
  const { signers } = draftRepository(GUN, {})
  const again = await serve(
    [
      {
        status: 200,
        after: (draft, files) => {
          take(draft, files)
          Object.assign(draft.signers, signers)
        },
      },
    ],
    (draft) => {
      draft.signers['targets/releases'] = [KEYS.alice]
    },
  )
  const done = await signTag(again.place, '2.0', image, { renew: true })
  expect(done.roles).toMatchObject([{ role: 'targets/releases', version: 4 }])
  expect(Object.keys(again.posted[0]?.get('targets/releases').targets)).toEqual(['2.0'])
  expect(posted).toHaveLength(0)
})

test('a key of another role, and a dry run, publish nothing', async () => {
  const { place, posted } = await serve([])
  const stranger = signingKeyOf(KEYS.root.privateKey, 'root.key')
  expect((await failureOf(signTag({ ...place, keys: [stranger] }, '2.0', image))).message).toMatch(
    /no key that was given may sign .*root\.key/,
  )
  const dry = await signTag(place, '2.0', image, { dryRun: true })
  expect(dry.roles).toMatchObject([{ role: 'targets/releases', action: 'signed', version: 4 }])
  expect(posted).toHaveLength(0)
})
