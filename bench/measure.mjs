// What a command costs: time, processor, memory.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

const SAMPLE_MS = 5
/** Clock ticks per second in /proc (sysconf(_SC_CLK_TCK) is 100 on every Linux that Node runs on). */
const TICKS = 100

/**
 * Runs a command to its end: `{ seconds, cpu, peak }`, processor time in seconds, the most memory it had resident in bytes; and
 * `engineCpu`, what the process `enginePid` used meanwhile. Rejects with its error output when it fails.
 */
export async function measure([file, ...args], env, enginePid) {
  const before = enginePid === undefined ? 0 : cpuOf(enginePid)
  const began = performance.now()
  const child = spawn(file, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-5000)
  })
  const seen = { cpu: 0, peak: 0 }
  const look = () => Object.assign(seen, usageOf(child.pid) ?? {})
  const sampling = setInterval(look, SAMPLE_MS)
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exitCode, signal) => resolve(exitCode ?? signal))
  }).finally(() => clearInterval(sampling))
  const seconds = (performance.now() - began) / 1000
  if (code !== 0) throw new Error(`${file} ${args.join(' ')}: ${code}\n${said}`)
  return { seconds, ...seen, ...(enginePid === undefined ? {} : { engineCpu: cpuOf(enginePid) - before }) }
}

/** Undefined once it has ended. */
function usageOf(pid) {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return peak === undefined ? undefined : { cpu: cpuOf(pid), peak: Number(peak) * 1024 }
  } catch {
    return undefined
  }
}

/** Seconds of processor that a process has used, its threads included. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}
