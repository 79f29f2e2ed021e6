import { readFile } from 'node:fs/promises'
import { Failure } from '../runtime/failure.ts'
import { freeBytes } from '../runtime/free-bytes.ts'
import { htpasswdUsers, parseHtpasswd } from '../serve/auth/htpasswd.ts'
import type { AuthOptions, CheckPassword } from '../serve/auth/options.ts'
import { onlyUser, remembered } from '../serve/auth/passwords.ts'
import type { ServeOptions } from '../serve/options.ts'
import { isProfileName, PROFILE_NAMES, type ProfileName } from '../serve/quirks/names.ts'
import { type RegistryServer, serveRegistry } from '../serve/server.ts'
import { directoryRepositories } from '../stores/directory.ts'
import type { Command, CommandContext } from './command.ts'
import type { OptionValues } from './option.ts'

const REMEMBER_MS = 5 * 60 * 1000
const DEFAULT_PORT = 5000
const DEFAULT_HOST = '127.0.0.1'

export const command: Command = {
  usage: 'serve --root DIR',
  summary: 'Serve a folder as a private registry',
  help: `A registry for a laptop or a lab, in one process and one folder. It speaks the OCI distribution protocol, so
docker, podman, skopeo and buildx push to it and pull from it.

  printf %s "$PASSWORD" | seaworthy serve --root images --user mara --password-stdin

It listens on this machine only, unless --host says otherwise; then it wants users, or --no-auth. It runs until it is
told to stop (Ctrl-C, SIGTERM), lets transfers under way finish for some seconds, and leaves nothing half-written.

With --profile it behaves as another registry does, so that tools can be tried against it: status codes, uploads, mounts,
pages, missing endpoints, logins. Everything that was seen of that registry is played, so it is worse than the real one.

  seaworthy serve --root images --profile ghcr`,
  options: {
    root: { type: 'string', value: 'DIR', help: 'Where the images are kept; made when it is not there' },
    port: { type: 'string', value: 'N', help: `Port to listen on (${DEFAULT_PORT}); 0 takes a free one` },
    host: { type: 'string', value: 'HOST', help: `Address to listen on (${DEFAULT_HOST})` },
    user: { type: 'string', value: 'NAME', help: 'The one user; the password comes with --password-stdin' },
    'password-stdin': { type: 'boolean', help: 'Read the password from standard input' },
    htpasswd: { type: 'string', value: 'FILE', help: 'Users with bcrypt hashes, as "htpasswd -B" writes them' },
    'token-auth': { type: 'boolean', help: 'Give out short-lived tokens instead of asking for the password each time' },
    'anonymous-pull': { type: 'boolean', help: 'Let anybody pull; only writing needs a user' },
    'no-auth': { type: 'boolean', help: 'Let anybody in, even from other machines' },
    profile: { type: 'string', value: 'NAME', help: `Play a registry: ${PROFILE_NAMES.join(', ')}` },
    'tls-cert': { type: 'string', value: 'FILE', help: 'Certificate (PEM, with its chain); speak HTTPS' },
    'tls-key': { type: 'string', value: 'FILE', help: 'Key of the certificate (PEM)' },
    'public-url': { type: 'string', value: 'URL', help: 'Where clients reach it, when it is behind a proxy' },
    'max-blob-size': { type: 'string', value: 'SIZE', help: 'The largest blob that is taken (64GiB): 500MB, 5GB' },
    'read-only': { type: 'boolean', help: 'Refuse everything that writes' },
    'allow-delete': { type: 'boolean', help: 'Allow deleting tags, manifests and blobs' },
  },
  arity: [0, 0],
  async run(context) {
    const { options, runtime, result } = context
    const root = text(options, 'root')
    if (root === undefined) {
      throw new Failure('usage', 'where are the images to be kept?', { hint: 'Name a folder: serve --root DIR' })
    }
    const serveOptions = { ...(await readOptions(context)), freeBytes: () => freeBytes(root) }
    const server = await serveRegistry(directoryRepositories(root, runtime), serveOptions, runtime)
    const user = text(options, 'user')
    result({ url: server.url, host: server.host, port: server.port, root }, welcome(server, root, serveOptions, user))
    await stopRequested(runtime.signal)
    await server.close()
    return undefined
  },
}

/** The options of the server; everything that cannot be meant, or would leave a door open, is refused here. */
async function readOptions(context: CommandContext): Promise<ServeOptions> {
  const { options, runtime } = context
  const host = text(options, 'host') ?? DEFAULT_HOST
  const profile = readProfile(text(options, 'profile'))
  const auth = await readAuth(context)
  const played = profile === undefined ? undefined : await play(profile, auth)
  const tls = await readTls(options)
  if (auth === undefined && !isLoopback(host) && options['no-auth'] !== true) {
    throw new Failure('usage', `anybody who reaches ${host} could read and change the images`, {
      hint: 'Give users with --htpasswd FILE or --user NAME --password-stdin; or say --no-auth if that is meant.',
    })
  }
  if (auth !== undefined && tls === undefined && !isLoopback(host)) {
    runtime.log.warn(`passwords for ${host} will travel unencrypted; give --tls-cert and --tls-key`)
  }
  const publicUrl = text(options, 'public-url')
  const maxBlobSize = text(options, 'max-blob-size')
  return {
    ...(auth === undefined ? {} : { auth }),
    delete: options['allow-delete'] === true,
    ...played,
    host,
    port: readPort(text(options, 'port')),
    readOnly: options['read-only'] === true,
    hooks: {
      answered: ({ method, path, status, user, ms }) =>
        runtime.log.debug(`${status} ${method} ${path} ${user ?? '-'} ${ms} ms`),
    },
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(maxBlobSize === undefined ? {} : { maxBlobSize: await readSize(maxBlobSize) }),
    ...(tls === undefined ? {} : { tls }),
  }
}

