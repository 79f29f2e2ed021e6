import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Facts } from '../facts.ts'
import { git, gitCommitDate, gitDefaultBranch, gitFacts, gitTags } from './git.ts'
import { type GithubOptions, githubFacts } from './github.ts'
import { readJsonObject, recordedEvent } from './github-event.ts'
import { once } from './once.ts'

export interface Given {
  /** A file with a recorded event: what `${{ toJSON(github) }}` prints, or a webhook payload. */
  readonly event?: string
  /** `refs/tags/v1.9.1`, `refs/heads/main`, `refs/pull/12/merge`; wins over that of the event. */
  readonly ref?: string
  /** The commit; without it, what the ref names in the checkout, if there is one, or else HEAD. */
  readonly sha?: string
  readonly defaultBranch?: string
}

/** What somebody says has happened, so that "what would this release get?" is answered without a network. */
export async function givenFacts(given: Given, options: GithubOptions, runtime: Runtime): Promise<Facts> {
  if (given.ref !== undefined) checkRef(given.ref)
  const facts =
    given.event === undefined
      ? await factsOfRef(given.ref ?? '', runtime)
      : githubFacts(
          recordedEvent(await readJsonObject(given.event), runtime.env),
          { ...options, offline: true },
          runtime,
        )
  const { ref = facts.ref, sha = facts.sha, defaultBranch } = given
  return {
    ...facts,
    provider: 'given',
    ref,
    sha,
    ...(defaultBranch === undefined
      ? {}
      : { defaultBranch, lookUp: { ...facts.lookUp, defaultBranch: async () => defaultBranch } }),
  }
}

/** A push of the ref. A checkout knows its commit; a ref that does not exist yet is going to be at HEAD. */
async function factsOfRef(ref: string, runtime: Runtime): Promise<Facts> {
  const checkout = await gitFacts(runtime).catch(() => undefined)
  const named = await git(runtime, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]).catch(() => '')
  const sha = named || (checkout?.sha ?? '')
  return {
    provider: 'given',
    event: 'push',
    ref,
    sha,
    baseRef: '',
    headRef: '',
    now: new Date(runtime.clock.now()),
    lookUp: {
      defaultBranch: once(() => gitDefaultBranch(runtime)),
      commitDate: once(async () => {
        const date = sha === '' ? undefined : await gitCommitDate(sha, runtime).catch(() => undefined)
        if (date === undefined) runtime.log.warn(`it is not known when ${ref} was committed, so the present is taken`)
        return date ?? new Date(runtime.clock.now())
      }),
      repository: checkout?.lookUp.repository ?? (async () => NO_REPOSITORY),
      tags: once(() => gitTags(runtime)),
    },
  }
}

const NO_REPOSITORY = { name: '', description: '', htmlUrl: '', licence: '' }

function checkRef(ref: string): void {
  if (/^refs\/(?:heads|tags)\/[^\s]+$|^refs\/pull\/\d+\/(?:merge|head)$/.test(ref)) return
  const name = ref.replace(/^(?:refs\/)?(?:heads|tags)\//, '')
  const kind = /^v?\d/.test(name) ? 'tags' : 'heads'
  const hint = /^[^\s/]+(?:\/[^\s/]+)*$/.test(name) && !name.startsWith('refs/') ? `Write refs/${kind}/${name}. ` : ''
  throw new Failure('usage', `the ref "${ref.slice(0, 80)}" is not a full ref`, {
    reference: 'ref',
    hint: `${hint}Full refs are refs/tags/v1.9.1, refs/heads/main and refs/pull/12/merge.`,
  })
}
