import type { ZonedDate } from './zoned-date.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** What the short names of whole formats stand for, in English. */
const LONG_FORMATS: Readonly<Record<string, string>> = {
  LTS: 'h:mm:ss A',
  LT: 'h:mm A',
  L: 'MM/DD/YYYY',
  LL: 'MMMM D, YYYY',
  LLL: 'MMMM D, YYYY h:mm A',
  LLLL: 'dddd, MMMM D, YYYY h:mm A',
  l: 'M/D/YYYY',
  ll: 'MMM D, YYYY',
  lll: 'MMM D, YYYY h:mm A',
  llll: 'ddd, MMM D, YYYY h:mm A',
}

const LONG_TOKEN = /\[[^[]*\]|\\?(?:LTS|LT|LL?L?L?|l{1,4})/g
const TOKEN =
  /\[[^[]*\]|\\?(?:[Hh]mm(?:ss)?|Mo|MM?M?M?|Do|DDDo|DD?D?D?|ddd?d?|do|d|wo|ww?|Wo|WW?|Qo|Q|YYYYYY|YYYYY|YYYY|YY|Y|N{1,5}|yo|y{1,4}|ggggg|gggg|gg|GGGGG|GGGG|GG|e|E|a|A|hh?|HH?|kk?|mm?|ss?|S{1,9}|x|X|zz?|ZZ?|[\s\S])/g

/**
 * Writes a date in the format language of Moment.js (https://momentjs.com/docs/#/displaying/format/), in English: `YYYYMMDD`,
 * `[in brackets as it is]`. An empty format means ISO 8601.
 */
export function formatDate(date: ZonedDate, format: string): string {
  const wanted = format === '' ? `YYYY-MM-DDTHH:mm:ss${date.abbreviation === 'UTC' ? '[Z]' : 'Z'}` : format
  const expanded = wanted.replaceAll(LONG_TOKEN, (token) => LONG_FORMATS[token] ?? token)
  return expanded.replaceAll(TOKEN, (token) => {
    if (/^\[[\s\S]/.test(token)) return token.replaceAll(/^\[|\]$/g, '')
    const write = Object.hasOwn(TOKENS, token) ? TOKENS[token] : undefined
    return write === undefined ? token.replaceAll('\\', '') : write(date)
  })
}

type Write = (date: ZonedDate) => string

const TOKENS: Readonly<Record<string, Write>> = {
  ...numbers('M', (date) => date.month),
  MMM: (date) => monthName(date).slice(0, 3),
  MMMM: monthName,
  ...numbers('D', (date) => date.day),
  DDD: (date) => String(dayOfYear(date)),
  DDDD: (date) => pad(dayOfYear(date), 3),
  DDDo: (date) => ordinal(dayOfYear(date)),
  d: (date) => String(date.weekday),
  do: (date) => ordinal(date.weekday),
  dd: (date) => dayName(date).slice(0, 2),
  ddd: (date) => dayName(date).slice(0, 3),
  dddd: dayName,
  e: (date) => String(date.weekday),
  E: (date) => String(date.weekday || 7),
  ...numbers('w', (date) => localWeek(date).week),
  ...numbers('W', (date) => isoWeek(date).week),
  gg: (date) => pad(localWeek(date).year % 100, 2),
  gggg: (date) => pad(localWeek(date).year, 4),
  ggggg: (date) => pad(localWeek(date).year, 5),
  GG: (date) => pad(isoWeek(date).year % 100, 2),
  GGGG: (date) => pad(isoWeek(date).year, 4),
  GGGGG: (date) => pad(isoWeek(date).year, 5),
  Q: (date) => String(quarter(date)),
  Qo: (date) => ordinal(quarter(date)),
  Y: (date) => String(date.year),
  YY: (date) => pad(date.year % 100, 2),
  YYYY: (date) => pad(date.year, 4),
  YYYYY: (date) => pad(date.year, 5),
  YYYYYY: (date) => `+${pad(date.year, 6)}`,
  y: (date) => String(date.year),
  yy: (date) => pad(date.year, 2),
  yyy: (date) => pad(date.year, 3),
  yyyy: (date) => pad(date.year, 4),
  yo: (date) => ordinal(date.year),
  N: () => 'AD',
  NN: () => 'AD',
  NNN: () => 'AD',
  NNNN: () => 'Anno Domini',
  NNNNN: () => 'AD',
  A: (date) => (date.hour < 12 ? 'AM' : 'PM'),
  a: (date) => (date.hour < 12 ? 'am' : 'pm'),
  ...clock('H', (date) => date.hour),
  ...clock('h', (date) => date.hour % 12 || 12),
  ...clock('k', (date) => date.hour || 24),
  ...clock('m', (date) => date.minute),
  ...clock('s', (date) => date.second),
  ...joined('H', (date) => date.hour),
  ...joined('h', (date) => date.hour % 12 || 12),
  ...fractions(),
  X: (date) => String(Math.floor(date.epoch / 1000)),
  x: (date) => String(date.epoch),
  z: (date) => date.abbreviation,
  zz: (date) => date.abbreviation,
  Z: (date) => offset(date, ':'),
  ZZ: (date) => offset(date, ''),
}

/** The plain, ordinal and two-digit forms: `M`, `Mo`, `MM`. */
function numbers(letter: string, value: (date: ZonedDate) => number): Record<string, Write> {
  return { ...clock(letter, value), [`${letter}o`]: (date) => ordinal(value(date)) }
}

function clock(letter: string, value: (date: ZonedDate) => number): Record<string, Write> {
  return { [letter]: (date) => String(value(date)), [letter.repeat(2)]: (date) => pad(value(date), 2) }
}

/** `Hmm` and `Hmmss`. */
function joined(letter: string, hour: (date: ZonedDate) => number): Record<string, Write> {
  const short: Write = (date) => `${hour(date)}${pad(date.minute, 2)}`
  return { [`${letter}mm`]: short, [`${letter}mmss`]: (date) => short(date) + pad(date.second, 2) }
}

/** `S` is tenths, `SSS` milliseconds; there is nothing below those. */
function fractions(): Record<string, Write> {
  const lengths = Array.from({ length: 9 }, (_, index) => index + 1)
  return Object.fromEntries(
    lengths.map((length) => ['S'.repeat(length), (date) => pad(date.millisecond, 3).padEnd(9, '0').slice(0, length)]),
  )
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}

function ordinal(number: number): string {
  const isTeen = Math.floor((number % 100) / 10) === 1
  return number + (isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'))
}

function monthName({ month }: ZonedDate): string {
  return MONTHS[month - 1] ?? ''
}

function dayName({ weekday }: ZonedDate): string {
  return DAYS[weekday] ?? ''
}

function quarter({ month }: ZonedDate): number {
  return Math.ceil(month / 3)
}

/** Days since the epoch, of a date without a zone. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000
}

function dayOfYear({ year, month, day }: ZonedDate): number {
  return dayNumber(year, month, day) - dayNumber(year, 1, 1) + 1
}

/** Weeks from Monday; the first has the year's first Thursday (ISO 8601). */
function isoWeek(date: ZonedDate): { year: number; week: number } {
  return weekAround(date, 4 - (date.weekday || 7))
}

/** Weeks from Sunday; the first has January 1st. */
function localWeek(date: ZonedDate): { year: number; week: number } {
  return weekAround(date, 6 - date.weekday)
}

/** A week belongs to the year in which its deciding day is, `distance` days from the date. */
function weekAround({ year, month, day }: ZonedDate, distance: number): { year: number; week: number } {
  const deciding = new Date((dayNumber(year, month, day) + distance) * 86_400_000)
  const itsYear = deciding.getUTCFullYear()
  const days = deciding.getTime() / 86_400_000 - dayNumber(itsYear, 1, 1)
  return { year: itsYear, week: Math.floor(days / 7) + 1 }
}

function offset({ offset: minutes }: ZonedDate, separator: string): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.trunc(size / 60), 2)}${separator}${pad(size % 60, 2)}`
}
