import { join } from 'node:path'
import { algorithmOf, type Digest, hexOf, isDigest, parseDigest } from '../../image/digest.ts'
import { isRepository, isTag } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'

/** The folders of one root. */
export interface RootPaths {
  readonly root: string
  readonly blobs: string
  readonly repositories: string
  readonly temporary: string
}

export function rootPaths(root: string): RootPaths {
  return {
    root,
    blobs: join(root, 'blobs'),
    repositories: join(root, 'repositories'),
    temporary: join(root, 'tmp'),
  }
}

/** Where the bytes with this digest are, whoever may see them. */
export function contentPath(paths: RootPaths, digest: Digest): string {
  return join(paths.blobs, digestPath(digest))
}

/** The folder of a repository. No part of a repository name starts with "_", so ours below it never clash with one. */
export function repositoryPath(paths: RootPaths, name: string): string {
  if (!isRepository(name)) {
    throw new Failure('invalid', `"${name.slice(0, 200)}" is not a repository name`, {
      hint: 'Lowercase letters and digits, in parts joined by "/", with single ".", "_", "__" or "-" between them.',
    })
  }
  return join(paths.repositories, ...name.split('/'))
}

export function blobMark(repository: string, digest: Digest): string {
  return join(repository, '_blobs', digestPath(digest))
}

export function manifestMark(repository: string, digest: Digest): string {
  return join(repository, '_manifests', digestPath(digest))
}

export function tagsPath(repository: string): string {
  return join(repository, '_tags')
}

export function tagPath(repository: string, tag: string): string {
  return join(tagsPath(repository), fileNameOfTag(tag))
}

export function referrersPath(repository: string, subject: Digest): string {
  return join(repository, '_referrers', digestPath(subject))
}

export function referrerMark(repository: string, subject: Digest, referrer: Digest): string {
  return join(referrersPath(repository, subject), `${algorithmOf(referrer)}-${hexOf(referrer)}`)
}

/** `sha256/<hex>`. Checked again here, because this is where text becomes a path. */
function digestPath(digest: Digest): string {
  const checked = parseDigest(digest)
  return join(algorithmOf(checked), hexOf(checked))
}

/**
 * The file name of a tag: the tag in lowercase and, when it has uppercase letters, "~" with their positions as a
 * hexadecimal bit set (bit 0 is the first letter). So `RC` and `rc` stay two tags on a file system that ignores case.
 */
export function fileNameOfTag(tag: string): string {
  if (!isTag(tag)) throw new Failure('invalid', `"${tag.slice(0, 200)}" is not a tag`)
  const lower = tag.toLowerCase()
  let upper = 0n
  for (let i = 0; i < tag.length; i++) if (tag[i] !== lower[i]) upper |= 1n << BigInt(i)
  return upper === 0n ? lower : `${lower}~${upper.toString(16)}`
}

/** The tag of a file name, or undefined for a file that is no tag of ours. */
export function tagOfFileName(name: string): string | undefined {
  const [lower = '', bits = '0', ...more] = name.split('~')
  if (more.length > 0 || !/^[0-9a-f]{1,32}$/.test(bits)) return undefined
  const upper = BigInt(`0x${bits}`)
  const tag = [...lower].map((char, i) => ((upper >> BigInt(i)) & 1n ? char.toUpperCase() : char)).join('')
  return isTag(tag) && fileNameOfTag(tag) === name ? tag : undefined
}

/** The digest of a referrer's file name, or undefined for a file that is no referrer of ours. */
export function digestOfReferrerName(name: string): Digest | undefined {
  const text = name.replace('-', ':')
  return isDigest(text) ? text : undefined
}
