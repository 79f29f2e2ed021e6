import { readFileSync } from 'node:fs'

export interface SampledProcess {
  readonly pid: number
  readonly argv: readonly string[]
  /** `NAME=value`. */
  readonly env: readonly string[]
}

/** Looks at every descendant of a process again and again, by /proc; nothing is seen where there is no /proc. */
export function sampleDescendants(root: number): { stop(): Promise<readonly SampledProcess[]> } {
  const seen = new Map<string, SampledProcess>()
  const look = (pid: number): void => {
    for (const child of childrenOf(pid)) {
      const argv = readList(`/proc/${child}/cmdline`)
      // Between fork and exec a child still shows its parent's words; the same pid is looked at again.
      if (argv.length > 0)
        seen.set(`${child} ${argv.join(' ')}`, { pid: child, argv, env: readList(`/proc/${child}/environ`) })
      look(child)
    }
  }
  const parent = readList(`/proc/${root}/cmdline`).join(' ')
  const timer = setInterval(() => look(root), 2)
  return {
    stop: async () => {
      clearInterval(timer)
      return [...seen.values()].filter(({ argv }) => argv.join(' ') !== parent)
    },
  }
}

function childrenOf(pid: number): readonly number[] {
  return read(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((text) => text !== '')
    .map(Number)
}

function readList(file: string): readonly string[] {
  return read(file)
    .split('\0')
    .filter((text) => text !== '')
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // it has ended
  }
}
