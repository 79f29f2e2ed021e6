import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { describeError, Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { secretsOf, toCredential } from './auth-entry.ts'
import { dockerConfigDir, lockConfig } from './config-file.ts'
import { explainRefusal } from './explain.ts'
import { readKept } from './kept.ts'
import { type Missing, missingSecret } from './missing-secret.ts'
import type { ProveLogin } from './prove.ts'
import { putCredential, type ReadyLogin } from './put-credential.ts'
import { parseRegistryName } from './registry-name.ts'
import { confirmUndo, type LoginReceipt, prepareUndo } from './undo.ts'

/** A login as somebody asks for it. */
export interface LoginEntry {
  /** As written; empty is Docker Hub. */
  readonly registry: string
  /** `<token>` says that the secret is an identity token. */
  readonly username: string
  readonly secret: string
}

/** What to do about a login whose user name or token is empty. */
export type OnMissing = 'fail' | 'skip' | 'anonymous'

export interface LoginOptions {
  /** Docker's configuration folder, when it is not the usual one. */
  readonly configDir?: string | undefined
  readonly onMissing?: OnMissing
  readonly prove: ProveLogin
  /** A folder for what was there before, so that {@link undoLogins} can put it back; without one the login is for good. */
  readonly undoFolder?: string | undefined
  /** Told before anything is changed, and again whenever there is more to undo. */
  readonly record?: (receipts: readonly LoginReceipt[]) => void
}

export interface LoggedIn {
  readonly registry: string
  readonly username: string
  /** Where the credential is now: a file or `helper <name>`. */
  readonly place: string
}

/**
 * Logs in to registries: masks every secret, proves every credential to its registry, and only then gives them to Docker
 * (`docker login` where there is a docker program, else the same file or credential helper), each under the lock of the
 * configuration. Afterwards every entry has been read back. When one registry says no, nothing has been changed.
 */
export async function loginTo(
  entries: readonly LoginEntry[],
  options: LoginOptions,
  runtime: Runtime,
): Promise<readonly LoggedIn[]> {
  for (const { username, secret } of entries) {
    for (const hidden of secret === '' ? [] : secretsOf(toCredential(username, secret))) runtime.mask(hidden)
  }
  const ready = await checkEntries(entries, options.onMissing ?? 'fail', runtime)
  await proveAll(ready, options.prove, runtime)
  const undoFolder =
    options.undoFolder === undefined || ready.length === 0
      ? undefined
      : await mkdtemp(join(options.undoFolder, 'seaworthy-login-'))
  const receipts: LoginReceipt[] = []
  const done: LoggedIn[] = []
  for (const login of ready) {
    const file = join(dockerConfigDir(runtime, options.configDir), 'config.json')
    const place = await lockConfig(file, runtime, async (locked) => {
      const before = await readKept(runtime, await locked.read(), login.registry)
      if (undoFolder === undefined) return await putCredential(runtime, locked, login, before, options.configDir)
      const receipt = await prepareUndo(runtime, locked, login, before, undoFolder, options.configDir)
      receipts.push(receipt)
      options.record?.(receipts)
      const where = await putCredential(runtime, locked, login, before, options.configDir)
      receipts[receipts.length - 1] = await confirmUndo(runtime, locked, receipt)
      options.record?.(receipts)
      return where
    })
    if (login.credential === undefined) continue
    const username = login.credential.kind === 'registry-token' ? '' : login.credential.username
    done.push({ registry: login.registry, username, place })
  }
  return done
}

async function checkEntries(
  entries: readonly LoginEntry[],
  onMissing: OnMissing,
  runtime: Runtime,
): Promise<readonly ReadyLogin[]> {
  const ready = new Map<string, ReadyLogin>()
  for (const { registry: written, username, secret } of entries) {
    const registry = parseRegistryName(written)
    if (ready.has(registry)) {
      throw new Failure('usage', `${registry} is there twice`, {
        reference: registry,
        hint: 'Docker keeps one login for each registry: leave one of them out.',
      })
    }
    const missing = missingOf(username, secret)
    if (missing === undefined) {
      ready.set(registry, { registry, credential: toCredential(username, secret) })
      continue
    }
    const failure = await missingSecret(runtime.env, registry, missing)
    // A token without a user name is a mistake, never an absent secret.
    if (onMissing === 'fail' || missing === 'username') throw failure
    runtime.log.info(`${failure.message}; ${onMissing === 'skip' ? 'left as it is' : 'going on without a login'}`)
    if (onMissing === 'anonymous') ready.set(registry, { registry, credential: undefined })
  }
  return [...ready.values()]
}

function missingOf(username: string, secret: string): Missing | undefined {
  if (username === '') return secret === '' ? 'both' : 'username'
  return secret === '' ? 'token' : undefined
}

/** All of them, and every refusal is told, so that nobody has to find the second mistake in a second run. */
async function proveAll(ready: readonly ReadyLogin[], prove: ProveLogin, runtime: Runtime): Promise<void> {
  const results = await Promise.allSettled(
    ready.map(async ({ registry, credential }) => {
      try {
        await prove(registry, credential, runtime)
      } catch (error) {
        if (credential === undefined) throw error
        throw explainRefusal(error, registry, credential, runtime.clock.now())
      }
    }),
  )
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
  const [first] = errors
  if (errors.length === 0) return
  if (errors.length === 1 || !(first instanceof Failure)) throw first
  throw new Failure(first.code, errors.map((error) => (error as Error).message).join('; '), {
    hint: [...new Set(errors.map((error) => (error instanceof Failure ? error.hint : undefined)))].join(' ').trim(),
    cause: new AggregateError(errors, errors.map(describeError).join('\n')),
  })
}
