import { isIP } from 'node:net'
import { isLoopbackHost, unbracket } from './address.ts'

type Env = Readonly<Record<string, string | undefined>>

/**
 * The proxy for a URL by `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` (lower case wins, as in curl); undefined for none. This
 * machine is never reached through a proxy. A proxy written without a scheme is HTTP.
 */
export function proxyFor(url: URL, env: Env): URL | undefined {
  const read = (name: string): string => (env[name.toLowerCase()] ?? env[name] ?? '').trim()
  const text = read(url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY') || read('ALL_PROXY')
  if (text === '' || isLoopbackHost(url.hostname) || isExempt(url, read('NO_PROXY'))) return undefined
  return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`)
}

/** `Proxy-Authorization` for the user in a proxy's URL. */
export function proxyAuthorization(proxy: URL): string | undefined {
  if (proxy.username === '' && proxy.password === '') return undefined
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  return `Basic ${Buffer.from(user).toString('base64')}`
}

/** Entries: `*`, `example.com` (and all below), `.example.com`, an address, `host:port`, `10.0.0.0/8`. */
function isExempt(url: URL, list: string): boolean {
  const host = unbracket(url.hostname).toLowerCase()
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  return list.split(/[\s,]+/).some((raw) => {
    if (raw === '') return false
    if (raw === '*') return true
    const [entry, entryPort] = splitPort(raw.toLowerCase())
    if (entryPort !== undefined && entryPort !== port) return false
    if (entry.includes('/')) return inSubnet(host, entry)
    const name = unbracket(entry).replace(/^\*?\./, '')
    return host === name || host.endsWith(`.${name}`)
  })
}

function splitPort(entry: string): [host: string, port: string | undefined] {
  const found = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry)
  return found === null ? [entry, undefined] : [found[1] as string, found[2]]
}

function inSubnet(host: string, entry: string): boolean {
  const [network, bits] = entry.split('/') as [string, string]
  if (isIP(host) !== 4 || isIP(network) !== 4 || !/^\d{1,2}$/.test(bits) || Number(bits) > 32) return false
  const toNumber = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
  const size = 2 ** (32 - Number(bits))
  return Math.floor(toNumber(host) / size) === Math.floor(toNumber(network) / size)
}
