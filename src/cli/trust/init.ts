import { Failure } from '../../runtime/failure.ts'
import { initTrust } from '../../ship/trust/admin.ts'
import { onlyKey, openKeyFiles } from '../../ship/trust/keys.ts'
import type { Command } from '../command.ts'
import { withConnections } from '../connect.ts'
import { showInspection } from './inspect.ts'
import { PASSPHRASE_OPTIONS, passphrasesOf } from './keys.ts'
import { listOption, policyPlace, textOption } from './options.ts'

export const command: Command = {
  usage: 'trust init REPO --root-key FILE --repository-key FILE',
  summary: 'Begin Docker Content Trust for a repository on a Notary server',
  help: `Makes and publishes root and targets: who may sign from now on. The keys are made before, with trust key; the server keeps the
timestamp key, and the snapshot key unless one is given.

  seaworthy trust key root --role root --passphrase-stdin
  seaworthy trust key repository --role targets --passphrase-stdin
  seaworthy trust key alice --passphrase-stdin
  printf '%s\\n%s\\n' "$ROOT" "$REPO" | seaworthy trust init registry.corp:5000/acme/app --dct-server https://notary.corp:4443 \\
    --root-key root.key --repository-key repository.key --signer alice=alice.pub --passphrase-stdin

Keep root.key offline: whoever has it can replace every other key, and without it none can be replaced.
New projects should sign with Sigstore or Notation instead.`,
  options: {
    'dct-server': { type: 'string', value: 'URL', help: "The Notary server; the registry's own host without it" },
    'root-key': { type: 'string', value: 'FILE', help: 'The root key: to lie offline afterwards' },
    'repository-key': { type: 'string', value: 'FILE', help: 'The key that says who may sign tags (targets)' },
    'snapshot-key': {
      type: 'string',
      value: 'FILE',
      help: "Keep the snapshot key here; then every signer needs it (default: the server's)",
    },
    signer: { type: 'string', multiple: true, value: 'NAME=FILE', help: 'Somebody who may sign tags: alice=alice.pub' },
    ...PASSPHRASE_OPTIONS,
  },
  arity: [1, 1],
  async run(context) {
    const { args, options, runtime, result } = context
    const [root, repository] = [textOption(options, 'root-key'), textOption(options, 'repository-key')]
    if (root === undefined || repository === undefined) {
      throw new Failure('usage', `no ${root === undefined ? 'root' : 'repository'} key was given`, {
        hint: 'Make one and name it: seaworthy trust key root --role root, then --root-key root.key.',
      })
    }
    const snapshot = textOption(options, 'snapshot-key')
    const files = [root, repository, ...(snapshot === undefined ? [] : [snapshot])]
    const keys = await openKeyFiles(files, passphrasesOf(context), runtime)
    const dctServer = textOption(options, 'dct-server')
    const request = {
      ...policyPlace(options),
      quick: { dctServer, pins: [], tofu: false },
      repository: args[0] as string,
      rootKey: onlyKey(keys, root),
      repositoryKey: onlyKey(keys, repository),
      snapshotKey: snapshot === undefined ? undefined : onlyKey(keys, snapshot),
      signers: listOption(options, 'signer'),
    }
    const report = await withConnections(context, (connections) => initTrust(request, connections))
    result(report, `${showInspection(report)}\nFor the policy: pins: ["${report.root.pins.at(-1)}"]`)
    return undefined
  },
}
