// The same image from a Docker engine.
import { join } from 'node:path'
import { run as runProgram, startRegistry } from '../machines.mjs'
import { measure } from '../measure.mjs'
import { Samples, table } from '../samples.mjs'
import { engineTools, freshHome } from '../tools.mjs'

export const heading = 'Pushing from an engine, compared'
export const needsEngine = true

export async function run(bench) {
  const samples = new Samples()
  const { seaworthy, docker, skopeo } = engineTools(bench)
  for (let round = 0; round < bench.rounds; round++) {
    await pushAll(bench, seaworthy, seaworthy.name, samples)
    await pushAll(bench, docker, docker.name, samples)
    await pushAll(bench, seaworthy, 'seaworthy, after docker push', samples, docker)
    await pushAll(bench, skopeo, skopeo.name, samples)
  }
  const rows = samples.rows()
  return { rows, text: describe(bench, rows) }
}

/** `before` is who made the first push, untimed: an engine remembers what it pushed itself. */
async function pushAll(bench, tool, name, samples, before) {
  const { engine } = bench
  const registry = bench.keep(await startRegistry(join(bench.folder, 'registry')))
  const targets = new Set()
  const push = async (by, scenario, version, tag) => {
    const to = `${registry.host}/bench/app:${tag}`
    if (by.remembers) runProgram('docker', ['tag', `bench:${version}`, to], { env: engine.env })
    if (by.remembers) targets.add(to)
    const requests = registry.requests()
    const sample = await measure(by.push(`bench:${version}`, to), freshHome(bench), engine.pid)
    if (by !== tool) return
    samples.add(scenario, name, { ...sample, requests: registry.requests() - requests })
  }
  await push(before ?? tool, 'cold', 'v1', 'main')
  await push(tool, 'unchanged', 'v1', 'main')
  await push(tool, 'top layer changed', 'v2', 'next')
  // Without these names nothing shows that the engine ever pushed the image.
  for (const name of targets) runProgram('docker', ['rmi', name], { env: engine.env })
  await registry.stop()
}

function describe(bench, rows) {
  return `The same image of ${bench.size} MB from an engine. \`docker push\` has the engine's memory of what it pushed before; a machine that is fresh has that only of images
that it pulled. "After docker push" is Seaworthy with an engine that remembers as much. "Engine CPU" is what dockerd used meanwhile.

${table(rows)}
`
}
