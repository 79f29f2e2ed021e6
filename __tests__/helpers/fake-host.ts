import type { Host } from '../../src/host/host.ts'
import { type FakeRuntime, fakeRuntime } from './fake-clock.ts'

export interface FakeHost extends Host, FakeRuntime {
  readonly outputs: Record<string, string>
  /** Environment variables of the following steps. */
  readonly variables: Record<string, string>
  readonly said: string[]
  readonly summaries: string[]
}

/** A workflow step that runs in this process: inputs as the runner hands them over, and what the step did with its outputs. */
export function fakeHost(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string | undefined>> = {},
  parts: Partial<Host> = {},
): FakeHost {
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const runtime = fakeRuntime({ env: { ...env, ...Object.fromEntries(variables) }, ...parts })
  const [outputs, exported]: [Record<string, string>, Record<string, string>] = [{}, {}]
  const [said, summaries]: [string[], string[]] = [[], []]
  return {
    ...runtime,
    log: { ...runtime.log, info: (message) => void said.push(message) },
    input: (name) => (inputs[name] ?? '').trim(),
    output: (name, value) => {
      outputs[name] = value
    },
    exportVariable: (name, value) => {
      exported[name] = value
    },
    saveState: () => {},
    state: () => '',
    group: (_, body) => body(),
    annotate: () => {},
    summary: async (markdown) => void summaries.push(markdown),
    fail: () => {},
    close: () => {},
    outputs,
    variables: exported,
    said,
    summaries,
  }
}
