import { badTar, decodeText } from './header.ts'

const SPACE = 0x20
const LINE_FEED = 0x0a

/**
 * Reads PAX records, each `LENGTH KEY=VALUE\n` (POSIX.1-2001 pax, extended header). An empty value means that the key of the
 * plain header holds again.
 */
export function parsePaxRecords(bytes: Uint8Array): Map<string, string> {
  const records = new Map<string, string>()
  for (let at = 0; at < bytes.byteLength; ) {
    const space = bytes.indexOf(SPACE, at)
    // No digits, no number: then nothing below holds, and there is no next record to go on with.
    const digits = space < 0 ? '' : decodeText(bytes.subarray(at, space))
    const end = /^[0-9]{1,9}$/.test(digits) ? at + Number(digits) : Number.NaN
    if (!(end > space + 1) || end > bytes.byteLength || bytes[end - 1] !== LINE_FEED)
      throw badTar('a PAX record is broken')
    const record = bytes.subarray(space + 1, end - 1)
    const equals = record.indexOf(0x3d)
    if (equals < 1) throw badTar('a PAX record has no key')
    const value = decodeText(record.subarray(equals + 1))
    if (value.includes('\0')) throw badTar('a PAX record has a zero byte in it')
    records.set(decodeText(record.subarray(0, equals)), value)
    at = end
  }
  return records
}

export function encodePaxRecords(records: Readonly<Record<string, string>>): Uint8Array {
  return Buffer.from(
    Object.entries(records)
      .map(([key, value]) => paxRecord(` ${key}=${value}\n`))
      .join(''),
  )
}

/** The length counts its own digits. */
function paxRecord(rest: string): string {
  const bytes = Buffer.byteLength(rest)
  let length = bytes + String(bytes).length
  if (String(length).length > String(bytes).length) length++
  return `${length}${rest}`
}
