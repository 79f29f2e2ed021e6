// The login action as a runner runs it: dist/login.js, then dist/post.js.
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type AuthRegistry, type AuthRegistryOptions, startAuthRegistry } from '../helpers/auth-registry.ts'
import { type FakeDocker, makeFakeDocker } from '../helpers/fake-docker.ts'
import { NOWHERE } from '../helpers/listen.ts'
import { NODES } from '../helpers/nodes.ts'
import { createRunner, type Runner, type RunnerOptions } from '../helpers/runner.ts'

const SECRET = 'S3CRET/token+with=signs'
const OLD = 'older-secret-of-somebody'
const base64 = (text: string): string => Buffer.from(text).toString('base64')

let docker: FakeDocker
const open: { close?(): Promise<void>; dispose?(): Promise<void> }[] = []
beforeEach(async () => {
  docker = await makeFakeDocker()
})
afterEach(async () => {
  for (const one of open.splice(0)) await (one.close ?? one.dispose)?.call(one)
})

async function registryOf(options: Partial<AuthRegistryOptions> = {}): Promise<AuthRegistry> {
  const registry = await startAuthRegistry({ scheme: 'token', users: { octocat: SECRET }, ...options })
  open.push(registry)
  return registry
}

async function runnerOf(options: RunnerOptions = {}): Promise<Runner & { config: string }> {
  const runner = await createRunner(options)
  open.push(runner)
  return { ...runner, config: join(runner.home, '.docker', 'config.json') }
}

async function authsIn(file: string): Promise<Record<string, unknown>> {
  return (JSON.parse(await readFile(file, 'utf8')) as { auths: Record<string, unknown> }).auths
}

async function putLogin(file: string, host: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true })
  const text = JSON.stringify(
    { auths: { [host]: { auth: base64(`person:${OLD}`) } }, currentContext: 'c' },
    undefined,
    '\t',
  )
  await writeFile(file, text, { mode: 0o600 })
  return text
}

describe.each(NODES)('with %s', (node) => {
  test.each([
    ['token', 'no docker', false],
    ['basic', 'no docker', false],
    ['token', 'docker', true],
    ['basic', 'docker', true],
  ] as const)('%s authentication, %s: logged in, and out again without a trace', async (scheme, _, withDocker) => {
    const registry = await registryOf({ scheme })
    const runner = await runnerOf({ node, path: withDocker ? [docker.path] : [] })
    const main = await runner.run('login', { registry: registry.host, username: 'octocat', token: SECRET })
    expect(main).toMatchObject({ exitCode: 0, stderr: '', outputs: { registries: registry.host } })
    expect(main.masks).toEqual(expect.arrayContaining([SECRET, base64(`octocat:${SECRET}`)]))
    expect(main.shown()).toContain(`${registry.host}: logged in as octocat`)
    expect(main.annotations('warning')).toEqual([])
    expect(await authsIn(runner.config)).toEqual({ [registry.host]: { auth: base64(`octocat:${SECRET}`) } })
    expect((await stat(runner.config)).mode & 0o777).toBe(0o600)
    expect(await runner.leaks(SECRET, [runner.config])).toEqual([])
    expect(await docker.calls()).toHaveLength(withDocker ? 1 : 0)

    const post = await runner.post('post', main)
    expect(post).toMatchObject({ exitCode: 0, stderr: '' })
    expect(post.annotations('warning')).toEqual([])
    expect(post.shown()).toContain(`${registry.host}: logged out`)
    expect(await authsIn(runner.config)).toEqual({})
    expect(await readdir(dirname(runner.config))).toEqual(['config.json'])
    expect(await readdir(runner.temp)).toEqual(['_runner_file_commands'])
    expect(await runner.leaks(SECRET)).toEqual([])
  })

  test('the earlier login is put aside and back, and is nowhere in clear meanwhile but in one private file', async () => {
    const registry = await registryOf()
    const runner = await runnerOf({ node })
    const before = await putLogin(runner.config, registry.host)
    const main = await runner.run('login', { registry: registry.host, username: 'octocat', token: SECRET })
    const leaks = await runner.leaks(OLD)
    expect(leaks).toEqual([expect.stringContaining(join(runner.temp, 'seaworthy-login-'))])
    const file = (leaks[0] as string).replace(/ \(.*$/, '')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(dirname(file))).mode & 0o777).toBe(0o700)
    const post = await runner.post('post', main)
    expect(post.shown()).toContain('the earlier login is back')
    expect(await readFile(runner.config, 'utf8')).toBe(before)
    expect(await runner.leaks(SECRET)).toEqual([])
    expect(await runner.leaks(OLD, [runner.config])).toEqual([])
  })
})

