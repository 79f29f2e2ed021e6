import { field, isObject } from '../../image/json.ts'
import { describeError, Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Facts, LookUp, RepositoryFacts } from '../facts.ts'
import { gitCommitDate, gitTags } from './git.ts'
import { askGithub, askGithubForAll } from './github-api.ts'
import { type GithubEvent, pullRequestOf } from './github-event.ts'
import { at, dateAt, objectAt, textAt } from './json-path.ts'
import { once } from './once.ts'

export interface GithubOptions {
  /** For questions to the API; empty for none. */
  readonly token?: string
  /** Take the head commit of a pull request for the commit (DOCKER_METADATA_PR_HEAD_SHA), instead of the merge with its base. */
  readonly headSha?: boolean
  /** Ask nobody: what the event does not say is not known. */
  readonly offline?: boolean
}

/** What a GitHub event says. Questions that it leaves open are asked of the checkout, then of the API. */
export function githubFacts(event: GithubEvent, options: GithubOptions, runtime: Runtime): Facts {
  const { payload } = event
  if (event.name === 'push' && payload.deleted === true) {
    throw new Failure('usage', `the event is the deletion of ${event.ref}: there is nothing to release`, {
      hint: "Leave this step out for it: if: '!github.event.deleted'",
    })
  }
  const sha = shaOf(event, options)
  const defaultBranch = textAt(payload, 'repository', 'default_branch')
  const pullRequest = pullRequestOf(event)
  return {
    provider: 'github',
    event: event.name,
    ref: refOf(event),
    sha,
    baseRef: baseRefOf(event),
    headRef: headRefOf(event),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(defaultBranch === '' ? {} : { defaultBranch }),
    now: new Date(runtime.clock.now()),
    lookUp: githubLookUp(event, sha, options, runtime),
  }
}

/** `pull_request_target` runs on the base branch; what is built is the pull request. */
function refOf({ name, ref, payload }: GithubEvent): string {
  const number = at(payload, 'number') ?? at(payload, 'pull_request', 'number')
  return name.includes('pull_request_target') && number !== undefined ? `refs/pull/${number}/merge` : ref
}

function shaOf({ name, sha, payload }: GithubEvent, { headSha }: GithubOptions): string {
  const head = textAt(payload, 'pull_request', 'head', 'sha')
  return headSha === true && name.includes('pull_request') && head !== '' ? head : sha
}

/** Where a pull request goes; for a tag, the branch that GitHub says it was made on (which it often does not). */
function baseRefOf({ name, ref, payload }: GithubEvent): string {
  const branch = (text: string): string => text.replace(/^refs\/heads\//, '')
  if (ref.startsWith('refs/tags/')) return branch(textAt(payload, 'base_ref'))
  if (name === 'merge_group') return branch(textAt(payload, 'merge_group', 'base_ref'))
  return textAt(payload, 'pull_request', 'base', 'ref')
}

function headRefOf({ headRef, payload }: GithubEvent): string {
  return headRef || textAt(payload, 'pull_request', 'head', 'ref') || textAt(payload, 'workflow_run', 'head_branch')
}

function githubLookUp(event: GithubEvent, sha: string, options: GithubOptions, runtime: Runtime): LookUp {
  const { payload, repository } = event
  const api = { apiUrl: event.apiUrl, token: options.token ?? '' }
  const ask = async (path: string): Promise<unknown> => {
    mayAsk()
    return await askGithub(`/repos/${repository}${path}`, api, runtime)
  }
  const mayAsk = (): void => {
    if (options.offline !== true && repository !== '') return
    throw new Failure('failed', 'the recorded event does not say, and nobody is asked')
  }
  const askRepository = once(() => ask(''))
  return {
    defaultBranch: once(async () => {
      const known = textAt(payload, 'repository', 'default_branch')
      if (known !== '') return known
      const told = textAt(await askRepository().catch(defaultBranchUnknown), 'default_branch')
      return told === '' ? defaultBranchUnknown() : told
    }),
    commitDate: once(async () => {
      const known = commitDateIn(payload, sha)
      if (known !== undefined) return known
      if (options.offline !== true) {
        const inCheckout = await gitCommitDate(sha, runtime).catch(() => undefined)
        if (inCheckout !== undefined) return inCheckout
      }
      try {
        const date = dateAt(await ask(`/commits/${encodeURIComponent(sha)}`), 'commit', 'committer', 'date')
        if (date !== undefined) return date
        throw new Failure('failed', 'the answer has no date')
      } catch (error) {
        runtime.log.warn(
          `it is not known when ${sha || 'the commit'} was committed, so the present is taken: ${describeError(error)}`,
        )
        return new Date(runtime.clock.now())
      }
    }),
    repository: once(async () => {
      const known = objectAt(payload, 'repository')
      // Some events carry a shorter description of the repository, without its licence.
      if (known !== undefined && ['name', 'html_url', 'description', 'license'].every((key) => key in known)) {
        return repositoryFacts(known)
      }
      try {
        return repositoryFacts(await askRepository())
      } catch (error) {
        runtime.log.warn(`labels lack the description and licence of the repository: ${describeError(error)}`)
        return {
          name: repository.split('/').at(-1) ?? '',
          description: textAt(known, 'description'),
          htmlUrl: textAt(known, 'html_url') || (repository === '' ? '' : `${event.serverUrl}/${repository}`),
          licence: '',
        }
      }
    }),
    tags: once(async () => {
      mayAsk()
      const inCheckout = await gitTags(runtime).catch(() => undefined)
      if (inCheckout !== undefined) return inCheckout
      const listed = await askGithubForAll(`/repos/${repository}/git/matching-refs/tags/`, api, runtime)
      return listed.map((item) => textAt(item, 'ref')).filter((ref) => ref.startsWith('refs/tags/'))
    }),
  }
}

function defaultBranchUnknown(cause?: unknown): never {
  throw new Failure('failed', 'the default branch of the repository is not known', {
    hint: 'Name it in the rule (type=edge,branch=main), or give github-token and permissions: { contents: read }.',
    cause,
  })
}

/** The payloads of pushes, merge groups and workflow runs tell of their commits. */
function commitDateIn(payload: GithubEvent['payload'], sha: string): Date | undefined {
  const pushed = field(payload, 'commits')
  const commits = [
    ...(Array.isArray(pushed) ? pushed : []),
    at(payload, 'head_commit'),
    at(payload, 'merge_group', 'head_commit'),
    at(payload, 'workflow_run', 'head_commit'),
  ]
  const found = commits.find((commit) => isObject(commit) && commit.id === sha)
  return dateAt(found, 'timestamp')
}

function repositoryFacts(repository: unknown): RepositoryFacts {
  return {
    name: textAt(repository, 'name'),
    description: textAt(repository, 'description'),
    htmlUrl: textAt(repository, 'html_url'),
    licence: textAt(repository, 'license', 'spdx_id'),
  }
}
