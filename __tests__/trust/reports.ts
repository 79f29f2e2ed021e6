import type { ImageVerdict } from '../../src/trust/verdict.ts'
import { reportVerdicts, type VerifyReport } from '../../src/trust/verify-report.ts'

export const DIGEST = `sha256:${'d'.repeat(64)}` as const

export function verdictFor(parts: Partial<ImageVerdict>): ImageVerdict {
  return {
    reference: 'ghcr.io/acme/app:1',
    digest: DIGEST,
    pinned: `ghcr.io/acme/app@${DIGEST}`,
    verdict: 'verified',
    platform: null,
    waived: null,
    rule: 'rule 1: ghcr.io/acme/**',
    proofs: [],
    reasons: [],
    unproven: [],
    warnings: [],
    locations: [],
    ...parts,
  }
}

export function reportOf(images: readonly ImageVerdict[], parts: Partial<VerifyReport> = {}): VerifyReport {
  const { mode = 'enforce', reasons = [], warnings = [], policy = '.github/seaworthy.yml' } = parts
  return reportVerdicts({ mode, policy, now: Date.UTC(2026, 0, 1), images, reasons, warnings })
}

/** What somebody who writes a reference, a role or a server's words would try. */
export const HOSTILE =
  'a\n::set-output name=x::y\r\n::error::z ##[error]q \u001b[31mred\u202egnirts | cell <img src=x> [link](http://evil) `code` @team *b*'
