import type { IncomingMessage } from 'node:http'
import type { Bytes } from '../stores/store.ts'
import { bodyOf, contentLength, type Registry } from './exchange.ts'
import { RegistryError } from './registry-error.ts'

/** Bytes of the largest blob, where the options say nothing: more than any layer needs, and an end for who sends for ever. */
const BLOB_MOST = 64 * 1024 ** 3
/** Bytes that stay free, for manifests and whoever else uses the disk. */
const RESERVE = 64 * 1024 * 1024
/** Bytes of a body after which the disk is looked at again, since others fill it too. */
const LOOK_EACH = 4 * 1024 * 1024

/**
 * The body of an upload as far as there is room: 413 when the blob, of which `held` bytes are there already, is larger than one may be, 507 when the disk has
 * no room for it. What the client says beforehand is refused beforehand; without a length the bytes are counted.
 */
export async function bodyWithin(registry: Registry, request: IncomingMessage, held: number): Promise<Bytes> {
  const declared = contentLength(request) ?? 0
  checkSize(registry, held + declared)
  await checkDisk(registry, declared)
  return counted(registry, bodyOf(request), held)
}

/** 413 or 507 for a blob of so many bytes that the registry would write though no client sends them. */
export async function checkRoom(registry: Registry, size: number): Promise<void> {
  checkSize(registry, size)
  await checkDisk(registry, size)
}

/** 413 for a blob that is larger than one may be. */
export function checkSize({ options }: Registry, size: number): void {
  const most = options.maxBlobSize ?? BLOB_MOST
  if (size <= most) return
  throw new RegistryError(413, {
    code: 'SIZE_INVALID',
    message: `a blob may have ${most} bytes here`,
    detail: { most },
  })
}

/** Whether an upload came to its end because there was no room for it: what it has brought is in the way of others. */
export function isOutOfRoom(error: unknown): boolean {
  return error instanceof RegistryError && (error.status === 413 || error.status === 507)
}

async function checkDisk({ options }: Registry, wanted: number): Promise<void> {
  const free = await options.freeBytes?.()
  if (free === undefined || free - RESERVE >= wanted) return
  const message = `the disk of this registry is full: ${free} bytes are free, of which ${RESERVE} are kept`
  throw new RegistryError(507, { code: 'UNAVAILABLE', message })
}

async function* counted(registry: Registry, bytes: Bytes, held: number): Bytes {
  let size = held
  let next = LOOK_EACH
  for await (const chunk of bytes) {
    size += chunk.byteLength
    checkSize(registry, size)
    if (size - held >= next) {
      next += LOOK_EACH
      await checkDisk(registry, 0)
    }
    yield chunk
  }
}
