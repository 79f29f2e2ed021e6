// What an engine remembers of layers it pulled, between a real engine and a real registry.
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { CopyReport } from '../../src/ship/report.ts'
import { noise } from '../helpers/bytes.ts'
import { resultOf, runCli } from '../helpers/cli.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { type Engine, startEngine } from '../helpers/engine.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { inspectRemote, skopeo } from '../helpers/skopeo.ts'
import { describeEndToEnd, engineObstacle, findTool } from '../helpers/tools.ts'
import { startWatchingProxy } from '../helpers/watching-proxy.ts'

jest.setTimeout(180_000)

const missing = ['docker-registry', 'skopeo'].find((tool) => findTool(tool) === undefined)
const obstacle = engineObstacle() ?? (missing === undefined ? undefined : `there is no ${missing}`)

describeEndToEnd('an engine that pulled the base of an image', obstacle, () => {
  let engine: Engine
  let registry: DockerRegistry
  beforeAll(async () => {
    ;[engine, registry] = await Promise.all([startEngine(), startDockerRegistry()])
  })
  afterAll(async () => {
    await Promise.all([engine?.stop(), registry?.stop()])
  })

  test('pushes only what is new to a repository that has the base packed otherwise', async () => {
    const base = `${registry.host}/acme/base:1`
    const folder = await temporaryFolder()
    const env = { HOME: folder, DOCKER_HOST: engine.host }
    await engine.build('base:ci', [{ 'lib/large': noise(12_000_000) }])
    await engine.docker(['tag', 'base:ci', base])
    await engine.docker(['push', base])
    // The target packs the base as we do, from an archive; the engine has only ever seen its own packing.
    const [tar, target] = [join(folder, 'base.tar'), `${registry.host}/acme/app`]
    await engine.docker(['save', '-o', tar, 'base:ci'])
    resultOf(await runCli(['push', `archive:${tar}`, `${target}:base`, '--json'], { env }))
    await engine.docker(['build', '-q', '-t', 'app:ci', '-'], `FROM ${base}\nLABEL a=b\n`)

    const through = await startWatchingProxy(registry.host)
    const pushed = await runCli(['push', 'app:ci', `${through.host}/acme/app:2`, '--json', '--verbose'], { env })
    await through.close()
    expect(resultOf<CopyReport>(pushed).blobs).toMatchObject({ sent: 1, skipped: 1 })
    expect(pushed.stderr).toContain('leaves the engine by loopback push')
    expect(through.requests.reduce((total, { sent }) => total + sent, 0)).toBeLessThan(20_000)

    const [layer] = (await inspectRemote(`${target}:2`)).Layers
    expect(layer).toBe((await inspectRemote(`${target}:base`)).Layers[0])
    expect(layer).not.toBe((await inspectRemote(base)).Layers[0])
    await skopeo('copy', '-q', '--src-tls-verify=false', `docker://${target}:2`, `dir:${join(folder, 'whole')}`)
    const { Id } = JSON.parse(await engine.docker(['image', 'inspect', 'app:ci']))[0]
    await engine.docker(['rmi', 'app:ci'])
    await engine.docker(['pull', `${target}:2`])
    expect(JSON.parse(await engine.docker(['image', 'inspect', `${target}:2`]))[0].Id).toBe(Id)
  })
})