test('children get neither the inputs nor the secret', async () => {
  const registry = await registryOf()
  const runner = await runnerOf({ path: [docker.path] })
  const main = await runner.run('login', { registry: registry.host, username: 'octocat', token: SECRET })
  const [call] = await docker.calls()
  expect(call?.argv).toEqual(['login', '--username=octocat', '--password-stdin', registry.host])
  expect(call?.env.filter((name) => name.startsWith('INPUT_'))).toEqual([])
  expect(main.processes.some(({ argv }) => argv.join(' ').includes('login --username=octocat'))).toBe(true)
})

test.each([
  ['refuse', /docker login .* failed although .* Docker said: Error response from daemon: .* no route to host/],
  ['silent', /Docker said: exit code 7 and no word/],
  ['deaf', /Docker said: exit code 1 and no word/],
  ['forget', undefined],
])('a docker that goes wrong (%s): a warning at most, and the login is there all the same', async (way, warning) => {
  const registry = await registryOf()
  const runner = await runnerOf({ path: [docker.path], env: { FAKE_DOCKER: way } })
  const main = await runner.run('login', { registry: registry.host, username: 'octocat', token: SECRET })
  expect(main.exitCode).toBe(0)
  expect(main.annotations('warning')).toEqual(warning === undefined ? [] : [expect.stringMatching(warning)])
  expect(await authsIn(runner.config)).toHaveProperty([registry.host])
  await runner.post('post', main)
  expect(await runner.leaks(SECRET)).toEqual([])
})

test('a job that is killed in the middle of a login is cleaned up by its post step', async () => {
  const registry = await registryOf()
  const runner = await runnerOf({ path: [docker.path], env: { FAKE_DOCKER: 'killer' } })
  const before = await putLogin(runner.config, registry.host)
  const main = await runner.run('login', { registry: registry.host, username: 'octocat', token: SECRET })
  expect(main.exitCode).toBe(128)
  expect(await readFile(runner.config, 'utf8')).toContain(base64(`octocat:${SECRET}`))
  const post = await runner.post('post', main)
  expect(post.annotations('warning')).toEqual([])
  expect(JSON.parse(await readFile(runner.config, 'utf8'))).toEqual(JSON.parse(before))
  expect(await runner.leaks(SECRET)).toEqual([])
})

test('a wrong token: the step fails with what to do, and nothing is changed', async () => {
  const registry = await registryOf({ refusal: 'incorrect username or password' })
  const runner = await runnerOf({ path: [docker.path] })
  const main = await runner.run('login', { registry: registry.host, username: 'octocat', token: 'ghp_wrongwrongwrong' })
  expect(main.exitCode).toBe(1)
  expect(main.annotations('error')).toEqual([
    expect.stringMatching(/did not accept the token of "octocat".*\n.*\n? *.*incorrect username or password/s),
  ])
  expect(main.outputs).toEqual({})
  expect(await docker.calls()).toEqual([])
  expect(await readdir(runner.home)).toEqual([])
  expect(await runner.leaks('ghp_wrongwrongwrong')).toEqual([])
  // Never again with a credential that was refused: accounts are locked for that.
  expect(registry.requests.filter((line) => line.startsWith('GET /token'))).toHaveLength(1)
  expect(await runner.post('post', main)).toMatchObject({ exitCode: 0, stdout: '' })
})

test.each([
  ['expired', 'Your authorization token has expired. Reauthenticate and try again.', /token for .* has expired/],
  ['no such user', 'user not found', /has no user "octocat"/],
])('the registry says why: %s', async (_, refusal, message) => {
  const registry = await registryOf({ refusal })
  const runner = await runnerOf()
  const main = await runner.run('login', { registry: registry.host, username: 'octocat', token: 'other' })
  expect(main.annotations('error')).toEqual([expect.stringMatching(message)])
})

test('a registry that is down, and one with a fault that passes', async () => {
  const runner = await runnerOf()
  const down = await runner.run('login', { registry: NOWHERE, username: 'octocat', token: SECRET })
  expect(down.exitCode).toBe(1)
  expect(down.annotations('error')).toEqual([expect.stringContaining(`${NOWHERE} could not be reached`)])

  let faults = 2
  const shaky = await registryOf({ answer: () => (faults-- > 0 ? { status: 503 } : undefined) })
  const main = await runner.run('login', { registry: shaky.host, username: 'octocat', token: SECRET })
  expect(main).toMatchObject({ exitCode: 0, outputs: { registries: shaky.host } })
})