function readProfile(name: string | undefined): ProfileName | undefined {
  if (name === undefined || isProfileName(name)) return name
  throw new Failure('usage', `"${name}" is no registry that can be played`, {
    hint: `Choose one of ${PROFILE_NAMES.join(', ')}.`,
  })
}

/** The options of a registry that is played, for the users that there are. It deletes what that one deletes. */
async function play(name: ProfileName, auth: AuthOptions | undefined): Promise<ServeOptions> {
  const [{ playProfile }, { PROFILES }] = await Promise.all([
    import('../serve/quirks/profile.ts'),
    import('../serve/quirks/profiles.ts'),
  ])
  if (auth === undefined) return playProfile(PROFILES[name])
  const { check, anonymousPull = false } = auth
  return playProfile(PROFILES[name], { check, anonymousPull })
}

async function readAuth(context: CommandContext): Promise<AuthOptions | undefined> {
  const { options } = context
  const check = await readUsers(context)
  if (check === undefined) {
    const needsUsers = ['token-auth', 'anonymous-pull'].find((name) => options[name] === true)
    if (needsUsers === undefined) return undefined
    throw new Failure('usage', `--${needsUsers} needs users`, {
      hint: 'Give them with --htpasswd FILE or --user NAME --password-stdin.',
    })
  }
  if (options['token-auth'] === true && options.profile !== undefined) {
    throw new Failure('usage', '--token-auth and --profile exclude each other', {
      hint: 'The profile says how the registry asks for a login.',
    })
  }
  const kind = options['token-auth'] === true ? 'token' : 'basic'
  return { kind, check, anonymousPull: options['anonymous-pull'] === true }
}

async function readUsers({ options, runtime, stdin }: CommandContext): Promise<CheckPassword | undefined> {
  const user = text(options, 'user')
  const file = text(options, 'htpasswd')
  const given = [user, file, options['no-auth'] === true ? true : undefined].filter((one) => one !== undefined)
  if (given.length > 1) throw new Failure('usage', '--user, --htpasswd and --no-auth exclude each other')
  if ((user !== undefined) !== (options['password-stdin'] === true)) {
    throw new Failure('usage', '--user and --password-stdin go together', {
      hint: 'For example: printf %s "$PASSWORD" | seaworthy serve --root DIR --user NAME --password-stdin',
    })
  }
  if (file !== undefined) {
    const users = parseHtpasswd(await readText(file, '--htpasswd'), file)
    return remembered(htpasswdUsers(users), runtime.clock, REMEMBER_MS)
  }
  if (user === undefined) return undefined
  const password = (await stdin()).replace(/\r?\n$/, '')
  if (user === '' || user.includes(':')) throw new Failure('usage', 'a user name is not empty and has no ":"')
  if (password === '') throw new Failure('usage', 'the password on standard input is empty')
  runtime.mask(password)
  return onlyUser(user, password)
}

async function readTls(options: OptionValues): Promise<{ cert: string; key: string } | undefined> {
  const [cert, key] = [text(options, 'tls-cert'), text(options, 'tls-key')]
  if (cert === undefined && key === undefined) return undefined
  if (cert === undefined || key === undefined) throw new Failure('usage', '--tls-cert and --tls-key go together')
  return { cert: await readText(cert, '--tls-cert'), key: await readText(key, '--tls-key') }
}

async function readText(file: string, option: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new Failure('usage', `the file of ${option}, ${file}, cannot be read`, { reference: file, cause })
  }
}

async function readSize(size: string): Promise<number> {
  const { parseSize } = await import('../cache/budget.ts')
  return parseSize(size, '--max-blob-size')
}

function readPort(port: string | undefined): number {
  if (port === undefined) return DEFAULT_PORT
  const number = Number(port)
  if (/^\d{1,5}$/.test(port) && number < 65536) return number
  throw new Failure('usage', `"${port}" is not a port`, { hint: 'Give a number from 0 (any free port) to 65535.' })
}

/** What to type next, with the address as docker wants it. */
function welcome(server: RegistryServer, root: string, options: ServeOptions, user: string | undefined): string {
  const wildcard = server.host === '0.0.0.0' || server.host === '::'
  const host = wildcard ? 'THIS-MACHINE' : server.host.includes(':') ? `[${server.host}]` : server.host
  const address = options.publicUrl?.replace(/^https?:\/\/|\/+$/g, '') ?? `${host}:${server.port}`
  const lines = [`Serving ${root} at ${server.url}`]
  if (options.auth !== undefined) lines.push(`  docker login ${address} -u ${user ?? 'NAME'}`)
  if (options.readOnly) lines.push(`  docker pull ${address}/IMAGE`)
  else lines.push(`  docker tag IMAGE ${address}/IMAGE`, `  docker push ${address}/IMAGE`)
  return lines.join('\n')
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

function text(options: OptionValues, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** Resolves when we are to end: the process was told to stop, or nobody reads what we say. */
function stopRequested(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve()
    signal?.addEventListener('abort', () => resolve(), { once: true })
  })
}
