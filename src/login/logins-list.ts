import { field, isObject } from '../image/json.ts'
import { Failure } from '../runtime/failure.ts'
import type { LoginEntry } from './login.ts'

const KEYS = ['registry', 'username', 'token', 'password']

/**
 * Reads the `logins` input: a YAML list of `{registry, username, token}` (`password` is another word for `token`).
 * Whatever looks like a secret is masked before the text is parsed, and no error repeats a word of it.
 */
export async function parseLogins(text: string, mask: (secret: string) => void): Promise<readonly LoginEntry[]> {
  for (const secret of likelySecrets(text)) mask(secret)
  const list = await parseYaml(text)
  if (list === null || list === undefined) return []
  if (!Array.isArray(list)) throw wrong('it is not a list')
  const entries = list.map((item: unknown, index) => readItem(item, index))
  for (const { secret } of entries) if (secret !== '') mask(secret)
  return entries
}

/** The text after `token:` or `password:`, as it stands and without its quotes; also inside `{...}`. */
function likelySecrets(text: string): readonly string[] {
  const found = [...text.matchAll(/["']?\b(?:token|password)["']?[ \t]*:[ \t]*([^\r\n]+)/gi)].flatMap(
    ([, rest = '']) => {
      const whole = rest.trim()
      const flow = whole.replace(/[ \t]*[,}].*$/, '')
      return [whole, flow, unquote(whole), unquote(flow), whole.replace(/[ \t]+#.*$/, '')]
    },
  )
  return [...new Set(found)].filter((secret) => secret.length >= 4)
}

/** Also when only one of the two quotes is there: then the text cannot be parsed, and is a secret all the same. */
function unquote(text: string): string {
  return text.replace(/^["']|["']$/g, '')
}

async function parseYaml(text: string): Promise<unknown> {
  const { parseDocument } = await import('yaml')
  // No aliases: nobody needs them here, and they can make a small text very large.
  const document = parseDocument(text, { prettyErrors: true, logLevel: 'silent', schema: 'failsafe' })
  const [error] = document.errors
  if (error !== undefined) {
    const place = error.linePos?.[0]
    // The parser's message quotes the text: only its place and code go on.
    throw wrong(
      `it is not YAML (${error.code}${place === undefined ? '' : ` at line ${place.line}, column ${place.col}`})`,
    )
  }
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    throw wrong('it uses aliases, which are not read here')
  }
}

function readItem(item: unknown, index: number): LoginEntry {
  const at = `entry ${index + 1}`
  if (!isObject(item)) throw wrong(`${at} is not a mapping`)
  for (const key of Object.keys(item)) {
    // A word that is no key may be a secret that lost its key.
    if (!KEYS.includes(key)) throw wrong(`${at} has a key that is none of ${KEYS.join(', ')}`)
  }
  const read = (key: string): string => {
    const value = field(item, key) ?? ''
    if (typeof value !== 'string') throw wrong(`"${key}" of ${at} is not a text`)
    return value.trim()
  }
  if (read('token') !== '' && read('password') !== '') throw wrong(`${at} has both a token and a password`)
  return { registry: read('registry'), username: read('username'), secret: read('token') || read('password') }
}

function wrong(reason: string): Failure {
  return new Failure('usage', `the input logins cannot be used: ${reason}`, {
    hint: 'Write a list with one "- registry:", "username:" and "token:" for each registry.',
  })
}
