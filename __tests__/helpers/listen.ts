import { createServer, type Server } from 'node:net'

// Each worker has a thousand ports of its own, below those that systems give out by themselves (from 32768 on Linux, from
// 49152 elsewhere). So nothing else comes to listen where a test has just closed a server, or is about to start one.
const FIRST = 10_000
const PORTS = 1000
const worker = Number(process.env.JEST_WORKER_ID ?? '1') % 16
let next = Math.floor(Math.random() * PORTS)

/** Makes a server listen on a port of this test's own, and gives the port. */
export async function listenOnLoopback(server: Server, host = '127.0.0.1'): Promise<number> {
  for (let tried = 0; ; tried++) {
    const port = FIRST + worker * PORTS + (next++ % PORTS)
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          server.off('error', reject)
          resolve()
        })
      })
      return port
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried === PORTS) throw error
    }
  }
}

/** A port of this test's own that nobody listens on, for a server that another program starts. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listenOnLoopback(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Where nothing listens. */
export const NOWHERE = '127.0.0.1:1'
