import { cutAnswer, cutRequest } from './faults.ts'
import { startWatchingProxy } from './watching-proxy.ts'

export interface CuttingProxy {
  readonly host: string
  /** How many connections were cut. */
  readonly cuts: () => number
  close(): Promise<void>
}

/** Less is no blob that is worth cutting. */
const LEAST = 500_000

/** A proxy that resets the connection of one more blob after each of so many bytes of it, on its way up or down. After the list is used up nothing is cut. */
export async function startCuttingProxy(target: string, limits: readonly number[]): Promise<CuttingProxy> {
  const left = [...limits]
  const proxy = await startWatchingProxy(target, {
    faultOf: ({ method, path, length }) => {
      const [limit = 0] = left
      const isUp = (method === 'PUT' || method === 'PATCH') && (length === undefined || length > LEAST)
      const isDown = method === 'GET' && /\/blobs\/sha\d+:/.test(path)
      if (left.length === 0 || (!isUp && !isDown)) return undefined
      left.shift()
      return isUp ? cutRequest(Math.min(limit, (length ?? limit + 1) - 1), 'rst') : cutAnswer(limit, 'rst')
    },
  })
  return { host: proxy.host, cuts: () => limits.length - left.length, close: () => proxy.close() }
}
