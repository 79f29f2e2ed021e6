import { readFile } from 'node:fs/promises'
import { normalizeRegistry } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { RegistryOptions } from '../stores/registry/options.ts'

/** How to reach a registry of one's own. */
export type Reach = Pick<RegistryOptions, 'ca' | 'insecureTls' | 'plainHttp'>

export interface ReachOptions {
  /** Registries that may speak plain HTTP or show a certificate nobody knows. */
  readonly insecure?: readonly string[]
  /** File of PEM certificates trusted besides the system's. */
  readonly caFile?: string | undefined
}

/**
 * Reads how each registry is to be reached. `insecure` lifts the checks for those hosts alone, as Docker's insecure
 * registries do: any certificate, and plain HTTP where there is no TLS.
 */
export async function readReach({ insecure = [], caFile }: ReachOptions): Promise<(registry: string) => Reach> {
  const trusting = new Set(insecure.map(normalizeRegistry))
  const ca = caFile === undefined ? {} : { ca: [await readPem(caFile)] }
  return (registry) => ({ ...ca, ...(trusting.has(registry) ? { insecureTls: true, plainHttp: true } : {}) })
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
