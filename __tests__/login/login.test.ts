import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { readConfig } from '../../src/login/config-file.ts'
import { type LoginEntry, type LoginOptions, loginTo } from '../../src/login/login.ts'
import { logout } from '../../src/login/logout.ts'
import type { ProveLogin } from '../../src/login/prove.ts'
import { type LoginReceipt, undoLogins } from '../../src/login/undo.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { base64, helperScript, makeScene, type Scene } from './support.ts'

let scene: Scene
beforeEach(async () => {
  scene = await makeScene()
})

/** Knows one password for everybody. */
const prove: ProveLogin = async (_, credential) => {
  const secret = credential?.kind === 'password' ? credential.password : credential?.token
  if (secret?.startsWith('wrong')) throw new Failure('unauthorized', 'no')
}

const entry = (registry: string, username = 'u', secret = 'right'): LoginEntry => ({ registry, username, secret })

async function undoable(options: Partial<LoginOptions> = {}, where: Scene = scene): Promise<Job> {
  const temp = join(where.home, `temp-${Math.round(performance.now() * 1000)}`)
  await mkdir(temp)
  let receipts: readonly LoginReceipt[] = []
  const all: LoginOptions = {
    prove,
    undoFolder: temp,
    record: (now) => {
      receipts = [...now]
    },
    ...options,
  }
  return {
    temp,
    receipts: () => receipts,
    login: async (...entries) => await loginTo(entries, all, where.runtime),
    logout: async () => (await undoLogins(receipts, where.runtime)).map(({ outcome }) => outcome),
  }
}

interface Job {
  readonly temp: string
  receipts(): readonly LoginReceipt[]
  login(...entries: LoginEntry[]): ReturnType<typeof loginTo>
  logout(): Promise<string[]>
}

const auth = async (registry: string): Promise<string | undefined> => {
  const text = (await readConfig(scene.config)).auths?.[registry]?.auth
  return text === undefined ? undefined : Buffer.from(text as string, 'base64').toString()
}

async function put(config: object): Promise<void> {
  await mkdir(dirname(scene.config), { recursive: true })
  await writeFile(scene.config, JSON.stringify(config, undefined, '\t'), { mode: 0o600 })
}

test('masks come before anything else', async () => {
  const order: string[] = []
  const runtime = { ...scene.runtime, mask: (secret: string) => order.push(secret) }
  await loginTo([entry('ghcr.io')], { prove: async () => void order.push('proved') }, runtime)
  expect(order.indexOf('proved')).toBeGreaterThan(order.indexOf(base64('u:right')))
  expect(order[0]).toBe('right')
})

test('without docker the login is written where docker looks for it', async () => {
  const done = await loginTo([entry('ghcr.io'), entry('docker.io', 'hub')], { prove }, scene.runtime)
  expect(done).toEqual([
    { registry: 'ghcr.io', username: 'u', place: scene.config },
    { registry: 'docker.io', username: 'hub', place: scene.config },
  ])
  expect(await auth('ghcr.io')).toBe('u:right')
  expect(await auth('https://index.docker.io/v1/')).toBe('hub:right')
  expect((await stat(scene.config)).mode & 0o777).toBe(0o600)
  expect(await readdir(dirname(scene.config))).toEqual(['config.json'])
})

test('one refusal and nothing has been changed; every refusal is told', async () => {
  const error = await loginTo(
    [entry('ghcr.io'), entry('quay.io', 'u', 'wrong'), entry('r.example', 'v', 'wrong2')],
    { prove },
    scene.runtime,
  ).catch((reason: Failure) => reason)
  expect(error).toMatchObject({ code: 'unauthorized', message: expect.stringMatching(/quay\.io .*; r\.example /) })
  expect(await readdir(scene.home)).toEqual([])
})

test.each([
  ['the same registry twice', [entry('docker.io'), entry('index.docker.io')], 'there twice'],
  ['a registry with a path', [entry('ghcr.io/acme')], 'names a repository'],
  ['no user name', [entry('ghcr.io', '')], 'no user name'],
  ['no token', [entry('ghcr.io', 'u', '')], 'no token'],
  ['nothing', [entry('ghcr.io', '', '')], 'neither'],
])('%s is refused before any registry is asked', async (_, entries, message) => {
  const asked: string[] = []
  const note: ProveLogin = async (registry) => void asked.push(registry)
  await expect(loginTo(entries, { prove: note }, scene.runtime)).rejects.toThrow(message)
  expect(asked).toEqual([])
})

