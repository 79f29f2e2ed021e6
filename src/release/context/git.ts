import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Facts, RepositoryFacts } from '../facts.ts'
import { once } from './once.ts'

/** What the current folder's checkout says: the ref and commit of HEAD, as if they had just been pushed. */
export async function gitFacts(runtime: Runtime, hints: HeadHints = {}): Promise<Facts> {
  const { ref, sha } = await gitHead(runtime, hints)
  return {
    provider: 'git',
    event: 'push',
    ref,
    sha,
    baseRef: '',
    headRef: '',
    now: new Date(runtime.clock.now()),
    lookUp: {
      defaultBranch: once(() => gitDefaultBranch(runtime)),
      commitDate: once(() => gitCommitDate(sha, runtime)),
      repository: once(() => gitRepository(runtime)),
      tags: once(() => gitTags(runtime)),
    },
  }
}

export interface HeadHints {
  /** What the CI system says: of several tags at HEAD (or several branches) it is the one. */
  readonly ref?: string
}

/**
 * The commit of HEAD and the ref it stands for. A detached HEAD, as CI systems leave it, is the newest tag at that commit, else the pull
 * request, else the branch that ends there, else the branch that contains it, else none.
 */
export async function gitHead(runtime: Runtime, { ref: said }: HeadHints = {}): Promise<{ ref: string; sha: string }> {
  const sha = await git(runtime, ['rev-parse', '--verify', 'HEAD^{commit}'])
  const branch = await git(runtime, ['symbolic-ref', '--quiet', 'HEAD']).catch(() => '')
  if (branch !== '') return { ref: branch, sha }
  // Pre-releases sort before their release, so that of v1.9.1-rc2 and v1.9.1 at one commit the release is taken.
  const list = ['-c', 'versionsort.suffix=-', 'for-each-ref', '--format=%(refname)', '--sort=-version:refname']
  const here = refs(await git(runtime, [...list, '--points-at', 'HEAD']))
  const ref = pick(here, said) ?? pick(refs(await git(runtime, [...NEWEST_FIRST, 'refs/heads', 'refs/remotes'])), said)
  return { ref: ref ?? '', sha }
}

const NEWEST_FIRST = ['for-each-ref', '--format=%(refname)', '--sort=-committerdate', '--contains', 'HEAD']

/** One of the refs, as a ref of the repository that was cloned: of the kind that says most, that which was said, else the first. */
function pick(candidates: readonly string[], said: string | undefined): string | undefined {
  const found = candidates.map(ofOrigin).filter((ref) => ref !== undefined)
  const kinds = ['refs/tags/', 'refs/pull/', 'refs/heads/'].map((kind) => found.filter((ref) => ref.startsWith(kind)))
  const best = kinds.find((refs) => refs.length > 0) ?? []
  return best.find((ref) => ref === said) ?? best[0]
}

/** `refs/remotes/origin/feature/x` is `refs/heads/feature/x` there; the HEAD of a remote is a name for another of its branches. */
function ofOrigin(ref: string): string | undefined {
  const [, remote, name = ''] = /^refs\/remotes\/([^/]+)\/(.+)$/.exec(ref) ?? []
  if (remote === undefined) return /^refs\/(?:heads|tags|pull)\//.test(ref) ? ref : undefined
  if (remote === 'pull') return `refs/pull/${name}`
  return name === 'HEAD' ? undefined : `refs/heads/${name}`
}

/** When a commit was committed. Rejects when git cannot tell. */
export async function gitCommitDate(sha: string, runtime: Runtime): Promise<Date> {
  const date = new Date(
    await git(runtime, ['show', '--no-patch', '--no-show-signature', '--format=%cI', sha || 'HEAD', '--']),
  )
  if (!Number.isNaN(date.getTime())) return date
  throw new Failure('failed', `git does not say when ${sha || 'HEAD'} was committed`)
}

