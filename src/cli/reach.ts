import { readFile } from 'node:fs/promises'
import { normalizeRegistry } from '../image/reference.ts'
import type { Reach } from '../login/prove.ts'
import { Failure } from '../runtime/failure.ts'
import type { Command, OptionValues } from './command.ts'

/** The options of commands that talk to registries: how to reach one that is not on the internet. */
export const REACH_OPTIONS: NonNullable<Command['options']> = {
  insecure: { type: 'string', multiple: true },
  ca: { type: 'string', multiple: true },
}

/**
 * `--insecure HOST` lifts the checks for that host alone, as Docker's insecure registries do: any certificate, and plain
 * HTTP where there is no TLS. `--ca FILE` adds certificate authorities (PEM).
 */
export async function readReach(options: OptionValues): Promise<(registry: string) => Reach> {
  const insecure = new Set(texts(options.insecure).map(normalizeRegistry))
  const ca = await Promise.all(texts(options.ca).map(readPem))
  return (registry) => ({
    ...(ca.length === 0 ? {} : { ca }),
    ...(insecure.has(registry) ? { insecureTls: true, plainHttp: true } : {}),
  })
}

function texts(value: OptionValues[string]): readonly string[] {
  return [value].flat().filter((text) => typeof text === 'string')
}

async function readPem(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Failure('usage', `the file ${file} of --ca cannot be read`, { reference: file, cause })
  })
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text
  throw new Failure('usage', `the file ${file} of --ca holds no certificate`, {
    reference: file,
    hint: 'It must be PEM: -----BEGIN CERTIFICATE-----',
  })
}
