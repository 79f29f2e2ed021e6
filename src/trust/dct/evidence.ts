import type { EvidenceFile } from '../driver.ts'
import type { TrustedRepository } from './repository.ts'
import { evidenceName, type RoleFiles } from './role-files.ts'
import { isDelegation } from './role-name.ts'
import { MOST_ROTATIONS } from './trust-root.ts'
import { readListed } from './update.ts'

/**
 * The files that a verdict about a repository rests on, byte for byte as they were checked: every role, those that do not hold too, and every
 * root.json there was (of the last that a verifier would follow), so that pins of old roots can be followed later. What the server does not give is left out.
 */
export async function collectEvidence(
  repository: TrustedRepository,
  files: RoleFiles,
): Promise<readonly EvidenceFile[]> {
  const { gun, root, timestamp, snapshot } = repository
  const newest = root.root.version
  const oldest = Math.max(1, newest - MOST_ROTATIONS)
  const found = new Map<string, Uint8Array>([
    ['root', root.bytes],
    [`${newest}.root`, root.bytes],
    ['timestamp', timestamp.bytes],
    ['snapshot', snapshot.bytes],
  ])
  const add = async (name: string, read: Promise<Uint8Array | undefined>): Promise<void> => {
    const bytes = await read
    if (bytes !== undefined) found.set(name, bytes)
  }
  await Promise.all([
    ...Array.from({ length: newest - oldest }, (_, index) => `${oldest + index}.root`).map((name) =>
      add(name, files.get(name)),
    ),
    ...[...snapshot.content.meta]
      .filter(([name]) => name === 'targets' || isDelegation(name))
      .map(([name, meta]) =>
        add(
          name,
          readListed(files, name, meta, 'snapshot.json').catch(() => undefined),
        ),
      ),
  ])
  return [...found]
    .map(([name, bytes]) => ({ name: evidenceName(gun, name), bytes }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
