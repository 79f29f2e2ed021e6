/** One way a server offers to prove who we are (RFC 9110, 11.6.1). The scheme and the names of parameters are lowercase. */
export interface Challenge {
  readonly scheme: string
  readonly params: Readonly<Record<string, string>>
}

/**
 * Reads `WWW-Authenticate`: several schemes in one header or in several, quoted commas, escaped quotes, a token68. What
 * makes no sense is skipped, so that one bad scheme does not hide a good one.
 */
export function parseChallenges(headers: readonly string[]): Challenge[] {
  return headers.flatMap(parseHeader)
}

const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y
const SPACE = /[ \t]*/y
const TOKEN68 = /[A-Za-z0-9\-._~+/]+=*(?=[ \t]*(?:,|$))/y

function parseHeader(text: string): Challenge[] {
  const found: { scheme: string; params: Record<string, string> }[] = []
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(text)?.[0]
    if (match !== undefined) at += match.length
    return match
  }
  const takeValue = (): string | undefined => {
    if (text[at] !== '"') return take(TOKEN)
    const [value, end] = readQuoted(text, at)
    at = end
    return value
  }
  while (at < text.length) {
    take(SPACE)
    if (text[at] === ',') {
      at++
      continue
    }
    const word = take(TOKEN)
    if (word === undefined) {
      at++
      continue
    }
    const spaced = (take(SPACE) ?? '') !== ''
    const current = found.at(-1)
    // `name =` with white space before the sign is tolerated as RFC 9110 asks of recipients.
    if (text[at] === '=' && current !== undefined) {
      at++
      take(SPACE)
      const value = takeValue()
      if (value !== undefined) current.params[word.toLowerCase()] ??= value
    } else {
      found.push({ scheme: word.toLowerCase(), params: Object.create(null) as Record<string, string> })
      if (spaced) takeToken68()
    }
  }
  return found

  function takeToken68(): void {
    // `Negotiate abc==`: a blob instead of parameters. A following scheme looks alike only without `=`, so demand the end or a comma.
    const before = at
    const blob = take(TOKEN68)
    if (blob !== undefined && /^[!-~]+$/.test(blob)) return
    at = before
  }
}

function readQuoted(text: string, start: number): [value: string, end: number] {
  let value = ''
  let at = start + 1
  for (; at < text.length && text[at] !== '"'; at++) {
    if (text[at] === '\\' && at + 1 < text.length) at++
    value += text[at]
  }
  return [value, at + 1]
}
