import { Failure } from '../../runtime/failure.ts'
import type { RegistryOptions } from './options.ts'
import { isLoopbackHost } from './wire/address.ts'
import type { WireResponse } from './wire/exchange.ts'

/**
 * Asks for `/v2/` by the schemes that may be used with this host, in order, and returns the first answer of a server that
 * speaks the scheme. Its URL tells which it was.
 */
export async function chooseOrigin(
  host: string,
  options: RegistryOptions,
  ask: (url: URL) => Promise<WireResponse>,
): Promise<WireResponse> {
  const schemes = schemesFor(host, options)
  let failure: unknown
  for (const scheme of schemes) {
    try {
      const response = await ask(new URL(`${scheme}://${host}/v2/`))
      // Servers that speak TLS answer plain HTTP with 400 and a sentence (Go, nginx).
      const mistaken = scheme === 'http' && response.status === 400 && schemes.length > 1
      if (!mistaken || scheme === schemes.at(-1)) return response
      await response.discard()
    } catch (error) {
      failure ??= error
      if (!isProtocolError(error)) throw error
    }
  }
  throw failure
}

/** Plain HTTP only for this machine or when asked for; never as a way around a certificate. */
export function schemesFor(host: string, options: RegistryOptions): readonly ('http' | 'https')[] {
  const { plainHttp, insecureTls, ca, clientCert } = options
  if (plainHttp === true) return insecureTls === true ? ['https', 'http'] : ['http']
  if (plainHttp === false || !isLoopbackHost(new URL(`http://${host}`).hostname)) return ['https']
  if (clientCert !== undefined) return ['https']
  // Certificates of one's own are for some registry of the run, perhaps not for this one.
  const expectsTls = insecureTls === true || (ca !== undefined && ca.length > 0)
  return expectsTls ? ['https', 'http'] : ['http', 'https']
}

/** The other side answered, but not in this protocol; or a proxy opens tunnels to the ports of TLS only. */
function isProtocolError(error: unknown): boolean {
  const code = ((error as Failure).cause as NodeJS.ErrnoException | undefined)?.code ?? ''
  return error instanceof Failure && /^(?:EPROTO|ECONNRESET|HPE_|ERR_SSL|EPROXYREFUSED)/.test(code)
}
