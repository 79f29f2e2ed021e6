import { readFile } from 'node:fs/promises'
import { isObject, type JsonObject } from '../../image/json.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { numberAt, textAt } from './json-path.ts'

/** An event as GitHub tells it to a step: some variables and the webhook payload. */
export interface GithubEvent {
  /** `push`, `pull_request`… */
  readonly name: string
  readonly ref: string
  readonly sha: string
  readonly headRef: string
  /** `acme/app` */
  readonly repository: string
  readonly serverUrl: string
  readonly apiUrl: string
  readonly payload: JsonObject
}

/** The event that started this workflow: the GITHUB_* variables and the file they name. */
export async function readGithubEvent({ env, log }: Runtime): Promise<GithubEvent> {
  const file = env.GITHUB_EVENT_PATH ?? ''
  const payload = file === '' ? {} : await readPayload(file, (message) => log.warn(message))
  return {
    name: env.GITHUB_EVENT_NAME ?? '',
    ref: env.GITHUB_REF ?? '',
    sha: env.GITHUB_SHA ?? '',
    headRef: env.GITHUB_HEAD_REF ?? '',
    repository: env.GITHUB_REPOSITORY || textAt(payload, 'repository', 'full_name'),
    ...places(env),
    payload,
  }
}

/**
 * An event from a recording: either what `${{ toJSON(github) }}` prints (variables and payload), or a webhook payload alone, of which
 * the kind of event and its ref are told by what is in it.
 */
export function recordedEvent(recording: JsonObject, env: Runtime['env']): GithubEvent {
  const name = textAt(recording, 'event_name')
  const payload = recording.event
  if (name !== '' && isObject(payload)) {
    return {
      name,
      ref: textAt(recording, 'ref'),
      sha: textAt(recording, 'sha'),
      headRef: textAt(recording, 'head_ref'),
      repository: textAt(recording, 'repository'),
      serverUrl: textAt(recording, 'server_url') || places(env).serverUrl,
      apiUrl: textAt(recording, 'api_url') || places(env).apiUrl,
      payload,
    }
  }
  return {
    ...kindOf(recording),
    repository: textAt(recording, 'repository', 'full_name'),
    ...places(env),
    payload: recording,
  }
}

/** The number of the pull request that the event is about. */
export function pullRequestOf({ name, payload }: GithubEvent): number | undefined {
  if (name.includes('pull_request')) return numberAt(payload, 'pull_request', 'number') ?? numberAt(payload, 'number')
  if (isObject(payload.issue)) {
    return isObject(payload.issue.pull_request) ? numberAt(payload, 'issue', 'number') : undefined
  }
  if (name === 'merge_group') {
    const [, number] = /\/pr-(\d+)-[0-9a-f]+$/.exec(textAt(payload, 'merge_group', 'head_ref')) ?? []
    return number === undefined ? undefined : Number(number)
  }
  const runs = isObject(payload.workflow_run) ? payload.workflow_run.pull_requests : undefined
  return Array.isArray(runs) ? numberAt(runs[0], 'number') : undefined
}

type Kind = Pick<GithubEvent, 'name' | 'ref' | 'sha' | 'headRef'>

/** What GitHub would put into the variables for a payload: https://docs.github.com/actions/reference/events-that-trigger-workflows */
function kindOf(payload: JsonObject): Kind {
  const branch = textAt(payload, 'repository', 'default_branch')
  const onDefault = { ref: branch === '' ? '' : `refs/heads/${branch}`, sha: '', headRef: '' }
  if (isObject(payload.pull_request)) {
    const merge = textAt(payload, 'pull_request', 'merge_commit_sha')
    return {
      name: 'pull_request',
      ref: `refs/pull/${numberAt(payload, 'pull_request', 'number') ?? textAt(payload, 'number')}/merge`,
      sha: merge || textAt(payload, 'pull_request', 'head', 'sha'),
      headRef: textAt(payload, 'pull_request', 'head', 'ref'),
    }
  }
  if (isObject(payload.merge_group)) {
    const { merge_group: group } = payload
    return { name: 'merge_group', ref: textAt(group, 'head_ref'), sha: textAt(group, 'head_sha'), headRef: '' }
  }
  if (isObject(payload.release)) {
    return { name: 'release', ref: `refs/tags/${textAt(payload, 'release', 'tag_name')}`, sha: '', headRef: '' }
  }
  if (isObject(payload.workflow_run)) return { name: 'workflow_run', ...onDefault }
  if (isObject(payload.issue)) return { name: isObject(payload.comment) ? 'issue_comment' : 'issues', ...onDefault }
  if (isObject(payload.discussion)) return { name: 'discussion', ...onDefault }
  if (textAt(payload, 'schedule') !== '') return { name: 'schedule', ...onDefault }
  const ref = textAt(payload, 'ref')
  const kind = textAt(payload, 'ref_type')
  if (kind === 'tag' || kind === 'branch') {
    return { name: 'create', ref: `refs/${kind === 'tag' ? 'tags' : 'heads'}/${ref}`, sha: '', headRef: '' }
  }
  if (ref !== '' && textAt(payload, 'after') !== '')
    return { name: 'push', ref, sha: textAt(payload, 'after'), headRef: '' }
  if (ref !== '' && 'workflow' in payload) return { name: 'workflow_dispatch', ref, sha: '', headRef: '' }
  throw new Failure('usage', 'the recorded event is of no kind that can be told from its payload', {
    reference: 'event',
    hint: `Record the whole context in the workflow: echo "$CONTEXT" > event.json, with CONTEXT: \${{ toJSON(github) }} in env.`,
  })
}

function places(env: Runtime['env']): Pick<GithubEvent, 'serverUrl' | 'apiUrl'> {
  return {
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
  }
}

async function readPayload(file: string, warn: (message: string) => void): Promise<JsonObject> {
  try {
    return await readJsonObject(file)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'not-found') throw error
    warn(`GITHUB_EVENT_PATH names ${file}, which does not exist: only the variables tell of the event`)
    return {}
  }
}

/** A file with one JSON object, of whatever size an event has. */
export async function readJsonObject(file: string): Promise<JsonObject> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    throw new Failure(
      missing ? 'not-found' : 'failed',
      `the event file ${file} ${missing ? 'does not exist' : 'cannot be read'}`,
      {
        reference: file,
        cause,
      },
    )
  }
  let value: unknown
  try {
    // Some editors and shells begin a file with a byte order mark.
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new Failure('invalid', `the event file ${file} is not JSON`, { reference: file, cause })
  }
  if (isObject(value)) return value
  throw new Failure('invalid', `the event file ${file} holds no JSON object`, { reference: file })
}
