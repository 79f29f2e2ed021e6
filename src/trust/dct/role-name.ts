/** The roles every repository has. */
export const BASE_ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const
/** `root`, `targets`, `snapshot`, `timestamp`, or a delegation: `targets/releases`, `targets/team/alice`. */
export type RoleName = string

/** Where Docker puts what is released; its keys are those of all signers. */
export const RELEASES = 'targets/releases'

const DELEGATION = /^targets(?:\/[-a-z0-9_]+)+$/

/** Notary's grammar. No dots: a role is a part of a path and of file names. */
export function isDelegation(name: string): boolean {
  return name.length <= 255 && DELEGATION.test(name)
}

/** Whether this role holds tags: `targets`, or a delegation. */
export function isTargetsRole(name: string): boolean {
  return name === 'targets' || isDelegation(name)
}

/** The role that declares a delegation. */
export function parentOf(delegation: RoleName): RoleName {
  return delegation.slice(0, delegation.lastIndexOf('/'))
}

/** Whether `name` is `role` or below it. */
export function isWithin(name: RoleName, role: RoleName): boolean {
  return name === role || name.startsWith(`${role}/`)
}
