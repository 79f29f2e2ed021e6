import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Facts } from '../facts.ts'
import { gitCommitDate, gitFacts, gitHead } from './git.ts'
import { githubFacts } from './github.ts'
import { readGithubEvent } from './github-event.ts'
import { gitlabFacts } from './gitlab.ts'
import { type Given, givenFacts } from './given.ts'
import { once } from './once.ts'

export interface FactsOptions extends Given {
  /** `workflow`: what the CI system says. `git`: ref and commit of the checkout, and from the CI system what git does not know. */
  readonly context?: 'workflow' | 'git'
  /** For GitHub's API; empty or missing for anonymous questions. */
  readonly token?: string
}

/**
 * What happened: given by hand (`event`, `ref`), or read from GitHub, GitLab or the checkout, whichever this is. Nothing is asked over
 * the network yet; see `Facts.lookUp`.
 */
export async function readFacts(options: FactsOptions, runtime: Runtime): Promise<Facts> {
  const headSha = /true/i.test(runtime.env.DOCKER_METADATA_PR_HEAD_SHA ?? '')
  if (options.event !== undefined || options.ref !== undefined) return await givenFacts(options, { headSha }, runtime)
  const { context = 'workflow', token = '' } = options
  const ci = ciSystem(runtime)
  if (ci === undefined) return await gitFacts(runtime).catch(nowhere)
  if (context === 'git') return await (ci === 'github' ? githubCheckout(token, runtime) : gitlabCheckout(runtime))
  if (ci === 'github') return githubFacts(await readGithubEvent(runtime), { token, headSha }, runtime)
  return gitlabFacts({ headSha }, runtime)
}

function ciSystem({ env }: Runtime): 'github' | 'gitlab' | undefined {
  if (env.GITHUB_ACTIONS === 'true') return 'github'
  return env.GITLAB_CI === 'true' ? 'gitlab' : undefined
}

/** The ref and commit that are checked out, whatever the event says of them. */
async function githubCheckout(token: string, runtime: Runtime): Promise<Facts> {
  const event = await readGithubEvent(runtime)
  const head = await gitHead(runtime, { ref: event.ref })
  return { ...githubFacts({ ...event, ...head }, { token }, runtime), ...head }
}

async function gitlabCheckout(runtime: Runtime): Promise<Facts> {
  const facts = gitlabFacts({}, runtime)
  const head = await gitHead(runtime, { ref: facts.ref })
  return { ...facts, ...head, lookUp: { ...facts.lookUp, commitDate: once(() => gitCommitDate(head.sha, runtime)) } }
}

function nowhere(cause: unknown): never {
  throw new Failure(
    'usage',
    'this is no job of GitHub or GitLab and no git checkout: it is not known what is released',
    {
      hint: 'Say it: --ref refs/tags/v1.9.1, or --event event.json.',
      cause,
    },
  )
}
