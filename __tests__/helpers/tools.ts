import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, test } from '@jest/globals'

/** Where a program is on the PATH. */
export function findTool(name: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // Not in this folder.
    }
  }
  return undefined
}

/** Why this machine cannot run a Docker engine of ours, or undefined when it can. */
export function engineObstacle(): string | undefined {
  const missing = ['dockerd', 'docker'].find((tool) => findTool(tool) === undefined)
  if (missing !== undefined) return `there is no ${missing}`
  return process.getuid?.() === 0 ? undefined : 'dockerd needs root'
}

/**
 * A group of end-to-end tests. With an obstacle (a tool that is missing) they are skipped, with the reason in the name;
 * where `SEAWORTHY_E2E=required` they fail instead.
 */
export function describeEndToEnd(name: string, obstacle: string | undefined, body: () => void): void {
  if (obstacle === undefined) {
    describe(name, body)
  } else if (process.env.SEAWORTHY_E2E === 'required') {
    describe(name, () => {
      test('can run here', () => {
        throw new Error(`required, but ${obstacle}`)
      })
    })
  } else {
    describe.skip(`${name} (skipped: ${obstacle})`, body)
  }
}
