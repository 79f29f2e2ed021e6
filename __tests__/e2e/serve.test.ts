import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { execFile } from '../../src/runtime/exec.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { AuthOptions } from '../../src/serve/auth/options.ts'
import { onlyUser } from '../../src/serve/auth/passwords.ts'
import { directoryRepositories } from '../../src/stores/directory.ts'
import { noise } from '../helpers/bytes.ts'
import { makeCertificate } from '../helpers/certificate.ts'
import { spawnSeaworthy } from '../helpers/compiled.ts'
import { type Engine, startEngine } from '../helpers/engine.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { ask } from '../helpers/http.ts'
import { served } from '../helpers/served.ts'
import { describeEndToEnd, engineObstacle, findTool } from '../helpers/tools.ts'

jest.setTimeout(180_000)

const check = onlyUser('mara', 'secret')
const AUTHS: [string, AuthOptions | undefined][] = [
  ['without sign-in', undefined],
  ['with Basic', { kind: 'basic', check }],
  ['with tokens', { kind: 'token', check }],
]

describeEndToEnd('docker', engineObstacle(), () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine()
    await engine.build('app:ci', [{ 'bin/base': noise(3_000_000) }, { app: 'hello', 'etc/conf': 'x=1' }])
  })
  afterAll(async () => {
    await engine?.stop()
  })

  test.each(AUTHS)('pushes and pulls %s', async (_, auth) => {
    const repositories = directoryRepositories(await temporaryFolder(), systemRuntime())
    const statuses: number[] = []
    const hooks = { answered: ({ status }: { status: number }): void => void statuses.push(status) }
    const { port } = await served({ hooks, ...(auth === undefined ? {} : { auth }) }, repositories)
    const reference = `127.0.0.1:${port}/acme/app:1`
    await engine.docker(['tag', 'app:ci', reference])
    if (auth !== undefined) {
      await expect(engine.docker(['push', reference])).rejects.toThrow(/no basic auth credentials|unauthorized/)
      const login = ['login', `127.0.0.1:${port}`, '-u', 'mara', '--password-stdin']
      await expect(engine.docker(login, 'wrong')).rejects.toThrow(/unauthorized/i)
      await engine.docker(login, 'secret')
    }
    const pushed = await engine.docker(['push', reference])
    const digest = /digest: (sha256:[0-9a-f]{64})/.exec(pushed)?.[1]
    const document = await repositories.repository('acme/app').readManifest('1')
    expect(document.descriptor.digest).toBe(digest)
    expect(await engine.docker(['push', reference])).toContain('Layer already exists')

    const id = await engine.docker(['image', 'inspect', '--format', '{{.Id}}', reference])
    await engine.docker(['rmi', reference, 'app:ci'])
    await engine.docker(['pull', reference])
    expect(await engine.docker(['image', 'inspect', '--format', '{{.Id}}', reference])).toBe(id)
    await engine.docker(['tag', reference, 'app:ci'])
    await engine.docker(['rmi', reference])
    expect(statuses.filter((status) => status >= 500)).toEqual([])
  })

  test('mounts layers from a repository beside', async () => {
    const posts: string[] = []
    const hooks = {
      answered: ({ method, path, status }: { method: string; path: string; status: number }): void => {
        if (method === 'POST' || method === 'PATCH') posts.push(`${method} ${path.split('/')[2]} ${status}`)
      },
    }
    const { port } = await served({ hooks })
    for (const name of ['one', 'two']) {
      await engine.docker(['tag', 'app:ci', `127.0.0.1:${port}/${name}:1`])
      await engine.docker(['push', `127.0.0.1:${port}/${name}:1`])
    }
    expect(posts).toContain('POST two 201')
    // Only the config, which docker never mounts, is sent again.
    expect(posts.filter((post) => post.startsWith('PATCH two'))).toHaveLength(1)
  })
})

describeEndToEnd('skopeo', findTool('skopeo') === undefined ? 'there is no skopeo' : undefined, () => {
  const skopeo = async (args: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await execFile('skopeo', ['--insecure-policy', ...args])
    if (exitCode !== 0) throw new Error(`skopeo ${args.join(' ')}: ${stdout}${stderr}`)
    return stdout
  }

  test.each(
    AUTHS.flatMap(([name, auth]) => [[name, auth, false] as const, [`${name}, over TLS`, auth, true] as const]),
  )('copies in and out, lists and deletes %s', async (_, auth, isTls) => {
    const folder = await temporaryFolder()
    const certificate = isTls ? makeCertificate(folder) : undefined
    // Named as a folder of CA certificates has to name them.
    if (certificate !== undefined) spawnSync('cp', [certificate.certFile, join(folder, 'ca.crt')])
    const { port } = await served({
      delete: true,
      ...(auth === undefined ? {} : { auth }),
      ...(certificate === undefined ? {} : { tls: certificate }),
    })
    const trust = isTls ? ['cert-dir', folder] : ['tls-verify', 'false']
    const options = (prefix: string, creds = 'mara:secret'): string[] => [
      `--${prefix}${trust.join('=')}`,
      ...(auth === undefined ? [] : [`--${prefix}creds=${creds}`]),
    ]
    const reference = `docker://127.0.0.1:${port}/acme/app:1`
    const source = await makeLayout(join(folder, 'layout'))

    if (auth !== undefined) {
      await expect(skopeo(['copy', ...options('dest-', 'mara:x'), source, reference])).rejects.toThrow(
        /unauthorized|authentication/,
      )
    }
    await skopeo(['copy', ...options('dest-'), source, reference])
    const inspected = JSON.parse(await skopeo(['inspect', ...options(''), reference]))
    expect(inspected).toMatchObject({
      RepoTags: ['1'],
      Architecture: 'amd64',
      Layers: [expect.stringMatching(/^sha256:/)],
    })
    const again = `docker://127.0.0.1:${port}/acme/copy:2`
    await skopeo(['copy', ...options('src-'), ...options('dest-'), reference, again])
    const back = join(folder, 'back')
    await skopeo(['copy', ...options('src-'), again, `oci:${back}:2`])
    expect((await readdir(join(back, 'blobs', 'sha256'))).sort()).toEqual(
      (await readdir(join(folder, 'layout', 'blobs', 'sha256'))).sort(),
    )
    await skopeo(['delete', ...options(''), again])
    await expect(skopeo(['inspect', ...options(''), again])).rejects.toThrow(/manifest unknown|has no manifest/)
  })
})

