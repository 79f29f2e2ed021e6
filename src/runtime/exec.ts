import { spawn } from 'node:child_process'
import { Failure } from './failure.ts'
import type { ExecOptions, ExecResult } from './runtime.ts'

/** Runs a program with node:child_process; see `Runtime.exec`. */
export function execFile(file: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      shell: false,
      windowsHide: true,
      ...(options.env === undefined ? {} : { env: { ...options.env } }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    // A child that exits before reading its input closes the pipe; its exit code tells the story.
    child.stdin.on('error', () => {})
    child.on('error', (cause: NodeJS.ErrnoException) => {
      reject(
        cause.code === 'ENOENT'
          ? new Failure('not-found', `there is no program "${file}" on the PATH`, { cause })
          : new Failure('failed', `"${file}" could not be run`, { cause }),
      )
    })
    child.on('close', (code) => {
      const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString('utf8')
      resolve({ exitCode: code ?? 1, stdout: text(stdout), stderr: text(stderr) })
    })
    child.stdin.end(options.stdin ?? '')
  })
}
