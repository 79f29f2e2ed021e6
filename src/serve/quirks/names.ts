const HOSTED = ['hub', 'ghcr', 'ecr', 'gar', 'acr', 'quay', 'gitlab'] as const
const SELF_HOSTED = ['harbor', 'artifactory', 'nexus', 'zot', 'distribution2', 'distribution3', 'pulp'] as const

type HostedName = (typeof HOSTED)[number]
export type SelfHostedName = (typeof SELF_HOSTED)[number]
export type ProfileName = HostedName | SelfHostedName

/** The registries that `serve --profile` plays. */
export const PROFILE_NAMES: readonly ProfileName[] = [...HOSTED, ...SELF_HOSTED]

export function isProfileName(text: string): text is ProfileName {
  return (PROFILE_NAMES as readonly string[]).includes(text)
}
