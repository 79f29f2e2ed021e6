import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parseSync } from '@swc/core'
import { ROOT } from '../helpers/markdown.ts'
import { CountedExpression } from '../helpers/regex-steps.ts'

/** Expressions that take more than their share, and why that harms nobody: who writes the text, and how long it can be. */
const BOUNDED: Readonly<Record<string, string>> = {
  [`stores/registry/redact.ts /(\\bhttps?:\\/\\/[^\\s?"'<>]*)\\?[^\\s"'<>]*/gi`]: `a text of a server, cut to 4800 letters`,
  [`cache/open-cache.ts /^[^/]*[.:][^/]*\\/|^localhost\\//`]: `the name of a cache, written in the workflow`,
  [`cli/help.ts /^\\n+|\\s+$/g`]: `our own help`,
  [`cli/serve.ts /^https?:\\/\\/|\\/+$/g`]: `an option of the command line`,
  [`login/auth-entry.ts /\\0+$/`]: `the user's own config.json`,
  [`login/logins-list.ts /[ \\t]*[,}].*$/`]: `an input of the workflow`,
  [`login/logins-list.ts /[ \\t]+#.*$/`]: `an input of the workflow`,
  [`release/context/github-api.ts /<([^<>]+)>\\s*;[^,]*\\brel="?next"?/`]: `a header of the API of GitHub, at most 16 KB`,
  [`release/promotion/version-of.ts /^v?\\d+(?:\\.\\d+){2,}(?:[-._+]?[0-9A-Za-z][0-9A-Za-z.+_-]*)?$/`]: `a tag, at most 128 letters`,
  [`release/rules/found-release.ts /^v?([\\d._]*\\d)(.*)$/`]: `a branch or tag of git, at most 255 bytes`,
  [`release/rules/found-release.ts /^v?([\\d._-]*\\d)(.*)$/`]: `a branch or tag of git, at most 255 bytes`,
  [`release/rules/tag-rules.ts /^\\/(.+)\\/(.*)$/`]: `a rule, written in the workflow`,
  [`release/versions/schemes.ts /^(.*?[A-Za-z].*?)[/@_-](v?\\d.*)$/`]: `a name of at most 255 letters; longer ones are not looked at`,
  [`ship/open-source.ts /^[^/]*[.:][^/]*\\//`]: `a source, written in the workflow`,
  [`stores/registry/errors.ts /TAG_INVALID|ImageTagAlreadyExists|immutable|cannot be overwritten|tag.*already exists/i`]: `an error of a registry, cut to 300 letters`,
  [`trust/dct/notary-client.ts /\\/+$/`]: `the address of a server, from the policy`,
  [`trust/dct/signing/pem.ts /-----BEGIN ([A-Z0-9 ]{1,40})-----\\r?\\n([\\s\\S]*?)\\r?\\n-----END \\1-----/g`]: `the user's own key files`,
  [`trust/dead-gates/file-kind.ts /(?:^|\\/)(?:[^/]*\\.)?gitlab-ci(?:\\.[^/]+)?\\.ya?ml$/`]: `a path of the repository, at most 4096 bytes`,
  [`trust/dead-gates/rules.ts /^\\s*-?\\s*name:\\s*["']?$/`]: `a line of at most 4000 letters; longer ones are cut`,
  [`trust/dead-gates/rules.ts /(?<![\\w./]|\\w-)(?:[\\w./-]*\\/)?notary["']?,?(?:\\s+-{1,2}[\\w-]+(?:=\\S+)?(?:\\s+["']?[\\w./:~$][\\w./:~$-]*["']?)??){0,6}\\s+["']?(init|publish|addhash|add|remove|list|lookup|verify|status|reset|witness|delete|delegation|key)\\b/g`]: `a line of at most 4000 letters; longer ones are cut`,
}

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
  const slow = all
    .filter(({ source, flags }) => worst(source, flags) !== undefined)
    .map(({ file, source, flags }) => `${file} /${source}/${flags}`)
  const known = new Set(Object.keys(BOUNDED))
  expect(slow.filter((one) => !known.has(one))).toEqual([])
  expect([...known].filter((one) => !slow.includes(one))).toEqual([])
})
