/** What an archive of evidence is: an OCI layout with one artifact for each repository, whose layers are files with a title. */
export const EVIDENCE_TYPE = 'application/vnd.seaworthy.evidence.v1'
export const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json'
export const TITLE = 'org.opencontainers.image.title'
export const CREATED = 'org.opencontainers.image.created'
/** Annotation of an artifact: the repository it is about. */
export const REPOSITORY = 'dev.seaworthy.repository'
/** The tag an artifact has in the layout, after its repository's name. */
export const EVIDENCE_TAG = 'seaworthy-evidence'

/** The file that says what each tag of the repository meant: `{"1.4.2": "sha256:…"}`. */
export function tagsFile(repository: string): string {
  return `images/${repository}/tags.json`
}

/** The bytes of a manifest or index of the repository. */
export function manifestFile(repository: string, digest: string): string {
  return `images/${repository}/${digest.replace(':', '-')}`
}
