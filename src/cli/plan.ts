import { writeFile } from 'node:fs/promises'
import { appendSummary } from '../host/step-summary.ts'
import { isDigest } from '../image/digest.ts'
import { parseExisting } from '../release/existing-names.ts'
import { summarizeReleasePlan } from '../release/outputs/plan-summary.ts'
import type { ReleasePlan } from '../release/release-plan.ts'
import { describeError, Failure } from '../runtime/failure.ts'
import { planFromRules, type RulesRequest } from '../ship/plan-rules.ts'
import type { Command, CommandContext } from './command.ts'
import { withConnections } from './connect.ts'
import { IMMUTABLE_OPTION, readImmutable } from './immutable-option.ts'
import type { OptionSpec, OptionValues } from './option.ts'
import { showReleasePlan } from './show-plan.ts'

const OPTIONS: Readonly<Record<string, OptionSpec>> = {
  image: { type: 'string', multiple: true, value: 'REPO', help: 'A repository that the tags are for' },
  tags: { type: 'string', multiple: true, value: 'RULE', help: 'A tag rule: type=semver,pattern={{version}}' },
  flavor: {
    type: 'string',
    multiple: true,
    value: 'RULE',
    help: 'What holds for all tags: latest=auto, suffix=-alpine',
  },
  ref: { type: 'string', value: 'REF', help: 'What is released: refs/tags/v1.9.1' },
  event: { type: 'string', value: 'FILE', help: 'A recorded event (JSON) instead of where this runs' },
  sha: { type: 'string', value: 'SHA', help: 'The commit' },
  'default-branch': { type: 'string', value: 'NAME', help: 'The default branch, for edge and is_default_branch' },
  existing: {
    type: 'string',
    value: 'LIST',
    help: 'Where versions are looked for: registry,git (default); or versions, offline',
  },
  digest: { type: 'string', value: 'DIGEST', help: 'The image, when it is pushed already' },
  'allow-downgrade': { type: 'boolean', help: 'Let floating tags go back to an older version' },
  ...IMMUTABLE_OPTION,
  'no-strict': { type: 'boolean', help: 'Typos in rules are warnings' },
  'allow-empty': { type: 'boolean', help: 'No tag at all is no error' },
  output: { type: 'string', short: 'o', value: 'FILE', help: 'Write the plan (JSON) for apply and push --plan' },
  'pr-comment': { type: 'boolean', help: 'Put the plan into a comment of the pull request (needs GITHUB_TOKEN)' },
}

export const command: Command = {
  usage: 'plan [OPTIONS]',
  summary: 'Show which tags a release gets in each registry, and why; changes nothing',
  help: `What is released is read from where this runs (GitHub, GitLab, a git checkout), or given with --ref or --event. The rules are
those of the tags action. In a step of GitHub Actions the plan is also put into the job summary. Ends with 1 when an exact version is on
another image, since the release would be refused.

  seaworthy plan --image ghcr.io/acme/app --tags 'type=semver,pattern={{version}}' -o plan.json
  seaworthy plan --ref refs/tags/v1.9.1 --existing 2.0.0,1.9.0 --tags 'type=semver,pattern={{major}}'`,
  options: OPTIONS,
  arity: [0, 0],
  async run(context) {
    const { options, runtime, result } = context
    const request = readRequest(options, runtime.env)
    if (runtime.env.GITHUB_TOKEN) runtime.mask(runtime.env.GITHUB_TOKEN)
    const plan = await withConnections(context, (connections) => planFromRules(request, connections))
    if (typeof options.output === 'string') await writePlan(options.output, plan)
    const markdown = summarizeReleasePlan(plan)
    if (runtime.env.GITHUB_ACTIONS === 'true') await appendSummary(runtime.env.GITHUB_STEP_SUMMARY, markdown)
    if (options['pr-comment'] === true) await comment(markdown, request, context)
    result(plan, showReleasePlan(plan))
    return plan.tags.some(({ action, immutable }) => action === 'refuse' && immutable === true) ? 1 : undefined
  },
}

function readRequest(options: OptionValues, env: Readonly<Record<string, string | undefined>>): RulesRequest {
  const existing = text(options, 'existing') ?? 'registry,git'
  const sources = parseExisting(existing)
  const digest = text(options, 'digest')
  if (digest !== undefined && !isDigest(digest)) {
    throw new Failure('usage', `--digest cannot be "${digest.slice(0, 100)}"`, {
      hint: 'Write sha256:<64 hexadecimal digits>.',
    })
  }
  const [ref, event, sha, defaultBranch] = ['ref', 'event', 'sha', 'default-branch'].map((name) => text(options, name))
  return {
    rules: {
      tags: lines(options, 'tags'),
      flavor: lines(options, 'flavor'),
      strict: options['no-strict'] !== true,
      allowEmpty: options['allow-empty'] === true,
    },
    images: lines(options, 'image'),
    existing,
    facts: {
      token: env.GITHUB_TOKEN ?? '',
      ...(ref === undefined ? {} : { ref }),
      ...(event === undefined ? {} : { event }),
      ...(sha === undefined ? {} : { sha }),
      ...(defaultBranch === undefined ? {} : { defaultBranch }),
    },
    // Versions given by hand are all there is to know: nobody is asked.
    ask: sources.names.length > 0 && !sources.registry ? 'never' : 'always',
    digest,
    allowDowngrade: options['allow-downgrade'] === true,
    immutable: readImmutable(options.immutable),
    withLabels: true,
  }
}

function text(options: OptionValues, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function lines(options: OptionValues, name: string): string {
  return ((options[name] ?? []) as readonly string[]).join('\n')
}

async function writePlan(path: string, plan: ReleasePlan): Promise<void> {
  await writeFile(path, `${JSON.stringify(plan, null, 2)}\n`).catch((cause: NodeJS.ErrnoException) => {
    throw new Failure('failed', `the plan cannot be written to ${path}: ${cause.code ?? cause.message}`, {
      reference: path,
      cause,
    })
  })
}

async function comment(markdown: string, request: RulesRequest, { runtime }: CommandContext): Promise<void> {
  const { commentOnPullRequest } = await import('../release/outputs/pull-request-comment.ts')
  const { readFacts } = await import('../release/context/read-facts.ts')
  const facts = await readFacts(request.facts, runtime)
  const { pullRequest } = facts
  if (pullRequest === undefined)
    return runtime.log.info('This run is about no pull request, so there is none to comment on')
  try {
    const url = await commentOnPullRequest({ markdown, key: request.images, pullRequest }, runtime)
    runtime.log.info(`The plan is in ${url}`)
  } catch (error) {
    // A token in a pull request from a fork may write nothing; the plan itself is done.
    if (!(error instanceof Failure) || error.code === 'usage' || error.code === 'cancelled') throw error
    runtime.log.warn(`the plan is in no comment: ${describeError(error)}`)
  }
}
