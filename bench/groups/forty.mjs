// An image of forty small layers, where time is in the number of round trips.
import { join } from 'node:path'
import { startRegistry } from '../machines.mjs'
import { measure } from '../measure.mjs'
import { Samples, table } from '../samples.mjs'
import { startSlowProxy } from '../slow-proxy.mjs'
import { archiveTools, freshHome } from '../tools.mjs'

const RTTS_MS = [0, 50]

export const heading = 'Forty small layers, compared'

export async function run(bench) {
  const samples = new Samples()
  const tools = archiveTools(bench).filter(({ name, remembers }) => !remembers && !name.includes('zstd'))
  for (let round = 0; round < bench.rounds; round++) {
    for (const rtt of RTTS_MS) for (const tool of tools) await pushAll(bench, tool, rtt, samples)
  }
  const rows = samples.rows()
  return { rows, text: describe(rows) }
}

async function pushAll(bench, tool, rtt, samples) {
  const registry = bench.keep(await startRegistry(join(bench.folder, 'registry')))
  const way = bench.keep(await startSlowProxy(registry.port))
  way.rtt = rtt
  const push = async (scenario, version, tag) => {
    const before = registry.requests()
    const command = tool.push(join(bench.folder, `${version}.tar`), `${way.host}/bench/small:${tag}`)
    const sample = await measure(command, freshHome(bench))
    samples.add(`${scenario}, ${rtt} ms`, tool.name, { ...sample, requests: registry.requests() - before })
  }
  await push('cold', 'forty', 'main')
  await push('unchanged', 'forty', 'main')
  await push('one layer more', 'forty-one', 'next')
  await way.stop()
  await registry.stop()
}

function describe(rows) {
  return `An image of forty layers of 60 kB from an archive, directly and through a proxy that adds 50 ms to every round trip, that of connecting included.

${table(rows)}
`
}
