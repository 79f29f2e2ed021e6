// The root action and push/ as a runner runs them: dist/main.js, dist/push.js, then dist/post.js.
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { onlyUser } from '../../src/serve/auth/passwords.ts'
import type { RegistryServer } from '../../src/serve/server.ts'
import type { CopyReport, PlanReport } from '../../src/ship/report.ts'
import type { Repositories } from '../../src/stores/store.ts'
import { modernArchive, type TestImage, testImage } from '../helpers/archive-images.ts'
import { NODES } from '../helpers/nodes.ts'
import { createRunner, type Runner, type RunnerOptions } from '../helpers/runner.ts'
import { served } from '../helpers/served.ts'
import { rawTar } from '../helpers/tar.ts'

const SECRET = 'T0KEN/of+the=registry'
const runners: Runner[] = []
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.dispose()
})

interface Job {
  readonly runner: Runner
  readonly registry: RegistryServer & { readonly repositories: Repositories }
  /** `127.0.0.1:PORT`. */
  readonly host: string
  readonly image: TestImage
  /** Docker's configuration. */
  readonly config: string
}

/** A runner with `image.tar` in its workspace, and a registry behind a token. No engine answers. */
async function startJob(options: RunnerOptions = {}): Promise<Job> {
  const registry = await served({ auth: { kind: 'token', check: onlyUser('octocat', SECRET) } })
  const runner = await createRunner({ ...options, env: { DOCKER_HOST: 'unix:///nowhere/docker.sock', ...options.env } })
  runners.push(runner)
  const image = testImage(['base', 'app'])
  await writeFile(join(runner.workspace, 'image.tar'), rawTar(modernArchive(image, ['app:ci'])))
  const config = join(runner.home, '.docker', 'config.json')
  return { runner, registry, host: `127.0.0.1:${registry.port}`, image, config }
}

const login = (host: string): Record<string, string> => ({ registry: host, username: 'octocat', token: SECRET })

describe.each(NODES)('with %s', (node) => {
  test('the root action logs in, pushes every tag to every image, tells of it, and logs out', async () => {
    const { runner, registry, host, image, config } = await startJob({ node })
    const main = await runner.run('main', {
      ...login(host),
      source: 'archive:image.tar',
      images: `${host}/acme/app\n${host}/acme/mirror`,
      tags: '1.4.2\nlatest',
    })
    expect(main).toMatchObject({ exitCode: 0, stderr: '' })
    expect(main.annotations('error')).toEqual([])
    expect(main.annotations('warning')).toEqual([])
    const pushed = await registry.repositories.repository('acme/app').readManifest('1.4.2')
    const { digest } = pushed.descriptor
    expect(pushed.content).toMatchObject({ config: { digest: image.id }, layers: [{}, {}] })
    const references = ['1.4.2', 'latest'].flatMap((tag) =>
      ['app', 'mirror'].map((name) => `${host}/acme/${name}:${tag}`),
    )
    expect(main.outputs).toEqual({
      digest,
      version: '1.4.2',
      registries: host,
      references: expect.any(String),
      json: expect.stringContaining(runner.temp),
      'undo-record': expect.stringContaining(runner.temp),
    })
    const told = (main.outputs.references as string).split('\n')
    expect(told.sort()).toEqual(references.map((reference) => `${reference}@${digest}`).sort())
    for (const name of ['app', 'mirror']) {
      for (const tag of ['1.4.2', 'latest']) {
        expect((await registry.repositories.repository(`acme/${name}`).resolve(tag))?.digest).toBe(digest)
      }
    }
    const report = JSON.parse(await readFile(main.outputs.json as string, 'utf8')) as CopyReport
    expect(report).toMatchObject({ digest, platforms: ['linux/amd64'], blobs: { sent: 6, skipped: 0, mounted: 0 } })
    expect(main.summary).toContain('### Pushed')
    for (const reference of references) expect(main.summary).toContain(`| \`${reference}\` | created | \`${digest}\` |`)
    expect(main.summary).toMatch(/\| `linux\/amd64` \| [0-9.]+ k?B \| 6 blobs, /)
    expect(await runner.leaks(SECRET, [config])).toEqual([])

    const again = await runner.run('main', {
      source: 'archive:image.tar',
      to: `${host}/acme/app:1.4.2`,
    })
    expect(again.shown()).toContain(`kept ${host}/acme/app:1.4.2 ${digest}`)
    const post = await runner.post('post', main)
    expect(post).toMatchObject({ exitCode: 0, stderr: '' })
    expect(post.shown()).toContain(`${host}: logged out`)
    expect(JSON.parse(await readFile(config, 'utf8'))).toEqual({ auths: {} })
    expect(await readdir(dirname(config))).toEqual(['config.json'])
    expect(await runner.leaks(SECRET)).toEqual([])
    // Nobody may push after that.
    const after = await runner.run('push', { source: 'archive:image.tar', to: `${host}/acme/app:9` })
    expect(after.annotations('error')).toEqual([expect.stringMatching(/seaworthy login|log in/i)])
    expect(await registry.repositories.repository('acme/app').resolve('9')).toBeUndefined()
  })

  test('login/ and push/ as two steps', async () => {
    const { runner, registry, host, config } = await startJob({ node })
    const first = await runner.run('login', login(host))
    const main = await runner.run('push', { source: 'archive:image.tar:app:ci', to: `${host}/acme/app` })
    expect(main).toMatchObject({ exitCode: 0, stderr: '', state: {} })
    expect(main.outputs).toMatchObject({ version: 'latest' })
    expect(await registry.repositories.repository('acme/app').resolve('latest')).toMatchObject({
      digest: main.outputs.digest,
    })
    await runner.post('post', first)
    expect(await runner.leaks(SECRET, [])).toEqual([])
    expect(existsSync(config)).toBe(true)
  })
})

