import { type ConnectionOptions, type Connections, openConnections } from '../ship/connections.ts'
import type { CommandContext } from './command.ts'

/** Opens connections as the global options say, and closes them after `body`, whatever becomes of it. */
export async function withConnections<T>(
  { settings, runtime }: Pick<CommandContext, 'settings' | 'runtime'>,
  body: (connections: Connections) => Promise<T>,
  defaults: Pick<ConnectionOptions, 'retries' | 'timeoutMs'> = {},
): Promise<T> {
  const connections = openConnections(
    {
      insecure: settings.insecure,
      caFile: settings.ca,
      mirrors: settings.registryMirror,
      configDir: settings.config,
      concurrency: settings.concurrency,
      timeoutMs: settings.timeout ?? defaults.timeoutMs,
      retries: defaults.retries,
    },
    runtime,
  )
  try {
    return await body(connections)
  } finally {
    await connections.close()
  }
}
