// Made of every action.yml by `npm run docs`; do not edit.

/** What each action takes and gives, by its folder. */
export const ACTIONS = {
  '.': {
    inputs: [
      'registry',
      'username',
      'token',
      'password',
      'logins',
      'logout',
      'on-missing',
      'push',
      'source',
      'images',
      'tags',
      'to',
      'platforms',
      'compression',
      'preflight',
      'dry-run',
      'summary',
    ],
    outputs: [
      'digest',
      'references',
      'version',
      'json',
      'registries',
    ],
  },
  'login': {
    inputs: [
      'registry',
      'username',
      'token',
      'password',
      'logins',
      'logout',
      'on-missing',
    ],
    outputs: [
      'registries',
    ],
  },
  'promote': {
    inputs: [
      'source',
      'to',
      'referrers',
      'immutable',
      'allow-downgrade',
      'allow-fewer-platforms',
      'dry-run',
      'summary',
    ],
    outputs: [
      'digest',
      'references',
      'json',
    ],
  },
  'push': {
    inputs: [
      'source',
      'to',
      'images',
      'tags',
      'platforms',
      'compression',
      'preflight',
      'dry-run',
      'summary',
    ],
    outputs: [
      'digest',
      'references',
      'version',
      'json',
    ],
  },
  'tags': {
    inputs: [
      'images',
      'tags',
      'flavor',
      'labels',
      'annotations',
      'context',
      'sep-tags',
      'sep-labels',
      'sep-annotations',
      'bake-target',
      'github-token',
      'strict',
      'allow-empty',
      'allow-downgrade',
      'existing',
      'summary',
    ],
    outputs: [
      'version',
      'tags',
      'tag-names',
      'labels',
      'annotations',
      'json',
      'bake-file-tags',
      'bake-file-labels',
      'bake-file-annotations',
      'bake-file',
      'plan',
    ],
  },
} as const

/** A name that the action in that folder may read as an input. */
export type InputName<Folder extends keyof typeof ACTIONS> = (typeof ACTIONS)[Folder]['inputs'][number]

/** A name that the action in that folder may set as an output. */
export type OutputName<Folder extends keyof typeof ACTIONS> = (typeof ACTIONS)[Folder]['outputs'][number]
