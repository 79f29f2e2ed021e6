// What is asked of Podman otherwise than of Docker.
import { afterEach, expect, test } from '@jest/globals'
import type { EngineAuth } from '../../src/engine/engine.ts'
import { type FakeEngine, fakeEngine } from '../helpers/fake-engine.ts'

const AUTH: EngineAuth = { username: 'seaworthy', password: 'secret', serveraddress: '127.0.0.1:5000' }
const INFO = { ServerVersion: '4.3.1', OSType: 'linux', Architecture: 'amd64', BuildahVersion: '1.28.2' }
const PULL = 'POST /v4.0.0/libpod/images/pull?reference=127.0.0.1%3A5000%2Fapp%3Aimport&tlsVerify=false'
let podman: FakeEngine | undefined
afterEach(async () => {
  await podman?.close()
})

test('a pull from a registry on loopback goes by its own API, which can be told of plain HTTP', async () => {
  podman = await fakeEngine([
    [/^GET \/info$/, (response) => void response.end(JSON.stringify(INFO))],
    [
      /libpod\/images\/pull/,
      (response) => void response.end('{"stream":"Trying to pull\\n"}\n{"images":["a"],"id":"a"}\n'),
    ],
  ])
  const engine = await podman.connect()
  expect(engine.info).toMatchObject({ isPodman: true, containerdStore: false })
  await engine.pull('127.0.0.1:5000/app', 'import', AUTH)
  expect(podman.calls).toContain(PULL)
})

test('its refusals are failures, and whether it reaches a registry is seen by a pull', async () => {
  podman = await fakeEngine([
    [/^GET \/info$/, (response) => void response.end(JSON.stringify(INFO))],
    [/libpod\/images\/pull/, (response) => void response.end('{"error":"reading manifest: manifest unknown"}\n')],
  ])
  const engine = await podman.connect()
  await expect(engine.pull('127.0.0.1:5000/app', 'import', AUTH)).rejects.toThrow(/manifest unknown/)
  await engine.reaches('127.0.0.1:5000/app:import', AUTH)
  expect(podman.calls.filter((call) => call === PULL)).toHaveLength(2)
  expect(podman.calls.filter((call) => call.includes('/distribution/'))).toEqual([])
})

test('Docker is asked as ever', async () => {
  podman = await fakeEngine()
  const engine = await podman.connect()
  expect(engine.info.isPodman).toBe(false)
  await engine.reaches('127.0.0.1:5000/app:import', AUTH)
  expect(podman.calls).toContain('GET /distribution/127.0.0.1:5000/app:import/json')
})
