import type { LockChange } from '../dct/dct-lock.ts'

/** Changes of a repository's entry as people review them, one line each, the gravest first. */
export function describeChanges(changes: readonly LockChange[]): readonly string[] {
  return changes.map(describeChange)
}

function describeChange(change: LockChange): string {
  switch (change.kind) {
    case 'added':
      return `new: root ${change.root.version} (${change.root.digest}), signed by ${change.keyids.join(', ')}`
    case 'root':
      return change.from.version === change.to.version
        ? `root ${change.to.version} is another file: ${change.from.digest} -> ${change.to.digest}`
        : `root rotated ${change.from.version} -> ${change.to.version}, chain valid (${change.to.digest})`
    case 'role-added':
      return `${nameOf(change.role)} added: ${change.keyids.join(', ')}`
    case 'role-removed':
      return `${nameOf(change.role)} removed: ${change.keyids.join(', ')}`
    case 'key-added':
      return `key added to ${change.role}: ${change.keyid}`
    case 'key-removed':
      return `key removed from ${change.role}: ${change.keyid}`
    case 'version':
      return `${change.role} ${change.from} -> ${change.to}`
    case 'tag-added':
      return `tag ${change.tag} signed: ${change.digest}`
    case 'tag-removed':
      return `tag ${change.tag} no longer signed: ${change.digest}`
    case 'tag-moved':
      return `tag ${change.tag} moved: ${change.from} -> ${change.to}`
  }
}

/** Docker's signers are delegations below targets. */
function nameOf(role: string): string {
  return role.startsWith('targets/') && role !== 'targets/releases' ? `signer ${role.slice('targets/'.length)}` : role
}
