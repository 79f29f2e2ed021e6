import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url))
const SKIPPED = new Set(['node_modules', 'dist', 'lib', 'coverage', '.git'])

export interface CodeBlock {
  /** `docs/push.md:12`: the file and the line of the fence. */
  readonly where: string
  readonly language: string
  readonly text: string
}

/** Every Markdown file of the project, as a path from its root. */
export function markdownFiles(folder: string = ROOT): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : markdownFiles(path)
    return entry.name.endsWith('.md') ? [relative(ROOT, path)] : []
  })
}

export function readDocument(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

/** The fenced code of a file, or of every file, in the given languages. */
export function codeBlocks(languages: readonly string[], files: readonly string[] = markdownFiles()): CodeBlock[] {
  return files.flatMap((file) => {
    const text = readDocument(file)
    return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
      .filter(([, language = '']) => languages.includes(language))
      .map((match) => ({
        where: `${file}:${text.slice(0, match.index).split('\n').length}`,
        language: match[1] as string,
        text: match[2] as string,
      }))
  })
}
