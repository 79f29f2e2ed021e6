import type { X509Certificate } from 'node:crypto'
import type { Digest } from '../../image/digest.ts'
import { isDigest } from '../../image/digest.ts'
import { Failure } from '../../runtime/failure.ts'
import { certificateFault, parseCertificates, validityFault } from './certificates.ts'
import { spkiHashOf, type TufKey } from './keys.ts'

/** What the root of a repository is recognised by. */
export type Pin =
  /** TUF ID of the root key with its certificate: as `docker trust inspect` shows it. */
  | { readonly kind: 'keyid'; readonly text: string; readonly keyid: string }
  /** SHA-256 of the bare public key: stays when its certificate is issued anew. */
  | { readonly kind: 'spki'; readonly text: string; readonly sha256: string }
  /** Authorities; the certificate of the root key must be issued by one. */
  | { readonly kind: 'ca'; readonly text: string; readonly authorities: readonly X509Certificate[] }
  /** A root.json exactly; newer ones are reached by their chain. */
  | { readonly kind: 'root'; readonly text: string; readonly digest: Digest; readonly version: number }

const FORMS = 'keyid:<64 hex>, spki:sha256:<64 hex>, ca:<file or PEM>, root:sha256:<64 hex>@v<version>'

/** Reads a pin. `read` gets the text of a file that a `ca:` pin names. Throws `Failure('invalid')` that names `place`. */
export async function parsePin(text: string, place: string, read: (path: string) => Promise<string>): Promise<Pin> {
  const keyid = /^keyid:([0-9a-f]{64})$/.exec(text)?.[1]
  if (keyid !== undefined) return { kind: 'keyid', text, keyid }
  const sha256 = /^spki:sha256:([0-9a-f]{64})$/.exec(text)?.[1]
  if (sha256 !== undefined) return { kind: 'spki', text, sha256 }
  const [, digest = '', version = ''] = /^root:(sha256:[0-9a-f]{64})@v([1-9]\d{0,8})$/.exec(text) ?? []
  if (isDigest(digest)) return { kind: 'root', text, digest, version: Number(version) }
  if (text.startsWith('ca:')) {
    const value = text.slice('ca:'.length)
    const inline = value.includes('-----BEGIN')
    const authorities = parseCertificates(inline ? value : await read(value), place)
    const wrong = authorities.find(({ ca }) => !ca)
    if (wrong !== undefined) {
      throw new Failure(
        'invalid',
        `${place}: the certificate of ${wrong.subject.replaceAll('\n', ', ')} is no authority`,
        {
          hint: 'Pin the key of a single certificate by spki:sha256:… instead.',
        },
      )
    }
    return { kind: 'ca', text: inline ? 'ca:(PEM)' : text, authorities }
  }
  throw new Failure('invalid', `${place}: "${text.slice(0, 100)}" is not a pin`, { hint: `Write one of: ${FORMS}.` })
}

/** Whether a root key, whose certificates these are (leaf first), is one that is pinned. */
export function isPinned(
  pin: Pin,
  keyid: string,
  key: TufKey,
  bundle: readonly X509Certificate[],
  now: number,
): boolean {
  switch (pin.kind) {
    case 'keyid':
      return pin.keyid === keyid
    case 'spki':
      return pin.sha256 === spkiHashOf(key)
    case 'ca':
      return isIssued(bundle[0] as X509Certificate, bundle.slice(1), pin.authorities, now)
    case 'root':
      return false
  }
}

/** Looks for a chain from a certificate to an authority, by names, signatures, and validity now. */
function isIssued(
  certificate: X509Certificate,
  between: readonly X509Certificate[],
  authorities: readonly X509Certificate[],
  now: number,
): boolean {
  const issuedBy = (issuer: X509Certificate): boolean =>
    issuer.ca &&
    certificateFault(issuer) === undefined &&
    validityFault(issuer, now) === undefined &&
    certificate.checkIssued(issuer) &&
    certificate.verify(issuer.publicKey)
  if (authorities.some(issuedBy)) return true
  return between.some(
    (issuer) =>
      issuedBy(issuer) &&
      isIssued(
        issuer,
        between.filter((other) => other !== issuer),
        authorities,
        now,
      ),
  )
}
