import { type CacheReport, hitOf } from '../cache/report.ts'
import type { Trouble } from '../cache/trouble.ts'
import type { Host } from '../host/host.ts'
import { describeError } from '../runtime/failure.ts'
import { writeJson } from './write-json.ts'

/** The outputs of a restore; with `hasFile` also the whole report, in a file. */
export async function setRestored(host: Host, report: CacheReport, hasFile: boolean, trouble: Trouble): Promise<void> {
  await orTrouble(trouble, 'the outputs', async () => {
    host.output('cache-hit', hitOf(report.images))
    host.output('restored', namesOf(report.images.filter(({ hit }) => hit)))
    host.output('bytes-restored', String(report.images.reduce((sum, { bytes }) => sum + bytes, 0)))
    host.output('seconds-saved', report.secondsSaved === null ? '' : report.secondsSaved.toFixed(1))
    if (hasFile) await setFile(host, report)
  })
}

/** The outputs of a save. */
export async function setSaved(host: Host, report: CacheReport, hasFile: boolean, trouble: Trouble): Promise<void> {
  await orTrouble(trouble, 'the outputs', async () => {
    host.output('saved', namesOf(report.savedImages.filter(({ action }) => action === 'saved')))
    host.output('bytes-saved', String(report.saved.bytes))
    if (hasFile) await setFile(host, report)
  })
}

/** Adds Markdown to the job summary. */
export async function summarize(host: Host, markdown: string, trouble: Trouble): Promise<void> {
  await orTrouble(trouble, 'the summary', () => host.summary(markdown))
}

/** A line in the log for each image of a restore. */
export function showRestore(host: Host, { images }: CacheReport): void {
  for (const { name, hit, layers, way, reason } of images) {
    const counts = `${layers.restored} restored, ${layers.present} present, ${layers.upstream} upstream`
    host.log.info(`${hit ? 'hit' : 'miss'} ${name}: ${hit ? `${counts} (${way})` : (reason ?? '')}`)
  }
}

/** A line in the log for each image of a save. */
export function showSave(host: Host, { savedImages }: CacheReport): void {
  for (const { name, action, layers, reason } of savedImages) {
    const counts = `${layers.saved} new layers, ${layers.known} known, ${layers.upstream} upstream`
    host.log.info(`${action} ${name}: ${reason ?? counts}`)
  }
}

async function setFile(host: Host, report: CacheReport): Promise<void> {
  host.output('json', await writeJson(host, 'cache', report))
}

/** What cannot be written for later steps or for people takes nothing back of what was restored or saved. */
export async function orTrouble(trouble: Trouble, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    trouble.note(`${what} cannot be written: ${describeError(error)}`)
  }
}

function namesOf(images: readonly { readonly name: string }[]): string {
  return images.map(({ name }) => name).join('\n')
}
