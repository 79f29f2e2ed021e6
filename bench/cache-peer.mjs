// What the actions do that cache images with `docker save`: one tar with all of them, which @actions/cache compresses with zstd and
// stores under one key; and the way back.
//
//   node bench/cache-peer.mjs save|restore KEY TAR [IMAGE...]
import { execFileSync } from 'node:child_process'
import { restoreCache, saveCache } from '@actions/cache'

const [verb, key, tar, ...images] = process.argv.slice(2)
const docker = (...args) => execFileSync('docker', args, { stdio: ['ignore', 'ignore', 'inherit'] })

if (verb === 'save') {
  docker('save', '-o', tar, ...images)
  if ((await saveCache([tar], key)) === -1) throw new Error(`${key} was not saved`)
} else {
  if ((await restoreCache([tar], key)) !== key) throw new Error(`${key} was not restored`)
  docker('load', '-i', tar)
}
