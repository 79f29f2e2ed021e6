// The tools that are compared: how each is told to push, and what it takes for a machine that remembers nothing.
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'
import { forgetSkopeo, run } from './machines.mjs'

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

/** Whether this Node has zstd. */
export const HAS_ZSTD = 'createZstdCompress' in zlib

/** Ours, with any command. */
export function seaworthy(...args) {
  return [process.execPath, CLI, ...args, '-q']
}

/** The way of a tool to push an archive: `push(archive, target)` is its command line. `remembers`: it keeps a local memory from push to push. */
export function archiveTools(bench) {
  const zstd = HAS_ZSTD
    ? [tool('seaworthy, zstd', (tar, to) => seaworthy('push', `archive:${tar}`, to, '--compression', 'zstd'))]
    : []
  const skopeo = (tar, to) => [
    'skopeo',
    'copy',
    '-q',
    '--dest-tls-verify=false',
    `docker-archive:${tar}`,
    `docker://${to}`,
  ]
  const crane =
    bench.crane === undefined ? [] : [tool('crane push', (tar, to) => [bench.crane, 'push', '--insecure', tar, to])]
  return [
    tool('seaworthy', (tar, to) => seaworthy('push', `archive:${tar}`, to)),
    ...zstd,
    tool('skopeo copy', skopeo),
    tool('skopeo copy, with its memory', skopeo, true),
    ...crane,
  ]
}

/** The way of a tool to push an image of an engine: `push(image, target)`. */
export function engineTools(bench) {
  const { host } = bench.engine
  return {
    seaworthy: tool('seaworthy', (image, to) => seaworthy('push', `docker:${image}`, to)),
    docker: tool('docker push', (_, to) => ['docker', 'push', '-q', to], true),
    skopeo: tool('skopeo copy', (image, to) => [
      ...['skopeo', 'copy', '-q', '--src-daemon-host', host, '--dest-tls-verify=false'],
      ...[`docker-daemon:${image}`, `docker://${to}`],
    ]),
  }
}

function tool(name, push, remembers = false) {
  return { name, push, remembers }
}

/** The environment of a machine that remembers nothing: an empty home. */
export function freshHome(bench) {
  forgetSkopeo()
  const home = mkdtempSync(join(bench.folder, 'home-'))
  return { ...(bench.engine?.env ?? process.env), HOME: home, XDG_DATA_HOME: home }
}

/** crane, if it is there: `CRANE` in the environment, or on the PATH. */
export function findCrane() {
  const program = process.env.CRANE ?? 'crane'
  try {
    return { program, version: run(program, ['version']).trim() }
  } catch {
    return undefined
  }
}
