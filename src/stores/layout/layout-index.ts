import { parseDescriptor } from '../../image/descriptor.ts'
import { field, isObject, type JsonObject, parseJson } from '../../image/json.ts'
import { Failure } from '../../runtime/failure.ts'
import type { LayoutEntry } from './names.ts'

/** The file that says "this is a layout", and the version there has been so far (image-layout.md). */
export const LAYOUT_FILE = 'oci-layout'
export const INDEX_FILE = 'index.json'
export const REF_NAME = 'org.opencontainers.image.ref.name'
/** Where containerd and Docker write the whole reference; `ref.name` is then the tag alone. */
export const IMAGE_NAME = 'io.containerd.image.name'

/** Reads `index.json` of an OCI image layout. */
export function parseLayoutIndex(bytes: Uint8Array, label: string): LayoutEntry[] {
  const value = parseJson(bytes, `${label}: ${INDEX_FILE}`)
  const manifests = isObject(value) ? (field(value, 'manifests') ?? []) : undefined
  if (!Array.isArray(manifests)) throw new Failure('invalid', `${label}: ${INDEX_FILE} is no image index`)
  return manifests.map((manifest, i) => {
    const descriptor = parseDescriptor(manifest, `${label}: ${INDEX_FILE}: manifests[${i}]`)
    const name = descriptor.annotations?.[IMAGE_NAME] ?? descriptor.annotations?.[REF_NAME]
    return { descriptor, names: name === undefined || name === '' ? [] : [name] }
  })
}

/** `Failure('unsupported')` for a layout of a version that did not exist when this was written. */
export function checkLayoutVersion(bytes: Uint8Array, label: string): void {
  const value = parseJson(bytes, `${label}: ${LAYOUT_FILE}`)
  const version = isObject(value) ? field(value as JsonObject, 'imageLayoutVersion') : undefined
  if (typeof version === 'string' && /^1\./.test(version)) return
  throw new Failure('unsupported', `${label} is an image layout of version ${JSON.stringify(version ?? null)}, not 1.x`)
}

export function encodeLayoutVersion(): Uint8Array {
  return Buffer.from('{"imageLayoutVersion":"1.0.0"}')
}

export function blobPath(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`
}