test('on-missing: skip leaves the registry alone, anonymous sets its login aside', async () => {
  await put({ auths: { 'ghcr.io': { auth: base64('old:one') }, 'quay.io': { auth: base64('old:two') } } })
  const skip = await undoable({ onMissing: 'skip' })
  expect(await skip.login(entry('ghcr.io', 'u', ''))).toEqual([])
  expect(await auth('ghcr.io')).toBe('old:one')
  expect(scene.said.join('\n')).toContain('no token was given for ghcr.io')
  const anonymous = await undoable({ onMissing: 'anonymous' })
  expect(await anonymous.login(entry('ghcr.io', 'u', ''), entry('quay.io'))).toHaveLength(1)
  expect(await auth('ghcr.io')).toBeUndefined()
  expect(await anonymous.logout()).toEqual(['restored', 'restored'])
  expect(await auth('ghcr.io')).toBe('old:one')
  expect(await auth('quay.io')).toBe('old:two')
})

test('what was there is put back byte for byte, and nothing of ours is left', async () => {
  await put({ auths: { 'b.example': {}, 'ghcr.io': { auth: base64('old:one'), email: 'x@y' } }, currentContext: 'c' })
  const before = await readFile(scene.config, 'utf8')
  const job = await undoable()
  await job.login(entry('ghcr.io'), entry('new.example'))
  const state = JSON.stringify(job.receipts())
  for (const secret of ['right', base64('u:right'), 'old:one', base64('old:one')]) expect(state).not.toContain(secret)
  for (const { previous } of job.receipts()) expect((await stat(previous)).mode & 0o777).toBe(0o600)
  expect((await stat(dirname(job.receipts()[0]?.previous as string))).mode & 0o777).toBe(0o700)
  expect(await job.logout()).toEqual(['removed', 'restored'])
  expect(await readFile(scene.config, 'utf8')).toBe(before)
  expect(await readdir(job.temp)).toEqual([])
  expect(await readdir(dirname(scene.config))).toEqual(['config.json'])
})

test.each([
  ['first in, first out', [0, 1, 2]],
  ['first in, last out', [2, 1, 0]],
  ['the middle one first', [1, 0, 2]],
])('jobs on one machine: the last to leave puts back what the first one found: %s', async (_, order) => {
  await put({ auths: { 'ghcr.io': { auth: base64('old:one') } } })
  const before = await readFile(scene.config, 'utf8')
  const jobs = [await undoable(), await undoable(), await undoable()]
  for (const [at, job] of jobs.entries()) await job.login(entry('ghcr.io', 'u', `token-${at}`))
  const left = new Set([0, 1, 2])
  for (const at of order) {
    await jobs[at]?.logout()
    left.delete(at)
    const last = Math.max(...left)
    expect(await auth('ghcr.io')).toBe(left.size === 0 ? 'old:one' : `u:token-${last}`)
  }
  expect(await readFile(scene.config, 'utf8')).toBe(before)
  expect(await readdir(dirname(scene.config))).toEqual(['config.json'])
})

test('jobs with the same token do not log each other out', async () => {
  const [first, second] = [await undoable(), await undoable()]
  await first.login(entry('ghcr.io'))
  await second.login(entry('ghcr.io'))
  expect(await first.logout()).toEqual(['left'])
  expect(await auth('ghcr.io')).toBe('u:right')
  expect(await second.logout()).toEqual(['removed'])
  expect(await auth('ghcr.io')).toBeUndefined()
})

test('a login that somebody else put over ours is left', async () => {
  const job = await undoable()
  await job.login(entry('ghcr.io'))
  await put({ auths: { 'ghcr.io': { auth: base64('person:hand') } } })
  expect(await job.logout()).toEqual(['left'])
  expect(await auth('ghcr.io')).toBe('person:hand')
})

test('the login of a job that was killed does not come back', async () => {
  const killed = await undoable()
  await killed.login(entry('ghcr.io', 'u', 'dead'))
  await rm(killed.temp, { recursive: true })
  const job = await undoable()
  await job.login(entry('ghcr.io', 'u', 'next'))
  expect(await job.logout()).toEqual(['removed'])
  expect(await auth('ghcr.io')).toBeUndefined()
  expect(await readdir(dirname(scene.config))).toEqual(['config.json'])
})

test('undoing never fails, and says what is wrong', async () => {
  const job = await undoable()
  await job.login(entry('ghcr.io'))
  await writeFile(scene.config, '{ broken')
  expect(await job.logout()).toEqual(['failed'])
  expect(scene.said.join('\n')).toMatch(/warn the login to ghcr\.io could not be undone/)
  expect(await readdir(job.temp)).toEqual([])
})

