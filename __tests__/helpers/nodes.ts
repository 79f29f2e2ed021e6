import { delimiter } from 'node:path'

/** The node programs to run the bundle with: the one of the tests, and those that SEAWORTHY_NODES lists. */
export const NODES: readonly string[] = [
  process.execPath,
  ...(process.env.SEAWORTHY_NODES ?? '').split(delimiter).filter((path) => path !== ''),
]
