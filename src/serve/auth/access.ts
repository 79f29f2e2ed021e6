/** One thing one may do. */
export interface Access {
  readonly type: 'repository' | 'registry'
  /** The repository's name; `catalog` for the list of them. */
  readonly name: string
  readonly action: Action
}

/** `push` covers `pull`; `*` stands for all of the catalog's. */
export type Action = 'pull' | 'push' | 'delete' | '*'

/** What a request may do, proved by what it carried. */
export interface Grant {
  /** Who it is; undefined for nobody in particular. */
  readonly user: string | undefined
  allows(access: Access): boolean
}

/** The grant of a registry without authentication. */
export const everybody: Grant = { user: undefined, allows: () => true }

/** What anybody may do where pulling needs no sign-in. */
export const anonymousPull: Grant = {
  user: undefined,
  allows: ({ type, action }) => type === 'repository' && action === 'pull',
}
