// Builds lib/ (the library and command line, by tsc) and dist/ (the bundle that `uses:` runs, by ncc). Both start empty,
// so that nothing of an earlier build stays: dist/ must depend on the source alone.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => join(root, 'node_modules', '.bin', name)
const run = (name, ...args) => execFileSync(bin(name), args, { cwd: root, stdio: 'inherit' })

for (const folder of ['lib', 'dist']) rmSync(join(root, folder), { recursive: true, force: true })
run('tsc', '-p', 'tsconfig.build.json')
// `debug`, deep in a dependency, loads supports-color only where a dev dependency happens to install it.
run(
  'ncc',
  'build',
  'lib/bundle.js',
  '-o',
  'dist',
  '--no-cache',
  '-e',
  'supports-color',
  '--license',
  'licenses.txt',
  '--quiet',
)
writeEntries()
normalizeLineEnds()

/** One small file per export of the bundle: dist/push.js calls `push` of dist/index.js. */
function writeEntries() {
  const source = readFileSync(join(root, 'src', 'bundle.ts'), 'utf8')
  for (const [, name] of source.matchAll(/^export const (\w+)/gm)) {
    writeFileSync(join(root, 'dist', `${name}.js`), `import { ${name} } from './index.js'\nawait ${name}()\n`)
  }
}

function normalizeLineEnds() {
  for (const name of readdirSync(join(root, 'dist'))) {
    const file = join(root, 'dist', name)
    const text = readFileSync(file, 'utf8')
    if (text.includes('\r\n')) writeFileSync(file, text.replaceAll('\r\n', '\n'))
  }
}
