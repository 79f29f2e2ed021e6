import type { Runtime } from '../../runtime/runtime.ts'
import type { Facts } from '../facts.ts'
import { gitCommitDate, gitDefaultBranch, gitTags } from './git.ts'
import { dateAt } from './json-path.ts'
import { once } from './once.ts'

export interface GitlabOptions {
  /** Take the head commit of a merge request for the commit, instead of the merge with its target. */
  readonly headSha?: boolean
}

/**
 * What GitLab's predefined variables say (https://docs.gitlab.com/ci/variables/predefined_variables/), in GitHub's words: a merge request
 * is a pull request with the ref `refs/pull/IID/merge`.
 */
export function gitlabFacts(options: GitlabOptions, runtime: Runtime): Facts {
  const { env, clock, log } = runtime
  const read = (name: string): string => env[name] ?? ''
  const request = read('CI_MERGE_REQUEST_IID')
  const headSha = options.headSha === true ? read('CI_MERGE_REQUEST_SOURCE_BRANCH_SHA') : ''
  const sha = headSha || read('CI_COMMIT_SHA')
  const defaultBranch = read('CI_DEFAULT_BRANCH')
  return {
    provider: 'gitlab',
    event: eventOf(read('CI_PIPELINE_SOURCE'), request),
    ref: refOf(read('CI_COMMIT_TAG'), read('CI_COMMIT_BRANCH'), request),
    sha,
    baseRef: read('CI_MERGE_REQUEST_TARGET_BRANCH_NAME'),
    headRef: read('CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'),
    ...(request === '' ? {} : { pullRequest: Number(request) }),
    ...(defaultBranch === '' ? {} : { defaultBranch }),
    now: new Date(clock.now()),
    lookUp: {
      defaultBranch: once(async () => defaultBranch || (await gitDefaultBranch(runtime))),
      commitDate: once(async () => {
        const known = sha === read('CI_COMMIT_SHA') ? dateAt(env, 'CI_COMMIT_TIMESTAMP') : undefined
        const date = known ?? (await gitCommitDate(sha, runtime).catch(() => undefined))
        if (date === undefined) log.warn(`it is not known when ${sha} was committed, so the present is taken`)
        return date ?? new Date(clock.now())
      }),
      repository: once(async () => ({
        name: read('CI_PROJECT_NAME'),
        description: read('CI_PROJECT_DESCRIPTION'),
        htmlUrl: read('CI_PROJECT_URL'),
        // No variable tells it.
        licence: '',
      })),
      tags: once(() => gitTags(runtime)),
    },
  }
}

function refOf(tag: string, branch: string, request: string): string {
  if (tag !== '') return `refs/tags/${tag}`
  if (request !== '') return `refs/pull/${request}/merge`
  return branch === '' ? '' : `refs/heads/${branch}`
}

const EVENTS: Readonly<Record<string, string>> = {
  push: 'push',
  schedule: 'schedule',
  web: 'workflow_dispatch',
  webide: 'workflow_dispatch',
  chat: 'workflow_dispatch',
  api: 'repository_dispatch',
  trigger: 'repository_dispatch',
  pipeline: 'repository_dispatch',
  parent_pipeline: 'workflow_call',
  merge_request_event: 'pull_request',
  external_pull_request_event: 'pull_request',
}

function eventOf(source: string, request: string): string {
  if (request !== '') return 'pull_request'
  return Object.hasOwn(EVENTS, source) ? (EVENTS[source] as string) : source
}
