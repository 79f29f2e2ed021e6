// What Docker signs with `docker push` under DOCKER_CONTENT_TRUST and with `docker trust` is verified here.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { parseReference } from '../../src/image/reference.ts'
import { execFile } from '../../src/runtime/exec.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import type { Subject } from '../../src/trust/driver.ts'
import type { Finding } from '../../src/trust/verdict.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { type Engine, startEngine } from '../helpers/engine.ts'
import {
  type NotaryServer,
  notaryObstacle,
  PASSPHRASE,
  startNotaryServer,
  trustingDocker,
} from '../helpers/notary-server.ts'
import { describeEndToEnd, engineObstacle, findTool } from '../helpers/tools.ts'
import { checkDct, contextOf } from '../helpers/trust-check.ts'

jest.setTimeout(120_000)

const dockerProgram = trustingDocker()
const obstacle =
  notaryObstacle() ??
  engineObstacle() ??
  (findTool('docker-registry') === undefined ? 'there is no docker-registry' : undefined) ??
  (dockerProgram === undefined ? 'there is no docker with the command trust' : undefined)

describeEndToEnd('what Docker signs', obstacle, () => {
  let engine: Engine
  let registry: DockerRegistry
  let notary: NotaryServer
  beforeAll(async () => {
    ;[engine, registry, notary] = await Promise.all([startEngine(), startDockerRegistry(), startNotaryServer()])
    const folder = join(engine.env.DOCKER_CONFIG as string, 'tls', notary.host)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'ca.crt'), notary.ca)
    await engine.build('app:1', [{ app: 'one' }])
    await engine.build('app:2', [{ app: 'two' }])
  })
  afterAll(async () => {
    await Promise.all([engine?.stop(), registry?.stop(), notary?.stop()])
  })

  async function docker(...args: readonly string[]): Promise<string> {
    const env = {
      ...engine.env,
      DOCKER_CONTENT_TRUST_SERVER: notary.url,
      DOCKER_CONTENT_TRUST: args[0] === 'push' ? '1' : '0',
      DOCKER_CONTENT_TRUST_ROOT_PASSPHRASE: PASSPHRASE,
      DOCKER_CONTENT_TRUST_REPOSITORY_PASSPHRASE: PASSPHRASE,
    }
    const { exitCode, stdout, stderr } = await execFile(dockerProgram as string, args, { env })
    if (exitCode !== 0) throw new Error(`docker ${args.join(' ')}: ${exitCode}\n${stdout}${stderr}`)
    return stdout
  }

  /** Resolves the image as a release does, and verifies what was found. */
  async function verify(image: string, requirement: object = {}): Promise<Finding> {
    const runtime = systemRuntime()
    const reference = parseReference(image)
    const store = openRegistry(registry.host, {}, runtime)
    const { descriptor } = await store.repository(reference.repository).readManifest(reference.tag as string)
    await store.close()
    const subject: Subject = { reference, descriptor }
    const context = contextOf({ now: Date.now(), runtime, reach: { ca: [notary.ca] } })
    return checkDct(subject, { server: notary.url, tofu: true, ...requirement }, context)
  }

  test('docker push under content trust', async () => {
    const image = `${registry.host}/acme/pushed:1`
    await docker('tag', 'app:1', image)
    await docker('push', image)
    const found = await verify(image)
    expect(found.reasons).toEqual([])
    expect(found).toMatchObject({ verdict: 'verified', proofs: [{ signer: 'targets' }] })
    // Somebody moves the tag without signing it.
    await docker('tag', 'app:2', image)
    await engine.docker(['push', image])
    expect((await verify(image)).reasons.join()).toMatch(/pushed:1 is sha256:\w+, but targets signs it as sha256:/)
  })

  test('docker trust sign by two signers, its own root as pin, and docker trust revoke', async () => {
    const repository = `${registry.host}/acme/signed`
    const folder = engine.env.HOME as string
    for (const name of ['alice', 'bob']) await docker('trust', 'key', 'generate', name, '--dir', folder)
    await docker('trust', 'signer', 'add', '--key', join(folder, 'alice.pub'), 'alice', repository)
    await docker('tag', 'app:1', `${repository}:1`)
    await docker('trust', 'sign', `${repository}:1`)
    await docker('trust', 'signer', 'add', '--key', join(folder, 'bob.pub'), 'bob', repository)
    await docker('tag', 'app:2', `${repository}:2`)
    await docker('trust', 'sign', `${repository}:2`)

    const [shown] = JSON.parse(await docker('trust', 'inspect', repository)) as [
      {
        AdministrativeKeys: { Name: string; Keys: { ID: string }[] }[]
        SignedTags: { SignedTag: string; Signers: string[] }[]
      },
    ]
    const root = shown.AdministrativeKeys.find(({ Name }) => Name === 'Root')?.Keys[0]?.ID
    const pins = [`keyid:${root}`]
    for (const { SignedTag, Signers } of shown.SignedTags) {
      const found = await verify(`${repository}:${SignedTag}`, { pins, tofu: false, signers: Signers })
      expect(found.reasons).toEqual([])
      const signers = found.proofs.map(({ signer }) => signer.replace('targets/', ''))
      expect(signers).toEqual(['releases', ...Signers])
    }
    expect(shown.SignedTags.map(({ Signers }) => Signers)).toEqual([['alice'], ['alice', 'bob']])
    expect((await verify(`${repository}:1`, { signers: ['alice', 'bob'] })).reasons.join()).toMatch(
      /targets\/bob did not sign it/,
    )

    await docker('trust', 'revoke', '--yes', `${repository}:1`)
    expect((await verify(`${repository}:1`)).reasons.join()).toMatch(/signed:1 is not signed/)
    expect(await verify(`${repository}:2`)).toMatchObject({ verdict: 'verified' })
  })

  test('a signer is added after tags were signed without one: Docker falls back, we ask', async () => {
    const repository = `${registry.host}/acme/later`
    await docker('tag', 'app:1', `${repository}:1`)
    await docker('push', `${repository}:1`)
    await docker('trust', 'key', 'generate', 'carol', '--dir', engine.env.HOME as string)
    await docker('trust', 'signer', 'add', '--key', join(engine.env.HOME as string, 'carol.pub'), 'carol', repository)
    const found = await verify(`${repository}:1`)
    expect(found.reasons.join()).toMatch(/targets\/releases is declared, but snapshot\.json lists no file for it/)
    expect(await verify(`${repository}:1`, { roles: ['targets'] })).toMatchObject({ verdict: 'verified' })
  })
})
