import { spawnSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { type } from './terminal.ts'

function bashCompletes(script: string, words: readonly string[]): string[] {
  const typed = words.map((word) => `'${word}'`).join(' ')
  const body = `${script}\nCOMP_WORDS=(${typed}); COMP_CWORD=${words.length - 1}; _seaworthy; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', body], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

describe('bash completes', () => {
  test.each([
    [['seaworthy', 'ref'], ['reference']],
    [['seaworthy', 'help', 'compl'], ['completion']],
    [['seaworthy', 'tru'], ['trust']],
    [['seaworthy', 'trust', 'doc'], ['doctor']],
    [['seaworthy', 'reference', '--insec'], ['--insecure']],
    [['seaworthy', 'reference', '--zzz'], []],
  ])('%j to %j', async (words, completed) => {
    const { stdout } = await type(['completion', 'bash'])
    expect(bashCompletes(stdout, words)).toEqual(completed)
  })
})

test.each(['zsh', 'fish'])('%s gets a script that its parser takes, where there is one', async (shell) => {
  const { stdout, code } = await type(['completion', shell])
  expect(code).toBe(0)
  expect(stdout).toContain('reference')
  expect(stdout).toContain('insecure')
  const parsed = spawnSync(shell, ['-n'], { input: stdout, encoding: 'utf8' })
  if (parsed.error === undefined) expect(parsed).toMatchObject({ status: 0, stderr: '' })
})
