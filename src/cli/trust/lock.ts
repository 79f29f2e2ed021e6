import { type LockReport, lockTrust } from '../../ship/trust/lock.ts'
import type { Command } from '../command.ts'
import { withConnections } from '../connect.ts'
import { POLICY_OPTIONS, policyPlace, QUICK_OPTIONS, quickCheck } from './options.ts'

export const command: Command = {
  usage: 'trust lock [REPO...]',
  summary: 'Show what changed since seaworthy.lock was written; --update writes it',
  help: `The lock remembers of each repository which root is trusted, which keys sign, and the lowest versions that are accepted, so that
a fresh runner cannot be shown an old state. It is committed and reviewed like code. Without REPO: those in the lock.

  seaworthy trust lock --update registry.corp:5000/acme/app
  seaworthy trust lock

Nothing is written when a repository does not hold: a version that went down, a root without a valid chain.`,
  options: {
    ...POLICY_OPTIONS,
    ...QUICK_OPTIONS,
    update: { type: 'boolean', help: 'Write what was found to the lock' },
  },
  arity: [0, Number.POSITIVE_INFINITY],
  async run(context) {
    const { args, options, result } = context
    const request = {
      ...policyPlace(options),
      quick: quickCheck(options),
      repositories: args,
      update: options.update === true,
    }
    const report = await withConnections(context, (connections) => lockTrust(request, connections))
    result(report, showLock(report))
    return report.repositories.some(({ failure }) => failure !== null) ? 1 : undefined
  },
}

function showLock({ file, written, repositories }: LockReport): string {
  const parts = repositories.map(({ repository, lines, failure }) => {
    const shown = failure === null ? lines : [`refused: ${failure}`]
    return [repository, ...(shown.length === 0 ? ['unchanged'] : shown).map((line) => `  ${line}`)].join('\n')
  })
  const isNews = repositories.some(({ changes }) => changes.length > 0)
  const refused = repositories.some(({ failure }) => failure !== null)
  const end = written
    ? `${file} is written: review and commit it`
    : refused
      ? `${file} stays as it was`
      : isNews
        ? `${file} stays as it was; --update writes it`
        : `${file} is up to date`
  return [...parts, end].join('\n')
}
