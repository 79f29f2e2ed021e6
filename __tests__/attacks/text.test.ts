import { describe, expect, test } from '@jest/globals'
import { safeLine, safeText } from '../../src/host/safe-text.ts'
import { parseManifest } from '../../src/image/manifest.ts'
import { parseReference } from '../../src/image/reference.ts'
import { describeError } from '../../src/runtime/failure.ts'
import { inCode, inText, markdownTable } from '../../src/runtime/markdown.ts'
import { failureOf } from '../../src/stores/registry/errors/failure-of.ts'
import { shownText } from '../../src/stores/registry/errors/redact.ts'
import { readErrors } from '../../src/stores/registry/errors/registry-error.ts'
import { Warnings } from '../../src/stores/registry/warnings.ts'
import { nock } from '../helpers/nock.ts'
import { ORIGIN, openPublic } from './public-registry.ts'

/** What a runner, a terminal or a reader would take for something else than text. */
const TRICKS: [string, string][] = [
  ['a command', '\n::set-output name=digest::sha256:evil'],
  ['a mask that hides the log', '\n::add-mask::a'],
  ['a command that stops commands', '\r\n  ::stop-commands::x'],
  ['an old command', '##[error]x'],
  ['a path for the next steps', '\n::add-path::/tmp/evil'],
  ['an escape that clears the screen', '\u001b[2J\u001b[H'],
  ['a title for the terminal', '\u001b]0;evil\u0007'],
  ['a link in the terminal', '\u001b]8;;https://evil.org\u0007click\u001b]8;;\u0007'],
  ['a C1 escape', '\u009b2J'],
  ['a device control string', '\u001bPevil\u001b\\'],
  ['text that runs backwards', 'a\u202egnp.exe'],
  ['a line separator', 'a\u2028::error::x'],
  ['a carriage return that writes over the line', 'failed\rok'],
  ['a backspace', 'failed\b\b\b\b\b\bok'],
]
const isHarmless = (text: string): void => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069]/)
  expect(text).not.toMatch(/^\s*::|##\[/m)
}

describe.each(TRICKS)('%s', (_, trick) => {
  test('in an error of a registry', () => {
    const body = Buffer.from(
      JSON.stringify({ errors: [{ code: trick, message: `no ${trick}`, detail: { message: trick } }] }),
    )
    const failure = failureOf(400, readErrors(body), { doing: 'push', registry: 'r.test', authenticated: true })
    expect(failure.message).toContain('no ')
    isHarmless(safeText(describeError(failure)))
    expect(safeText(describeError(failure)).split('\n').length).toBeLessThanOrEqual(3)
  })

  test('in an error that is no JSON', () => {
    const [error] = readErrors(Buffer.from(`sorry ${trick}`), 'text/plain')
    expect(error?.message).toContain('sorry')
    isHarmless(safeText(error?.message ?? ''))
    expect(error?.message).not.toContain('\n')
  })

  test('in a warning of a registry', () => {
    const said: string[] = []
    const log = { debug: () => {}, info: () => {}, warn: (line: string) => void said.push(line) }
    new Warnings('r.test', log).show([`299 - "take care ${trick.replace(/[\r\n\\]/g, ' ')}"`])
    expect(said[0]).toContain('take care')
    isHarmless(safeText(said[0] ?? ''))
  })

  test('in a name, an annotation, a table of the summary', () => {
    const row = markdownTable(['image'], [[inCode(`a${trick}`)], [inText(`b${trick}`)]])
    expect(row.split('\n')).toHaveLength(4)
    // A summary is no log: the old commands mean nothing there.
    isHarmless(row.replaceAll('##[', ''))
    const title = safeLine(`title ${trick}`)
    expect(title).not.toContain('\n')
    isHarmless(title)
  })

  test('in a reference or a media type is refused, and shown without it', () => {
    for (const parse of [
      () => parseReference(`ghcr.io/acme/app${trick}:1`),
      () => parseReference(`ghcr.io/acme/app:1${trick}`),
      () => parseManifest(Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: `a/b${trick}`, layers: [] }))),
    ]) {
      const error = (() => {
        try {
          return parse()
        } catch (thrown) {
          return thrown
        }
      })()
      expect(error).toMatchObject({ name: 'Failure' })
      isHarmless(safeText(describeError(error)))
    }
  })

  test('in a list of tags is no tag', async () => {
    const registry = openPublic()
    nock(ORIGIN)
      .get('/v2/a/b/tags/list?n=1000')
      .reply(200, { tags: ['one', `one${trick}`, trick] })
    const tags: string[] = []
    for await (const tag of registry.repository('a/b').tags()) tags.push(tag)
    expect(tags).toEqual(['one'])
  })
})

describe('markup in a summary', () => {
  test.each([
    ['an image', '![x](https://evil.org/beacon.png)'],
    ['a link', '[click](https://evil.org)'],
    ['a bare link', 'https://evil.org'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a comment that hides the rest', '<!-- '],
    ['a cell of its own', 'a | b | c'],
    ['a row of its own', 'a |\n| b'],
    ['a heading', '\n# All is well'],
    ['the end of code', '` <b>'],
    ['somebody to be told', '@octocat'],
    ['an issue', 'fixes #1'],
    ['an entity', '&lt;script&gt;'],
    ['a picture by name', ':rocket:'],
    ['an escape', '\\`'],
  ])('%s is text', (_, text) => {
    const code = inCode(text)
    expect(code.slice(1, -1)).not.toMatch(/[`|\n\\]/)
    expect(inText(text)).not.toMatch(/[\\`*_{}[\]()<>+!|~@:\n]|&(?!#\d+;)|#(?!\d+;)/)
  })

  test('plain words stay as they are', () => {
    expect(inCode('ghcr.io/acme/app:1.2')).toBe('`ghcr.io/acme/app:1.2`')
    expect(inText('all is well, 3 of 3.')).toBe('all is well, 3 of 3.')
  })
})

describe('a text of a server', () => {
  test.each([
    ['addresses', 'http://'.repeat(1_000_000)],
    ['tokens', 'eyJ-'.repeat(1_000_000)],
    ['blanks', ' '.repeat(4_000_000)],
    ['users', 'https://a'.repeat(500_000)],
  ])('of megabytes of %s is cut before it is searched', (_, text) => {
    expect(shownText(text).length).toBeLessThanOrEqual(301)
    expect(shownText(`short ${text.slice(0, 50)}`)).toContain('short')
  })

  test('of megabytes of blanks is one line at once', () => {
    expect(safeLine(`a${' '.repeat(2_000_000)}b`).length).toBe(2_000_002)
    expect(safeLine(`a${' \n'.repeat(500_000)}b`)).toBe('a b')
  })
})
