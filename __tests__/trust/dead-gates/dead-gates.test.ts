import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findDeadGates } from '../../../src/trust/dead-gates/find-dead-gates.ts'
import { type } from '../../cli/terminal.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'
import { scratchFolders } from '../../helpers/scratch.ts'

const newFolder = scratchFolders()

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await newFolder()
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

/** `file:line:column level found` of every finding. */
async function found(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await findDeadGates(await folderWith(files), fakeRuntime())
  return findings.map(({ file, line, column, level, found: words }) => `${file}:${line}:${column} ${level} ${words}`)
}

const WORKFLOW = `name: Release, with DOCKER_CONTENT_TRUST=1
on: push
env:
  DOCKER_CONTENT_TRUST: "1"
  DOCKER_CONTENT_TRUST_SERVER: https://notary.corp:4443
jobs:
  push:
    runs-on: ubuntu-latest
    steps:
      # DOCKER_CONTENT_TRUST=1 used to be here
      - name: docker trust sign the image
        run: docker trust sign ghcr.io/acme/app:1 # needs DOCKER_CONTENT_TRUST
      - run: |
          echo "Set DOCKER_CONTENT_TRUST=1 to verify"
          echo "DOCKER_CONTENT_TRUST=1" >> "$GITHUB_ENV"
          echo "DOCKER_CONTENT_TRUST=1" | sudo tee -a /etc/environment
          docker pull --disable-content-trust=false alpine
          docker build --disable-content-trust .
          DOCKER_CONTENT_TRUST=0 docker push app
          unset DOCKER_CONTENT_TRUST
        env:
          DOCKER_CONTENT_TRUST_REPOSITORY_PASSPHRASE: \${{ secrets.PASS }}
          DOCKER_CONTENT_TRUST: \${{ vars.TRUST }}
      - uses: sudo-bot/action-docker-sign@v2
      - uses: acme/notary-list@v1
`

