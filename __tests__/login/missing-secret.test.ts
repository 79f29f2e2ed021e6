import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type Missing, missingSecret } from '../../src/login/missing-secret.ts'

const own = { full_name: 'acme/app', fork: false }
const fork = { full_name: 'eve/app', fork: true }
const pull = (head: unknown, base: unknown = own): unknown => ({
  pull_request: { head: { repo: head }, base: { repo: base } },
})

test.each<[string, Record<string, string>, unknown, string, string]>([
  ['a fork', {}, pull(fork), 'from a fork', 'on-missing: skip'],
  ['a fork that was deleted', {}, pull(null), 'from a fork', 'on-missing: skip'],
  ['a payload without the base', {}, pull(fork, null), 'from a fork', 'on-missing: skip'],
  ['a branch of a repository that is a fork itself', {}, pull(fork, fork), 'given for ghcr.io', 'spelling'],
  ['a branch', {}, pull(own), 'given for ghcr.io', 'spelling'],
  ['a push', {}, { ref: 'refs/heads/main' }, 'given for ghcr.io', 'secrets.GITHUB_TOKEN'],
  ['no payload that can be read', {}, undefined, 'given for ghcr.io', 'spelling'],
  ['Dependabot', { GITHUB_ACTOR: 'dependabot[bot]' }, pull(own), 'Dependabot', 'Secrets and variables > Dependabot'],
])('an empty token in a workflow: %s', async (_, env, event, reason, remedy) => {
  const file = join(await mkdtemp(join(tmpdir(), 'seaworthy-event-')), 'event.json')
  if (event !== undefined) await writeFile(file, JSON.stringify(event))
  const failure = await missingSecret({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: file, ...env }, 'ghcr.io', 'token')
  expect(failure.message).toContain(reason)
  expect(failure.hint).toContain(remedy)
})

test.each<[string, Missing, string, string]>([
  ['ghcr.io', 'username', 'no user name', 'github.actor'],
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'username', 'no user name', 'AWS'],
  ['europe-docker.pkg.dev', 'username', 'no user name', 'oauth2accesstoken'],
  ['acme.azurecr.io', 'username', 'no user name', '00000000'],
  ['r.example', 'username', 'no user name', 'Set username'],
  ['r.example', 'both', 'neither a user name nor a token', 'Give both'],
  ['r.example', 'token', 'no token', 'Give both'],
])('%s without %s', async (registry, missing, reason, remedy) => {
  const failure = await missingSecret({}, registry, missing)
  expect(failure.message).toContain(reason)
  expect(failure.hint).toContain(remedy)
})
