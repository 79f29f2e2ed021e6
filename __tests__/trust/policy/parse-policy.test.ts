import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { parse } from 'yaml'
import { describeError, Failure } from '../../../src/runtime/failure.ts'
import type { Subject, TrustContext } from '../../../src/trust/driver.ts'
import { DRIVERS } from '../../../src/trust/drivers.ts'
import { parsePolicy } from '../../../src/trust/policy/parse-policy.ts'
import type { Policy, Quorum, Requirement, Rule } from '../../../src/trust/policy/policy.ts'
import { ROOT } from '../../helpers/markdown.ts'
import { fakeSignatures, noFiles } from '../fake-driver.ts'
import { BAD, BAD_YAML, GOOD } from './policies.ts'

const FILE = '.github/seaworthy.yml'

async function read(text: string | Uint8Array, drivers = DRIVERS): Promise<Policy> {
  return await parsePolicy(Buffer.from(text), { file: FILE, files: noFiles, drivers })
}

async function failureOf(text: string | Uint8Array): Promise<Failure> {
  const error = await read(text).catch((cause: unknown) => cause)
  if (error instanceof Failure) return error
  throw new Error(`no failure but ${String(error)}`, { cause: error })
}

describe('what is read', () => {
  test.each(GOOD)('%s', async (_, text) => {
    await read(text)
  })

  test('the example of the interface, but for the formats that are to come', async () => {
    const policy = await read(`version: 1
mode: enforce              # audit | enforce
unmatched: fail            # fail | warn
rules:
  - images: ["registry.corp:5000/**"]
    allOf:
      - dct: { server: "https://notary.corp:4443", pins: ["spki:sha256:${'0'.repeat(64)}"], roles: [targets/releases], maxAge: 7d }
waivers:
  - { images: ["docker.io/library/debian:*"], reason: "no publisher signature exists", owner: "@acme/sec", until: 2027-03-01, require: digest }
`)
    expect(policy).toMatchObject({
      label: FILE,
      mode: 'enforce',
      unmatched: 'fail',
      rules: [
        {
          position: 0,
          images: [{ text: 'registry.corp:5000/**' }],
          need: {
            kind: 'quorum',
            name: 'allOf',
            count: 1,
            of: [{ kind: 'requirement', format: 'dct', place: `${FILE}:7:14` }],
          },
          platforms: { kind: 'index' },
        },
      ],
      waivers: [
        {
          owner: '@acme/sec',
          reason: 'no publisher signature exists',
          until: '2027-03-01',
          ends: Date.UTC(2027, 2, 2),
          requireDigest: true,
          place: `${FILE}:9:5`,
        },
      ],
    })
  })

  test('defaults are the strict ones', async () => {
    expect(await read('version: 1')).toMatchObject({ mode: 'enforce', unmatched: 'fail', rules: [], waivers: [] })
  })

  test('a driver reads the files its requirement names from where the policy was read', async () => {
    const files = { read: async (path: string) => Buffer.from(`key of ${path}`) }
    const text = 'version: 1\nrules: [{ images: [a.io/b], allOf: [{ fake: { file: keys/a.pub } }] }]'
    const { drivers, asked } = fakeSignatures()
    const { rules } = await parsePolicy(Buffer.from(text), { file: FILE, files, drivers })
    const { of } = (rules[0] as Rule).need as Quorum
    await (of[0] as Requirement).check({ descriptor: {} } as Subject, {} as TrustContext)
    expect(asked[0]?.key).toBe('key of keys/a.pub')
  })
})

describe('what is refused, where, and what to do', () => {
  test.each(BAD)('%s', async (_, text, place, message, hint) => {
    const failure = await failureOf(text)
    expect(failure.message).toContain(message)
    expect(failure.message).toContain(`${FILE}:${place}: `)
    expect(failure.hint ?? '').toContain(hint)
    expect(failure.code).toBe('invalid')
  })

  test.each(BAD_YAML)('%s', async (_, text, place, message) => {
    const failure = await failureOf(text)
    expect(failure.message).toContain(message)
    expect(failure.message).toContain(`${FILE}:${place}: `)
  })

  test('a format that comes later says so', async () => {
    const failure = await failureOf('version: 1\nrules: [{ images: [a.io/b], anyOf: [{ sigstore: { key: a.pub } }] }]')
    expect(failure).toMatchObject({ code: 'unsupported' })
    expect(failure.message).toContain(`${FILE}:2:39: this version of Seaworthy does not verify sigstore signatures yet`)
    expect(failure.hint).toContain('It verifies dct.')
  })

  test.each([
    ['not UTF-8', Buffer.from([0x76, 0xff]), 'is not UTF-8 text'],
    ['huge', Buffer.alloc(300 * 1024, 0x20), 'at most 262144 are read'],
  ])('%s', async (_, bytes, message) => {
    expect((await failureOf(bytes)).message).toContain(message)
  })

  test('whatever the text, the answer is a policy or a Failure, and soon', async () => {
    const words = fc.constantFrom(
      'version: 1\n',
      'rules:',
      '- ',
      'images: ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      'anyOf: ',
      'dct: ',
      '\n',
      '  ',
      '"',
      "'",
      '&a ',
      '*a',
      '!!x ',
      '|',
      '>',
      '#',
      '? ',
      ': ',
      '\t',
      '%YAML 1.1\n',
      '---\n',
      'a.io/b',
      '<<: ',
      '0x1',
      '1e9',
      '\u0000',
      '\ud800',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ maxLength: 200 }),
          fc.array(words, { maxLength: 40 }).map((all) => all.join('')),
        ),
        async (text) => {
          const error = await read(text).then(
            () => undefined,
            (cause: unknown) => cause,
          )
          if (error !== undefined && !(error instanceof Failure)) throw error
          if (error !== undefined) expect(describeError(error)).not.toBe('')
        },
      ),
      { seed: Number(process.env.SEAWORTHY_SEED ?? 5), numRuns: 1500 },
    )
  })
})

describe('the published schema', () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'schema/seaworthy.schema.json'), 'utf8')) as object
  const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(
    schema,
  )

  test.each(GOOD)('takes what the parser takes: %s', (_, text) => {
    validate(parse(text))
    expect(validate.errors ?? []).toEqual([])
  })

  test.each(BAD.filter(([name]) => !name.endsWith('#')))('refuses what the parser refuses: %s', (_, text) => {
    expect(validate(parse(text))).toBe(false)
  })

  test.each(BAD.filter(([name]) => name.endsWith('#')))('cannot know, and takes: %s', (_, text) => {
    expect(validate(parse(text))).toBe(true)
  })

  test('describes every key, for editors', () => {
    const undescribed: string[] = []
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      const { properties } = value as { properties?: Record<string, { description?: string; $ref?: string }> }
      for (const [key, inner] of Object.entries(properties ?? {})) {
        if (inner.description === undefined) undescribed.push(`${path}.${key}`)
      }
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`)
    }
    walk(schema, '')
    expect(undescribed).toEqual([])
  })
})
