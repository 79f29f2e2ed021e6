import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parseSync } from '@swc/core'
import { ROOT } from '../helpers/markdown.ts'
import { CountedExpression } from '../helpers/regex-steps.ts'

/** Expressions that take more than their share, and why that harms nobody: who writes the text, and how long it can be. */
const BOUNDED: ReadonlyMap<string, string> = new Map([
  ['/(\\bhttps?:\\/\\/[^\\s?"\'<>]*)\\?[^\\s"\'<>]*/gi', 'a text of a server, cut to 4800 letters'],
  ['/^[^/]*[.:][^/]*\\/|^localhost\\//', 'the name of a cache, written in the workflow'],
  ['/^\\n+|\\s+$/g', 'our own help'],
  ['/^https?:\\/\\/|\\/+$/g', 'an option of the command line'],
  ['/\\0+$/', "the user's own config.json"],
  ['/[ \\t]*[,}].*$/', 'an input of the workflow'],
  ['/[ \\t]+#.*$/', 'an input of the workflow'],
  ['/<([^<>]+)>\\s*;[^,]*\\brel="?next"?/', 'a header of the API of GitHub, at most 16 KB'],
  ['/^v?\\d+(?:\\.\\d+){2,}(?:[-._+]?[0-9A-Za-z][0-9A-Za-z.+_-]*)?$/', 'a tag, at most 128 letters'],
  ['/^v?([\\d._]*\\d)(.*)$/', 'a branch or tag of git, at most 255 bytes'],
  ['/^v?([\\d._-]*\\d)(.*)$/', 'a branch or tag of git, at most 255 bytes'],
  ['/^\\/(.+)\\/(.*)$/', 'a rule, written in the workflow'],
  ['/^(.*?[A-Za-z].*?)[/@_-](v?\\d.*)$/', 'a name of at most 255 letters; longer ones are not looked at'],
  ['/^[^/]*[.:][^/]*\\//', 'a source, written in the workflow'],
  [
    '/TAG_INVALID|ImageTagAlreadyExists|immutable|cannot be overwritten|tag.*already exists/i',
    'an error of a registry, cut to 300 letters',
  ],
  ['/\\/+$/', 'the address of a server, from the policy'],
  ['/-----BEGIN ([A-Z0-9 ]{1,40})-----\\r?\\n([\\s\\S]*?)\\r?\\n-----END \\1-----/g', "the user's own key files"],
  ['/(?:^|\\/)(?:[^/]*\\.)?gitlab-ci(?:\\.[^/]+)?\\.ya?ml$/', 'a path of the repository, at most 4096 bytes'],
  ['/^\\s*-?\\s*name:\\s*["\']?$/', 'a line of at most 4000 letters; longer ones are cut'],
  [
    '/(?<![\\w./]|\\w-)(?:[\\w./-]*\\/)?notary["\']?,?(?:\\s+-{1,2}[\\w-]+(?:=\\S+)?(?:\\s+["\']?[\\w./:~$][\\w./:~$-]*["\']?)??){0,6}\\s+["\']?(init|publish|addhash|add|remove|list|lookup|verify|status|reset|witness|delete|delegation|key)\\b/g',
    'a line of at most 4000 letters; longer ones are cut',
  ],
  ['/client with IP .* is not allowed access/i', 'an error of a registry, cut to 300 letters'],
])

interface Found {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** Every regular expression that is written in the sources. */
function expressions(): Found[] {
  const found = new Map<string, Found>()
  const source = join(ROOT, 'src')
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) for (const item of node) visit(item)
      if (typeof node !== 'object' || node === null) return
      const { type, pattern, flags } = node as Record<string, string>
      if (type === 'RegExpLiteral')
        found.set(`/${pattern}/${flags}`, { file, source: pattern ?? '', flags: flags ?? '' })
      for (const value of Object.values(node)) if (typeof value === 'object') visit(value)
    }
    visit(parseSync(readFileSync(join(source, file), 'utf8'), { syntax: 'typescript' }).body)
  }
  return [...found.values()]
}

const N = 20

/** The text for which twice the length takes more than two and a half times the steps; undefined when there is none. */
function worst(source: string, flags: string): string | undefined {
  const counted = new CountedExpression(source, flags)
  for (const [once, twice] of counted.attacks(N)) {
    const long = counted.steps(twice)
    if (long === Number.POSITIVE_INFINITY) return twice
    if (long > 30 * N && long > 2.6 * counted.steps(once)) return twice
  }
  return undefined
}

test.each([
  ['blanks around a line end', '\\s*\\n\\s*', 'g', true],
  ['blanks at the end', '\\s+$', '', true],
  ['brackets', '\\(.*\\)$', '', true],
  ['a repetition of a repetition', '^(?:a+)+$', '', true],
  ['two ways to read one letter', '^(?:a|a)*$', '', true],
  ['addresses', '(\\bhttps?:\\/\\/[^\\s?"\'<>]*)\\?', 'gi', true],
  ['three in a row', '^(.*?[A-Za-z].*?)[/@_-](v?\\d.*)$', '', true],
  ['letters', '^[a-z]+$', '', false],
  ['a name', '^[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*$', '', false],
  ['a quoted text', '^"(?:\\\\.|[^"\\\\])*"$', '', false],
])('the counter tells %s', (_, source, flags, isSlow) => {
  expect(worst(source, flags) !== undefined).toBe(isSlow)
})

test('no expression takes time by the square of a text from outside', () => {
  const all = expressions()
  expect(all.length).toBeGreaterThan(250)
  const slow = all.filter(({ source, flags }) => worst(source, flags) !== undefined)
  const written = slow.map(({ source, flags }) => `/${source}/${flags}`)
  // A new one: write it otherwise, give its text a limit, or say above who writes that text and how long it is.
  expect(slow.filter((_, i) => !BOUNDED.has(written[i] as string))).toEqual([])
  expect([...BOUNDED.keys()].filter((one) => !written.includes(one))).toEqual([])
})
