/**
 * What a registry has been found to do, by what it answered: whatever its name says, one product behaves differently by version and
 * setting. Kept for one host, by the client that speaks to it.
 */
export interface Habits {
  /** Whether it lists referrers itself; undefined until asked. */
  referrersApi: Promise<boolean> | undefined
  /** The most bytes of a chunk with a range that it takes, 0 for none at all; undefined until it refused one. */
  chunkMost: number | undefined
  /** Whether it mounts blobs of other registries (`origin`); undefined until tried. */
  originMounts: boolean | undefined
  /** Whether it sets tags that come as parameters of a manifest; undefined until tried. */
  tagParameters: boolean | undefined
}

export function noHabits(): Habits {
  return { referrersApi: undefined, chunkMost: undefined, originMounts: undefined, tagParameters: undefined }
}
