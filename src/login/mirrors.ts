import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { field, isObject } from '../image/json.ts'
import { DOCKER_HUB, normalizeRegistry } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { homeOf } from './config-file.ts'

/** Another place that has what a registry has, to read from. */
export interface Mirror {
  /** `host[:port]`, as in `Reference.registry`. */
  readonly registry: string
  /** Before the repository's own name, with a slash at its end; often empty. */
  readonly prefix: string
  /** It was named with http://. */
  readonly plainHttp: boolean
  /** Who named it, for people. */
  readonly from: string
}

/**
 * The mirrors of a registry, first to be asked first: those of `given` (`[HOST=]URL`; Docker Hub's without a host; `none` for no mirrors at
 * all), else Docker's `registry-mirrors` in `/etc/docker/daemon.json` or, for a rootless engine, `~/.config/docker/daemon.json`, which are Docker Hub's. A
 * daemon's file that cannot be read has none; what cannot be meant is `Failure('usage')`.
 */
export async function mirrorsOf(
  registry: string,
  given: readonly string[] | undefined,
  env: Runtime['env'],
): Promise<readonly Mirror[]> {
  if (given !== undefined && given.length > 0) {
    const mirrors = given.filter((text) => text !== 'none').map((text) => parseGiven(text))
    return mirrors.flatMap(({ of, mirror }) => (of === registry ? [mirror] : []))
  }
  if (registry !== DOCKER_HUB) return []
  for (const file of [join(homeOf(env), '.config/docker/daemon.json'), '/etc/docker/daemon.json']) {
    const named = await readDaemon(file)
    if (named.length > 0) return named.map((url) => parseMirror(url, `registry-mirrors of ${file}`))
  }
  return []
}

async function readDaemon(file: string): Promise<readonly string[]> {
  try {
    const value = JSON.parse(await readFile(file, 'utf8')) as unknown
    const mirrors = isObject(value) ? field(value, 'registry-mirrors') : undefined
    return Array.isArray(mirrors) ? mirrors.filter((one): one is string => typeof one === 'string') : []
  } catch {
    // The daemon's business: it would not start with such a file.
    return []
  }
}

function parseGiven(text: string): { of: string; mirror: Mirror } {
  const [, host, url = ''] = /^(?:([^=/]+)=)?(.*)$/s.exec(text) ?? []
  return {
    of: host === undefined ? DOCKER_HUB : normalizeRegistry(host),
    mirror: parseMirror(url, '--registry-mirror'),
  }
}

function parseMirror(text: string, from: string): Mirror {
  let url: URL | undefined
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  } catch {
    // Told below.
  }
  const isPlain = url?.protocol === 'http:'
  const isUsable = url !== undefined && (isPlain || url.protocol === 'https:') && url.search === '' && url.hash === ''
  if (url === undefined || !isUsable || url.username !== '' || url.password !== '' || text === '') {
    const shown = text.replace(/\/\/[^/]*@/, '//***@').slice(0, 200)
    throw new Failure('usage', `"${shown}" (${from}) is not a mirror`, {
      reference: shown,
      hint: 'Write https://HOST[:PORT][/PATH], without a user: log in to the mirror by its host instead.',
    })
  }
  const path = url.pathname.replace(/^\/+|\/+$/g, '')
  return {
    registry: normalizeRegistry(url.host),
    prefix: path === '' ? '' : `${path}/`,
    plainHttp: isPlain,
    from,
  }
}
