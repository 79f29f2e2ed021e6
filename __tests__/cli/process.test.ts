import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { VERSION } from '../../src/runtime/version.ts'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const run = (...argv: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [CLI, ...argv], { encoding: 'utf8', env: {} })

test('the bundle says the same as the source', () => {
  expect(run('--version')).toMatchObject({ status: 0, stdout: `${VERSION}\n`, stderr: '' })
  expect(run('reference', 'debian', '--json')).toMatchObject({ status: 0, stderr: '' })
  expect(run('refrence')).toMatchObject({ status: 2, stdout: '' })
  expect(run('reference', 'A/b/')).toMatchObject({ status: 1, stdout: '' })
})

test('its version is the one in package.json', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  expect(VERSION).toBe(version)
})

test('a reader that goes away is no error', async () => {
  const child = spawn('bash', ['-c', `"${process.execPath}" "${CLI}" completion fish | true; echo "\${PIPESTATUS[0]}"`])
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' })
})

// Only Linux tells from outside when a process has begun to listen for a signal.
const onLinux = process.platform === 'linux' ? test : test.skip
onLinux('Ctrl-C ends a command that waits for its input, with the exit code shells expect', async () => {
  const child = spawn(process.execPath, [CLI, 'login', 'localhost:1', '-u', 'captain', '--password-stdin'], { env: {} })
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)]
  const exit = once(child, 'exit')
  while (!listensForSignals(child.pid as number)) await new Promise((resolve) => setImmediate(resolve))
  child.kill('SIGINT')
  expect(await exit).toEqual([130, null])
  expect([await stdout, await stderr]).toEqual(['', 'seaworthy: interrupted by SIGINT\n'])
})

/** SigCgt is a mask of the signals that have a handler. SIGHUP is its first bit, and the last we ask for; Node itself has one for SIGINT. */
function listensForSignals(pid: number): boolean {
  const mask = /^SigCgt:\s*([0-9a-f]+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return mask !== undefined && (BigInt(`0x${mask}`) & 1n) !== 0n
}

async function text(stream: AsyncIterable<unknown>): Promise<string> {
  let all = ''
  for await (const chunk of stream) all += String(chunk)
  return all
}
