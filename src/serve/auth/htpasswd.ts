import { Failure } from '../../runtime/failure.ts'
import type { CheckPassword } from './options.ts'

/** `$2y$10$` and 53 characters of salt and hash. */
const BCRYPT = /^\$2[aby]?\$(\d\d)\$[./A-Za-z0-9]{53}$/
const COST_MAX = 16

/**
 * Users and bcrypt hashes as `htpasswd -B` writes them, `name:$2y$...` in each line. The other kinds of hash that Apache
 * knows (MD5, SHA-1, crypt) are refused: they can be guessed at millions a second.
 */
export function parseHtpasswd(text: string, file: string): ReadonlyMap<string, string> {
  const users = new Map<string, string>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const colon = line.indexOf(':')
    const user = line.slice(0, Math.max(0, colon))
    const hash = line.slice(colon + 1).trim()
    const cost = Number(BCRYPT.exec(hash)?.[1])
    if (user === '' || Number.isNaN(cost)) {
      throw new Failure('unsupported', `${file}, line ${index + 1}: this is no user with a bcrypt hash`, {
        reference: file,
        hint: `Make the entry again with: htpasswd -B ${file} NAME`,
      })
    }
    if (cost > COST_MAX) {
      throw new Failure('unsupported', `${file}, line ${index + 1}: the bcrypt cost ${cost} would take minutes`, {
        reference: file,
        hint: `Make the entry again with: htpasswd -B -C 10 ${file} NAME`,
      })
    }
    users.set(user, hash)
  }
  if (users.size > 0) return users
  throw new Failure('usage', `${file} has no users, so nobody could sign in`, {
    reference: file,
    hint: `Add one with: htpasswd -B ${file} NAME`,
  })
}

/** Checks passwords against the hashes of {@link parseHtpasswd}. */
export function htpasswdUsers(users: ReadonlyMap<string, string>): CheckPassword {
  const anyHash = users.values().next().value ?? ''
  return async (user, password) => {
    const hash = users.get(user)
    const { compare } = await import('bcryptjs')
    // An unknown user takes as long as a known one, so that the time does not tell who there is.
    const matches = await compare(password, hash ?? anyHash)
    return matches && hash !== undefined
  }
}
