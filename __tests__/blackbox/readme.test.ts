// The first snippet of the README, run as a runner runs it.
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { packImage } from '../../src/cli/demo-image.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { onlyUser } from '../../src/serve/auth/passwords.ts'
import { createArchive } from '../../src/stores/archive/create-archive.ts'
import { codeBlocks, readDocument } from '../helpers/markdown.ts'
import { createRunner } from '../helpers/runner.ts'
import { served } from '../helpers/served.ts'

const TOKEN = 'a-token-nobody-else-has'

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
}

test('does what the page says, and leaves nothing behind', async () => {
  const { steps } = parse(codeBlocks(['yaml'], ['README.md'])[0]?.text ?? '') as { steps: readonly Step[] }
  const inputs = steps.find(({ uses }) => uses === 'seaworthy/seaworthy@v1')?.with ?? {}
  expect(Object.keys(inputs)).toEqual(['registry', 'username', 'token', 'source', 'images', 'tags'])
  const { url } = await served({ auth: { kind: 'token', check: onlyUser('octocat', TOKEN) } })
  const host = url.replace('http://', '')
  const runner = await createRunner({ env: { DOCKER_HOST: 'unix:///none' } })
  try {
    const archive = await createArchive(join(runner.workspace, 'app.tar'), systemRuntime())
    await packImage(archive, [{ 'etc/motd': 'ahoy' }], 'docker.io/library/app:ci')
    await archive.close()
    const filled = Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [
        name,
        value
          .replace(/\$\{\{ github\.actor \}\}/, 'octocat')
          .replace(/\$\{\{ secrets\.GITHUB_TOKEN \}\}/, TOKEN)
          .replace('ghcr.io', host)
          .replace(/^app:ci$/, 'archive:app.tar'),
      ]),
    )
    const shipped = await runner.run('main', filled)
    expect({ code: shipped.exitCode, shown: shipped.shown() }).toEqual({ code: 0, shown: expect.any(String) })
    const { digest = '', references } = shipped.outputs
    expect(references).toBe(`${host}/acme/app:1.4.2@${digest}\n${host}/acme/app:latest@${digest}`)
    expect(shipped.shown()).toContain(`created ${host}/acme/app:1.4.2 ${digest}`)
    // The tables of the summary are those that the page shows.
    for (const header of shipped.summary.match(/^\| [A-Z].*\|$/gm) ?? [])
      expect(readDocument('README.md')).toContain(header)
    expect(shipped.summary).toContain('| Reference | Tag | Digest |')

    const again = await runner.run('main', filled)
    expect(again.shown()).toContain(`kept ${host}/acme/app:latest ${digest}`)
    for (const step of [again, shipped]) expect((await runner.post('post', step)).exitCode).toBe(0)
    expect(await runner.leaks(TOKEN)).toEqual([])
  } finally {
    await runner.dispose()
  }
})
