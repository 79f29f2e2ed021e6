// The most memory that one process of ours has, for images of very different size.
import { createHash } from 'node:crypto'
import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { startRegistry } from '../machines.mjs'
import { measure } from '../measure.mjs'
import { freshHome, HAS_ZSTD, seaworthy } from '../tools.mjs'

const MB = 1_000_000
const SIZES_MB = [200, 2000, 20_000]
const BLOCK = 512

export const heading = 'Peak memory'

export async function run(bench) {
  const rows = []
  for (const megabytes of bench.memorySizes ?? SIZES_MB) {
    const folder = join(bench.folder, 'sparse')
    mkdirSync(folder)
    const tar = join(folder, 'image.tar')
    await writeSparseImage(tar, megabytes * MB)
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

/** A docker save archive of one layer whose only file is a hole: it takes no room, and every byte of it has to be read, hashed and compressed. */
async function writeSparseImage(path, bytes) {
  const file = openSync(path, 'w')
  let at = 0
  const write = (buffer) => {
    at += writeSync(file, buffer, 0, buffer.length, at)
  }
  const member = (name, content) => {
    write(header(name, content.length))
    write(content)
    at = Math.ceil(at / BLOCK) * BLOCK
  }
  const inner = header('hole', bytes)
  const padded = Math.ceil(bytes / BLOCK) * BLOCK
  const layerSize = BLOCK + padded + 2 * BLOCK
  const diffId = hashOfLayer(inner, padded + 2 * BLOCK)
  const config = Buffer.from(
    JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [diffId] } }),
  )
  member('config.json', config)
  write(header('layer.tar', layerSize))
  write(inner)
  at += padded + 2 * BLOCK
  at = Math.ceil(at / BLOCK) * BLOCK
  member(
    'manifest.json',
    Buffer.from(JSON.stringify([{ Config: 'config.json', RepoTags: ['bench:sparse'], Layers: ['layer.tar'] }])),
  )
  ftruncateSync(file, at + 2 * BLOCK)
  closeSync(file)
}

function hashOfLayer(inner, zeros) {
  const hash = createHash('sha256').update(inner)
  const chunk = Buffer.alloc(4 * MB)
  for (let left = zeros; left > 0; left -= chunk.length) hash.update(chunk.subarray(0, Math.min(left, chunk.length)))
  return `sha256:${hash.digest('hex')}`
}

/** A ustar header; sizes of 8 GiB and more in base 256, as GNU tar writes them. */
function header(name, size) {
  const block = Buffer.alloc(BLOCK)
  block.write(name, 0)
  block.write('0000644\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  if (size < 8 ** 11) block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  else {
    block[124] = 0x80
    block.writeBigUInt64BE(BigInt(size), 128)
  }
  block.write('00000000000\0', 136)
  block.write('        0ustar\x0000', 148)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
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
