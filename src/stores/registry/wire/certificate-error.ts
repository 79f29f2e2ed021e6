import { X509Certificate } from 'node:crypto'
import { shownText } from '../errors/redact.ts'
import { chainBefore, codeOf, isUnknownIssuer } from './peer-chain.ts'

/** What is wrong with a certificate, which one it is, and what to do about it. `host` with the port that was asked. */
export function explainCertificate(error: Error, host: string): readonly [what: string, hint: string] {
  const chain = chainBefore(error).map((der) => new X509Certificate(der))
  const [own] = chain
  const code = codeOf(error)
  // Which of them is too old Node does not say either. It went by the machine's clock, so that is the one to ask.
  const now = Date.now()
  const late = chain.find((one) => Date.parse(one.validTo) < now)
  const early = chain.find((one) => Date.parse(one.validFrom) > now)
  if (code === 'CERT_HAS_EXPIRED') {
    return [
      `a TLS certificate has expired${of(late ?? own)}`,
      `Have it renewed and installed on ${host}. If it is not old at all, the clock of this machine is wrong: it says ${new Date(now).toISOString()}.`,
    ]
  }
  if (code === 'CERT_NOT_YET_VALID') {
    return [
      `a TLS certificate is not valid yet${of(early ?? own)}`,
      `Set the clock of this machine, which says ${new Date(now).toISOString()}; else wait, or have ${host} show another certificate.`,
    ]
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const names = own?.subjectAltName === undefined ? 'no host at all (it has no subjectAltName)' : altNames(own)
    return [
      `its TLS certificate is for ${names}, not for this host${of(own)}`,
      `Use a name that it is for, or have it issued for ${host} too. If it is of a stranger, something else answers under this name: look at DNS and the proxy.`,
    ]
  }
  if (isUnknownIssuer(error))
    return [`its TLS certificate is not trusted: ${unknownIssuer(chain)}`, remedy(chain, host)]
  return [`its TLS certificate is not trusted (${error.message})${of(own)}`, remedy(chain, host)]
}

function unknownIssuer(chain: readonly X509Certificate[]): string {
  const [own] = chain
  const last = chain.at(-1)
  if (own === undefined || last === undefined) return 'nobody known on this machine signed it'
  if (isSelfSigned(own)) return `it signed itself${of(own)}`
  return `${nameOf(last.issuer)}, who issued it, is not known on this machine${of(own)}`
}

function remedy(chain: readonly X509Certificate[], host: string): string {
  const [own] = chain
  const last = chain.at(-1)
  const address = host.includes(':', host.lastIndexOf(']') + 1) ? host : `${host}:443`
  const how = `name its file: --ca ca.pem, NODE_EXTRA_CA_CERTS=ca.pem in the environment, or put it into /etc/docker/certs.d/${host}/ca.crt`
  if (own === undefined || last === undefined) return `Get the certificate of the authority that signed it and ${how}.`
  if (isSelfSigned(own)) {
    return `If the server shows this fingerprint too, save the certificate (openssl s_client -connect ${address} </dev/null | openssl x509 > ca.pem) and ${how}.`
  }
  const issuer = nameOf(last.issuer)
  const where = issuerAddress(last)
  const left = chain.length > 1 || isSelfSigned(last) ? '' : missing(host, where)
  return `If ${issuer} is of your company (also a proxy that reads TLS), get its certificate from there and ${how}.${left}`
}

function missing(host: string, where: string | undefined): string {
  const found = where === undefined ? '' : ` (it is at ${where})`
  return ` If it is a public one, ${host} leaves out the certificate in between: have the server send it too${found}.`
}

function of(certificate: X509Certificate | undefined): string {
  if (certificate === undefined) return ''
  const { subject, issuer, validFrom, validTo, fingerprint256 } = certificate
  const days = `valid ${dayOf(validFrom)} to ${dayOf(validTo)}`
  return ` (subject ${nameOf(subject)}, issuer ${nameOf(issuer)}, ${days}, SHA-256 ${fingerprint256})`
}

/** `C=DE\nO=Acme\nCN=x`, as Node writes a name, on one line and readable first. */
function nameOf(name: string | undefined): string {
  const parts = (name ?? '').split('\n').filter((part) => part !== '')
  return parts.length === 0 ? '(no name)' : `"${shownText(parts.reverse().join(', '))}"`
}

function altNames(certificate: X509Certificate): string {
  const names = (certificate.subjectAltName ?? '').split(', ').map((name) => name.replace(/^(?:DNS|IP Address):/, ''))
  const shown = names.slice(0, 5).join(', ')
  return shownText(names.length > 5 ? `${shown} and ${names.length - 5} more` : shown)
}

/** Where the authority says that its own certificate can be had (RFC 5280, 4.2.2.1). */
function issuerAddress(certificate: X509Certificate): string | undefined {
  const found = /CA Issuers - URI:(http\S+)/.exec(certificate.infoAccess ?? '')?.[1]
  return found === undefined ? undefined : shownText(found)
}

function dayOf(date: string): string {
  const time = Date.parse(date)
  return Number.isNaN(time) ? date : new Date(time).toISOString().slice(0, 10)
}

function isSelfSigned(certificate: X509Certificate): boolean {
  return certificate.subject === certificate.issuer
}
