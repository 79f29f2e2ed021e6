import type { Access } from '../auth/access.ts'
import type { CheckPassword, TokenAuth } from '../auth/options.ts'
import type { ServeOptions } from '../options.ts'
import type { Behaviour } from './behaviour.ts'

/** One way in which a registry differs, and where that was seen. */
export interface Quirk {
  /** What it does, as part of a sentence about it. */
  readonly what: string
  /** Issue (`owner/repo#1`), vendor's documentation, or source in which it was read. */
  readonly source: string
  readonly options?: Pick<ServeOptions, 'paging' | 'chunkMinLength' | 'sparse'>
  readonly play?: (world: World) => Behaviour
}

/** A registry to play. */
export interface Profile {
  readonly title: string
  /** How it asks who is there. Left out of what a user gives: everything but the users themselves. */
  readonly auth:
    | { readonly kind: 'basic' }
    | Pick<TokenAuth, 'kind' | 'service' | 'path' | 'expiresIn' | 'refreshUser' | 'grants'>
  /** Users that have a fixed name there. */
  readonly user?: string
  readonly quirks: readonly Quirk[]
}

/** What a played registry is told of the world around it. */
export interface World {
  /** Whether a repository, or the project it is in, was made before; only some registries ask. */
  exists(repository: string): boolean
  /** What a user may do. */
  permits(user: string, access: Access): boolean
  /** Whether the login, though it was right once, has run out (ECR: after 12 hours). */
  loginExpired(): boolean
  /** Manifests that may be pulled in six hours, where they are counted. */
  readonly pulls: number
}

/** Who may come in, and what there is; by default everybody may do everything, and everything exists. */
export interface Stage extends Partial<World> {
  readonly check?: CheckPassword
  readonly anonymousPull?: boolean
}

const PULLS = 100

/** The options that make `serveRegistry` play a registry, once: what it counts and remembers belongs to one server. */
export function playProfile(profile: Profile, stage: Stage = {}): ServeOptions {
  const { check, anonymousPull, exists, permits, loginExpired, pulls } = stage
  const world: World = {
    exists: exists ?? (() => true),
    permits: permits ?? (() => true),
    loginExpired: loginExpired ?? (() => false),
    pulls: pulls ?? PULLS,
  }
  const options = profile.quirks.map((quirk) => quirk.options ?? {})
  const paging = Object.assign({}, ...options.map((one) => one.paging ?? {})) as ServeOptions['paging']
  return {
    delete: true,
    ...Object.assign({}, ...options),
    ...(paging === undefined ? {} : { paging }),
    ...(check === undefined
      ? {}
      : {
          auth: {
            ...profile.auth,
            check,
            permits: world.permits,
            ...(anonymousPull === undefined ? {} : { anonymousPull }),
          },
        }),
    behaviours: profile.quirks.flatMap(({ play }) => (play === undefined ? [] : [play(world)])),
  }
}
