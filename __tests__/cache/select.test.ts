import { describe, expect, test } from '@jest/globals'
import { imageFilter, parseNames } from '../../src/cache/select.ts'
import { parseReference } from '../../src/image/reference.ts'

describe('which images are meant', () => {
  test.each<[readonly string[], string, boolean]>([
    [[], 'app:ci', true],
    [['app:ci'], 'app:ci', true],
    [['app:ci'], 'app:other', false],
    [['app'], 'app:other', true],
    [['app'], 'apple:1', false],
    [['app:*'], 'app:1', true],
    [['*'], 'app:1', true],
    [['*'], 'ghcr.io/acme/app:1', false],
    [['**'], 'ghcr.io/acme/app:1', true],
    [['ghcr.io/acme/*'], 'ghcr.io/acme/app:1', true],
    [['ghcr.io/acme/*'], 'ghcr.io/acme/team/app:1', false],
    [['ghcr.io/acme/**:1.*'], 'ghcr.io/acme/team/app:1.2', true],
    [['ghcr.io/acme/**:1.*'], 'ghcr.io/acme/team/app:2.0', false],
    [['docker.io/library/node'], 'node:20', true],
    [['node'], 'docker.io/library/node:20', true],
    [['!node'], 'node:20', false],
    [['!node'], 'app:1', true],
    [['**', '!ghcr.io/**'], 'ghcr.io/acme/app:1', false],
    [['!**'], 'app:1', false],
    [['localhost:5000/app'], 'localhost:5000/app:1', true],
    [['localhost:5000/*:1'], 'localhost:5000/app:2', false],
    [['a.p'], 'axp:1', false],
    [['(app|x)+'], 'app:1', false],
  ])('%j and %s: %s', (patterns, name, meant) => {
    expect(imageFilter(patterns)(parseReference(name))).toBe(meant)
  })

  test('names of ours that pass through, and what is no name, do not count', () => {
    const names = ['app:ci', '127.0.0.1:40000/seaworthy/00ff00ff00ff00ff:export', '<none>:<none>', 'app@sha256:x']
    expect(parseNames(names).map(({ repository }) => repository)).toEqual(['library/app'])
  })
})
