// The same events and inputs as docker/metadata-action had: the same outputs, but for the differences that docs/tags.md lists.
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { tagsFromInputs } from '../../src/actions/tags.ts'
import { recordedEvent } from '../helpers/events.ts'
import { type FakeHost, fakeHost } from '../helpers/fake-host.ts'
import { listenOnLoopback } from '../helpers/listen.ts'
import { scratchFolders } from '../helpers/scratch.ts'

interface Recording {
  readonly inputs: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly results: readonly {
    readonly event: string
    readonly set: string
    readonly env?: Readonly<Record<string, string>>
    readonly outputs: Readonly<Record<string, string>>
  }[]
}

const { inputs, results } = JSON.parse(
  readFileSync(new URL('../vectors/metadata-action-outputs.json', import.meta.url), 'utf8'),
) as Recording
const scratch = scratchFolders()

/** What is different, and why. */
const PRERELEASE = 'a pre-release does not take latest'
const CREATE = 'a branch or tag that is created is not the default branch'
const ASKED = 'a payload without the default branch is completed by the API'
const QUEUE = 'a merge group has a rule of its own'
const DIFFERENT: Readonly<Record<string, [why: string, change: (tags: string) => string]>> = {
  'create-branch/edge': [CREATE, (tags) => tags.replace('acme/app:dev\n', '')],
  'create-branch/global': [CREATE, (tags) => tags.replace('d-true-false', 'd-false-true')],
  'create-tag/global': [CREATE, (tags) => tags.replace('d-true-false', 'd-false-true')],
  'bare-repository/edge': [ASKED, (tags) => tags.replace('edge\n', 'edge\nacme/app:main\n')],
  'bare-repository/global': [ASKED, (tags) => tags.replace('d-false-true', 'd-true-false')],
  'merge-group/default': [QUEUE, (tags) => tags.replaceAll(/gh-readonly-queue-main-pr-(\d+)-\w+/g, 'mq-$1')],
  ...Object.fromEntries(
    ['create-tag', 'push-tag-prerelease', 'push-tag-pep440'].flatMap((event) =>
      ['bare', 'default', 'flavor'].map((set) => [
        `${event}/${set}`,
        [
          PRERELEASE,
          (tags: string) =>
            tags
              .split('\n')
              .filter((tag) => !tag.endsWith('latest'))
              .join('\n'),
        ],
      ]),
    ),
  ),
}

let api: Server
beforeAll(async () => {
  const { repository } = recordedEvent('push-main').event
  api = createServer((request, response) => {
    const isCommit = request.url?.includes('/commits/') === true
    response.end(JSON.stringify(isCommit ? { commit: { committer: { date: '2024-11-13T13:42:28Z' } } } : repository))
  })
  await listenOnLoopback(api)
})
afterAll(async () => {
  await new Promise((resolve) => api.close(resolve))
})

/** A step with this event, on a machine without git. */
async function step(
  name: string,
  given: Readonly<Record<string, string>>,
  knobs: Readonly<Record<string, string>>,
): Promise<FakeHost> {
  const folder = await scratch()
  const { env, event } = recordedEvent(name)
  const file = join(folder, 'event.json')
  await writeFile(file, JSON.stringify(event))
  const { port } = api.address() as AddressInfo
  return fakeHost(
    { existing: 'none', 'allow-empty': 'true', ...given },
    {
      ...env,
      ...knobs,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_PATH: file,
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      RUNNER_TEMP: folder,
    },
    { exec: async () => ({ exitCode: 128, stdout: '', stderr: 'fatal: not a git repository' }) },
  )
}

/** Outputs with the text of the files in place of their paths, and NOW in place of the present. */
async function comparable(values: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const texts = await Promise.all(
    Object.entries(values).map(async ([name, value]) => {
      const text = /bake.file/i.test(name) ? await readFile(value, 'utf8') : value
      return [name, text.replaceAll('2026-01-01T00:00:00.000Z', 'NOW')]
    }),
  )
  return Object.fromEntries(texts) as Record<string, string>
}

test.each(
  results.map((result) => ({
    ...result,
    name: `${result.event}/${result.set}`,
    title: [result.event, result.set, ...Object.keys(result.env ?? {})].join(' '),
  })),
)('$title', async ({ name, event, set, env = {}, outputs }) => {
  const host = await step(event, inputs[set] ?? {}, env)
  await tagsFromInputs(host)
  const { plan, ...ours } = await comparable(host.outputs)
  const [, change] = DIFFERENT[name] ?? []
  if (change === undefined) expect(ours).toMatchObject(outputs)
  else {
    expect(change(outputs.tags as string)).not.toBe(outputs.tags)
    expect(ours.tags).toBe(change(outputs.tags as string))
  }
  expect(plan).toContain(host.env.RUNNER_TEMP)
  const expected = env.DOCKER_METADATA_SET_OUTPUT_ENV === 'false' ? {} : ours
  const exported = Object.entries(await comparable(host.variables))
  expect(Object.fromEntries(exported)).toEqual(
    Object.fromEntries(
      Object.entries(expected).map(([output, value]) => [
        `DOCKER_METADATA_OUTPUT_${output.replaceAll('-', '_').toUpperCase()}`,
        value,
      ]),
    ),
  )
})

test('there is no difference without a row, and no row without a difference', () => {
  const names = new Set(results.map(({ event, set }) => `${event}/${set}`))
  expect(Object.keys(DIFFERENT).filter((name) => !names.has(name))).toEqual([])
})
