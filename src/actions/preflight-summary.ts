import type { DoctorReport } from '../ship/preflight/doctor.ts'
import { inCode, table } from './markdown.ts'

/** A preflight as Markdown for the job summary. Messages quote registries, and are shown as code. */
export function summarizeDoctor({ checks }: DoctorReport): string {
  const rows = checks.map(({ status, check, subject, message }) => [
    status,
    check,
    inCode(subject),
    inCode(message, 300),
  ])
  const hints = checks.flatMap(({ status, hint, subject }) =>
    hint === undefined || status === 'ok'
      ? []
      : [`${inCode(subject)}:`, `\`\`\`text\n${hint.replaceAll('`', "'")}\n\`\`\``],
  )
  return ['### Preflight', table(['', 'Check', 'About', 'Result'], rows), ...hints].join('\n\n')
}
