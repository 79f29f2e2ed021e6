import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { githubHost } from '../../src/host/github.ts'

const before = { ...process.env }
let summary: string
beforeEach(async () => {
  summary = join(await mkdtemp(join(tmpdir(), 'seaworthy-host-')), 'summary.md')
  await writeFile(summary, '')
  process.env.GITHUB_STEP_SUMMARY = summary
})
afterEach(() => {
  process.env = { ...before }
})

/** A program that prints what it was given. */
const SHOW = 'process.stdout.write(JSON.stringify({ argv: process.argv.slice(1), env: process.env }))'

test.each([
  ['with standard input', { stdin: 'x' }],
  ['without', {}],
])('a child does not get the inputs of the step: %s', async (_, options) => {
  process.env.INPUT_TOKEN = 'S3CRET'
  process.env.SEAWORTHY_TEST = 'kept'
  const { exec } = await githubHost()
  const { exitCode, stdout } = await exec(process.execPath, ['-e', SHOW, 'a b', '"c"', '$d'], options)
  const { argv, env } = JSON.parse(stdout) as { argv: string[]; env: Record<string, string> }
  expect(exitCode).toBe(0)
  expect(argv).toEqual(['a b', '"c"', '$d'])
  expect(env.SEAWORTHY_TEST).toBe('kept')
  expect(env).not.toHaveProperty('INPUT_TOKEN')
})

test('the exit code is an answer, not an error', async () => {
  const { exec } = await githubHost()
  const result = await exec(process.execPath, ['-e', 'console.error("no"); process.exit(3)'])
  expect(result).toEqual({ exitCode: 3, stdout: '', stderr: 'no\n' })
})

test('a child that never reads its input is no catastrophe', async () => {
  const { exec } = await githubHost()
  const result = await exec(process.execPath, ['-e', 'process.exit(5)'], { stdin: 'x'.repeat(1_000_000) })
  expect(result.exitCode).toBe(5)
})

test('a child that reads its input ends when there is none', async () => {
  const { exec } = await githubHost()
  const result = await exec(process.execPath, ['-e', 'process.stdin.resume().on("end", () => console.log("end"))'])
  expect(result).toEqual({ exitCode: 0, stdout: 'end\n', stderr: '' })
})

test.each([[{}], [{ stdin: '' }]])('a program that is not there: %j', async (options) => {
  const { exec } = await githubHost()
  await expect(exec('seaworthy-no-such-program', [], options)).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('seaworthy-no-such-program'),
  })
})

test('the summary: secrets hidden, whole lines, never more than the runner takes', async () => {
  const host = await githubHost()
  const write = process.stdout.write
  process.stdout.write = () => true // the mask is a command to the runner, and prints the secret
  host.mask('S3CRET')
  process.stdout.write = write
  await host.summary('| a | S3CRET |')
  expect(await readFile(summary, 'utf8')).toBe('| a | *** |\n')
  await host.summary(`${'é'.repeat(99)}\n`.repeat(6000))
  await host.summary('| nothing more |')
  const text = await readFile(summary, 'utf8')
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024)
  expect(text.slice(-200)).toMatch(/\né{99}\n\n\n_The rest is left out: .*_\n$/)
})

test('the environment is that of the beginning of the step, and what the step exports itself', async () => {
  process.env.RUNNER_TEMP = '/the/own'
  delete process.env.GITHUB_ENV
  const host = await githubHost()
  // As for the time that @actions/cache works.
  process.env.RUNNER_TEMP = '/of/another'
  host.exportVariable('SEAWORTHY_TEST', 'exported')
  expect(host.env).toMatchObject({ RUNNER_TEMP: '/the/own', SEAWORTHY_TEST: 'exported' })
  const { stdout } = await host.exec(process.execPath, ['-e', SHOW])
  expect((JSON.parse(stdout) as { env: Record<string, string> }).env.RUNNER_TEMP).toBe('/the/own')
})
