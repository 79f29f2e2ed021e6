import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { ACTIONS } from '../../src/actions/generated/names.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

interface Metadata {
  readonly inputs: Record<string, { description: string; default: string; required: boolean }>
  readonly outputs: Record<string, { description: string }>
  readonly runs: { using: string; main: string; post: string }
}
const action = parse(read('login/action.yml')) as Metadata

test('action.yml declares the inputs that the code reads', () => {
  expect(Object.keys(action.inputs).sort()).toEqual([...ACTIONS.login.inputs].sort())
  expect(Object.keys(action.outputs)).toEqual(['registries'])
})

test('every input and output is described in sentences', () => {
  for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
    expect(description).toMatch(/^[A-Z].*\.$/s)
  }
})

test('the README has a row for each of them', () => {
  const readme = read('login/README.md')
  for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
    expect(readme).toMatch(new RegExp(`^\\| \`${name}\` \\|`, 'm'))
  }
})

test('it runs entries that the build writes', () => {
  expect(action.runs.using).toBe('node24')
  const bundle = read('src/bundle.ts')
  for (const path of [action.runs.main, action.runs.post]) {
    const [, entry] = /^\.\.\/dist\/(\w+)\.js$/.exec(path) ?? []
    expect(bundle).toContain(`export const ${entry} =`)
  }
  expect(existsSync(fileURLToPath(new URL('login/../dist/', root)))).toBe(true)
})
