import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { encryptKey, findKeys, openKey, parsePublicKey, publicKeyPem } from '../../trust/dct/signing/key-text.ts'
import { type Signer, signerRole } from '../../trust/dct/signing/signers.ts'
import { type SigningKey, signingKeyOf } from '../../trust/dct/signing/signing-key.ts'

/** Asked for once, when the first encrypted key is met: one line for all keys, or one for each encrypted key in their order. */
export type Passphrases = () => Promise<readonly string[]>

/** Opens the private keys in files, all of each. Encrypted ones take their passphrase in the order in which they come. */
export async function openKeyFiles(
  files: readonly string[],
  passphrases: Passphrases | undefined,
  { log, mask }: Pick<Runtime, 'log' | 'mask'>,
): Promise<readonly SigningKey[]> {
  const found = []
  for (const file of files) {
    const keys = findKeys(await readKeyFile(file), file)
    if (keys.some(({ isEncrypted }) => !isEncrypted) && (await isOpenToOthers(file))) {
      log.warn(`${file} is not encrypted, and others on this machine may read it: chmod 600 ${file}`)
    }
    found.push(...keys.map((key) => ({ ...key, file })))
  }
  const locked = found.filter(({ isEncrypted }) => isEncrypted)
  const given = locked.length === 0 ? [] : ((await passphrases?.()) ?? [])
  for (const one of given) mask(one)
  if (given.length > 1 && given.length !== locked.length) {
    throw new Failure('usage', `there are ${given.length} passphrases for ${locked.length} encrypted keys`, {
      hint: 'Give one line for all of them, or one line for each, in the order of the keys.',
    })
  }
  return found.map((key) => {
    const passphrase = given.length === 1 ? given[0] : given[locked.indexOf(key)]
    return openKey(key, passphrase, key.file)
  })
}

/** Reads the file of a key for one purpose, which must hold one key. */
export function onlyKey(keys: readonly SigningKey[], file: string): SigningKey {
  const own = keys.filter(({ where }) => where === file)
  if (own.length === 1) return own[0] as SigningKey
  throw new Failure('usage', `${file} holds ${own.length} keys, where one is wanted`, {
    hint: 'Export it alone: notary key export --key ID.',
  })
}

/** Reads `alice=alice.pub`, a name and the file of a public key or certificate; the same name may come again with another key. */
export async function readSigners(texts: readonly string[]): Promise<readonly Signer[]> {
  const signers = new Map<string, Signer>()
  for (const text of texts) {
    const [, name = '', file] = /^([^=]+)=(.+)$/.exec(text) ?? []
    if (file === undefined) {
      throw new Failure('usage', `"${text.slice(0, 100)}" does not say who signs with which key`, {
        hint: 'Write NAME=FILE: alice=alice.pub.',
      })
    }
    signerRole(name)
    const key = parsePublicKey(await readKeyFile(file), file)
    signers.set(name, { name, keys: [...(signers.get(name)?.keys ?? []), key] })
  }
  return [...signers.values()]
}

export interface NewKeyRequest {
  /** `alice`: the files become `alice.key` and `alice.pub`. */
  readonly name: string
  /** What it is for, as Docker and Notary note it in the file: `root`, `targets`, `snapshot`, or a signer's name. */
  readonly role: string
  /** The repository it belongs to, for those that belong to one. */
  readonly gun: string | undefined
  readonly folder: string
  readonly kind: 'ecdsa' | 'rsa'
}

/** The stable JSON of `trust key`. */
export interface NewKey {
  readonly keyid: string
  readonly role: string
  readonly privateKey: string
  readonly publicKey: string
}

/** What Docker asks for, at least; shorter ones it could not be given. */
const PASSPHRASE_MIN = 8

/** Makes a key pair: the private half encrypted and readable by its owner only. Files that are there are never overwritten. */
export async function makeKeyFiles(request: NewKeyRequest, passphrases: Passphrases): Promise<NewKey> {
  const { name, role, gun, folder, kind } = request
  if (!/^[a-z0-9][a-z0-9_-]{0,99}$/.test(name)) {
    throw new Failure('usage', `"${name.slice(0, 80)}" cannot be the name of a key`, {
      hint: 'Lowercase letters, digits, "-" and "_": it becomes NAME.key and NAME.pub.',
    })
  }
  const [passphrase = '', ...more] = await passphrases()
  if (more.length > 0 || passphrase.length < PASSPHRASE_MIN) {
    throw new Failure('usage', `a passphrase is one line of at least ${PASSPHRASE_MIN} characters`, {
      hint: 'Docker and Notary take no shorter ones either.',
    })
  }
  const privateKey = generate(kind)
  const files = { privateKey: join(folder, `${name}.key`), publicKey: join(folder, `${name}.pub`) }
  for (const file of Object.values(files)) {
    if (await exists(file)) throw overwritten(file)
  }
  const { keyid } = signingKeyOf(privateKey, files.privateKey)
  // The path is where Notary's client puts the key when it imports it: under its ID.
  const headers = { role, path: keyid, ...(gun === undefined ? {} : { gun }) }
  await mkdir(folder, { recursive: true })
  await writeNew(files.privateKey, encryptKey(privateKey, passphrase, headers), 0o600)
  await writeNew(files.publicKey, publicKeyPem(privateKey, { role }), 0o644)
  return { keyid, role, ...files }
}

function generate(kind: NewKeyRequest['kind']): KeyObject {
  return kind === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey
    : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
}

/** A key that was overwritten is a repository that nobody can sign any more. */
async function writeNew(file: string, text: string, mode: number): Promise<void> {
  try {
    const handle = await open(file, 'wx', mode)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw overwritten(file)
    throw new Failure('failed', `the key file ${file} cannot be written`, { reference: file, cause })
  }
}

function overwritten(file: string): Failure {
  return new Failure('refused', `${file} is there already, and keys are never overwritten`, {
    reference: file,
    hint: 'Choose another name or folder (--output), or move the old key away.',
  })
}

async function exists(file: string): Promise<boolean> {
  return await stat(file).then(
    () => true,
    () => false,
  )
}

async function readKeyFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new Failure('not-found', `the key file ${file} cannot be read`, { reference: file, cause })
  }
}

async function isOpenToOthers(file: string): Promise<boolean> {
  return process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0
}
