import { parseReference, repositoryOf } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'
import { makeKeyFiles, type NewKey } from '../../ship/trust/keys.ts'
import type { Command } from '../command.ts'
import { PASSPHRASE_OPTIONS, passphrasesOf } from './keys.ts'
import { textOption } from './options.ts'

export const command: Command = {
  usage: 'trust key NAME --passphrase-stdin',
  summary: 'Make a key for Docker Content Trust: NAME.key and NAME.pub',
  help: `NAME.key is encrypted as Docker and Notary do it, and readable by its owner only; NAME.pub is for whoever adds the signer. Files that
are there are never overwritten.

  printf %s "$PASSPHRASE" | seaworthy trust key alice --passphrase-stdin
  printf %s "$PASSPHRASE" | seaworthy trust key root --role root --output /media/offline --passphrase-stdin`,
  options: {
    role: {
      type: 'string',
      value: 'ROLE',
      help: 'What it is for: root, targets, snapshot, or a signer (default: NAME)',
    },
    repository: { type: 'string', value: 'REPO', help: 'Note the repository it belongs to, for the notary client' },
    kind: { type: 'string', value: 'KIND', help: 'ecdsa (P-256, the default) or rsa (3072 bits)' },
    output: { type: 'string', short: 'o', value: 'DIR', help: 'The folder to write to (.)' },
    ...PASSPHRASE_OPTIONS,
  },
  arity: [1, 1],
  async run(context) {
    const { args, options, result, runtime } = context
    const name = args[0] as string
    const repository = textOption(options, 'repository')
    const kind = textOption(options, 'kind') ?? 'ecdsa'
    const role = textOption(options, 'role') ?? name
    if (kind !== 'ecdsa' && kind !== 'rsa') {
      throw new Failure('usage', `--kind cannot be "${kind.slice(0, 40)}"`, { hint: 'Write ecdsa or rsa.' })
    }
    if (!/^[a-z0-9][a-z0-9_/-]{0,99}$/.test(role)) {
      throw new Failure('usage', `--role cannot be "${role.slice(0, 80)}"`, {
        hint: 'root, targets, snapshot, or a name.',
      })
    }
    const passphrases = passphrasesOf(context)
    if (passphrases === undefined) {
      throw new Failure('usage', 'a key is never kept without a passphrase, and none was given', {
        hint: 'Pipe it in (--passphrase-stdin) or name a file that holds it (--passphrase-file FILE).',
      })
    }
    const gun = repository === undefined ? undefined : repositoryOf(parseReference(repository))
    const request = { name, role, gun, kind, folder: textOption(options, 'output') ?? '.' } as const
    const masked = async (): Promise<readonly string[]> => {
      const given = await passphrases()
      for (const one of given) runtime.mask(one)
      return given
    }
    const made = await makeKeyFiles(request, masked)
    result(made, showKey(made))
    return undefined
  },
}

function showKey({ keyid, role, privateKey, publicKey }: NewKey): string {
  const care = role === 'root' ? ['Keep it offline: whoever has the root key can replace every other key.'] : []
  return [`${privateKey} (private, encrypted) and ${publicKey}: ${role}, key ID ${keyid}`, ...care].join('\n')
}
