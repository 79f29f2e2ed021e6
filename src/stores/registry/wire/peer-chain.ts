import type { Duplex } from 'node:stream'
import { type DetailedPeerCertificate, TLSSocket } from 'node:tls'

/** The certificates that the other side of a failed connection showed, its own first, then who issued it, as far as it sent them. */
const chains = new WeakMap<Error, readonly Buffer[]>()
const CHAIN_MAX = 10

/**
 * Keeps what a server shows of itself for the error that may follow: Node's own says only that something is wrong with it. What is
 * looked at here decides nothing. A connection without TLS is passed over.
 */
export function rememberChain(socket: Duplex): void {
  if (!(socket instanceof TLSSocket)) return
  let chain: readonly Buffer[] = []
  // The handshake is done and nothing judged yet; after that, a refused connection has nothing to tell any more.
  socket.prependOnceListener('secure', () => {
    chain = chainOf(socket)
  })
  socket.prependOnceListener('error', (error: Error) => {
    if (chain.length > 0) chains.set(error, chain)
  })
}

/** Whether the reason may be an authority that we do not know, but somebody else on this machine. */
export function isUnknownIssuer(error: unknown): boolean {
  return UNKNOWN_ISSUER.has(codeOf(error))
}

/** What a server showed of itself before the error, DER. Empty when it came to nothing. */
export function chainBefore(error: Error): readonly Buffer[] {
  return chains.get(error) ?? []
}

const UNKNOWN_ISSUER = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_UNTRUSTED',
])

/** By the older call: after `getPeerX509Certificate`, the check of the host name that follows finds an empty certificate (Node 20 to 24). */
function chainOf(socket: TLSSocket): readonly Buffer[] {
  const chain: Buffer[] = []
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true)
  while (next?.raw !== undefined && chain.length < CHAIN_MAX && !chain.some((one) => one.equals(next?.raw as Buffer))) {
    chain.push(next.raw)
    next = next.issuerCertificate
  }
  return chain
}

/** Node's code of an error, or of the one beneath. */
export function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: string; cause?: { code?: string } }
  return cause?.code ?? code ?? ''
}
