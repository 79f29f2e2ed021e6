import { readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isObject } from '../image/json.ts'
import { credentialKey } from '../image/reference.ts'
import { type LockedConfig, replaceFile } from './config-file.ts'
import type { Fingerprint } from './fingerprint.ts'

/** One job's login to one registry, while it lasts. */
export interface LedgerRecord {
  readonly id: string
  /** Of the credential that the job put there; empty when it put none (anonymous). */
  readonly fingerprint: Fingerprint
  /** The job's private file with what it found. A record whose file is gone belongs to a job that was killed. */
  readonly previous: string
}

/** The logins to each registry that are to be undone some day, the oldest first, by Docker's key of the registry. */
export type Ledger = Record<string, readonly LedgerRecord[]>

const NAME = 'seaworthy-logins.json'

/**
 * Jobs that share a machine log in over each other and leave in any order. The ledger, beside `config.json` and
 * guarded by its lock, remembers who came after whom, so that the last to leave puts back what the first one found. It holds
 * no secret.
 */
async function readLedger({ file }: LockedConfig): Promise<Ledger> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(join(dirname(file), NAME), 'utf8'))
  } catch {
    return {} // none yet; a broken one has lost its use
  }
  if (!isObject(value)) return {}
  const rows = Object.entries(value).map(([key, list]) => [key, Array.isArray(list) ? list.filter(isRecord) : []])
  return Object.fromEntries(rows)
}

async function writeLedger({ file }: LockedConfig, ledger: Ledger): Promise<void> {
  const path = join(dirname(file), NAME)
  const rows = Object.entries(ledger).filter(([, list]) => list.length > 0)
  if (rows.length === 0) await rm(path, { force: true })
  else await replaceFile(path, `${JSON.stringify(Object.fromEntries(rows), undefined, '\t')}\n`)
}

export async function recordsOf(locked: LockedConfig, registry: string): Promise<readonly LedgerRecord[]> {
  return (await readLedger(locked))[credentialKey(registry)] ?? []
}

export async function setRecords(
  locked: LockedConfig,
  registry: string,
  records: readonly LedgerRecord[],
): Promise<void> {
  await writeLedger(locked, { ...(await readLedger(locked)), [credentialKey(registry)]: records })
}

/** Whether the job of a record can still undo it. */
export async function isAlive(record: LedgerRecord): Promise<boolean> {
  return (await stat(record.previous).catch(() => undefined)) !== undefined
}

function isRecord(value: unknown): value is LedgerRecord {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.fingerprint === 'string' &&
    typeof value.previous === 'string'
  )
}
