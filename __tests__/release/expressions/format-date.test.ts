import { expect, test } from '@jest/globals'
import { formatDate } from '../../../src/release/expressions/format-date.ts'
import { zonedDate } from '../../../src/release/expressions/zoned-date.ts'

function format(text: string, date: string, zone = 'UTC'): string {
  const zoned = zonedDate(new Date(date), zone)
  return zoned === undefined ? 'no such zone' : formatDate(zoned, text)
}

test.each<[string, string, string]>([
  ['', '2026-03-04T05:06:07.089Z', '2026-03-04T05:06:07Z'],
  ['M Mo MM MMM MMMM', '2026-03-04T05:06:07.089Z', '3 3rd 03 Mar March'],
  ['D Do DD DDD DDDo DDDD', '2026-03-04T05:06:07.089Z', '4 4th 04 63 63rd 063'],
  ['d do dd ddd dddd e E', '2026-03-01T00:00:00Z', '0 0th Su Sun Sunday 0 7'],
  ['Q Qo Y YY YYYY YYYYY YYYYYY', '2026-12-31T23:59:59Z', '4 4th 2026 26 2026 02026 +002026'],
  ['H HH h hh k kk m mm s ss A a', '2026-03-04T00:06:07Z', '0 00 12 12 24 24 6 06 7 07 AM am'],
  ['H h Hmm hmm Hmmss hmmss A', '2026-03-04T15:06:07Z', '15 3 1506 306 150607 30607 PM'],
  ['S SS SSS SSSSSS', '2026-03-04T05:06:07.089Z', '0 08 089 089000'],
  ['X x', '2026-03-04T05:06:07.089Z', '1772600767 1772600767089'],
  ['w ww gg gggg W WW GG GGGG', '2021-01-01T00:00:00Z', '1 01 21 2021 53 53 20 2020'],
  ['w gggg W GGGG', '2023-12-31T12:00:00Z', '1 2024 52 2023'],
  [
    'L|LL|LLL|LLLL|LT|LTS|l',
    '2026-03-04T15:06:07Z',
    '03/04/2026|March 4, 2026|March 4, 2026 3:06 PM|Wednesday, March 4, 2026 3:06 PM|3:06 PM|3:06:07 PM|3/4/2026',
  ],
  ['[YYYY] YYYY [at] \\YYYYY', '2026-03-04T05:06:07Z', 'YYYY 2026 at YYYYY'],
  ['11th 12th 13th [is] Do', '2026-03-13T00:00:00Z', '11t12 12t12 13t12 is 13th'],
  ['Do', '2026-03-21T00:00:00Z', '21st'],
  ['Do', '2026-03-22T00:00:00Z', '22nd'],
])('%j of %s is %j', (text, date, expected) => {
  expect(format(text, date)).toBe(expected)
})

test.each<[string, string, string]>([
  ['2026-03-29T00:59:59Z', 'Europe/Paris', '2026-03-29 01:59 +01:00 CET'],
  ['2026-03-29T01:00:00Z', 'Europe/Paris', '2026-03-29 03:00 +02:00 CEST'],
  ['2026-01-01T00:00:00Z', 'America/St_Johns', '2025-12-31 20:30 -03:30 NST'],
  ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01 05:45 +05:45 +0545'],
  ['2026-01-01T00:00:00Z', 'UTC', '2026-01-01 00:00 +00:00 UTC'],
  ['2026-01-01T00:00:00Z', 'Nowhere', 'no such zone'],
])('%s in %s is %s', (date, zone, expected) => {
  expect(format('YYYY-MM-DD HH:mm Z z', date, zone)).toBe(expected)
})
