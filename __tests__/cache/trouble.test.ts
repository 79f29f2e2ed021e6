import { expect, test } from '@jest/globals'
import { Trouble, withTrouble } from '../../src/cache/trouble.ts'

function log(): { debug: () => void; info: () => void; warn: (text: string) => void; warnings: string[] } {
  const warnings: string[] = []
  return { debug: () => {}, info: () => {}, warn: (text) => void warnings.push(text), warnings }
}

test('one failure is said as it is, several are one warning, and none is none', () => {
  const to = log()
  const trouble = new Trouble(to)
  trouble.tell()
  expect(to.warnings).toEqual([])
  trouble.note('a: broken')
  expect(to.warnings).toEqual([])
  trouble.tell()
  trouble.tell()
  expect(to.warnings).toEqual(['a: broken'])
  trouble.note('b')
  trouble.note('c')
  trouble.tell()
  expect(to.warnings.slice(1)).toEqual(['the layer cache had 2 failures:\nb\nc'])
  expect(trouble.messages).toEqual(['a: broken', 'b', 'c'])
})

test('whoever hands trouble in tells it, and work that throws is told by its error', async () => {
  const to = log()
  const work = async (trouble: Trouble): Promise<number> => {
    trouble.note('a')
    return trouble.messages.length
  }
  expect(await withTrouble({ log: to }, undefined, work)).toBe(1)
  expect(to.warnings).toEqual(['a'])
  const outer = new Trouble(to)
  await withTrouble({ log: to }, outer, work)
  expect(to.warnings).toEqual(['a'])
  const failing = withTrouble({ log: to }, undefined, async (trouble) => {
    trouble.note('before')
    throw new Error('the end')
  })
  await expect(failing).rejects.toThrow('the end')
  expect(to.warnings).toEqual(['a'])
})
