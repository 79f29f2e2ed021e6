import { opendir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { adviceFor } from './advice.ts'
import type { DeadGate, DeadGateLevel, DeadGateReport } from './dead-gate.ts'
import { type FileKind, fileKind, isShellScript } from './file-kind.ts'
import { logicalLines } from './logical-lines.ts'
import { hitsIn } from './rules.ts'

/** Scripts are small; what is larger was made by a machine. */
const FILE_MAX = 1024 * 1024
/** The code of others, and what is made from code. */
const SKIPPED = new Set(['.git', 'node_modules', 'vendor', '.venv', 'venv', '__pycache__', '.terraform', '.tox'])

/**
 * Looks through a folder (or one file) for everything that leans on Docker Content Trust: workflows, shell scripts, Makefiles,
 * Dockerfiles, compose, Jenkins and GitLab files. Nothing is run and nothing is asked of a network. In order of file and line.
 * Links are not followed. Throws `Failure('not-found')` when there is no such path.
 */
export async function findDeadGates(path: string, runtime: Runtime): Promise<DeadGateReport> {
  const findings: DeadGate[] = []
  let files = 0
  for await (const { file, full } of candidates(path)) {
    const text = await readText(full)
    const kind = text === undefined ? undefined : kindOf(file, text)
    if (text === undefined || kind === undefined) continue
    files++
    findings.push(...deadGatesIn(file, text, kind, runtime.clock.now()))
  }
  const count = (level: DeadGateLevel): number => findings.filter((finding) => finding.level === level).length
  return { findings, counts: { dead: count('dead'), stale: count('stale'), mention: count('mention'), files } }
}

function deadGatesIn(file: string, text: string, kind: FileKind, now: number): DeadGate[] {
  if (!/content.trust|docker|notary/i.test(text)) return []
  const lines = logicalLines(text, kind)
  return lines.flatMap(({ start, text: line, comment }, i) =>
    [...hitsIn(line, comment, lines[i + 1]?.text ?? '')]
      .sort((a, b) => a.at - b.at)
      .map((hit) => {
        const { level, rule, found } = hit
        return { file, ...placeOf(text, start + hit.at), level, rule, found, ...adviceFor(hit, kind, now) }
      }),
  )
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

function kindOf(file: string, text: string): FileKind | undefined {
  const kind = fileKind(file)
  if (kind !== 'unsure') return kind
  return isShellScript(text) ? 'shell' : undefined
}

async function* candidates(path: string): AsyncIterable<{ file: string; full: string }> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new Failure('not-found', `there is no file or folder ${path}`, { reference: path, cause })
  })
  if (found.isFile()) yield { file: path.replaceAll('\\', '/'), full: path }
  else yield* walk(path, '')
}

async function* walk(root: string, folder: string): AsyncIterable<{ file: string; full: string }> {
  const entries = []
  for await (const entry of await opendir(join(root, folder))) entries.push(entry)
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) yield* walk(root, file)
    else if (entry.isFile() && fileKind(file) !== undefined) yield { file, full: join(root, file) }
  }
}

/** Undefined for what is too large, or no text. */
async function readText(full: string): Promise<string | undefined> {
  if ((await stat(full)).size > FILE_MAX) return undefined
  const bytes = await readFile(full).catch((cause: unknown) => {
    throw new Failure('failed', `${basename(full)} in ${dirname(full)} cannot be read`, { reference: full, cause })
  })
  return bytes.subarray(0, 8000).includes(0) ? undefined : bytes.toString('utf8')
}
