import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../../runtime/runtime.ts'
import type { CheckPassword } from './options.ts'

const REMEMBERED_MAX = 1000

/** Knows one user. Keeps no password, only what it hashes to under a key of this process. */
export function onlyUser(user: string, password: string): CheckPassword {
  const hash = keyedHash()
  const right = hash(user, password)
  return async (givenUser, givenPassword) => timingSafeEqual(right, hash(givenUser, givenPassword))
}

/**
 * Spares a slow check (bcrypt) for what was right within the last `ms` milliseconds: under Basic every single request
 * of a push brings the password again. What was wrong is always checked anew.
 */
export function remembered(check: CheckPassword, clock: Clock, ms: number): CheckPassword {
  const hash = keyedHash()
  const until = new Map<string, number>()
  return async (user, password) => {
    const key = hash(user, password).toString('base64')
    if ((until.get(key) ?? 0) > clock.now()) return true
    until.delete(key)
    if (!(await check(user, password))) return false
    const oldest = until.size >= REMEMBERED_MAX ? until.keys().next().value : undefined
    if (oldest !== undefined) until.delete(oldest)
    until.set(key, clock.now() + ms)
    return true
  }
}

function keyedHash(): (user: string, password: string) => Buffer {
  const key = randomBytes(32)
  return (user, password) =>
    createHmac('sha256', key)
      .update(JSON.stringify([user, password]))
      .digest()
}
