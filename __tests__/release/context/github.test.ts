import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { readFacts } from '../../../src/release/context/read-facts.ts'
import type { Facts } from '../../../src/release/facts.ts'
import { Failure } from '../../../src/runtime/failure.ts'
import { recordedEvent, recordedEvents } from '../../helpers/events.ts'
import { type FakeRuntime, fakeRuntime } from '../../helpers/fake-clock.ts'
import { scratchFolders } from '../../helpers/scratch.ts'
import { playScript, type ScriptedServer, type Step } from '../../helpers/scripted-server.ts'

const scratch = scratchFolders()
const servers: ScriptedServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

const noGit = async (): Promise<never> => {
  throw new Failure('not-found', 'there is no program "git" on the PATH')
}

/** A job with this event: no git, and an API that says what is written. */
async function job(
  { env, event }: { env: Readonly<Record<string, string>>; event: unknown },
  steps: readonly Step[] = [],
  more: Readonly<Record<string, string>> = {},
): Promise<{ runtime: FakeRuntime; server: ScriptedServer }> {
  const server = await playScript(steps)
  servers.push(server)
  const file = join(await scratch(), 'event.json')
  await writeFile(file, JSON.stringify(event))
  const variables = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_PATH: file,
    GITHUB_API_URL: `http://${server.host}`,
    ...env,
    ...more,
  }
  return { runtime: fakeRuntime({ env: variables, exec: noGit }), server }
}

function plain({ lookUp: _, now: __, ...facts }: Facts): unknown {
  return facts
}

describe.each(recordedEvents())('$name', ({ env, event, facts: expected, commitDate }) => {
  test('says what it says, without a question', async () => {
    const { runtime, server } = await job({ env, event })
    const facts = await readFacts({}, runtime)
    expect(plain(facts)).toEqual(expected)
    expect(facts.now.getTime()).toBe(runtime.clock.now())
    if (expected.defaultBranch !== undefined) expect(await facts.lookUp.defaultBranch()).toBe('main')
    if (commitDate !== null) expect((await facts.lookUp.commitDate()).toISOString()).toBe(commitDate)
    expect([server.complaints(), server.seen, runtime.warnings]).toEqual([[], [], []])
  })

  test('says the same as what toJSON(github) prints', async () => {
    const file = join(await scratch(), 'github.json')
    const dump = {
      event_name: env.GITHUB_EVENT_NAME,
      ref: env.GITHUB_REF,
      sha: env.GITHUB_SHA,
      head_ref: env.GITHUB_HEAD_REF,
      repository: env.GITHUB_REPOSITORY,
      event,
    }
    await writeFile(file, `\ufeff${JSON.stringify(dump)}`)
    const facts = await readFacts({ event: file }, fakeRuntime({ exec: noGit }))
    expect(plain(facts)).toEqual({ ...expected, provider: 'given' })
  })
})

// What GitHub would have put into the variables is told from the payload alone, but for what only GitHub knows.
const OTHERWISE: Readonly<Record<string, Partial<Facts>>> = {
  'pull-request-target': { event: 'pull_request', sha: recordedEvent('pull-request').env.GITHUB_SHA as string },
  'pull-request-review': { event: 'pull_request' },
  schedule: { ref: '', sha: '' },
  'workflow-dispatch': { sha: '' },
  release: { sha: '' },
  'create-branch': { sha: '' },
  'create-tag': { sha: '' },
  'workflow-run': { sha: '' },
  'issue-comment': { sha: '' },
  issues: { sha: '' },
  discussion: { sha: '' },
  'bare-repository': { ref: '', sha: '' },
}
const UNTOLD = ['repository-dispatch', 'delete']

test.each(recordedEvents().filter(({ name }) => !UNTOLD.includes(name)))(
  'the payload of $name alone',
  async ({ name, event, facts: expected }) => {
    const file = join(await scratch(), 'event.json')
    await writeFile(file, JSON.stringify(event))
    const facts = await readFacts({ event: file }, fakeRuntime({ exec: noGit }))
    expect(plain(facts)).toEqual({ ...expected, ...OTHERWISE[name], provider: 'given' })
  },
)

test('a payload of an unknown kind is refused', async () => {
  const file = join(await scratch(), 'event.json')
  await writeFile(file, JSON.stringify(recordedEvent('repository-dispatch').event))
  await expect(readFacts({ event: file }, fakeRuntime())).rejects.toMatchObject({
    code: 'usage',
    hint: expect.stringContaining('toJSON(github)'),
  })
})

