import { DOCTOR_PATIENCE, type DoctorReport, examine, exitCodeOfReport } from '../ship/preflight/doctor.ts'
import type { Command } from './command.ts'
import { withConnections } from './connect.ts'
import { formatTable } from './table.ts'

export const command: Command = {
  usage: 'doctor [REF...] [--pull]',
  summary: 'Find out in two seconds whether a push would be let in, before a long build',
  help: `For each REF: whether the login works, an upload may begin (one is opened and cancelled), the tag is free, how long the token
lives, how much of the rate limit is left, whether the clocks agree. With --pull, whether it may be read instead. Without
REF: which engine and logins this machine has. What is wrong comes with what to write or set.

  seaworthy doctor ghcr.io/acme/app:1.4.2 quay.io/acme/app
  seaworthy doctor --pull docker.io/library/node:24

Exit code: 0 all is well, 1 something failed, 3 something could not be checked.`,
  options: { pull: { type: 'boolean', help: 'Ask about reading, not about pushing' } },
  arity: [0, Number.POSITIVE_INFINITY],
  async run(context) {
    const { args, options, result } = context
    const purpose = options.pull === true ? 'pull' : 'push'
    const report = await withConnections(
      context,
      (connections) => examine({ references: args, purpose }, connections),
      DOCTOR_PATIENCE,
    )
    result(report, showReport(report))
    const code = exitCodeOfReport(report)
    return code === 0 ? undefined : code
  },
}

function showReport({ checks, seconds }: DoctorReport): string {
  const rows = formatTable(
    checks.map(({ status, check, subject, message }) => [status, check, subject, message]),
  ).split('\n')
  const lines = checks.flatMap(({ hint, status }, i) => [
    rows[i] ?? '',
    ...(hint === undefined || status === 'ok' ? [] : hint.split('\n').map((line) => `    ${line}`)),
  ])
  return [...lines, `${seconds.toFixed(1)} s`].join('\n')
}
