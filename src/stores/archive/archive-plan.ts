import type { ManifestDocument } from '../../image/manifest.ts'
import type { Platform } from '../../image/platform.ts'
import type { Bytes } from '../store.ts'

/** What an archive is to be, and where it goes. */
export interface ArchivePlan {
  readonly label: string
  /** Where blobs are spooled. */
  readonly folder: string
  /** Writes the tar to where it goes, all or nothing. */
  finish(tar: Bytes): Promise<void>
  removeFolder(): Promise<void>
  readonly names: readonly string[]
  readonly decompressLayers: boolean
  readonly platform: Platform
}

/** A manifest to be listed: its names are the references it was written under. */
export interface ArchiveRoot {
  readonly document: ManifestDocument
  readonly names: readonly string[]
}