describe('what is found, where, and how bad it is', () => {
  test('in a workflow', async () => {
    const file = '.github/workflows/release.yml'
    expect(await found({ [file]: WORKFLOW })).toEqual(
      [
        '1:21 mention DOCKER_CONTENT_TRUST=1',
        '4:3 dead DOCKER_CONTENT_TRUST=1',
        '5:3 dead DOCKER_CONTENT_TRUST_SERVER=https://notary.corp:4443',
        '10:9 mention DOCKER_CONTENT_TRUST=1',
        '11:15 mention docker trust sign',
        '12:14 dead docker trust sign',
        '12:59 mention DOCKER_CONTENT_TRUST',
        '14:21 mention DOCKER_CONTENT_TRUST=1',
        '15:17 dead DOCKER_CONTENT_TRUST=1',
        '16:17 dead DOCKER_CONTENT_TRUST=1',
        '17:23 dead --disable-content-trust=false',
        '18:24 stale --disable-content-trust',
        '19:11 stale DOCKER_CONTENT_TRUST=0',
        '20:17 stale DOCKER_CONTENT_TRUST',
        '22:11 dead DOCKER_CONTENT_TRUST_REPOSITORY_PASSPHRASE',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow
        '23:11 dead DOCKER_CONTENT_TRUST=${{ vars.TRUST }}',
        '24:9 dead uses: sudo-bot/action-docker-sign',
      ].map((line) => `${file}:${line}`),
    )
  })

  test.each([
    // Shell.
    ['a.sh', 'export DOCKER_CONTENT_TRUST=1\n', ['1:8 dead DOCKER_CONTENT_TRUST=1']],
    ['a.sh', '  DOCKER_CONTENT_TRUST=1 docker pull alpine', ['1:3 dead DOCKER_CONTENT_TRUST=1']],
    ['a.sh', "docker run -e DOCKER_CONTENT_TRUST='1' docker:28", ['1:15 dead DOCKER_CONTENT_TRUST=1']],
    ['a.sh', 'docker run -e DOCKER_CONTENT_TRUST docker:28', ['1:15 mention DOCKER_CONTENT_TRUST']],
    ['a.sh', 'if [ "$DOCKER_CONTENT_TRUST" = 1 ]; then :; fi', ['1:8 mention DOCKER_CONTENT_TRUST']],
    [
      'a.sh',
      'docker \\\n  --context ci \\\n  trust inspect --pretty alpine',
      ['1:1 dead docker --context ci trust inspect'],
    ],
    ['a.sh', 'true && docker --config /x trust key load k.pem', ['1:9 dead docker --config /x trust key']],
    ['a.sh', 'x=$(docker trust inspect a)', ['1:5 dead docker trust inspect']],
    ['a.sh', 'sudo -u ci true; sudo docker trust signer add a b', ['1:23 dead docker trust signer']],
    [
      'a.sh',
      'notary -s https://n:4443 -d ~/.docker/trust lookup a/b 1',
      ['1:1 dead notary -s https://n:4443 -d ~/.docker/trust lookup'],
    ],
    ['a.sh', 'for t in 1 2; do notary addhash a/b "$t" 7 --sha256 x --publish; done', ['1:18 dead notary addhash']],
    ['a.sh', './bin/notary list docker.io/library/alpine', ['1:1 dead ./bin/notary list']],
    ['a.sh', 'xcrun notarytool submit app.zip', []],
    ['a.sh', 'notation verify a', []],
    ['a.sh', 'cd notary && make', []],
    [
      'a.sh',
      'printf "use docker trust sign or notary init\\n"',
      ['1:13 mention docker trust sign', '1:34 mention notary init'],
    ],
    ['a.sh', 'echo "it\'s # not a comment" && docker trust revoke a:1', ['1:32 dead docker trust revoke']],
    ['a.sh', "# we don't docker trust sign any more", ['1:12 mention docker trust sign']],
    ['a.sh', "say don't; docker trust sign a # can't", ['1:12 dead docker trust sign']],
    // A file is a script by its first line too.
    ['release', '#!/usr/bin/env bash\ndocker trust sign a', ['2:1 dead docker trust sign']],
    ['LICENSE', 'docker trust sign a', []],
    ['README.md', '    DOCKER_CONTENT_TRUST=1 docker pull a', []],
    ['main.go', 'os.Getenv("DOCKER_CONTENT_TRUST")', []],
    // Make.
    [
      'Makefile',
      'export DOCKER_CONTENT_TRUST ?= 1\nsign:\n\t@docker trust sign $(IMAGE)\n\t-notary publish x',
      ['1:8 dead DOCKER_CONTENT_TRUST=1', '3:3 dead docker trust sign', '4:3 dead notary publish'],
    ],
    ['build.mk', 'DOCKER_CONTENT_TRUST := 0', ['1:1 stale DOCKER_CONTENT_TRUST=0']],
    // Dockerfile.
    [
      'Dockerfile',
      'FROM docker:28\nENV DOCKER_CONTENT_TRUST 1\nRUN notary verify x y',
      ['2:5 dead DOCKER_CONTENT_TRUST=1', '3:5 dead notary verify'],
    ],
    [
      'ci/Dockerfile.build',
      'ARG DOCKER_CONTENT_TRUST=1\nCMD ["docker", "trust", "inspect", "a"]',
      ['1:5 dead DOCKER_CONTENT_TRUST=1', '2:7 dead docker", "trust", "inspect'],
    ],
    ['api.dockerfile', 'ENV A=1 DOCKER_CONTENT_TRUST=true', ['1:9 dead DOCKER_CONTENT_TRUST=true']],
    // Compose, GitLab, Azure, Kubernetes.
    [
      'compose.yaml',
      'services:\n  ci:\n    environment:\n      - DOCKER_CONTENT_TRUST=1\n      - DOCKER_CONTENT_TRUST_SERVER\n',
      ['4:9 dead DOCKER_CONTENT_TRUST=1', '5:9 mention DOCKER_CONTENT_TRUST_SERVER'],
    ],
    [
      '.gitlab-ci.yml',
      'variables: { DOCKER_CONTENT_TRUST: 1 }\npush:\n  script:\n    - docker trust sign $IMAGE\n    - "docker trust inspect a"',
      ['1:14 dead DOCKER_CONTENT_TRUST=1', '4:7 dead docker trust sign', '5:8 dead docker trust inspect'],
    ],
    [
      'azure-pipelines.yml',
      'variables:\n- name: DOCKER_CONTENT_TRUST\n  value: "1"\n- name: DOCKER_CONTENT_TRUST\n  value: 0',
      ['2:9 dead DOCKER_CONTENT_TRUST=1', '4:9 stale DOCKER_CONTENT_TRUST=0'],
    ],
    ['chart/values.yaml', 'description: DOCKER_CONTENT_TRUST=1 turns it on', ['1:14 mention DOCKER_CONTENT_TRUST=1']],
    // Jenkins.
    [
      'Jenkinsfile',
      "pipeline {\n  environment { DOCKER_CONTENT_TRUST = '1' }\n  // DOCKER_CONTENT_TRUST = 1\n  /* docker trust sign\n     docker trust revoke a */\n  steps {\n    sh 'docker trust sign a'\n    sh \"curl https://x/y\" // notary list\n    sh '''\n      # notary init\n      notary publish a\n    '''\n    withEnv(['DOCKER_CONTENT_TRUST=1']) { sh(script: 'docker trust inspect a') }\n  }\n}",
      [
        '2:17 dead DOCKER_CONTENT_TRUST=1',
        '3:6 mention DOCKER_CONTENT_TRUST=1',
        '4:6 mention docker trust sign',
        '5:6 mention docker trust revoke',
        '7:9 dead docker trust sign',
        '8:30 mention notary list',
        '10:9 mention notary init',
        '11:7 dead notary publish',
        '13:15 dead DOCKER_CONTENT_TRUST=1',
        '13:55 dead docker trust inspect',
      ],
    ],
    // Others.
    [
      'package.json',
      '{"scripts": {\n  "push": "DOCKER_CONTENT_TRUST=1 docker push a",\n  "sign": "docker trust sign a"\n}}',
      ['2:12 dead DOCKER_CONTENT_TRUST=1', '3:12 dead docker trust sign'],
    ],
    ['.env', 'DOCKER_CONTENT_TRUST=1', ['1:1 dead DOCKER_CONTENT_TRUST=1']],
    ['a.ps1', '$env:DOCKER_CONTENT_TRUST = 1', ['1:6 dead DOCKER_CONTENT_TRUST=1']],
    [
      'a.cmd',
      'REM set DOCKER_CONTENT_TRUST=1\nset DOCKER_CONTENT_TRUST=1\nsetx DOCKER_CONTENT_TRUST 1',
      ['1:9 mention DOCKER_CONTENT_TRUST=1', '2:5 dead DOCKER_CONTENT_TRUST=1', '3:6 dead DOCKER_CONTENT_TRUST=1'],
    ],
    // Line ends of Windows.
    ['b.sh', 'true\r\nexport DOCKER_CONTENT_TRUST=1\r\n', ['2:8 dead DOCKER_CONTENT_TRUST=1']],
  ])('%s: %j', async (file, text, wanted) => {
    expect(await found({ [file]: text })).toEqual(wanted.map((line) => `${file}:${line}`))
  })
})

