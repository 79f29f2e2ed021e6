/** Numbers from 0 up to, not including, `below`; the same ones for the same seed (mulberry32). */
export type Dice = (below: number) => number

export function dice(seed: number): Dice {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** Pieces that formats trip over: ends, escapes, numbers at the edge, names of prototypes, what looks like another format. */
const PIECES = [
  '\0',
  '\n',
  '\r\n',
  '"',
  '\\',
  '\\"',
  '<',
  '>',
  ',',
  ';',
  '=',
  ':',
  '/',
  '../',
  '%2e',
  '%',
  '#',
  '?',
  '@',
  '[',
  ']',
  '{',
  '}',
  '[[',
  '{{',
  '}}',
  '-1',
  '0',
  '1e400',
  '9007199254740993',
  '18446744073709551616',
  '-0',
  '0x10',
  'null',
  'true',
  '""',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  'toString',
  'sha256:',
  'sha512:',
  'realm=',
  'rel="next"',
  'Bearer ',
  'size=',
  'path=',
  '\u00e9',
  '\u2028',
  '\ud83d\ude80',
  '\ufeff',
  '\x1f\x8b',
  'BZh9',
  '\x28\xb5\x2f\xfd',
  '\x50\x2a\x4d\x18',
  '\xff\xff\xff\xff',
  '\x80\0\0\0',
].map((piece) => Buffer.from(piece, piece < '\u0080' ? 'utf8' : 'latin1'))

/** Changes bytes in one to eight ways: bits, cuts, doublings, pieces put in, parts of another vector, numbers made extreme. */
export function mutate(vector: Uint8Array, others: readonly Uint8Array[], roll: Dice): Buffer {
  let bytes: Buffer = Buffer.from(vector)
  for (let changes = 1 + roll(8); changes > 0; changes--) bytes = mutateOnce(bytes, others, roll)
  return bytes
}

function mutateOnce(bytes: Buffer, others: readonly Uint8Array[], roll: Dice): Buffer {
  const at = roll(bytes.byteLength + 1)
  const length = roll(Math.min(64, bytes.byteLength - at + 1))
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)]
  switch (roll(8)) {
    case 0: {
      const flipped = Buffer.from(bytes)
      if (at < flipped.byteLength) flipped[at] = (flipped[at] as number) ^ (1 << roll(8))
      return flipped
    }
    case 1:
      return Buffer.concat([before, after])
    case 2:
      return Buffer.concat([before, ...Array(2 + roll(30)).fill(part), after])
    case 3:
      return Buffer.concat([before, PIECES[roll(PIECES.length)] as Buffer, after])
    case 4:
      return Buffer.concat([
        before,
        PIECES[roll(PIECES.length)] as Buffer,
        part,
        PIECES[roll(PIECES.length)] as Buffer,
        after,
      ])
    case 5: {
      const other = Buffer.from(others[roll(others.length)] ?? bytes)
      const from = roll(other.byteLength + 1)
      return Buffer.concat([before, other.subarray(from, from + roll(200)), after])
    }
    case 6:
      return Buffer.from(bytes.subarray(0, at))
    default: {
      const filled = Buffer.from(bytes)
      filled.fill([0, 0xff, 0x20, 0x37, 0x80][roll(5)] as number, at, at + length)
      return filled
    }
  }
}
