import type { Facts } from '../../src/release/facts.ts'

/** Facts of a push to `main`, with what a test wants to be different. */
export function factsOf(different: Partial<Facts> = {}): Facts {
  return {
    provider: 'github',
    event: 'push',
    ref: 'refs/heads/main',
    sha: '860c1904a1ce19322e91ac35af1ab07466440c37',
    baseRef: '',
    headRef: '',
    defaultBranch: 'main',
    now: new Date('2026-03-04T05:06:07.089Z'),
    lookUp: {
      defaultBranch: () => Promise.reject(new Error('nobody should ask for the default branch')),
      commitDate: () => Promise.reject(new Error('nobody should ask for the date of the commit')),
      repository: () => Promise.reject(new Error('nobody should ask for the repository')),
      tags: () => Promise.reject(new Error('nobody should ask for the git tags')),
    },
    ...different,
  }
}
