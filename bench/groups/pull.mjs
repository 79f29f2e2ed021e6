// An engine that lacks only the top layer of an image.
import { join } from 'node:path'
import { run as runProgram, startRegistry } from '../machines.mjs'
import { measure } from '../measure.mjs'
import { Samples, table } from '../samples.mjs'
import { freshHome, seaworthy } from '../tools.mjs'

export const heading = 'Pulling a missing top layer, compared'
export const needsEngine = true

export async function run(bench) {
  const { engine, folder } = bench
  const samples = new Samples()
  const registry = bench.keep(await startRegistry(join(folder, 'registry')))
  const image = `${registry.host}/bench/app:2`
  const tar = join(folder, 'v2.tar')
  const base = `${registry.host}/bench/app:1`
  await measure(seaworthy('push', `archive:${join(folder, 'v1.tar')}`, base), freshHome(bench))
  await measure(seaworthy('push', `archive:${tar}`, image), freshHome(bench))
  // The engine got the image before the change from the same registry.
  runProgram('docker', ['rmi', '-f', 'bench:v1', 'bench:v2', 'bench:v3', 'bench:base'], { env: engine.env })
  runProgram('docker', ['pull', '-q', base], { env: engine.env })
  const ways = {
    seaworthy: seaworthy('pull', image),
    'docker pull': ['docker', 'pull', '-q', image],
    'seaworthy load, of the whole archive': seaworthy('load', tar),
    'docker load, of the whole archive': ['docker', 'load', '-q', '-i', tar],
  }
  for (let round = 0; round < bench.rounds; round++) {
    for (const [name, command] of Object.entries(ways)) {
      for (const there of ['bench:v2', image]) forget(engine, there)
      samples.add('top layer missing', name, await measure(command, freshHome(bench), engine.pid))
    }
  }
  await registry.stop()
  const rows = samples.rows()
  return { rows, text: describe(bench, rows) }
}

function forget(engine, image) {
  try {
    runProgram('docker', ['rmi', '-f', image], { env: engine.env })
  } catch {
    // It was not there.
  }
}

function describe(bench, rows) {
  return `An engine has an image of ${bench.size} MB but for its top layer of ${bench.size * 0.05} MB, which is the only one to fetch and unpack.

${table(rows)}
`
}
