// One real image from a docker save archive, to a fresh registry, by every tool in turn.
import { join } from 'node:path'
import { startRegistry } from '../machines.mjs'
import { measure } from '../measure.mjs'
import { Samples, table } from '../samples.mjs'
import { startSlowProxy } from '../slow-proxy.mjs'
import { archiveTools, freshHome } from '../tools.mjs'

const RTT_MS = 50

export const heading = 'Pushing from an archive, compared'

export async function run(bench) {
  const samples = new Samples()
  for (let round = 0; round < bench.rounds; round++) {
    for (const tool of archiveTools(bench)) await pushAll(bench, tool, samples)
  }
  const rows = samples.rows()
  return { rows, text: describe(bench, rows) }
}

/** First a push to an empty registry, then what a later run of the same workflow does; and that from far away. */
async function pushAll(bench, tool, samples) {
  const registry = bench.keep(await startRegistry(join(bench.folder, 'registry')))
  const far = bench.keep(await startSlowProxy(registry.port))
  const kept = freshHome(bench)
  const push = async (scenario, version, tag, { host } = registry) => {
    const env = tool.remembers ? kept : freshHome(bench)
    const before = registry.requests()
    const sample = await measure(tool.push(join(bench.folder, `${version}.tar`), `${host}/bench/app:${tag}`), env)
    // With a memory or without, a first push is the same.
    if (tool.remembers && scenario === 'cold') return
    const stored = scenario === 'cold' ? { stored: bench.sizeOf(registry.root) } : {}
    samples.add(scenario, tool.name, { ...sample, ...stored, requests: registry.requests() - before })
  }
  await push('cold', 'v1', 'main')
  await push('unchanged', 'v1', 'main')
  await push('top layer changed', 'v2', 'main')
  // A memory is of a registry by its name: this is another one.
  if (tool.remembers) await measure(tool.push(join(bench.folder, 'v2.tar'), `${far.host}/bench/app:main`), kept)
  far.rtt = RTT_MS
  await push(`unchanged, ${RTT_MS} ms away`, 'v2', 'main', far)
  await push(`top layer changed, ${RTT_MS} ms away`, 'v3', 'next', far)
  await far.stop()
  await registry.stop()
}

function describe(bench, rows) {
  return `One image of ${bench.size} MB in four layers, made of files of this machine, from a \`docker save\` archive to a registry on the same machine that starts empty.
On a fresh machine nothing is remembered locally, so that every push gets an empty home; "with its memory" is skopeo on a machine that it
pushed from before. "Stored" is all that the registry keeps after the first push.

${table(rows)}
`
}
