import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { credentialSource, findCredential } from '../../src/login/credential-source.ts'
import { listLogins } from '../../src/login/list-logins.ts'
import { base64, helperScript, makeScene, type Scene } from './support.ts'

async function put(file: string, content: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
}

const entry = (user: string, secret: string): object => ({ auth: base64(`${user}:${secret}`) })
const user = async (scene: Scene, registry: string): Promise<string | undefined> => {
  const found = await credentialSource(scene.runtime)(registry)
  return found?.kind === 'password' ? found.username : found?.kind
}

test('nothing anywhere is anonymous', async () => {
  expect(await user(await makeScene(), 'ghcr.io')).toBeUndefined()
})

test('what is found is masked, also as it stands in the file', async () => {
  const scene = await makeScene()
  await put(scene.config, { auths: { 'ghcr.io': entry('u', 'S3CRET') } })
  expect(await user(scene, 'ghcr.io')).toBe('u')
  expect(scene.masked).toEqual(expect.arrayContaining(['S3CRET', base64('u:S3CRET')]))
})

test('the places are asked in order', async () => {
  const scene = await makeScene()
  const podman = join(scene.home, '.config', 'containers', 'auth.json')
  await put(podman, { auths: { 'ghcr.io': entry('podman', 'p'), 'quay.io/acme': entry('scoped', 'p') } })
  expect(await user(scene, 'ghcr.io')).toBe('podman')
  await put(scene.config, { auths: { 'ghcr.io': entry('docker', 'p') } })
  expect(await user(scene, 'ghcr.io')).toBe('docker')
  expect(await user(scene, 'quay.io')).toBeUndefined()
  expect(await user(scene, 'quay.io/acme/app')).toBe('scoped')
  expect(await user(scene, 'quay.io/other/app')).toBeUndefined()
  const variable = JSON.stringify({ auths: { 'https://ghcr.io': entry('variable', 'p') } })
  const withVariable = {
    ...scene,
    runtime: { ...scene.runtime, env: { ...scene.runtime.env, DOCKER_AUTH_CONFIG: variable } },
  }
  expect(await user(withVariable, 'ghcr.io')).toBe('variable')
  const alone = credentialSource(withVariable.runtime, { configDir: dirname(scene.config) })
  expect(await alone('ghcr.io')).toMatchObject({ username: 'docker' })
  expect(await alone('quay.io/acme/app')).toBeUndefined()
})

test('REGISTRY_AUTH_FILE names the file of Podman', async () => {
  const first = await makeScene()
  const file = join(first.home, 'mine.json')
  await put(file, { auths: { 'ghcr.io': entry('mine', 'p') } })
  const scene = await makeScene({ REGISTRY_AUTH_FILE: file })
  expect(await user(scene, 'ghcr.io')).toBe('mine')
})

test('a broken DOCKER_AUTH_CONFIG is refused without its text', async () => {
  const scene = await makeScene({ DOCKER_AUTH_CONFIG: '{"auths": U0VDUkVU' })
  const error = await credentialSource(scene.runtime)('ghcr.io').catch((reason: Error) => reason)
  expect(error).toMatchObject({ code: 'invalid', message: expect.not.stringContaining('U0VDUkVU') })
})

test('helpers: per registry before the one for all, then the file', async () => {
  const scene = await makeScene()
  const [one, all] = [join(scene.home, 'one'), join(scene.home, 'all')]
  await scene.program('docker-credential-one', helperScript(one))
  await scene.program('docker-credential-all', helperScript(all))
  await put(one, { 'ghcr.io': { Username: 'one', Secret: 'p' } })
  await put(all, {
    'ghcr.io': { Username: 'all', Secret: 'p' },
    'https://index.docker.io/v1/': { Username: '<token>', Secret: 'identity' },
    'https://r.example': { Username: 'spelt', Secret: 'p' },
  })
  await put(scene.config, {
    credsStore: 'all',
    credHelpers: { 'ghcr.io': 'one' },
    auths: { 'ghcr.io': {}, 'https://r.example': {}, 'old.example': entry('file', 'p') },
  })
  expect(await user(scene, 'ghcr.io')).toBe('one')
  expect(await user(scene, 'docker.io')).toBe('identity-token')
  expect(await user(scene, 'r.example')).toBe('spelt')
  expect(await user(scene, 'old.example')).toBe('file')
  expect(await user(scene, 'none.example')).toBeUndefined()
  expect((await findCredential(scene.runtime, 'ghcr.io'))?.place).toBe('helper one')
  expect(scene.masked).toContain('identity')
  expect(await listLogins(scene.runtime)).toEqual([
    { registry: 'docker.io', username: '', kind: 'identity-token', place: 'helper all' },
    { registry: 'ghcr.io', username: 'one', kind: 'password', place: 'helper one' },
    { registry: 'old.example', username: 'file', kind: 'password', place: scene.config },
    { registry: 'r.example', username: 'spelt', kind: 'password', place: 'helper all' },
  ])
})

test.each([
  ['is not installed', 'absent', undefined, 'not-found', 'docker-credential-absent'],
  ['has a name that leads elsewhere', '../../bin/sh', undefined, 'invalid', 'credsStore'],
  ['fails', 'bad', 'console.log("the keychain is locked"); process.exit(1)', 'failed', 'the keychain is locked'],
  ['answers no JSON', 'bad', 'console.log("{ S3CRET")', 'invalid', undefined],
  ['leaves something out', 'bad', 'console.log(JSON.stringify({ Username: "u" }))', 'invalid', undefined],
  [
    'fails in the middle of an answer',
    'bad',
    'console.log("{\\"Secret\\":\\"S3CRET\\""); process.exit(2)',
    'failed',
    'exit code 2',
  ],
])('a helper that %s is an error, not anonymous', async (_, name, script, code, hint) => {
  const scene = await makeScene()
  if (script !== undefined) await scene.program('docker-credential-bad', script)
  await put(scene.config, { credsStore: name })
  const error = (await credentialSource(scene.runtime)('ghcr.io').catch((reason: Error) => reason)) as Error & {
    hint?: string
  }
  expect(error).toMatchObject({ code })
  if (hint !== undefined) expect(error.hint).toContain(hint)
  expect(`${error.message}${error.hint}`).not.toContain('S3CRET')
})
