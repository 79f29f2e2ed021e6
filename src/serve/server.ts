import { createServer, IncomingMessage, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { describeError, Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Repositories } from '../stores/store.ts'
import { answerWith } from './answer.ts'
import type { Registry } from './exchange.ts'
import type { ServeOptions } from './options.ts'
import { ShapedResponse } from './shaped-response.ts'
import { UploadSessions } from './upload-session.ts'

type HttpServer = Server<typeof IncomingMessage, typeof ShapedResponse>

const IDLE_MS = 5 * 60 * 1000
const HEADERS_MS = 20 * 1000
const KEEP_ALIVE_MS = 2 * 60 * 1000
const CLOSE_GRACE_MS = 5 * 1000
const SWEEP_MS = 30 * 1000

/** A registry that is being served. */
export interface RegistryServer {
  /** `http://127.0.0.1:5000`, without a slash at the end. */
  readonly url: string
  readonly host: string
  readonly port: number
  /**
   * Takes no more requests, lets those under way finish for `graceMs` (5 seconds without it), then cuts them off.
   * Resolves when no connection and no half-written blob is left. Does not close the repositories' stores.
   */
  close(graceMs?: number): Promise<void>
}

/**
 * Serves repositories as an OCI registry (distribution-spec 1.1, with the `tag` parameters of 1.2) over HTTP/1.1.
 * `Failure('unreachable')` when the address cannot be listened on.
 */
export async function serveRegistry(
  repositories: Repositories,
  options: ServeOptions,
  runtime: Pick<Runtime, 'clock' | 'log'>,
): Promise<RegistryServer> {
  const idleMs = options.idleMs ?? IDLE_MS
  const registry: Registry = { repositories, options, runtime, uploads: new UploadSessions(runtime.clock, idleMs) }
  const server = makeServer(options, answerWith(registry))
  server.headersTimeout = HEADERS_MS
  server.requestTimeout = 0 // A large blob takes as long as it takes; silence is what ends a connection.
  server.setTimeout(idleMs)
  // Longer than clients keep idle connections for reuse (Go: 90 s), or they would post into one that just closed.
  server.keepAliveTimeout = KEEP_ALIVE_MS
  const { address, port } = await listen(server, options)
  const host = address.includes(':') ? `[${address}]` : address
  const stopSweeping = sweepIdle(registry, idleMs)
  return {
    url: `${options.tls === undefined ? 'http' : 'https'}://${host}:${port}`,
    host: address,
    port,
    close: async (graceMs = CLOSE_GRACE_MS) => {
      stopSweeping()
      await closeServer(server, runtime, graceMs)
      await registry.uploads.endAll()
    },
  }
}

function makeServer({ tls }: ServeOptions, listener: ReturnType<typeof answerWith>): HttpServer {
  const classes = { IncomingMessage, ServerResponse: ShapedResponse }
  return tls === undefined
    ? createServer(classes, listener)
    : createSecureServer({ ...classes, cert: tls.cert, key: tls.key, minVersion: 'TLSv1.2' }, listener)
}

function listen(server: HttpServer, options: ServeOptions): Promise<AddressInfo> {
  const host = options.host ?? '127.0.0.1'
  const port = options.port ?? 0
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const hint =
        cause.code === 'EADDRINUSE'
          ? 'Something listens there already: take another port, or 0 for a free one.'
          : 'Check the address and the port; ports below 1024 need more rights.'
      reject(new Failure('unreachable', `could not listen on ${host} port ${port}`, { hint, cause }))
    })
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      server.on('error', () => {}) // Per-connection trouble after this has its own handlers.
      resolve(server.address() as AddressInfo)
    })
  })
}

/** Looks for idle uploads now and again until told to stop. */
function sweepIdle({ uploads, runtime }: Registry, idleMs: number): () => void {
  const stop = new AbortController()
  const sweep = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await runtime.clock.sleep(Math.min(idleMs, SWEEP_MS), stop.signal)
      await uploads.endIdle()
    }
  }
  sweep().catch((error: unknown) => {
    if (!stop.signal.aborted) runtime.log.warn(`idle uploads are no longer ended: ${describeError(error)}`)
  })
  return () => stop.abort()
}

async function closeServer(server: HttpServer, { clock }: Pick<Runtime, 'clock'>, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  server.closeIdleConnections()
  const done = new AbortController()
  const grace = clock.sleep(graceMs, done.signal).then(
    () => server.closeAllConnections(),
    () => {},
  )
  await closed
  done.abort()
  await grace
}
