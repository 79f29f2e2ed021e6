// npm run bench: pushes one image with Seaworthy and with its peers, in turn, and writes the ratios of the medians to
// bench/RESULTS.md. Every push of a scenario goes to a fresh registry. Needs dockerd, docker, docker-registry and skopeo.
//
//   node bench/push.mjs [--rounds 3] [--parts DIR,DIR,...]
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import zlib from 'node:zlib'
import { buildImages, forgetSkopeo, run, setSkopeoMemoryAside, startEngine, startRegistry } from './machines.mjs'
import { median, writeSection } from './results.mjs'

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    parts: { type: 'string', default: '/usr/lib/llvm-14,/usr/lib/gcc,/usr/lib/git-core,/usr/include' },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-bench-'))
const putBack = setSkopeoMemoryAside(folder)
const engine = await startEngine(join(folder, 'engine'))
try {
  const size = buildImages(engine, folder, values.parts.split(','))
  for (const v of ['v1', 'v2'])
    run('docker', ['save', '-o', join(folder, `${v}.tar`), `bench:${v}`], { env: engine.env })
  const rows = []
  for (const scenario of ['cold', 'unchanged', 'top layer changed']) rows.push(...(await measure(scenario)))
  report(size, rows)
} finally {
  await engine.stop()
  putBack()
  rmSync(folder, { recursive: true, force: true })
}

/** Each way of pushing: from the engine or from an archive, by us and by a peer. `fresh` is a home without memory of earlier pushes. */
function ways() {
  const seaworthy =
    (source, ...options) =>
    (target, home) =>
      run(process.execPath, [CLI, 'push', source, target, '-q', ...options], env(home))
  const skopeo = (source) => (target, home) =>
    run(
      'skopeo',
      ['copy', '-q', '--src-daemon-host', engine.host, '--dest-tls-verify=false', source, `docker://${target}`],
      env(home),
    )
  const env = (home) => ({ env: { ...engine.env, HOME: home, XDG_DATA_HOME: home } })
  return (v) => ({
    engine: {
      seaworthy: seaworthy(`docker:bench:${v}`),
      'docker push': (target) => {
        run('docker', ['tag', `bench:${v}`, target], { env: engine.env })
        run('docker', ['push', '-q', target], { env: engine.env })
      },
      'skopeo copy': skopeo(`docker-daemon:bench:${v}`),
    },
    archive: {
      seaworthy: seaworthy(`archive:${join(folder, `${v}.tar`)}`),
      ...('createZstdCompress' in zlib
        ? { 'seaworthy, zstd': seaworthy(`archive:${join(folder, `${v}.tar`)}`, '--compression', 'zstd') }
        : {}),
      'skopeo copy': skopeo(`docker-archive:${join(folder, `${v}.tar`)}`),
    },
  })
}

async function measure(scenario) {
  const by = ways()
  const first = by('v1')
  const timed = by(scenario === 'top layer changed' ? 'v2' : 'v1')
  const seconds = new Map()
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const source of Object.keys(timed)) {
      for (const tool of Object.keys(timed[source])) {
        const registry = await startRegistry(join(folder, 'registry'))
        const home = mkdtempSync(join(folder, 'home-'))
        if (scenario !== 'cold') first[source][tool](`${registry.host}/bench/app:1`, home)
        // The next run of a workflow is on a new machine, which remembers nothing of this one.
        const next = mkdtempSync(join(folder, 'home-'))
        forgetSkopeo()
        const began = performance.now()
        timed[source][tool](`${registry.host}/bench/app:${scenario === 'unchanged' ? 1 : 2}`, next)
        const took = (performance.now() - began) / 1000
        const key = `${source}\0${tool}`
        seconds.set(key, [...(seconds.get(key) ?? []), took])
        process.stderr.write(`${scenario}, from ${source}, ${tool}: ${took.toFixed(2)} s\n`)
        await registry.stop()
      }
    }
  }
  return [...seconds].map(([key, times]) => {
    const [source, tool] = key.split('\0')
    return { scenario, source, tool, median: median(times), least: Math.min(...times), most: Math.max(...times) }
  })
}

function report(size, rows) {
  const ours = (row) =>
    rows.find((r) => r.scenario === row.scenario && r.source === row.source && r.tool === 'seaworthy').median
  const lines = rows.map((row) => {
    const ratio = row.tool === 'seaworthy' ? '1' : (row.median / ours(row)).toFixed(1)
    const range = `${row.least.toFixed(2)}-${row.most.toFixed(2)}`
    return `| ${row.scenario} | ${row.source} | ${row.tool} | ${row.median.toFixed(2)} | ${range} | ${ratio} |`
  })
  const versions = [
    `Node ${process.versions.node}`,
    `engine ${run('docker', ['version', '--format', '{{.Server.Version}}'], { env: engine.env }).trim()}`,
    run('skopeo', ['--version']).trim(),
    run('docker-registry', ['--version']).trim().split('\n')[0],
  ]
  const text = `# Pushing, compared

One image of ${(size / 1e6).toFixed(0)} MB in ${values.parts.split(',').length + 1} layers, to a fresh registry on the same machine each time; ${values.rounds} rounds, all tools in
turn in each round, ${cpus().length} cores. Seconds are medians; the ratio is how many times longer than Seaworthy. On a fresh
machine nothing is remembered locally, so Seaworthy and skopeo get an empty home each time; \`docker push\` keeps the
engine's memory, which a fresh machine would not have. Made by \`npm run bench\`.

${versions.join(' · ')}

| scenario | source | tool | median s | range | times ours |
|---|---|---|---|---|---|
${lines.join('\n')}
`
  writeSection(text)
}
