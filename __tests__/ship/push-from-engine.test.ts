// What a push from an engine asks before the engine is told to push: of engine and registry at once, since asking one after the other is waiting.
import { afterEach, expect, test } from '@jest/globals'
import { systemRuntime } from '../../src/runtime/system.ts'
import { openConnections } from '../../src/ship/connections.ts'
import { push } from '../../src/ship/push.ts'
import { type Answers, type FakeEngine, fakeEngine, json } from '../helpers/fake-engine.ts'
import { served } from '../helpers/served.ts'

const PATIENCE_MS = 3000
let engine: FakeEngine | undefined
afterEach(() => engine?.close())

/** Whether it became true while somebody waited for an answer. */
async function before(isTrue: () => boolean): Promise<boolean> {
  const end = Date.now() + PATIENCE_MS
  while (!isTrue() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
  return isTrue()
}

async function pushed(answers: Answers, registry: { readonly port: number }): Promise<unknown> {
  engine = await fakeEngine([...answers, [/^GET \/images\/.*\/get$/, json({ message: 'not here' }, 500)]])
  const connections = openConnections({}, systemRuntime({ env: engine.env }))
  try {
    const references = [`127.0.0.1:${registry.port}/acme/app:next`]
    return await push({ source: 'docker:app:ci', references }, connections).catch((error: unknown) => error)
  } finally {
    await connections.close()
  }
}

test('the engine is asked about the layers while the registry lists its tags', async () => {
  const registry = await served()
  const store = registry.repositories.repository('acme/app')
  let wasAsked: boolean | undefined
  Object.assign(store, {
    async *tags() {
      wasAsked = await before(() => engine?.calls.some((call) => call.endsWith('/history')) === true)
    },
  })
  await pushed([], registry)
  expect(wasAsked).toBe(true)
  // And once only.
  expect(engine?.calls.filter((call) => call.endsWith('/history'))).toHaveLength(1)
})

test('the registry is greeted while the engine says what it is', async () => {
  const paths: string[] = []
  const registry = await served({ hooks: { answered: ({ path }) => void paths.push(path) } })
  let wasGreeted: boolean | undefined
  const info: Answers[number] = [
    /^GET \/info$/,
    async (response) => {
      wasGreeted = await before(() => paths.includes('/v2/'))
      json({ ServerVersion: '99', OSType: 'linux', Architecture: 'amd64' })(response)
    },
  ]
  await pushed([info], registry)
  expect(wasGreeted).toBe(true)
  expect(paths.filter((path) => path === '/v2/')).toHaveLength(1)
})
