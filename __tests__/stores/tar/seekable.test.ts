import { execFileSync } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { openSeekable } from '../../../src/stores/tar/seekable.ts'
import { chunked, gather, text } from '../../helpers/bytes.ts'
import { scratchFolders } from '../../helpers/scratch.ts'

const scratch = scratchFolders()
const CONTENT = text(2_500_000)

test.each<[string, boolean, Buffer]>([
  ['a plain file', false, CONTENT],
  ['a compressed file', false, gzipSync(CONTENT)],
  ['a stream', true, CONTENT],
  ['a compressed stream', true, gzipSync(CONTENT)],
])('%s can be read anywhere, and leaves no file', async (_, isStream, bytes) => {
  const folder = await scratch()
  const path = join(await scratch(), 'file')
  await writeFile(path, bytes)
  const runtime = systemRuntime({ env: { RUNNER_TEMP: folder } })
  const file = await openSeekable(isStream ? chunked(bytes, 10_000) : path, runtime)
  expect(file.size).toBe(CONTENT.byteLength)
  expect(Buffer.from(await file.read(1_234_567, 100)).equals(CONTENT.subarray(1_234_567, 1_234_667))).toBe(true)
  expect((await gather(file.stream(5, CONTENT.byteLength))).equals(CONTENT.subarray(5))).toBe(true)
  await expect(file.read(CONTENT.byteLength - 5, 6)).rejects.toMatchObject({ code: 'invalid' })
  if (process.platform !== 'win32') expect(await readdir(folder)).toEqual([])
  await file.close()
  expect(await readdir(folder)).toEqual([])
})

test.each<[string, Buffer, string]>([
  ['past its limit', gzipSync(CONTENT), '1000000'],
  ['cut short', gzipSync(CONTENT).subarray(0, 50_000), 'ends before its end'],
])('spooling what is %s fails by name and leaves nothing', async (_, bytes, message) => {
  const folder = await scratch()
  const path = join(await scratch(), 'image.tar.gz')
  await writeFile(path, bytes)
  const runtime = systemRuntime({ env: { RUNNER_TEMP: folder } })
  const opening = openSeekable(path, runtime, message === '1000000' ? { maxBytes: 1_000_000 } : {})
  await expect(opening).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining(message),
    reference: path,
  })
  expect(await readdir(folder)).toEqual([])
})

const testPipe = process.platform === 'win32' ? test.skip : test
testPipe('a named pipe is spooled', async () => {
  const folder = await scratch()
  const path = join(await scratch(), 'pipe')
  execFileSync('mkfifo', [path])
  const writing = writeFile(path, gzipSync(CONTENT))
  const file = await openSeekable(path, systemRuntime({ env: { RUNNER_TEMP: folder } }))
  await writing
  expect(file.size).toBe(CONTENT.byteLength)
  await file.close()
})

test('spooling ends when it is called off', async () => {
  const folder = await scratch()
  const abort = new AbortController()
  const endless = (async function* () {
    for (let i = 0; ; i++) {
      if (i === 5) abort.abort(new Error('called off'))
      yield text(100_000)
    }
  })()
  const runtime = systemRuntime({ env: { RUNNER_TEMP: folder }, signal: abort.signal })
  await expect(openSeekable(endless, runtime)).rejects.toThrow('called off')
  expect(await readdir(folder)).toEqual([])
})

test('what is not there, or no file, is named', async () => {
  const folder = await scratch()
  await expect(openSeekable(join(folder, 'none.tar'), systemRuntime())).rejects.toMatchObject({ code: 'not-found' })
  await expect(openSeekable(folder, systemRuntime())).rejects.toMatchObject({ code: 'invalid' })
})
