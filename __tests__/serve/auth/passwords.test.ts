import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { systemClock } from '../../../src/runtime/system.ts'
import { htpasswdUsers, parseHtpasswd } from '../../../src/serve/auth/htpasswd.ts'
import { onlyUser, remembered } from '../../../src/serve/auth/passwords.ts'

// Made with `htpasswd -nbB -C 4`: mara has the password "open sesame", jan has "jan".
const VECTOR = readFileSync(new URL('../../vectors/htpasswd', import.meta.url), 'utf8')
const [MARA = '', JAN = ''] = VECTOR.split('\n')

test('one user and nobody else', async () => {
  const check = onlyUser('mara', 'secret')
  expect(await check('mara', 'secret')).toBe(true)
  for (const [user, password] of [
    ['mara', 'Secret'],
    ['mara', ''],
    ['', 'secret'],
    ['mara', 'secret '],
    ['maras', 'ecret'],
  ] as const) {
    expect(await check(user, password)).toBe(false)
  }
})

test('htpasswd files with bcrypt', async () => {
  const users = parseHtpasswd(`# people\n${MARA}\n\n${JAN}\r\n`, 'users')
  expect([...users.keys()]).toEqual(['mara', 'jan'])
  const check = htpasswdUsers(users)
  expect(await check('mara', 'open sesame')).toBe(true)
  expect(await check('jan', 'jan')).toBe(true)
  expect(await check('jan', 'open sesame')).toBe(false)
  expect(await check('nobody', 'open sesame')).toBe(false)
})

test.each([
  ['MD5', 'mara:$apr1$xyz$0123456789012345678901', /users, line 1/, /htpasswd -B users/],
  ['SHA-1', `${MARA}\njan:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=`, /users, line 2/, /htpasswd -B users/],
  ['plain text', 'mara:secret', /users, line 1/, /htpasswd -B users/],
  ['no user', `:${MARA.slice(5)}`, /users, line 1/, /htpasswd -B users/],
  ['a cost nobody waits for', MARA.replace('$04$', '$31$'), /cost 31/, /-C 10/],
  ['nobody', '# empty\n', /no users/, /htpasswd -B users/],
])('an htpasswd file with %s is refused', (_, text, message, hint) => {
  const error = failureOf(() => parseHtpasswd(text, 'users'))
  expect(error.message).toMatch(message)
  expect(error.message).not.toContain('secret')
  expect(error.hint).toMatch(hint)
})

test('a right password is checked once in a while, a wrong one each time', async () => {
  let now = 0
  let checks = 0
  const slow = async (user: string, password: string): Promise<boolean> => {
    checks++
    return user === 'mara' && password === 'right'
  }
  const check = remembered(slow, { ...systemClock, now: () => now }, 1000)
  for (const [at, user, password, result, sum] of [
    [0, 'mara', 'right', true, 1],
    [999, 'mara', 'right', true, 1],
    [999, 'mara', 'wrong', false, 2],
    [999, 'mara', 'wrong', false, 3],
    [999, 'jan', 'right', false, 4],
    [1000, 'mara', 'right', true, 5],
  ] as const) {
    now = at
    expect(await check(user, password)).toBe(result)
    expect(checks).toBe(sum)
  }
})

function failureOf(work: () => unknown): { message: string; hint: string } {
  try {
    work()
  } catch (error) {
    return error as { message: string; hint: string }
  }
  throw new Error('it did not fail')
}
