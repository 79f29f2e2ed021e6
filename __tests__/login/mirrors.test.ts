import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { mirrorsOf } from '../../src/login/mirrors.ts'
import { describeError } from '../../src/runtime/failure.ts'
import { temporaryFolder } from '../helpers/folder.ts'

let env: { HOME: string }
beforeEach(async () => {
  env = { HOME: await temporaryFolder() }
})

function daemon(text: string): void {
  mkdirSync(join(env.HOME, '.config/docker'), { recursive: true })
  writeFileSync(join(env.HOME, '.config/docker/daemon.json'), text)
}

test('those of the Docker daemon are for Docker Hub alone', async () => {
  daemon('{"registry-mirrors":["https://mirror.corp/","http://10.0.0.5:5000"]}')
  const from = `registry-mirrors of ${join(env.HOME, '.config/docker/daemon.json')}`
  expect(await mirrorsOf('docker.io', undefined, env)).toEqual([
    { registry: 'mirror.corp', prefix: '', plainHttp: false, from },
    { registry: '10.0.0.5:5000', prefix: '', plainHttp: true, from },
  ])
  expect(await mirrorsOf('ghcr.io', undefined, env)).toEqual([])
})

test.each(['', '{', '[]', '{"registry-mirrors":"x"}', '{"registry-mirrors":[1]}'])(
  'a daemon.json without any: %s',
  async (text) => {
    daemon(text)
    expect(await mirrorsOf('docker.io', undefined, env)).toEqual([])
  },
)

test('those that are given come instead, for the registry they name', async () => {
  daemon('{"registry-mirrors":["https://mirror.corp/"]}')
  const given = ['registry.corp/hub-proxy/', 'GHCR.io=http://[fd00::5]:5000/gh']
  const from = '--registry-mirror'
  expect(await mirrorsOf('docker.io', given, env)).toEqual([
    { registry: 'registry.corp', prefix: 'hub-proxy/', plainHttp: false, from },
  ])
  expect(await mirrorsOf('ghcr.io', given, env)).toEqual([
    { registry: '[fd00::5]:5000', prefix: 'gh/', plainHttp: true, from },
  ])
  expect(await mirrorsOf('docker.io', ['none'], env)).toEqual([])
})

test.each(['', 'ghcr.io=', 'ftp://x', 'https://u:s3cret@mirror.corp', 'https://mirror.corp/?a=b', 'http://'])(
  '"%s" is no mirror',
  async (text) => {
    const error = await mirrorsOf('docker.io', [text], env).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'usage', message: expect.stringContaining('is not a mirror') })
    expect(describeError(error)).not.toContain('s3cret')
  },
)