test('a dry run writes nothing and says what would be', async () => {
  const { runner, registry, host } = await startJob()
  const inputs = { ...login(host), source: 'archive:image.tar', to: `${host}/acme/app:1`, 'dry-run': 'true' }
  const main = await runner.run('main', inputs)
  expect(main).toMatchObject({ exitCode: 0, stderr: '' })
  expect(main.shown()).toContain(`would create ${host}/acme/app:1: nothing -> known after compressing`)
  expect(main.summary).toContain('### Would push (dry run)')
  const plan = JSON.parse(await readFile(main.outputs.json as string, 'utf8')) as PlanReport
  expect(plan.tags).toMatchObject([{ tag: '1', current: null, action: 'create' }])
  expect(main.outputs).not.toHaveProperty('digest')
  expect(await registry.repositories.repository('acme/app').resolve('1')).toBeUndefined()
  for await (const name of registry.repositories.names()) throw new Error(`${name} was made`)
})

test('without a source, or with push: false, the root action logs in only', async () => {
  const { runner, host } = await startJob()
  const bare = await runner.run('main', login(host))
  expect(bare).toMatchObject({ exitCode: 0, outputs: { registries: host } })
  expect(bare.shown()).toContain('There is no source: nothing is pushed')
  const off = await runner.run('main', {
    ...login(host),
    push: 'false',
    source: 'archive:image.tar',
    to: `${host}/a:1`,
  })
  expect(off.shown()).toContain('push is false: nothing is pushed')
  expect(off.outputs).not.toHaveProperty('digest')
})

test('a layout is pushed as it is, without a summary when none is wanted', async () => {
  const { runner, registry, host } = await startJob()
  const { bytes, digest, layers } = testImage(['one']).manifest('gzip')
  const folder = join(runner.workspace, 'layout')
  const image = testImage(['one'])
  await mkdir(join(folder, 'blobs', 'sha256'), { recursive: true })
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  const entry = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: bytes.byteLength }
  await writeFile(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [entry] }))
  const parts: [string, Uint8Array][] = [
    [digest, bytes],
    [image.id, image.config],
  ]
  const layerDigests = (JSON.parse(bytes.toString()) as { layers: { digest: string }[] }).layers.map(
    (one) => one.digest,
  )
  layers.forEach((layer, i) => void parts.push([layerDigests[i] as string, layer]))
  for (const [name, content] of parts) await writeFile(join(folder, 'blobs', 'sha256', name.slice(7)), content)
  const main = await runner.run('main', {
    ...login(host),
    source: 'layout:layout',
    to: `${host}/acme/layout:1`,
    summary: 'false',
  })
  expect(main.annotations('error')).toEqual([])
  expect(main.outputs.digest).toBe(digest)
  expect(main.summary).toBe('')
  expect((await registry.repositories.repository('acme/layout').readManifest('1')).descriptor.digest).toBe(digest)
})

