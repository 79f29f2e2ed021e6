import type { DeadGateRule } from './dead-gate.ts'
import type { FileKind } from './file-kind.ts'
import type { RuleHit } from './rules.ts'

export interface Advice {
  readonly today: string
  readonly instead: string
  readonly snippet: string
}

/** When Docker's public Notary server closes: docs.docker.com/retired. */
const HUB_NOTARY_CLOSES = Date.UTC(2026, 11, 8)

/** What a finding does today, and what to write in its place. `now`: milliseconds since the epoch. */
export function adviceFor({ rule, level, verb }: RuleHit, kind: FileKind, now: number): Advice {
  const closing = now < HUB_NOTARY_CLOSES ? 'closes on 2026-12-08' : 'was closed on 2026-12-08'
  if (level === 'stale') {
    return {
      today: 'Docker CLI 29 and newer read nothing of it.',
      instead: 'Remove it; what is to be checked is said in .github/seaworthy.yml.',
      snippet: '',
    }
  }
  return ADVICE[rule](verb, kind, closing)
}

const ADVICE: Readonly<Record<DeadGateRule, (verb: string, kind: FileKind, closing: string) => Advice>> = {
  'content-trust-env': (_, kind, closing) => ({
    today: `Docker CLI 29 and newer ignore it: unsigned images are pulled, run and pushed, with exit code 0 and no word. Older ones ask notary.docker.io, which ${closing}, unless a server is named.`,
    instead: 'Verify before use, and use the digest that was verified.',
    snippet: verifySnippet(kind),
  }),
  'content-trust-server': (_, kind, closing) => ({
    today: `Docker CLI 29 and newer ignore it. The Notary server it names may well go on; notary.docker.io ${closing}.`,
    instead: 'Name the server and a pinned key in the policy (dct: server, pins), then verify.',
    snippet: verifySnippet(kind),
  }),
  'content-trust-passphrase': (_, kind) => ({
    today: 'Docker CLI 29 and newer sign nothing on push, so the passphrase opens nothing: what is pushed is unsigned.',
    instead:
      'Sign with the delegation key, its passphrase on standard input; new projects sign with Sigstore or Notation.',
    snippet: command(kind, 'seaworthy trust sign IMAGE:TAG --key delegation.pem --passphrase-stdin'),
  }),
  'content-trust-flag': (_, kind, closing) => ({
    today: `In Docker CLI 29 and newer the flag is hidden and does nothing. Older ones ask notary.docker.io, which ${closing}.`,
    instead: 'Verify before use, and use the digest that was verified.',
    snippet: verifySnippet(kind),
  }),
  'docker-trust': (verb, kind) => ({
    today: 'Docker CLI 29 and newer have no such command: it fails with "unknown command: docker trust".',
    instead: trustInstead(verb),
    snippet: command(kind, trustCommand(verb)),
  }),
  'notary-client': (verb, kind, closing) => ({
    today: `The notary client was archived in 2025 and gets no fixes; notary.docker.io ${closing}, private servers go on.`,
    instead: trustInstead(verb),
    snippet: command(kind, trustCommand(verb)),
  }),
  'docker-sign-action': (_, kind) => ({
    today: 'It calls "docker trust sign", which Docker CLI 29 and newer do not have.',
    instead:
      'Sign with the delegation key, its passphrase on standard input; new projects sign with Sigstore or Notation.',
    snippet: command(kind, 'seaworthy trust sign IMAGE:TAG --key delegation.pem --passphrase-stdin'),
  }),
}

function verifySnippet(kind: FileKind): string {
  if (kind === 'workflow') {
    return [
      '- uses: seaworthy/seaworthy/verify@v1',
      '  id: verify',
      '  with:',
      '    images: IMAGE:TAG',
      `- run: docker pull "\${{ steps.verify.outputs.digests }}"`,
    ].join('\n')
  }
  return command(kind, 'seaworthy verify IMAGE:TAG')
}

function command(kind: FileKind, line: string): string {
  if (kind === 'workflow') return `- run: ${line}`
  if (kind === 'jenkins') return `sh '${line}'`
  if (kind === 'gitlab') return `- ${line}`
  return line
}

function trustInstead(verb: string): string {
  if (['sign', 'add', 'addhash', 'publish', 'witness'].includes(verb)) {
    return 'Sign with the delegation key; new projects sign with Sigstore or Notation.'
  }
  if (['revoke', 'remove', 'delete'].includes(verb)) return 'Take the signature back.'
  if (['inspect', 'view', 'list', 'lookup', 'status'].includes(verb)) return 'Look at the signatures.'
  if (verb === 'verify') return 'Verify the image in its registry, not a file.'
  return 'Keys and signers of a private Notary server are made once; new projects sign with Sigstore or Notation.'
}

function trustCommand(verb: string): string {
  if (['sign', 'add', 'addhash', 'publish', 'witness'].includes(verb)) {
    return 'seaworthy trust sign IMAGE:TAG --key delegation.pem'
  }
  if (['revoke', 'remove', 'delete'].includes(verb)) return 'seaworthy trust revoke IMAGE:TAG --key delegation.pem'
  if (verb === 'verify') return 'seaworthy verify IMAGE:TAG'
  if (['inspect', 'view', 'list', 'lookup', 'status'].includes(verb)) return 'seaworthy trust inspect IMAGE'
  return 'seaworthy trust init IMAGE'
}
