// Another name for a multi-platform image that is in a registry already: nothing but requests.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { startRegistry } from '../machines.mjs'
import { measure } from '../measure.mjs'
import { Samples, table } from '../samples.mjs'
import { startSlowProxy } from '../slow-proxy.mjs'
import { freshHome, seaworthy } from '../tools.mjs'

const RTTS_MS = [0, 50]
const PLATFORMS = ['amd64', 'arm64', 's390x']

export const heading = 'Retagging and promoting a multi-platform image, compared'

export async function run(bench) {
  const samples = new Samples()
  for (let round = 0; round < bench.rounds; round++) {
    for (const rtt of RTTS_MS)
      for (const [name, commands] of Object.entries(ways(bench))) {
        const registry = bench.keep(await startRegistry(join(bench.folder, 'registry')))
        const way = bench.keep(await startSlowProxy(registry.port))
        way.rtt = rtt
        await putIndex(bench, registry)
        for (const [scenario, command] of Object.entries(commands)) {
          const before = registry.requests()
          const sample = await measure(command(`${way.host}/bench`), freshHome(bench))
          samples.add(`${scenario}, ${rtt} ms`, name, { ...sample, requests: registry.requests() - before })
        }
        await way.stop()
        await registry.stop()
      }
  }
  const rows = samples.rows()
  return { rows, text: describe(rows) }
}

function ways({ crane }) {
  const skopeo = (from, to) => [
    ...['skopeo', 'copy', '-q', '--all', '--src-tls-verify=false', '--dest-tls-verify=false'],
    ...[`docker://${from}`, `docker://${to}`],
  ]
  return {
    seaworthy: {
      'another tag': (at) => seaworthy('tag', `${at}/app:1.0`, 'stable'),
      'another repository': (at) => seaworthy('copy', `registry:${at}/app:1.0`, `${at}/production:1.0`),
    },
    'seaworthy promote': {
      'another tag': (at) => seaworthy('promote', `${at}/app:1.0`, `${at}/app:stable`),
      'another repository': (at) => seaworthy('promote', `${at}/app:1.0`, `${at}/production:1.0`),
    },
    'skopeo copy': {
      'another tag': (at) => skopeo(`${at}/app:1.0`, `${at}/app:stable`),
      'another repository': (at) => skopeo(`${at}/app:1.0`, `${at}/production:1.0`),
    },
    ...(crane === undefined
      ? {}
      : {
          crane: {
            'another tag': (at) => [crane, 'tag', '--insecure', `${at}/app:1.0`, 'stable'],
            'another repository': (at) => [crane, 'copy', '--insecure', `${at}/app:1.0`, `${at}/production:1.0`],
          },
        }),
  }
}

/** The small image under a tag for each platform, then an index of them. */
async function putIndex(bench, { host }) {
  const manifests = []
  for (const architecture of PLATFORMS) {
    const to = `${host}/bench/app:${architecture}`
    await measure(seaworthy('push', `archive:${join(bench.folder, 'forty.tar')}`, to), freshHome(bench))
    const accept = 'application/vnd.oci.image.manifest.v1+json'
    const answer = await fetch(`http://${host}/v2/bench/app/manifests/${architecture}`, { headers: { accept } })
    // An annotation makes each a manifest of its own.
    const body = JSON.stringify({ ...(await answer.json()), annotations: { architecture } })
    await put(host, architecture, accept, body)
    const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`
    manifests.push({ mediaType: accept, digest, size: body.length, platform: { os: 'linux', architecture } })
  }
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  await put(host, '1.0', mediaType, JSON.stringify({ schemaVersion: 2, mediaType, manifests }))
}

async function put(host, tag, type, body) {
  const url = `http://${host}/v2/bench/app/manifests/${tag}`
  const answer = await fetch(url, { method: 'PUT', headers: { 'content-type': type }, body })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
}

function describe(rows) {
  return `An index of ${PLATFORMS.length} platforms that share forty layers, under another tag and in another repository of the same registry. No layer moves; what is left is requests. "Seaworthy" is
\`seaworthy tag\` and \`seaworthy copy\`; a promotion also asks whether the index is whole, what is attached to it (four requests for each of four manifests, one more where something is), and whether a tag would go back.

${table(rows)}
`
}
