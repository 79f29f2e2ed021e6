import { inCode, inText, markdownTable } from '../runtime/markdown.ts'
import type { DoctorReport } from '../ship/preflight/doctor.ts'

/** A preflight as Markdown for the job summary. Messages quote registries: nothing in them is markup. */
export function summarizeDoctor({ checks }: DoctorReport): string {
  const rows = checks.map(({ status, check, subject, message }) => [status, check, inCode(subject), inText(message)])
  const hints = checks.flatMap(({ status, hint, subject }) =>
    hint === undefined || status === 'ok'
      ? []
      : [`${inCode(subject)}:`, `\`\`\`text\n${hint.replaceAll('`', "'")}\n\`\`\``],
  )
  return ['### Preflight', markdownTable(['', 'Check', 'About', 'Result'], rows), ...hints].join('\n\n')
}
