import type { DctLock, TrustLock } from './trust-lock.ts'

/** The text of `seaworthy.lock`: the same lock is the same bytes, with one thing on each line, so that a change is a small diff. */
export function formatTrustLock({ version, dct }: TrustLock): string {
  return `${JSON.stringify({ version, dct: sortKeys(dct, sortEntry) }, null, 2)}\n`
}

function sortEntry({ root, keys, versions, tags, seenAt }: DctLock): object {
  return {
    root: { version: root.version, digest: root.digest },
    keys: sortKeys(keys, (list) => [...list].sort()),
    versions: sortKeys(versions, (number) => number),
    tags: sortKeys(tags, (digest) => digest),
    seenAt,
  }
}

/** By code units, which is the same everywhere. A name that looks like a number still comes where JavaScript puts it: first. */
function sortKeys<T, R>(map: Readonly<Record<string, T>>, inner: (value: T) => R): Record<string, R> {
  const sorted = Object.create(null) as Record<string, R>
  for (const key of Object.keys(map).sort()) sorted[key] = inner(map[key] as T)
  return sorted
}
