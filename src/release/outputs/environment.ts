import type { Runtime } from '../../runtime/runtime.ts'

export interface ExportedVariables {
  readonly variables: readonly (readonly [name: string, value: string])[]
  /** Outputs whose variables would be too large. */
  readonly leftOut: readonly string[]
}

/**
 * The variables `DOCKER_METADATA_OUTPUT_*` for a set of outputs. The environment is handed to every program that later steps run, and an
 * operating system refuses to run any when it is too large: what does not fit is left out.
 */
export function outputVariables(
  outputs: readonly (readonly [name: string, value: string])[],
  env: Runtime['env'],
): ExportedVariables {
  const { one, all } = env.RUNNER_OS === 'Windows' ? WINDOWS : UNIX
  const variables: (readonly [string, string])[] = []
  const leftOut: string[] = []
  let used = 0
  for (const [output, value] of outputs) {
    const name = `DOCKER_METADATA_OUTPUT_${output.replace(/\W/g, '_').toUpperCase()}`
    const size = Buffer.byteLength(`${name}=${value}`) + 1
    if (size > one || used + size > all) leftOut.push(output)
    else {
      variables.push([name, value])
      used += size
    }
  }
  return { variables, leftOut }
}

/** Bytes. Linux runs nothing with a variable of 128 KiB (MAX_ARG_STRLEN); all of them share 2 MiB with the arguments. */
const UNIX = { one: 120_000, all: 500_000 }
/** Windows takes 32 767 characters, for all variables of a batch file together on older ones. */
const WINDOWS = { one: 30_000, all: 120_000 }
