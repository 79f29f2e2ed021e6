import { type RevokeReport, revokeImage } from '../../ship/trust/sign.ts'
import type { Command } from '../command.ts'
import { withConnections } from '../connect.ts'
import { KEY_OPTIONS, openKeys } from './keys.ts'
import { listOption, POLICY_OPTIONS, policyPlace, QUICK_OPTIONS, quickCheck } from './options.ts'
import { showRoles, showWarnings } from './show-roles.ts'

export const command: Command = {
  usage: 'trust revoke REF --key FILE',
  summary: 'Take back what Docker Content Trust says of a tag',
  help: `The tag is taken out of every role that the key may sign; the image itself stays in the registry. Refused when a release role would go
on vouching for it, whose key was not given.

  printf %s "$PASSPHRASE" | seaworthy trust revoke registry.corp:5000/acme/app:1.4.2 --key alice.key --passphrase-stdin
  seaworthy trust revoke registry.corp:5000/acme/app --all --key alice.key --key repository.key --passphrase-file pass`,
  options: {
    ...KEY_OPTIONS,
    ...QUICK_OPTIONS,
    ...POLICY_OPTIONS,
    all: { type: 'boolean', help: 'Every tag of the repository' },
    role: { type: 'string', multiple: true, value: 'ROLE', help: 'Clear this role only' },
    renew: { type: 'boolean', help: 'Sign a role anew that expired or whose signer was removed' },
  },
  dryRun: true,
  arity: [1, 1],
  async run(context) {
    const { args, options, settings, result } = context
    const request = {
      ...policyPlace(options),
      quick: quickCheck(options),
      image: args[0] as string,
      keys: await openKeys(context),
      all: options.all === true,
      roles: listOption(options, 'role'),
      renew: options.renew === true,
      dryRun: settings.dryRun,
    }
    const report = await withConnections(context, (connections) => revokeImage(request, connections))
    result(report, showRevoked(report, settings.dryRun))
    return undefined
  },
}

function showRevoked({ repository, tags, roles, warnings }: RevokeReport, dryRun: boolean): string {
  const what = tags.length === 1 ? `${repository}:${tags[0]}` : `${repository}: ${tags.length} tags`
  const done = dryRun ? 'would be revoked' : 'revoked'
  return [showRoles(roles), ...showWarnings(warnings), `${what} ${done}`].join('\n')
}
