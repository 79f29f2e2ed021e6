/** A moment as a wall clock shows it in a time zone. */
export interface ZonedDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** 0 to 23. */
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  /** 0 is Sunday. */
  readonly weekday: number
  /** Minutes east of Greenwich. */
  readonly offset: number
  /** `CET`, `EST`, `UTC`, or like `+03` where the zone has no letters. */
  readonly abbreviation: string
  /** Milliseconds since the epoch. */
  readonly epoch: number
}

/** Undefined when there is no such time zone in the IANA database. */
export function zonedDate(date: Date, timeZone: string): ZonedDate | undefined {
  const parts = clockParts(date, timeZone)
  if (parts === undefined) return undefined
  const get = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value)
  const epoch = date.getTime()
  const millisecond = ((epoch % 1000) + 1000) % 1000
  const [year, month, day] = [get('year'), get('month'), get('day')]
  const [hour, minute, second] = [get('hour'), get('minute'), get('second')]
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
  const offset = Math.round((wall - epoch) / 60_000)
  const weekday = new Date(wall).getUTCDay()
  const abbreviation = abbreviationOf(date, timeZone, offset)
  return { year, month, day, hour, minute, second, millisecond, weekday, offset, abbreviation, epoch }
}

function clockParts(date: Date, timeZone: string): Intl.DateTimeFormatPart[] | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(date)
  } catch (error) {
    if (error instanceof RangeError && !Number.isNaN(date.getTime())) return undefined
    throw error
  }
}

/** Each region of English knows the letters of its own zones, and writes GMT+1 for the others. */
function abbreviationOf(date: Date, timeZone: string, offset: number): string {
  for (const locale of ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN', 'en-NZ', 'en-ZA']) {
    const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(date)
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
    if (/^[A-Z]+$/.test(name)) return name
  }
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60]
  const digits = (number: number): string => String(number).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${digits(hours)}${minutes === 0 ? '' : digits(minutes)}`
}
