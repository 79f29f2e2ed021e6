import { createWriteStream } from 'node:fs'
import { Failure } from '../runtime/failure.ts'
import { mapLimited } from '../runtime/limit.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Bytes } from '../stores/store.ts'
import {
  type EngineImage,
  type EngineInfo,
  isCollected,
  type ListedImage,
  readContainers,
  readHistory,
  readImage,
  readInfo,
  readList,
} from './documents.ts'
import { type EngineEndpoint, findEngine } from './endpoint.ts'
import { type EngineRequest, engineFailure, requestEngine, requestEvents, requestJson } from './http.ts'

/** A message of progress: `{"status": "Pushing", "id": "4f4fce9f8a81"}`. */
export type EngineEvent = Readonly<Record<string, unknown>>

export interface PushWatcher {
  seen(event: EngineEvent): void
  readonly stop: AbortSignal
}

/** A Docker Engine, or Podman speaking Docker's API. Methods map one to one to API calls. */
export interface Engine {
  readonly endpoint: EngineEndpoint
  readonly info: EngineInfo
  /** Undefined when there is no such image. */
  inspect(image: string): Promise<EngineImage | undefined>
  /** The image of that name; `Failure('not-found')` when there is none. */
  existing(image: string): Promise<EngineImage>
  /**
   * Bytes of each layer of an image, base first, from its history. The history leaves out layers that changed nothing;
   * then only the sum is known, and spread evenly.
   */
  layerSizes(image: string, of: EngineImage): Promise<readonly number[]>
  /** Bytes of all layers of an image, unpacked, from its history: the containerd store counts only packed ones as its size. */
  unpackedSize(image: string, of: EngineImage): Promise<number>
  tag(image: string, repository: string, tag: string): Promise<void>
  /** Takes one name away, without touching parent images; also when everything else was cancelled. */
  untag(reference: string): Promise<void>
  /** `watch` sees every message of progress, and may stop it. */
  push(repository: string, tag: string, auth: EngineAuth, watch?: PushWatcher): Promise<void>
  /** `stop` ends it: an engine tries again for minutes what cannot succeed. */
  pull(repository: string, tag: string, auth: EngineAuth, stop?: AbortSignal): Promise<void>
  /** Makes the engine ask a registry for a manifest: the cheapest way to see whether it can reach one. */
  reaches(reference: string, auth: EngineAuth): Promise<boolean>
  /** Every `repository:tag` in the engine. */
  names(): Promise<readonly string[]>
  /** Every image that is not just a step of another one. */
  images(): Promise<readonly ListedImage[]>
  /** IDs of the images that containers were made of, running or not. */
  imagesOfContainers(): Promise<ReadonlySet<string>>
  /** The images that came from a registry or went to one: the engine knows the blobs of their layers. */
  pulledImages(): Promise<readonly EngineImage[]>
  /** Writes the tar of `docker save` to a file: of several images one, with what they share in it once. */
  saveTo(images: readonly string[], path: string): Promise<void>
  /** Gives a tar to `docker load`; returns what it said. */
  load(archive: Bytes): Promise<string>
}

/** Cleaning up must not keep an interrupted process waiting. */
const UNTAG_MS = 15_000
const PROBE_MS = 30_000

export interface EngineAuth {
  readonly username: string
  readonly password: string
  readonly serveraddress: string
}

