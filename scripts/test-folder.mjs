// One folder for all temporary files of a test run, removed at its end, whatever the tests left behind.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Called by jest before the workers start; they and their children find it in TMPDIR. */
export default function setUp() {
  // Short, since sockets of engines are made in here and their paths have room for 107 characters.
  const folder = mkdtempSync(join(tmpdir(), 'sw-'))
  process.env.TMPDIR = folder
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}
