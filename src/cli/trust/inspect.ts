import { inspectTrust } from '../../ship/trust/admin.ts'
import { asDockerInspect, type TrustInspection } from '../../trust/dct/signing/inspect.ts'
import type { Command } from '../command.ts'
import { withConnections } from '../connect.ts'
import { formatTable } from '../table.ts'
import { POLICY_OPTIONS, policyPlace, QUICK_OPTIONS, quickCheck } from './options.ts'
import { showWarnings } from './show-roles.ts'

export const command: Command = {
  usage: 'trust inspect REPO[:TAG]',
  summary: 'Show what Docker Content Trust says: signed tags, who signed, keys',
  help: `Everything shown is verified from the root down. Without a policy, a lock or a pin the root is whatever the server shows, and
the output says so: compare its key with the owner before you pin it.

  seaworthy trust inspect registry.corp:5000/acme/app --dct-server https://notary.corp:4443
  seaworthy trust inspect registry.corp:5000/acme/app:1.4.2 --docker`,
  options: {
    ...QUICK_OPTIONS,
    ...POLICY_OPTIONS,
    docker: { type: 'boolean', help: 'Print the JSON that docker trust inspect prints' },
  },
  arity: [1, 1],
  async run(context) {
    const { args, options, result } = context
    const request = { ...policyPlace(options), quick: quickCheck(options), image: args[0] as string }
    const report = await withConnections(context, (connections) => inspectTrust(request, connections))
    if (options.docker === true) {
      const docker = asDockerInspect(report)
      result(docker, JSON.stringify(docker, null, 4))
    } else result(report, showInspection(report))
    return undefined
  },
}

/** Tags, then who may sign, then the keys, as `docker trust inspect --pretty` has it. */
export function showInspection(report: TrustInspection): string {
  const { repository, server, rootTrustedBy, root } = report
  const tags = report.tags.map(({ tag, digest, role, signers }) => [
    tag,
    digest,
    signers.join(', ') || (role === 'targets' ? '(repository key)' : '(releases)'),
  ])
  const signers = report.signers.map(({ name, keys }) => [name, keys.join(', ')])
  const roles = report.roles.map(({ role, version, expires, keys }) => [
    role,
    String(version),
    expires.slice(0, 10),
    keys.map((key) => `${key.slice(0, 12)}…`).join(', '),
  ])
  const isKnown = rootTrustedBy !== 'first use'
  return [
    tags.length === 0
      ? `${repository}: no tag is signed`
      : formatTable(tags, { header: ['TAG', 'DIGEST', 'SIGNED BY'] }),
    ...(signers.length === 0 ? [] : ['', formatTable(signers, { header: ['SIGNER', 'KEYS'] })]),
    '',
    formatTable(roles, { header: ['ROLE', 'VERSION', 'EXPIRES', 'KEYS'], right: [1] }),
    '',
    `${repository} on ${server}; its root certificate expires on ${root.certificateExpires.slice(0, 10)}`,
    isKnown
      ? `The root is trusted by ${rootTrustedBy}`
      : 'The root is what the server shows: nothing here vouches for it',
    ...(isKnown ? [] : [`Pin it once its owner confirms it: ${root.pins.join(' or ')}`]),
    ...showWarnings(report.warnings),
  ].join('\n')
}
