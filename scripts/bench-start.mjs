// Shows how long each entry of dist/ takes to start and how much it loads: medians over an empty file. Nothing is asserted; the
// budget of bytes is in __tests__/budget.test.ts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const RUNS = Number(process.argv[2] ?? 15)
const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
writeFileSync(join(folder, 'empty.mjs'), '')

const cases = [
  ['an empty file', join(folder, 'empty.mjs')],
  ['cli --version', join(dist, 'cli.js'), '--version'],
  ['cli reference debian', join(dist, 'cli.js'), 'reference', 'debian'],
  ...readdirSync(dist)
    .filter((name) => /^(?!index\.|cli\.)[a-z-]+\.js$/.test(name))
    .map((name) => [`${name} without inputs`, join(dist, name)]),
]
try {
  console.log(`Node ${process.version}, median of ${RUNS} runs`)
  const times = cases.map(() => [])
  // Round by round, so that a slow minute falls on all of them.
  for (let run = 0; run < RUNS; run++) {
    for (const [i, [, ...argv]] of cases.entries()) times[i].push(time(argv))
  }
  for (const [i, [name]] of cases.entries()) console.log(`${median(times[i]).toFixed(0).padStart(5)} ms  ${name}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function time(argv) {
  const started = process.hrtime.bigint()
  spawnSync(process.execPath, argv, { env: {}, cwd: folder, input: '' })
  return Number(process.hrtime.bigint() - started) / 1e6
}

function median(list) {
  return list.sort((a, b) => a - b)[Math.floor(list.length / 2)]
}
