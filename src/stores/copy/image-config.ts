import { type ImageConfig, parseImageConfig } from '../../image/config.ts'
import type { Manifest } from '../../image/manifest.ts'
import { isConfigType } from '../../image/media-types.ts'
import { Failure } from '../../runtime/failure.ts'
import type { ReadableStore } from '../store.ts'
import { collect } from '../verify.ts'

const CONFIG_LIMIT = 8 * 1024 * 1024

/**
 * The config of an image. Undefined for an artifact, whose config is something else, and for a config that is not as
 * the specification has it: neither is a reason not to copy it. Bytes that cannot be read are.
 */
export async function readImageConfig(
  source: ReadableStore,
  { config }: Pick<Manifest, 'config'>,
): Promise<ImageConfig | undefined> {
  if (!isConfigType(config.mediaType)) return undefined
  const bytes = await collect(source.readBlob(config), CONFIG_LIMIT, 'the image config')
  try {
    return parseImageConfig(bytes)
  } catch (error) {
    if (error instanceof Failure && error.code === 'invalid') return undefined
    throw error
  }
}
