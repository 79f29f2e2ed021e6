// What the documents tell people to paste into a workflow is what the actions take.
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parseAllDocuments } from 'yaml'
import { ACTIONS } from '../../src/actions/generated/names.ts'
import { codeBlocks } from '../helpers/markdown.ts'

interface Step {
  readonly id?: string
  readonly uses: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** Every step with a `uses`, wherever it stands. */
function stepsIn(value: unknown): Step[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'uses' in value && typeof value.uses === 'string' ? [value as Step] : []
  return [...own, ...Object.values(value).flatMap(stepsIn)]
}

/** `seaworthy/seaworthy/login@v1` -> `login`; undefined for the actions of others. */
function folderOf({ uses }: Step): keyof typeof ACTIONS | undefined {
  const [, folder, version] = /^seaworthy\/seaworthy(?:\/([\w/]+))?@(.*)$/.exec(uses) ?? []
  if (version === undefined) return undefined
  expect(version).toMatch(/^(v1|<commit>)$/)
  const name = folder === undefined ? '.' : join(folder)
  if (!(name in ACTIONS)) throw new Error(`there is no action ${uses}`)
  return name as keyof typeof ACTIONS
}

const blocks = codeBlocks(['yaml', 'yml'])

test('there are snippets', () => {
  expect(blocks.filter(({ text }) => text.includes('uses: seaworthy/')).length).toBeGreaterThan(10)
})

test.each(blocks.map(({ where, text }) => [where, text]))(
  '%s is YAML, with inputs and outputs that there are',
  (_, text) => {
    const documents = parseAllDocuments(text) as { errors: unknown[]; toJS(): unknown }[]
    for (const { errors } of documents) expect(errors).toEqual([])
    const steps = documents.flatMap((document) => stepsIn(document.toJS()))
    const outputs = new Map<string, readonly string[]>()
    for (const step of steps) {
      const folder = folderOf(step)
      if (folder === undefined) continue
      const inputs: readonly string[] = ACTIONS[folder].inputs
      expect(inputs).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})))
      if (step.id !== undefined) outputs.set(step.id, ACTIONS[folder].outputs)
    }
    for (const [, id = '', name = ''] of text.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      const known = outputs.get(id)
      if (known !== undefined) expect(known).toContain(name)
    }
  },
)
