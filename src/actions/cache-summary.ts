import type { CacheReport } from '../cache/report.ts'
import { formatBytes } from '../runtime/format-bytes.ts'
import { inCode, inText, markdownTable } from '../runtime/markdown.ts'

/** A finished restore as Markdown for the job summary. */
export function summarizeRestore(report: CacheReport): string {
  const { images, record, seconds, secondsSaved, backend } = report
  const cost = seconds.lookup + seconds.restore
  if (record === null) {
    const what = report.warnings.length === 0 ? 'has no image record' : 'has no image record that can be used'
    return `### Layer cache\n\n${inCode(backend)} ${what} under this key. Looking cost you ${cost.toFixed(1)} s.`
  }
  const rows = images.map(({ name, hit, layers, bytes, seconds: took, reason }) => [
    inCode(name),
    hit ? 'hit' : `miss: ${inText(reason ?? '')}`,
    String(layers.present),
    `${layers.restored} (${formatBytes(bytes)})`,
    String(layers.upstream),
    String(layers.missing),
    took.toFixed(1),
  ])
  const header = ['Image', 'Cache', 'Layers present', 'Restored', 'Upstream', 'Missing', 'Seconds']
  return [
    '### Layer cache: restored',
    markdownTable(header, rows),
    `${balance(
      secondsSaved,
      cost,
      images.some(({ layers }) => layers.restored > 0),
    )} From ${inCode(backend)}, record ${report.signed ? 'signed' : 'not signed'}.`,
    ...advice(report),
  ].join('\n\n')
}

/** A finished save as Markdown for the job summary; `restore` is what the restore before it cost and saved. */
export function summarizeSave(
  { savedImages, saved, seconds, backend }: CacheReport,
  restore: { readonly cost: number; readonly saved: number | null } | undefined,
): string {
  const rows = savedImages.map(({ name, action, layers, reason, seconds: took }) => [
    inCode(name),
    action,
    `${layers.saved} new, ${layers.known} known, ${layers.upstream} upstream`,
    inText(reason ?? ''),
    took.toFixed(1),
  ])
  const cost = seconds.lookup + seconds.save + seconds.prune
  const bytes = `${saved.entries} entries, ${formatBytes(saved.bytes)} stored; ${formatBytes(saved.deduplicated)} were there already`
  const whole =
    restore === undefined
      ? []
      : [balance(restore.saved === null ? null : restore.saved - cost, restore.cost + cost, false)]
  return [
    '### Layer cache: saved',
    markdownTable(['Image', 'Saved', 'Layers', 'Why', 'Seconds'], rows),
    [`${bytes}, in ${cost.toFixed(1)} s, in ${inCode(backend)}.`, ...whole].join(' '),
  ].join('\n\n')
}

/** `net` is what was saved less what it cost; null when that is not known, be it that nothing came out of the cache. */
function balance(net: number | null, cost: number, isRestored: boolean): string {
  if (net === null) {
    const why = isRestored ? 'the images do not tell what making them took' : 'nothing tells that it saved you any'
    return `The cache cost you ${cost.toFixed(1)} s; ${why}.`
  }
  return `The cache saved you at least ${Math.max(0, net + cost).toFixed(1)} s and cost you ${cost.toFixed(1)} s.`
}

/** Images that took longer to restore than is known to have gone into them. Their first step never is known, so it is the user's to judge. */
function advice({ images }: CacheReport): string[] {
  return images.flatMap(({ name, hit, way, made, seconds }) => {
    if (!hit || way === 'present' || made === null || made >= seconds) return []
    const took = `${seconds.toFixed(1)} s to restore, and ${made.toFixed(1)} s to make, its first step not counted`
    return [
      `${inCode(name)} took ${took}: if that was quick too, leave it out of the cache with ${inCode(`!${name}`)} in images.`,
    ]
  })
}
