import type { RegistryClient } from './request.ts'

/** One repository of one registry, as the operations need it. */
export interface Place {
  readonly client: RegistryClient
  /** `acme/app`. */
  readonly repository: string
  /** `ghcr.io/acme/app`. */
  readonly label: string
}

/** A path of the API below the repository. */
export function apiPath(place: Place, rest: string): string {
  return `/v2/${place.repository}/${rest}`
}
