// What is signed and revoked here, Notary's client and Docker accept or refuse; and what they made, is signed on here.
import { generateKeyPairSync } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Digest } from '../../src/image/digest.ts'
import { execFile } from '../../src/runtime/exec.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { SignReport } from '../../src/ship/trust/sign.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import type { TrustInspection } from '../../src/trust/dct/signing/inspect.ts'
import { type Outcome, type } from '../cli/terminal.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { type Engine, startEngine } from '../helpers/engine.ts'
import { putIndex, putMultiPlatform } from '../helpers/images.ts'
import {
  makeSigner,
  type NotaryServer,
  type NotaryUser,
  notaryObstacle,
  PASSPHRASE,
  startNotaryServer,
  trustingDocker,
} from '../helpers/notary-server.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { describeEndToEnd, engineObstacle, findTool } from '../helpers/tools.ts'

jest.setTimeout(120_000)

const dockerProgram = trustingDocker()
const noRegistry = findTool('docker-registry') === undefined ? 'there is no docker-registry' : undefined
const newFolder = scratchFolders()

/** A registry and a Notary server, with a folder of keys. */
interface World {
  readonly registry: DockerRegistry
  readonly notary: NotaryServer
  readonly admin: NotaryUser
  readonly folder: string
}

async function makeWorld(): Promise<World> {
  const [registry, notary] = await Promise.all([startDockerRegistry(), startNotaryServer()])
  return { registry, notary, admin: notary.user('admin'), folder: await newFolder() }
}

/** Runs a command with the passphrase of every key on standard input, and nothing else known of trust. */
async function seaworthy(world: World, command: string, ...args: readonly string[]): Promise<Outcome> {
  const common = ['--ca', world.notary.caFile, '--policy', 'none.yml', '--lock', join(world.folder, 'seaworthy.lock')]
  const noPolicy = ['init', 'key'].includes(command.split(' ')[1] ?? '')
  const words = [...command.split(' '), ...(noPolicy ? common.slice(0, 2) : common), ...args]
  return type(words, { stdin: `${PASSPHRASE}\n`, env: { HOME: world.folder, DOCKER_CONFIG: world.folder } })
}

