// npm run bench:cache: the layer cache beside what other cache actions do (docker save, one tar, @actions/cache) and beside a plain pull from a
// registry on this machine. All in turn in each round, each in an engine of its own that starts empty. Writes its section of
// bench/RESULTS.md. Needs dockerd, docker and docker-registry, a build (npm run build), and a Node that runs TypeScript (24).
//
//   node bench/cache.mjs [--rounds 3] [--parts DIR,DIR,...] [--small DIR,...] [--dry]
//
// SEAWORTHY_DOCKERD_CONTAINERD names a dockerd (28 or later) to measure too, with both image stores. --dry writes nothing.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { startCacheService } from '../__tests__/helpers/cache-service.ts'
import { buildBase, buildTop, run, sizeOf, startEngine, startRegistry } from './machines.mjs'
import { median, writeSection } from './results.mjs'

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const PEER = fileURLToPath(new URL('cache-peer.mjs', import.meta.url))
/** Writes down, at the end of the process it is loaded into, the most memory that this program had resident, in kB. */
const NOTE_PEAK = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync, writeFileSync } from 'node:fs'
  // Not resourceUsage(): that counts the process it was forked from.
  const peak = () => /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]
  process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, peak()))`)}`
const TOP_BYTES = 20_000_000
const IMAGES = ['bench:base', 'bench:app']
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    parts: { type: 'string', default: '/usr/lib/llvm-14,/usr/lib/jvm,/usr/lib/git-core' },
    small: { type: 'string', default: '/usr/lib/gcc,/usr/lib/python3,/usr/lib/git-core' },
    dry: { type: 'boolean', default: false },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-bench-'))
const loads = []
/** The node program: something to cut top layers from that compresses as programs do. */
const program = readFileSync(process.execPath)
let tops = 0
let jobs = 0

try {
  const results = []
  for (const store of stores()) results.push(await measureStore(store))
  report(results)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function stores() {
  const program = process.env.SEAWORTHY_DOCKERD_CONTAINERD
  const others = [
    { name: 'overlay2', program },
    { name: 'containerd', program, containerdStore: true },
  ]
  return [{ name: 'overlay2' }, ...(program ? others : [])]
}

/** Everything that is measured with one image store: a large image, and a small one for its memory. */
async function measureStore(store) {
  const small = await firstRun(store, values.small.split(','))
  await small.end()
  const large = await firstRun(store, values.parts.split(','))
  const samples = []
  try {
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const tool of ['seaworthy', 'tar', 'registry']) {
        loads.push(loadavg()[0])
        const sample = { tool, ...(await measureJob(tool, large, store, round)) }
        process.stderr.write(`${store.name}: ${JSON.stringify(sample)}\n`)
        samples.push(sample)
      }
    }
  } finally {
    await large.end()
  }
  return { store: store.name, small, large, samples }
}

/** The first run of a workflow, with nothing cached yet: builds the images and stores them in every way. */
async function firstRun(store, parts) {
  const service = await startCacheService()
  const registry = await startRegistry(join(folder, 'registry'))
  const end = async () => {
    await registry.stop()
    await service.close()
  }
  try {
    const first = await withEngine(store, async (engine) => {
      buildBase(engine, folder, parts)
      nextTop(engine)
      const save = await seaworthy('save', engine, service, newJob())
      const tarSave = await tar('save', 'first', engine, service)
      for (const image of IMAGES) {
        run('docker', ['tag', image, `${registry.host}/${image}`], { env: engine.env })
        run('docker', ['push', '-q', `${registry.host}/${image}`], { env: engine.env })
      }
      const version = run('docker', ['version', '--format', '{{.Server.Version}}'], { env: engine.env }).trim()
      return { version, size: sizeOf(engine, 'bench:app'), save, tarSave }
    })
    const restore = await withEngine(store, (engine) => seaworthy('restore', engine, service, newJob()))
    process.stderr.write(`${store.name}, first run: ${JSON.stringify({ ...first, restore })}\n`)
    return { ...first, restore, service, registry, end }
  } catch (error) {
    await end()
    throw error
  }
}

