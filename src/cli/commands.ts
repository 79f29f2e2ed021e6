import type { Command } from './command.ts'

/** Every command and where it lives. Loaded one at a time, so that starting up costs the same however many there are. */
export const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  reference: () => import('./reference.ts'),
  serve: () => import('./serve.ts'),
}
