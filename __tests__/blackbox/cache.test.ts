// What is wrong with the inputs of the cache fails its step: unlike trouble of the cache, whoever wrote the workflow can mend it.
import { afterEach, expect, test } from '@jest/globals'
import { createRunner, type Runner } from '../helpers/runner.ts'

const runners: Runner[] = []
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.dispose()
})

const ALL = ['cache', 'cache-restore', 'cache-save']
const SAVING = ['cache', 'cache-save']

test.each<[what: string, steps: readonly string[], inputs: Record<string, string>, error: RegExp]>([
  ['a bare word', ALL, { to: 'images' }, /"images" is no place for a cache[\s\S]*Write github, directory, a path/],
  ['a name that cannot be one', ALL, { to: 'ghcr.io/Acme/cache' }, /ghcr\.io\/Acme\/cache/],
  ['a repository with a tag', ALL, { to: 'ghcr.io/acme/cache:v1' }, /has a tag or digest of its own[\s\S]*repository/],
  ['a key that is too long', ALL, { key: 'k'.repeat(501) }, /501 characters; at most 500/],
  ['a size of no known unit', SAVING, { 'max-size': '5 elephants' }, /max-size/],
  ['a number that is none', SAVING, { keep: 'all' }, /keep/],
  ['another word for save', SAVING, { save: 'maybe' }, /save[\s\S]*trusted/],
])('%s', async (_, steps, inputs, error) => {
  for (const step of steps) {
    const runner = await createRunner()
    runners.push(runner)
    const done = await runner.run(step, { images: 'app:ci', ...inputs })
    expect({ step, code: done.exitCode, errors: done.annotations('error') }).toEqual({
      step,
      code: 1,
      errors: [expect.stringMatching(error)],
    })
    expect(done.annotations('warning')).toEqual([])
  }
})
