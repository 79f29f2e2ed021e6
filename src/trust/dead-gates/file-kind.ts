/** How a file is written, as far as comments and snippets go. */
export type FileKind =
  | 'workflow'
  | 'gitlab'
  | 'yaml'
  | 'shell'
  | 'make'
  | 'dockerfile'
  | 'jenkins'
  | 'batch'
  | 'json'
  | 'env'

const BY_NAME: readonly (readonly [pattern: RegExp, kind: FileKind])[] = [
  [/(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/, 'workflow'],
  [/(?:^|\/)action\.ya?ml$/, 'workflow'],
  [/(?:^|\/)(?:[^/]*\.)?gitlab-ci(?:\.[^/]+)?\.ya?ml$/, 'gitlab'],
  [/(?:^|\/)\.gitlab\/.*\.ya?ml$/, 'gitlab'],
  [/(?:^|\/)(?:Jenkinsfile[^/]*|[^/]+\.jenkinsfile|[^/]+\.groovy)$/i, 'jenkins'],
  [/(?:^|\/)(?:Dockerfile|Containerfile)(?:[.-][^/]*)?$/i, 'dockerfile'],
  [/\.(?:dockerfile|containerfile)$/i, 'dockerfile'],
  [/(?:^|\/)(?:GNUmakefile|makefile|justfile)(?:\.[^/]+)?$/i, 'make'],
  [/\.mk$/, 'make'],
  [/\.ya?ml$/, 'yaml'],
  [/\.(?:sh|bash|zsh|ksh|ps1|psm1|fish|bats)$/, 'shell'],
  [/(?:^|\/)\.(?:bashrc|bash_profile|profile|zshrc|envrc)$/, 'shell'],
  [/(?:^|\/)\.env(?:\.[^/]+)?$|\.env$/, 'env'],
  [/\.(?:bat|cmd)$/i, 'batch'],
  [/(?:^|\/)package\.json$/, 'json'],
]

/**
 * What a file is by its path; undefined for one that is not looked at (prose, code). A file whose name says nothing (`scripts/release`) is
 * `unsure`: its first line decides, see {@link isShellScript}.
 */
export function fileKind(path: string): FileKind | 'unsure' | undefined {
  const found = BY_NAME.find(([pattern]) => pattern.test(path))
  if (found !== undefined) return found[1]
  return /(?:^|\/)[^/.]+$/.test(path) ? 'unsure' : undefined
}

export function isShellScript(text: string): boolean {
  return /^#!.*\b(?:ba|z|k|da|a|fi)?sh\b/.test(text.slice(0, 200))
}
