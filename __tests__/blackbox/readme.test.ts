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
    const build = async (greeting: string): Promise<void> => {
      const archive = await createArchive(join(runner.workspace, 'app.tar'), systemRuntime())
      await packImage(archive, [{ 'etc/motd': greeting }], 'docker.io/library/app:ci')
      await archive.close()
    }
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
    const tagged = (version: string): Record<string, string> => ({ GITHUB_REF: `refs/tags/v${version}` })
    await build('ahoy there')
    const newest = await runner.run('main', filled, tagged('2.0.0'))
    expect({ code: newest.exitCode, shown: newest.shown() }).toEqual({ code: 0, shown: expect.any(String) })
    await build('ahoy')
    const shipped = await runner.run('main', filled, tagged('1.9.1'))
    const { digest = '', references } = shipped.outputs
    expect(references).toBe(`${host}/acme/app:1.9.1@${digest}\n${host}/acme/app:1.9@${digest}`)
    expect(shipped.shown()).toContain(`created ${host}/acme/app:1.9.1 ${digest} (new version)`)
    expect(shipped.shown()).toContain(`not moved: ${host}/acme/app:latest (2.0.0 is newer than 1.9.1)`)
    // The tables of the summary are those that the page shows.
    for (const header of shipped.summary.match(/^\| [A-Z].*\|$/gm) ?? [])
      expect(readDocument('README.md')).toContain(header)
    expect(shipped.summary).toContain('| Reference | Tag | Digest | Why |')

    const again = await runner.run('main', filled, tagged('1.9.1'))
    expect(again.shown()).toContain(`kept ${host}/acme/app:1.9.1 ${digest}`)
    for (const step of [again, shipped, newest]) expect((await runner.post('post', step)).exitCode).toBe(0)
    expect(await runner.leaks(TOKEN)).toEqual([])
  } finally {
    await runner.dispose()
  }
})
