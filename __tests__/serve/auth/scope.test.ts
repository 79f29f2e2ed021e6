import { expect, test } from '@jest/globals'
import { accessesOf, parseScopes, scopeOf } from '../../../src/serve/auth/scope.ts'

test.each([
  [['repository:app:pull'], [{ type: 'repository', name: 'app', actions: ['pull'] }]],
  [
    ['repository:localhost:5000/app:pull,push'],
    [{ type: 'repository', name: 'localhost:5000/app', actions: ['pull', 'push'] }],
  ],
  [['repository(plugin):app:pull'], [{ type: 'repository', name: 'app', actions: ['pull'] }]],
  [['repository:app:'], [{ type: 'repository', name: 'app', actions: [] }]],
  [['', 'repository', 'repository:app', ':'], []],
  [
    ['repository:a:pull registry:catalog:*', 'repository:b:delete'],
    [
      { type: 'repository', name: 'a', actions: ['pull'] },
      { type: 'registry', name: 'catalog', actions: ['*'] },
      { type: 'repository', name: 'b', actions: ['delete'] },
    ],
  ],
])('%j', (texts, scopes) => {
  expect(parseScopes(texts)).toEqual(scopes)
})

test.each([
  ['repository:app:pull,fly', ['pull']],
  ['repository:app:*', ['pull', 'push', 'delete']],
  ['registry:catalog:*', ['*']],
  ['registry:other:*', []],
  ['plugin:app:pull', []],
])('%s asks for %j', (text, actions) => {
  expect(
    parseScopes([text])
      .flatMap(accessesOf)
      .map(({ action }) => action),
  ).toEqual(actions)
})

test('needs on one resource are one scope', () => {
  const needs = (['pull', 'push', 'delete'] as const).map(
    (action) => ({ type: 'repository', name: 'a', action }) as const,
  )
  expect(scopeOf([...needs, { type: 'repository', name: 'b', action: 'pull' }])).toBe(
    'repository:a:pull,push,delete repository:b:pull',
  )
})
