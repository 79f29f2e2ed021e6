/** A member as a test wants it, right or wrong. */
export interface RawMember {
  readonly name: string
  readonly content?: Uint8Array | string
  readonly flag?: string
  readonly link?: string
  /** The size field as written; the content's length unless told. */
  readonly size?: string | Uint8Array
  readonly prefix?: string
  readonly magic?: string
  /** Wrong by this much. */
  readonly checksumError?: number
}

/** Makes a tar byte by byte, without the code under test: what it says is what the test says. */
export function rawTar(members: readonly RawMember[], end: Uint8Array = Buffer.alloc(1024)): Buffer {
  return Buffer.concat([...members.flatMap((member) => [rawHeader(member), padded(member.content ?? '')]), end])
}

export function rawHeader(member: RawMember): Buffer {
  const block = Buffer.alloc(512)
  const content = Buffer.from(member.content ?? '')
  block.write(member.name, 0, 100)
  block.write('0000644\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  const size = member.size ?? `${content.byteLength.toString(8).padStart(11, '0')}\0`
  block.set(Buffer.from(size), 124)
  block.write('00000000000\0', 136)
  block.write('        ', 148)
  block.write(member.flag ?? '0', 156)
  block.write(member.link ?? '', 157, 100)
  block.write(member.magic ?? 'ustar\u000000', 257)
  block.write(member.prefix ?? '', 345, 155)
  const sum = block.reduce((total, byte) => total + byte, 0) + (member.checksumError ?? 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/** PAX records from `key=value` lines. */
export function paxRecords(...lines: readonly string[]): string {
  return lines
    .map((line) => {
      const rest = ` ${line}\n`
      const bytes = Buffer.byteLength(rest)
      let length = bytes + 1
      while (String(length).length + bytes !== length) length++
      return `${length}${rest}`
    })
    .join('')
}

function padded(content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([bytes, Buffer.alloc((512 - (bytes.byteLength % 512)) % 512)])
}
