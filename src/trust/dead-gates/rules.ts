import type { DeadGateLevel, DeadGateRule } from './dead-gate.ts'

/** Something found in one line, not yet placed in a file. */
export interface RuleHit {
  readonly rule: DeadGateRule
  readonly level: DeadGateLevel
  /** Offset in the line. */
  readonly at: number
  readonly found: string
  /** The sub-command, for `docker trust` and `notary`. */
  readonly verb: string
}

const VARIABLE = /\bDOCKER_CONTENT_TRUST(_SERVER|_[A-Z]+_PASSPHRASE)?\b/g
/** What follows the name of a variable that is given a value: `=1`, `: "1"`, ` := 1`. */
const VALUE = /^["']?\s*(?:[:?+]?=|:)\s*["']?(\$\{\{[^}\n]*\}\}|\$\{[^}\s]*\}|[^\s"',;\])}]*)/
const NAME_KEY = /^\s*-?\s*name:\s*["']?$/
const FLAG = /--disable-content-trust(?:[= ]["']?(true|false)\b)?/g
/** Options between the program and its command: few, since lines come from anywhere. */
const DOCKER_TRUST =
  /\bdocker["']?,?(?:\s+-{1,2}[\w-]+(?:=\S+)?(?:\s+(?!trust\b)[\w./:-]+)?){0,4}\s+["']?trust["']?,?\s+["']?(inspect|sign|revoke|key|signer|view)\b/g
const NOTARY =
  /(?<![\w./]|\w-)(?:[\w./-]*\/)?notary["']?,?(?:\s+-{1,2}[\w-]+(?:=\S+)?(?:\s+["']?[\w./:~$][\w./:~$-]*["']?)??){0,6}\s+["']?(init|publish|addhash|add|remove|list|lookup|verify|status|reset|witness|delete|delegation|key)\b/g
const SIGN_ACTION = /\buses:\s*["']?(sudo-bot\/action-docker-sign)\b/g

/** What stands before a word that is a command: nothing, or what separates commands, or what runs the rest of the line. */
const COMMAND_POSITION = new RegExp(
  `${[
    '(?:^',
    '[;&|({`!@[]',
    '\\$\\(',
    '\\b(?:then|do|else|sudo|env|exec|time|command|xargs|RUN|CMD|ENTRYPOINT|call)',
    '\\b(?:run|script|command|cmd|entrypoint|args|shell|bash|sh|bat|before_script|after_script|install):',
    '^\\s*"[\\w:-]+":',
    '^\\s*[-+@]+',
    '\\b(?:sh|bash|bat|powershell)\\b[ ("\']*(?:-\\w*c\\b)?)',
  ].join('|')}[\\s"'[(@+-]*(?:\\w+=(?:"[^"]*"|'[^']*'|[^\\s"']*)\\s+)*$`,
)
/** Words that print the rest of their command. */
const PRINTS =
  /(?:^|[;&|({]|\b(?:then|do|else)\s|\b(?:run|script):)[\s"'@-]*(?:echo|printf|print|log|warn|info|error|die|Write-Host|Write-Output)\b[^;&|]*$/i
/** Keys of YAML whose value is for people. */
const PROSE_KEY = /^\s*(?:-\s+)?(?:name|description|title|summary|displayName|label|help|message|msg):\s/
/** Where what is printed takes effect all the same. */
const INTO_A_FILE = />>?|\|\s*(?:sudo\s+)?tee\b/

/** Everything in a line that speaks of Docker Content Trust. `comment` is where its comment begins; `next` is the line after it. */
export function hitsIn(line: string, comment: number, next: string): readonly RuleHit[] {
  const hits: RuleHit[] = [
    ...variables(line, next),
    ...flags(line),
    ...commands(line, DOCKER_TRUST, 'docker-trust'),
    ...commands(line, NOTARY, 'notary-client'),
    ...[...line.matchAll(SIGN_ACTION)].map((match) => hit('docker-sign-action', 'dead', match, match[1] as string)),
  ]
  return hits.map((found) => (found.at < comment ? found : { ...found, level: 'mention' }))
}

function variables(line: string, next: string): RuleHit[] {
  return [...line.matchAll(VARIABLE)].map((match) => {
    const [name, kind = ''] = match
    const before = line.slice(0, match.index)
    const after = line.slice(match.index + name.length)
    const rule: DeadGateRule =
      kind === '' ? 'content-trust-env' : kind === '_SERVER' ? 'content-trust-server' : 'content-trust-passphrase'
    const value = givenValue(before, after, next)
    // A passphrase is not repeated.
    const found = value === undefined || rule === 'content-trust-passphrase' ? name : `${name}=${value}`
    return { rule, level: levelOf(rule, before, after, value), at: match.index, found, verb: '' }
  })
}

/** The value a variable is given; undefined when it is only read or named. */
function givenValue(before: string, after: string, next: string): string | undefined {
  // `name: DOCKER_CONTENT_TRUST` with `value:` on the next line, as Kubernetes and Azure Pipelines write it.
  if (NAME_KEY.test(before)) return /^\s*value:\s*["']?([^\s"']*)/.exec(next)?.[1]
  if (/\$\{?$/.test(before)) return undefined
  if (/\b(?:ENV|setx)\s+$/i.test(before)) return /^\s*=?\s*["']?([^\s"']*)/.exec(after)?.[1]
  return VALUE.exec(after)?.[1]
}

function levelOf(rule: DeadGateRule, before: string, after: string, value: string | undefined): DeadGateLevel {
  if (/\bunset\s+(?:-\w+\s+)?$/.test(before)) return 'stale'
  if (value === undefined || (isProse(before, after) && !NAME_KEY.test(before))) return 'mention'
  // Docker read it with Go's ParseBool; an expression may be anything, so it counts as on.
  const isOff = rule === 'content-trust-env' ? /^(?:0|f|F|false|FALSE|False|)$/.test(value) : value === ''
  return isOff ? 'stale' : 'dead'
}

/** `echo "set DOCKER_CONTENT_TRUST=1"` is prose; `echo "DOCKER_CONTENT_TRUST=1" >> $GITHUB_ENV` is a gate. */
function isProse(before: string, after: string): boolean {
  if (PROSE_KEY.test(before)) return true
  return PRINTS.test(before) && !INTO_A_FILE.test(after.split(/[;&]/, 1)[0] as string)
}

function flags(line: string): RuleHit[] {
  return [...line.matchAll(FLAG)].map((match) => {
    const prose = isProse(line.slice(0, match.index), line.slice(match.index + match[0].length))
    return hit('content-trust-flag', prose ? 'mention' : match[1] === 'false' ? 'dead' : 'stale', match, '')
  })
}

function commands(line: string, pattern: RegExp, rule: DeadGateRule): RuleHit[] {
  return [...line.matchAll(pattern)].map((match) => {
    const before = line.slice(0, match.index)
    const runs = COMMAND_POSITION.test(before) && !isProse(before, '')
    return hit(rule, runs ? 'dead' : 'mention', match, match[1] as string)
  })
}

function hit(rule: DeadGateRule, level: DeadGateLevel, match: RegExpMatchArray, verb: string): RuleHit {
  return { rule, level, at: match.index as number, found: match[0].trim().replace(/\s+/g, ' '), verb }
}
