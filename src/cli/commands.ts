import type { CommandTable } from './command.ts'

/** Every command and where it lives. Loaded one at a time, so that starting up costs the same however many there are. */
export const commands: CommandTable = {
  apply: () => import('./apply.ts'),
  cache: () => import('./cache.ts'),
  completion: () => import('./completion.ts'),
  copy: () => import('./copy.ts'),
  demo: () => import('./demo.ts'),
  digest: () => import('./digest.ts'),
  doctor: () => import('./doctor.ts'),
  help: () => import('./help.ts'),
  load: () => import('./load.ts'),
  login: () => import('./login.ts'),
  logout: () => import('./logout.ts'),
  plan: () => import('./plan.ts'),
  promote: () => import('./promote.ts'),
  pull: () => import('./pull.ts'),
  push: () => import('./push.ts'),
  reference: () => import('./reference.ts'),
  save: () => import('./save.ts'),
  serve: () => import('./serve.ts'),
  tag: () => import('./tag.ts'),
  'trust doctor': () => import('./trust/doctor.ts'),
  undo: () => import('./undo.ts'),
  whoami: () => import('./whoami.ts'),
}
