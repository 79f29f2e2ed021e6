// Recorded answers of docker/metadata-action: the same here byte for byte, but for the differences that docs/tags.md lists.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Facts } from '../../../src/release/facts.ts'
import { Failure } from '../../../src/runtime/failure.ts'
import { factsOf } from '../../helpers/facts.ts'
import { ROOT, readDocument } from '../../helpers/markdown.ts'
import { evaluate } from '../../helpers/rules.ts'

type Answer = readonly string[] | { readonly error: string }

interface Vector {
  readonly event: string
  readonly ref: string
  readonly sha: string
  /** The payload's `base_ref` (pushes), and the branches of a pull request. */
  readonly pushBase?: string
  readonly base?: string
  readonly head?: string
  /** The default branch as the payload has it, and as the API does. */
  readonly payloadDefault?: string
  readonly default: string
  readonly commitDate: number
  readonly tags: string
  readonly flavor: string
  readonly theirs: Answer
  readonly ours?: Answer
  readonly why?: readonly string[]
}

const { now, cases } = JSON.parse(readFileSync(join(ROOT, '__tests__/vectors/metadata-action.json'), 'utf8')) as {
  now: number
  cases: readonly Vector[]
}

function factsOfVector(vector: Vector): Partial<Facts> {
  return {
    event: vector.event,
    sha: vector.sha,
    now: new Date(now),
    baseRef: vector.base ?? (vector.pushBase ?? '').replace('refs/heads/', ''),
    headRef: vector.head ?? '',
    defaultBranch: vector.payloadDefault ?? vector.default,
    lookUp: { ...factsOf().lookUp, commitDate: () => Promise.resolve(new Date(vector.commitDate)) },
  }
}

async function answer(vector: Vector): Promise<Answer> {
  try {
    const { tags, version } = await evaluate(vector.tags, vector.ref, factsOfVector(vector), {
      flavor: vector.flavor,
      allowEmpty: true,
    })
    expect(version).toBe(tags[0]?.name ?? '')
    return tags.map(({ name }) => name)
  } catch (error) {
    if (error instanceof Failure) return { error: error.message }
    throw error
  }
}

test('there are vectors', () => {
  expect(cases.length).toBeGreaterThan(400)
  expect(cases.filter(({ why }) => why === undefined).length).toBeGreaterThan(300)
})

test.each(
  cases.map((vector) => [JSON.stringify([vector.tags, vector.flavor]), vector.event, vector.ref, vector] as const),
)('%s on %s %s', async (_, __, ___, vector) => {
  const ours = await answer(vector)
  if (vector.ours !== undefined) expect(ours).toEqual(vector.ours)
  else if ('error' in vector.theirs) expect(ours).toHaveProperty('error')
  else expect(ours).toEqual(vector.theirs)
})

test('every difference is a row of the table', () => {
  const differences = readDocument('docs/tags.md').split('## Differences')[1] ?? ''
  const rows = [...differences.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, name = '']) => name)
  const used = [...new Set(cases.flatMap(({ why = [] }) => why))].sort()
  expect(rows).toEqual(expect.arrayContaining(used))
  for (const { why, ours, theirs } of cases) if (why !== undefined) expect(ours).not.toEqual(theirs)
})
