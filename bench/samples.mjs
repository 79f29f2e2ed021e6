// What was measured, and the tables that are made of it.
import { performance } from 'node:perf_hooks'
import { median } from './results.mjs'

/** Samples by scenario and tool, in the order in which they first came. */
export class Samples {
  #rows = new Map()

  add(scenario, tool, sample) {
    const key = `${scenario}\0${tool}`
    if (!this.#rows.has(key)) this.#rows.set(key, { scenario, tool, samples: [] })
    this.#rows.get(key).samples.push(sample)
    const { seconds, requests } = sample
    const count = requests === undefined ? '' : `, ${requests} requests`
    process.stderr.write(`${clock()}  ${scenario}, ${tool}: ${seconds.toFixed(2)} s${count}\n`)
  }

  /** `{ scenario, tool, seconds, least, most, cpu, ... }`, medians, by scenario. */
  rows() {
    const rows = [...this.#rows.values()].map(({ scenario, tool, samples }) => {
      const of = (key) => {
        const numbers = samples.map((sample) => sample[key]).filter((number) => number !== undefined)
        return numbers.length === 0 ? undefined : median(numbers)
      }
      const times = samples.map(({ seconds }) => seconds)
      const keys = ['seconds', 'cpu', 'engineCpu', 'peak', 'stored', 'requests']
      return {
        scenario,
        tool,
        least: Math.min(...times),
        most: Math.max(...times),
        ...Object.fromEntries(keys.map((key) => [key, of(key)])),
      }
    })
    const scenarios = [...new Set(rows.map(({ scenario }) => scenario))]
    return scenarios.flatMap((scenario) => rows.filter((row) => row.scenario === scenario))
  }
}

const COLUMNS = [
  ['scenario', (row) => row.scenario],
  ['tool', (row) => row.tool],
  ['median s', (row) => row.seconds.toFixed(2)],
  ['range', (row) => `${row.least.toFixed(2)}-${row.most.toFixed(2)}`],
  ['times ours', (row, ours) => (row === ours || ours === undefined ? '1' : (row.seconds / ours.seconds).toFixed(1))],
  ['CPU s', (row) => row.cpu?.toFixed(2)],
  ['engine CPU s', (row) => row.engineCpu?.toFixed(2)],
  ['peak MB', (row) => row.peak && (row.peak / 1e6).toFixed(0)],
  ['stored MB', (row) => row.stored && (row.stored / 1e6).toFixed(1)],
  ['requests', (row) => row.requests?.toFixed(0)],
]

/** A Markdown table; columns of which nothing is known are left out. */
export function table(rows) {
  const oursOf = ({ scenario }) => rows.find((row) => row.scenario === scenario && row.tool === 'seaworthy')
  const columns = COLUMNS.filter(([, cell]) => rows.some((row) => (cell(row, oursOf(row)) ?? '') !== ''))
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(([name]) => name)),
    `|${columns.map(() => '---').join('|')}|`,
    ...rows.map((row) => line(columns.map(([, cell]) => cell(row, oursOf(row)) ?? ''))),
  ].join('\n')
}

function clock() {
  return `${(performance.now() / 1000).toFixed(0).padStart(4)} s`
}
