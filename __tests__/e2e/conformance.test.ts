// The conformance programs of the OCI distribution specification against what `serve` serves. Go builds them; see
// CONTRIBUTING.md for how, and docs/decisions/0029 for what they found.
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { execFile } from '../../src/runtime/exec.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { AuthOptions } from '../../src/serve/auth/options.ts'
import { onlyUser } from '../../src/serve/auth/passwords.ts'
import type { ServeOptions } from '../../src/serve/options.ts'
import { directoryRepositories } from '../../src/stores/directory.ts'
import { memoryRepositories } from '../../src/stores/memory.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { served } from '../helpers/served.ts'
import { findTool } from '../helpers/tools.ts'

jest.setTimeout(180_000)

const token: AuthOptions = { kind: 'token', check: onlyUser('mara', 'secret') }
const SERVERS: [string, 'memory' | 'directory', ServeOptions][] = [
  ['a memory store', 'memory', {}],
  ['a memory store that takes images and indexes with parts missing', 'memory', { sparse: 'images' }],
  ['a directory store', 'directory', {}],
  ['a directory store with tokens', 'directory', { auth: token }],
]

/** Serves it, with deletion allowed, and gives its address and what a client has to know. */
async function start(
  kind: 'memory' | 'directory',
  options: ServeOptions,
): Promise<{ address: string; folder: string; credentials: Record<string, string> }> {
  const folder = await temporaryFolder()
  const repositories =
    kind === 'memory' ? memoryRepositories() : directoryRepositories(join(folder, 'root'), systemRuntime())
  const { port } = await served({ delete: true, ...options }, repositories)
  const credentials = options.auth === undefined ? {} : { OCI_USERNAME: 'mara', OCI_PASSWORD: 'secret' }
  return { address: `127.0.0.1:${port}`, folder, credentials: { PATH: process.env.PATH ?? '', ...credentials } }
}

const newest = process.env.SEAWORTHY_OCI_CONFORMANCE ?? findTool('oci-conformance')
describeWith(newest, 'SEAWORTHY_OCI_CONFORMANCE', 'the conformance program of the specification to come', (program) => {
  test.each(SERVERS)('finds nothing wrong with %s', async (_, kind, options) => {
    const { address, folder, credentials } = await start(kind, options)
    const { exitCode, stdout, stderr } = await execFile(program, [], {
      env: {
        ...credentials,
        OCI_REGISTRY: address,
        OCI_TLS: 'disabled',
        OCI_VERSION: 'dev', // asks for everything: digest headers, cancelled uploads, tags as parameters
        OCI_DATA_SPARSE: String(options.sparse !== undefined),
        OCI_RESULTS_DIR: join(folder, 'results'),
      },
    })
    const count = (word: string): number => Number(new RegExp(`${word}\\.+: +(\\d+)`).exec(stdout)?.[1])
    const found = { exitCode, disabled: count('Disabled'), failed: count('FAIL'), errors: count('Error'), stderr }
    expect(found).toEqual({ exitCode: 0, disabled: 0, failed: 0, errors: 0, stderr: '' })
    expect(count('Pass')).toBeGreaterThan(900)
    // A mount that does not say from where opens an upload, for both digest algorithms, which the specification allows;
    // so does one from a repository that the program's token is not for.
    expect(count('Skip')).toBe(options.auth === undefined ? 2 : 4)
  })
})

const released = process.env.SEAWORTHY_OCI_CONFORMANCE_1_1
describeWith(released, 'SEAWORTHY_OCI_CONFORMANCE_1_1', 'the conformance program of specification 1.1', (program) => {
  test.each(SERVERS)('finds nothing wrong with %s: pull, push, discovery, management', async (_, kind, options) => {
    const { address, folder, credentials } = await start(kind, options)
    const { exitCode, stdout } = await execFile(program, ['-ginkgo.no-color'], {
      env: {
        ...credentials,
        OCI_ROOT_URL: `http://${address}`,
        OCI_NAMESPACE: 'conformance/one',
        OCI_CROSSMOUNT_NAMESPACE: 'conformance/two',
        OCI_TEST_PULL: '1',
        OCI_TEST_PUSH: '1',
        OCI_TEST_CONTENT_DISCOVERY: '1',
        OCI_TEST_CONTENT_MANAGEMENT: '1',
        OCI_REPORT_DIR: folder,
      },
    })
    const [, passed, failed] = /(\d+) Passed \| (\d+) Failed/.exec(stdout) ?? []
    expect({ exitCode, failed, stdout }).toEqual({ exitCode: 0, failed: '0', stdout })
    expect(Number(passed)).toBeGreaterThan(70)
  })
})

/** The programs are in no distribution, so they are never required. */
function describeWith(
  program: string | undefined,
  variable: string,
  name: string,
  body: (program: string) => void,
): void {
  if (program !== undefined && program !== '') describe(name, () => body(program))
  else describe.skip(`${name} (skipped: ${variable} does not say where it is)`, () => body(''))
}
