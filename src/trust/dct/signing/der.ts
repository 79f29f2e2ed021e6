/** The few DER elements (ITU-T X.690) that a certificate and an encrypted key are made of. */
export function sequence(...parts: readonly Uint8Array[]): Uint8Array {
  return element(0x30, ...parts)
}

export function setOf(part: Uint8Array): Uint8Array {
  return element(0x31, part)
}

export function octetString(bytes: Uint8Array): Uint8Array {
  return element(0x04, bytes)
}

/** All bits of the bytes. */
export function bitString(bytes: Uint8Array, unusedBits = 0): Uint8Array {
  return element(0x03, Buffer.from([unusedBits]), bytes)
}

export function utf8String(text: string): Uint8Array {
  return element(0x0c, Buffer.from(text, 'utf8'))
}

export const TRUE: Uint8Array = element(0x01, Buffer.from([0xff]))
export const NULL: Uint8Array = element(0x05)

/** A whole number from 0, given as such or as its bytes, the highest first. */
export function integer(value: number | Uint8Array): Uint8Array {
  const hex = typeof value === 'number' ? value.toString(16) : Buffer.from(value).toString('hex')
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  const first = bytes.findIndex((byte) => byte !== 0)
  const short = first < 0 ? Buffer.from([0]) : bytes.subarray(first)
  return element(0x02, ...((short[0] as number) > 0x7f ? [Buffer.from([0])] : []), short)
}

/** An object identifier, written with dots. */
export function objectIdentifier(text: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number)
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(value: number): number[] {
  const digits = [value % 128]
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) digits.unshift(128 + (left % 128))
  return digits
}

/** A moment (milliseconds since the epoch) in whole seconds, in the form that RFC 5280, 4.1.2.5, asks for. */
export function time(ms: number): Uint8Array {
  const text = new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, '')
  return text < '2050' ? element(0x17, Buffer.from(text.slice(2))) : element(0x18, Buffer.from(text))
}

/** `[number]` EXPLICIT. */
export function tagged(number: number, part: Uint8Array): Uint8Array {
  return element(0xa0 + number, part)
}

function element(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts)
  const size = content.byteLength
  const hex = size.toString(16)
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  const length = size < 0x80 ? Buffer.from([size]) : Buffer.concat([Buffer.from([0x80 + bytes.byteLength]), bytes])
  return Buffer.concat([Buffer.from([tag]), length, content])
}