test('a passphrase that is written out is not repeated', async () => {
  const report = await findDeadGates(
    await folderWith({ '.env': 'DOCKER_CONTENT_TRUST_ROOT_PASSPHRASE=hunter2' }),
    fakeRuntime(),
  )
  expect(report.counts.dead).toBe(1)
  expect(JSON.stringify(report)).not.toContain('hunter2')
})

test('the code of others, links, binaries and huge files are left alone', async () => {
  const folder = await folderWith({
    'node_modules/x/a.sh': 'docker trust sign a',
    '.git/hooks/pre-push': '#!/bin/sh\ndocker trust sign a',
    'binary.sh': '\0docker trust sign a',
    'huge.sh': `${'#'.repeat(1024 * 1024)}\ndocker trust sign a`,
  })
  await symlink('/', join(folder, 'root'))
  await symlink(join(folder, 'node_modules/x/a.sh'), join(folder, 'link.sh'))
  const { counts } = await findDeadGates(folder, fakeRuntime())
  expect(counts).toEqual({ dead: 0, stale: 0, mention: 0, files: 0 })
})

test('lines made to be slow are not', async () => {
  const hostile = ['docker -a a'.repeat(300), 'notary -a -a '.repeat(300), 'A=" '.repeat(900), '- '.repeat(2000)]
  const lines = hostile.flatMap((text) => [text, `${text}docker trust sign`, `${text}notary list`])
  const started = performance.now()
  await found({ 'a.sh': lines.join('\n') })
  expect(performance.now() - started).toBeLessThan(5000)
})

