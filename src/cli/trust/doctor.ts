import type { AnnotationLevel } from '../../host/host.ts'
import type { DeadGate, DeadGateLevel, DeadGateReport } from '../../trust/dead-gates/dead-gate.ts'
import { findDeadGates } from '../../trust/dead-gates/find-dead-gates.ts'
import type { Command } from '../command.ts'
import { formatTable } from '../table.ts'

const ANNOTATION: Readonly<Record<DeadGateLevel, AnnotationLevel>> = {
  dead: 'error',
  stale: 'notice',
  mention: 'notice',
}

export const command: Command = {
  usage: 'trust doctor [PATH]',
  summary: 'Find checks that Docker no longer makes: DOCKER_CONTENT_TRUST, docker trust, notary',
  help: `Looks through workflows, scripts, Makefiles, Dockerfiles, compose, Jenkins and GitLab files below PATH (the current
folder) and says of each place what it does today and what replaces it. Nothing is run, nothing is changed, no network.

  dead     somebody relies on a check or signature that no longer happens: exit code 1
  stale    words that do nothing and deceive nobody, such as DOCKER_CONTENT_TRUST=0
  mention  a comment, or text that is not run; shown with --all

  seaworthy trust doctor
  seaworthy trust doctor .github/workflows --json`,
  options: { all: { type: 'boolean', help: 'Show mentions in comments and texts too' } },
  arity: [0, 1],
  async run({ args: [path = '.'], options, runtime, result, annotate }) {
    const report = await findDeadGates(path, runtime)
    const shown = report.findings.filter(({ level }) => options.all === true || level !== 'mention')
    for (const { file, line, column, level, found, today, instead } of shown) {
      annotate(ANNOTATION[level], `${found}: ${today} ${instead}`, { title: 'Content trust', file, line, column })
    }
    result(report, showDeadGates(shown, report))
    return report.counts.dead > 0 ? 1 : undefined
  },
}

function showDeadGates(shown: readonly DeadGate[], { counts }: DeadGateReport): string {
  const rows = shown.map(({ level, file, line, found }) => [level, `${file}:${line}`, found])
  const table = formatTable(rows, { header: ['LEVEL', 'PLACE', 'FOUND'] })
  const parts = rows.length === 0 ? [] : [table, ...explanations(shown)]
  const { dead, stale, mention, files } = counts
  const total = `${files} file${files === 1 ? '' : 's'} read: ${dead} dead, ${stale} stale, ${mention} mentioned`
  return [...parts, total].join('\n\n')
}

/** Each advice once, with all its places. */
function explanations(shown: readonly DeadGate[]): string[] {
  const byAdvice = new Map<string, DeadGate[]>()
  for (const finding of shown) {
    const key = JSON.stringify([finding.today, finding.instead, finding.snippet])
    byAdvice.set(key, [...(byAdvice.get(key) ?? []), finding])
  }
  return [...byAdvice.values()].map((group) => {
    const { today, instead, snippet } = group[0] as DeadGate
    const places = group.map(({ file, line }) => `${file}:${line}`).join(', ')
    const code = snippet === '' ? [] : snippet.split('\n').map((line) => `    ${line}`)
    return [places, `  Today: ${today}`, `  Instead: ${instead}`, ...code].join('\n')
  })
}
