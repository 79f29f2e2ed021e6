import type { Runtime } from '../runtime/runtime.ts'
import { defaultBranch, type WorkflowEvent } from './scopes.ts'

export type SavePolicy = 'trusted' | 'always' | 'never'

/** Started by who may push to the repository, with the code that is there. */
const TRUSTED_EVENTS = ['push', 'schedule', 'workflow_dispatch']

/**
 * Why a run does not save, or undefined when it does. `trusted` runs are those of a push, a schedule or by hand on the default branch or a
 * protected one: what they save is what reviewed code built. Whoever can make any other run save could give later runs an image of their own.
 * Outside of a workflow, whoever runs the command decides.
 */
export function whyNotSaved(policy: SavePolicy, env: Runtime['env'], event: WorkflowEvent): string | undefined {
  if (policy === 'always') return undefined
  if (policy === 'never') return 'save is set to never'
  if (env.GITHUB_ACTIONS !== 'true') return undefined
  const name = env.GITHUB_EVENT_NAME ?? ''
  if (!TRUSTED_EVENTS.includes(name))
    return `a run started by ${name || 'an unknown event'} is not one to trust (save: trusted)`
  // Schedules run on the default branch only; their event does not always tell the repository.
  if (name === 'schedule') return undefined
  const branch = defaultBranch(event)
  const isDefault = branch !== '' && env.GITHUB_REF === `refs/heads/${branch}`
  if (isDefault || env.GITHUB_REF_PROTECTED === 'true') return undefined
  return `${env.GITHUB_REF ?? 'this ref'} is neither the default branch nor protected (save: trusted)`
}
