// What the preflight of a push costs and decides.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { Failure } from '../../../src/runtime/failure.ts'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { type Connections, openConnections } from '../../../src/ship/connections.ts'
import { push } from '../../../src/ship/push.ts'
import { type AnsweringRegistry, refusal, startAnsweringRegistry } from '../../helpers/answering-registry.ts'
import { modernArchive, testImage } from '../../helpers/archive-images.ts'
import { scratchFolders } from '../../helpers/scratch.ts'
import { served } from '../../helpers/served.ts'
import { rawTar } from '../../helpers/tar.ts'

const scratch = scratchFolders()
const opened: { close(): Promise<unknown> }[] = []
const warnings: string[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
  warnings.length = 0
})

async function archive(): Promise<string> {
  const file = join(await scratch(), 'image.tar')
  await writeFile(file, rawTar(modernArchive(testImage(['base', 'app']), ['app:ci'])))
  return `archive:${file}`
}

function connect(): Connections {
  const log = { debug: () => {}, info: () => {}, warn: (message: string) => void warnings.push(message) }
  const connections = openConnections({ retries: { attempts: 1 } }, systemRuntime({ log, env: {} }))
  opened.push(connections)
  return connections
}

async function start(answers: Parameters<typeof startAnsweringRegistry>[0]): Promise<AnsweringRegistry> {
  const registry = await startAnsweringRegistry(answers)
  opened.push(registry)
  return registry
}

const UPLOAD = /^POST .*\/blobs\/uploads\/$/

test('it costs two requests for a repository that lacks something, and none where nothing is lacking', async () => {
  const lines: string[] = []
  const server = await served({ hooks: { answered: ({ method, path }) => void lines.push(`${method} ${path}`) } })
  const source = await archive()
  const count = async (repository: string, preflight: boolean): Promise<number> => {
    lines.length = 0
    await push({ source, references: [`127.0.0.1:${server.port}/${repository}:1`], preflight }, connect())
    return lines.length
  }
  expect((await count('with', true)) - (await count('without', false))).toBe(2)
  expect(await count('with', true)).toBe(await count('without', false))
  expect(lines.filter((line) => line.startsWith('POST '))).toEqual([])
})

test('a second registry that says no is found out before the first gets a byte', async () => {
  const lines: string[] = []
  const server = await served({ hooks: { answered: ({ method, path }) => void lines.push(`${method} ${path}`) } })
  const denied = await start([[UPLOAD, refusal(403, 'DENIED', 'no')]])
  const references = [`127.0.0.1:${server.port}/acme/app:1`, `${denied.host}/acme/app:1`]
  const error = await push({ source: await archive(), references, preflight: true }, connect()).catch((e: unknown) => e)
  expect(error).toMatchObject({ code: 'denied', reference: `${denied.host}/acme/app` })
  expect((error as Failure).message).toBe(`${denied.host}/acme/app cannot be pushed to; nothing was sent yet`)
  expect(lines.filter((line) => /^(PUT|PATCH) /.test(line))).toEqual([])
})

test('an answer that may be another one in a minute is a warning: the upload itself tells', async () => {
  let asked = 0
  const server = await served()
  const flaky = await start([
    [
      UPLOAD,
      {
        get status() {
          return ++asked === 1 ? 503 : 403
        },
      },
    ],
  ])
  const references = [`${flaky.host}/acme/app:1`]
  const error = await push({ source: await archive(), references, preflight: true }, connect()).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(Failure)
  expect((error as Failure).message).not.toContain('nothing was sent yet')
  expect(warnings).toEqual([expect.stringContaining('whether it may be pushed to is not known')])
  await server.close(0)
})
