import { normalizeRegistry } from '../image/reference.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { RegistryOptions } from '../stores/registry/options.ts'
import { certificatesFor, readAuthorities } from './certificates.ts'

export interface ReachOptions {
  /** Registries that may speak plain HTTP or show a certificate nobody knows. */
  readonly insecure?: readonly string[]
  /** File of certificates, PEM or DER, trusted besides the system's. */
  readonly caFile?: string | undefined
}

/**
 * How a registry is to be reached: with the certificates that this machine keeps for it (`certs.d`) and those of
 * `caFile`. `insecure` lifts the checks for the hosts it names alone, as Docker's insecure registries do: any
 * certificate, and plain HTTP where there is no TLS.
 */
export async function reachOf(
  registry: string,
  { insecure = [], caFile }: ReachOptions,
  env: Runtime['env'],
): Promise<RegistryOptions> {
  const { ca, files: _, ...client } = await certificatesFor(registry, env)
  const all = caFile === undefined ? ca : [...ca, await readAuthorities(caFile)]
  const isTrusted = insecure.map(normalizeRegistry).includes(registry)
  return {
    ...client,
    ...(all.length === 0 ? {} : { ca: all }),
    ...(isTrusted ? { insecureTls: true, plainHttp: true } : {}),
  }
}
