import { hexOf } from '../image/digest.ts'
import type { Manifest, ManifestDocument } from '../image/manifest.ts'
import { type Reference, repositoryOf } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { once } from '../stores/once.ts'
import type { Bytes, ReadableStore } from '../stores/store.ts'
import { type TarInput, writeTar } from '../stores/tar/write-tar.ts'
import type { Engine } from './engine.ts'

/**
 * Gives an image to an engine with the classic image store by a `docker load` archive without its first `present` layers, which the
 * engine must have as a chain: it opens the file of a layer only when it lacks that chain. Layers stay packed as they are;
 * engines before Docker 23 read no zstd. The archive names nothing, so no name moves before the ID has been checked:
 * an engine does not check configs. Fails, and leaves nothing, when the chain is not there.
 */
export async function loadMissing(
  engine: Engine,
  source: ReadableStore,
  document: ManifestDocument,
  present: number,
  names: readonly Reference[],
  runtime: Pick<Runtime, 'signal'>,
): Promise<void> {
  const { config, layers } = document.content as Manifest
  let broken: { error: unknown } | undefined
  const tar = watched(writeTar(members(source, document, present, runtime)), (error) => {
    broken = { error }
  })
  await engine.load(tar).catch((error: unknown) => {
    // What stopped us from sending says more than what the engine makes of half an archive.
    throw broken === undefined ? error : broken.error
  })
  const image = await engine.inspect(config.digest)
  if (image?.id !== config.digest || image.diffIds.length !== layers.length) {
    throw new Failure('failed', `the engine loaded ${source.label} but does not hold the image that was sent`)
  }
  for (const name of names) await engine.tag(config.digest, repositoryOf(name), name.tag ?? 'latest')
}

function* members(
  source: ReadableStore,
  document: ManifestDocument,
  present: number,
  { signal }: Pick<Runtime, 'signal'>,
): Iterable<TarInput> {
  const { config, layers } = document.content as Manifest
  const fileOf = (i: number): string =>
    `${i}-${hexOf((layers[i] as { digest: Manifest['config']['digest'] }).digest)}.tar`
  const read = async function* (blob: Manifest['config']): Bytes {
    for await (const chunk of source.readBlob(blob)) {
      signal?.throwIfAborted()
      yield chunk
    }
  }
  const list = [{ Config: `${hexOf(config.digest)}.json`, RepoTags: null, Layers: layers.map((_, i) => fileOf(i)) }]
  const manifest = Buffer.from(JSON.stringify(list))
  yield { name: 'manifest.json', size: manifest.byteLength, content: once(manifest) }
  yield { name: `${hexOf(config.digest)}.json`, size: config.size, content: read(config) }
  for (const [i, layer] of layers.entries()) {
    if (i >= present) yield { name: fileOf(i), size: layer.size, content: read(layer) }
  }
}

async function* watched(bytes: Bytes, failed: (error: unknown) => void): Bytes {
  try {
    yield* bytes
  } catch (error) {
    failed(error)
    throw error
  }
}
