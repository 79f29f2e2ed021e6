import { BlockList, isIP } from 'node:net'

/** Addresses that only mean something on this machine or its network: loopback, private, link-local (clouds keep credentials there), unspecified, multicast. */
const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(network, bits, 'ipv4')
}
for (const [network, bits] of [
  ['::', 128],
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(network, bits, 'ipv6')
}

/** Whether an IP address (v4, v6, or v4 written as v6) is not of the public internet. */
export function isInsideAddress(address: string): boolean {
  const bare = unbracket(address)
  const version = isIP(bare)
  if (version === 4) return inside.check(bare, 'ipv4')
  if (version !== 6) return false
  const mapped = embeddedV4(bare)
  return mapped === undefined ? inside.check(bare, 'ipv6') : inside.check(mapped, 'ipv4')
}

/** Whether a host (of a URL, without port) is this machine by name or address. */
export function isLoopbackHost(hostname: string): boolean {
  const bare = unbracket(hostname).toLowerCase().replace(/\.$/, '')
  if (bare === 'localhost' || bare.endsWith('.localhost')) return true
  const v4 = isIP(bare) === 6 ? (embeddedV4(bare) ?? bare) : bare
  return v4 === '::1' || (isIP(v4) === 4 && v4.startsWith('127.'))
}

/** Whether the name alone says that the host is not of the public internet. */
export function isInsideHost(hostname: string): boolean {
  return isLoopbackHost(hostname) || isInsideAddress(hostname)
}

export function unbracket(host: string): string {
  return host.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
}

/** The IPv4 address inside `::ffff:a.b.c.d`, `::a.b.c.d` or the NAT64 prefix `64:ff9b::`, which reach it. */
function embeddedV4(address: string): string | undefined {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const found = /^(?:::ffff:|::ffff:0:|64:ff9b::|::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical)
  if (found === null) return undefined
  const [high, low] = [Number.parseInt(found[1] as string, 16), Number.parseInt(found[2] as string, 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
