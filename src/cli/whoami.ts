import { findCredential } from '../login/credential-source.ts'
import { type KnownLogin, listLogins } from '../login/list-logins.ts'
import { type ProveLogin, proveByRegistry } from '../login/prove.ts'
import { parseRegistryName } from '../login/registry-name.ts'
import { exitCodeOf, messageOf } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Command } from './command.ts'

interface CheckedLogin extends KnownLogin {
  /** Whether the registry still accepts it; absent when that was not asked. */
  readonly works?: boolean
  readonly reason?: string
}

export const command: Command = {
  usage: 'whoami [REGISTRY] [--check]',
  summary: 'Show which registries you are logged in to, as whom, and where that is kept',
  help: 'With --check each registry is asked whether it still accepts the login. Secrets are never shown.',
  options: { check: { type: 'boolean', help: 'Ask the registry whether the login still works' } },
  arity: [0, 1],
  async run({ args: [registry], options, settings, runtime, result }) {
    const configDir = settings.config
    const prove = proveByRegistry({ insecure: settings.insecure, caFile: settings.ca })
    const host = registry === undefined ? undefined : parseRegistryName(registry)
    const all = await listLogins(runtime, { configDir })
    const known = all.filter((login) => host === undefined || login.registry.split('/')[0] === host)
    let worst = host !== undefined && known.length === 0 ? 1 : 0
    const logins: CheckedLogin[] = []
    for (const login of known) {
      const error = options.check === true ? await check(runtime, login.registry, configDir, prove) : undefined
      const works = options.check === true ? { works: error === undefined } : {}
      logins.push({ ...login, ...works, ...(error === undefined ? {} : { reason: messageOf(error) }) })
      if (error !== undefined) worst = Math.max(worst, exitCodeOf(error))
    }
    const none = host === undefined ? 'Not logged in to any registry' : `Not logged in to ${host}`
    result({ logins }, logins.length === 0 ? none : table(logins))
    return worst === 0 ? undefined : worst
  },
}

async function check(
  runtime: Runtime,
  registry: string,
  configDir: string | undefined,
  prove: ProveLogin,
): Promise<unknown> {
  try {
    const found = await findCredential(runtime, registry, { configDir })
    await prove(registry.split('/')[0] as string, found?.credential, runtime)
    return undefined
  } catch (error) {
    return error
  }
}

function table(logins: readonly CheckedLogin[]): string {
  const rows = logins.map(({ registry, username, kind, place, works, reason }) => [
    registry,
    username === '' ? `(${kind})` : username,
    place,
    works === undefined ? '' : works ? 'works' : `does not work: ${reason}`,
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
