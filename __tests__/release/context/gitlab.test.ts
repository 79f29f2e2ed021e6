import { expect, test } from '@jest/globals'
import { readFacts } from '../../../src/release/context/read-facts.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'

const SHA = '1ecfd275763eff1d6b4844ea3168962458c9f27a'
const COMMON = {
  GITLAB_CI: 'true',
  CI_COMMIT_SHA: SHA,
  CI_COMMIT_TIMESTAMP: '2024-11-13T14:42:28+01:00',
  CI_DEFAULT_BRANCH: 'main',
  CI_PROJECT_NAME: 'app',
  CI_PROJECT_DESCRIPTION: 'A boat',
  CI_PROJECT_URL: 'https://gitlab.com/acme/app',
}
const REQUEST = {
  CI_PIPELINE_SOURCE: 'merge_request_event',
  CI_MERGE_REQUEST_IID: '12',
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
  CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'feature/keel',
  CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: 'f'.repeat(40),
  CI_COMMIT_REF_NAME: 'feature/keel',
}

test.each<[string, Record<string, string>, object]>([
  ['a branch', { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'main' }, { event: 'push', ref: 'refs/heads/main' }],
  ['a tag', { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_TAG: 'v1.9.1' }, { event: 'push', ref: 'refs/tags/v1.9.1' }],
  [
    'a schedule',
    { CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_BRANCH: 'main' },
    { event: 'schedule', ref: 'refs/heads/main' },
  ],
  [
    'a button',
    { CI_PIPELINE_SOURCE: 'web', CI_COMMIT_BRANCH: 'dev' },
    { event: 'workflow_dispatch', ref: 'refs/heads/dev' },
  ],
  ['a source of the future', { CI_PIPELINE_SOURCE: 'tide' }, { event: 'tide', ref: '' }],
  [
    'a merge request',
    REQUEST,
    {
      event: 'pull_request',
      ref: 'refs/pull/12/merge',
      baseRef: 'main',
      headRef: 'feature/keel',
      pullRequest: 12,
      sha: SHA,
    },
  ],
  [
    'a child of a merge request',
    { ...REQUEST, CI_PIPELINE_SOURCE: 'parent_pipeline' },
    { event: 'pull_request', ref: 'refs/pull/12/merge' },
  ],
  ['the head of a merge request', { ...REQUEST, DOCKER_METADATA_PR_HEAD_SHA: 'true' }, { sha: 'f'.repeat(40) }],
])('%s', async (_, env, expected) => {
  const runtime = fakeRuntime({ env: { ...COMMON, ...env } })
  const facts = await readFacts({}, runtime)
  expect(facts).toMatchObject({ provider: 'gitlab', defaultBranch: 'main', ...expected })
  expect(await facts.lookUp.defaultBranch()).toBe('main')
  expect(await facts.lookUp.repository()).toEqual({
    name: 'app',
    description: 'A boat',
    htmlUrl: 'https://gitlab.com/acme/app',
    licence: '',
  })
  if (facts.sha === SHA) expect((await facts.lookUp.commitDate()).toISOString()).toBe('2024-11-13T13:42:28.000Z')
  expect(runtime.warnings).toEqual([])
})

test('the date of a commit that GitLab does not name is asked of git, else the present', async () => {
  const env = { ...COMMON, ...REQUEST, DOCKER_METADATA_PR_HEAD_SHA: 'true' }
  const exec = async (file: string, args: readonly string[]) => {
    expect([file, args.at(-2)]).toEqual(['git', 'f'.repeat(40)])
    return { exitCode: 0, stdout: '2023-01-02T03:04:05+00:00\n', stderr: '' }
  }
  const { lookUp } = await readFacts({}, fakeRuntime({ env, exec }))
  expect((await lookUp.commitDate()).toISOString()).toBe('2023-01-02T03:04:05.000Z')
  const shallow = fakeRuntime({ env, exec: async () => ({ exitCode: 128, stdout: '', stderr: 'fatal: bad object' }) })
  const facts = await readFacts({}, shallow)
  expect(await facts.lookUp.commitDate()).toEqual(facts.now)
  expect(shallow.warnings).toHaveLength(1)
})
