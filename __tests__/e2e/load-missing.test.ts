// `seaworthy load` of an archive whose layers a classic engine has under other digests: only what is missing moves.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { systemRuntime } from '../../src/runtime/system.ts'
import { openConnections } from '../../src/ship/connections.ts'
import { load } from '../../src/ship/load.ts'
import { noise } from '../helpers/bytes.ts'
import { type Engine, startEngine } from '../helpers/engine.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { describeEndToEnd, engineObstacle } from '../helpers/tools.ts'
import { startWatchingProxy } from '../helpers/watching-proxy.ts'

jest.setTimeout(120_000)

const scratch = scratchFolders()

describeEndToEnd('loading what the engine has in part', engineObstacle(), () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine()
  })
  afterAll(async () => {
    await engine?.stop()
  })

  test('of layers that it built itself none goes in again, of a new one only that', async () => {
    const archive = join(await scratch(), 'app.tar')
    const context = await scratch()
    await engine.build('base:1', [{ 'lib/base': noise(12_000_000) }])
    await writeFile(join(context, 'app'), noise(50_000, 3))
    await writeFile(join(context, 'Dockerfile'), 'FROM base:1\nCOPY app /app\n')
    await engine.docker(['build', '--quiet', '--tag', 'app:ci', context])
    const id = (await engine.docker(['image', 'inspect', '-f', '{{.Id}}', 'app:ci'])).trim()
    await engine.docker(['save', 'app:ci', '-o', archive])
    const watched = await startWatchingProxy(engine.host.slice('unix://'.length))
    const connections = openConnections(
      {},
      systemRuntime({ env: { ...engine.env, DOCKER_HOST: `tcp://${watched.host}` } }),
    )
    try {
      for (const names of [['app:ci'], ['app:ci', 'base:1']]) {
        if (names.length === 1) await engine.docker(['rmi', ...names])
        const [report] = await load({ archive }, connections)
        expect(report).toMatchObject({ id, way: 'load' })
      }
      const pulls = watched.requests.filter(({ path }) => path.startsWith('/images/create'))
      expect(pulls).toEqual([])
    } finally {
      await connections.close()
      await watched.close()
    }
  })

  test('an archive that lies about its layers gets nothing in', async () => {
    const archive = join(await scratch(), 'app.tar')
    await engine.build('liar:1', [{ 'lib/base': noise(1_000_000) }, { app: noise(40_000, 7) }])
    await engine.docker(['save', 'liar:1', '-o', archive])
    await engine.docker(['rmi', 'liar:1'])
    await engine.build('liar:base', [{ 'lib/base': noise(1_000_000) }])
    const bytes = await readFile(archive)
    const at = bytes.indexOf(noise(40_000, 7).subarray(0, 64))
    bytes[at + 100] = (bytes[at + 100] as number) ^ 1
    await writeFile(archive, bytes)
    const connections = openConnections({}, systemRuntime({ env: engine.env }))
    try {
      await expect(load({ archive }, connections)).rejects.toThrow()
    } finally {
      await connections.close()
    }
    await expect(engine.docker(['image', 'inspect', 'liar:1'])).rejects.toThrow()
  })
})
