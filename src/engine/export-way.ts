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

/**
 * Chooses between pushing to the loopback registry and `docker save`. Pure. The containerd store keeps layers packed:
 * pushing moves them as they are, saving is the slow way. The classic store keeps them unpacked: a push compresses what
 * the engine cannot recognise as present, a save always reads everything but leaves compressing to us.
 */
export function cheapestWay(layers: readonly LayerToExport[], containerdStore: boolean): ExportWay {
  if (containerdStore) return { way: 'loopback', reason: 'its image store keeps layers packed' }
  const sum = (chosen: readonly LayerToExport[]): number => chosen.reduce((total, { size }) => total + size, 0)
  const isRecognised = ({ size, engineKnowsBlob, targetHasIt }: LayerToExport): boolean =>
    engineKnowsBlob && targetHasIt && size > ENGINE_ASKS_ABOVE
  const pushed = sum(layers.filter((layer) => !isRecognised(layer)))
  const compressed = sum(layers.filter((layer) => !layer.targetHasIt))
  const loopbackSeconds = pushed / ENGINE_GZIP
  const saveSeconds = sum(layers) / ENGINE_SAVE + compressed / OUR_GZIP
  const way = loopbackSeconds <= saveSeconds ? 'loopback' : 'save'
  return { way, reason: `about ${loopbackSeconds.toFixed(1)} s by push, ${saveSeconds.toFixed(1)} s by docker save` }
}
