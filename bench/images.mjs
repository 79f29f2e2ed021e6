// The images that are pushed: made of files of this machine, so that they compress as images do, and the same for every tool.
import { cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, run } from './machines.mjs'

/** Libraries, headers, a compiler: each becomes a layer, cut to its share of the size. */
const PARTS = [
  ['/usr/lib/llvm-14', 0.45],
  ['/usr/include', 0.25],
  ['/usr/lib/gcc', 0.25],
]
const TOP = ['/usr/lib/git-core', 0.05]
const SMALL_LAYERS = 40
const SMALL_BYTES = 60_000

/** Builds `bench:v1`, `bench:v2` and `bench:v3`, of `megabytes` MB in four layers, which differ in the top one; and saves them to `v1.tar`, … */
export function makeRealImages(engine, folder, megabytes) {
  build(engine, folder, 'base', (context) => {
    for (const [i, [part, share]] of PARTS.entries()) copySome(part, join(context, `part${i}`), share * megabytes * 1e6)
    return ['FROM scratch', ...PARTS.map((_, i) => `COPY part${i} /part${i}`)]
  })
  for (const version of ['v1', 'v2', 'v3']) {
    build(engine, folder, version, (context) => {
      copySome(TOP[0], join(context, 'top'), TOP[1] * megabytes * 1e6)
      writeFileSync(join(context, 'top', 'version'), version)
      return ['FROM bench:base', 'COPY top /top']
    })
    run('docker', ['save', '-o', join(folder, `${version}.tar`), `bench:${version}`], { env: engine.env })
  }
}

/** Builds `bench:forty` and `bench:forty-one`, which has another top layer, and saves them. */
export function makeSmallLayers(engine, folder) {
  const source = run('find', ['/usr/include', '-maxdepth', '1', '-name', '*.h']).trim().split('\n').sort()
  const text = Buffer.concat(source.map((file) => Buffer.from(run('cat', [file]))))
  const slice = (i) => text.subarray((i * SMALL_BYTES) % (text.length - SMALL_BYTES)).subarray(0, SMALL_BYTES)
  const layers = (count) => (context) => {
    for (let i = 0; i < count; i++)
      writeFileSync(join(context, `file${i}`), Buffer.concat([slice(i), Buffer.from(`${i}`)]))
    return ['FROM scratch', ...Array.from({ length: count }, (_, i) => `COPY file${i} /file${i}`)]
  }
  for (const [version, count] of [
    ['forty', SMALL_LAYERS],
    ['forty-one', SMALL_LAYERS + 1],
  ]) {
    build(engine, folder, version, layers(count))
    run('docker', ['save', '-o', join(folder, `${version}.tar`), `bench:${version}`], { env: engine.env })
  }
}

/** Copies files of a folder, in the order of their names, until there are so many bytes. */
function copySome(from, to, bytes) {
  if (!existsSync(from)) throw new Error(`${from} is not on this machine; name other folders in bench/images.mjs`)
  let left = bytes
  const visit = (path) => {
    for (const entry of readdirSync(join(from, path), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const inside = join(path, entry.name)
      if (entry.isDirectory()) visit(inside)
      else if (entry.isFile()) {
        const { size } = statSync(join(from, inside))
        if (size > left) continue
        left -= size
        mkdirSync(dirname(join(to, inside)), { recursive: true })
        cpSync(join(from, inside), join(to, inside), { preserveTimestamps: true })
      }
    }
  }
  visit('')
}
