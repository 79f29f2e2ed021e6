import type { Runtime } from '../../runtime/runtime.ts'
import type { CacheEntryInput } from '../cache-entries.ts'
import type { Bytes } from '../store.ts'
import type { CacheHttp } from './cache-http.ts'
import type { CacheService } from './environment.ts'
import type { CacheProtocol } from './protocol.ts'
import { EntryReader } from './read-entry.ts'
import { twirpProtocol } from './twirp-protocol.ts'
import { v1Protocol } from './v1-protocol.ts'
import { EntryWriter } from './write-entry.ts'

/** What can be done with entries over the cache service itself, whoever speaks to it. */
export interface EntryClient {
  /** The key of what the service has under this one: the exact one, else the newest that begins so. */
  find(key: string): Promise<string | undefined>
  read(key: string, range?: { readonly start: number; readonly end: number }): Bytes
  write(entry: CacheEntryInput): Promise<boolean>
  /** The key's entry is not what it was. */
  forget(key: string): void
  close(): Promise<void>
}

/** Makes the client that stands in when the service answers what its protocol does not have. */
export type StandIn = (runtime: Runtime) => Promise<EntryClient>

/** Our own client: streams, parts, no files. */
export function directClient(service: CacheService, http: CacheHttp, label: string): EntryClient {
  const protocol: CacheProtocol = service.protocol === 'v2' ? twirpProtocol(service, http) : v1Protocol(service, http)
  const reader = new EntryReader(protocol, http)
  const writer = new EntryWriter(protocol, label, http.runtime.signal)
  return {
    find: async (key) => {
      const found = await protocol.find(key)
      if (found !== undefined) reader.know(found)
      return found?.key
    },
    read: (key, range) => reader.read(key, range),
    write: (entry) => writer.write(entry),
    forget: (key) => reader.forget(key),
    close: async () => {},
  }
}
