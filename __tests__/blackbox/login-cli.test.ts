// The bundled command line: login, whoami, logout.
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type AuthRegistry, startAuthRegistry } from '../helpers/auth-registry.ts'
import { type CliResult, runCli } from '../helpers/cli.ts'
import { makeFakeDocker } from '../helpers/fake-docker.ts'
import { NOWHERE } from '../helpers/listen.ts'
import { NODES } from '../helpers/nodes.ts'

const SECRET = 'S3CRET/token+with=signs'
let registry: AuthRegistry
let home: string
beforeAll(async () => {
  registry = await startAuthRegistry({ scheme: 'token', users: { octocat: SECRET } })
})
afterAll(async () => {
  await registry.close()
})
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'seaworthy-home-'))
})

const open: AuthRegistry[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})
async function basicRegistry(user: string): Promise<AuthRegistry> {
  const one = await startAuthRegistry({ scheme: 'basic', users: { [user]: SECRET } })
  open.push(one)
  return one
}

const cli = (
  args: readonly string[],
  stdin = '',
  env: Record<string, string> = {},
  node?: string,
): Promise<CliResult> =>
  runCli(args, { stdin, env: { HOME: home, PATH: '', ...env }, ...(node === undefined ? {} : { node }) })
const config = async (): Promise<{ auths: Record<string, unknown> }> =>
  JSON.parse(await readFile(join(home, '.docker', 'config.json'), 'utf8'))

test.each(NODES)('in, who, out, with %s', async (node) => {
  const { host } = registry
  const file = join(home, '.docker', 'config.json')
  const words = ['login', host, '-u', 'octocat', '--password-stdin']
  const login = await cli([...words, '--json'], `${SECRET}\n`, {}, node)
  expect(login).toMatchObject({ exitCode: 0, stderr: '' })
  expect(login.json()).toEqual({ registry: host, username: 'octocat', place: file })
  expect((await config()).auths).toEqual({ [host]: { auth: Buffer.from(`octocat:${SECRET}`).toString('base64') } })

  const who = await cli(['whoami', '--check', '--json'], '', {}, node)
  expect(who.json()).toEqual({
    logins: [{ registry: host, username: 'octocat', kind: 'password', place: file, works: true }],
  })
  const table = await cli(['whoami', host], '', {}, node)
  expect(table.stdout).toBe(`${host}  octocat  ${file}\n`)

  const logout = await cli(['logout', host], '', {}, node)
  expect(logout).toMatchObject({ exitCode: 0, stdout: `Logged out of ${host}\n` })
  expect((await config()).auths).toEqual({})
  expect(await cli(['logout', host])).toMatchObject({ exitCode: 0, stdout: 'There was no login\n' })
  expect(await cli(['whoami', host])).toMatchObject({ exitCode: 1, stdout: `Not logged in to ${host}\n` })
  for (const { stdout, stderr } of [login, who, table, logout]) expect(stdout + stderr).not.toContain(SECRET)
})

test.each([
  ['a password as a word', ['login', 'ghcr.io', '-u', 'u', '-p', SECRET], '', 2, 'on the command line is not taken'],
  ['a long one', ['login', 'ghcr.io', '-u', 'u', `--password=${SECRET}`], '', 2, 'on the command line is not taken'],
  ['no user', ['login', 'ghcr.io', '--password-stdin'], SECRET, 2, 'no user name'],
  ['no --password-stdin', ['login', 'ghcr.io', '-u', 'u'], SECRET, 2, 'standard input only'],
  [
    'nothing on standard input',
    ['login', 'ghcr.io', '-u', 'u', '--password-stdin'],
    '\n',
    2,
    'standard input was empty',
  ],
  ['a repository', ['login', 'ghcr.io/acme', '-u', 'u', '--password-stdin'], SECRET, 2, 'Write ghcr.io'],
  ['too many words', ['login', 'a.example', 'b.example'], '', 2, 'at most one argument'],
  ['an unknown option', ['login', '--nope'], '', 2, 'no option --nope'],
  ['logout of nothing', ['logout'], '', 2, 'no registry was named'],
  ['logout of one and all', ['logout', 'ghcr.io', '--all'], '', 2, 'besides --all'],
  [
    'a file of --ca that is none',
    ['login', 'ghcr.io', '-u', 'u', '--password-stdin', '--ca', '/dev/null'],
    SECRET,
    2,
    'no certificate',
  ],
])('wrong usage: %s', async (_, args, stdin, exitCode, message) => {
  const result = await cli(args, stdin)
  expect(result).toMatchObject({ exitCode, stdout: '' })
  expect(result.stderr).toContain(message)
  expect(result.stderr).not.toContain(SECRET)
  expect(await readdir(home)).toEqual([])
  const json = await cli([...args, '--json'], stdin)
  expect(json).toMatchObject({ exitCode, stderr: '' })
  expect(json.json()).toMatchObject({ error: { code: 'usage' } })
})

test('a wrong token is 1, a registry that is not there is 3', async () => {
  const wrong = await cli(['login', registry.host, '-u', 'octocat', '--password-stdin'], 'guess-guess')
  expect(wrong).toMatchObject({ exitCode: 1, stdout: '' })
  expect(wrong.stderr).toMatch(/did not accept the token of "octocat"/)
  expect(wrong.stderr).not.toContain('guess-guess')
  const down = await cli(['login', NOWHERE, '-u', 'octocat', '--password-stdin'], SECRET)
  expect(down).toMatchObject({ exitCode: 3 })
  expect(await readdir(home)).toEqual([])
})

test('whoami --check says which logins no longer work', async () => {
  const other = await basicRegistry('octocat')
  await cli(['login', other.host, '-u', 'octocat', '--password-stdin'], SECRET)
  await cli(['login', registry.host, '-u', 'octocat', '--password-stdin'], SECRET)
  await other.close()
  const who = await cli(['whoami', '--check', '--json'])
  expect(who.exitCode).toBe(3)
  const { logins } = who.json() as { logins: { registry: string; works: boolean }[] }
  expect(logins.map(({ registry: host, works }) => [host, works]).sort()).toEqual(
    [
      [other.host, false],
      [registry.host, true],
    ].sort(),
  )
  expect(await cli(['logout', '--all', '--json'])).toMatchObject({ exitCode: 0 })
  expect((await config()).auths).toEqual({})
})

test.each([
  ['without docker', ''],
  ['with docker', 'docker'],
])('twenty logins at the same time: every one of them is there at the end, %s', async (_, docker) => {
  const PATH = docker === '' ? '' : (await makeFakeDocker()).path
  const names = Array.from({ length: 20 }, (__, at) => `user-${at}`)
  const registries = await Promise.all(names.map(basicRegistry))
  const results = await Promise.all(
    registries.map(({ host }, at) =>
      cli(['login', host, '-u', names[at] as string, '--password-stdin'], SECRET, { PATH }),
    ),
  )
  expect(results.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(names.map(() => [0, '']))
  expect(Object.keys((await config()).auths).sort()).toEqual(registries.map(({ host }) => host).sort())
  expect(await readdir(join(home, '.docker'))).toEqual(['config.json'])
})