test('many registries at once; a list that cannot be read shows nothing of itself', async () => {
  const [one, two] = [await registryOf(), await registryOf({ scheme: 'basic' })]
  const runner = await runnerOf({ path: [docker.path] })
  const logins = `- registry: ${one.host}\n  username: octocat\n  token: ${SECRET}\n- {registry: ${two.host}, username: octocat, password: "${SECRET}"}\n`
  const main = await runner.run('login', { logins })
  expect(main).toMatchObject({ exitCode: 0, outputs: { registries: `${one.host}\n${two.host}` } })
  expect(Object.keys(await authsIn(runner.config)).sort()).toEqual([one.host, two.host].sort())
  await runner.post('post', main)
  expect(await authsIn(runner.config)).toEqual({})

  const broken = await runner.run('login', { logins: `${logins}  - oops: [${SECRET}` })
  expect(broken.annotations('error')).toEqual([
    expect.stringMatching(/input logins cannot be used.*not YAML.*line \d+/),
  ])
  expect(await runner.leaks(SECRET)).toEqual([])
})

test.each([
  ['fail', 1, /pull request from a fork/],
  ['skip', 0, undefined],
  ['anonymous', 0, undefined],
])('a fork without secrets, on-missing: %s', async (onMissing, exitCode, error) => {
  const registry = await registryOf()
  const event = {
    pull_request: { head: { repo: { full_name: 'eve/app', fork: true } }, base: { repo: { full_name: 'acme/app' } } },
  }
  const runner = await runnerOf({ event })
  const main = await runner.run('login', {
    registry: registry.host,
    username: 'octocat',
    token: '',
    'on-missing': onMissing,
  })
  expect(main.exitCode).toBe(exitCode)
  expect(main.annotations('error')).toEqual(error === undefined ? [] : [expect.stringMatching(error)])
  expect(main.outputs).toEqual(exitCode === 0 ? { registries: '' } : {})
  if (exitCode === 0) expect(main.shown()).toContain('from a fork')
  expect(await runner.post('post', main)).toMatchObject({ exitCode: 0 })
})

test.each([
  [{ registry: 'ghcr.io/acme/app', username: 'u', token: SECRET }, /names a repository/],
  [{ username: 'u', token: SECRET, 'on-missing': 'skpi' }, /Did you mean skip\?/],
  [{ username: 'u', token: SECRET, logout: 'yes' }, /the input logout is "yes"/],
  [{ username: '', token: SECRET }, /no user name was given for docker\.io/],
])('inputs that cannot be meant are refused: %j', async (inputs, message) => {
  const runner = await runnerOf()
  const main = await runner.run('login', inputs as Record<string, string>)
  expect(main).toMatchObject({ exitCode: 1 })
  expect(main.annotations('error')).toEqual([expect.stringMatching(message)])
  expect(await runner.leaks(SECRET)).toEqual([])
})

test('logout: false leaves the login and keeps no state', async () => {
  const registry = await registryOf()
  const runner = await runnerOf()
  const main = await runner.run('login', {
    registry: registry.host,
    username: 'octocat',
    token: SECRET,
    logout: 'false',
  })
  expect(main.state).toEqual({})
  await runner.post('post', main)
  expect(await authsIn(runner.config)).toHaveProperty([registry.host])
})

test('a registry cannot speak to the runner', async () => {
  const registry = await registryOf({ refusal: 'no\n::set-output name=registries::evil\n##[add-mask]x\u001b[2J' })
  const runner = await runnerOf()
  const main = await runner.run('login', { registry: registry.host, username: 'octocat', token: 'other' })
  expect(
    main.commands.map(({ name }) => name).filter((name) => !['add-mask', 'debug', 'group', 'endgroup'].includes(name)),
  ).toEqual(['error'])
  expect(main.stdout).not.toContain('\u001b[2J')
  expect(main.masks).not.toContain('x')
})

test('jobs that share a home log in and out at the same time and lose nothing', async () => {
  const registries = await Promise.all(Array.from({ length: 6 }, () => registryOf()))
  const shared = await runnerOf()
  const before = await putLogin(shared.config, 'other.example')
  const runners = await Promise.all(registries.map(() => runnerOf({ home: shared.home, path: [docker.path] })))
  const mains = await Promise.all(
    runners.map((runner, at) =>
      runner.run('login', { registry: registries[at]?.host ?? '', username: 'octocat', token: SECRET }),
    ),
  )
  expect(mains.map(({ exitCode }) => exitCode)).toEqual(registries.map(() => 0))
  expect(Object.keys(await authsIn(shared.config)).sort()).toEqual(
    ['other.example', ...registries.map(({ host }) => host)].sort(),
  )
  await Promise.all(runners.map((runner, at) => runner.post('post', mains[at] as (typeof mains)[0])))
  expect(await readFile(shared.config, 'utf8')).toBe(before)
  expect(await readdir(dirname(shared.config))).toEqual(['config.json'])
})
