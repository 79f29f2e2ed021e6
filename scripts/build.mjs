// Builds lib/ (the library and command line, by tsc) and dist/ (the bundle that `uses:` runs, by ncc). Both start empty,
// so that nothing of an earlier build stays: dist/ must depend on the source alone.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Builds the sources in `root`, a folder laid out as the repository is, its node_modules included. */
export function build(root) {
  const run = (name, ...args) => {
    const { status } = spawnSync(process.execPath, [join(root, 'node_modules', name), ...args], {
      cwd: root,
      stdio: 'inherit',
    })
    if (status !== 0) throw new Error(`${name} says what is wrong above`)
  }
  for (const folder of ['lib', 'dist']) rmSync(join(root, folder), { recursive: true, force: true })
  run('typescript/bin/tsc', '-p', 'tsconfig.build.json')
  // `debug`, deep in a dependency, loads supports-color only where a dev dependency happens to install it.
  const flags = ['--no-cache', '-e', 'supports-color', '--license', 'licenses.txt', '--quiet']
  run('@vercel/ncc/dist/ncc/cli.js', 'build', 'lib/bundle.js', '-o', 'dist', ...flags)
  writeEntries(root)
  normalizeLineEnds(root)
}

/** One small file per export of the bundle: dist/push.js calls `push` of dist/index.js, dist/cache-save.js `cacheSave`. */
function writeEntries(root) {
  const source = readFileSync(join(root, 'src', 'bundle.ts'), 'utf8')
  for (const [, name] of source.matchAll(/^export const (\w+)/gm)) {
    const file = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    writeFileSync(join(root, 'dist', `${file}.js`), `import { ${name} } from './index.js'\nawait ${name}()\n`)
  }
}

function normalizeLineEnds(root) {
  for (const name of readdirSync(join(root, 'dist'))) {
    const file = join(root, 'dist', name)
    const text = readFileSync(file, 'utf8')
    if (text.includes('\r\n')) writeFileSync(file, text.replaceAll('\r\n', '\n'))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    build(fileURLToPath(new URL('..', import.meta.url)))
  } catch (error) {
    console.error(`The build failed: ${error.message}`)
    process.exitCode = 1
  }
}
