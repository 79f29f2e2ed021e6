// Proves that dist/ is the build of the source: builds a copy elsewhere and compares byte for byte. Changes nothing here.
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'check-dist-'))
try {
  for (const name of ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  linkTree(join(root, 'node_modules'), join(copy, 'node_modules'))
  build(copy)
  const differences = compare(join(root, 'dist'), join(copy, 'dist'))
  if (differences.length > 0) {
    console.error(`dist/ is not the build of src/:\n${differences.map((line) => `  ${line}`).join('\n')}`)
    console.error('Run `npm ci && npm run build` and commit dist/ together with the change.')
    process.exitCode = 1
  } else {
    console.log(`dist/ is the build of src/: ${readdirSync(join(copy, 'dist')).length} files, byte for byte.`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}

/**
 * Another name for every file of a folder; a copy where that cannot be. A symbolic link to the folder would not do: the bundler
 * numbers its chunks by real paths, relative to where it builds.
 */
function linkTree(from, to) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source, target) {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}

/** Lines that say which files differ, are missing or are too many. */
function compare(committed, built) {
  const names = (folder) => readdirSync(folder, { recursive: true }).map(String).sort()
  const wanted = new Set(names(built))
  const differences = names(committed)
    .filter((name) => !wanted.has(name))
    .map((name) => `${name} is left over from an older build`)
  for (const name of wanted) {
    const there = read(join(committed, name))
    if (there === undefined) differences.push(`${name} is missing`)
    else if (!there.equals(read(join(built, name)))) differences.push(`${name} differs`)
  }
  return differences
}

function read(file) {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
