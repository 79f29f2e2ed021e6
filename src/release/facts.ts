/** What a CI system says happened: plain data, so that a decision can be made again from a recording. */
export interface Facts {
  /** Where they were read: a GitHub event, GitLab CI variables, a git checkout, or given by hand. */
  readonly provider: 'github' | 'gitlab' | 'git' | 'given'
  /** In GitHub's words: `push`, `pull_request`, `schedule`, `merge_group`, `workflow_dispatch`, `release`… */
  readonly event: string
  /** The full ref: `refs/heads/main`, `refs/tags/v1.9.1`, `refs/pull/12/merge`. Empty when there is none. */
  readonly ref: string
  /** The commit, 40 (or 64) hex digits; empty when unknown. */
  readonly sha: string
  /** Branch names, without refs/heads/: where a pull request goes, and where it comes from. */
  readonly baseRef: string
  readonly headRef: string
  /** Number of the pull request, when the event is about one. */
  readonly pullRequest?: number
  /** Without refs/heads/; undefined when it has to be asked for. */
  readonly defaultBranch?: string
  /** When the step began. */
  readonly now: Date
  /** What may take a question to an API or to git; asked at most once each, and only by who needs it. */
  readonly lookUp: LookUp
}

export interface LookUp {
  /** Without refs/heads/. Rejects when nobody can tell. */
  defaultBranch(): Promise<string>
  /** When the commit was committed; the present, with a warning, when nobody can tell. */
  commitDate(): Promise<Date>
  /** What is known of the repository; what cannot be found out is empty, with a warning. */
  repository(): Promise<RepositoryFacts>
  /** All git tags as full refs (`refs/tags/v1.9.1`). Rejects when nobody can tell, so that "none" means none. */
  tags(): Promise<readonly string[]>
}

/** About the repository that is built; empty strings for what is unknown. */
export interface RepositoryFacts {
  readonly name: string
  readonly description: string
  readonly htmlUrl: string
  /** SPDX identifier. */
  readonly licence: string
}
