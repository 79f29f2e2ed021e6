import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { PROFILE_NAMES } from '../../../src/serve/quirks/names.ts'
import { PROFILES } from '../../../src/serve/quirks/profiles.ts'

const PAGE = 'docs/registries.md'

/** What the profiles play, as the page shows it. */
function documentation(): string {
  const all = PROFILE_NAMES.map((name) => {
    const { title, auth } = PROFILES[name]
    const seconds = 'expiresIn' in auth && auth.expiresIn !== undefined ? auth.expiresIn : 300
    return `| [\`${name}\`](#${name}) | ${title} | ${auth.kind === 'basic' ? 'Basic' : `tokens of ${seconds} seconds`} |`
  })
  const each = PROFILE_NAMES.map((name) => {
    const { title, quirks } = PROFILES[name]
    const rows = quirks.map(({ what, source }) => `| ${what} | ${source} |`)
    return [`### ${name}`, '', `${title}:`, '', '| what it does | where that is from |', '| --- | --- |', ...rows].join(
      '\n',
    )
  })
  return ['| name | registry | login |', '| --- | --- | --- |', ...all, '', each.join('\n\n')].join('\n')
}

// UPDATE_DOCS=1 npm test -- __tests__/serve/quirks/profiles writes the page anew.
test('the page says what the profiles play', async () => {
  const page = await readFile(PAGE, 'utf8')
  const shown = page.replace(
    /(<!-- profiles -->\n)[\s\S]*(<!-- \/profiles -->)/,
    (_, start: string, end: string) => `${start}\n${documentation()}\n\n${end}`,
  )
  if (process.env.UPDATE_DOCS === '1') await writeFile(PAGE, shown)
  else expect(page).toBe(shown)
})

test('every quirk says what it is and where it was seen', () => {
  for (const name of PROFILE_NAMES) {
    const { quirks } = PROFILES[name]
    expect(quirks.length).toBeGreaterThan(3)
    for (const { what, source } of quirks) {
      expect(what).toMatch(/^[^A-Z]|^(?:PATCH|HEAD|GET)/)
      expect(what).not.toMatch(/[.|]$|\|/)
      expect(source.length).toBeGreaterThan(5)
    }
    expect(new Set(quirks.map(({ what }) => what)).size).toBe(quirks.length)
  }
})