/** A later run on a new machine: restore, build anew with another top layer, save; and once more with only the base there. */
async function measureJob(tool, { service, registry }, store, round) {
  const before = service.entries.map(({ key }) => key)
  const fresh = () => service.entries.filter(({ key }) => !before.includes(key))
  const job = newJob()
  try {
    return await withEngine(store, async (engine) => {
      if (tool === 'registry') {
        const cold = await seconds(() => pull(engine, registry))
        nextTop(engine)
        const save = await seconds(() => push(engine, registry))
        run('docker', ['rmi', 'bench:app', `${registry.host}/bench:app`], { env: engine.env })
        run('docker', ['image', 'prune', '-f'], { env: engine.env })
        return { cold, save, warm: await seconds(() => pull(engine, registry)) }
      }
      const isOurs = tool === 'seaworthy'
      const key = `round-${round}`
      const cold = isOurs
        ? await seaworthy('restore', engine, service, job)
        : { seconds: await tar('restore', 'first', engine, service) }
      const changed = nextTop(engine)
      const id = idOf(engine)
      const save = isOurs
        ? await seaworthy('save', engine, service, job)
        : { seconds: await tar('save', key, engine, service) }
      const stored = fresh().reduce((sum, { size }) => sum + size, 0)
      run('docker', ['rmi', 'bench:app'], { env: engine.env })
      run('docker', ['image', 'prune', '-f'], { env: engine.env })
      const warm = isOurs
        ? await seaworthy('restore', engine, service, newJob())
        : { seconds: await tar('restore', key, engine, service) }
      if (idOf(engine) !== id) throw new Error(`${tool} brought back another image`)
      return {
        cold: cold.seconds,
        save: save.seconds,
        warm: warm.seconds,
        stored,
        changed,
        peak: Math.max(cold.peak, save.peak, warm.peak),
      }
    })
  } finally {
    // The next round starts where this one did.
    for (const { key } of fresh()) service.evict(key)
  }
}

/** The command line, as one is used in a job. */
async function seaworthy(verb, engine, service, job) {
  const peak = join(job, 'peak')
  const env = { ...engine.env, ...service.env(), ...jobEnv(job), BENCH_PEAK: peak }
  const args = ['--import', NOTE_PEAK, CLI, 'cache', verb, ...IMAGES, '--key', 'bench']
  const took = await seconds(() => runBeside(process.execPath, args, env))
  return { seconds: took, peak: Number(readFileSync(peak, 'utf8')) / 1000 }
}

async function tar(verb, key, engine, service) {
  const job = newJob()
  const env = { ...engine.env, ...service.env(), ...jobEnv(job) }
  try {
    return await seconds(() =>
      runBeside(process.execPath, [PEER, verb, key, join(folder, 'images.tar'), ...IMAGES], env),
    )
  } finally {
    rmSync(join(folder, 'images.tar'), { force: true })
  }
}

async function push(engine, registry) {
  await runBeside('docker', ['tag', 'bench:app', `${registry.host}/bench:app`], engine.env)
  await runBeside('docker', ['push', '-q', `${registry.host}/bench:app`], engine.env)
}

async function pull(engine, registry) {
  for (const image of IMAGES) {
    await runBeside('docker', ['pull', '-q', `${registry.host}/${image}`], engine.env)
    await runBeside('docker', ['tag', `${registry.host}/${image}`, image], engine.env)
  }
}

/** Builds `bench:app` on the base with another top layer; returns how large that is when it is compressed as registries hold layers. */
function nextTop(engine) {
  const at = (tops++ * 1_000_003) % (program.length - TOP_BYTES)
  const content = program.subarray(at, at + TOP_BYTES)
  buildTop(engine, folder, 'app', content)
  return gzipSync(content).length
}

function idOf(engine) {
  return run('docker', ['image', 'inspect', '--format', '{{.Id}}', 'bench:app'], { env: engine.env }).trim()
}

/** The temporary folder of a job. */
function newJob() {
  const job = join(folder, `job-${jobs++}`)
  mkdirSync(job)
  return job
}

function jobEnv(job) {
  return { RUNNER_TEMP: job, GITHUB_WORKSPACE: job, GITHUB_REF: 'refs/heads/main', GITHUB_RUN_ID: '1', HOME: job }
}

async function withEngine(store, use) {
  const place = mkdtempSync(join(folder, 'engine-'))
  const engine = await startEngine(place, store)
  try {
    return await use(engine)
  } finally {
    await engine.stop()
    rmSync(place, { recursive: true, force: true })
  }
}

async function seconds(what) {
  const began = performance.now()
  await what()
  return (performance.now() - began) / 1000
}

/** Runs a program to its end while this process answers it as the cache service. */
function runBeside(file, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        printed += chunk
      })
    }
    child.once('error', reject)
    child.once('exit', (code) => {
      // What goes wrong with a cache is a warning, and the time of what was not done says nothing.
      if (code === 0 && !/warning/i.test(printed)) resolve()
      else reject(new Error(`${args.join(' ')}: ${code}\n${printed}`))
    })
  })
}

