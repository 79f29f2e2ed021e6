import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export interface CuttingProxy {
  readonly host: string
  /** How many connections were cut. */
  readonly cuts: () => number
  close(): Promise<void>
}

/**
 * Passes TCP on to `target` and cuts: each number is how many bytes, of both directions together, one more connection with that much to say
 * may carry. After the list is used up nothing is cut any more.
 */
export async function startCuttingProxy(target: string, limits: readonly number[]): Promise<CuttingProxy> {
  const [host, port] = target.split(':') as [string, string]
  const left = [...limits]
  const sockets = new Set<Socket>()
  let cuts = 0
  const server = createServer((client) => {
    const upstream = connect(Number(port), host)
    let carried = 0
    const cut = (): void => {
      client.resetAndDestroy()
      upstream.destroy()
    }
    const watch = (chunk: Buffer): void => {
      carried += chunk.byteLength
      const limit = left[0]
      if (limit === undefined || carried < limit) return
      left.shift()
      cuts++
      cut()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('data', watch)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.pipe(upstream)
    upstream.pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    cuts: () => cuts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
