import { randomUUID } from 'node:crypto'
import { readFile, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describeError } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { decodeEntry, matchingKeys } from './auth-entry.ts'
import { dockerConfigDir, type LockedConfig, lockConfig, replaceFile } from './config-file.ts'
import { type Fingerprint, fingerprint, matches } from './fingerprint.ts'
import { credentialOf, type Kept, readKept, writeKept } from './kept.ts'
import { isAlive, type LedgerRecord, recordsOf, setRecords } from './ledger.ts'
import type { ReadyLogin } from './put-credential.ts'

/** What a later process needs to undo a login. Holds no secret: the earlier credential is in the file `previous`. */
export interface LoginReceipt {
  readonly id: string
  readonly registry: string
  /** The folder of the configuration that was changed. */
  readonly configDir: string
  readonly fingerprint: Fingerprint
  readonly previous: string
}

/** `removed`: nothing was there before; `restored`: what was there is back; `left`: somebody else's login is there now. */
export type UndoOutcome = 'removed' | 'restored' | 'left' | 'failed'

/**
 * Undoes logins, the last one first. Only what is still ours is touched: where another job has logged in over it, that
 * job will put back what we found. Whatever goes wrong is a warning. Afterwards no file of ours is left.
 */
export async function undoLogins(
  receipts: readonly LoginReceipt[],
  runtime: Runtime,
): Promise<readonly { readonly registry: string; readonly outcome: UndoOutcome }[]> {
  const outcomes: { registry: string; outcome: UndoOutcome }[] = []
  for (const receipt of [...receipts].reverse()) {
    try {
      const file = join(receipt.configDir, 'config.json')
      const outcome = await lockConfig(file, runtime, (locked) => undo(receipt, locked, runtime))
      outcomes.push({ registry: receipt.registry, outcome })
    } catch (error) {
      runtime.log.warn(`the login to ${receipt.registry} could not be undone: ${describeError(error)}`)
      outcomes.push({ registry: receipt.registry, outcome: 'failed' })
    }
    await rm(receipt.previous, { force: true }).catch(() => {})
    await rmdir(dirname(receipt.previous)).catch(() => {}) // fails while other receipts have files in it
  }
  return outcomes
}

async function undo(receipt: LoginReceipt, locked: LockedConfig, runtime: Runtime): Promise<UndoOutcome> {
  const { registry } = receipt
  const records = await recordsOf(locked, registry)
  const ours = records.findIndex(({ id }) => id === receipt.id)
  const previous = await readPrevious(receipt.previous)
  const outcome = await undoEntry()
  await setRecords(
    locked,
    registry,
    records.filter(({ id }) => id !== receipt.id),
  )
  return outcome

  async function undoEntry(): Promise<UndoOutcome> {
    const successor = ours < 0 ? undefined : await firstAlive(records.slice(ours + 1))
    if (successor !== undefined) {
      const inherited = await readPrevious(successor.previous)
      if (await isStillOurs(receipt, inherited)) await replaceFile(successor.previous, JSON.stringify(previous))
      return 'left'
    }
    if (!(await isStillOurs(receipt, await readKept(runtime, await locked.read(), registry)))) return 'left'
    await writeKept(runtime, locked, registry, previous)
    if (!(await matches(receipt.fingerprint, credentialOf(previous)))) await checkGone(receipt, locked, runtime)
    return credentialOf(previous) === undefined ? 'removed' : 'restored'
  }
}

async function firstAlive(records: readonly LedgerRecord[]): Promise<LedgerRecord | undefined> {
  for (const record of records) if (await isAlive(record)) return record
  return undefined
}

async function isStillOurs(receipt: LoginReceipt, kept: Kept): Promise<boolean> {
  const credential = credentialOf(kept)
  return receipt.fingerprint === '' ? credential === undefined : await matches(receipt.fingerprint, credential)
}

/** Looks under every spelling of the registry, not only the one that was taken out. */
async function checkGone(receipt: LoginReceipt, locked: LockedConfig, runtime: Runtime): Promise<void> {
  const config = await locked.read()
  const auths = config.auths ?? {}
  const found = matchingKeys(Object.keys(auths), receipt.registry).map((key) => decodeEntry(auths[key] ?? {}))
  found.push(credentialOf(await readKept(runtime, config, receipt.registry)))
  for (const credential of found) {
    if (!(await matches(receipt.fingerprint, credential))) continue
    runtime.log.warn(`the credential of ${receipt.registry} is still in ${locked.file}: remove it by hand`)
    return
  }
}

async function readPrevious(file: string): Promise<Kept> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Kept
  } catch {
    return {} // gone with the job's folder: then nothing is put back
  }
}

/** Writes down what was there, privately, before it is changed. */
export async function prepareUndo(
  runtime: Runtime,
  locked: LockedConfig,
  { registry, credential }: ReadyLogin,
  before: Kept,
  undoFolder: string,
  configDir: string | undefined,
): Promise<LoginReceipt> {
  const records = await recordsOf(locked, registry)
  const alive: LedgerRecord[] = []
  let found = before
  for (const record of records) {
    if (await isAlive(record)) alive.push(record)
    else if (await matches(record.fingerprint, credentialOf(before))) {
      runtime.log.info(`a job that was killed had left its login to ${registry} behind; it will not be put back`)
      found = {}
    }
  }
  const id = randomUUID()
  const receipt: LoginReceipt = {
    id,
    registry,
    configDir: dockerConfigDir(runtime, configDir),
    fingerprint: credential === undefined ? '' : await fingerprint(credential),
    previous: join(undoFolder, `${id}.json`),
  }
  await replaceFile(receipt.previous, JSON.stringify(found))
  await setRecords(locked, registry, [...alive, { id, fingerprint: receipt.fingerprint, previous: receipt.previous }])
  const earlier = credentialOf(found)
  if (earlier !== undefined && earlier.kind !== 'registry-token' && credential?.kind === 'password') {
    if (earlier.username !== credential.username) {
      runtime.log.info(`the login of "${earlier.username}" to ${registry} is put aside until this job ends`)
    }
  }
  return receipt
}

/** What is there now may differ from what was given (an identity token): the receipt must know it again. */
export async function confirmUndo(
  runtime: Runtime,
  locked: LockedConfig,
  receipt: LoginReceipt,
): Promise<LoginReceipt> {
  const now = credentialOf(await readKept(runtime, await locked.read(), receipt.registry))
  if (now === undefined || (await matches(receipt.fingerprint, now))) return receipt
  const confirmed = { ...receipt, fingerprint: await fingerprint(now) }
  const records = await recordsOf(locked, receipt.registry)
  await setRecords(
    locked,
    receipt.registry,
    records.map((record) => (record.id === receipt.id ? { ...record, fingerprint: confirmed.fingerprint } : record)),
  )
  return confirmed
}
