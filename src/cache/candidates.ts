import type { EngineImage } from '../engine/documents.ts'
import type { Engine } from '../engine/engine.ts'
import { familiar, type Reference } from '../image/reference.ts'
import { mapLimited } from '../runtime/limit.ts'
import { RECORD_LIMITS } from './parse-record.ts'
import { imageFilter, parseNames } from './select.ts'

/** That an engine is asked at once. */
const QUESTIONS_AT_ONCE = 8

/** One image of the engine that is to be kept, with the names it has there. */
export interface Candidate {
  readonly image: EngineImage
  readonly names: readonly Reference[]
}

/** The images of the engine that are meant, in the order of their names, each once however many names it has. */
export async function selectImages(
  engine: Engine,
  { images, before }: { readonly images: readonly string[]; readonly before: ReadonlySet<string> },
  warn: (message: string) => void,
): Promise<readonly Candidate[]> {
  const isWanted = imageFilter(images)
  const isNamed = images.some((pattern) => !pattern.startsWith('!'))
  const meant = (await engine.images()).flatMap(({ id, names }) => {
    const wanted = !isNamed && before.has(id) ? [] : parseNames(names).filter(isWanted)
    return wanted.length === 0 ? [] : [{ id, names: wanted.slice(0, RECORD_LIMITS.names) }]
  })
  const inspected = await mapLimited(meant, QUESTIONS_AT_ONCE, async ({ id, names }) => {
    const image = await engine.inspect(id)
    return image === undefined ? [] : [{ image, names }]
  })
  const found: Candidate[] = inspected.flat()
  const first = ({ names }: Candidate): string => familiar(names[0] as Reference)
  return withinLimit(
    found.sort((a, b) => (first(a) < first(b) ? -1 : 1)),
    warn,
  )
}

/** Whether containers were made of an image, or another image was built on it. */
export async function usedImages(
  engine: Engine,
  candidates: readonly Candidate[],
  { restored }: { readonly restored: ReadonlySet<string> },
): Promise<(image: EngineImage) => boolean> {
  if (!candidates.some(({ image }) => restored.has(image.id))) return () => true
  const ofContainers = await engine.imagesOfContainers()
  const made = candidates.filter(({ image }) => !restored.has(image.id)).map(({ image }) => image.diffIds.join())
  return ({ id, diffIds }) => {
    if (ofContainers.has(id)) return true
    return made.some((layers) => layers === diffIds.join() || layers.startsWith(`${diffIds.join()},`))
  }
}

/** A record that is larger than one may be would be refused when it is read, as a whole. */
function withinLimit(candidates: readonly Candidate[], warn: (message: string) => void): readonly Candidate[] {
  const { images } = RECORD_LIMITS
  if (candidates.length <= images) return candidates
  warn(
    `${candidates.length} images are to be saved; only the first ${images} are. Name in images those that are worth it`,
  )
  return candidates.slice(0, images)
}
