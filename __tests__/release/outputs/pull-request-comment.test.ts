import { expect, test } from '@jest/globals'
import { commentOnPullRequest } from '../../../src/release/outputs/pull-request-comment.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'
import { playScript, type ScriptedServer, type Step } from '../../helpers/scripted-server.ts'

const TOKEN = 'ghs_OF-THE-JOB'
const has = { authorization: `Bearer ${TOKEN}` }
const LIST = 'GET /repos/acme/app/issues/12/comments?per_page=100'
const made = { status: 201, body: JSON.stringify({ html_url: 'https://github.com/acme/app/pull/12#issuecomment-7' }) }
const workflowToken: Step = { ask: 'GET /user', has, status: 403, body: '{}' }

async function comment(
  steps: readonly Step[],
  markdown = '### Plan',
): Promise<{ url: string; server: ScriptedServer }> {
  const server = await playScript(steps)
  const env = { GITHUB_REPOSITORY: 'acme/app', GITHUB_TOKEN: TOKEN, GITHUB_API_URL: `http://${server.host}` }
  try {
    const url = await commentOnPullRequest({ markdown, key: 'ghcr.io/acme/app', pullRequest: 12 }, fakeRuntime({ env }))
    expect(server.complaints()).toEqual([])
    return { url, server }
  } finally {
    await server.close()
  }
}

const bodyOf = (server: ScriptedServer): string =>
  (JSON.parse(server.seen.at(-1)?.body.toString() ?? '') as { body: string }).body

test('the first time a comment is made, the next time the same one is changed', async () => {
  const first = await comment([
    { ask: LIST, has, body: '[]' },
    workflowToken,
    { ask: 'POST /repos/acme/app/issues/12/comments', has, ...made },
  ])
  expect(first.url).toBe('https://github.com/acme/app/pull/12#issuecomment-7')
  const body = bodyOf(first.server)
  expect(body).toMatch(/^<!-- seaworthy plan [0-9a-f]{12} -->\n### Plan$/)
  const comments = [
    // Somebody writes what we write: that is theirs.
    { id: 5, body, user: { login: 'mallory', type: 'User' } },
    { id: 6, body: `> ${body}`, user: { login: 'github-actions[bot]', type: 'Bot' } },
    { id: 7, body, user: { login: 'github-actions[bot]', type: 'Bot' } },
  ]
  const { server } = await comment(
    [
      { ask: LIST, body: JSON.stringify(comments) },
      workflowToken,
      { ask: 'PATCH /repos/acme/app/issues/comments/7', has, ...made, status: 200 },
    ],
    '### Another',
  )
  expect(bodyOf(server)).toMatch(/### Another$/)
})

test('a token of a person changes the comments of that person only', async () => {
  const marker = bodyOf((await comment([{ ask: LIST, body: '[]' }, workflowToken, { ask: /^POST/, ...made }])).server)
  const comments = [
    { id: 6, body: marker, user: { login: 'github-actions[bot]', type: 'Bot' } },
    { id: 8, body: marker, user: { login: 'mara', type: 'User' } },
  ]
  await comment([
    { ask: LIST, body: JSON.stringify(comments) },
    { ask: 'GET /user', body: '{"login":"mara"}' },
    { ask: 'PATCH /repos/acme/app/issues/comments/8', ...made, status: 200 },
  ])
})

test('what is too long is cut at a line', async () => {
  const markdown = 'a line of the plan\n'.repeat(5000)
  const { server } = await comment([{ ask: LIST, body: '[]' }, workflowToken, { ask: /^POST/, ...made }], markdown)
  const body = bodyOf(server)
  expect(body.length).toBeLessThan(65_536)
  expect(body).toMatch(/a line of the plan\n\n…$/)
})

test('a token without the right is an error that says which; creating is tried once', async () => {
  const denied = comment([{ ask: LIST, body: '[]' }, workflowToken, { ask: /^POST/, status: 403, body: '{}' }])
  await expect(denied).rejects.toMatchObject({ code: 'denied', hint: expect.stringContaining('pull-requests: write') })
  const failing = comment([{ ask: LIST, body: '[]' }, workflowToken, { ask: /^POST/, status: 502, body: '{}' }])
  await expect(failing).rejects.toMatchObject({ code: 'failed' })
})

test.each([
  [{ GITHUB_TOKEN: TOKEN }, 'GITHUB_REPOSITORY is not set'],
  [{ GITHUB_REPOSITORY: 'acme/app' }, 'GITHUB_TOKEN is not set'],
])('with %j only', async (env, message) => {
  const asked = commentOnPullRequest({ markdown: '', key: '', pullRequest: 1 }, fakeRuntime({ env }))
  await expect(asked).rejects.toThrow(message)
})
