import type { Compression } from '../image/media-types.ts'

/** What decides how a layer is cheapest brought out of an engine. */
export interface LayerToExport {
  /** Bytes, uncompressed. */
  readonly size: number
  /** The engine pulled or pushed this layer before, so it knows its compressed digest. */
  readonly engineKnowsBlob: boolean
  /** The target has this layer already, compressed. */
  readonly targetHasIt: boolean
}

export interface ExportWay {
  readonly way: 'loopback' | 'save'
  /** Why, for `--verbose`. */
  readonly reason: string
}

/** A classic engine asks for a blob it knows from another repository only where the layer is larger than this, unpacked. */
const ENGINE_ASKS_ABOVE = 10 * 1024 * 1024
/** Bytes per second that a classic engine compresses with while pushing (one core, level 6; 34 to 88 MB/s measured). */
const ENGINE_GZIP = 50e6
/** Bytes per second of `docker save`, which writes everything to a temporary file first (95 to 250 MB/s measured). */
const ENGINE_SAVE = 150e6
/** Bytes per second that we compress with, on two cores at level 1. */
const OUR_GZIP = 250e6

/** What else decides. */
export interface ExportSetting {
  readonly containerdStore: boolean
  readonly isPodman: boolean
  /** What new layers are to be packed with. */
  readonly compression: Compression
}

/**
 * Chooses between pushing to the loopback registry and `docker save`. Pure. The containerd store keeps layers packed:
 * pushing moves them as they are, saving is the slow way. The classic store keeps them unpacked: a push compresses, with gzip, what
 * the engine cannot recognise as present, a save always reads everything but leaves compressing to us.
 */
export function cheapestWay(
  layers: readonly LayerToExport[],
  { containerdStore, isPodman, compression }: ExportSetting,
): ExportWay {
  if (containerdStore) return { way: 'loopback', reason: 'its image store keeps layers packed' }
  if (isPodman) return { way: 'save', reason: 'Podman does not say what it leaves out of a push' }
  const sum = (chosen: readonly LayerToExport[]): number => chosen.reduce((total, { size }) => total + size, 0)
  const fresh = sum(layers.filter((layer) => !layer.targetHasIt))
  if (compression !== 'gzip' && fresh > 0)
    return { way: 'save', reason: `it would compress with gzip, not ${compression}` }
  const loopbackSeconds = sum(layers.filter((layer) => !isRecognised(layer))) / ENGINE_GZIP
  const saveSeconds = sum(layers) / ENGINE_SAVE + fresh / OUR_GZIP
  const way = loopbackSeconds <= saveSeconds ? 'loopback' : 'save'
  return { way, reason: `about ${loopbackSeconds.toFixed(1)} s by push, ${saveSeconds.toFixed(1)} s by docker save` }
}

/** Whether an engine, asked to push this layer, is thought to ask for it and to leave it when it is there. */
export function isRecognised({ size, engineKnowsBlob, targetHasIt }: LayerToExport): boolean {
  return engineKnowsBlob && targetHasIt && size > ENGINE_ASKS_ABOVE
}
