// npm run bench:trust: verifies tags against a Notary server with Seaworthy and with its peers, in turn, each time as on a fresh machine,
// and writes the medians to bench/RESULTS.md. Needs notary-server, notary, docker-registry, openssl, and a docker that has `docker trust`.
//
//   node bench/trust.mjs [--rounds 7] [--docker /usr/bin/docker] [--sample 10]
import { spawn } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { run, startNotary, startRegistry } from './machines.mjs'
import { median, writeSection } from './results.mjs'
import { startCountingProxy, startSlowProxy } from './slow-proxy.mjs'

const CLI = process.env.SEAWORTHY_CLI ?? fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const [REPOSITORIES, TAGS] = [20, 10]
const RTT = 50
const IDLE = 'node -e 0'
/** Far enough that how busy this machine is does not matter to the number of round trips. */
const FAR = 600
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    sample: { type: 'string', default: '10' },
    docker: { type: 'string', default: '/usr/bin/docker' },
  },
})

// The registry's certificate is the benchmark's own; the tools get it by name, and nothing of this environment.
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
const folder = mkdtempSync(join(tmpdir(), 'seaworthy-bench-'))
const stops = []
try {
  const notary = await started(startNotary(join(folder, 'notary')))
  const registry = await started(startRegistry(join(folder, 'registry'), notary))
  const farRegistry = await started(startSlowProxy(Number(registry.host.split(':')[1])))
  const farNotary = await started(startSlowProxy(notary.port))
  const counter = await started(startCountingProxy(notary))
  // The name of a repository holds its registry's address, so that is the proxy's, with and without delay.
  const images = await signImages(farRegistry.host, notary)
  const world = { notary, farRegistry, farNotary, counter, images, pin: await pinOf(images[0], notary) }
  const rows = await oneTag(world)
  const many = await manyTags(world)
  const requests = await countRequests(world)
  report(rows, many, requests)
} finally {
  for (const stop of stops.reverse()) await stop()
  rmSync(folder, { recursive: true, force: true })
}

async function started(starting) {
  const machine = await starting
  stops.push(() => machine.stop())
  return machine
}

/** Images that are nothing but a manifest, ten tags in each of twenty repositories, signed in `targets` by the notary client. */
async function signImages(host, { host: server, certFile }) {
  const passphrases = Object.fromEntries(
    ['ROOT', 'TARGETS', 'SNAPSHOT'].map((role) => [`NOTARY_${role}_PASSPHRASE`, 'for the benchmark']),
  )
  const trustDir = join(folder, 'admin')
  const notary = (...args) =>
    run('notary', ['-s', `https://${server}`, '--tlscacert', certFile, '-d', trustDir, ...args], {
      env: { ...process.env, ...passphrases },
    })
  const images = []
  for (let r = 0; r < REPOSITORIES; r++) {
    const name = `bench/app${r}`
    const gun = `${host}/${name}`
    notary('init', gun)
    for (let t = 0; t < TAGS; t++) {
      const { digest, size } = await putManifest(host, name, `1.${t}`)
      notary('addhash', gun, `1.${t}`, String(size), '--sha256', digest)
      images.push({ gun, tag: `1.${t}` })
    }
    notary('publish', gun)
    process.stderr.write(`signed ${gun}\n`)
  }
  return images
}

async function putManifest(host, name, tag) {
  const config = Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', tag }))
  const base = `https://${host}/v2/${name}`
  const hash = (bytes) => createHash('sha256').update(bytes).digest('hex')
  const { headers } = await fetch(`${base}/blobs/uploads/`, { method: 'POST' })
  const upload = new URL(headers.get('location'), base)
  upload.searchParams.set('digest', `sha256:${hash(config)}`)
  upload.host = host
  await fetch(upload, { method: 'PUT', body: config })
  const mediaType = 'application/vnd.docker.distribution.manifest.v2+json'
  const descriptor = {
    mediaType: 'application/vnd.docker.container.image.v1+json',
    size: config.length,
    digest: `sha256:${hash(config)}`,
  }
  const body = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config: descriptor, layers: [] }))
  const { status } = await fetch(`${base}/manifests/${tag}`, {
    method: 'PUT',
    headers: { 'content-type': mediaType },
    body,
  })
  if (status !== 201) throw new Error(`${name}:${tag} was not taken: ${status}`)
  return { digest: hash(body), size: body.length }
}

