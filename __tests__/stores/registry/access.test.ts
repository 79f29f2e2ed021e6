import { expect, test } from '@jest/globals'
import { openRegistry } from '../../../src/stores/registry/registry.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'
import { playScript } from '../../helpers/scripted-server.ts'

test('an upload that is not taken back in time does not hold up who only asked', async () => {
  const server = await playScript([
    { ask: 'GET /v2/', status: 200 },
    { ask: 'POST /v2/acme/app/blobs/uploads/', status: 202, headers: { location: '/v2/acme/app/blobs/uploads/1' } },
    { ask: 'DELETE /v2/acme/app/blobs/uploads/1', silent: true },
  ])
  const registry = openRegistry(server.host, { timeouts: { courtesy: 50 } }, fakeRuntime())
  try {
    await registry.probePush('acme/app')
    expect(server.complaints()).toEqual([])
  } finally {
    await registry.close()
    await server.close()
  }
})