async function done<T = unknown>(world: World, command: string, ...args: readonly string[]): Promise<T> {
  const { code, stdout, stderr } = await seaworthy(world, command, ...args, '--json')
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: ${code}\n${stdout}${stderr}`)
  return JSON.parse(stdout) as T
}

/** This machine's architecture as images name it. */
function goArch(): string {
  return process.arch === 'x64' ? 'amd64' : process.arch
}

async function makeKeys(world: World, folder: string, ...names: readonly string[]): Promise<void> {
  const roles: Readonly<Record<string, string>> = { root: 'root', repository: 'targets', snapshot: 'snapshot' }
  for (const name of names) {
    await done(world, 'trust key', name, '--role', roles[name] ?? name, '-o', folder, '--passphrase-stdin')
  }
}

/** The same without passphrases, which take their time. */
async function makePlainKeys(folder: string, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await writeFile(join(folder, `${name}.key`), privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 })
    await writeFile(join(folder, `${name}.pub`), publicKey.export({ format: 'pem', type: 'spki' }))
  }
}

/** Docker lists signers in no order. */
function sortSigners(shown: unknown): unknown {
  const copy = structuredClone(shown) as { Signers: { Name: string }[] }[]
  for (const { Signers } of copy) Signers.sort((a, b) => (a.Name < b.Name ? -1 : 1))
  return copy
}

describeEndToEnd('signing, read by the notary client', notaryObstacle() ?? noRegistry, () => {
  let world: World
  let count = 0
  beforeAll(async () => {
    world = await makeWorld()
  })
  afterAll(async () => {
    await Promise.all([world?.registry.stop(), world?.notary.stop()])
  })

  /** A repository with an index under `1.0` and another under `2.0`. */
  async function newImages(): Promise<{ gun: string; digests: readonly Digest[] }> {
    const name = `acme/app${++count}`
    const registry = openRegistry(world.registry.host, {}, systemRuntime())
    const store = registry.repository(name)
    const documents = [await putMultiPlatform(store, '1.0', 1), await putMultiPlatform(store, '2.0', 2)]
    await registry.close()
    return { gun: `${world.registry.host}/${name}`, digests: documents.map(({ descriptor }) => descriptor.digest) }
  }

  const server = (): readonly string[] => ['--dct-server', world.notary.url]
  const list = (gun: string, ...args: readonly string[]): Promise<string> =>
    world.notary.user('reader').notary('list', gun, ...args)
  const key = (...files: readonly string[]): readonly string[] => [
    ...files.flatMap((file) => ['--key', file]),
    '--passphrase-stdin',
  ]

  test('init, sign an index, sign again, revoke: the notary client sees each', async () => {
    const { gun, digests } = await newImages()
    const folder = await newFolder()
    await makeKeys(world, folder, 'root', 'repository', 'alice')
    const at = (name: string): string => join(folder, name)
    expect((await stat(at('alice.key'))).mode & 0o777).toBe(0o600)
    const keys = ['--root-key', at('root.key'), '--repository-key', at('repository.key'), '--passphrase-stdin']
    const made = await done<TrustInspection>(
      world,
      'trust init',
      gun,
      ...server(),
      ...keys,
      '--signer',
      `alice=${at('alice.pub')}`,
    )
    expect(made).toMatchObject({ repository: gun, tags: [], signers: [{ name: 'alice' }], warnings: [] })
    const anchor = [...server(), '--pin', made.root.pins.at(-1) as string]

    const again = await seaworthy(world, 'trust init', gun, ...server(), ...keys)
    expect(again.stderr).toMatch(/has trust data for .* already; it is not begun anew/)

    const signed = await done<SignReport>(world, 'trust sign', `${gun}:1.0`, ...anchor, ...key(at('alice.key')))
    expect(signed).toMatchObject({ tag: '1.0', digest: digests[0], warnings: [] })
    expect(signed.roles.map(({ role, action, version }) => [role, action, version])).toEqual([
      ['targets/releases', 'signed', 1],
      ['targets/alice', 'signed', 1],
    ])
    const line = (await list(gun, '--roles', 'targets/releases')).split('\n').find((row) => row.startsWith('1.0 '))
    expect(line?.split(/\s+/).slice(0, 4)).toEqual([
      '1.0',
      digests[0]?.slice('sha256:'.length),
      String(signed.length),
      'targets/releases',
    ])

    const kept = await done<SignReport>(world, 'trust sign', `${gun}:1.0`, ...anchor, ...key(at('alice.key')))
    expect(kept.roles.map(({ action, version }) => [action, version])).toEqual([
      ['kept', 1],
      ['kept', 1],
    ])
    const dry = await seaworthy(world, 'trust sign', `${gun}:2.0`, ...anchor, ...key(at('alice.key')), '--dry-run')
    expect(dry.stdout).toMatch(/would be signed as sha256:/)
    await done(world, 'trust sign', `${gun}:2.0`, ...anchor, ...key(at('alice.key')))
    expect(await done(world, 'verify', `${gun}:1.0`, ...anchor)).toMatchObject({ verdict: 'verified' })

    await done(world, 'trust revoke', `${gun}:1.0`, ...anchor, ...key(at('alice.key')))
    expect(await list(gun)).not.toMatch(/^1\.0 /m)
    expect(await list(gun)).toMatch(/^2\.0 /m)
    const refused = await seaworthy(world, 'verify', `${gun}:1.0`, ...anchor)
    expect([refused.code, refused.stdout]).toEqual([1, expect.stringMatching(/:1\.0 is not signed/)])
    const nothing = await seaworthy(world, 'trust revoke', `${gun}:1.0`, ...anchor, ...key(at('alice.key')))
    expect(nothing.stderr).toMatch(/is not signed, so there is nothing to revoke/)
  })

  test('a repository that the notary client made, its snapshot key kept locally', async () => {
    const { gun, digests } = await newImages()
    const { admin } = world
    await admin.notary('init', '-p', gun)
    const exported = join(admin.trustDir, 'all.pem')
    await admin.notary('key', 'export', '--gun', gun, '-o', exported)
    const text = await readFile(exported, 'utf8')
    const block = (role: string): string =>
      text.match(/-----BEGIN[\s\S]*?-----END[^\n]*\n/g)?.find((one) => one.includes(`role: ${role}`)) as string
    const targets = join(world.folder, 'targets.pem')
    await writeFile(targets, block('targets'), { mode: 0o600 })

    const alone = await seaworthy(world, 'trust sign', `${gun}:1.0`, ...server(), '--tofu', ...key(targets))
    expect([alone.code, alone.stderr]).toEqual([1, expect.stringMatching(/no snapshot was included/)])
    expect(alone.stderr).toMatch(/The snapshot key of this repository is not with the server/)

    // Every key of the export, opened by one passphrase.
    const signed = await done<SignReport>(world, 'trust sign', `${gun}:1.0`, ...server(), '--tofu', ...key(exported))
    expect(signed.roles).toMatchObject([{ role: 'targets', action: 'signed' }])
    expect(await list(gun)).toContain(digests[0]?.slice('sha256:'.length) as string)
    // The client goes on from there.
    await admin.notary('addhash', '-p', gun, '2.0', String(signed.length), '--sha256', (digests[1] as string).slice(7))
    expect(await done(world, 'verify', `${gun}:2.0`, ...server(), '--tofu')).toMatchObject({ verdict: 'verified' })
  })

  test('keys that are made here sign with the notary client', async () => {
    const { gun, digests } = await newImages()
    const folder = await newFolder()
    await makeKeys(world, folder, 'root', 'repository', 'snapshot')
    const at = (name: string): string => join(folder, name)
    await done(
      world,
      'trust init',
      gun,
      ...server(),
      ...['--root-key', at('root.key'), '--repository-key', at('repository.key'), '--snapshot-key', at('snapshot.key')],
      '--passphrase-stdin',
    )
    const user = world.notary.user(`other${count}`)
    await user.notary('key', 'import', at('root.key'), '--role', 'root')
    await user.notary('key', 'import', at('repository.key'), '--role', 'targets', '--gun', gun)
    await user.notary('key', 'import', at('snapshot.key'), '--role', 'snapshot', '--gun', gun)
    await user.notary('addhash', '-p', gun, '1.0', '10', '--sha256', (digests[0] as string).slice(7))
    expect(await list(gun)).toMatch(/^1\.0 /m)
    // It rotates keys by the root key that was made here.
    await user.notary('key', 'rotate', gun, 'targets')
    await user.notary('key', 'rotate', gun, 'snapshot', '--server-managed')
    const old = await seaworthy(world, 'trust sign', `${gun}:1.0`, ...server(), '--tofu', ...key(at('repository.key')))
    expect(old.stderr).toMatch(/no key that was given may sign .*repository\.key/)
    const root = await done<TrustInspection>(world, 'trust inspect', gun, ...server())
    expect(root).toMatchObject({ rootTrustedBy: 'first use', root: { version: 3 } })
  })

  test.each(['ec', 'rsa'] as const)('a delegation whose key is a certificate (%s)', async (kind) => {
    const { gun } = await newImages()
    const { admin } = world
    await admin.notary('init', '-p', gun)
    await admin.notary('key', 'rotate', gun, 'snapshot', '--server-managed')
    const { certFile, keyFile } = makeSigner(world.folder, `${kind}${count}`, kind)
    for (const role of ['targets/carol', 'targets/releases'])
      await admin.notary('delegation', 'add', '-p', gun, role, certFile, '--all-paths')
    const signed = await done<SignReport>(world, 'trust sign', `${gun}:1.0`, ...server(), '--tofu', '--key', keyFile)
    expect(signed.roles.map(({ role }) => role)).toEqual(['targets/releases', 'targets/carol'])
    expect(await list(gun, '--roles', 'targets/carol')).toMatch(/^1\.0 .*targets\/carol/m)
  })

  test('paths, roles by name, and keys that may not', async () => {
    const { gun } = await newImages()
    const { admin } = world
    await admin.notary('init', '-p', gun)
    await admin.notary('key', 'rotate', gun, 'snapshot', '--server-managed')
    const { certFile, keyFile } = makeSigner(world.folder, `dave${count}`, 'ec')
    await admin.notary('delegation', 'add', '-p', gun, 'targets/dave', certFile, '--paths', '2.')
    const sign = (tag: string, ...args: readonly string[]): Promise<Outcome> =>
      seaworthy(world, 'trust sign', `${gun}:${tag}`, ...server(), '--tofu', ...args)
    expect((await sign('1.0', '--key', keyFile)).stderr).toMatch(/no key that was given may sign/)
    expect((await sign('1.0', '--key', keyFile, '--role', 'targets/dave')).stderr).toMatch(
      /targets\/dave may not speak of the tag 1\.0/,
    )
    expect((await sign('1.0', '--key', keyFile, '--role', 'targets/nobody')).stderr).toMatch(
      /has no role targets\/nobody/,
    )
    const two = await sign('2.0', '--key', keyFile)
    expect([two.code, two.stdout]).toEqual([0, expect.stringMatching(/who verifies 2\.0 does not find this/)])
    const none = await seaworthy(world, 'trust sign', `${gun}:2.0`, ...server(), '--key', keyFile)
    expect([none.code, none.stderr]).toEqual([2, expect.stringMatching(/nothing says which root/)])
  })

  test('a signer is replaced: what they signed no longer counts, what was released is signed anew', async () => {
    const { gun } = await newImages()
    const folder = await newFolder()
    await makePlainKeys(folder, 'root', 'repository', 'alice', 'bob')
    const at = (name: string): string => join(folder, name)
    const made = await done<TrustInspection>(
      world,
      'trust init',
      gun,
      ...server(),
      ...['--root-key', at('root.key'), '--repository-key', at('repository.key'), '--passphrase-stdin'],
      ...['--signer', `alice=${at('alice.pub')}`],
    )
    const anchor = [...server(), '--pin', made.root.pins[0] as string]
    const verify = (...args: readonly string[]): Promise<Outcome> =>
      seaworthy(world, 'verify', `${gun}:1.0`, ...anchor, ...args)
    await done(world, 'trust sign', `${gun}:1.0`, ...anchor, ...key(at('alice.key')))
    const signers = (...args: readonly string[]): Promise<Outcome> =>
      seaworthy(world, 'trust signer', gun, ...anchor, ...args)

    expect((await signers('--remove', 'alice', ...key(at('repository.key')))).stderr).toMatch(
      /would have nobody left who may release/,
    )
    expect((await signers('--add', `bob=${at('bob.pub')}`, ...key(at('repository.key')))).stdout).toMatch(
      /its signers are now alice, bob/,
    )
    expect((await signers('--remove', 'alice', ...key(at('repository.key')))).stderr).toMatch(
      /signed by alice alone, and would not count any more/,
    )
    expect((await verify()).code).toBe(0)
    const removed = await signers('--remove', 'alice', ...key(at('repository.key'), at('bob.key')))
    expect(removed.stdout).toMatch(/removed alice\nsigned targets, version 3\nsigned targets\/releases, version 2/)
    expect((await verify()).code).toBe(0)
    expect(await list(gun, '--roles', 'targets/releases')).toMatch(/^1\.0 /m)
    const late = await seaworthy(world, 'trust sign', `${gun}:2.0`, ...anchor, ...key(at('alice.key')))
    expect(late.stderr).toMatch(/no key that was given may sign/)

    // Back with the same role and another key: what the old key signed there does not count.
    await mkdir(at('new'))
    await makePlainKeys(at('new'), 'alice')
    await signers('--add', `alice=${at('new/alice.pub')}`, ...key(at('repository.key')))
    const broken = await seaworthy(world, 'trust sign', `${gun}:2.0`, ...anchor, ...key(at('new/alice.key')))
    expect(broken.stderr).toMatch(/targets\/alice does not hold, so nothing is signed on top of it/)
    const renewed = await done<SignReport>(
      world,
      'trust sign',
      `${gun}:2.0`,
      ...anchor,
      ...key(at('new/alice.key')),
      '--renew',
    )
    expect(renewed.roles.map(({ role, version }) => [role, version])).toEqual([
      ['targets/releases', 3],
      ['targets/alice', 2],
    ])
    expect(await list(gun, '--roles', 'targets/alice')).not.toMatch(/^1\.0 /m)
    await done(world, 'trust revoke', gun, '--all', ...anchor, ...key(at('new/alice.key')))
    expect((await verify()).stdout).toMatch(/:1\.0 is not signed/)
  })

  test('a policy or a lock says which root is believed, and which is not', async () => {
    const { gun } = await newImages()
    const folder = await newFolder()
    await makePlainKeys(folder, 'root', 'repository', 'alice')
    const at = (name: string): string => join(folder, name)
    const made = await done<TrustInspection>(
      world,
      'trust init',
      gun,
      ...server(),
      ...['--root-key', at('root.key'), '--repository-key', at('repository.key'), '--passphrase-stdin'],
      ...['--signer', `alice=${at('alice.pub')}`],
    )
    const policy = async (name: string, pin: string): Promise<readonly string[]> => {
      const dct = { server: world.notary.url, pins: [pin] }
      const rules = [{ images: [`${world.registry.host}/**`], allOf: [{ dct }] }]
      await writeFile(at(name), JSON.stringify({ version: 1, rules }))
      return ['--policy', at(name)]
    }
    const right = await policy('right.yml', made.root.pins[1] as string)
    const wrong = await policy('wrong.yml', `keyid:${'0'.repeat(64)}`)
    const sign = (tag: string, ...args: readonly string[]): Promise<Outcome> =>
      seaworthy(world, 'trust sign', `${gun}:${tag}`, '--key', at('alice.key'), ...args)
    expect((await sign('1.0', ...wrong)).stderr).toMatch(/no pin of the policy fits the root/)
    expect((await sign('1.0', ...right)).stdout).toMatch(/is signed as sha256:/)
    expect((await sign('1.0', ...right)).stdout).toMatch(/was signed already as sha256:/)

    const lock = ['--lock', at('seaworthy.lock')]
    await done(world, 'trust lock', gun, '--update', ...right, ...lock)
    expect((await sign('2.0', ...server(), ...lock)).stdout).toMatch(/is signed as sha256:/)
    const inspected = await done<TrustInspection>(world, 'trust inspect', `${gun}:2.0`, ...server(), ...lock)
    expect([inspected.rootTrustedBy, inspected.tags.map(({ tag }) => tag)]).toEqual(['lock', ['2.0']])
    const ahead = JSON.parse(await readFile(at('seaworthy.lock'), 'utf8')) as {
      dct: Record<string, { versions: Record<string, number> }>
    }
    Object.assign(ahead.dct[gun]?.versions ?? {}, { targets: 9 })
    await writeFile(at('seaworthy.lock'), JSON.stringify(ahead))
    expect((await sign('1.0', ...server(), ...lock)).stderr).toMatch(/targets\.json went back to version 1/)
  })

  test('two who sign at the same time both get through', async () => {
    const { gun } = await newImages()
    const folder = await newFolder()
    await makePlainKeys(folder, 'root', 'repository', 'alice')
    const at = (name: string): string => join(folder, name)
    const signer = ['--signer', `alice=${at('alice.pub')}`]
    await done(
      world,
      'trust init',
      gun,
      ...server(),
      ...['--root-key', at('root.key'), '--repository-key', at('repository.key'), '--passphrase-stdin'],
      ...signer,
    )
    const sign = (tag: string): Promise<unknown> =>
      done(world, 'trust sign', `${gun}:${tag}`, ...server(), '--tofu', ...key(at('alice.key')))
    await Promise.all([sign('1.0'), sign('2.0')])
    expect(await list(gun)).toMatch(/^1\.0 [\s\S]*^2\.0 /m)
  })
})

describeEndToEnd(
  'signing, read by Docker',
  notaryObstacle() ??
    engineObstacle() ??
    noRegistry ??
    (dockerProgram === undefined ? 'there is no docker with the command trust' : undefined),
  () => {
    let world: World
    let engine: Engine
    beforeAll(async () => {
      ;[world, engine] = await Promise.all([makeWorld(), startEngine()])
      const folder = join(engine.env.DOCKER_CONFIG as string, 'tls', world.notary.host)
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, 'ca.crt'), world.notary.ca)
      await engine.build('app:1', [{ app: 'one' }])
      await engine.build('app:2', [{ app: 'two' }])
    })
    afterAll(async () => {
      await Promise.all([engine?.stop(), world?.registry.stop(), world?.notary.stop()])
    })

    async function docker(trust: '0' | '1', ...args: readonly string[]): Promise<Outcome> {
      const env = {
        ...engine.env,
        DOCKER_CONTENT_TRUST_SERVER: world.notary.url,
        DOCKER_CONTENT_TRUST: trust,
        DOCKER_CONTENT_TRUST_ROOT_PASSPHRASE: PASSPHRASE,
        DOCKER_CONTENT_TRUST_REPOSITORY_PASSPHRASE: PASSPHRASE,
      }
      const { exitCode, stdout, stderr } = await execFile(dockerProgram as string, args, { env })
      return { code: exitCode, stdout, stderr }
    }

    async function must(trust: '0' | '1', ...args: readonly string[]): Promise<string> {
      const { code, stdout, stderr } = await docker(trust, ...args)
      if (code !== 0) throw new Error(`docker ${args.join(' ')}: ${code}\n${stdout}${stderr}`)
      return stdout
    }

    const server = (): readonly string[] => ['--dct-server', world.notary.url]

    test('the whole story: init, sign, pull, another image under the tag, revoke', async () => {
      const repository = `${world.registry.host}/acme/story`
      const folder = await newFolder()
      await makeKeys(world, folder, 'root', 'repository', 'alice')
      const at = (name: string): string => join(folder, name)
      for (const n of ['1', '2']) {
        await must('0', 'tag', `app:${n}`, `${repository}:${n}`)
        await must('0', 'push', `${repository}:${n}`)
      }
      expect((await docker('1', 'pull', `${repository}:1`)).stderr).toMatch(/remote trust data does not exist/)
      const made = await done<TrustInspection>(
        world,
        'trust init',
        repository,
        ...server(),
        ...['--root-key', at('root.key'), '--repository-key', at('repository.key'), '--passphrase-stdin'],
        ...['--signer', `alice=${at('alice.pub')}`],
      )
      const anchor = [...server(), '--pin', made.root.pins[0] as string]
      const alice = ['--key', at('alice.key'), '--passphrase-stdin']
      const signed = await done<SignReport>(world, 'trust sign', `${repository}:1`, ...anchor, ...alice)
      await must('0', 'image', 'rm', `${repository}:1`)
      expect(await must('1', 'pull', `${repository}:1`)).toContain(signed.digest)
      expect((await docker('1', 'pull', `${repository}:2`)).stderr).toMatch(/No valid trust data for 2/)

      // An index, which docker trust sign refuses.
      const registry = openRegistry(world.registry.host, {}, systemRuntime())
      const store = registry.repository('acme/story')
      const image = await store.readManifest('1')
      const { digest, mediaType } = (await putIndex(store, [[image, `linux/${goArch()}`]], 'multi')).descriptor
      await registry.close()
      const multi = await done<SignReport>(world, 'trust sign', `${repository}:multi`, ...anchor, ...alice)
      expect([multi.digest, multi.mediaType]).toEqual([digest, mediaType])
      expect(await must('1', 'pull', `${repository}:multi`)).toContain(digest)

      // docker trust inspect says what ours says, in the same form.
      const shown = JSON.parse(await must('0', 'trust', 'inspect', repository)) as unknown
      const ours = await done(world, 'trust inspect', repository, ...anchor, '--docker')
      expect(ours).toEqual(sortSigners(shown))

      // Somebody moves the tag: both refuse.
      await must('0', 'tag', 'app:2', `${repository}:1`)
      await must('0', 'push', `${repository}:1`)
      const moved = await seaworthy(world, 'verify', `${repository}:1`, ...anchor)
      expect([moved.code, moved.stdout]).toEqual([1, expect.stringMatching(/but targets\/releases signs it as/)])
      await done(world, 'trust sign', `${repository}:1`, ...anchor, ...alice)
      expect((await seaworthy(world, 'verify', `${repository}:1`, ...anchor)).code).toBe(0)
      expect((await docker('1', 'pull', `${repository}:1`)).code).toBe(0)

      await done(world, 'trust revoke', `${repository}:1`, ...anchor, ...alice)
      const after = await docker('1', 'pull', `${repository}:1`)
      expect([after.code, after.stderr]).toEqual([1, expect.stringMatching(/No valid trust data for 1/)])
      expect((await seaworthy(world, 'verify', `${repository}:1`, ...anchor)).stdout).toMatch(/:1 is not signed/)
    })

    test("Docker's signers and keys sign here, and keys made here sign with Docker", async () => {
      const repository = `${world.registry.host}/acme/both`
      const home = engine.env.HOME as string
      await must('0', 'trust', 'key', 'generate', 'carol', '--dir', home)
      await must('0', 'trust', 'signer', 'add', '--key', join(home, 'carol.pub'), 'carol', repository)
      await must('0', 'tag', 'app:1', `${repository}:1`)
      await must('0', 'trust', 'sign', `${repository}:1`)
      await must('0', 'tag', 'app:2', `${repository}:2`)
      await must('0', 'push', `${repository}:2`)
      // Docker keeps carol's key under its ID.
      const inspected = await done<TrustInspection>(world, 'trust inspect', repository, ...server())
      const id = inspected.signers.find(({ name }) => name === 'carol')?.keys[0] as string
      const file = join(engine.env.DOCKER_CONFIG as string, 'trust', 'private', `${id}.key`)
      const anchor = [...server(), '--pin', inspected.root.pins[0] as string]
      await done(world, 'trust sign', `${repository}:2`, ...anchor, '--key', file, '--passphrase-stdin')
      expect(await must('0', 'trust', 'inspect', '--pretty', repository)).toMatch(/^2 .*carol$/m)
      expect((await docker('1', 'pull', `${repository}:2`)).code).toBe(0)

      const folder = await newFolder()
      await makeKeys(world, folder, 'erin')
      await must('0', 'trust', 'key', 'load', join(folder, 'erin.key'), '--name', 'erin')
      await must('0', 'trust', 'signer', 'add', '--key', join(folder, 'erin.pub'), 'erin', repository)
      await must('0', 'tag', 'app:1', `${repository}:3`)
      await must('0', 'trust', 'sign', `${repository}:3`)
      const after = await done<TrustInspection>(world, 'trust inspect', repository, ...anchor)
      expect(after.tags.map(({ tag, signers }) => [tag, [...signers].sort()])).toEqual([
        ['1', ['carol']],
        ['2', ['carol']],
        ['3', ['carol', 'erin']],
      ])
      const shown = JSON.parse(await must('0', 'trust', 'inspect', repository)) as unknown
      expect(await done(world, 'trust inspect', repository, ...anchor, '--docker')).toEqual(sortSigners(shown))
    })
  },
)