test('a credential helper is asked to keep it, and to give it back', async () => {
  const store = join(scene.home, 'store')
  await scene.program('docker-credential-test', helperScript(store))
  await writeFile(store, JSON.stringify({ 'ghcr.io': { Username: 'old', Secret: 'one' } }))
  await put({ auths: { 'ghcr.io': {} }, credsStore: 'test' })
  const before = [await readFile(scene.config, 'utf8'), JSON.parse(await readFile(store, 'utf8'))]
  const job = await undoable()
  const done = await job.login(entry('ghcr.io'), entry('r.example', '<token>', 'identity'))
  expect(done.map(({ place }) => place)).toEqual(['helper test', 'helper test'])
  expect(JSON.parse(await readFile(store, 'utf8'))).toEqual({
    'ghcr.io': { Username: 'u', Secret: 'right' },
    'r.example': { Username: '<token>', Secret: 'identity' },
  })
  expect(await readFile(scene.config, 'utf8')).not.toContain('auth"')
  expect(await job.logout()).toEqual(['removed', 'restored'])
  expect([await readFile(scene.config, 'utf8'), JSON.parse(await readFile(store, 'utf8'))]).toEqual(before)
})

test('an identity token is written as Docker writes it', async () => {
  await loginTo([entry('r.example', '<token>', 'identity')], { prove }, scene.runtime)
  expect((await readConfig(scene.config)).auths).toEqual({ 'r.example': { identitytoken: 'identity' } })
})

const DOCKER = `
const fs = require('node:fs')
const secret = fs.readFileSync(0, 'utf8')
fs.writeFileSync(process.env.HOME + '/argv', JSON.stringify(process.argv.slice(2)))
`
const KEEP = (content: string): string =>
  `fs.mkdirSync(process.env.HOME + '/.docker', { recursive: true }); fs.writeFileSync(process.env.HOME + '/.docker/config.json', JSON.stringify(${content}))`

test('docker gets the secret on standard input alone', async () => {
  await scene.program(
    'docker',
    `${DOCKER}${KEEP(`{ auths: { 'ghcr.io': { auth: btoa('u:' + secret) } }, by: 'docker' }`)}`,
  )
  await loginTo([entry('ghcr.io')], { prove }, scene.runtime)
  expect(JSON.parse(await readFile(join(scene.home, 'argv'), 'utf8'))).toEqual([
    'login',
    '--username=u',
    '--password-stdin',
    'ghcr.io',
  ])
  expect(await readConfig(scene.config)).toMatchObject({ by: 'docker' })
  expect(scene.said.filter((line) => line.startsWith('warn'))).toEqual([])
})

test('docker may trade the password for an identity token: it is known again at the end', async () => {
  await scene.program(
    'docker',
    `${DOCKER}${KEEP(`{ auths: { 'ghcr.io': { auth: btoa('u:'), identitytoken: 'traded' } } }`)}`,
  )
  const job = await undoable()
  await job.login(entry('ghcr.io'))
  expect((await readConfig(scene.config)).auths?.['ghcr.io']).toHaveProperty('identitytoken')
  expect(await job.logout()).toEqual(['removed'])
  expect((await readConfig(scene.config)).auths).toEqual({})
})

test.each([
  [
    'an exit code and words',
    'console.error("no route to right"); process.exit(1)',
    /warn .*Docker said: no route to \*\*\*/,
  ],
  ['an exit code and no word', 'process.exit(7)', /warn .*exit code 7 and no word/],
  ['success, but kept nothing', '', /debug docker login did not leave/],
])('docker answers with %s: the login is kept all the same', async (_, script, said) => {
  await scene.program('docker', DOCKER + script)
  await loginTo([entry('ghcr.io')], { prove }, scene.runtime)
  expect(await auth('ghcr.io')).toBe('u:right')
  expect(scene.said.join('\n')).toMatch(said)
})

test('a docker that never ends is given up', async () => {
  await scene.program('docker', 'setInterval(() => {}, 1000)')
  const { clock } = scene.runtime
  const runtime = { ...scene.runtime, clock: { ...clock, sleep: async () => {} } }
  await loginTo([entry('ghcr.io')], { prove }, runtime)
  expect(await auth('ghcr.io')).toBe('u:right')
  expect(scene.said.join('\n')).toContain('no answer for 60 s')
})

test('logging out takes away every spelling, and says whether there was one', async () => {
  await put({ auths: { 'https://index.docker.io/v1/': { auth: base64('u:p') }, 'docker.io': {}, 'quay.io': {} } })
  expect(await logout('docker.io', {}, scene.runtime)).toBe(true)
  expect((await readConfig(scene.config)).auths).toEqual({ 'quay.io': {} })
  expect(await logout('docker.io', {}, scene.runtime)).toBe(false)
})

test('logging out tells of a credential in a place that is not ours', async () => {
  const file = join(scene.home, '.config', 'containers', 'auth.json')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify({ auths: { 'ghcr.io': { auth: base64('u:p') } } }))
  await logout('ghcr.io', {}, scene.runtime)
  expect(scene.said).toContain(`warn ${file} still has a credential for ghcr.io`)
})