describe('what is said of it', () => {
  test('today, instead and a snippet, in the language of the file', async () => {
    const folder = await folderWith({
      '.github/workflows/a.yml': 'env:\n  DOCKER_CONTENT_TRUST: 1\n',
      'a.sh': 'docker trust sign a:1\ndocker trust inspect a\nDOCKER_CONTENT_TRUST=0 docker pull a',
      Jenkinsfile: "sh 'notary lookup a 1'",
    })
    const { findings } = await findDeadGates(folder, fakeRuntime())
    const said = findings.map(({ today, snippet }) => [today.split(/[:.]/, 1)[0], snippet.split('\n')[0]])
    expect(said).toEqual([
      ['Docker CLI 29 and newer ignore it', '- uses: seaworthy/seaworthy/verify@v1'],
      ['The notary client was archived in 2025 and gets no fixes; notary', "sh 'seaworthy trust inspect IMAGE'"],
      ['Docker CLI 29 and newer have no such command', 'seaworthy trust sign IMAGE:TAG --key delegation.pem'],
      ['Docker CLI 29 and newer have no such command', 'seaworthy trust inspect IMAGE'],
      ['Docker CLI 29 and newer read nothing of it', ''],
    ])
  })

  test.each([
    ['2026-11-20', 'closes on 2026-12-08'],
    ['2026-12-09', 'was closed on 2026-12-08'],
  ])('on %s notary.docker.io %s', async (day, words) => {
    const clock = { now: () => Date.parse(day), sleep: async () => {} }
    const folder = await folderWith({ 'a.sh': 'export DOCKER_CONTENT_TRUST=1' })
    const { findings } = await findDeadGates(folder, fakeRuntime({ clock }))
    expect(findings[0]?.today).toContain(words)
  })
})

describe('trust doctor', () => {
  test('a table, each advice once, and exit code 1 for a dead gate', async () => {
    const folder = await folderWith({ 'a.sh': 'docker trust sign a\n# docker trust sign b\ndocker trust sign c' })
    const { code, stdout, stderr } = await type(['trust', 'doctor', folder])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(/^LEVEL +PLACE +FOUND\ndead +a\.sh:1 +docker trust sign\ndead +a\.sh:3 /)
    expect(stdout.split('Today:').length).toBe(2)
    expect(stdout).toContain('a.sh:1, a.sh:3\n')
    expect(stdout).toMatch(/1 file read: 2 dead, 0 stale, 1 mentioned\n$/)
    expect((await type(['trust', 'doctor', folder, '--all'])).stdout).toMatch(/^mention +a\.sh:2 /m)
  })

  test('nothing dead is exit code 0', async () => {
    const folder = await folderWith({ 'a.sh': '# docker trust sign b\nunset DOCKER_CONTENT_TRUST' })
    expect(await type(['trust', 'doctor', folder, '--json'])).toMatchObject({ code: 0 })
  })

  test('annotations in a workflow, on stderr, that cannot be broken out of', async () => {
    const folder = await folderWith({ 'a,b%.sh': 'x DOCKER_CONTENT_TRUST=1::error::%0A\u001b[31m' })
    const { stdout, stderr } = await type(['trust', 'doctor', folder, '--json'], { env: { GITHUB_ACTIONS: 'true' } })
    expect(JSON.parse(stdout)).toMatchObject({ counts: { dead: 1 } })
    expect(stderr).toMatch(
      /^::error title=Content trust,file=a%2Cb%25\.sh,line=1,col=3::DOCKER_CONTENT_TRUST=1::error::%250A.*\n$/,
    )
  })

  test('a path that is not there', async () => {
    const { code, stderr } = await type(['trust', 'doctor', '/nowhere/at/all'])
    expect(code).toBe(1)
    expect(stderr).toContain('there is no file or folder /nowhere/at/all')
  })
})
