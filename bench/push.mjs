// npm run bench: Seaworthy beside its peers (docker push, skopeo copy, crane), in turn in each round, and the ratios of the medians. Each
// group writes its section of bench/RESULTS.md; a full run also draws docs/speed.svg. Needs a build (npm run build), docker-registry and skopeo;
// dockerd and docker for the images and the engine; crane if it is there (CRANE names it).
//
//   npm run bench -- [--only archive,forty] [--rounds 3] [--size 500] [--memory 200,2000] [--dry]
//
// Groups: archive, engine, forty, pull, retag, memory. --size is the megabytes of the image, --memory those of the sparse ones. --dry writes nothing.
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { drawChart } from './chart.mjs'
import { makeRealImages, makeSmallLayers } from './images.mjs'
import { run, setSkopeoMemoryAside, startEngine } from './machines.mjs'
import { writeSection } from './results.mjs'
import { withScratch } from './scratch.mjs'
import { findCrane } from './tools.mjs'

const GROUPS = ['archive', 'engine', 'forty', 'pull', 'retag', 'memory']
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: GROUPS.join(',') },
    rounds: { type: 'string', default: '3' },
    size: { type: 'string', default: '500' },
    memory: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
})
const wanted = values.only.split(',')
const unknown = wanted.find((name) => !GROUPS.includes(name))
if (unknown !== undefined) throw new Error(`there is no group "${unknown}"; there are ${GROUPS.join(', ')}`)

await withScratch(async (folder, keep) => {
  const crane = findCrane()
  const bench = {
    folder,
    keep,
    crane: crane?.program,
    rounds: Number(values.rounds),
    size: Number(values.size),
    sizeOf: (path) => Number(run('du', ['-sb', path]).split('\t')[0]),
    ...(values.memory === undefined ? {} : { memorySizes: values.memory.split(',').map(Number) }),
  }
  keep({ stop: setSkopeoMemoryAside(folder) })
  const needs = (...groups) => groups.some((group) => wanted.includes(group))
  if (needs('archive', 'engine', 'forty', 'pull', 'retag')) {
    bench.engine = keep(await startEngine(join(folder, 'engine')))
    if (needs('archive', 'engine', 'pull')) makeRealImages(bench.engine, folder, bench.size)
    if (needs('forty', 'retag')) makeSmallLayers(bench.engine, folder)
  }
  const results = {}
  for (const name of GROUPS.filter((group) => wanted.includes(group))) {
    const group = await import(`./groups/${name}.mjs`)
    const before = loadavg()[0]
    const { rows, text } = await group.run(bench)
    results[name] = rows
    const section = `# ${group.heading}\n\n${text}\n${conditions(bench, crane, before)}\n`
    if (values.dry) process.stdout.write(`${section}\n`)
    else writeSection(section)
  }
  if (!values.dry && results.archive && results.engine && results.forty) drawChart(results)
})

function conditions(bench, crane, loadBefore) {
  const versions = [
    `${bench.rounds} rounds`,
    `load ${loadBefore.toFixed(1)} to ${loadavg()[0].toFixed(1)} on ${run('nproc', []).trim()} cores`,
    `Node ${process.versions.node}`,
    ...(bench.engine === undefined
      ? []
      : [`engine ${run('docker', ['version', '--format', '{{.Server.Version}}'], { env: bench.engine.env }).trim()}`]),
    run('skopeo', ['--version']).trim(),
    ...(crane === undefined ? [] : [`crane ${crane.version}`]),
    `docker-registry ${/\d[\w.+~-]*/.exec(run('docker-registry', ['--version']))?.[0]}`,
  ]
  return `${versions.join(' · ')}. Made by \`npm run bench\`.`
}
