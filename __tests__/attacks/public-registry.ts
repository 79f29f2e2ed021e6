import { afterEach } from '@jest/globals'
import { openRegistry, type Registry } from '../../src/stores/registry/registry.ts'
import { type FakeRuntime, fakeRuntime } from '../helpers/fake-clock.ts'
import { nock } from '../helpers/nock.ts'

/** A registry on the internet, played by nock: requests that nobody expects fail by name, and go nowhere. */
export const HOST = 'registry.example.com'
export const ORIGIN = `https://${HOST}`

const opened: Registry[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((registry) => registry.close()))
})

/** The client of that registry; the first question to it is answered with the challenge, or with a plain yes. */
export function openPublic(
  challenge?: string,
  origin: string = ORIGIN,
  runtime: FakeRuntime = fakeRuntime(),
): Registry {
  const ping = nock(origin).get('/v2/')
  if (challenge === undefined) ping.reply(200)
  else ping.reply(401, '', { 'www-authenticate': challenge })
  const { host, protocol } = new URL(origin)
  const registry = openRegistry(
    host,
    {
      credentials: async () => ({ kind: 'password', username: 'hana', password: 's3cret' }),
      retries: { attempts: 1 },
      plainHttp: protocol === 'http:',
    },
    runtime,
  )
  opened.push(registry)
  return registry
}
