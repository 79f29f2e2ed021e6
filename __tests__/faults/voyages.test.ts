// Every request of every voyage meets every fault. All of it takes minutes; a run takes a part, chosen by SEAWORTHY_FAULTS
// (a number; `all` for everything), in which each fault and each request has its turn.
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { mapLimited } from '../../src/runtime/limit.ts'
import { faultsFor } from '../helpers/fault-catalogue.ts'
import { VOYAGES } from '../helpers/voyage-plans.ts'
import { type CleanRun, type FaultCase, keyOf, sailClean, sailWith } from '../helpers/voyages.ts'

jest.setTimeout(1_800_000)

const WANTED = process.env.SEAWORTHY_FAULTS ?? '0'
/** One of so many cases is played. */
const SHARE = WANTED === 'all' ? 1 : Number(process.env.SEAWORTHY_FAULTS_SHARE ?? 60)
const AT_ONCE = 16

describe.each(VOYAGES.map((voyage) => [voyage.name, voyage] as const))('%s', (_, voyage) => {
  let clean: CleanRun
  beforeAll(async () => {
    clean = await sailClean(voyage)
  })

  test('what must hold holds after every fault', async () => {
    const cases = chosen(casesOf(clean))
    const troubles = await mapLimited(cases, AT_ONCE, async (wrong) => {
      const found = await sailWith(voyage, clean, wrong)
      return found.map(
        (trouble) => `${wrong.key} #${wrong.nth}, ${wrong.fault.name}${wrong.lasting ? ', each time' : ''}: ${trouble}`,
      )
    })
    process.stderr.write(`${voyage.name}: ${cases.length} faults\n`)
    expect(troubles.flat()).toEqual([])
  })
})

function casesOf({ requests, challenge }: CleanRun): FaultCase[] {
  const seen = new Map<string, number>()
  return requests.flatMap((request) => {
    const key = keyOf(request)
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return faultsFor(request, challenge).flatMap((fault) =>
      [false, true].map((lasting): FaultCase => ({ key, nth, fault, lasting })),
    )
  })
}

/** Every so manieth case, so that neighbours (the faults of one request) and the requests of one fault are both met. */
function chosen(cases: readonly FaultCase[]): FaultCase[] {
  const offset = WANTED === 'all' ? 0 : Number(WANTED) % SHARE
  return cases.filter((_, i) => i % SHARE === offset)
}
