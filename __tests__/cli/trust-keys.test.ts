// Keys and passphrases at the command line: what is made, what is refused before anything is asked of a network.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { NewKey } from '../../src/ship/trust/keys.ts'
import { keyIdOf } from '../../src/trust/dct/keys.ts'
import { parsePublicKey } from '../../src/trust/dct/signing/key-text.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { readVector } from '../trust/dct/signing/vectors.ts'
import { type Outcome, type } from './terminal.ts'

const newFolder = scratchFolders()
const SECRET = 'correct horse battery'

function makeKey(folder: string, name: string, ...args: readonly string[]): Promise<Outcome> {
  return type(['trust', 'key', name, '-o', folder, '--passphrase-stdin', '--json', ...args], { stdin: `${SECRET}\n` })
}

test('a key is encrypted, private, and never overwritten', async () => {
  const folder = join(await newFolder(), 'new')
  const made = await makeKey(folder, 'alice')
  const { keyid, privateKey, publicKey } = JSON.parse(made.stdout) as NewKey
  const text = await readFile(privateKey, 'utf8')
  expect(text).toMatch(new RegExp(`^-----BEGIN ENCRYPTED PRIVATE KEY-----\npath: ${keyid}\nrole: alice\n\n`))
  expect((await stat(privateKey)).mode & 0o777).toBe(0o600)
  expect(keyIdOf(parsePublicKey(await readFile(publicKey, 'utf8'), publicKey))).toBe(keyid)
  expect(`${made.stdout}${made.stderr}${text}`).not.toContain(SECRET)

  const again = await makeKey(folder, 'alice')
  expect([again.code, again.stdout]).toEqual([
    1,
    expect.stringMatching(/is there already, and keys are never overwritten/),
  ])
  expect(await readFile(privateKey, 'utf8')).toBe(text)
  // Half of a pair is reason enough.
  await writeFile(join(folder, 'bob.pub'), 'mine')
  expect((await makeKey(folder, 'bob')).stdout).toMatch(/bob\.pub is there already/)
  await expect(stat(join(folder, 'bob.key'))).rejects.toThrow(/ENOENT/)
})

test.each([
  [['trust', 'key', 'alice'], '', /a key is never kept without a passphrase/],
  [['trust', 'key', 'alice', '--passphrase', 'x'], '', /a passphrase on the command line is not taken/],
  [['trust', 'key', 'alice', '--passphrase-stdin'], 'short\n', /at least 8 characters/],
  [['trust', 'key', 'alice', '--passphrase-stdin'], '', /standard input was empty, where a passphrase is wanted/],
  [['trust', 'key', '../alice', '--role', 'alice', '--passphrase-stdin'], SECRET, /cannot be the name of a key/],
  [['trust', 'key', 'alice', '--kind', 'dsa', '--passphrase-stdin'], SECRET, /--kind cannot be "dsa"/],
  [['trust', 'sign', 'reg.corp/a:1'], '', /no key was given/],
  [['trust', 'sign', 'reg.corp/a:1', '--key', 'none.key'], '', /the key file none\.key cannot be read/],
  [['trust', 'init', 'reg.corp/a', '--root-key', 'r.key'], '', /no repository key was given/],
] as const)('%j is refused', async (words, stdin, message) => {
  const { code, stdout, stderr } = await type(words, { stdin })
  expect([code === 0, `${stdout}${stderr}`]).toEqual([false, expect.stringMatching(message)])
})

async function signWith(key: string, stdin: string, ...args: readonly string[]): Promise<Outcome> {
  return type(['trust', 'sign', 'reg.corp/a:1', '--key', key, '--policy', 'none', '--lock', 'none', ...args], { stdin })
}

test('a passphrase that is wrong, missing, or one too many', async () => {
  const folder = await newFolder()
  const [alice, all] = [join(folder, 'alice.key'), join(folder, 'all.pem')]
  await mkdir(folder, { recursive: true })
  await writeFile(alice, readVector('docker-alice.key'), { mode: 0o600 })
  await writeFile(all, readVector('notary-export.pem'), { mode: 0o600 })
  expect((await signWith(alice, 'wrong horse', '--passphrase-stdin')).stderr).toMatch(
    /alice\.key cannot be opened: the passphrase is wrong/,
  )
  expect((await signWith(alice, '')).stderr).toMatch(/is encrypted, and no passphrase was given/)
  expect((await signWith(all, 'one\ntwo\nthree\n', '--passphrase-stdin')).stderr).toMatch(
    /3 passphrases for 2 encrypted keys/,
  )
  // Opened, by one line for all or one for each: what is missing next is a root to believe.
  for (const lines of ['correcthorse\n', 'correcthorse\ncorrecthorse\n']) {
    expect((await signWith(all, lines, '--passphrase-stdin')).stderr).toMatch(/nothing says which root of reg\.corp\/a/)
  }
  const file = join(folder, 'pass')
  await writeFile(file, 'correcthorse\n')
  expect((await signWith(alice, '', '--passphrase-file', file)).stderr).toMatch(/nothing says which root/)
})

test('a plain key that others may read is warned of', async () => {
  const folder = await newFolder()
  const file = join(folder, 'plain.key')
  const { privateKey } = (await import('node:crypto')).generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await writeFile(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o644 })
  expect((await signWith(file, '')).stderr).toMatch(
    /plain\.key is not encrypted, and others on this machine may read it/,
  )
})
