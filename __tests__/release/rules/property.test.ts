import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { legalTag } from '../../../src/release/rules/tag-name.ts'
import { Failure } from '../../../src/runtime/failure.ts'
import { evaluate } from '../../helpers/rules.ts'

const LEGAL = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/
const anyText = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', '.', '-', 'v1.2.3', 'x'.repeat(127)),
)
const refName = anyText.filter((text) => text !== '')

test('every name is made legal, or refused', () => {
  const where = { input: 'tags', line: 1, text: '', strict: true, warn: () => {} }
  fc.assert(
    fc.property(anyText, anyText, anyText, (prefix, core, suffix) => {
      try {
        expect(legalTag({ prefix, core, suffix }, where).name).toMatch(LEGAL)
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        expect(prefix + core + suffix).not.toMatch(/[A-Za-z0-9_]/)
      }
    }),
    { numRuns: 500 },
  )
})

test('a name that is legal stays as it is', () => {
  const where = { input: 'tags', line: 1, text: '', strict: true, warn: () => {} }
  fc.assert(
    fc.property(fc.stringMatching(LEGAL), (core) => {
      expect(legalTag({ prefix: '', core, suffix: '' }, where)).toEqual({ name: core, isShortened: false, dropped: '' })
    }),
  )
})

const rule = fc.oneof(
  fc.constantFrom(
    'type=schedule',
    'type=edge',
    'type=sha',
    'type=ref,event=branch',
    'type=ref,event=tag',
    'type=ref,event=pr',
    'type=semver,pattern={{version}}',
    'type=pep440,pattern={{raw}}',
    'type=numbers,pattern={{major}}',
    'type=match,pattern=.*',
  ),
  fc.stringMatching(/^[^,"{}\n\r]{1,30}$/).map((value) => `type=raw,value=${value}`),
  fc
    .tuple(fc.stringMatching(/^[^,"{}\n\r]{0,90}$/), fc.stringMatching(/^[^,"{}\n\r]{0,90}$/))
    .map(([prefix, suffix]) => `type=sha,prefix=${prefix},suffix=${suffix}`),
)
const ref = fc
  .tuple(fc.constantFrom('refs/heads/', 'refs/tags/', 'refs/pull/'), refName)
  .map(([kind, name]) => kind + name)

test('every tag that rules give on any ref is legal, and no two are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rule, { maxLength: 5 }), ref, fc.boolean(), async (rules, where, isLatest) => {
      const flavor = isLatest ? 'latest=true' : ''
      const result = await evaluate(rules.join('\n'), where, {}, { allowEmpty: true, strict: false, flavor }).catch(
        (error: unknown) => error,
      )
      if (result instanceof Failure) return
      const { tags, version } = result as Awaited<ReturnType<typeof evaluate>>
      for (const { name } of tags) expect(name).toMatch(LEGAL)
      expect(new Set(tags.map(({ name }) => name)).size).toBe(tags.length)
      expect(version).toBe(tags[0]?.name ?? '')
    }),
    { numRuns: 400 },
  )
})

test('the same inputs give the same answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rule, { minLength: 1, maxLength: 4 }), ref, async (rules, where) => {
      const answers = await Promise.all(
        [1, 2].map(() => evaluate(rules.join('\n'), where, {}, { allowEmpty: true }).catch(String)),
      )
      expect(answers[0]).toEqual(answers[1])
    }),
    { numRuns: 50 },
  )
})
