import { describe, expect, test } from '@jest/globals'
import { restoreFromInputs, saveFromInputs } from '../../src/actions/cache.ts'
import { setRestored, setSaved, summarize } from '../../src/actions/cache-outputs.ts'
import { emptyReport } from '../../src/cache/report.ts'
import { Trouble } from '../../src/cache/trouble.ts'
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
  return { ...fakeHost(inputs, env), output: full, saveState: full, summary: async () => full() }
}

describe('on a disk that is full', () => {
  test.each<[string, (host: FakeHost, trouble: Trouble) => Promise<void>]>([
    ['outputs', (host, trouble) => setRestored(host, REPORT, false, trouble)],
    ['outputs', (host, trouble) => setSaved(host, REPORT, false, trouble)],
    ['summary', (host, trouble) => summarize(host, '### Layer cache', trouble)],
  ])('without room for the %s nothing fails, and it is part of the warning', async (what, work) => {
    const host = await hostOnFullDisk()
    const trouble = new Trouble(host.log)
    await work(host, trouble)
    expect(trouble.messages).toEqual([expect.stringMatching(`^the ${what} cannot be written: .*no space left`)])
  })

  test.each([true, false])(
    'a restore that failed is one warning, and no error of the step: savesLater %s',
    async (later) => {
      const host = await hostOnFullDisk({ to: await scratch(), key: 'test' })
      await restoreFromInputs(host, '', later)
      expect(host.warnings).toEqual([expect.stringMatching(/^the layer cache had .*\nNothing is restored: /s)])
    },
  )
})

test.each([
  ['max-size', 'five'],
  ['to', 'somewhere'],
  ['key', 'k'.repeat(501)],
  ['signing-key', 'short'],
])('the input %s is wrong from the beginning: %j', async (name, value) => {
  const host = fakeHost({ to: './cache', [name]: value })
  await expect(restoreFromInputs(host, '', true)).rejects.toMatchObject({ code: 'usage' })
})

test('what is wrong with the machine is no wrong input: a proxy that is none, with the cache in a registry', async () => {
  const folder = await scratch()
  const env = { RUNNER_TEMP: folder, HOME: folder, HTTPS_PROXY: 'ftp://proxy.example' }
  const host = fakeHost({ to: 'registry.example/acme/cache', images: 'app' }, env)
  await saveFromInputs(host, '', undefined)
  expect(host.warnings).toEqual([expect.stringMatching(/^Nothing is saved: .*proxy/)])
  expect(host.outputs).toMatchObject({ saved: '' })
})
