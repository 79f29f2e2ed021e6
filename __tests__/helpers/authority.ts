import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type CertificateParts, certificateFor } from './x509.ts'

export interface Identity {
  readonly cert: string
  readonly key: string
}

export interface Authority {
  readonly commonName: string
  readonly privateKey: KeyObject
  /** Its own certificate, PEM. */
  readonly cert: string
  /** A certificate for hosts, signed by it, with its key. */
  issue(hosts: readonly string[], parts?: Partial<CertificateParts>): Identity
  /** An authority below it. */
  below(commonName: string): Authority
}

/** An authority as companies have one, valid from 2020 to 2046. */
export function makeAuthority(commonName: string, parent?: Authority): Authority {
  const privateKey = newKey()
  const self: Authority = {
    commonName,
    privateKey,
    cert: certificateFor(privateKey, {
      commonName,
      isAuthority: true,
      ...(parent === undefined ? {} : { issuer: parent }),
    }),
    issue: (hosts, parts) => {
      const key = newKey()
      const cert = certificateFor(key, {
        commonName: hosts[0] ?? 'nobody',
        ...(hosts.length === 0 ? {} : { hosts }),
        issuer: self,
        ...parts,
      })
      return { cert, key: key.export({ format: 'pem', type: 'pkcs8' }) as string }
    },
    below: (name) => makeAuthority(name, self),
  }
  return self
}

function newKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
}
