import { readdir, readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import tls from 'node:tls'
import type { Runtime } from '../../../runtime/runtime.ts'

/** Authorities that this machine trusts, and where each lot was read. */
export interface AuthorityLot {
  /** A file or folder, or what else the system calls its store. */
  readonly from: string
  /** PEM, one certificate each. */
  readonly certificates: readonly string[]
}

/** Where Linux distributions and BSDs keep all authorities in one file: Debian, Fedora, openSUSE, OpenELEC, RHEL 7, Alpine and macOS. */
const FILES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
]
const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/**
 * The authorities of this machine that Node does not look at by itself: the file in `NODE_EXTRA_CA_CERTS` (Node reads it only at its start),
 * then `SSL_CERT_FILE` and `SSL_CERT_DIR` (folders, separated as in PATH) or, without these, the system's store. What cannot be
 * read is left out.
 */
export async function machineAuthorities(env: Runtime['env']): Promise<readonly AuthorityLot[]> {
  const lots = env.NODE_EXTRA_CA_CERTS ? [await readLot(env.NODE_EXTRA_CA_CERTS)] : []
  const folders = (env.SSL_CERT_DIR ?? '').split(delimiter).filter((folder) => folder !== '')
  if (env.SSL_CERT_FILE) lots.push(await readLot(env.SSL_CERT_FILE))
  for (const folder of folders) lots.push(await readFolder(folder))
  if (!env.SSL_CERT_FILE && folders.length === 0) lots.push(await systemStore())
  return lots.filter(({ from, certificates }, i) => {
    const isRepeated = lots.findIndex((lot) => lot.from === from) < i
    return certificates.length > 0 && !isRepeated
  })
}

async function systemStore(): Promise<AuthorityLot> {
  if (process.platform === 'darwin' || process.platform === 'win32') {
    const { getCACertificates } = tls as { getCACertificates?: (kind: 'system') => string[] }
    return { from: "the system's store", certificates: getCACertificates?.('system') ?? [] }
  }
  for (const file of FILES) {
    const lot = await readLot(file)
    if (lot.certificates.length > 0) return lot
  }
  return { from: "the system's store", certificates: [] }
}

async function readFolder(folder: string): Promise<AuthorityLot> {
  const names = (await readdir(folder).catch(() => [])).sort()
  const lots = await Promise.all(names.map((name) => readLot(join(folder, name))))
  return { from: folder, certificates: [...new Set(lots.flatMap(({ certificates }) => certificates))] }
}

async function readLot(file: string): Promise<AuthorityLot> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return { from: file, certificates: text.match(PEM) ?? [] }
}
