import { BlockList, isIP } from 'node:net'

/** Addresses that only mean something on this machine or its network: loopback, private, link-local (clouds keep credentials there), unspecified, multicast. */
const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Azure's host answers each of its machines here, in the midst of public addresses.
  ['168.63.129.16', 32],
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
  // NAT64 of a network of its own (RFC 8215), and Teredo: what is behind them cannot be told from the address.
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(network, bits, 'ipv6')
}

/** Where clouds answer their machines with credentials; no registry has a reason to send us there, from wherever it is. */
const metadata = new BlockList()
for (const [network, bits] of [
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['192.0.0.192', 32],
] as const) {
  metadata.addSubnet(network, bits, 'ipv4')
}
for (const [network, bits] of [
  ['fe80::', 10],
  ['fd00:ec2::254', 128],
  ['fd20:ce::254', 128],
] as const) {
  metadata.addSubnet(network, bits, 'ipv6')
}

/** Ends of names that mean something on one network only (RFC 6761, 6762, 8375, and ICANN's `internal`). */
const INSIDE_SUFFIXES = ['.internal', '.local', '.localdomain', '.home.arpa']
const METADATA_NAMES = new Set(['metadata.google.internal', 'metadata.goog', 'instance-data.ec2.internal'])

/** Whether an IP address (v4, v6, or v4 written as v6) is not of the public internet. */
export function isInsideAddress(address: string): boolean {
  return isListed(inside, address)
}

/** Whether an IP address is link-local or a cloud's metadata service. */
export function isMetadataAddress(address: string): boolean {
  return isListed(metadata, address)
}

function isListed(list: BlockList, address: string): boolean {
  const bare = unbracket(address)
  const version = isIP(bare)
  if (version === 4) return list.check(bare, 'ipv4')
  if (version !== 6) return false
  const mapped = embeddedV4(bare)
  return mapped === undefined ? list.check(bare, 'ipv6') : list.check(mapped, 'ipv4')
}

/** Whether a host (of a URL, without port) is this machine by name or address. */
export function isLoopbackHost(hostname: string): boolean {
  const bare = unbracket(hostname).toLowerCase().replace(/\.$/, '')
  if (bare === 'localhost' || bare.endsWith('.localhost')) return true
  const v4 = isIP(bare) === 6 ? (embeddedV4(bare) ?? bare) : bare
  return v4 === '::1' || (isIP(v4) === 4 && v4.startsWith('127.'))
}

/** Whether the host alone says that it is not of the public internet: an address, or a name that the public name servers do not know. */
export function isInsideHost(hostname: string): boolean {
  const bare = unbracket(hostname).toLowerCase().replace(/\.$/, '')
  if (isIP(bare) !== 0) return isInsideAddress(bare)
  return isLoopbackHost(bare) || !bare.includes('.') || INSIDE_SUFFIXES.some((suffix) => bare.endsWith(suffix))
}

/** Whether the host alone says that it is link-local or a cloud's metadata service. */
export function isMetadataHost(hostname: string): boolean {
  const bare = unbracket(hostname).toLowerCase().replace(/\.$/, '')
  return isMetadataAddress(bare) || METADATA_NAMES.has(bare)
}

export function unbracket(host: string): string {
  return host.replace(/^\[|\]$/g, '').split('%', 1)[0] as string
}

/** The IPv4 address inside `::ffff:a.b.c.d`, `::a.b.c.d`, the NAT64 prefix `64:ff9b::` or 6to4's `2002:`, which reach it. */
function embeddedV4(address: string): string | undefined {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const found =
    /^(?:::ffff:|::ffff:0:|64:ff9b::|::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical) ??
    /^2002:([0-9a-f]{1,4}):([0-9a-f]{0,4})(?::|$)/.exec(canonical)
  if (found === null) return undefined
  const [high, low] = [Number.parseInt(found[1] as string, 16), Number.parseInt(found[2] || '0', 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