const TO = 'HOST/acme/app:1'
test.each<[string, Record<string, string>, RegExp]>([
  ['no source', { to: TO }, /the input source is empty.*source: app:ci/s],
  ['no target', { source: 'archive:image.tar' }, /inputs to, images and tags are all empty/],
  ['tags without images', { source: 'archive:image.tar', tags: '1.0' }, /the tag "1.0" has no image to belong to/],
  ['images without tags', { source: 'archive:image.tar', images: 'HOST/acme/app' }, /there are images but no tags/],
  ['an image with a tag', { source: 'archive:image.tar', images: TO, tags: 'x' }, /has a tag or digest of its own/],
  ['upper case', { source: 'archive:image.tar', to: 'HOST/Acme/app:1' }, /Acme.*(upper|lower)/is],
  [
    'a reference with a digest',
    { source: 'archive:image.tar', to: `${TO}@sha256:${'0'.repeat(64)}` },
    /has a digest; an image is pushed to a tag/,
  ],
  ['no such file', { source: 'archive:imgae.tar', to: TO }, /imgae\.tar.*no such file/],
  ['a file that is no archive', { source: 'archive:event.txt', to: TO }, /event\.txt/],
  [
    'an image in no engine',
    { source: 'docker:app:ci', to: TO },
    /engine at unix:\/\/\/nowhere\/docker\.sock does not answer.*Start Docker/s,
  ],
  ['an unknown compression', { source: 'archive:image.tar', to: TO, compression: 'gzp' }, /Did you mean gzip\?/],
  [
    'a dry run that is neither',
    { source: 'archive:image.tar', to: TO, 'dry-run': 'yes' },
    /the input dry-run is "yes"/,
  ],
  ['no such platform', { source: 'archive:image.tar', to: TO, platforms: 'linux' }, /linux/],
])('%s: the step fails with what to do', async (_, inputs, message) => {
  const { runner, registry, host } = await startJob()
  await writeFile(join(runner.workspace, 'event.txt'), 'not a tar')
  const filled = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, value.replace('HOST', host)]))
  await runner.run('login', login(host))
  const step = await runner.run('push', filled)
  expect(step.exitCode).toBe(1)
  expect(step.annotations('error')).toEqual([expect.stringMatching(message)])
  expect(step.annotations('error')[0]).not.toMatch(/\n\s+at |undefined|\[object/)
  expect(step.outputs).toEqual({})
  for await (const name of registry.repositories.names()) throw new Error(`${name} was made`)
})

test('an input that does not exist is warned of, with the one that was meant', async () => {
  const { runner, host } = await startJob()
  const step = await runner.run('main', { ...login(host), sorce: 'archive:image.tar' })
  expect(step.annotations('warning')).toEqual([
    expect.stringContaining('there is no input "sorce"; did you mean source?'),
  ])
})

test('a wrong token stops before anything is pushed', async () => {
  const { runner, host } = await startJob()
  const main = await runner.run('main', {
    ...login(host),
    token: 'ghp_mistaken',
    source: 'archive:image.tar',
    to: `${host}/acme/app:1`,
  })
  expect(main.exitCode).toBe(1)
  expect(main.annotations('error')).toEqual([expect.stringContaining('did not accept the token of "octocat"')])
  expect(main.outputs).toEqual({})
  expect(await runner.leaks('ghp_mistaken')).toEqual([])
  expect(await runner.post('post', main)).toMatchObject({ exitCode: 0 })
})

const root = fileURLToPath(new URL('../../', import.meta.url))
test('every file that an action.yml names is in the bundle', async () => {
  const found = (await readdir(root, { recursive: false, withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, name, 'action.yml'))
  const actions = [join(root, 'action.yml'), ...found].filter((file) => existsSync(file))
  expect(actions.length).toBeGreaterThan(1)
  for (const file of actions) {
    const { runs } = parse(await readFile(file, 'utf8')) as { runs: Record<string, string> }
    const named = ['pre', 'main', 'post'].flatMap((step) => runs[step] ?? [])
    expect(named.length).toBeGreaterThan(0)
    for (const name of named)
      expect({ file, name, there: existsSync(join(dirname(file), name)) }).toMatchObject({ there: true })
  }
})
