import { parseConfig, serveBuildCache } from '../cache/buildkit/server.ts'
import { catchInterruption } from '../host/interruption.ts'
import { describeError } from '../runtime/failure.ts'
import { systemRuntime } from '../runtime/system.ts'

/** A process of its own: the loopback registry that BuildKit uses during a job. Told what to do by standard input, ended by SIGTERM. */
export async function cacheServer(): Promise<void> {
  const { signal } = catchInterruption()
  // Whoever started us has gone when we have said where we are.
  process.stdout.on('error', () => {})
  try {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
    await serveBuildCache(parseConfig(Buffer.concat(chunks)), systemRuntime({ signal }), (address) => {
      process.stdout.write(`${address}\n`)
    })
    process.exit(0)
  } catch (error) {
    process.stdout.write(`${describeError(error).split('\n', 1)[0]}\n`)
    process.exit(1)
  }
}
