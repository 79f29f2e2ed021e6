import { appendFile, stat } from 'node:fs/promises'

/** Above this many bytes in one step the runner throws the whole summary away. */
const SUMMARY_LIMIT = 1024 * 1024
const SUMMARY_CUT = '\n\n_The rest is left out: a job summary has room for 1 MiB._\n'

/** Adds Markdown to the job summary, the file that `$GITHUB_STEP_SUMMARY` names. True when there was not room for all of it. */
export async function appendSummary(file: string | undefined, markdown: string): Promise<boolean> {
  if (file === undefined || file === '') return false
  const used = await stat(file).then(
    ({ size }) => size,
    () => 0,
  )
  const text = `${markdown}\n`
  const room = SUMMARY_LIMIT - used - Buffer.byteLength(SUMMARY_CUT)
  const fits = Buffer.byteLength(text) <= room
  if (fits) await appendFile(file, text)
  else if (room > 0) await appendFile(file, wholeLines(text, room) + SUMMARY_CUT)
  return !fits
}

/** As many whole lines as have room, so that no character and no table row is cut in two. */
function wholeLines(text: string, room: number): string {
  const cut = Buffer.from(text).subarray(0, room).toString('utf8')
  return cut.slice(0, cut.lastIndexOf('\n') + 1)
}