/** The root key is the same for all repositories, each time in another certificate. */
async function pinOf({ gun }, { host, certFile }) {
  const shown = run('curl', ['-s', '--cacert', certFile, `https://${host}/v2/${gun}/_trust/tuf/root.json`])
  const { signed } = JSON.parse(shown)
  const pem = Buffer.from(signed.keys[signed.roles.root.keyids[0]].keyval.public, 'base64').toString()
  const spki = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' })
  return `spki:sha256:${createHash('sha256').update(spki).digest('hex')}`
}

/** Each tool as on a fresh machine: an empty home, nothing remembered. */
function tools({ notary, pin }, host) {
  const home = () => mkdtempSync(join(folder, 'home-'))
  const env = (at) => ({ PATH: process.env.PATH, HOME: at, DOCKER_CONFIG: at })
  const server = `https://${host}`
  const trust = ['--dct-server', server, '--ca', notary.certFile, '--pin', pin, '--policy', 'none']
  const seaworthy = (words) => ({ file: process.execPath, args: [CLI, ...words, ...trust], env: env(home()) })
  return {
    'seaworthy trust inspect': ([{ gun, tag }]) => seaworthy(['trust', 'inspect', `${gun}:${tag}`]),
    'seaworthy verify': (images) => seaworthy(['verify', ...images.map(({ gun, tag }) => `${gun}:${tag}`)]),
    'docker trust inspect': ([{ gun, tag }]) => {
      const at = home()
      const tls = join(at, 'tls', host)
      mkdirSync(tls, { recursive: true })
      copyFileSync(notary.certFile, join(tls, 'ca.crt'))
      const environment = { ...env(at), DOCKER_CONTENT_TRUST_SERVER: server }
      return { file: values.docker, args: ['trust', 'inspect', `${gun}:${tag}`], env: environment }
    },
    // What no program for Node can be faster than.
    [IDLE]: () => ({ file: process.execPath, args: ['-e', '0'], env: env(home()) }),
    'notary lookup': ([{ gun, tag }]) => {
      const at = home()
      const common = ['-s', server, '--tlscacert', notary.certFile, '-d', join(at, 'trust')]
      return { file: 'notary', args: [...common, 'lookup', gun, tag], env: env(at) }
    },
  }
}

/** Seconds to the end of a program, which must succeed; the proxies are in this process, so it must not block. */
function seconds({ file, args, env }) {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0
        ? resolve((performance.now() - began) / 1000)
        : reject(new Error(`${file} ${args.slice(0, 6).join(' ')}: ${code}\n${printed.slice(-2000)}`)),
    )
  })
}

async function oneTag(world) {
  const times = new Map()
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const rtt of [0, RTT]) {
      const host = rtt === 0 ? world.notary.host : world.farNotary.host
      world.farRegistry.rtt = world.farNotary.rtt = rtt
      for (const [tool, command] of Object.entries(tools(world, host))) {
        const took = await seconds(command([world.images[round % world.images.length]]))
        const key = `${rtt} ${tool}`
        times.set(key, [...(times.get(key) ?? []), took])
        process.stderr.write(`${rtt} ms, ${tool}: ${took.toFixed(3)} s\n`)
      }
    }
  }
  const rows = []
  for (const [tool, command] of Object.entries(tools(world, world.farNotary.host))) {
    world.farRegistry.rtt = world.farNotary.rtt = FAR
    const took = await seconds(command([world.images[0]]))
    const [near, far] = [times.get(`0 ${tool}`), times.get(`${RTT} ${tool}`)]
    rows.push({ tool, near, far, trips: tool === IDLE ? 0 : (took - Math.min(...near)) / (FAR / 1000) })
  }
  return rows
}

