// After the action or the command line has logged in, Docker's own programs work with a registry that wants a password.
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFile } from '../../src/runtime/exec.ts'
import { runCli } from '../helpers/cli.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { type Engine, startEngine } from '../helpers/engine.ts'
import { createRunner, type Runner } from '../helpers/runner.ts'
import { describeEndToEnd, engineObstacle, findTool } from '../helpers/tools.ts'

// Real servers want the real node:http.

const USER = { name: 'octocat', password: 'correct horse/battery+staple' }
const missing = ['docker-registry', 'htpasswd', 'skopeo'].find((tool) => findTool(tool) === undefined)
const obstacle = engineObstacle() ?? (missing === undefined ? undefined : `there is no ${missing}`)

describeEndToEnd('login and Docker', obstacle, () => {
  let registry: DockerRegistry
  let engine: Engine
  let runner: Runner
  const image = (): string => `${registry.host}/acme/app:1`
  const auths = async (home: string): Promise<object> =>
    (JSON.parse(await readFile(join(home, '.docker', 'config.json'), 'utf8')) as { auths: object }).auths

  beforeAll(async () => {
    ;[registry, engine, runner] = await Promise.all([startDockerRegistry({ user: USER }), startEngine(), newRunner()])
    await engine.build('app:ci', [{ app: 'hello' }])
    await engine.docker(['tag', 'app:ci', image()])
  }, 90_000)
  afterAll(async () => {
    await Promise.all([registry?.stop(), engine?.stop(), runner?.dispose()])
  }, 60_000)

  async function newRunner(): Promise<Runner> {
    return await createRunner({ path: [dirname(findTool('docker') ?? '')] })
  }

  /** The docker client of a step of this job. */
  async function docker(...args: string[]): Promise<{ exitCode: number; stderr: string }> {
    const env = { PATH: process.env.PATH ?? '', HOME: runner.home, DOCKER_HOST: engine.host }
    return await execFile('docker', args, { env })
  }

  test('push and pull work after the login, and no longer after the post step', async () => {
    expect(await docker('push', image())).toMatchObject({ exitCode: 1 })
    const inputs = { registry: registry.host, username: USER.name, token: USER.password }
    const main = await runner.run('login', inputs, { DOCKER_HOST: engine.host })
    expect(main).toMatchObject({ exitCode: 0, outputs: { registries: registry.host } })
    expect(main.annotations('warning')).toEqual([])
    expect(main.processes.map(({ argv }) => argv.join(' '))).toEqual(
      expect.arrayContaining([expect.stringMatching(/docker login --username=octocat --password-stdin 127/)]),
    )
    expect(await docker('push', image())).toMatchObject({ exitCode: 0 })
    expect(await docker('pull', image())).toMatchObject({ exitCode: 0 })
    const config = join(runner.home, '.docker', 'config.json')
    expect(await runner.leaks(USER.password, [config])).toEqual([])

    await runner.post('post', main)
    expect(await auths(runner.home)).toEqual({})
    expect(await docker('push', image())).toMatchObject({ exitCode: 1 })
    expect(await runner.leaks(USER.password)).toEqual([])
  }, 60_000)

  test('docker login works with no daemon to be reached, and its client finds the entry', async () => {
    const main = await runner.run(
      'login',
      { registry: registry.host, username: USER.name, token: USER.password },
      { DOCKER_HOST: 'unix:///nowhere/docker.sock' },
    )
    expect(main).toMatchObject({ exitCode: 0 })
    expect(main.annotations('warning')).toEqual([])
    expect(await docker('push', image())).toMatchObject({ exitCode: 0 })
    await runner.post('post', main)
  }, 60_000)

  test('without a docker program: what we write, docker and skopeo read', async () => {
    const env = { HOME: runner.home, PATH: '' }
    const words = ['login', registry.host, '-u', USER.name, '--password-stdin']
    expect(await runCli(words, { env, stdin: USER.password })).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await docker('push', image())).toMatchObject({ exitCode: 0 })
    const inspect = await execFile('skopeo', ['inspect', '--tls-verify=false', `docker://${image()}`], {
      env: { PATH: process.env.PATH ?? '', HOME: runner.home },
    })
    expect(inspect).toMatchObject({ exitCode: 0 })
    expect(await docker('logout', registry.host)).toMatchObject({ exitCode: 0 })
    expect(await auths(runner.home)).toEqual({})
  }, 60_000)

  test('what docker login wrote, whoami finds and proves', async () => {
    const env = { PATH: process.env.PATH ?? '', HOME: runner.home, DOCKER_HOST: engine.host }
    const words = ['login', '--username', USER.name, '--password-stdin', registry.host]
    expect(await execFile('docker', words, { env, stdin: USER.password })).toMatchObject({ exitCode: 0 })
    const who = await runCli(['whoami', '--check', '--json'], { env: { HOME: runner.home, PATH: '' } })
    expect(who.json()).toMatchObject({ logins: [{ registry: registry.host, username: USER.name, works: true }] })
    const out = await runCli(['logout', registry.host], { env: { HOME: runner.home, PATH: '' } })
    expect(out).toMatchObject({ exitCode: 0 })
    expect(await docker('push', image())).toMatchObject({ exitCode: 1 })
  }, 60_000)

  test('a wrong password is told before docker hears of it', async () => {
    const main = await runner.run('login', { registry: registry.host, username: USER.name, token: 'a-wrong-guess' })
    expect(main.exitCode).toBe(1)
    expect(main.annotations('error')).toEqual([expect.stringMatching(/did not accept the token of "octocat"/)])
    expect(main.processes).toEqual([])
  }, 60_000)
})
