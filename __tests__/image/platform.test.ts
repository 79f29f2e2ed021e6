import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import {
  choosePlatform,
  formatPlatform,
  type Platform,
  parsePlatform,
  parsePlatformObject,
  runnableOn,
  samePlatform,
} from '../../src/image/platform.ts'
import { runsWindowsVersion } from '../../src/image/windows-version.ts'

interface Vectors {
  parse: [input: string, whole?: string, short?: string][]
  candidates: { linux: string[]; windows: string[] }
  order: [wanted: string, order: string[]][]
}
const vectors = JSON.parse(readFileSync(new URL('../vectors/platforms.json', import.meta.url), 'utf8')) as Vectors

describe("containerd's answers", () => {
  test('to what is a platform, and how it is written', () => {
    // Completed from the machine it runs on elsewhere; here the same input means the same everywhere, so it is refused.
    const incomplete = new Set(['linux', 'amd64'])
    const different = vectors.parse.filter((vector) => {
      const want = incomplete.has(vector[0]) ? [vector[0]] : vector
      return JSON.stringify(answer(vector[0])) !== JSON.stringify(want)
    })
    expect(vectors.parse.length).toBeGreaterThan(500)
    expect(different).toEqual([])
  })

  test.each(vectors.order)('to what %s runs, best first', (wanted, order) => {
    const platform = parsePlatform(wanted)
    let left = vectors.candidates[platform.os === 'windows' ? 'windows' : 'linux'].map((text) => ({
      text,
      platform: parsePlatform(text),
    }))
    const chosen: string[] = []
    for (;;) {
      const best = choosePlatform(left, platform)
      if (best === undefined) break
      chosen.push(best.text)
      left = left.filter((candidate) => candidate !== best)
    }
    expect(chosen).toEqual(order)
  })
})

function answer(input: string): string[] {
  try {
    const platform = parsePlatform(input)
    const os = platform.osVersion === undefined ? platform.os : `${platform.os}(${platform.osVersion})`
    return [input, formatPlatform({ ...platform, os }), formatPlatform(platform)]
  } catch (error) {
    expect(error).toMatchObject({ name: 'Failure', code: 'usage', hint: expect.stringContaining('linux/amd64') })
    return [input]
  }
}

test('an entry without a platform is never chosen', () => {
  expect(choosePlatform([{}, { platform: parsePlatform('linux/arm64') }], parsePlatform('linux/amd64'))).toBeUndefined()
})

test('the first of two equal entries is chosen', () => {
  const entries = [1, 2].map((id) => ({ id, platform: { os: 'linux', architecture: 'amd64' } }))
  expect(choosePlatform(entries, parsePlatform('linux/x86_64'))?.id).toBe(1)
})

test('a variant nobody knows yet runs itself', () => {
  expect(runnableOn(parsePlatform('linux/arm64/v10')).map(formatPlatform)).toEqual(['linux/arm64/v10'])
})

describe('OS features', () => {
  const linux: Platform = { os: 'linux', architecture: 'amd64' }
  const needs = (...osFeatures: string[]): Platform => ({ ...linux, osFeatures })
  test.each([
    ['none wanted, none needed', linux, linux, true],
    ['none wanted, one needed', linux, needs('a'), false],
    ['one wanted, none needed', needs('a'), linux, true],
    ['more wanted than needed, in any order and twice', needs('c', 'a', 'b', 'a'), needs('b', 'a'), true],
    ['another', needs('a', 'c'), needs('b'), false],
    [
      'win32k on Windows is not looked at',
      { os: 'windows', architecture: 'amd64' },
      { os: 'windows', architecture: 'amd64', osFeatures: ['win32k'] },
      true,
    ],
  ] as [string, Platform, Platform, boolean][])('%s', (_, wanted, candidate, same) => {
    expect(samePlatform(wanted, candidate)).toBe(same)
  })
})

test.each([
  ['10.0.26100', '10.0.20348', true],
  ['10.0.26100', '10.0.17763', false],
  ['10.0.20348', '10.0.26100', false],
  ['10.0.17763.1', '10.0.17763.9', true],
  ['10.0.20348', 'rubbish', false],
  ['rubbish', '10.0.20348', true],
  ['10.0.20348', '', true],
  ['10.0.99999', '10.0.20348', true], // 99999 is no build number, so the host says nothing
])('a Windows host %s and a container for %s: %s', (host, container, runs) => {
  expect(runsWindowsVersion(host, container)).toBe(runs)
})

describe('the platform object of a descriptor', () => {
  test('is read as written', () => {
    const value = {
      os: 'windows',
      architecture: 'amd64',
      'os.version': '10.0.1',
      'os.features': ['win32k'],
      variant: '',
    }
    expect(parsePlatformObject(value, 'x')).toEqual({
      os: 'windows',
      architecture: 'amd64',
      osVersion: '10.0.1',
      osFeatures: ['win32k'],
    })
    expect(parsePlatformObject(null, 'x')).toBeUndefined()
  })

  test.each([
    [[], 'x is not an object'],
    ['linux/amd64', 'x is not an object'],
    [{ os: 1 }, 'x.os is not a string'],
    [{ os: 'linux', architecture: {} }, 'x.architecture is not a string'],
    [{ 'os.features': 'a' }, 'x.os.features is not a list of strings'],
    [{ 'os.features': [1] }, 'x.os.features is not a list of strings'],
  ])('%j is refused: %s', (value, message) => {
    expect(() => parsePlatformObject(value, 'x')).toThrow(message)
  })
})
