/** An entry that can be read. */
export interface FoundEntry {
  /** The whole key. */
  readonly key: string
  /** Signed: holds a secret, and is good for some minutes. */
  readonly url: URL
}

/** An entry that is being stored under a key that is now ours. It can be found from the end of `finish` on, never before. */
export interface Upload {
  /** Sends a part; parts may be sent in any order, several at a time, and again. */
  send(part: UploadPart): Promise<void>
  finish(size: number, parts: number): Promise<void>
}

export interface UploadPart {
  /** Counts from 0. */
  readonly index: number
  /** Where it begins in the entry. */
  readonly start: number
  readonly bytes: Uint8Array
  /** There is no other part. */
  readonly isOnly: boolean
}

/** One of the two protocols of the cache service. */
export interface CacheProtocol {
  /** What the service has under this key: the exact one, else the newest that begins so. */
  find(key: string): Promise<FoundEntry | undefined>
  /** Undefined when somebody has stored that key, or is about to. */
  reserve(key: string, size: number): Promise<Upload | undefined>
}

/** `find`, exactly. */
export async function findExact(protocol: Pick<CacheProtocol, 'find'>, key: string): Promise<FoundEntry | undefined> {
  const found = await protocol.find(key)
  return found?.key === key ? found : undefined
}
