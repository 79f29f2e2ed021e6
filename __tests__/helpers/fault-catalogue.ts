// Which faults a request can meet, told by a clean run that was watched.
import { digestOf } from '../../src/image/digest.ts'
import {
  type Answered,
  answerAfter,
  answerEarly,
  answerInstead,
  changeAnswer,
  changeHeaders,
  changeRequest,
  cutAnswer,
  cutRequest,
  type Ending,
  type Fault,
  interimAnswers,
  replayRequest,
  stallAnswer,
  stallRequest,
} from './faults.ts'
import type { WatchedRequest } from './watching-proxy.ts'

const ENDINGS: readonly Ending[] = ['fin', 'rst']
/** What arrives at a time: sockets of Node read so much. */
const CHUNK = 65_536

const HTML = '<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>'
const PASSING: readonly (readonly [string, Answered])[] = [
  ['408', { status: 408, headers: { connection: 'close' } }],
  ['429', { status: 429 }],
  ['429 with seconds', { status: 429, headers: { 'retry-after': '3' } }],
  ['429 with a date', { status: 429, headers: { 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT' } }],
  ['429 with a date that is past', { status: 429, headers: { 'retry-after': 'Thu, 01 Jan 2015 00:00:00 GMT' } }],
  ['429 with less than nothing', { status: 429, headers: { 'retry-after': '-5' } }],
  ['429 with rubbish', { status: 429, headers: { 'retry-after': 'soon' } }],
  ['500', { status: 500, body: '{"errors":[{"code":"UNKNOWN","message":"it broke"}]}' }],
  ['502 in HTML', { status: 502, headers: { 'content-type': 'text/html' }, body: HTML }],
  ['503', { status: 503, headers: { 'retry-after': '1' } }],
  ['504', { status: 504 }],
]
const YEAR: Answered = { status: 429, headers: { 'retry-after': '31536000' } }
const OTHER_DIGEST = digestOf(Buffer.from('something else'))

/** Every fault that makes sense at a request. `challenge` is what the registry says with a 401. */
export function faultsFor(request: WatchedRequest, challenge: string | undefined): Fault[] {
  const { method, path, sent, received } = request
  return [
    ...ENDINGS.map((how) => cutRequest(0, how)),
    stallRequest(0),
    ...(sent > 0 ? contentFaults(request, challenge) : []),
    ...PASSING.map(([name, answered]) => answerInstead(name, answered)),
    ...(method === 'GET' || method === 'HEAD' ? [] : PASSING.map(([name, answered]) => answerAfter(name, answered))),
    answerInstead('429 for a year', YEAR, false),
    ...refusals(path, challenge),
    interimAnswers,
    ...ENDINGS.flatMap((how) => [cutAnswer('head', how), cutAnswer('line', how)]),
    stallAnswer('head'),
    stallAnswer('line'),
    ...(received > 0 && method !== 'HEAD' ? answerFaults(request) : []),
    ...lies(request),
  ]
}

/** A manifest under a tag that a registry cannot read may be no manifest it takes; content under a digest can only have been damaged. */
function contentFaults({ sent: size, path }: WatchedRequest, challenge: string | undefined): Fault[] {
  const isBlob = !/manifests\/[^:]+$/.test(path)
  const offsets = offsetsIn(size)
  const middle = Math.floor(size / 2)
  return [
    ...offsets.flatMap((offset) => ENDINGS.map((how) => cutRequest(offset, how))),
    ...offsets.map((offset) => stallRequest(offset)),
    ...[0, middle, size - 1].map((at) =>
      changeRequest(`has a bit flipped at ${at}`, (body) => flipped(body, at), isBlob),
    ),
    changeRequest(
      'has a byte twice',
      (body) => Buffer.concat([body.subarray(0, middle), body.subarray(middle - 1)]),
      isBlob,
    ),
    changeRequest('has its content twice', (body) => Buffer.concat([body, body]), isBlob),
    changeRequest('lacks its last byte', (body) => body.subarray(0, -1), isBlob),
    changeRequest('lacks its content', () => Buffer.alloc(0), isBlob),
    replayRequest,
    ...[0, middle].flatMap((offset) =>
      (['stay', 'fin', 'rst'] as const).flatMap((then) => [
        answerEarly('500', offset, { status: 500 }, then),
        answerEarly('429', offset, { status: 429, headers: { 'retry-after': '1' } }, then),
        ...(challenge === undefined
          ? []
          : [answerEarly('401', offset, loginWanted(challenge), then, canLogIn(path, challenge))]),
        // A refusal whose connection is reset may never be read.
        answerEarly('413', offset, { status: 413 }, then, false),
      ]),
    ),
  ]
}

/** Content under a digest is known to be damaged, and read again. */
function answerFaults({ received: size, path }: WatchedRequest): Fault[] {
  const isNamed = /\/(?:blobs|manifests)\/sha\d+:/.test(path)
  const middle = Math.floor(size / 2)
  return [
    ...offsetsIn(size).flatMap((offset) => ENDINGS.map((how) => cutAnswer(offset, how))),
    ...offsetsIn(size).map((offset) => stallAnswer(offset)),
    ...[0, middle, size - 1].map((at) =>
      changeAnswer(`has a bit flipped at ${at}`, (body) => flipped(body, at), isNamed),
    ),
    changeAnswer('has its content twice', (body) => Buffer.concat([body, body]), isNamed),
    changeAnswer('lacks its last byte', (body) => body.subarray(0, -1), isNamed),
    changeAnswer('is empty', () => Buffer.alloc(0), isNamed),
    changeHeaders(
      'the answer says it is longer than it is',
      (headers) => {
        headers['content-length'] = String(size + 5)
      },
      true,
      true,
    ),
    changeHeaders(
      'the answer says it is shorter than it is',
      (headers) => {
        headers['content-length'] = String(size - 1)
      },
      false,
    ),
    changeHeaders(
      'the answer does not say how long it is',
      (headers) => {
        delete headers['content-length']
        headers.connection = 'close'
      },
      true,
    ),
  ]
}

/** A login that is refused in the middle; only one that says how to do better can be answered. */
function refusals(path: string, challenge: string | undefined): Fault[] {
  const plain = [
    answerInstead('401 without a challenge', { status: 401 }, false),
    answerInstead('403', { status: 403 }, false),
  ]
  if (challenge === undefined) return plain
  const same = loginWanted(challenge)
  const other = {
    status: 401,
    headers: { 'www-authenticate': `Negotiate, ${challenge}, error="invalid_token"` },
  }
  const heals = canLogIn(path, challenge)
  return [...plain, answerInstead('401', same, heals), answerInstead('401 with another challenge', other, heals)]
}

function loginWanted(challenge: string): Answered {
  return { status: 401, headers: { 'www-authenticate': challenge } }
}

/** A new token may help; the same password is refused again, by the token server too. */
function canLogIn(path: string, challenge: string): boolean {
  return /bearer/i.test(challenge) && path !== '/token'
}

function lies(request: WatchedRequest): Fault[] {
  const { method, path, status } = request
  const isBlob = /\/blobs\/sha\d+:/.test(path)
  const isManifest = /\/manifests\//.test(path)
  return [
    ...(isBlob || isManifest
      ? [
          changeHeaders(
            'a lie in Docker-Content-Digest',
            (headers) => {
              headers['docker-content-digest'] = OTHER_DIGEST
            },
            false,
          ),
        ]
      : []),
    ...(method === 'HEAD' && status === 404
      ? [
          answerInstead(
            'a HEAD that says yes',
            {
              status: 200,
              headers: {
                'content-type': isBlob ? 'application/octet-stream' : 'application/vnd.oci.image.manifest.v1+json',
                'docker-content-digest':
                  isBlob || /sha256:/.test(path) ? path.slice(path.lastIndexOf('/') + 1) : OTHER_DIGEST,
              },
            },
            false,
          ),
        ]
      : []),
    ...(method === 'HEAD' && status === 200
      ? [
          answerInstead('a HEAD that says no', { status: 404 }, false),
          changeHeaders('a HEAD without its length', (headers) => void delete headers['content-length'], true),
          changeHeaders(
            'a HEAD with another length',
            (headers) => {
              headers['content-length'] = '7'
            },
            false,
          ),
        ]
      : []),
    ...(/blobs\/uploads/.test(path) && (method === 'POST' || method === 'PATCH') ? sessionLies() : []),
  ]
}

function sessionLies(): Fault[] {
  const location = (what: string, value: (old: string, host: string) => string | undefined, heals: boolean): Fault =>
    changeHeaders(
      `a Location ${what}`,
      (headers, _, { incoming }) => {
        const changed = value(headers.location ?? '', incoming.headers.host ?? '')
        delete headers.location
        if (changed !== undefined) headers.location = changed
      },
      heals,
    )
  return [
    location('is missing', () => undefined, false),
    location('is empty', () => '', false),
    location('is no URL', () => 'http://[', false),
    location('of another host', () => 'http://127.0.0.1:1/v2/a/blobs/uploads/x', false),
    location('that is absolute', (old, host) => new URL(old, `http://${host}`).href, true),
    location('without a scheme', (old, host) => host + old, true),
    location('with a state that must be kept', (old) => `${old}?_state=a%2Fb%3D`, true),
    location('that leads back to the start', (old) => old.replace(/uploads\/.*/, 'uploads/'), false),
    changeHeaders(
      'a Range that never moves',
      (headers) => {
        headers.range = '0-0'
      },
      true,
    ),
    changeHeaders(
      'a Range beyond what was sent',
      (headers) => {
        headers.range = '0-999999999'
      },
      true,
    ),
    changeHeaders('no Range', (headers) => void delete headers.range, true),
  ]
}

/** The first byte, the second, the middle, around chunk borders, the last. */
function offsetsIn(size: number): number[] {
  const wanted = [1, CHUNK - 1, CHUNK, CHUNK + 1, Math.floor(size / 2), size - 1]
  return [...new Set(wanted.filter((offset) => offset > 0 && offset < size))]
}

function flipped(body: Buffer, at: number): Buffer {
  const copy = Buffer.from(body)
  copy[at] = (copy[at] ?? 0) ^ 0x10
  return copy
}
