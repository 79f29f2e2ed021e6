// tags/ as a runner runs it: dist/tags.js with the event, the inputs and the files of a step.
import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import { recordedEvent } from '../helpers/events.ts'
import { NODES } from '../helpers/nodes.ts'
import { createRunner, type Runner } from '../helpers/runner.ts'
import { playScript, type ScriptedServer } from '../helpers/scripted-server.ts'

const TOKEN = 'ghs_T0KEN'
const runners: Runner[] = []
const servers: ScriptedServer[] = []
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.dispose()
  for (const server of servers.splice(0)) await server.close()
})

async function runnerOf(
  name: string,
  more: Readonly<Record<string, string>> = {},
  node = process.execPath,
): Promise<Runner> {
  const { env, event } = recordedEvent(name)
  const runner = await createRunner({ env: { ...env, ...more }, event, node })
  runners.push(runner)
  return runner
}

describe.each(NODES)('with %s', (node) => {
  test('every output is there, as a variable too, and the summary says what becomes of each tag', async () => {
    const runner = await runnerOf('push-tag', {}, node)
    const step = await runner.run('tags', {
      images: 'acme/app',
      tags: 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}',
      labels: 'a=b, c\nbranch={{base_ref}}',
      existing: '2.0.0',
      'sep-tags': ', ',
      'github-token': TOKEN,
    })
    expect(step).toMatchObject({ exitCode: 0, stderr: '', masks: [TOKEN] })
    expect(step.annotations('warning')).toEqual([])
    const { plan, ...others } = step.outputs
    expect(others).toMatchObject({
      version: '1.9.1',
      tags: 'acme/app:1.9.1, acme/app:1',
      'tag-names': '1.9.1, 1',
      labels: expect.stringMatching(/^a=b, c\nbranch=release\/1\.9\norg\.opencontainers\.image\.created=/),
    })
    const variables = Object.entries(others).map(([name, value]) => [
      `DOCKER_METADATA_OUTPUT_${name.replaceAll('-', '_').toUpperCase()}`,
      value,
    ])
    expect(variables).toHaveLength(10)
    expect(step.env).toEqual(Object.fromEntries(variables))
    for (const [name, file] of Object.entries(others).filter(([name]) => name.startsWith('bake-file'))) {
      const { target } = JSON.parse(await readFile(file, 'utf8')) as { target: Record<string, object> }
      const kinds = { 'bake-file': ['tags', 'labels', 'args'], 'bake-file-tags': ['tags', 'args'] }[name]
      expect(Object.keys(target['docker-metadata-action'] ?? {})).toEqual(kinds ?? [name.replace('bake-file-', '')])
    }
    expect(JSON.parse(await readFile(plan ?? '', 'utf8'))).toMatchObject({ version: '1.9.1', labels: { a: 'b, c' } })
    expect(step.summary).toContain('| `docker.io/acme/app:latest` | **left out** | 2.0.0 is newer than 1.9.1 |')
    expect(step.shown()).toContain('left out: docker.io/acme/app:latest (2.0.0 is newer than 1.9.1)')
    expect(await runner.leaks(TOKEN)).toEqual([])
  })
})

test('a question goes to the API of the variables, with the token, and an error fails the step', async () => {
  const api = await playScript([
    {
      ask: 'GET /api/v3/repos/acme/app',
      has: { authorization: `Bearer ${TOKEN}` },
      body: '{"name":"app","html_url":"https://ghe.corp/acme/app","description":null,"license":null,"default_branch":"main"}',
    },
  ])
  servers.push(api)
  const runner = await runnerOf('schedule', { GITHUB_API_URL: `http://${api.host}/api/v3` })
  const step = await runner.run('tags', { tags: 'type=edge\ntype=schedule', 'github-token': TOKEN })
  expect(step.outputs).toMatchObject({
    tags: 'nightly\nedge',
    labels: expect.stringContaining('url=https://ghe.corp/acme/app'),
  })
  expect(api.complaints()).toEqual([])
  const failed = await runner.run('tags', { tags: 'type=edge\ntype=semver,patern={{version}}' })
  expect(failed).toMatchObject({ exitCode: 1, outputs: {}, env: {} })
  expect(failed.annotations('error')).toEqual([expect.stringMatching(/tags, line 2: .*patern.*\n.*pattern/)])
})

test('variables are not set when that is not wanted', async () => {
  const runner = await runnerOf('pull-request', { DOCKER_METADATA_SET_OUTPUT_ENV: 'false' })
  const step = await runner.run('tags', {})
  expect(step).toMatchObject({ exitCode: 0, env: {}, outputs: { tags: 'pr-15' } })
})
