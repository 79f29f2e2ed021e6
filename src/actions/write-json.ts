import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Host } from '../host/host.ts'

/** Results can be larger than an output may be, so they go into a file of their own. Returns its path. */
export async function writeJson(host: Host, action: string, report: object): Promise<string> {
  const folder = await mkdtemp(join(host.env.RUNNER_TEMP || tmpdir(), `seaworthy-${action}-`))
  const file = join(folder, 'result.json')
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
  return file
}
