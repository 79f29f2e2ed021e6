import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { restoreCache, saveCache } from '@actions/cache'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { CacheEntryInput } from '../cache-entries.ts'
import { Slots } from '../registry/slots.ts'
import type { Bytes } from '../store.ts'
import { verified } from '../verify.ts'
import type { EntryClient } from './entry-client.ts'
import { readCacheService } from './environment.ts'
import { notFound } from './failures.ts'
import { Patience } from './patience.ts'
import { ENTRY_PATHS } from './version.ts'
import { type Heard, hearing } from './workflow-commands.ts'

/** The variables by which @actions/cache knows the service, taken over from the runtime's environment. */
const SERVICE_VARIABLES = [
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_MODE',
  'GITHUB_SERVER_URL',
] as const

/**
 * What @actions/cache calls instead of tar. It packs and unpacks with `tar -P`, which writes wherever an archive says; entries of ours are
 * no archives but plain bytes, so this only moves the one file whose name we give: nothing is unpacked, whatever the bytes are.
 */
const TAR = `#!/bin/sh
case "$1" in
  --posix) exec cp -- "$SEAWORTHY_CACHE_FILE" "$3" ;;
  -xf) exec mv -f -- "$2" "$SEAWORTHY_CACHE_FILE" ;;
  -tf) exit 0 ;;
esac
echo "unexpected: tar $*" >&2
exit 2
`
/** Without a zstd that says its version @actions/cache takes gzip, which is what \`ENTRY_VERSION\` stands for. */
const ZSTD = '#!/bin/sh\nexit 0\n'

/**
 * Reads and stores entries by @actions/cache 6.3.0, for a service that our own client does not understand. One entry at a time, by way of
 * files in a folder of its own. It finds what our client stored, and the other way round. `Failure('unsupported')` on Windows, where the
 * stand-in for tar cannot run.
 */
export async function toolkitClient(runtime: Runtime): Promise<EntryClient> {
  if (process.platform === 'win32') {
    throw new Failure('unsupported', "GitHub's cache: @actions/cache cannot be used safely on Windows", {
      hint: 'Keep the cache in a registry, or run the job on Linux.',
    })
  }
  const folder = await mkdtemp(join(runtime.env.RUNNER_TEMP || tmpdir(), 'seaworthy-cache-'))
  const programs = join(folder, 'bin')
  await mkdir(programs)
  for (const [name, text] of Object.entries({ tar: TAR, gtar: TAR, zstd: ZSTD })) {
    await writeFile(join(programs, name), text)
    await chmod(join(programs, name), 0o700)
  }
  return new ToolkitClient(folder, programs, runtime)
}

class ToolkitClient implements EntryClient {
  readonly #folder: string
  readonly #programs: string
  readonly #runtime: Runtime
  /** It is told what to do by variables of the whole process, so only one thing at a time. */
  readonly #turn = new Slots(1)
  /** Entries that are read piece by piece stay until the end. */
  readonly #kept = new Map<string, Promise<string>>()
  /** Of a service that is broken it asks for half a minute, again for each entry. */
  readonly #patience: Patience
  readonly #service: URL

  constructor(folder: string, programs: string, runtime: Runtime) {
    this.#folder = folder
    this.#programs = programs
    this.#runtime = runtime
    this.#patience = new Patience(runtime.clock)
    this.#service = readCacheService(runtime.env).base
  }

