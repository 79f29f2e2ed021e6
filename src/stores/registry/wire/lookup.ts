import dns, { type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isInsideAddress } from './address.ts'

/** The code of the error of a guarded lookup. */
export const INSIDE_ADDRESS = 'EINSIDE'

type Resolve = (
  hostname: string,
  options: dns.LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * A name lookup for hosts that a server told us to go to: fails when the name has a forbidden address, by default one inside this network.
 * The connection is then made to the very addresses that were checked, so that a second lookup cannot answer differently.
 */
export function guardedLookup(
  resolve: Resolve = dns.lookup,
  isForbidden: (address: string) => boolean = isInsideAddress,
): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true } as dns.LookupAllOptions, (error, addresses) => {
      if (error !== null) return callback(error, '')
      const inside = addresses.find(({ address }) => isForbidden(address))
      if (inside !== undefined || addresses.length === 0) {
        const refused: NodeJS.ErrnoException = new Error(`${hostname} has the address ${inside?.address ?? '(none)'}`)
        refused.code = INSIDE_ADDRESS
        return callback(refused, '')
      }
      const [first] = addresses as [LookupAddress]
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family)
    })
  }
}
