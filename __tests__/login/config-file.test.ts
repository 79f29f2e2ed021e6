import { lstat, mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { dockerConfigDir, readConfig, updateConfig } from '../../src/login/config-file.ts'
import { systemRuntime } from '../../src/runtime/system.ts'

const runtime = systemRuntime()
const place = async (): Promise<string> =>
  join(await mkdtemp(join(tmpdir(), 'seaworthy-config-')), 'docker', 'config.json')
const add = (file: string, key: string): Promise<void> =>
  updateConfig(file, runtime, (config) => {
    config.auths = { ...config.auths, [key]: { auth: 'dTpw' } }
  })

test.each([
  [{ DOCKER_CONFIG: '/etc/d', HOME: '/h' }, undefined, '/etc/d'],
  [{ HOME: '/h' }, undefined, '/h/.docker'],
  [{ DOCKER_CONFIG: '', HOME: '/h' }, undefined, '/h/.docker'],
  [{ DOCKER_CONFIG: '/etc/d' }, '/asked', '/asked'],
])('the folder of %j and %s is %s', (env, asked, dir) => {
  expect(dockerConfigDir({ env }, asked)).toBe(dir)
})

test('a new file is as Docker writes it and private', async () => {
  const file = await place()
  await add(file, 'ghcr.io')
  expect(await readFile(file, 'utf8')).toBe('{\n\t"auths": {\n\t\t"ghcr.io": {\n\t\t\t"auth": "dTpw"\n\t\t}\n\t}\n}')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await stat(dirname(file))).mode & 0o777).toBe(0o700)
  expect(await readdir(dirname(file))).toEqual(['config.json'])
})

test.each([
  ['tabs', '\t', ''],
  ['two spaces and a last line end', '  ', '\n'],
])('everything else stays byte for byte: %s', async (_, indent, end) => {
  const file = await place()
  const before = {
    HttpHeaders: { 'X-Meta': 'a/b é \\ "' },
    auths: { 'b.example': { auth: 'YTpi', email: 'x@example.com', later: [1, { a: null }] }, 'a.example': {} },
    credHelpers: { 'gcr.io': 'gcloud' },
    plugins: { x: { hooks: 'run' } },
    currentContext: 'remote',
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(before, undefined, indent) + end, { mode: 0o644 })
  await add(file, 'ghcr.io')
  const after = { ...before, auths: { ...before.auths, 'ghcr.io': { auth: 'dTpw' } } }
  expect(await readFile(file, 'utf8')).toBe(JSON.stringify(after, undefined, indent) + end)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('a symbolic link stays one, also when its target is new', async () => {
  for (const exists of [true, false]) {
    const file = await place()
    const real = join(dirname(dirname(file)), 'real.json')
    await mkdir(dirname(file), { recursive: true })
    if (exists) await writeFile(real, '{"a":1}')
    await symlink('../real.json', file)
    await add(file, 'ghcr.io')
    expect((await lstat(file)).isSymbolicLink()).toBe(true)
    expect((await readConfig(real)).auths).toHaveProperty(['ghcr.io'])
  }
})

test.each([
  ['not JSON', '{"auths": {"x": {"auth": "U0VDUkVU"}'],
  ['a list', '["U0VDUkVU"]'],
  ['auths of texts', '{"auths": {"x": "U0VDUkVU"}}'],
  ['credHelpers as a list', '{"credHelpers": ["U0VDUkVU"]}'],
  ['a key that is there twice', '{"auths": {"x": {"auth": "U0VDUkVU"}, "x": {}}}'],
])('a file that cannot be read is never overwritten nor quoted: %s', async (_, text) => {
  const file = await place()
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  const error: Error = await add(file, 'ghcr.io').then(
    () => new Error('it was changed'),
    (reason: Error) => reason,
  )
  expect(error).toMatchObject({ code: 'invalid', reference: file })
  for (let at: unknown = error; at instanceof Error; at = at.cause) expect(at.message).not.toContain('U0VDUkVU')
  expect(await readFile(file, 'utf8')).toBe(text)
})

test('an empty file is an empty configuration', async () => {
  const file = await place()
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, '')
  expect(await readConfig(file)).toEqual({})
  await add(file, 'ghcr.io')
  expect(Object.keys((await readConfig(file)).auths ?? {})).toEqual(['ghcr.io'])
})

test('a change that throws leaves the file as it was, and the lock free', async () => {
  const file = await place()
  await add(file, 'a.example')
  const before = await readFile(file, 'utf8')
  await expect(
    updateConfig(file, runtime, (config) => {
      config.auths = {}
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await readFile(file, 'utf8')).toBe(before)
  await add(file, 'b.example')
})

test('changes at the same time lose nothing', async () => {
  const file = await place()
  await Promise.all(Array.from({ length: 20 }, (_, at) => add(file, `r${at}.example`)))
  expect(Object.keys((await readConfig(file)).auths ?? {})).toHaveLength(20)
})

test('keys that JavaScript objects are shy of are carried along', async () => {
  const file = await place()
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, '{"auths":{"__proto__":{"auth":"YTpi"}},"__proto__":{"x":1}}')
  await add(file, 'ghcr.io')
  const text = await readFile(file, 'utf8')
  expect(text.match(/__proto__/g)).toHaveLength(2)
})
