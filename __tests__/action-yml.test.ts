import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { ACTIONS, type InputName, type OutputName } from '../src/actions/generated/names.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
type Folder = keyof typeof ACTIONS
const folders = Object.keys(ACTIONS) as Folder[]

interface ActionFile {
  name: string
  description: string
  inputs?: Record<string, { description: string; default?: unknown; required?: boolean }>
  outputs?: Record<string, { description: string }>
  runs: { using: string; main: string; post?: string }
}
const read = (folder: string): ActionFile => parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')) as ActionFile

test('the tables in the READMEs and the names in the source are those of action.yml', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/action-docs.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

// The names that are promised. A part's own folder and the root say the same word for the same thing.
const LOGIN = ['registry', 'username', 'token', 'password', 'logins', 'logout', 'on-missing']
const RULES = ['images', 'tags', 'flavor', 'strict', 'allow-downgrade', 'existing', 'github-token']
const PUSH = [
  ...RULES,
  'source',
  'to',
  'immutable',
  'allow-empty',
  'platforms',
  'compression',
  'plan',
  'preflight',
  'dry-run',
  'summary',
]
const PUSHED = ['digest', 'references', 'version', 'json', 'undo-record']
const VERIFIED = ['verified', 'digests', 'report', 'sarif']
const CACHE_RESTORE = [
  'images',
  'to',
  'key',
  'require-signed',
  'signing-key',
  'fail-on-error',
  'github-token',
  'summary',
]
const CACHE_SAVE = [
  'images',
  'to',
  'key',
  'save',
  'max-size',
  'keep',
  'signing-key',
  'fail-on-error',
  'github-token',
  'summary',
]
const CACHE = [...new Set([...CACHE_RESTORE, ...CACHE_SAVE, 'buildkit'])]
const RESTORED = ['cache-hit', 'restored', 'bytes-restored', 'seconds-saved', 'registry']
const PROMISED: Record<string, { inputs: readonly string[]; outputs: readonly string[] }> = {
  '.': {
    inputs: [
      ...LOGIN,
      ...PUSH,
      'push',
      'verify',
      'verify-images',
      'policy',
      'lock',
      'sarif',
      'cache',
      ...CACHE.filter((name) => name !== 'github-token').map((name) => `cache-${name}`),
      'job-status',
    ],
    outputs: [...PUSHED, 'registries', ...VERIFIED, ...RESTORED],
  },
  cache: { inputs: [...CACHE, 'job-status'], outputs: [...RESTORED, 'json'] },
  'cache/restore': { inputs: CACHE_RESTORE, outputs: [...RESTORED, 'json'] },
  'cache/save': { inputs: CACHE_SAVE, outputs: ['saved', 'bytes-saved', 'json'] },
  login: { inputs: LOGIN, outputs: ['registries'] },
  promote: {
    inputs: [
      'source',
      'to',
      'referrers',
      'immutable',
      'allow-downgrade',
      'allow-fewer-platforms',
      'dry-run',
      'summary',
    ],
    outputs: ['digest', 'references', 'json'],
  },
  tags: {
    inputs: [
      'images',
      'tags',
      'flavor',
      'labels',
      'annotations',
      'context',
      'sep-tags',
      'sep-labels',
      'sep-annotations',
      'bake-target',
      'github-token',
      'strict',
      'allow-empty',
      'allow-downgrade',
      'existing',
      'summary',
    ],
    outputs: [
      'version',
      'tags',
      'tag-names',
      'labels',
      'annotations',
      'json',
      'bake-file-tags',
      'bake-file-labels',
      'bake-file-annotations',
      'bake-file',
      'plan',
    ],
  },
  verify: {
    inputs: [
      'images',
      'policy',
      'lock',
      'mode',
      'platforms',
      'offline',
      'allow-empty',
      'sarif',
      'summary',
      'github-token',
    ],
    outputs: VERIFIED,
  },
  push: { inputs: PUSH, outputs: PUSHED },
}

describe.each(folders)('%s', (folder) => {
  const action = read(folder)

  test('has the promised names only', () => {
    const promised = PROMISED[folder] ?? { inputs: [], outputs: [] }
    expect(promised.inputs).toEqual(
      expect.arrayContaining([...(ACTIONS[folder].inputs as readonly InputName<Folder>[])]),
    )
    expect(promised.outputs).toEqual(
      expect.arrayContaining([...(ACTIONS[folder].outputs as readonly OutputName<Folder>[])]),
    )
  })

  test('is described in sentences', () => {
    const all = [action, ...Object.values(action.inputs ?? {}), ...Object.values(action.outputs ?? {})]
    for (const { description } of all) {
      expect(description).toMatch(/^[A-Z][\s\S]*\.$/)
      // The runner evaluates expressions wherever they stand and refuses the whole action for one in a description.
      expect(description).not.toContain('${{')
    }
  })

  test('has defaults that are text, as the runner hands them over', () => {
    for (const { default: value = '' } of Object.values(action.inputs ?? {})) expect(typeof value).toBe('string')
  })

  test('runs on the Node of the runner, from dist/', () => {
    expect(action.runs.using).toBe('node24')
    for (const file of [action.runs.main, action.runs.post].filter((name) => name !== undefined)) {
      expect(join(folder, file)).toMatch(/^dist\/[a-z-]+\.js$/)
    }
  })
})

test('every file an action.yml runs is an entry of the bundle', () => {
  const exported = [...readFileSync(join(root, 'src/bundle.ts'), 'utf8').matchAll(/^export const (\w+)/gm)].map(
    ([, name]) => name,
  )
  expect(exported).toContain('cli')
  // The entries arrive together with the code behind them.
  const named = folders.flatMap((folder) => Object.values(read(folder).runs).filter((value) => value.endsWith('.js')))
  const missing = named
    .map((file) => basename(file, '.js').replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()))
    .filter((name) => existsSync(join(root, `src/actions/${name}.ts`)) && !exported.includes(name))
  expect(missing).toEqual([])
})

test('the source asks for no input and sets no output that no action.yml has', () => {
  const names = (kind: 'inputs' | 'outputs'): Set<string> =>
    new Set(folders.flatMap((folder) => [...ACTIONS[folder][kind]]))
  const inputs = names('inputs')
  const outputs = names('outputs')
  for (const file of readdirSync(join(root, 'src/actions'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    const source = readFileSync(join(root, 'src/actions', file), 'utf8')
    for (const [, name = ''] of source.matchAll(/(?:\.input\(|\bread[A-Z]\w*\(\w+, )'([^']+)'/g))
      expect(inputs).toContain(name)
    for (const [, name = ''] of source.matchAll(/\.output\('([^']+)'/g)) expect(outputs).toContain(name)
  }
})
