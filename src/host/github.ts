import * as core from '@actions/core'
import { getExecOutput } from '@actions/exec'
import { execFile } from '../runtime/exec.ts'
import { Failure } from '../runtime/failure.ts'
import type { ExecOptions, ExecResult, ProgressEvent } from '../runtime/runtime.ts'
import { systemRuntime } from '../runtime/system.ts'
import { createAnnotations } from './annotations.ts'
import type { AnnotationLevel, AnnotationPlace, Host } from './host.ts'
import { createMasks } from './masks.ts'
import { progressLines } from './progress.ts'
import { safeLine, safeText } from './safe-text.ts'
import { appendSummary } from './step-summary.ts'

/** The runner that this process is a step of: inputs, outputs, state, masks and annotations by its commands and files. */
export async function githubHost(signal?: AbortSignal): Promise<Host> {
  const annotations = createAnnotations(showAnnotation, (line) => core.info(safeText(line)))
  // The runner hides masked text in the log; in files that it only uploads (the summary) we have to.
  const masks = createMasks()
  const log = {
    debug: (message: string) => core.debug(safeText(message)),
    info: (message: string) => core.info(safeText(message)),
    warn: (message: string) => annotations.add('warning', message),
  }
  const env = stepEnvironment()
  const exec: Host['exec'] = (file, args, options = {}) => execInStep(file, args, options, env)
  let summaryIsFull = false
  const lines = progressLines({ now: () => Date.now(), print: (line) => log.info(line) })
  return {
    ...systemRuntime({ env, log, exec, signal }),
    progress: (event: ProgressEvent) => lines.event(event),
    mask: (secret) => {
      if (secret.trim() === '') return
      core.setSecret(secret)
      masks.add(secret)
    },
    input: (name) => core.getInput(name),
    output: (name, value) => core.setOutput(name, value),
    exportVariable: (name, value) => {
      core.exportVariable(name, value)
      env[name] = value
    },
    saveState: (name, value) => core.saveState(name, value),
    state: (name) => core.getState(name),
    group: (title, body) => core.group(safeLine(title), body),
    annotate: annotations.add,
    summary: async (markdown) => {
      if (!summaryIsFull) summaryIsFull = await appendSummary(env.GITHUB_STEP_SUMMARY, masks.hide(markdown))
    },
    fail: (message) => {
      process.exitCode = 1
      annotations.add('error', message)
    },
    close: () => {
      lines.close()
      annotations.close()
    },
  }
}

/**
 * As the runner made it: @actions/cache is told what to do by variables of the process, `RUNNER_TEMP` among them, and may be at work while others
 * are. On Windows, where it never is, names have no case, which a copy would not know.
 */
function stepEnvironment(): NodeJS.ProcessEnv {
  return process.platform === 'win32' ? process.env : { ...process.env }
}

function showAnnotation(level: AnnotationLevel, message: string, place: AnnotationPlace): void {
  const properties = {
    ...(place.title === undefined ? {} : { title: safeLine(place.title) }),
    ...(place.file === undefined ? {} : { file: safeLine(place.file) }),
    ...(place.line === undefined ? {} : { startLine: place.line }),
    ...(place.column === undefined ? {} : { startColumn: place.column }),
  }
  const show = { notice: core.notice, warning: core.warning, error: core.error }[level]
  show(safeText(message), properties)
}

/**
 * Runs a child of this step. The inputs stay behind: they reach a step as environment variables, and a child has no
 * business with secrets in them.
 */
async function execInStep(
  file: string,
  args: readonly string[],
  options: ExecOptions,
  own: NodeJS.ProcessEnv,
): Promise<ExecResult> {
  const env = options.env === undefined ? childEnvironment(own) : { ...options.env }
  // getExecOutput never closes a standard input that it was not given, does not see the error of a pipe that the child has
  // closed (which ends the process), and knows no signal: whoever needs one of these gets our own.
  if (options.stdin !== undefined || options.signal !== undefined)
    return await execFile(file, args, { ...options, env })
  try {
    const settings = { env, input: Buffer.alloc(0), silent: true, ignoreReturnCode: true }
    return await getExecOutput(`"${file}"`, [...args], settings)
  } catch (cause) {
    const missing = cause instanceof Error && /unable to locate executable/i.test(cause.message)
    throw missing
      ? new Failure('not-found', `there is no program "${file}" on the PATH`, { cause })
      : new Failure('failed', `"${file}" could not be run`, { cause })
  }
}

function childEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(env).filter(([name, value]) => value !== undefined && !name.startsWith('INPUT_'))
  return Object.fromEntries(kept) as Record<string, string>
}
