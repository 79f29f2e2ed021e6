// The bundled command line between real engines and real registries.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { ImportReport } from '../../src/ship/pull.ts'
import { noise } from '../helpers/bytes.ts'
import { resultOf, runCli } from '../helpers/cli.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { type Engine, type EngineVariant, engineVariants, startEngine } from '../helpers/engine.ts'
import { type Desk, engineSuite, imageOf, left, openDesk, tracesIn } from '../helpers/engine-suite.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { describeEndToEnd, engineObstacle, findTool } from '../helpers/tools.ts'

// The proxies of this test want the real node:http.
jest.setTimeout(180_000)

const missing = ['docker-registry', 'skopeo'].find((tool) => findTool(tool) === undefined)
const obstacle = engineObstacle() ?? (missing === undefined ? undefined : `there is no ${missing}`)

for (const [name, variant] of engineVariants()) {
  describeEndToEnd(`an engine with ${name}`, obstacle, () => engineSuite(variant))
}

for (const [name, variant] of engineVariants()) {
  describeEndToEnd(`an engine with ${name} and a loopback of its own`, obstacle, () => apart(variant))
}

function apart(variant: EngineVariant): void {
  let engine: Engine
  let registry: DockerRegistry
  let desk: Desk
  beforeAll(async () => {
    ;[engine, registry] = await Promise.all([startEngine([], { ...variant, ownNetwork: true }), startDockerRegistry()])
    await engine.build('app:ci', [{ 'lib/base': noise(1_000_000) }, { app: 'one' }])
  })
  afterAll(async () => {
    await Promise.all([desk?.close(), engine?.stop(), registry?.stop()])
  })

  test('images go in and out by docker save and docker load, and it is said', async () => {
    desk = await openDesk(engine)
    const to = `${registry.host}/acme/app:1`
    const { Id, RootFS } = await imageOf(engine, 'app:ci')
    const pushed = await desk.run('push', 'app:ci', to)
    resultOf(pushed)
    expect(left(desk.watched)).toEqual(['save'])
    // The classic store's images leave that way anyhow when nothing of them is known.
    if (variant.containerdStore === true) expect(pushed.stderr).toMatch(/app:ci leaves it by docker save/)
    await engine.docker(['rmi', 'app:ci'])
    const pulled = await desk.run('pull', to, '--as', 'app:ci')
    expect(resultOf<ImportReport>(pulled)).toMatchObject({ way: 'load' })
    const again = await imageOf(engine, 'app:ci')
    expect(again.RootFS.Layers).toEqual(RootFS.Layers)
    if (variant.containerdStore !== true) expect(again.Id).toBe(Id)
    expect(pulled.stderr).toMatch(/does not share this machine's loopback: the image enters it whole, by docker load/)
    expect(await tracesIn(engine)).toEqual([])
  })
}

describe('without an engine', () => {
  test('a push says how to go on, with exit code 3; what needs no engine works', async () => {
    const folder = await temporaryFolder()
    const env = { HOME: folder, DOCKER_HOST: `unix://${join(folder, 'none.sock')}` }
    const pushed = await runCli(['push', 'docker:app:ci', '127.0.0.1:1/acme/app:1'], { env })
    expect(pushed.exitCode).toBe(3)
    expect(pushed.stderr).toContain('does not answer')
    expect(pushed.stderr).toContain('Start Docker, or point DOCKER_HOST at an engine.')
    const loaded = await runCli(['load', join(folder, 'none.tar')], { env })
    expect(loaded.exitCode).not.toBe(0)
    expect(loaded.stderr).toContain('none.tar')
  })
})
