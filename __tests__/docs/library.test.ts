// The library as a consumer has it: the built package in a node_modules, its types checked, the examples of the documents run.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { packImage } from '../../src/cli/demo-image.ts'
import { execFile } from '../../src/runtime/exec.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { createArchive } from '../../src/stores/archive/create-archive.ts'
import { codeBlocks, ROOT, readDocument } from '../helpers/markdown.ts'
import { served } from '../helpers/served.ts'

// Below the project, so that the package's own dependencies are found.
const project = join(ROOT, 'node_modules', '.cache', `consumer-${process.pid}`)
const installed = join(project, 'node_modules', 'seaworthy')
const examples = codeBlocks(['ts'], ['README.md', 'docs/library.md', 'docs/registries.md']).map((block, i) => ({
  ...block,
  name: `example-${i}`,
}))

function tsc(...args: string[]): void {
  const file = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status, stdout } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', cwd: project })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
}

beforeAll(async () => {
  mkdirSync(installed, { recursive: true })
  cpSync(join(ROOT, 'package.json'), join(installed, 'package.json'))
  tsc('-p', join(ROOT, 'tsconfig.build.json'), '--outDir', join(installed, 'lib'), '--sourceMap', 'false')
  writeFileSync(join(project, 'package.json'), '{"type":"module"}')
  const compilerOptions = {
    ...{ module: 'NodeNext', target: 'ES2023', lib: ['ES2023'], types: ['node'], strict: true },
    ...{ exactOptionalPropertyTypes: true, skipLibCheck: false, rootDir: '.', outDir: 'out' },
  }
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  const archive = await createArchive(join(project, 'app.tar'), systemRuntime())
  await packImage(archive, [{ 'etc/motd': 'ahoy' }], 'registry.example/app:ci')
  await archive.close()
}, 60_000)

afterAll(() => rmSync(project, { recursive: true, force: true }))

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(3)
  expect(existsSync(join(installed, 'lib', 'index.d.ts'))).toBe(true)
})

test('the types hold for a strict consumer, and every example does what it says', async () => {
  const { url } = await served()
  const host = url.replace('http://', '')
  for (const { name, text } of examples) {
    writeFileSync(join(project, `${name}.ts`), text.replaceAll('registry.example:5000', host))
  }
  tsc('-p', 'tsconfig.json')
  for (const { name, text, where } of examples) {
    const script = `process.chdir(${JSON.stringify(project)}); await import(${JSON.stringify(join(project, 'out', `${name}.js`))})`
    const env = { PATH: '', HOME: project, DOCKER_HOST: 'unix:///none' }
    const ran = await execFile(process.execPath, ['--input-type=module', '--eval', script], { env })
    // A line that prints says after `//` what.
    const wanted = [...text.matchAll(/^ *console\.log\(.*\) \/\/ (.*)$/gm)].map(([, line = '']) => line)
    expect({ where, exitCode: ran.exitCode, stderr: ran.stderr }).toEqual({ where, exitCode: 0, stderr: '' })
    const printed = ran.stdout.trim() === '' ? [] : ran.stdout.trim().split('\n')
    const isLike = (line: string, pattern: string): boolean => pattern.split('…').every((part) => line.includes(part))
    expect({ where, printed: printed.map((line, i) => (isLike(line, wanted[i] ?? '') ? wanted[i] : line)) }).toEqual({
      where,
      printed: wanted,
    })
  }
}, 60_000)

test('the page names every value that is exported', async () => {
  const library = (await import('../../src/index.ts')) as Record<string, unknown>
  const page = readDocument('docs/library.md')
  const exported = Object.keys(library)
  expect(exported.filter((name) => !page.includes(`\`${name}`))).toEqual([])
  expect(readFileSync(join(ROOT, 'src/index.ts'), 'utf8')).not.toContain('export *')
})
