// The most memory that one process of ours has, for images of very different size.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startRegistry } from '../machines.mjs'
import { measure } from '../measure.mjs'
import { writeSparseImage } from '../sparse-image.mjs'
import { freshHome, HAS_ZSTD, seaworthy } from '../tools.mjs'

const MB = 1_000_000
const SIZES_MB = [200, 2000, 20_000]

export const heading = 'Peak memory'

export async function run(bench) {
  const rows = []
  for (const megabytes of bench.memorySizes ?? SIZES_MB) {
    const folder = join(bench.folder, 'sparse')
    mkdirSync(folder)
    const tar = join(folder, 'image.tar')
    writeSparseImage(tar, megabytes * MB)
    for (const [name, peak] of await measureAll(bench, folder, tar, megabytes)) rows.push({ name, megabytes, peak })
    rmSync(folder, { recursive: true })
  }
  return { rows, text: describe(rows) }
}

async function measureAll(bench, folder, tar, megabytes) {
  const registry = bench.keep(await startRegistry(join(bench.folder, 'registry')))
  const at = (tag) => `${registry.host}/bench/sparse:${tag}`
  const commands = [
    ['push, gzip', seaworthy('push', `archive:${tar}`, at('gzip'))],
    ...(HAS_ZSTD ? [['push, zstd', seaworthy('push', `archive:${tar}`, at('zstd'), '--compression', 'zstd')]] : []),
    ['copy to a layout, as it is', seaworthy('copy', `archive:${tar}`, `layout:${join(folder, 'layout')}:x`)],
    [
      'copy of the layout to a registry',
      seaworthy('copy', `layout:${join(folder, 'layout')}:x`, `registry:${at('plain')}`),
    ],
    ['save from the registry', seaworthy('save', `registry:${at('plain')}`, '-o', join(folder, 'saved.tar'))],
  ]
  const peaks = []
  for (const [name, command] of commands) {
    // What is written as it is takes as much of the disk.
    if (megabytes > 2000 && !name.startsWith('push')) continue
    const { peak, seconds } = await measure(command, freshHome(bench))
    process.stderr.write(`${megabytes} MB, ${name}: ${(peak / MB).toFixed(0)} MB, ${seconds.toFixed(1)} s\n`)
    peaks.push([name, peak])
  }
  await registry.stop()
  return peaks
}

function describe(rows) {
  const sizes = [...new Set(rows.map(({ megabytes }) => megabytes))]
  const names = [...new Set(rows.map(({ name }) => name))]
  const cell = (name, megabytes) => {
    const row = rows.find((one) => one.name === name && one.megabytes === megabytes)
    return row === undefined ? '' : `${(row.peak / MB).toFixed(0)} MB`
  }
  const lines = names.map((name) => `| ${[name, ...sizes.map((size) => cell(name, size))].join(' | ')} |`)
  return `The most memory that the process had resident, for one layer of each size (a sparse file: nothing of it is on the disk, all of it is read, hashed, compressed and sent).

| what | ${sizes.map((size) => (size < 1000 ? `${size} MB` : `${size / 1000} GB`)).join(' | ')} |
|---|${sizes.map(() => '---|').join('')}
${lines.join('\n')}
`
}
