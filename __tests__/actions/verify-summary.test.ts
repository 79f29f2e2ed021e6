import { expect, test } from '@jest/globals'
import { summarizeVerification } from '../../src/actions/verify-summary.ts'
import { HOSTILE, reportOf, verdictFor } from '../trust/reports.ts'

test('a table of the verdicts, with what each rests on', () => {
  const text = summarizeVerification(
    reportOf([
      verdictFor({
        proofs: [{ format: 'dct', signer: 'targets/releases', key: 'k', time: '', timeSource: '', details: {} }],
      }),
      verdictFor({ reference: 'ghcr.io/acme/b:1', verdict: 'violated', reasons: ['not signed'] }),
      verdictFor({
        reference: 'debian:12',
        verdict: 'violated',
        waived: { reason: 'nobody', owner: '@sec', until: '2027-03-01' },
      }),
    ]),
  )
  expect(text).toContain('### Not verified')
  expect(text).toContain('1 verified, 1 violated, 0 could not be checked, 1 waived, under `.github/seaworthy.yml`')
  expect(text).toMatch(/^\| verified \| `ghcr\.io\/acme\/app:1` \| `sha256:d+` \| .* \| dct: targets\/releases \|$/m)
  expect(text).toMatch(/^\| \*\*violated\*\* \| `ghcr\.io\/acme\/b:1` \|.*not signed \|$/m)
  expect(text).toMatch(/^\| waived \(violated\) \| `debian:12` \|.*until 2027-03-01 \|$/m)
})

test.each([
  [reportOf([verdictFor({})]), 'Verified'],
  [reportOf([verdictFor({ verdict: 'unchecked' })]), 'Could not be checked'],
  [reportOf([verdictFor({ verdict: 'violated' })], { mode: 'audit' }), 'Not verified (audit: reported only)'],
])('%#', (report, title) => {
  expect(summarizeVerification(report)).toContain(`### ${title}\n`)
})

test('nothing in it is markup, a cell or a line of its own', () => {
  const hostile = verdictFor({ reference: HOSTILE, rule: HOSTILE, verdict: 'violated', reasons: [HOSTILE] })
  const waived = verdictFor({ ...hostile, waived: { reason: HOSTILE, owner: HOSTILE, until: '2027-01-01' } })
  const text = summarizeVerification(
    reportOf([hostile, waived], { reasons: [HOSTILE], warnings: [HOSTILE], policy: HOSTILE }),
  )
  const rows = text.split('\n').filter((line) => line.startsWith('|'))
  expect(rows.length).toBe(4)
  for (const row of rows) expect(row.split('|').length).toBe(7)
  expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  // What is in code is shown as it is.
  expect(text.replaceAll(/`[^`\n]*`/g, '')).not.toMatch(/<img|\]\(http|@team|\*b\*/)
})

test('a long list is cut, and says so', () => {
  const images = Array.from({ length: 250 }, (_, i) => verdictFor({ reference: `ghcr.io/acme/app:${i}` }))
  const text = summarizeVerification(reportOf(images))
  expect(text.split('\n').filter((line) => line.startsWith('| verified')).length).toBe(200)
  expect(text).toContain('50 more are in the report.')
})
