import { readFile } from 'node:fs/promises'
import type { LayerCache } from '../cache/cache.ts'
import type { CacheReport } from '../cache/report.ts'
import { Failure } from '../runtime/failure.ts'
import { formatBytes } from '../runtime/format-bytes.ts'
import type { Connections } from '../ship/connections.ts'
import type { Command, CommandContext } from './command.ts'
import { withConnections } from './connect.ts'
import type { OptionValues } from './option.ts'
import { formatTable } from './table.ts'

const WORDS = ['restore', 'save', 'ls', 'prune'] as const
const KEEP = 5
/** The options that only some of the words have. */
const OWN_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  keep: ['prune'],
  'max-size': ['prune'],
  'fail-on-error': ['restore', 'save'],
}

export const command: Command = {
  usage: 'cache restore|save|ls|prune [IMAGE...]',
  summary: 'Keep the layers of images between runs: only what changed moves, and nothing is believed unchecked',
  help: `IMAGE is a name or a glob: app:ci, "ghcr.io/acme/*", "!node:*" leaves out. restore takes all of the record without one;
save wants at least one, unless a restore came before: then everything new since is meant.

  seaworthy cache save app:ci --to ./cache
  seaworthy cache restore --to ghcr.io/acme/cache --key app
  seaworthy cache ls --to ghcr.io/acme/cache
  seaworthy cache prune --to ./cache --keep 3 --max-size 5GB

Without --to it is a folder of this user; in a workflow, GitHub's cache. What goes wrong with an image is a warning, and the others
go on: a job can build what the cache did not bring. See docs/cache.md.`,
  options: {
    to: {
      type: 'string',
      value: 'PLACE',
      help: 'github, directory, a path (./cache) or a repository (ghcr.io/acme/cache)',
    },
    key: { type: 'string', value: 'NAME', help: 'What tells this cache from others' },
    'signing-key-file': { type: 'string', value: 'FILE', help: 'The secret that signs records and checks them' },
    'require-signed': { type: 'boolean', help: 'Refuse records that are not signed with it' },
    'fail-on-error': { type: 'boolean', help: 'restore, save: exit with 1 when anything went wrong' },
    keep: { type: 'string', value: 'N', help: `prune: newest records kept of each key (${KEEP})` },
    'max-size': { type: 'string', value: 'SIZE', help: 'prune: what the cache may hold: 500MB, 5GB' },
  },
  dryRun: true,
  arity: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const [word = '', ...images] = context.args
    if (!WORDS.some((known) => known === word)) {
      throw new Failure('usage', `cache cannot ${word.slice(0, 50)}`, { hint: 'It can restore, save, ls and prune.' })
    }
    if (context.settings.dryRun && word !== 'prune') {
      throw new Failure('usage', `cache ${word} has no dry run`, { hint: 'cache prune has one. Nothing was done.' })
    }
    checkMeant(word, images, context.options)
    return await withConnections(context, async (connections) => {
      const cache = await openFromOptions(context.options, connections)
      try {
        if (word === 'restore') return exitCodeOf(await restore(images, cache, context), context)
        if (word === 'save') return exitCodeOf(await save(images, cache, context), context)
        if (word === 'ls') await list(cache, context)
        else await prune(cache, context)
        return undefined
      } finally {
        await cache.entries.close()
      }
    })
  },
}

/** What a word would not look at would be believed to have been done. */
function checkMeant(word: string, images: readonly string[], options: OptionValues): void {
  for (const [name, words] of Object.entries(OWN_OPTIONS)) {
    if (words.includes(word) || options[name] === undefined || options[name] === false) continue
    throw new Failure('usage', `cache ${word} has no --${name}`, {
      hint: `cache ${words.join(' and cache ')} ${words.length === 1 ? 'has' : 'have'} it. Nothing was done.`,
    })
  }
  const [image] = images
  if (image !== undefined && (word === 'ls' || word === 'prune')) {
    throw new Failure('usage', `cache ${word} is of the whole cache and takes no image: ${image.slice(0, 200)}`, {
      hint: 'Leave the image out. Nothing was done.',
    })
  }
}

async function openFromOptions(options: OptionValues, connections: Connections): Promise<LayerCache> {
  const { openCache } = await import('../cache/open-cache.ts')
  const file = options['signing-key-file']
  const signingKey = typeof file === 'string' ? await readKey(file) : undefined
  const text = (name: string): string => (typeof options[name] === 'string' ? options[name] : '')
  return await openCache(
    {
      to: text('to'),
      key: text('key'),
      signingKey,
      requireSigned: options['require-signed'] === true,
    },
    connections,
  )
}

