import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { loadedFiles } from './helpers/loaded-files.ts'

// What starting up may cost, in bytes of JavaScript that Node loads before there is anything to do. To grow one of these is a
// decision: say in docs/decisions/ what it buys.
const CLI_BYTES = 300_000
const ACTION_BYTES = 1_250_000 // @actions/core alone is 1 060 000
// These have something to do without any input (log in to Docker Hub, make default tags, look for a cache), and have loaded what that takes.
const WORKING_BYTES: Readonly<Record<string, number>> = {
  'login.js': 1_500_000,
  'tags.js': 1_450_000,
  'cache.js': 1_950_000,
  'cache-restore.js': 1_950_000,
  'cache-save.js': 2_150_000,
}

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const entries = readdirSync(dist).filter((name) => /^(?!index\.)[a-z-]+\.js$/.test(name))
/** What @actions/core and http-client call themselves on the wire. */
const ACTIONS_MARK = /actions\/(?:oidc-client|http-client)/

function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0)
}

describe('the command line', () => {
  test.each([
    ['--version', []],
    ['reference', ['debian']],
    ['reference', ['debian', '--json']],
  ])('%s %j loads little, and nothing of @actions', (word, args) => {
    const { exitCode, files } = loadedFiles(join(dist, 'cli.js'), [word, ...args])
    expect(exitCode).toBe(0)
    expect(files.length).toBeGreaterThan(1)
    expect(bytesOf(files)).toBeLessThan(CLI_BYTES)
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toMatch(ACTIONS_MARK)
  })

  test('help loads every command there is, and still nothing of @actions', () => {
    const { exitCode, files } = loadedFiles(join(dist, 'cli.js'), ['help'])
    expect(exitCode).toBe(0)
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toMatch(ACTIONS_MARK)
  })

  test('nothing that its source can ever import is of @actions', () => {
    const { files, packages } = importsFrom(join(root, 'src/cli/bin.ts'))
    expect(files.length).toBeGreaterThan(10)
    expect(packages.filter((name) => name.startsWith('@actions/'))).toEqual([])
  })
})

test('the server that a step leaves behind loads nothing of @actions', () => {
  const { files } = loadedFiles(join(dist, 'cache-server.js'), [])
  for (const file of files) expect(readFileSync(file, 'utf8')).not.toMatch(ACTIONS_MARK)
})

describe('the actions', () => {
  for (const name of entries.filter((entry) => !['cli.js', 'cache-server.js'].includes(entry))) {
    test(`${name} loads little more than @actions/core`, () => {
      // Without inputs a step ends at once, by then having loaded all it needs to read them.
      const { files } = loadedFiles(join(dist, name), [])
      expect(files.some((file) => ACTIONS_MARK.test(readFileSync(file, 'utf8')))).toBe(true)
      expect(bytesOf(files)).toBeLessThan(WORKING_BYTES[name] ?? ACTION_BYTES)
    })
  }
})

/** Every file and package reachable from a source file, lazy imports included, types left out. */
function importsFrom(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const queue = [entry]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue
    files.add(file)
    const source = readFileSync(file, 'utf8').replace(/^(?:import|export) type [^;]*? from '[^']*'/gm, '')
    for (const [, specifier = ''] of source.matchAll(/(?:\bfrom |\bimport\(|^import )'([^']+)'/gm)) {
      if (specifier.startsWith('.')) queue.push(resolve(dirname(file), specifier))
      else packages.add(specifier)
    }
  }
  return { files: [...files], packages: [...packages] }
}
