// action.yml is the one source of what an action takes and gives. From every action.yml this writes the tables between the
// markers of the README beside it, and src/actions/generated/names.ts, the names that the code may ask for.
// With --check it writes nothing and fails when something would change.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const MARKERS = { begin: '<!-- action.yml: begin -->', end: '<!-- action.yml: end -->' }

/** Folders with an action.yml, the root first as ''. */
export function actionFolders(from = root) {
  const skipped = new Set(['node_modules', 'dist', 'lib', 'src', 'coverage', '.git', '.github', '__tests__'])
  const walk = (folder) =>
    readdirSync(join(from, folder), { withFileTypes: true }).flatMap((entry) => {
      if (entry.isFile()) return entry.name === 'action.yml' ? [folder] : []
      return entry.isDirectory() && !skipped.has(entry.name) ? walk(join(folder, entry.name)) : []
    })
  return walk('').sort()
}

/** @returns {{name: string, description: string, inputs: object, outputs: object, runs: object}} */
export function readAction(folder, from = root) {
  const { inputs = {}, outputs = {}, ...rest } = parse(readFileSync(join(from, folder, 'action.yml'), 'utf8'))
  return { ...rest, inputs, outputs }
}

/** The Markdown of both tables. */
export function tables({ inputs, outputs }) {
  const cell = (text) => String(text).trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
  const initial = ({ default: value, required }) =>
    required === true ? '*required*' : value === undefined || value === '' ? '' : `\`${value}\``
  const inputRows = Object.entries(inputs).map(
    ([name, input]) => `| \`${name}\` | ${cell(input.description)} | ${cell(initial(input))} |`,
  )
  const outputRows = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`)
  return [
    ['| input | meaning | default |', '| --- | --- | --- |', ...inputRows].join('\n'),
    ...(outputRows.length === 0 ? [] : [['| output | meaning |', '| --- | --- |', ...outputRows].join('\n')]),
  ].join('\n\n')
}

/** The README with the text between its markers replaced; a README without markers is an error. */
export function withTables(readme, text, name) {
  const begin = readme.indexOf(MARKERS.begin)
  const end = readme.indexOf(MARKERS.end)
  if (begin < 0 || end < begin) throw new Error(`${name} lacks the markers ${MARKERS.begin} and ${MARKERS.end}`)
  return `${readme.slice(0, begin + MARKERS.begin.length)}\n\n${text}\n\n${readme.slice(end)}`
}

/** TypeScript that says which inputs and outputs each action has. */
export function namesOf(actions) {
  const list = (object) =>
    `[${Object.keys(object)
      .map((name) => `\n      '${name}',`)
      .join('')}\n    ]`
  const members = actions.map(
    ([folder, { inputs, outputs }]) =>
      `  '${folder === '' ? '.' : folder}': {\n    inputs: ${list(inputs)},\n    outputs: ${list(outputs)},\n  },`,
  )
  return `// Made of every action.yml by \`npm run docs\`; do not edit.

/** What each action takes and gives, by its folder. */
export const ACTIONS = {
${members.join('\n')}
} as const

/** A name that the action in that folder may read as an input. */
export type InputName<Folder extends keyof typeof ACTIONS> = (typeof ACTIONS)[Folder]['inputs'][number]

/** A name that the action in that folder may set as an output. */
export type OutputName<Folder extends keyof typeof ACTIONS> = (typeof ACTIONS)[Folder]['outputs'][number]
`
}

/** Every file this script owns, with the text it should have. */
export function wantedFiles(from = root) {
  const actions = actionFolders(from).map((folder) => [folder, readAction(folder, from)])
  const readmes = actions.map(([folder, action]) => {
    const name = join(folder, 'README.md')
    const there = existsSync(join(from, name)) ? readFileSync(join(from, name), 'utf8') : starter(folder, action)
    return [name, withTables(there, tables(action), name)]
  })
  return new Map([...readmes, [join('src', 'actions', 'generated', 'names.ts'), namesOf(actions)]])
}

function starter(folder, { name, description }) {
  return `# ${name}\n\n${description}\n\n\`\`\`yaml\n- uses: seaworthy/seaworthy/${folder}@v1\n\`\`\`\n\n${MARKERS.begin}\n${MARKERS.end}\n`
}

function main(isCheck) {
  const stale = [...wantedFiles()].filter(([name, text]) => {
    return !existsSync(join(root, name)) || readFileSync(join(root, name), 'utf8') !== text
  })
  if (isCheck) {
    if (stale.length === 0) return
    console.error(`Not what action.yml says:\n${stale.map(([name]) => `  ${name}`).join('\n')}\nRun \`npm run docs\`.`)
    process.exitCode = 1
    return
  }
  for (const [name, text] of stale) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
    console.log(`wrote ${name}`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check'))
