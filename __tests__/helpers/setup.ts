// Runs before every test file: tests talk to this machine only. A connection to any other host fails by name instead of
// waiting for an answer, or getting one. Names under .test lead nowhere by themselves (RFC 6761): a test may look them up.
import net from 'node:net'

interface Guarded {
  seaworthyGuard?: true
}

const prototype = net.Socket.prototype as net.Socket & Guarded
if (prototype.seaworthyGuard === undefined) {
  const connect = prototype.connect
  prototype.seaworthyGuard = true
  prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
    const [first] = [args[0]].flat() as [{ host?: string; path?: string } | undefined]
    const host = typeof first === 'object' ? (first.path === undefined ? first.host : undefined) : undefined
    if (host !== undefined && !/^(?:127\.|::1$|localhost$|.*\.(?:localhost|test)$)/.test(host)) {
      process.nextTick(() =>
        this.destroy(Object.assign(new Error(`tests do not connect to ${host}`), { code: 'ENOTFOUND' })),
      )
      return this
    }
    return connect.apply(this, args as Parameters<typeof connect>)
  } as typeof connect
}
