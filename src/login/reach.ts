import { readFile } from 'node:fs/promises'
import { normalizeRegistry } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { RegistryOptions } from '../stores/registry/options.ts'
import { certificatesFor } from './certificates.ts'

export interface ReachOptions {
  /** Registries that may speak plain HTTP or show a certificate nobody knows. */
  readonly insecure?: readonly string[]
  /** File of PEM certificates trusted besides the system's. */
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
  const { ca, ...client } = await certificatesFor(registry, env)
  const all = caFile === undefined ? ca : [...ca, await readPem(caFile)]
  const isTrusted = insecure.map(normalizeRegistry).includes(registry)
  return {
    ...client,
    ...(all.length === 0 ? {} : { ca: all }),
    ...(isTrusted ? { insecureTls: true, plainHttp: true } : {}),
  }
}

async function readPem(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Failure('usage', `the certificate file ${file} cannot be read`, { reference: file, cause })
  })
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text
  throw new Failure('usage', `the certificate file ${file} holds no certificate`, {
    reference: file,
    hint: 'It must be PEM: -----BEGIN CERTIFICATE-----',
  })
}