test.each([
  ['[1]', /holds no JSON object/],
  ['{', /is not JSON/],
])('an event file with %s is refused', async (text, message) => {
  const file = join(await scratch(), 'event.json')
  await writeFile(file, text)
  await expect(readFacts({ event: file }, fakeRuntime())).rejects.toMatchObject({ code: 'invalid', message })
  const missing = join(await scratch(), 'nothing.json')
  await expect(readFacts({ event: missing }, fakeRuntime())).rejects.toMatchObject({ code: 'not-found' })
})

test('a step whose event file is gone knows what the variables say', async () => {
  const { runtime } = await job(recordedEvent('push-tag'), [], { GITHUB_EVENT_PATH: '/nowhere/event.json' })
  expect(await readFacts({}, runtime)).toMatchObject({ event: 'push', ref: 'refs/tags/v1.9.1', baseRef: '' })
  expect(runtime.warnings).toEqual([expect.stringContaining('/nowhere/event.json, which does not exist')])
})

test('the push that deletes a branch releases nothing', async () => {
  const { env, event } = recordedEvent('push-branch')
  const { runtime } = await job({ env, event: { ...event, deleted: true, head_commit: null, commits: [] } })
  await expect(readFacts({}, runtime)).rejects.toMatchObject({
    code: 'usage',
    message: 'the event is the deletion of refs/heads/feature/keel#12: there is nothing to release',
  })
})

test.each([
  ['pull-request', 'true'],
  ['pull-request-target', 'TRUE'],
  ['pull-request-review', 'true'],
])('%s with DOCKER_METADATA_PR_HEAD_SHA=%s is about the head commit', async (name, value) => {
  const { runtime } = await job(recordedEvent(name), [], { DOCKER_METADATA_PR_HEAD_SHA: value })
  expect((await readFacts({}, runtime)).sha).toBe('0f3331d7f7044c18ca9f12c77d961c4d7cf3276a')
})

test.each([
  ['pull-request', 'false'],
  ['push-main', 'true'],
])('%s with DOCKER_METADATA_PR_HEAD_SHA=%s keeps its commit', async (name, value) => {
  const event = recordedEvent(name)
  const { runtime } = await job(event, [], { DOCKER_METADATA_PR_HEAD_SHA: value })
  expect((await readFacts({}, runtime)).sha).toBe(event.env.GITHUB_SHA)
})

const REPOSITORY = {
  name: 'app',
  html_url: 'https://ghe/acme/app',
  description: null,
  license: null,
  default_branch: 'trunk',
}
const askRepository: Step = { ask: 'GET /repos/acme/app', body: JSON.stringify(REPOSITORY) }

