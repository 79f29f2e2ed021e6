import { readFileSync } from 'node:fs'

/** A key file that Notary 0.7.0 or Docker 20.10 wrote; the passphrase of all is `correcthorse`. */
export function readVector(name: string): string {
  return readFileSync(new URL(`../../../vectors/dct-keys/${name}`, import.meta.url), 'utf8')
}
