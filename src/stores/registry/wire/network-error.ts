import { Failure } from '../../../runtime/failure.ts'
import { isCertificateError } from '../retry.ts'
import { explainCertificate } from './certificate-error.ts'
import { INSIDE_ADDRESS } from './lookup.ts'

/** The code of the error that stands for an answer saying that a client certificate is missing or not taken. */
export const CLIENT_CERTIFICATE = 'ERR_SSL_ALERT_CERTIFICATE_REQUIRED'

/** Turns an error of node:http, node:tls or node:dns into a `Failure` that says what it means for `host` (with its port), or for the proxy on the way there. */
export function networkFailure(error: unknown, host: string, proxy?: URL): Failure {
  if (error instanceof Failure) return error
  const cause = firstCause(error)
  const code = cause.code ?? ''
  if (code === 'ABORT_ERR' || cause.name === 'AbortError') {
    return new Failure('cancelled', `the request to ${host} was cancelled`, { cause })
  }
  if (code === INSIDE_ADDRESS) {
    return new Failure('refused', `${host} leads to an address inside this network and is not followed`, {
      hint: 'A registry on the internet has no business there. If this is your own, check its token or storage setting.',
      cause,
    })
  }
  if (proxy !== undefined) {
    const [what, hint] = describe(code, cause, proxy.host)
    const isOfTls = KNOWN[code] === undefined && hint !== undefined
    return new Failure('unreachable', `${host}: the proxy ${proxy.host} cannot be reached: ${what}`, {
      hint: isOfTls
        ? hint
        : 'Check the host and port of the proxy; NO_PROXY names the hosts that are reached without it.',
      cause,
    })
  }
  const [what, hint] = describe(code, cause, host)
  return new Failure('unreachable', `${host} cannot be reached: ${what}`, { hint, cause })
}

/** Node reports several failed addresses as one AggregateError with an empty message. */
function firstCause(error: unknown): NodeJS.ErrnoException {
  const { errors } = error as { errors?: readonly NodeJS.ErrnoException[] }
  const inner = errors?.[0] ?? (error as NodeJS.ErrnoException)
  return typeof inner.message === 'string' ? inner : new Error(String(inner))
}

function describe(code: string, cause: NodeJS.ErrnoException, host: string): readonly [what: string, hint?: string] {
  if (code === 'ECONNRESET' && /before secure TLS/.test(cause.message)) {
    return [
      'the connection was cut during the TLS handshake',
      'A firewall or a proxy does not let it pass, the port is not for TLS, or the server wants another client certificate than it got.',
    ]
  }
  const known = KNOWN[code]
  if (known !== undefined) return known
  if (isCertificateError(code) && !code.startsWith('ERR_SSL')) return explainCertificate(cause, host)
  if (code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') || code === 'EPROTO') {
    const reason = `${code} ${cause.message}`.toLowerCase().replace(/[^a-z0-9]+/g, ' ')
    const found = HANDSHAKE.find(([pattern]) => pattern.test(reason))
    if (found !== undefined) return [found[1], found[2].replaceAll('HOST', host)]
    const detail = /(?:SSL routines:[^:]*:|reason: ?)([^:\n]+)/.exec(cause.message)?.[1]
    return [
      `no TLS connection came about${detail === undefined ? '' : ` (${detail.trim()})`}`,
      `If it speaks plain HTTP, say so: --insecure ${host}.`,
    ]
  }
  if (code.startsWith('HPE_')) return ['it does not answer in HTTP', 'Check the port; it may be one for TLS.']
  return [cause.message === '' ? code : cause.message]
}

/** What one side says when a handshake fails (RFC 8446, 6.2), in OpenSSL's words. */
const HANDSHAKE: readonly (readonly [pattern: RegExp, what: string, hint: string])[] = [
  [
    /wrong version number|packet length too long|http request/,
    'it does not speak TLS on this port',
    'Check the port. If it speaks plain HTTP, say so: --insecure HOST.',
  ],
  [
    /unsupported protocol|alert protocol version|version too low/,
    'it speaks no version of TLS that is still safe (1.2 or 1.3)',
    'TLS 1.0 and 1.1 are broken and not spoken here: have TLS 1.2 or newer switched on at HOST.',
  ],
  [
    /certificate required|alert bad certificate|alert unknown ca|alert certificate (?:unknown|expired|revoked)|alert unsupported certificate/,
    'it does not take our client certificate, or wants one and got none',
    'Put the certificate and its key into /etc/docker/certs.d/HOST/client.cert and client.key; they must be of an authority that the registry knows, and not expired.',
  ],
  [
    /alert handshake failure|no shared cipher/,
    'it broke off the TLS handshake: it wants a client certificate, or no cipher suits both sides',
    'If it wants one, put it into /etc/docker/certs.d/HOST/client.cert with its key in client.key.',
  ],
  [
    /key too small|md too weak|dh key too small/,
    'its TLS certificate or key is too weak to be worth anything',
    'Have a certificate with a longer key (RSA 2048, ECDSA 256) and SHA-256 installed on HOST.',
  ],
]

const KNOWN: Readonly<Record<string, readonly [what: string, hint?: string]>> = {
  ECONNREFUSED: ['nothing listens there', 'Check the host and the port, and that the registry is running.'],
  ENOTFOUND: ['there is no such host', 'Check the spelling of the host and the name server.'],
  EAI_AGAIN: ['the name server does not answer', 'Check the network of this machine.'],
  ECONNRESET: ['the connection was cut'],
  EPIPE: ['the connection was closed while sending'],
  ETIMEDOUT: ['it does not answer', 'Check the network, the proxy settings and the firewall.'],
  EHOSTUNREACH: ['there is no route to it', 'Check the network, the proxy settings and the firewall.'],
  ENETUNREACH: ['there is no route to it', 'Check the network, the proxy settings and the firewall.'],
}
