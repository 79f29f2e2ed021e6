import { normalizeRegistry } from '../image/reference.ts'
import { dockerConfigDir } from '../login/config-file.ts'
import { listLogins } from '../login/list-logins.ts'
import { logout } from '../login/logout.ts'
import { parseRegistryName } from '../login/registry-name.ts'
import { Failure } from '../runtime/failure.ts'
import type { Command } from './command.ts'

export const command: Command = {
  usage: 'logout REGISTRY | --all',
  summary: "Take a registry's credential out of Docker's configuration and look that it is gone",
  help: 'With --all every login in that configuration is taken out. Being logged out already is fine.',
  options: { all: { type: 'boolean', help: 'Every registry' } },
  arity: [0, 1],
  async run({ args: [registry], options, settings, runtime, result }) {
    if ((registry === undefined) === (options.all !== true)) {
      throw new Failure(
        'usage',
        registry === undefined ? 'no registry was named' : 'a registry was named besides --all',
        {
          hint: 'Write seaworthy logout REGISTRY, or seaworthy logout --all. Docker Hub is docker.io.',
        },
      )
    }
    const configDir = settings.config
    const dir = dockerConfigDir(runtime, configDir)
    const registries =
      registry === undefined
        ? (await listLogins(runtime, { configDir: dir })).map((login) => normalizeRegistry(login.registry))
        : [parseRegistryName(registry)]
    const removed: string[] = []
    for (const name of new Set(registries)) if (await logout(name, { configDir }, runtime)) removed.push(name)
    const text = removed.map((name) => `Logged out of ${name}`).join('\n')
    result({ removed }, text === '' ? 'There was no login' : text)
    return undefined
  },
}
