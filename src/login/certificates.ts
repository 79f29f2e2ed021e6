import { createPrivateKey, X509Certificate } from 'node:crypto'
import { access, constants, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { homeOf } from './config-file.ts'

/** Certificates that this machine keeps for one host, PEM. */
export interface RegistryCertificates {
  readonly ca: readonly string[]
  readonly clientCert?: string
  readonly clientKey?: string
  /** Where they were read, for people. */
  readonly files: readonly string[]
}

/**
 * Reads what Docker and Podman read for a registry (`host[:port]`): of `certs.d/HOST/`, every `*.crt` is an authority,
 * and a `*.cert` with the `*.key` of the same name is the client's own; and of `tls/HOST/` in Docker's configuration
 * folder the same, where Docker looks for those of a Notary server. Folders that are not there hold nothing. What is there and cannot
 * be used (no certificate, no key beside it or another one's, an encrypted key) is `Failure('usage')`; a key that this user may not read is passed over.
 */
export async function certificatesFor(registry: string, env: Runtime['env']): Promise<RegistryCertificates> {
  const found: RegistryCertificates[] = []
  for (const folder of certificateFolders(registry, env)) found.push(await readFolder(folder))
  const client = found.findLast(({ clientCert }) => clientCert !== undefined)
  return { ...client, ca: found.flatMap(({ ca }) => ca), files: found.flatMap(({ files }) => files) }
}

/** Certificates of authorities in a file, as PEM; DER, as Windows hands it out, is read too. `Failure('usage')` for anything else. */
export async function readAuthorities(file: string): Promise<string> {
  const bytes = await readBytes(file)
  const text = bytes.toString('utf8')
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g)
  try {
    return (blocks ?? [bytes]).map((block) => new X509Certificate(block).toString()).join('')
  } catch (cause) {
    const isKey = text.includes('PRIVATE KEY-----')
    throw new Failure(
      'usage',
      `the certificate file ${file} holds ${isKey ? 'a private key and ' : ''}no certificate`,
      {
        reference: file,
        hint: 'It must be PEM (-----BEGIN CERTIFICATE-----) or DER, of one or more authorities.',
        cause,
      },
    )
  }
}

function certificateFolders(registry: string, env: Runtime['env']): readonly string[] {
  const home = homeOf(env)
  const roots = [
    '/etc/containers',
    '/etc/docker',
    join(home, '.config/containers'),
    join(home, '.config/docker'),
    join(home, '.docker'),
  ]
  return [
    ...roots.map((root) => join(root, 'certs.d', registry)),
    join(env.DOCKER_CONFIG || join(home, '.docker'), 'tls', registry),
  ]
}

async function readFolder(folder: string): Promise<RegistryCertificates> {
  const names = (await readdir(folder).catch(() => [])).sort()
  const authorities = names.filter((name) => name.endsWith('.crt')).map((name) => join(folder, name))
  const ca = await Promise.all(authorities.map(readAuthorities))
  const name = names.find((name) => name.endsWith('.cert'))
  if (name === undefined) return { ca, files: authorities }
  const certFile = join(folder, name)
  const keyFile = certFile.replace(/cert$/, 'key')
  if (!names.includes(name.replace(/cert$/, 'key'))) {
    throw new Failure('usage', `${certFile} has no key beside it`, {
      reference: certFile,
      hint: `Put its key into ${keyFile}. Certificates of authorities end in .crt.`,
    })
  }
  // Often for root alone, whom the Docker daemon runs as: then as if there were none, as for anybody else on this machine.
  const isOurs = await access(keyFile, constants.R_OK).then(
    () => true,
    () => false,
  )
  if (!isOurs) return { ca, files: [...authorities, `${keyFile} (not readable by this user, so not used)`] }
  const clientCert = (await readBytes(certFile)).toString('utf8')
  const clientKey = (await readBytes(keyFile)).toString('utf8')
  checkPair({ certFile, clientCert, keyFile, clientKey })
  return { ca, clientCert, clientKey, files: [...authorities, certFile] }
}

function checkPair(pair: { certFile: string; clientCert: string; keyFile: string; clientKey: string }): void {
  const { certFile, clientCert, keyFile, clientKey } = pair
  if (/ENCRYPTED/.test(clientKey)) {
    throw new Failure('usage', `the key ${keyFile} is encrypted, and nobody is here to ask for its passphrase`, {
      reference: keyFile,
      hint: `Write it without one, readable for this user alone: openssl pkey -in ${keyFile} -out plain.key && chmod 600 plain.key && mv plain.key ${keyFile}`,
    })
  }
  const certificate = parsed(certFile, 'certificate', () => new X509Certificate(clientCert))
  const key = parsed(keyFile, 'private key', () => createPrivateKey(clientKey))
  if (certificate.checkPrivateKey(key)) return
  throw new Failure('usage', `${keyFile} is not the key of ${certFile}`, {
    reference: keyFile,
    hint: `Their public keys differ: compare openssl pkey -in ${keyFile} -pubout with openssl x509 -in ${certFile} -noout -pubkey`,
  })
}

function parsed<T>(file: string, what: string, parse: () => T): T {
  try {
    return parse()
  } catch (cause) {
    throw new Failure('usage', `${file} holds no ${what}`, { reference: file, hint: 'It must be PEM.', cause })
  }
}

async function readBytes(file: string): Promise<Buffer> {
  return await readFile(file).catch((cause: unknown) => {
    throw new Failure('usage', `the certificate file ${file} cannot be read`, {
      reference: file,
      hint: 'Check the path and its permissions.',
      cause,
    })
  })
}
