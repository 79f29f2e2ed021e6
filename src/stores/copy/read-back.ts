import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { readLate } from '../reread.ts'
import type { Store } from '../store.ts'

/**
 * What a tag is on after it was written. Some registries show a new tag only after a moment: what is neither the digest written nor
 * one that `isForeign` knows to be somebody else's is read again for some seconds.
 */
export async function readBack(
  store: Store,
  tag: string,
  digest: Digest,
  runtime: Runtime,
  isForeign: (seen: Digest) => boolean = () => false,
): Promise<Digest | undefined> {
  const read = async (): Promise<Digest | undefined> => (await store.resolve(tag))?.digest
  return await readLate(read, (seen) => seen !== digest && (seen === undefined || !isForeign(seen)), runtime)
}

/** A tag that still shows another manifest after seconds: somebody else's write came later. */
export function lostWrite(store: Store, tag: string, digest: Digest, seen: Digest | undefined): Failure {
  const reference = `${store.label}:${tag}`
  return new Failure('failed', `${reference} was written but reads back as ${seen ?? 'nothing'}, not ${digest}`, {
    reference,
    hint: 'Somebody else may be pushing the same tag at this moment. Run one release at a time (concurrency in the workflow) and try again.',
  })
}

/** What a tag is on, to put it back there; undefined when that cannot be read. */
export async function readBefore(
  store: Store,
  tag: string,
  digest: Digest,
  runtime: Runtime,
): Promise<ManifestDocument | undefined> {
  try {
    return await store.readManifest(digest)
  } catch (error) {
    // A tag on something broken or too old to read must not stay so for ever.
    if (!(error instanceof Failure) || !['not-found', 'invalid', 'unsupported'].includes(error.code)) throw error
    runtime.log.debug(`${store.label}:${tag} is on a manifest that cannot be read: ${error.message}`)
    return undefined
  }
}

/** The manifest under a name; undefined when there is none. */
export async function readIfThere(store: Store, name: string): Promise<ManifestDocument | undefined> {
  try {
    return await store.readManifest(name)
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return undefined
    throw error
  }
}
