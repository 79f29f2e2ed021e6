import { loginTo } from '../login/login.ts'
import { proveByRegistry } from '../login/prove.ts'
import { parseRegistryName } from '../login/registry-name.ts'
import { Failure } from '../runtime/failure.ts'
import type { Command } from './command.ts'
import type { OptionValues } from './option.ts'

export const command: Command = {
  usage: 'login [REGISTRY] -u USER --password-stdin',
  summary: 'Prove a credential to a registry and keep it where Docker keeps it',
  help: `Without REGISTRY it is Docker Hub. The password or token is read from standard input, with one line end taken off:

  echo "$TOKEN" | seaworthy login ghcr.io -u octocat --password-stdin

The user name <token> says that it is an identity token (an OAuth2 refresh token), as credential helpers write it.
The credential goes to "docker login" where Docker is installed, else to the same config.json or credential helper.`,
  options: {
    username: { type: 'string', short: 'u', value: 'USER', help: 'Who logs in' },
    'password-stdin': { type: 'boolean', help: 'Read the password or token from standard input' },
    password: { type: 'string', short: 'p', help: 'Refused: others on the machine can read arguments' },
  },
  arity: [0, 1],
  async run({ args: [registry = ''], options, settings, runtime, result, stdin }) {
    const username = readUsername(options, registry)
    const secret = trimLineEnd(await stdin())
    runtime.mask(secret)
    if (secret === '') {
      throw new Failure('usage', 'standard input was empty, so there is no password', {
        hint: 'Check the variable or command that should have filled it: it gave nothing.',
      })
    }
    const configDir = settings.config
    const prove = proveByRegistry({ insecure: settings.insecure, caFile: settings.ca })
    const [done] = await loginTo([{ registry, username, secret }], { configDir, prove }, runtime)
    result(done, `Logged in to ${done?.registry} as ${done?.username}; kept in ${done?.place}`)
    return undefined
  },
}

function readUsername(options: OptionValues, registry: string): string {
  const words = ['login', registry, '-u USER', '--password-stdin'].filter((word) => word !== '').join(' ')
  if (options.password !== undefined) {
    throw new Failure('usage', 'a password on the command line is not taken', {
      hint: `Every user of this machine can see it there, and the shell keeps it: pipe it in instead: seaworthy ${words}`,
    })
  }
  parseRegistryName(registry) // a misspelt name is told before anybody types a password
  if (typeof options.username !== 'string' || options.username === '') {
    throw new Failure('usage', 'no user name was given', { hint: `Write seaworthy ${words}` })
  }
  if (options['password-stdin'] !== true) {
    throw new Failure('usage', 'the password is read from standard input only, and --password-stdin says so', {
      hint: `Write seaworthy ${words}`,
    })
  }
  return options.username
}

/** As Docker does: the line end that echo adds is no part of the password. */
function trimLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '')
}
