import { annotationLines, type Labels } from './labels.ts'

/** What a release is called and says of itself, ready to be written in the forms that other tools read. */
export interface ReleaseNames {
  readonly version: string
  /** Repositories, in lower case; none for bare tag names. */
  readonly images: readonly string[]
  /** Full references, or tag names when there are no images. */
  readonly tags: readonly string[]
  readonly tagNames: readonly string[]
  readonly labels: Labels
  readonly annotations: Labels
  /** Where in an image the annotations go: `manifest`, `index`… */
  readonly levels: readonly string[]
}

/** The object of the output `json`. */
export function releaseJson({ tags, tagNames, labels, annotations, levels }: ReleaseNames): object {
  return {
    tags,
    'tag-names': tagNames,
    labels: Object.fromEntries(labels),
    annotations: annotationLines(annotations, levels),
  }
}

/** The files for `docker buildx bake`, by the names of their outputs: the text of each. */
export function bakeFiles(names: ReleaseNames, target: string): Readonly<Record<BakeFile, string>> {
  const { tags, labels, annotations, levels, images, version } = names
  const args = { DOCKER_META_IMAGES: images.join(','), ...(version === '' ? {} : { DOCKER_META_VERSION: version }) }
  const file = (content: object): string => JSON.stringify({ target: { [target]: content } }, null, 2)
  const labelObject = Object.fromEntries(labels)
  return {
    'bake-file-tags': file({ tags, args }),
    'bake-file-labels': file({ labels: labelObject }),
    'bake-file-annotations': file({ annotations: annotationLines(annotations, levels) }),
    'bake-file': file({ tags, labels: labelObject, args }),
  }
}

export type BakeFile = 'bake-file-tags' | 'bake-file-labels' | 'bake-file-annotations' | 'bake-file'
