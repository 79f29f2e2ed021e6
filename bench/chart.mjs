// docs/speed.svg: what the tables say, as bars. Readable on light and dark pages.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FILE = fileURLToPath(new URL('../docs/speed.svg', import.meta.url))
const WIDTH = 760
const LABEL = 250
const VALUE = 70
const BAR = 16
const ROW = 22

/** The rows that are shown: group, scenario, title. */
const PANELS = [
  ['archive', 'cold', 'First push, from an archive'],
  ['archive', 'unchanged', 'Pushed again on a fresh machine, nothing changed'],
  ['archive', 'top layer changed', 'Pushed again on a fresh machine, top layer changed'],
  ['engine', 'cold', 'First push, from a Docker engine'],
  ['forty', 'cold, 50 ms', 'Forty small layers to a registry 50 ms away'],
]

const STYLE = `
    text { font: 13px system-ui, sans-serif; fill: #1f2328 }
    .title { font-weight: 600 }
    .ours { fill: #0969da } .other { fill: #afb8c1 }
    @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .ours { fill: #4493f8 } .other { fill: #656c76 } }`

/** Writes the chart of these results: group -> rows. */
export function drawChart(results) {
  writeFileSync(FILE, chartOf(results))
}

export function chartOf(results) {
  let y = 10
  const parts = []
  for (const [group, scenario, title] of PANELS) {
    const rows = (results[group] ?? []).filter((row) => row.scenario === scenario)
    if (rows.length === 0) continue
    const most = Math.max(...rows.map(({ seconds }) => seconds))
    parts.push(`  <text class="title" x="10" y="${y + 14}">${title}</text>`)
    y += ROW
    for (const { tool, seconds } of rows) {
      const width = Math.max(2, (seconds / most) * (WIDTH - LABEL - VALUE))
      const kind = tool.startsWith('seaworthy') ? 'ours' : 'other'
      parts.push(
        `  <text x="${LABEL - 10}" y="${y + 13}" text-anchor="end">${tool}</text>`,
        `  <rect class="${kind}" x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2"/>`,
        `  <text x="${(LABEL + width + 6).toFixed(1)}" y="${y + 13}">${seconds.toFixed(2)} s</text>`,
      )
      y += ROW
    }
    y += 12
  }
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img"`
  const title = '<title>Seconds to push an image with Seaworthy and with other tools</title>'
  return `${head}>\n  ${title}\n  <style>${STYLE}\n  </style>\n${parts.join('\n')}\n</svg>\n`
}
