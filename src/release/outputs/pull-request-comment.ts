import { digestOf } from '../../image/digest.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { askGithub, askGithubForAll, changeGithub, type GithubApiOptions } from '../context/github-api.ts'
import { at, textAt } from '../context/json-path.ts'

export interface PullRequestComment {
  readonly markdown: string
  /** Tells comments of several plans in one pull request apart. */
  readonly key: string
  /** The pull request's number. */
  readonly pullRequest: number
}

/** GitHub takes 65,536 characters. */
const BODY_MAX = 65_000

/**
 * Puts text into a comment of a pull request: into the one that it made before for the same key, else into a new one. Only a comment of the
 * token's own user is changed, whatever is written in others. Returns the comment's address. Needs `pull-requests: write`.
 */
export async function commentOnPullRequest(
  { markdown, key, pullRequest }: PullRequestComment,
  runtime: Runtime,
): Promise<string> {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_TOKEN: token = '', GITHUB_API_URL: apiUrl } = runtime.env
  if (repository === '' || token === '') {
    const missing = repository === '' ? 'GITHUB_REPOSITORY' : 'GITHUB_TOKEN'
    throw new Failure('usage', `${missing} is not set, so the pull request cannot be commented on`, {
      reference: missing,
      hint: 'Set it in the env of the step, and permissions: { pull-requests: write } in the job.',
    })
  }
  const api: GithubApiOptions = { apiUrl: apiUrl || 'https://api.github.com', token }
  const marker = `<!-- seaworthy plan ${digestOf(key).slice('sha256:'.length, 'sha256:'.length + 12)} -->`
  const cut = markdown.length <= BODY_MAX ? markdown : `${markdown.slice(0, markdown.lastIndexOf('\n', BODY_MAX))}\n\n…`
  const body = `${marker}\n${cut}`
  const issue = `/repos/${repository}/issues`
  const comments = await askGithubForAll(`${issue}/${pullRequest}/comments?per_page=100`, api, runtime)
  const isOurs = await ownComments(api, runtime)
  const earlier = comments.find((comment) => isOurs(comment) && textAt(comment, 'body').startsWith(marker))
  const change =
    earlier === undefined
      ? ({ method: 'POST', path: `${issue}/${pullRequest}/comments` } as const)
      : ({ method: 'PATCH', path: `${issue}/comments/${Number(at(earlier, 'id'))}` } as const)
  const made = await changeGithub({ ...change, body: { body }, right: 'pull-requests: write' }, api, runtime)
  return textAt(made, 'html_url')
}

/** A user's token says whose it is; that of a workflow does not, and is an app's. */
async function ownComments(api: GithubApiOptions, runtime: Runtime): Promise<(comment: unknown) => boolean> {
  const login = await askGithub('/user', api, runtime).then(
    (user) => textAt(user, 'login'),
    () => '',
  )
  if (login !== '') return (comment) => textAt(comment, 'user', 'login') === login
  return (comment) => textAt(comment, 'user', 'type') === 'Bot'
}