/** Finds and greets the engine; `Failure('unreachable')` when there is none. */
export async function connectEngine(runtime: Runtime): Promise<Engine> {
  const endpoint = await findEngine(runtime)
  const { signal } = runtime
  const info = readInfo(await requestJson(endpoint, { path: '/info', signal }, 'say what it is'))
  const authHeader = (auth: EngineAuth): Record<string, string> => ({
    // The URL alphabet, but padded: engines refuse it without.
    'X-Registry-Auth': Buffer.from(JSON.stringify(auth)).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
  })
  const inspect = async (image: string): Promise<EngineImage | undefined> => {
    try {
      const path = `/images/${inPath(image)}/json`
      return readImage(await requestJson(endpoint, { path, signal }, `inspect ${image}`))
    } catch (error) {
      if (error instanceof Failure && error.code === 'not-found') return undefined
      throw error
    }
  }
  const list = async (): Promise<readonly ListedImage[]> =>
    readList(await requestJson(endpoint, { path: '/images/json', signal }, 'list its images'))
  /** Bytes of each step of an image's history, the last first. */
  const stepSizes = async (image: string): Promise<readonly number[]> => {
    const path = `/images/${inPath(image)}/history`
    return readHistory(await requestJson(endpoint, { path, signal }, `read the history of ${image}`))
  }
  return {
    endpoint,
    info,
    inspect,
    async existing(name) {
      const image = await inspect(name)
      if (image !== undefined) return image
      throw new Failure('not-found', `the engine has no image "${name}"`, {
        reference: name,
        hint: 'See docker images.',
      })
    },
    async layerSizes(image, { diffIds, size }) {
      const told = (await stepSizes(image)).filter((bytes) => bytes > 0).reverse()
      return told.length === diffIds.length ? told : diffIds.map(() => Math.floor(size / diffIds.length))
    },
    async unpackedSize(image, { size }) {
      const unpacked = (await stepSizes(image)).reduce((sum, bytes) => sum + bytes, 0)
      return Math.max(size, unpacked)
    },
    async tag(image, repo, tag) {
      const path = `/images/${inPath(image)}/tag`
      await requestJson(endpoint, { method: 'POST', path, query: { repo, tag }, signal }, `tag ${image}`)
    },
    async untag(reference) {
      const path = `/images/${inPath(reference)}`
      await requestJson(
        endpoint,
        { method: 'DELETE', path, query: { noprune: '1' }, deadlineMs: UNTAG_MS },
        `untag ${reference}`,
      )
    },
    async push(repository, tag, auth, watch) {
      const path = `/images/${inPath(repository)}/push`
      const headers = authHeader(auth)
      const request = { method: 'POST', path, query: { tag }, headers, signal: either(signal, watch?.stop) } as const
      for await (const event of requestEvents(endpoint, request, `push ${repository}:${tag}`)) {
        watch?.seen(event)
        request.signal?.throwIfAborted()
      }
    },
    async pull(repository, tag, auth, stop) {
      const headers = authHeader(auth)
      const request = { ...pullRequest(info, repository, tag), headers, signal: either(signal, stop) }
      const once = async (): Promise<void> => {
        for await (const _ of requestEvents(endpoint, request, `pull ${repository}:${tag}`)) signal?.throwIfAborted()
      }
      await once().catch(async (error: unknown) => {
        if (!isCollected(error) || request.signal?.aborted === true) throw error
        await once()
      })
    },
    async reaches(reference, auth) {
      const tagAt = reference.lastIndexOf(':')
      const request = info.isPodman
        ? pullRequest(info, reference.slice(0, tagAt), reference.slice(tagAt + 1))
        : { path: `/distribution/${inPath(reference)}/json` }
      const response = await requestEngine(endpoint, {
        ...request,
        headers: authHeader(auth),
        signal,
        deadlineMs: PROBE_MS,
      })
      for await (const _ of response.body) signal?.throwIfAborted()
      return response.status === 200
    },
    async names() {
      return (await list()).flatMap(({ names }) => names)
    },
    async images() {
      return await list()
    },
    async imagesOfContainers() {
      const path = '/containers/json'
      return readContainers(await requestJson(endpoint, { path, query: { all: '1' }, signal }, 'list its containers'))
    },
    async pulledImages() {
      const pulled = (await list()).filter(({ isKnownByDigest }) => isKnownByDigest)
      const inspected = await mapLimited(pulled, 8, ({ id }) => inspect(id))
      return inspected.filter((image) => image !== undefined)
    },
    async saveTo(images, file) {
      const query = images.map((image) => `names=${encodeURIComponent(image)}`).join('&')
      const path = images.length === 1 ? `/images/${inPath(images[0] as string)}/get` : `/images/get?${query}`
      const response = await requestEngine(endpoint, { path, signal })
      if (response.status !== 200)
        throw engineFailure(response.status, await text(response.body), `save ${images.join(', ')}`)
      // An engine sends a few kilobytes at a time; so many of them are written at once.
      await response.pourInto(createWriteStream(file, { mode: 0o600, highWaterMark: 4 * 1024 * 1024 }))
    },
    async load(archive) {
      const headers = { 'Content-Type': 'application/x-tar' }
      const request = {
        method: 'POST',
        path: '/images/load',
        query: { quiet: '1' },
        headers,
        body: archive,
        signal,
      } as const
      let said = ''
      for await (const event of requestEvents(endpoint, request, 'load the image')) said += String(event.stream ?? '')
      // The containerd store says "Loaded" and then, with status 200, that the image cannot be used.
      if (/error unpacking/i.test(said))
        throw new Failure('failed', `the engine could not load the image: ${said.trim()}`)
      return said
    },
  }
}

function either(...signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const given = signals.filter((signal) => signal !== undefined)
  return given.length === 0 ? undefined : AbortSignal.any(given)
}

/**
 * Podman is asked by its own API: only there can it be told that a registry on loopback speaks plain HTTP, which Docker
 * takes for granted. It has no call that only looks whether a registry is there.
 */
function pullRequest(info: EngineInfo, repository: string, tag: string): EngineRequest {
  if (!info.isPodman) return { method: 'POST', path: '/images/create', query: { fromImage: repository, tag } }
  const query = { reference: `${repository}:${tag}`, tlsVerify: 'false' }
  return { method: 'POST', path: '/v4.0.0/libpod/images/pull', query }
}

/** A name as a path: its slashes stay, nothing in it can end the path. */
function inPath(name: string): string {
  return name
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('%3A', ':').replaceAll('%40', '@'))
    .join('/')
}

async function text(body: Bytes): Promise<string> {
  let all = ''
  for await (const chunk of body) if (all.length < 10_000) all += Buffer.from(chunk).toString('utf8')
  return all
}
