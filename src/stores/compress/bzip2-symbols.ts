import { type BitReader, damaged } from './bzip2-bits.ts'

const MAX_CODE_LENGTH = 20
const GROUP_SIZE = 50
const RUN_A = 0
const RUN_B = 1

/** One Huffman code in canonical form. */
interface Code {
  readonly minLength: number
  /** The largest code of each length, -1 where there is none. */
  readonly limit: Int32Array
  /** What to take off a code of each length to get its place in `symbols`. */
  readonly base: Int32Array
  readonly symbols: Uint16Array
}

/**
 * Undoes the Huffman, zero-run and move-to-front coding of one block into `output`, which is as large as a block may be; returns the part
 * that was filled. It is handed in since a stream may have millions of blocks of a few bytes.
 */
export function readSymbols(bits: BitReader, output: Uint8Array): Uint8Array {
  const maxSize = output.byteLength
  const front = readUsedBytes(bits)
  const end = front.length + 1
  const tables = bits.read(3)
  if (tables < 2 || tables > 6) throw damaged('a block has a wrong number of code tables')
  const selectors = readSelectors(bits, tables)
  const codes = Array.from({ length: tables }, () => readCode(bits, end + 1))
  let size = 0
  let run = 0
  let weight = 1
  for (let group = 0; ; group++) {
    const code = codes[selectors[group] ?? -1]
    if (code === undefined) throw damaged('a block has more symbols than selectors')
    for (let i = 0; i < GROUP_SIZE; i++) {
      const symbol = readSymbol(bits, code)
      if (symbol === RUN_A || symbol === RUN_B) {
        run += weight << symbol
        weight <<= 1
        if (run > maxSize) throw damaged('a block is too large')
        continue
      }
      if (size + run + (symbol === end ? 0 : 1) > maxSize) throw damaged('a block is too large')
      output.fill(front[0] as number, size, size + run)
      size += run
      run = 0
      weight = 1
      if (symbol === end) return output.subarray(0, size)
      const byte = front[symbol - 1] as number
      // Most moves are short: a loop beats copyWithin by far.
      for (let place = symbol - 1; place > 0; place--) front[place] = front[place - 1] as number
      front[0] = byte
      output[size++] = byte
    }
  }
}

function readUsedBytes(bits: BitReader): Uint8Array {
  const ranges = bits.read(16)
  const used: number[] = []
  for (let range = 0; range < 16; range++) {
    if ((ranges & (0x8000 >> range)) === 0) continue
    const map = bits.read(16)
    for (let i = 0; i < 16; i++) if ((map & (0x8000 >> i)) !== 0) used.push(range * 16 + i)
  }
  if (used.length === 0) throw damaged('a block uses no bytes')
  return Uint8Array.from(used)
}

function readSelectors(bits: BitReader, tables: number): Uint8Array {
  const count = bits.read(15)
  if (count === 0) throw damaged('a block has no selectors')
  const front = Array.from({ length: tables }, (_, i) => i)
  return Uint8Array.from({ length: count }, () => {
    let place = 0
    while (bits.read(1) === 1) if (++place >= tables) throw damaged('a selector is out of range')
    const [table] = front.splice(place, 1) as [number]
    front.unshift(table)
    return table
  })
}

function readCode(bits: BitReader, symbolCount: number): Code {
  const lengths = new Uint8Array(symbolCount)
  let length = bits.read(5)
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    for (;;) {
      if (length < 1 || length > MAX_CODE_LENGTH) throw damaged('a code length is out of range')
      if (bits.read(1) === 0) break
      length += bits.read(1) === 0 ? 1 : -1
    }
    lengths[symbol] = length
  }
  return canonicalCode(lengths)
}

function canonicalCode(lengths: Uint8Array): Code {
  const counts = new Int32Array(MAX_CODE_LENGTH + 1)
  for (const length of lengths) counts[length] = (counts[length] as number) + 1
  const limit = new Int32Array(MAX_CODE_LENGTH + 1).fill(-1)
  const base = new Int32Array(MAX_CODE_LENGTH + 1)
  let code = 0
  let place = 0
  for (let length = 1; length <= MAX_CODE_LENGTH; length++) {
    const count = counts[length] as number
    base[length] = code - place
    if (count > 0) limit[length] = code + count - 1
    code = (code + count) << 1
    place += count
  }
  const symbols = Uint16Array.from(lengths.keys()).sort(
    (a, b) => (lengths[a] as number) - (lengths[b] as number) || a - b,
  )
  return { minLength: Math.min(...lengths), limit, base, symbols }
}

function readSymbol(bits: BitReader, code: Code): number {
  const ahead = bits.peek(MAX_CODE_LENGTH)
  let length = code.minLength
  while (ahead >> (MAX_CODE_LENGTH - length) > (code.limit[length] as number)) {
    if (++length > MAX_CODE_LENGTH) throw damaged('a code is not in its table')
  }
  bits.skip(length)
  const symbol = code.symbols[(ahead >> (MAX_CODE_LENGTH - length)) - (code.base[length] as number)]
  if (symbol === undefined) throw damaged('a code is not in its table')
  return symbol
}