function report(results) {
  const [{ large, small }] = results
  const text = `
An image of ${mb(large.size)} MB in ${values.parts.split(',').length + 1} layers, its base under a name of its own; every job builds its top layer anew, ${mb(TOP_BYTES)} MB of a
program, and keeps both names. ${values.rounds} rounds, all in turn in each, every job in an engine that starts empty; ${cpus().length} cores, load
${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)} (other work on the machine). Seconds are medians with their range; a process starts and ends within them. *Tar* is what other
cache actions do: \`docker save\` of all names to one file and \`@actions/cache\` (zstd), and back with \`docker load\`. *Registry* is \`docker push\` and
\`docker pull\` with a registry on the same machine. The cache service is a local one that answers at the speed of memory. Where GitHub's gives 90 MB/s, the tar
takes ${seconds90(results, 'tar')} s longer each way and ours ${seconds90(results, 'seaworthy')} s; no figure below has that in it. Made by \`npm run bench:cache\`.

Node ${process.versions.node} · ${[...new Set(results.map((result) => `engine ${result.large.version}`))].join(' · ')} · @actions/cache ${packageVersion('@actions/cache')} · ${run('docker-registry', ['--version']).trim().split('\n')[0]}

| engine and store | what | seaworthy | tar | registry | aim | reached |
|---|---|---|---|---|---|---|
${results.flatMap(rowsOf).join('\n')}

Memory is the peak of our process, saving and restoring everything, with an image of ${mb(small.size)} MB and as many layers as
the one of ${mb(large.size)} MB has.
Of the first run, when nothing is cached yet, there is one sample of each: ${results.map(firstOf).join('; ')}. Both images
leave a classic store for the first time by one \`docker save\`, as in the tar; then each layer is compressed by itself,
and stored while others still are.

What bounds it: a classic store gives single layers out only by a push, which compresses them with gzip on one core. The registry column is nothing else, so
no way through the engine's API is faster. The containerd store hands layers out as they are.
Restoring with the base there is the engine taking one layer (the registry column) and half a second of process and lookups. Restoring into
an empty engine is the engine's unpacking, layer after layer; without a signing key we unpack what is packed too, to see that it is not more than its
record says, and a containerd store gets its layers packed. It gets them only when each was checked whole, so it begins when the first one was: that is
the difference to the registry.
`
  if (values.dry) process.stdout.write(text)
  else writeSection(`# The layer cache, compared\n${text}`)
}

/** The measured rows of one store, each beside what it should be. */
function rowsOf({ store, large, small, samples }) {
  const of = (tool, what) => samples.filter((sample) => sample.tool === tool).map((sample) => sample[what])
  const middle = (tool, what) => median(of(tool, what))
  const shown = (tool, what) => {
    const all = of(tool, what)
    return `${median(all).toFixed(2)} (${Math.min(...all).toFixed(2)}-${Math.max(...all).toFixed(2)})`
  }
  const name = `${large.version} ${store}`
  const times = (what) => middle('tar', what) / middle('seaworthy', what)
  const cold = middle('seaworthy', 'cold') / middle('registry', 'cold')
  const quota = middle('seaworthy', 'stored') / middle('seaworthy', 'changed')
  const stored = (tool) => `${(middle(tool, 'stored') / 1e6).toFixed(2)} MB`
  const row = (what, ours, tar, pull, aim, reached) =>
    `| ${name} | ${what} | ${ours} | ${tar} | ${pull} | ${aim} | ${reached} |`
  const seconds = (words, what, aim, reached) =>
    row(words, shown('seaworthy', what), shown('tar', what), shown('registry', what), aim, reached)
  const peaks = (verb) => `${small[verb].peak.toFixed(0)} -> ${large[verb].peak.toFixed(0)} MB`
  return [
    seconds('save, s', 'save', 'tar / 20', `tar / ${times('save').toFixed(1)}`),
    seconds('restore, base there, s', 'warm', 'tar / 10', `tar / ${times('warm').toFixed(1)}`),
    seconds('restore, empty engine, s', 'cold', 'registry x 1.2', `registry x ${cold.toFixed(2)}`),
    row('stored by a job', stored('seaworthy'), stored('tar'), '', 'layer x 1.1', `layer x ${quota.toFixed(2)}`),
    row('memory, saving', peaks('save'), '', '', 'flat', `x ${(large.save.peak / small.save.peak).toFixed(2)}`),
    row(
      'memory, restoring',
      peaks('restore'),
      '',
      '',
      'flat',
      `x ${(large.restore.peak / small.restore.peak).toFixed(2)}`,
    ),
  ]
}

function firstOf({ store, large }) {
  return `${large.version} ${store} saves in ${large.save.seconds.toFixed(1)} s (tar ${large.tarSave.toFixed(1)} s)`
}

/** Seconds that 90 MB/s, the published speed of GitHub's cache, takes for what a job stores. */
function seconds90(results, tool) {
  const stored = results.flatMap(({ samples }) => samples.filter((sample) => sample.tool === tool))
  return (median(stored.map((sample) => sample.stored)) / 90e6).toFixed(1)
}

function packageVersion(name) {
  const file = fileURLToPath(new URL(`../node_modules/${name}/package.json`, import.meta.url))
  return JSON.parse(readFileSync(file, 'utf8')).version
}

function mb(bytes) {
  return (bytes / 1e6).toFixed(0)
}
