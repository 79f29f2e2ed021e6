import { type SignReport, signImage } from '../../ship/trust/sign.ts'
import type { Command } from '../command.ts'
import { withConnections } from '../connect.ts'
import { KEY_OPTIONS, openKeys } from './keys.ts'
import { listOption, POLICY_OPTIONS, policyPlace, QUICK_OPTIONS, quickCheck } from './options.ts'
import { showRoles, showWarnings } from './show-roles.ts'

export const command: Command = {
  usage: 'trust sign REF --key FILE',
  summary: 'Sign a tag with Docker Content Trust, a manifest list too',
  help: `The tag is read from its registry and hashed here, and signed as that in every role that the key may sign: targets/NAME and
targets/releases for a signer's key. The present trust data is verified first, under the policy, the lock or a pin.

  printf %s "$PASSPHRASE" | seaworthy trust sign registry.corp:5000/acme/app:1.4.2 --key alice.key --passphrase-stdin
  seaworthy trust sign registry.corp:5000/acme/app:1.4.2@sha256:... --key alice.key --passphrase-file /run/secrets/alice

New projects should sign with Sigstore or Notation; this is for Notary servers that are there.`,
  options: {
    ...KEY_OPTIONS,
    ...QUICK_OPTIONS,
    ...POLICY_OPTIONS,
    role: { type: 'string', multiple: true, value: 'ROLE', help: 'Sign in this role only: targets/releases, targets' },
    renew: { type: 'boolean', help: 'Sign a role anew that expired or whose signer was removed' },
  },
  dryRun: true,
  arity: [1, 1],
  async run(context) {
    const { args, options, settings, result } = context
    const anchor = { ...policyPlace(options), quick: quickCheck(options) }
    const keys = await openKeys(context)
    const request = {
      ...anchor,
      image: args[0] as string,
      keys,
      roles: listOption(options, 'role'),
      renew: options.renew === true,
      dryRun: settings.dryRun,
    }
    const report = await withConnections(context, (connections) => signImage(request, connections))
    result(report, showSigned(report, settings.dryRun))
    return undefined
  },
}

function showSigned({ repository, tag, digest, roles, warnings }: SignReport, dryRun: boolean): string {
  const isNews = roles.some(({ action }) => action === 'signed')
  const done = dryRun ? 'would be signed as' : isNews ? 'is signed as' : 'was signed already as'
  return [showRoles(roles), ...showWarnings(warnings), `${repository}:${tag} ${done} ${digest}`].join('\n')
}