/** All tags in one process of ours; of the peer, which takes one at a time, a sample. */
async function manyTags(world) {
  const found = []
  for (const rtt of [0, RTT]) {
    const host = rtt === 0 ? world.notary.host : world.farNotary.host
    world.farRegistry.rtt = world.farNotary.rtt = rtt
    const by = tools(world, host)
    const ours = []
    for (let round = 0; round < 3; round++) ours.push(await seconds(by['seaworthy verify'](world.images)))
    const peers = {}
    for (const tool of ['docker trust inspect', 'notary lookup']) {
      const sample = []
      for (let i = 0; i < Number(values.sample); i++) {
        sample.push(await seconds(by[tool]([world.images[(i * TAGS) % world.images.length]])))
      }
      peers[tool] = median(sample) * world.images.length
    }
    found.push({ rtt, ours: median(ours), peers })
    process.stderr.write(`${rtt} ms, ${world.images.length} tags: ${median(ours).toFixed(2)} s\n`)
  }
  return found
}

async function countRequests(world) {
  world.farRegistry.rtt = 0
  const by = tools(world, world.counter.host)
  const counts = {}
  for (const [tool, command] of Object.entries(by)) {
    world.counter.requests.length = 0
    await seconds(command([world.images[0]]))
    counts[tool] = world.counter.requests.length
  }
  world.counter.requests.length = 0
  await seconds(by['seaworthy verify'](world.images))
  counts.all = world.counter.requests.length
  return counts
}

function report(rows, many, requests) {
  const row = (name) => rows.find(({ tool }) => tool === name)
  const range = (times) => `${Math.min(...times).toFixed(2)}-${Math.max(...times).toFixed(2)}`
  const lines = rows.map(({ tool, near, far, trips }) =>
    [
      tool,
      median(near).toFixed(3),
      range(near),
      median(far).toFixed(2),
      range(far),
      trips.toFixed(1),
      requests[tool],
    ].join(' | '),
  )
  const total = REPOSITORIES * TAGS
  const more = many.map(({ rtt, ours, peers }) => {
    const [docker, notary] = [peers['docker trust inspect'], peers['notary lookup']]
    const cells = [
      `${rtt} ms`,
      ours.toFixed(2),
      docker.toFixed(0),
      (docker / ours).toFixed(0),
      notary.toFixed(0),
      (notary / ours).toFixed(0),
    ]
    return cells.join(' | ')
  })
  const versions = [`Node ${process.versions.node}`, run(values.docker, ['--version']).trim(), `${cpus().length} cores`]
  writeSection(`# Verifying Docker Content Trust, compared

A tag that is signed in \`targets\`, verified against a Notary server on the same machine, each time as on a fresh machine: an empty home,
nothing remembered. ${values.rounds} rounds, all tools in turn in each. Once directly, and once through proxies that add ${RTT} ms to every round trip,
that of connecting included. \`seaworthy verify\` also resolves the tag in its registry, which is as far away, and hashes what it gets; the others
only read trust data. "In a row" is how many round trips follow one another: what a distance of ${FAR} ms added to one
run, divided by it. Requests are
those to the Notary server. Made by \`npm run bench:trust\`.

${versions.join(' · ')}

| one tag | median s | range | median s at ${RTT} ms | range | in a row | requests |
|---|---|---|---|---|---|---|
${lines.map((line) => `| ${line} |`).join('\n')}

${total} tags of ${REPOSITORIES} repositories: one process of ours (median of 3; ${requests.all} requests to the Notary server), and ${total} times the median
of ${values.sample} runs of the peers, which take one tag at a time.

| round trip | seaworthy verify, s | docker trust inspect, s | times ours | notary lookup, s | times ours |
|---|---|---|---|---|---|
${more.map((line) => `| ${line} |`).join('\n')}

What bounds one tag: on loopback, Node. It needs ${median(row(IDLE).near).toFixed(2)} s to start and do nothing, then it loads its own TLS and HTTP, and our code; the compiled peers have all that in memory.
From afar, three round trips in a row for the trust data: to connect, for TLS, and for all files at once. \`verify\` has one more, with which the registry is asked
how it wants to be spoken to.
`)
}
