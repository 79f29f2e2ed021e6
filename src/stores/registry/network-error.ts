import { Failure } from '../../runtime/failure.ts'
import { INSIDE_ADDRESS } from './lookup.ts'
import { isCertificateError } from './retry.ts'

/** Turns an error of node:http, node:tls or node:dns into a `Failure` that says what it means for `host`. */
export function networkFailure(error: unknown, host: string): Failure {
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
  const [what, hint] = describe(code, cause)
  return new Failure('unreachable', `${host} cannot be reached: ${what}`, { hint, cause })
}

/** Node reports several failed addresses as one AggregateError with an empty message. */
function firstCause(error: unknown): NodeJS.ErrnoException {
  const { errors } = error as { errors?: readonly NodeJS.ErrnoException[] }
  const inner = errors?.[0] ?? (error as NodeJS.ErrnoException)
  return typeof inner.message === 'string' ? inner : new Error(String(inner))
}

function describe(code: string, cause: NodeJS.ErrnoException): [what: string, hint: string | undefined] {
  const known = KNOWN[code]
  if (known !== undefined) return known
  if (isCertificateError(code)) {
    return [
      `its TLS certificate is not trusted (${cause.message})`,
      'Give the authority that signed it (--ca FILE), or check that this is the right host.',
    ]
  }
  if (code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') || code === 'EPROTO') {
    return ['no TLS connection came about', 'If the registry speaks plain HTTP, say so (--insecure HOST).']
  }
  if (code.startsWith('HPE_')) return ['it does not answer in HTTP', 'Check the port; it may be one for TLS.']
  return [cause.message === '' ? code : cause.message, undefined]
}

const KNOWN: Readonly<Record<string, [what: string, hint: string | undefined]>> = {
  ECONNREFUSED: ['nothing listens there', 'Check the host and the port, and that the registry is running.'],
  ENOTFOUND: ['there is no such host', 'Check the spelling of the host and the name server.'],
  EAI_AGAIN: ['the name server does not answer', 'Check the network of this machine.'],
  ECONNRESET: ['the connection was cut', undefined],
  EPIPE: ['the connection was closed while sending', undefined],
  ETIMEDOUT: ['it does not answer', 'Check the network, the proxy settings and the firewall.'],
  EHOSTUNREACH: ['there is no route to it', 'Check the network, the proxy settings and the firewall.'],
  ENETUNREACH: ['there is no route to it', 'Check the network, the proxy settings and the firewall.'],
}
