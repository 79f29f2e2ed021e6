// Proxies that stand between a client and a server on this machine: one makes the way long, one counts what is asked.
import { readFileSync } from 'node:fs'
import { Agent, createServer as createHttpsServer, request } from 'node:https'
import { connect, createServer } from 'node:net'
import { performance } from 'node:perf_hooks'

/** Passes bytes on to `port`, each way half of `rtt` (ms) later; a connection takes one `rtt` to stand. `rtt` may be set at any time. */
export async function startSlowProxy(port) {
  const proxy = { rtt: 0, host: '', stop: undefined }
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ port, host: '127.0.0.1', noDelay: true })
    // Until then the client waits for the server's part of the handshake; data it sends early is held as long.
    const stands = Date.now() + proxy.rtt
    pass(client, upstream, () => Math.max(stands - Date.now(), 0) + proxy.rtt / 2)
    pass(upstream, client, () => proxy.rtt / 2)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy.host = `127.0.0.1:${server.address().port}`
  proxy.stop = () => server.close()
  return proxy
}

/** What comes goes on after its delay, in order: timers of different length that are due at once may fire in any. */
function pass(from, to, delay) {
  const waiting = []
  const wake = () => setTimeout(deliver, Math.max(waiting[0].due - performance.now(), 0))
  const deliver = () => {
    while (waiting.length > 0 && waiting[0].due <= performance.now()) waiting.shift().act()
    if (waiting.length > 0) wake()
  }
  const later = (act) => {
    if (waiting.push({ due: performance.now() + delay(), act }) === 1) wake()
  }
  from.on('data', (chunk) => later(() => to.writable && to.write(chunk)))
  from.on('end', () => later(() => to.end()))
  from.on('error', () => to.destroy())
  from.on('close', () => later(() => to.end()))
}

/** A server with the other's certificate that passes requests on and counts them. */
export async function startCountingProxy({ port, certFile, keyFile }) {
  const proxy = { requests: [], host: '', stop: undefined }
  const [cert, key] = [readFileSync(certFile), readFileSync(keyFile)]
  const agent = new Agent({ keepAlive: true, ca: cert })
  const server = createHttpsServer({ cert, key }, (incoming, outgoing) => {
    proxy.requests.push(`${incoming.method} ${incoming.url}`)
    const { method, url: path, headers } = incoming
    incoming.pipe(
      request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
        outgoing.writeHead(answer.statusCode, answer.headers)
        answer.pipe(outgoing)
      }),
    )
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy.host = `127.0.0.1:${server.address().port}`
  proxy.stop = () => {
    server.close()
    server.closeAllConnections()
    agent.destroy()
  }
  return proxy
}