/** The branch that the remote's HEAD names, as far as the clone knows; else the remote is asked. */
export async function gitDefaultBranch(runtime: Runtime): Promise<string> {
  const known = await git(runtime, ['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD']).catch(() => '')
  if (known !== '') return known.replace('refs/remotes/origin/', '')
  const told = await git(runtime, ['ls-remote', '--symref', 'origin', 'HEAD']).catch((error: unknown) => error as Error)
  const [, branch] = typeof told === 'string' ? (/^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(told) ?? []) : []
  if (branch !== undefined) return branch
  throw new Failure('failed', 'the default branch is not known', {
    hint: 'Tell git: git remote set-head origin --auto. Or name the branch in the rule: type=edge,branch=main.',
    cause: typeof told === 'string' ? undefined : told,
  })
}

/** Every branch and tag that the checkout knows, as full refs; none where there is no checkout. */
export async function gitRefs(runtime: Runtime): Promise<readonly string[]> {
  const listed = await git(runtime, [
    'for-each-ref',
    '--format=%(refname)',
    'refs/heads',
    'refs/remotes',
    'refs/tags',
  ]).catch(() => '')
  return [...new Set(refs(listed).map(ofOrigin))].filter((ref) => ref !== undefined)
}

/**
 * Every tag, as a full ref. CI systems clone few commits and no tags but the one that is built: then the remote is asked as well.
 * Rejects outside of a checkout, and when a clone without its history has no remote that answers.
 */
export async function gitTags(runtime: Runtime): Promise<readonly string[]> {
  const here = refs(await git(runtime, ['for-each-ref', '--format=%(refname)', 'refs/tags']))
  if ((await git(runtime, ['rev-parse', '--is-shallow-repository'])) !== 'true') return here
  const there = refs(await git(runtime, ['ls-remote', '--tags', '--refs', 'origin'])).map(
    (line) => line.split('\t')[1] ?? '',
  )
  return [...new Set([...here, ...there.filter((ref) => ref.startsWith('refs/tags/'))])]
}

async function gitRepository(runtime: Runtime): Promise<RepositoryFacts> {
  const remote = await git(runtime, ['remote', 'get-url', 'origin']).catch(() => '')
  return { ...repositoryOfRemote(remote), description: '', licence: '' }
}

/** Name and web address for the address of a remote, whether written for HTTPS or SSH. Empty for what is no such address. */
export function repositoryOfRemote(remote: string): Pick<RepositoryFacts, 'name' | 'htmlUrl'> {
  const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)(.+)$/.exec(remote)
  const [, host, path] = scp ?? /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/]+)\/(.+)$/.exec(remote) ?? []
  if (host === undefined || path === undefined) return { name: '', htmlUrl: '' }
  const clean = path
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .replace(/^\/+/, '')
  // A port of SSH is none of the web server's.
  const web = /^https?:/.test(remote) ? host : host.replace(/:\d+$/, '')
  const scheme = remote.startsWith('http:') ? 'http' : 'https'
  return { name: clean.split('/').at(-1) ?? '', htmlUrl: `${scheme}://${web}/${clean}` }
}

function refs(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '')
}

/** Milliseconds after which a git that waits for a remote is given up. */
const GIT_MS = 20_000

/** What a git command prints, without the last line end. Never asks for a password. */
export async function git(runtime: Runtime, args: readonly string[]): Promise<string> {
  const env = Object.fromEntries(
    Object.entries(runtime.env).filter(([name, value]) => value !== undefined && !name.startsWith('INPUT_')),
  ) as Record<string, string>
  const limit = AbortSignal.timeout(GIT_MS)
  const { exitCode, stdout, stderr } = await runtime.exec('git', args, {
    env: { ...env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    signal: runtime.signal === undefined ? limit : AbortSignal.any([limit, runtime.signal]),
  })
  if (exitCode === 0) return stdout.trim()
  // The address of a remote may have a password in it.
  const reason = (stderr.trim().split('\n')[0] ?? '').replace(/\/\/[^@/\s]+@/g, '//')
  throw new Failure(
    'failed',
    `git ${args.filter((arg) => !arg.startsWith('-'))[0] ?? ''} failed: ${reason || `exit code ${exitCode}`}`,
    {
      hint: hintFor(stderr),
    },
  )
}

function hintFor(stderr: string): string | undefined {
  if (/dubious ownership/.test(stderr)) return 'Run git config --global --add safe.directory "$PWD" first.'
  if (/not a git repository/.test(stderr)) return 'Check the repository out before this step (actions/checkout).'
  return undefined
}