describe('a process of its own', () => {
  const running: ReturnType<typeof spawnSeaworthy>[] = []
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL')
  })
  const start = async (root: string): Promise<{ child: ReturnType<typeof spawnSeaworthy>; url: string }> => {
    const child = spawnSeaworthy(['serve', '--root', root, '--port', '0', '--json'])
    running.push(child)
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    return { child, url: JSON.parse(line.toString()).url as string }
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s gives up an upload under way, leaves nothing of it and ends with %i', async (signal, code) => {
    const root = await temporaryFolder()
    const { child, url } = await start(root)
    const { headers } = await ask(`${url}/v2/app/blobs/uploads/`, { method: 'POST' })
    const location = url + headers.location
    expect((await ask(location, { method: 'PATCH', body: noise(100_000) })).status).toBe(202)
    expect(await readdir(join(root, 'tmp'))).toHaveLength(1)
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([code, null])
    expect(await readdir(join(root, 'tmp'))).toEqual([])
  })

  test('killed in the middle of an upload, it starts clean and takes the blob again', async () => {
    const root = await temporaryFolder()
    const bytes = noise(20_000_000)
    const digest = digestOf(bytes)
    const first = await start(root)
    const kept = noise(1000)
    await ask(`${first.url}/v2/app/blobs/uploads/?digest=${digestOf(kept)}`, { method: 'POST', body: kept })
    const { headers } = await ask(`${first.url}/v2/app/blobs/uploads/`, { method: 'POST' })
    const location = first.url + headers.location
    const upload = request(location, { method: 'PATCH', headers: { 'Content-Length': bytes.byteLength }, agent: false })
    upload.on('error', () => {})
    upload.write(bytes.subarray(0, 10_000_000))
    // Killed once the bytes are seen to be on their way to the disk.
    while ((await readdir(join(root, 'tmp'))).length === 0) await new Promise((resolve) => setImmediate(resolve))
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    expect(await readdir(join(root, 'tmp'))).toHaveLength(1)

    const second = await start(root)
    expect((await ask(second.url + headers.location)).status).toBe(404)
    expect((await ask(`${second.url}/v2/app/blobs/${digest}`, { method: 'HEAD' })).status).toBe(404)
    expect((await ask(`${second.url}/v2/app/blobs/${digestOf(kept)}`)).body.equals(kept)).toBe(true)
    const again = await ask(`${second.url}/v2/app/blobs/uploads/?digest=${digest}`, { method: 'POST', body: bytes })
    expect(again.status).toBe(201)
    expect((await ask(`${second.url}/v2/app/blobs/${digest}`)).body.equals(bytes)).toBe(true)
    expect(await readdir(join(root, 'tmp'))).toEqual([])
  })

  test('two on one folder see what the other one takes', async () => {
    const root = await temporaryFolder()
    const [one, two] = [await start(root), await start(root)]
    const bytes = noise(2_000_000)
    const digest = digestOf(bytes)
    const push = ({ url }: { url: string }): ReturnType<typeof ask> =>
      ask(`${url}/v2/app/blobs/uploads/?digest=${digest}`, { method: 'POST', body: bytes })
    const answers = await Promise.all([one, two, one, two].map(push))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    for (const { url } of [one, two]) {
      expect((await ask(`${url}/v2/app/blobs/${digest}`)).body.equals(bytes)).toBe(true)
    }
    expect(await readdir(join(root, 'tmp'))).toEqual([])
  })
})

/** A small OCI layout with one image, made by skopeo from a store of ours. */
async function makeLayout(folder: string): Promise<string> {
  const { putImage } = await import('../helpers/images.ts')
  const { port, repositories } = await served()
  await putImage(repositories.repository('app'), { layers: [tarOfNothing()], compression: 'gzip' }, '1')
  const args = [
    '--insecure-policy',
    'copy',
    '--src-tls-verify=false',
    `docker://127.0.0.1:${port}/app:1`,
    `oci:${folder}:1`,
  ]
  const { exitCode, stderr } = await execFile('skopeo', args)
  if (exitCode !== 0) throw new Error(stderr)
  return `oci:${folder}:1`
}

/** A tar without entries: two blocks of zeros. */
function tarOfNothing(): Buffer {
  return Buffer.alloc(1024)
}
