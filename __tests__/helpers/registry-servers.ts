import { type DockerRegistry, type DockerRegistryOptions, startDockerRegistry } from './docker-registry.ts'
import { findTool } from './tools.ts'
import { startZot } from './zot.ts'

/** A registry that people run, and what it can. */
export interface RegistryServerKind {
  readonly name: string
  /** Why it cannot run here. */
  readonly obstacle: string | undefined
  /** No distribution packages it, so it is never required. */
  readonly isOptional: boolean
  /** It answers at `/v2/NAME/referrers/`; else referrers are kept under a tag. */
  readonly hasReferrers: boolean
  /** A tag can be deleted without its manifest. */
  readonly canUntag: boolean
  /** A blob is there for every repository as soon as it is in one, so nothing is left to mount. */
  readonly sharesBlobs: boolean
  /** How many tags it takes in a few seconds. */
  readonly manyTags: number
  start(options?: DockerRegistryOptions): Promise<DockerRegistry>
}

/** Debian's docker-registry, and those whose programs the environment names. */
export const REGISTRY_SERVERS: readonly RegistryServerKind[] = [
  {
    name: 'docker-registry 2.8',
    obstacle: findTool('docker-registry') === undefined ? 'there is no docker-registry' : undefined,
    isOptional: false,
    hasReferrers: false,
    canUntag: false,
    sharesBlobs: false,
    manyTags: 2000,
    start: startDockerRegistry,
  },
  {
    ...named('SEAWORTHY_DISTRIBUTION3', 'distribution 3', startDockerRegistry),
    hasReferrers: false,
    canUntag: true,
    sharesBlobs: false,
    manyTags: 2000,
  },
  {
    ...named('SEAWORTHY_ZOT', 'zot 2', startZot),
    hasReferrers: true,
    canUntag: true,
    sharesBlobs: true,
    // It writes its whole index again for each: 2000 take a minute.
    manyTags: 300,
  },
]

function named(
  variable: string,
  name: string,
  start: (options: DockerRegistryOptions) => Promise<DockerRegistry>,
): Pick<RegistryServerKind, 'name' | 'obstacle' | 'isOptional' | 'start'> {
  const program = process.env[variable] ?? ''
  return {
    name,
    obstacle: program === '' ? `${variable} does not say where it is` : undefined,
    isOptional: true,
    start: (options = {}) => start({ ...options, program }),
  }
}
