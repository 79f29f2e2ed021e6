import { describeError, Failure } from '../runtime/failure.ts'
import { formatBytes } from '../runtime/format-bytes.ts'
import type { EntryWriter } from './entry-writer.ts'
import { parseRecord, RECORD_LIMITS } from './parse-record.ts'
import { encodeRecord, type RecordedImage } from './record.ts'
import { type DraftImage, finishImage } from './save-image.ts'

/** Room in a record for what is not of an image. Bytes. */
const MARGIN = 64 * 1024

/** What is left of a record. */
export interface RecordRoom {
  bytes: number
}

/** The room of a record in which nothing is yet. */
export function recordRoom(): RecordRoom {
  return { bytes: RECORD_LIMITS.bytes - MARGIN }
}

/** An image on its way into a record: as the last one has it, or as it was just saved. */
export type Unfinished =
  | { readonly kept: RecordedImage; readonly draft?: never }
  | { readonly draft: DraftImage; readonly kept?: never }

/** What becomes part of the record, or why it does not. */
export type Finished = { readonly image: RecordedImage } | { readonly refused: unknown }

/**
 * Puts images into the form that a record has, in the order given. One of which something was not stored, that a reader would refuse, or that
 * the record has no more room for is left out, and the others are not touched by it.
 */
export class ImageFinisher {
  readonly #writer: EntryWriter
  readonly #earlier: readonly RecordedImage[]
  readonly #room: RecordRoom

  /** `earlier` are the images of the last record; `room` is that of the new one. */
  constructor(writer: EntryWriter, earlier: readonly RecordedImage[], room: RecordRoom) {
    this.#writer = writer
    this.#earlier = earlier
    this.#room = room
  }

  finish({ kept, draft }: Unfinished): Finished {
    try {
      const image = kept ?? finishImage(draft, this.#writer, this.#earlier)
      const size = checkedSize(image)
      if (size > this.#room.bytes) {
        throw new Failure(
          'unsupported',
          `the record has no room for it: one has at most ${formatBytes(RECORD_LIMITS.bytes)}`,
          {
            hint: 'Name in images those that are worth it, or give some of them a key of their own.',
          },
        )
      }
      this.#room.bytes -= size
      return { image }
    } catch (refused) {
      return { refused }
    }
  }
}

/** Bytes that an image takes in a record. Throws what a reader of that record would refuse. */
function checkedSize(image: RecordedImage): number {
  const bytes = encodeRecord({ tool: '', created: 0, key: '', scope: '', images: [image], builds: [] })
  parseRecord(bytes)
  return bytes.byteLength
}

/** The build caches that a record can have; the others are told to `warn`. */
export function finishBuilds(
  builds: readonly Unfinished[],
  finisher: ImageFinisher,
  warn: (message: string) => void,
): readonly RecordedImage[] {
  return builds.flatMap((build) => {
    const done = finisher.finish(build)
    if ('image' in done) return [done.image]
    warn(
      `the build cache ${(build.kept ?? build.draft).names.join(', ')} was not saved: ${describeError(done.refused)}`,
    )
    return []
  })
}
