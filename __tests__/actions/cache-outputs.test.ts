import { describe, expect, test } from '@jest/globals'
import { restoreFromInputs } from '../../src/actions/cache.ts'
import { setRestored, setSaved, summarize } from '../../src/actions/cache-outputs.ts'
import { emptyReport } from '../../src/cache/report.ts'
import { type FakeHost, fakeHost } from '../helpers/fake-host.ts'
import { scratchFolders } from '../helpers/scratch.ts'

const scratch = scratchFolders()
const REPORT = emptyReport('somewhere', 'key')

/** A step on a disk that is full: nothing can be written for the steps that follow. */
async function hostOnFullDisk(inputs: Readonly<Record<string, string>> = {}): Promise<FakeHost> {
  const full = (): never => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
  const folder = await scratch()
  const env = { RUNNER_TEMP: folder, HOME: folder, DOCKER_HOST: `unix://${folder}/none.sock` }
  return { ...fakeHost(inputs, env), output: full, summary: async () => full() }
}

describe('on a disk that is full', () => {
  test.each<[string, (host: FakeHost) => Promise<void>]>([
    ['the outputs of a restore', (host) => setRestored(host, REPORT, false)],
    ['the outputs of a save', (host) => setSaved(host, REPORT, false)],
    ['the summary', (host) => summarize(host, '### Layer cache')],
  ])('without room for %s nothing fails', async (_, work) => {
    const host = await hostOnFullDisk()
    await work(host)
    expect(host.said).toEqual([expect.stringContaining('no space left')])
    expect(host.warnings).toEqual([])
  })

  test('a restore that failed is one warning, and no error of the step', async () => {
    const host = await hostOnFullDisk({ to: await scratch(), key: 'test' })
    await restoreFromInputs(host, '', false)
    expect(host.warnings).toEqual([expect.stringMatching(/^Nothing is restored: /)])
  })
})
