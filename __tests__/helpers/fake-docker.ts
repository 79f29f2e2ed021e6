import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A `docker` program that knows `login` alone. What it does is told by the variable FAKE_DOCKER. */
export interface FakeDocker {
  /** The folder to have on the PATH. */
  readonly path: string
  /** One line of JSON for each call: its words and the names of its environment variables. */
  calls(): Promise<readonly { readonly argv: readonly string[]; readonly env: readonly string[] }[]>
}

/**
 * Ways of FAKE_DOCKER: `ok` keeps the login as Docker does and warns on stderr all the same; `refuse` says why and exits 1;
 * `silent` exits 7 without a word; `forget` exits 0 and keeps nothing; `deaf` exits 1 without reading its standard input;
 * `killer` keeps the login and then kills the process that called it, as a runner does to a cancelled job.
 */
export async function makeFakeDocker(): Promise<FakeDocker> {
  const root = await mkdtemp(join(tmpdir(), 'seaworthy-docker-'))
  const [path, log] = [join(root, 'bin'), join(root, 'calls')]
  await mkdir(path)
  await writeFile(join(path, 'docker'), `#!${process.execPath}\n${SCRIPT.replace('LOG', JSON.stringify(log))}`)
  await chmod(join(path, 'docker'), 0o755)
  return {
    path,
    calls: async () => {
      const text = await readFile(log, 'utf8').catch(() => '')
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { argv: string[]; env: string[] })
    },
  }
}

const SCRIPT = `
const fs = require('node:fs'), path = require('node:path')
const argv = process.argv.slice(2), way = process.env.FAKE_DOCKER ?? 'ok'
fs.appendFileSync(LOG, JSON.stringify({ argv, env: Object.keys(process.env) }) + '\\n')
if (way === 'deaf') process.exit(1)
const password = fs.readFileSync(0, 'utf8').replace(/\\r?\\n$/, '')
if (way === 'silent') process.exit(7)
if (way === 'refuse') { console.error('Error response from daemon: Get "https://x/v2/": no route to host'); process.exit(1) }
console.error('WARNING! Your credentials are stored unencrypted')
if (way === 'forget') process.exit(0)
const at = argv.indexOf('--config')
const folder = at >= 0 ? argv[at + 1] : process.env.DOCKER_CONFIG ?? path.join(process.env.HOME, '.docker')
const file = path.join(folder, 'config.json')
const user = argv.find((word) => word.startsWith('--username=')).slice(11)
const server = argv.at(-1) === '--password-stdin' ? 'https://index.docker.io/v1/' : argv.at(-1)
let config = {}
try { config = JSON.parse(fs.readFileSync(file, 'utf8')) } catch {}
config.auths = { ...config.auths, [server]: { auth: Buffer.from(user + ':' + password).toString('base64') } }
fs.mkdirSync(folder, { recursive: true })
fs.writeFileSync(file + process.pid, JSON.stringify(config, null, '\\t'), { mode: 0o600 })
fs.renameSync(file + process.pid, file)
if (way === 'killer') process.kill(process.ppid, 'SIGKILL')
console.log('Login Succeeded')
`
