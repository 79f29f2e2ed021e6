import { field, isObject } from '../image/json.ts'
import type { Runtime } from '../runtime/runtime.ts'

/** The payload of the event that started a workflow, as far as it is looked at. */
export type WorkflowEvent = Readonly<Record<string, unknown>>

/**
 * Where records are looked for, in order, the first being where they are saved: the ref of this run, the branch it is to be merged into, the default
 * branch. As GitHub's cache does it: what a pull request saves, nobody else sees. Outside of a workflow there is one scope.
 */
export function scopesOf(env: Runtime['env'], event: WorkflowEvent): readonly string[] {
  const { GITHUB_REPOSITORY: repository, GITHUB_REF: ref, GITHUB_BASE_REF: base } = env
  if (repository === undefined || repository === '' || ref === undefined || ref === '') return ['local']
  const refs = [
    ref,
    base === undefined || base === '' ? '' : `refs/heads/${base}`,
    `refs/heads/${defaultBranch(event)}`,
  ]
  const known = refs.filter((name) => name !== '' && name !== 'refs/heads/')
  return [...new Set(known)].map((name) => `${repository} ${name}`)
}

/** The repository's default branch; empty when the event does not say. */
export function defaultBranch(event: WorkflowEvent): string {
  const repository = field(event, 'repository')
  const branch = isObject(repository) ? field(repository, 'default_branch') : undefined
  return typeof branch === 'string' ? branch : ''
}