async function readKey(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (cause) {
    throw new Failure('usage', `the file of --signing-key-file, ${file}, cannot be read`, { reference: file, cause })
  }
}

function exitCodeOf({ warnings }: CacheReport, { options }: CommandContext): number | undefined {
  return options['fail-on-error'] === true && warnings.length > 0 ? 1 : undefined
}

async function restore(images: readonly string[], cache: LayerCache, { result }: CommandContext): Promise<CacheReport> {
  const { restoreInJob } = await import('../cache/session.ts')
  const report = await restoreInJob({ images }, cache)
  result(report, showRestore(report))
  return report
}

async function save(images: readonly string[], cache: LayerCache, { result }: CommandContext): Promise<CacheReport> {
  const [{ saveCache }, { NO_SESSION, readSession }] = await Promise.all([
    import('../cache/save.ts'),
    import('../cache/session.ts'),
  ])
  const session = await readSession(cache.key, cache.connections.runtime)
  if (session === undefined && images.length === 0) {
    throw new Failure('usage', 'which images are to be saved?', {
      hint: 'Name them: seaworthy cache save app:ci. After a restore of the same key, what is new since is meant.',
    })
  }
  const report = await saveCache({ images, ...(session ?? NO_SESSION) }, cache)
  result(report, showSave(report))
  return report
}

async function list(cache: LayerCache, { result }: CommandContext): Promise<void> {
  const { listCache } = await import('../cache/list.ts')
  const records = await listCache(cache)
  const rows = records.map(({ created, key, scope, size, images, signed }) => [
    new Date(created).toISOString().slice(0, 19),
    key,
    scope,
    formatBytes(size),
    signed ? 'signed' : '',
    images.join(' '),
  ])
  const header = ['SAVED', 'KEY', 'SCOPE', 'SIZE', '', 'IMAGES']
  result({ backend: cache.entries.label, records }, formatTable(rows, { header, right: [3] }))
}

async function prune(cache: LayerCache, { options, settings, result }: CommandContext): Promise<void> {
  const [{ pruneCache }, { parseCount, parseSize }] = await Promise.all([
    import('../cache/prune.ts'),
    import('../cache/budget.ts'),
  ])
  const keep = typeof options.keep === 'string' ? parseCount(options.keep, '--keep') : KEEP
  const size = options['max-size']
  const maxBytes = typeof size === 'string' ? parseSize(size, '--max-size') : undefined
  const report = await pruneCache({ keep, maxBytes, dryRun: settings.dryRun }, cache)
  const rows = report.removed.map(({ key, size: bytes, reason }) => [formatBytes(bytes), key, reason])
  const verb = settings.dryRun ? 'would be removed' : 'removed'
  const sum = `${report.removed.length} entries ${verb}, ${formatBytes(report.bytes)}; ${formatBytes(report.left)} left`
  result(report, [formatTable(rows, { right: [0] }), sum].filter((part) => part !== '').join('\n'))
}

function showRestore({ images, record, seconds, secondsSaved, warnings }: CacheReport): string {
  if (record === null) {
    return warnings.length === 0
      ? 'nothing was saved under this key yet'
      : 'no image record under this key can be used: see above'
  }
  const rows = images.map(({ name, hit, layers, bytes, reason = '' }) => {
    const counts = `${layers.restored} restored, ${layers.present} present, ${layers.upstream} upstream`
    return [hit ? 'hit' : 'miss', name, hit ? counts : '', formatBytes(bytes), reason]
  })
  const took = seconds.lookup + seconds.restore
  const saved = secondsSaved === null ? '' : `; made in at least ${(secondsSaved + took).toFixed(1)} s`
  return `${formatTable(rows, { right: [3] })}\n${took.toFixed(1)} s${saved}`
}

function showSave({ savedImages, saved, seconds }: CacheReport): string {
  const rows = savedImages.map(({ name, action, layers, reason = '' }) => {
    const counts = `${layers.saved} new, ${layers.known} known, ${layers.upstream} upstream`
    return [action, name, action === 'skipped' ? '' : counts, reason]
  })
  const took = seconds.lookup + seconds.save
  const sum = `${saved.entries} entries stored, ${formatBytes(saved.bytes)}; ${took.toFixed(1)} s`
  return [formatTable(rows), sum].filter((part) => part !== '').join('\n')
}
