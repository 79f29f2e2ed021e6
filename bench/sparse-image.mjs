// A large image that takes no room on the disk.
import { createHash } from 'node:crypto'
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'

const BLOCK = 512

/** A docker save archive of one layer whose only file is a hole: it takes no room, and every byte of it has to be read, hashed and compressed. */
export function writeSparseImage(path, bytes) {
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
  const chunk = Buffer.alloc(4_000_000)
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
