import { changeTrustSigners, type SignersReport } from '../../ship/trust/admin.ts'
import type { Command } from '../command.ts'
import { withConnections } from '../connect.ts'
import { KEY_OPTIONS, openKeys } from './keys.ts'
import { listOption, POLICY_OPTIONS, policyPlace, QUICK_OPTIONS, quickCheck } from './options.ts'

export const command: Command = {
  usage: 'trust signer REPO --key FILE',
  summary: 'Say who may sign tags: add signers, remove them, replace their keys',
  help: `A signer NAME gets the role targets/NAME, and may sign targets/releases. It takes the repository key (targets).

  seaworthy trust signer registry.corp:5000/acme/app --add bob=bob.pub --key repository.key --passphrase-file pass
  seaworthy trust signer registry.corp:5000/acme/app --remove alice --key repository.key --key bob.key --passphrase-file pass
  seaworthy trust signer registry.corp:5000/acme/app --remove alice --add alice=new.pub --key repository.key --key bob.key --passphrase-file pass

What a removed signer released would no longer count, so it is signed anew by the key of one who stays.`,
  options: {
    add: {
      type: 'string',
      multiple: true,
      value: 'NAME=FILE',
      help: 'Their public key or certificate: alice=alice.pub',
    },
    remove: { type: 'string', multiple: true, value: 'NAME', help: 'Somebody who may sign no more' },
    ...KEY_OPTIONS,
    ...QUICK_OPTIONS,
    ...POLICY_OPTIONS,
  },
  dryRun: true,
  arity: [1, 1],
  async run(context) {
    const { args, options, settings, result } = context
    const request = {
      ...policyPlace(options),
      quick: quickCheck(options),
      repository: args[0] as string,
      keys: await openKeys(context),
      add: listOption(options, 'add'),
      remove: listOption(options, 'remove'),
      dryRun: settings.dryRun,
    }
    const report = await withConnections(context, (connections) => changeTrustSigners(request, connections))
    result(report, showSigners(report, settings.dryRun))
    return undefined
  },
}

function showSigners({ repository, added, removed, signers, roles }: SignersReport, dryRun: boolean): string {
  return [
    ...removed.map((name) => `${dryRun ? 'would remove' : 'removed'} ${name}`),
    ...added.map((name) => `${dryRun ? 'would add' : 'added'} ${name}`),
    ...roles.map(({ role, version }) => `${dryRun ? 'would sign' : 'signed'} ${role}, version ${version}`),
    `${repository}: ${dryRun ? 'its signers are' : 'its signers are now'} ${signers.join(', ') || 'nobody by name'}`,
  ].join('\n')
}