  /** `Failure('failed')` when it could not look: it says so in a warning, and then that there is nothing. */
  async find(key: string): Promise<string | undefined> {
    const { result, complaints } = await this.#call(() =>
      restoreCache([...ENTRY_PATHS], key, [], { lookupOnly: true }, true),
    )
    if (result === undefined && complaints.length > 0) throw failed(`look for ${key}`, key, complaints)
    return result
  }

  async *read(key: string, range?: { readonly start: number; readonly end: number }): Bytes {
    if (range === undefined) {
      const file = await this.#fetch(key)
      try {
        yield* createReadStream(file, { highWaterMark: CHUNK })
      } finally {
        await rm(file, { force: true })
      }
      return
    }
    if (range.start > range.end) return
    const file = this.#kept.get(key) ?? this.#fetch(key)
    this.#kept.set(key, file)
    file.catch(() => this.forget(key))
    yield* createReadStream(await file, { ...range, highWaterMark: CHUNK })
  }

  async write(entry: CacheEntryInput): Promise<boolean> {
    const { key } = entry
    if ((await this.find(key)) === key) return false
    const file = this.#newFile()
    try {
      await pipeline(verified(await entry.open(), entry, `GitHub's cache: ${key}`), createWriteStream(file))
      const { result: id, complaints } = await this.#call(() => saveCache([...ENTRY_PATHS], key, {}, true), file)
      // It throws nothing; what counts is what is there now.
      if ((await this.find(key)) === key) return id !== -1
      throw failed(`store ${key}`, key, complaints)
    } finally {
      await rm(file, { force: true })
    }
  }

  forget(key: string): void {
    this.#kept.delete(key)
  }

  async close(): Promise<void> {
    // A call that was given up may still be at work in there.
    await this.#turn.use(() => rm(this.#folder, { recursive: true, force: true }))
  }

  async #fetch(key: string): Promise<string> {
    if ((await this.find(key)) !== key) throw notFound(key)
    const file = this.#newFile()
    const { result: found, complaints } = await this.#call(
      () => restoreCache([...ENTRY_PATHS], key, [], {}, true),
      file,
    )
    const there = await stat(file).catch(() => undefined)
    if (found === key && there?.isFile() === true) return file
    await rm(file, { force: true })
    throw failed(`bring ${key}`, key, complaints)
  }

  #newFile(): string {
    return join(this.#folder, randomUUID())
  }

  /** Calls @actions/cache with the environment it needs, which is put back afterwards. It cannot be stopped, only be left alone. */
  #call<T>(work: () => Promise<T>, file = ''): Promise<Heard<T>> {
    const { signal, env } = this.#runtime
    const variables: Record<string, string | undefined> = {
      ...Object.fromEntries(SERVICE_VARIABLES.map((name) => [name, env[name]])),
      PATH: [this.#programs, process.env.PATH].filter(Boolean).join(delimiter),
      RUNNER_TEMP: this.#folder,
      GITHUB_WORKSPACE: this.#folder,
      SEGMENT_DOWNLOAD_TIMEOUT_MINS: '5',
      SEAWORTHY_CACHE_FILE: file,
    }
    const called = this.#turn.use(async () => {
      this.#patience.check(this.#service)
      const began = this.#runtime.clock.now()
      const heard = await withEnvironment(variables, () => hearing(this.#runtime, work))
      const { complaints } = heard
      if (complaints.length > 0 && this.#patience.isOver(began)) {
        this.#patience.giveUp(this.#service, failed('use the service', '', complaints))
      }
      return heard
    })
    return signal === undefined ? called : unlessAborted(called, signal)
  }
}

const CHUNK = 1024 * 1024

/** What it could not do, with what it said of it. */
function failed(what: string, key: string, complaints: readonly string[]): Failure {
  const cause = complaints.length === 0 ? undefined : new Error(complaints.join('\n'))
  return new Failure('failed', `GitHub's cache: @actions/cache could not ${what}`, { reference: key, cause })
}

async function withEnvironment<T>(
  variables: Readonly<Record<string, string | undefined>>,
  work: () => Promise<T>,
): Promise<T> {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const)
  set(Object.entries(variables))
  try {
    return await work()
  } finally {
    set(before)
  }
}

function set(variables: readonly (readonly [name: string, value: string | undefined])[]): void {
  for (const [name, value] of variables) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

/** What comes of `work`, unless the signal aborts first. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new Failure('cancelled', "the request to GitHub's cache was cancelled"))
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel))
  })
}
