// What a toolkit package prints is heard, and only that.
import { setTimeout as wait } from 'node:timers/promises'
import * as core from '@actions/core'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import type { Runtime } from '../../../src/runtime/runtime.ts'
import { hearing } from '../../../src/stores/github-cache/workflow-commands.ts'

let printed: string[] = []
let spy: ReturnType<typeof jest.spyOn>
beforeEach(() => {
  printed = []
  spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text))
    return true
  })
})
afterEach(() => {
  spy.mockRestore()
})

interface Listening extends Pick<Runtime, 'log' | 'mask'> {
  readonly heard: string[]
}

function listener(): Listening {
  const heard: string[] = []
  const never = (): void => {
    throw new Error('this is for debugging only')
  }
  // As in a step, where our own log prints too.
  const debug = (text: string): void => {
    heard.push(text)
    core.debug(text)
  }
  const mask = (text: string): void => {
    heard.push(`mask ${text}`)
    core.setSecret(text)
  }
  return { log: { debug, info: never, warn: never }, mask, heard }
}

test('warnings and errors are complaints, the rest is for debugging, secrets are masked', async () => {
  const { heard, ...runtime } = listener()
  const { result, complaints } = await hearing(runtime, async () => {
    core.info('a line')
    core.warning('100% wrong\nand more: a, b', { title: 'T' })
    await wait(1)
    core.error('worse')
    core.setSecret('s3cret')
    core.debug('detail')
    return 7
  })
  expect(result).toBe(7)
  expect(complaints).toEqual(['100% wrong\nand more: a, b', 'worse'])
  expect(heard).toEqual(['a line', '100% wrong\nand more: a, b', 'worse', 'mask s3cret', 'detail'])
  // What is printed is our own, by a log that is not heard itself.
  expect(printed.filter((text) => !/^::(?:debug|add-mask)::/.test(text))).toEqual([])
  expect(printed).toHaveLength(5)
})

test('what others print meanwhile is printed, and after it all is as it was', async () => {
  const { write } = process.stdout
  const { heard, ...runtime } = listener()
  const own = hearing(runtime, async () => {
    await wait(20)
    core.warning('mine')
  })
  const twice = hearing(listener(), () => wait(40))
  process.stdout.write('{"json":1}')
  core.warning('not mine')
  expect(printed).toEqual(['{"json":1}', expect.stringContaining('::warning::not mine')])
  expect((await own).complaints).toEqual(['mine'])
  expect(heard).toEqual(['mine'])
  expect(process.stdout.write).not.toBe(write)
  await twice
  expect(process.stdout.write).toBe(write)
})

test('work that fails fails, and is heard no longer', async () => {
  const { write } = process.stdout
  await expect(hearing(listener(), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(process.stdout.write).toBe(write)
})

test('whoever waits for the write to be done is told', async () => {
  const done = hearing(
    listener(),
    () => new Promise<void>((resolve) => void process.stdout.write('text', () => resolve())),
  )
  await done
  expect(printed.filter((text) => !text.startsWith('::debug'))).toEqual([])
})