describe('questions to the API', () => {
  test('each is asked once, with the token', async () => {
    const sha = recordedEvent('schedule').env.GITHUB_SHA
    const { runtime, server } = await job(recordedEvent('schedule'), [
      { ...askRepository, has: { authorization: 'Bearer t0ken', accept: 'application/vnd.github+json' } },
      { ask: `GET /repos/acme/app/commits/${sha}`, body: '{"commit":{"committer":{"date":"2024-05-06T07:08:09Z"}}}' },
    ])
    const { lookUp } = await readFacts({ token: 't0ken' }, runtime)
    const facts = { name: 'app', description: '', htmlUrl: 'https://ghe/acme/app', licence: '' }
    expect(await Promise.all([lookUp.repository(), lookUp.repository()])).toEqual([facts, facts])
    expect(await lookUp.defaultBranch()).toBe('trunk')
    for (let i = 0; i < 2; i++) expect((await lookUp.commitDate()).toISOString()).toBe('2024-05-06T07:08:09.000Z')
    expect([server.complaints(), runtime.warnings]).toEqual([[], []])
  })

  test('all tags are asked for where there is no checkout', async () => {
    const { runtime, server } = await job(recordedEvent('push-tag'), [
      {
        ask: 'GET /repos/acme/app/git/matching-refs/tags/',
        headers: {
          link: '<http://HOST/repos/acme/app/git/matching-refs/tags/?page=2>; rel="next", <http://HOST/x>; rel="last"',
        },
        body: '[{"ref":"refs/tags/v1.9.0"},{"ref":"refs/tags/v1.9.1"}]',
      },
      { ask: 'GET /repos/acme/app/git/matching-refs/tags/?page=2', body: '[{"ref":"refs/tags/v2.0.0"}]' },
    ])
    const { lookUp } = await readFacts({}, runtime)
    expect(await lookUp.tags()).toEqual(['refs/tags/v1.9.0', 'refs/tags/v1.9.1', 'refs/tags/v2.0.0'])
    expect(server.complaints()).toEqual([])
    const refused = await job(recordedEvent('push-tag'), [{ ask: /matching-refs/, status: 404 }])
    await expect((await readFacts({}, refused.runtime)).lookUp.tags()).rejects.toMatchObject({ code: 'denied' })
  })

  test('none is asked for the repository when the payload has it whole', async () => {
    const { runtime, server } = await job(recordedEvent('pull-request'))
    const { lookUp } = await readFacts({}, runtime)
    expect(await lookUp.repository()).toEqual({
      name: 'app',
      description: 'Does "everything", a=b & more',
      htmlUrl: 'https://github.com/acme/app',
      licence: 'Apache-2.0',
    })
    expect(server.complaints()).toEqual([])
  })

  test('a payload that lacks the licence is completed', async () => {
    const { runtime, server } = await job(recordedEvent('bare-repository'), [
      { ...askRepository, has: { authorization: undefined } },
    ])
    expect((await (await readFacts({}, runtime)).lookUp.repository()).htmlUrl).toBe('https://ghe/acme/app')
    expect(server.complaints()).toEqual([])
  })

  test('a moment of weakness is waited out, and a renamed repository followed', async () => {
    const { runtime, server } = await job(recordedEvent('schedule'), [
      { ask: 'GET /repos/acme/app', status: 502 },
      { ask: 'GET /repos/acme/app', status: 503, headers: { 'retry-after': '2' } },
      { ask: 'GET /repos/acme/app', status: 301, headers: { location: '/repositories/42' } },
      { ...askRepository, ask: 'GET /repositories/42' },
    ])
    expect(await (await readFacts({}, runtime)).lookUp.defaultBranch()).toBe('trunk')
    expect(runtime.sleeps).toEqual([250, 2000])
    expect(server.complaints()).toEqual([])
  })

  test('a redirect to another host is not followed', async () => {
    const elsewhere = await job(recordedEvent('schedule'))
    const { runtime } = await job(recordedEvent('schedule'), [
      { ask: /repos/, status: 301, headers: { location: `http://${elsewhere.server.host}/repos/acme/app` } },
    ])
    const { lookUp } = await readFacts({ token: 't0ken' }, runtime)
    await expect(lookUp.defaultBranch()).rejects.toMatchObject({ code: 'failed' })
    expect(elsewhere.server.complaints()).toEqual([])
  })

  test.each<[string, Step, string]>([
    ['401', { ask: /repos/, status: 401 }, 'the token is not accepted'],
    ['404', { ask: /repos/, status: 404 }, 'there is no such thing, or the token may not see it'],
    [
      'a spent limit',
      { ask: /repos/, status: 403, headers: { 'x-ratelimit-remaining': '0' } },
      'its limit of questions is spent',
    ],
    ['no JSON', { ask: /repos/, body: '<html>' }, 'JSON'],
  ])('%s is a warning for labels and an error for the default branch', async (_, step, reason) => {
    const { runtime } = await job(recordedEvent('schedule'), [step])
    const { lookUp } = await readFacts({ token: 't0ken' }, runtime)
    await expect(lookUp.defaultBranch()).rejects.toMatchObject({
      message: 'the default branch of the repository is not known',
      hint: expect.stringContaining('type=edge,branch=main'),
      cause: expect.objectContaining({ message: expect.stringContaining(reason) }),
    })
    expect(await lookUp.repository()).toEqual({
      name: 'app',
      description: '',
      htmlUrl: 'https://github.com/acme/app',
      licence: '',
    })
    expect(runtime.warnings).toEqual([expect.stringContaining(reason)])
    expect(runtime.warnings.join()).not.toContain('t0ken')
  })

  test('an unknown commit date is the present, with a warning', async () => {
    const { runtime } = await job(recordedEvent('pull-request'), [{ ask: /commits/, status: 404 }])
    const { lookUp, now } = await readFacts({}, runtime)
    expect(await lookUp.commitDate()).toEqual(now)
    expect(runtime.warnings).toEqual([expect.stringMatching(/^it is not known when a9c8c58\w+ was committed/)])
  })

  test('GITHUB_API_URL must be an address', async () => {
    const { runtime } = await job(recordedEvent('schedule'), [], { GITHUB_API_URL: 'api.github.com' })
    const { lookUp } = await readFacts({}, runtime)
    await expect(lookUp.defaultBranch()).rejects.toMatchObject({
      cause: expect.objectContaining({ message: 'GITHUB_API_URL is "api.github.com", which is no address' }),
    })
  })
})
