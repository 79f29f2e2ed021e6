import { Failure } from '../../../runtime/failure.ts'

/** One block of a PEM file (RFC 7468), with the headers that RFC 1421 allows and Notary uses: `role: root`, `gun: …`. */
export interface PemBlock {
  /** `ENCRYPTED PRIVATE KEY`. */
  readonly label: string
  /** By lowercase name. */
  readonly headers: ReadonlyMap<string, string>
  /** As it stands in the file. */
  readonly text: string
  /** The same without headers, as OpenSSL reads it. */
  readonly bare: string
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----\r?\n([\s\S]*?)\r?\n-----END \1-----/g
const HEADER = /^([A-Za-z][A-Za-z0-9-]{0,40}): ?(.{0,400})$/
/** Notary exports all keys of a user into one file. */
const MOST_BLOCKS = 256

/** Reads every block of a PEM file. `Failure('invalid')` names `where` when there is none. */
export function parsePem(text: string, where: string): readonly PemBlock[] {
  const blocks = [...text.matchAll(BLOCK)].map(([whole, label = '', body = '']) => readBlock(whole, label, body, where))
  if (blocks.length > 0 && blocks.length <= MOST_BLOCKS) return blocks
  throw new Failure('invalid', `${where} holds ${blocks.length === 0 ? 'no PEM block' : 'too many PEM blocks'}`, {
    reference: where,
    hint: 'A key or certificate as PEM is wanted: it begins with -----BEGIN.',
  })
}

function readBlock(text: string, label: string, body: string, where: string): PemBlock {
  const lines = body.split(/\r?\n/)
  const headers = new Map<string, string>()
  let at = 0
  for (; at < lines.length; at++) {
    const [, name, value = ''] = HEADER.exec(lines[at] as string) ?? []
    if (name === undefined) break
    headers.set(name.toLowerCase(), value.trim())
  }
  const base64 = lines.slice(at).join('').replace(/\s/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
    throw new Failure('invalid', `${where}: its ${label} cannot be read: it is not base64`, { reference: where })
  }
  return { label, headers, text: `${text}\n`, bare: formatPem(label, Buffer.from(base64, 'base64')) }
}

/** Writes a block, headers first as Notary writes them: sorted, then an empty line. */
export function formatPem(label: string, der: Uint8Array, headers: Readonly<Record<string, string>> = {}): string {
  const names = Object.keys(headers).sort()
  const base64 =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return [
    `-----BEGIN ${label}-----`,
    ...names.map((name) => `${name}: ${headers[name]}`),
    ...(names.length === 0 ? [] : ['']),
    ...base64,
    `-----END ${label}-----`,
    '',
  ].join('\n')
}
