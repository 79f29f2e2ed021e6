import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, open, readFile, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { isObject, type JsonObject, parseJson } from '../image/json.ts'
import { Failure, messageOf } from '../runtime/failure.ts'
import { withLock } from '../runtime/file-lock.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { sweepUnfinished, temporaryName } from '../runtime/unfinished.ts'

/** The parts of Docker's `config.json` that concern credentials; every other key is carried along as it is. */
export interface DockerConfig {
  [key: string]: unknown
  auths?: Record<string, JsonObject>
  credsStore?: string
  credHelpers?: Record<string, string>
}

const LIMITS = { maxBytes: 16 * 1024 * 1024, maxDepth: 64 }

/** The folder of Docker's client configuration: the one asked for, `$DOCKER_CONFIG`, or `~/.docker`. */
export function dockerConfigDir({ env }: Pick<Runtime, 'env'>, asked?: string): string {
  return resolve(asked || env.DOCKER_CONFIG || join(homeOf(env), '.docker'))
}

export function homeOf(env: Runtime['env']): string {
  return env.HOME || env.USERPROFILE || homedir()
}

/** Reads a `config.json` or `auth.json`. A file that is not there, or is empty, is an empty configuration. */
export async function readConfig(file: string): Promise<DockerConfig> {
  return parseConfig(await readText(file), file)
}

/**
 * Changes a configuration file under a lock, so that processes which use this function never lose each other's
 * entries. `change` edits the configuration it is given; when it throws, the file stays as it was. The new file
 * replaces the old in one step with mode 0600; a symbolic link is followed; keys that nobody touched keep their
 * values, their order and the file's indentation.
 */
export async function updateConfig<T>(
  file: string,
  runtime: Pick<Runtime, 'clock' | 'random' | 'signal'>,
  change: (config: DockerConfig) => T | Promise<T>,
): Promise<T> {
  return await lockConfig(file, runtime, async ({ update }) => await update(change))
}

/** What may be done while a configuration is locked. */
export interface LockedConfig {
  /** The real file, behind symbolic links. */
  readonly file: string
  read(): Promise<DockerConfig>
  update<T>(change: (config: DockerConfig) => T | Promise<T>): Promise<T>
}

/** Holds the lock of a configuration file for several steps, such as a `docker login` and the look at what it wrote. */
export async function lockConfig<T>(
  file: string,
  runtime: Pick<Runtime, 'clock' | 'random' | 'signal'>,
  body: (locked: LockedConfig) => Promise<T>,
): Promise<T> {
  await makeFolder(dirname(file))
  const real = await followLinks(file)
  return await withLock(`${real}.lock`, runtime, () =>
    body({
      file: real,
      read: () => readConfig(real),
      update: async (change) => {
        const before = await readText(real)
        const config = parseConfig(before, real)
        const result = await change(config)
        const after = serialize(config, before)
        // A login that was killed here left the secret in a file that nobody looks for.
        await sweepUnfinished(dirname(real), `${basename(real)}.`, '', runtime.clock.now())
        if (after !== before) await replaceFile(real, after)
        return result
      },
    }),
  )
}

/** Writes a file that only its owner may read, in one step: readers see the old content or the new. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = `${file}.${temporaryName(randomBytes(6).toString('hex'))}`
  const old = await stat(file).catch(() => undefined)
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    // Root that edits somebody's file (sudo) must leave it theirs.
    if (old !== undefined && process.getuid?.() === 0) await chown(temporary, old.uid, old.gid)
    await rename(temporary, file)
  } catch (cause) {
    await rm(temporary, { force: true })
    // A file that is itself a mount point (a container given just this file) can only be rewritten in place.
    if ((cause as NodeJS.ErrnoException).code === 'EBUSY') {
      await writeFile(file, text)
      await chmod(file, 0o600)
      return
    }
    throw new Failure('failed', `${file} cannot be written`, { reference: file, cause })
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw new Failure('failed', `${file} cannot be read`, { reference: file, cause })
  }
}

/** Reads the text of a configuration. Errors name `file` and never quote the text. */
export function parseConfig(text: string, file: string): DockerConfig {
  if (text.trim() === '') return {}
  const hint = 'Repair it or move it away; it was left as it is.'
  let value: unknown
  try {
    value = parseJson(Buffer.from(text), file, LIMITS)
  } catch (error) {
    const reason = messageOf(error)
    // The parser's own error quotes the text, and the text holds credentials: it is not kept as the cause.
    throw new Failure('invalid', reason, { reference: file, hint })
  }
  const wrong = isObject(value) ? wrongShape(value) : 'the document is not an object'
  if (wrong !== undefined) throw new Failure('invalid', `${file} cannot be read: ${wrong}`, { reference: file, hint })
  return value as DockerConfig
}

function wrongShape(value: JsonObject): string | undefined {
  const { auths, credHelpers, credsStore } = value
  if (auths != null && !(isObject(auths) && Object.values(auths).every(isObject))) {
    return '"auths" is not an object of objects'
  }
  if (credHelpers != null && !isObject(credHelpers)) return '"credHelpers" is not an object'
  return credsStore != null && typeof credsStore !== 'string' ? '"credsStore" is not a text' : undefined
}

/** As Docker writes it: indented by tabs, no line end after the last brace; unless the file had it otherwise. */
function serialize(config: DockerConfig, before: string): string {
  const indent = /^[{[][ \t]*\r?\n([ \t]+)"/.exec(before)?.[1] ?? '\t'
  return JSON.stringify(config, undefined, indent) + (before.endsWith('\n') ? '\n' : '')
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new Failure('failed', `the folder ${folder} cannot be made`, {
      reference: folder,
      hint: 'DOCKER_CONFIG can name a folder that is writable.',
      cause,
    })
  }
}

async function followLinks(file: string): Promise<string> {
  const real = await realpath(file).catch(() => undefined)
  if (real !== undefined) return real
  // A link to a file that is not there yet, or no link at all.
  const target = await readlink(file).catch(() => undefined)
  return target === undefined ? file : resolve(dirname(file), target)
}
