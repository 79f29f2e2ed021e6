import type { CommandTable } from './command.ts'

/** Every command and where it lives. Loaded one at a time, so that starting up costs the same however many there are. */
export const commands: CommandTable = {
  completion: () => import('./completion.ts'),
  help: () => import('./help.ts'),
  login: () => import('./login.ts'),
  logout: () => import('./logout.ts'),
  reference: () => import('./reference.ts'),
  serve: () => import('./serve.ts'),
  whoami: () => import('./whoami.ts'),
}
