import { field, isObject, type JsonObject, parseJson } from '../../image/json.ts'
import { Failure } from '../../runtime/failure.ts'

export const DOCKER_MANIFEST_FILE = 'manifest.json'
const MAX_BYTES = 64 * 1024 * 1024
const IMAGES_MAX = 10_000

/** One image of `docker save`. Paths are paths in the tar. */
export interface DockerImage {
  readonly config: string
  readonly repoTags: readonly string[]
  /** Base first, as many as the config has diff IDs. */
  readonly layers: readonly string[]
}

/** Reads the `manifest.json` of `docker save` (moby image/spec/v1.2.md, "Combined Image JSON"). */
export function parseDockerManifest(bytes: Uint8Array, label: string): DockerImage[] {
  const where = `${label}: ${DOCKER_MANIFEST_FILE}`
  const value = parseJson(bytes, where, { maxBytes: MAX_BYTES, maxDepth: 16 })
  if (!Array.isArray(value)) throw new Failure('invalid', `${where} is not a list of images`)
  if (value.length > IMAGES_MAX) throw new Failure('invalid', `${where} lists more than ${IMAGES_MAX} images`)
  return value.map((item, i) => {
    if (!isObject(item)) throw new Failure('invalid', `${where}: image ${i} is not an object`)
    const config = field(item, 'Config')
    if (typeof config !== 'string' || config === '') throw new Failure('invalid', `${where}: image ${i} has no Config`)
    return {
      config: tarPath(config),
      repoTags: strings(item, 'RepoTags', `${where}: image ${i}`),
      layers: strings(item, 'Layers', `${where}: image ${i}`).map(tarPath),
    }
  })
}

function strings(item: JsonObject, key: string, where: string): string[] {
  const value = field(item, key) ?? []
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value as string[]
  throw new Failure('invalid', `${where}: ${key} is not a list of strings`)
}

/** Docker on Windows once wrote its own separators. */
function tarPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(\.?\/)+/, '')
}
