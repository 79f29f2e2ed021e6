import { field, isObject } from '../../image/json.ts'
import { type GithubEvent, readGithubEvent } from '../../release/context/github-event.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { git } from './git.ts'

/** The commit whose policy counts: the one that a pull request (or a merge queue) wants to change, or that `--base` names. */
export interface BaseCommit {
  readonly sha: string
  readonly what: string
  /** Whether a policy that this commit does not have may be judged by itself: a proposal may bring the first one. */
  readonly mayBeFirst: boolean
}

/**
 * Events that people without the right to write cause, run in the context of the default branch. Their workflow may have checked out anything (the
 * head of a pull request), so the policy is that of the commit they run for.
 */
const CAUSED_BY_OTHERS: ReadonlySet<string> = new Set([
  'check_run',
  'check_suite',
  'discussion',
  'discussion_comment',
  'issue_comment',
  'issues',
  'status',
  'workflow_run',
])

/** The commit whose policy this job is under; undefined when that is the one that is checked out: what was pushed is judged by its own. */
export async function baseOfEvent(runtime: Runtime): Promise<BaseCommit | undefined> {
  if (runtime.env.GITHUB_ACTIONS !== 'true') return gitlabBase(runtime)
  const event = await readGithubEvent(runtime)
  const { name, sha } = event
  if (CAUSED_BY_OTHERS.has(name)) {
    return { sha: commitOf(sha, event, 'GITHUB_SHA'), what: `what ${name} runs for`, mayBeFirst: false }
  }
  const isGroup = name === 'merge_group'
  const base = isGroup ? at(event.payload, 'merge_group', 'base_sha') : at(event.payload, 'pull_request', 'base', 'sha')
  if (base === undefined && !isGroup && !name.startsWith('pull_request')) return undefined
  return {
    sha: commitOf(base, event, 'GITHUB_EVENT_PATH'),
    what: isGroup ? 'base of the merge group' : 'base of the pull request',
    mayBeFirst: name !== 'pull_request_target',
  }
}

/** Nothing may be concluded from what is not there: the branch's own policy would judge itself. */
function commitOf(sha: unknown, { name }: GithubEvent, variable: string): string {
  if (typeof sha === 'string' && isCommit(sha)) return sha
  throw new Failure('failed', `the event ${name} does not say which commit it is to change`, {
    reference: variable,
    hint: `The runner says so by ${variable}; pass it on to containers, with the file it may name.`,
  })
}

/** The head of the target branch where GitLab tells it (merged results), else where the merge request began. */
function gitlabBase({ env }: Runtime): BaseCommit | undefined {
  if (env.GITLAB_CI !== 'true') return undefined
  const sha = env.CI_MERGE_REQUEST_TARGET_BRANCH_SHA || (env.CI_MERGE_REQUEST_DIFF_BASE_SHA ?? '')
  if (isCommit(sha)) return { sha, what: 'base of the merge request', mayBeFirst: true }
  if (sha === '' && !env.CI_MERGE_REQUEST_IID) return undefined
  throw new Failure('failed', 'the merge request does not say which commit it is to change', {
    reference: 'CI_MERGE_REQUEST_DIFF_BASE_SHA',
    hint: 'GitLab sets it; pass it on to containers, or give --base.',
  })
}

/** The commit that a name means in the clone: a branch, a tag, a hash. */
export async function commitNamed(name: string, root: string, runtime: Runtime): Promise<BaseCommit> {
  if (isCommit(name)) return { sha: name, what: '--base', mayBeFirst: true }
  try {
    const sha = (
      await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], runtime)
    ).trim()
    if (isCommit(sha)) return { sha, what: name, mayBeFirst: true }
  } catch (cause) {
    throw new Failure('usage', `git knows no commit "${name.slice(0, 100)}"`, {
      reference: name,
      hint: 'Fetch it first (git fetch origin main), or give the whole hash.',
      cause,
    })
  }
  throw new Failure('usage', `git knows no commit "${name.slice(0, 100)}"`, { reference: name })
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isObject(inner) ? field(inner, key) : undefined), value)
}

function isCommit(text: string): boolean {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text)
}
