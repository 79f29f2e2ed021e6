import { randomUUID } from 'node:crypto'

/** An entry as the service knows it: reserved, and from `finalized` on to be found. */
export interface VaultEntry {
  readonly id: number
  readonly key: string
  readonly version: string
  /** The ref it belongs to. */
  readonly scope: string
  readonly blob: string
  readonly created: number
  lastUsed: number
  size: number
  finalized: boolean
}

export interface Blob {
  readonly bytes: Buffer
  readonly etag: string
}

/** What the service keeps: entries that never change, each in the scope of one ref, the least recently used of them thrown away over the quota. */
export class Vault {
  readonly blobs = new Map<string, Blob>()
  readonly #quota: number
  #entries: VaultEntry[] = []
  #time = Date.now()
  #last = 0

  constructor(quota: number) {
    this.#quota = quota
  }

  /** Every call is a millisecond later, so that order never depends on the speed of the machine. */
  now(): number {
    return ++this.#time
  }

  pass(ms: number): void {
    this.#time += ms
  }

  /** The finished entries, in the order they were made. */
  get entries(): readonly VaultEntry[] {
    return this.#entries.filter(({ finalized }) => finalized)
  }

  /** Undefined when the scope has that key and version, finished or not. */
  reserve(key: string, version: string, scope: string): VaultEntry | undefined {
    if (this.#entries.some((entry) => isSame(entry, key, version, scope))) return undefined
    const now = this.now()
    const id = ++this.#last
    const entry = {
      id,
      key,
      version,
      scope,
      blob: randomUUID(),
      created: now,
      lastUsed: now,
      size: 0,
      finalized: false,
    }
    this.#entries.push(entry)
    return entry
  }

  unfinished(key: string, version: string, scope: string): VaultEntry | undefined {
    return this.#entries.find((entry) => !entry.finalized && isSame(entry, key, version, scope))
  }

  byId(id: number): VaultEntry | undefined {
    return this.#entries.find((entry) => entry.id === id)
  }

  put(blob: string, bytes: Buffer): Blob {
    const stored = { bytes, etag: `"0x${randomUUID().replaceAll('-', '').toUpperCase()}"` }
    this.blobs.set(blob, stored)
    return stored
  }

  finalize(entry: VaultEntry, size: number): void {
    entry.size = size
    entry.finalized = true
    let total = this.entries.reduce((sum, { size: bytes }) => sum + bytes, 0)
    for (const old of [...this.entries].sort((a, b) => a.lastUsed - b.lastUsed)) {
      if (total <= this.#quota) break
      total -= old.size
      this.drop((other) => other === old)
    }
  }

  /** As GitHub looks: scope after scope; in each, key after key; for each, the exact one, then the newest that begins so. */
  find(keys: readonly string[], version: string, scopes: readonly string[]): VaultEntry | undefined {
    for (const scope of scopes) {
      const own = this.entries.filter((entry) => entry.scope === scope && entry.version === version)
      for (const key of keys) {
        const found = own.find((entry) => entry.key === key) ?? newest(own.filter((entry) => entry.key.startsWith(key)))
        if (found !== undefined) {
          found.lastUsed = this.now()
          return found
        }
      }
    }
    return undefined
  }

  /** Takes entries away, with their bytes. */
  drop(which: (entry: VaultEntry) => boolean): VaultEntry[] {
    const gone = this.#entries.filter(which)
    for (const { blob } of gone) this.blobs.delete(blob)
    this.#entries = this.#entries.filter((entry) => !gone.includes(entry))
    return gone
  }
}

function isSame(entry: VaultEntry, key: string, version: string, scope: string): boolean {
  return entry.key === key && entry.version === version && entry.scope === scope
}

function newest(entries: readonly VaultEntry[]): VaultEntry | undefined {
  return entries.reduce<VaultEntry | undefined>(
    (best, entry) => (best && best.created > entry.created ? best : entry),
    undefined,
  )
}
