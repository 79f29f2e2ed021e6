import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Host } from '../host/host.ts'
import { gitRefs } from '../release/context/git.ts'
import { readFacts } from '../release/context/read-facts.ts'
import type { Evaluation } from '../release/evaluation.ts'
import { type ExistingSources, parseExisting } from '../release/existing-names.ts'
import { expandGlobal } from '../release/expressions/global.ts'
import type { Facts } from '../release/facts.ts'
import { readCustomLines } from '../release/outputs/custom-lines.ts'
import { bakeFiles, type ReleaseNames, releaseJson } from '../release/outputs/documents.ts'
import { outputVariables } from '../release/outputs/environment.ts'
import { grantedNames, isRefused } from '../release/outputs/granted-names.ts'
import { annotationLines, imageLabels, type Labels, labelLines } from '../release/outputs/labels.ts'
import { type OutputSettings, readOutputSettings } from '../release/outputs/settings.ts'
import type { ReleasePlan } from '../release/release-plan.ts'
import { evaluateRules } from '../release/rules/evaluate.ts'
import { readImages } from '../release/rules/images.ts'
import type { DecideOptions } from '../ship/decide-release.ts'
import { ACTIONS } from './generated/names.ts'
import { readBoolean, readChoice, readRaw, readSecret, warnUnknownInputs } from './inputs.ts'
import { runMain } from './run.ts'
import { summarizeTags } from './tags-summary.ts'

/** The main step of `tags/`: says which tags a release gets. */
export async function tags(): Promise<void> {
  await runMain(async (host) => {
    warnUnknownInputs(host, ACTIONS.tags.inputs)
    await tagsFromInputs(host)
  })
}

/** Reads the tag inputs, decides, and sets `version`, `tags`, `labels`… as outputs, and as environment variables unless told not to. */
export async function tagsFromInputs(host: Host): Promise<void> {
  const settings = readOutputSettings(host.env)
  const strict = readBoolean(host, 'strict', true)
  const images = readImages(host.input('images'))
  const token = readSecret(host, 'github-token')
  const context = readChoice(host, 'context', ['workflow', 'git'], 'workflow')
  const facts = await readFacts({ context, token }, host)
  await showContext(host, facts)
  const { shortShaLength } = settings
  const evaluation = await evaluateRules(
    {
      tags: host.input('tags'),
      flavor: host.input('flavor'),
      strict,
      allowEmpty: readBoolean(host, 'allow-empty', false),
      ...(shortShaLength === undefined ? {} : { shortShaLength }),
      knownRefs: await gitRefs(host),
    },
    facts,
  )
  const [labels, annotations] = [
    await readLabels(host, 'labels', evaluation, settings, facts, strict),
    await readLabels(host, 'annotations', evaluation, settings, facts, strict),
  ]
  const existing = parseExisting(host.input('existing') || 'registry,git')
  const plan = await decide(
    evaluation,
    {
      images,
      existing,
      ask: 'when-floating',
      allowDowngrade: readBoolean(host, 'allow-downgrade', false),
      labels: Object.fromEntries(labels),
      annotations: Object.fromEntries(annotations),
    },
    facts,
    host,
  )
  for (const warning of plan.warnings) host.log.warn(warning)
  if (evaluation.tags.length === 0) host.log.warn('no rule gives a tag, so the outputs version and tags are empty')
  const granted = grantedNames(images, evaluation, plan)
  if (granted.tags.length === 0 && evaluation.tags.length > 0)
    host.log.warn('every tag that the rules ask for stays with another version, so the output tags is empty')
  const names = { ...granted, labels, annotations, levels: settings.annotationLevels }
  const shown = isLookedUp(evaluation, images, existing) ? plan : withoutReasons(plan)
  await show(host, names, shown)
  await setOutputs(host, names, plan, settings)
  if (readBoolean(host, 'summary', true)) await host.summary(summarizeTags(shown, evaluation))
}

/** Whether anybody was asked what exists; otherwise reasons such as "new tag" would say what nobody knows. */
function isLookedUp(
  { tags }: Evaluation,
  images: readonly string[],
  { registry, git, names }: ExistingSources,
): boolean {
  const asks = tags.some(({ floating }) => floating !== undefined) && (git || (registry && images.length > 0))
  return asks || names.length > 0
}

function withoutReasons(plan: ReleasePlan): ReleasePlan {
  return { ...plan, tags: plan.tags.map((tag) => ({ ...tag, reason: '' })) }
}

async function decide(evaluation: Evaluation, options: DecideOptions, facts: Facts, host: Host): Promise<ReleasePlan> {
  const [{ openConnections }, { decideRelease }] = await Promise.all([
    import('../ship/connections.ts'),
    import('../ship/decide-release.ts'),
  ])
  const connections = openConnections({}, host)
  try {
    return await decideRelease(evaluation, options, facts, connections)
  } finally {
    await connections.close()
  }
}

async function showContext(host: Host, { event, ref, sha, provider }: Facts): Promise<void> {
  await host.group('Context', async () => {
    for (const [name, value] of Object.entries({ provider, event, ref, sha }))
      host.log.info(`${name}: ${value || '(none)'}`)
  })
}

async function readLabels(
  host: Host,
  input: 'labels' | 'annotations',
  { version }: Evaluation,
  { created, shortShaLength }: OutputSettings,
  facts: Facts,
  strict: boolean,
): Promise<Labels> {
  const warn = (message: string): void => host.log.warn(message)
  return await imageLabels(
    {
      version,
      created: created ?? facts.now,
      custom: readCustomLines(host.input(input), input),
      expand: async ({ line, text }) =>
        await expandGlobal(text, facts, { input, line, text, strict, warn }, shortShaLength),
      warn: (message) => warn(`${input}: ${message}`),
    },
    facts,
  )
}

async function show(host: Host, names: ReleaseNames, plan: ReleasePlan): Promise<void> {
  await host.group('Tags', async () => {
    for (const planned of plan.tags) {
      const { reference, reason } = planned
      host.log.info(`${isRefused(planned) ? 'left out: ' : ''}${reference}${reason === '' ? '' : ` (${reason})`}`)
    }
  })
  await host.group('Labels', async () => {
    for (const line of labelLines(names.labels)) host.log.info(line)
  })
  await host.group('Annotations', async () => {
    for (const line of annotationLines(names.annotations, names.levels)) host.log.info(line)
  })
}

async function setOutputs(host: Host, names: ReleaseNames, plan: ReleasePlan, settings: OutputSettings): Promise<void> {
  const folder = await mkdtemp(join(host.env.RUNNER_TEMP || tmpdir(), 'seaworthy-tags-'))
  const write = async (name: string, text: string): Promise<string> => {
    const file = join(folder, name)
    await writeFile(file, text)
    return file
  }
  const { version, tags: references, tagNames, labels, annotations, levels } = names
  const separator = (name: string): string => readRaw(host, name, '\n')
  const files = bakeFiles(names, host.input('bake-target') || 'docker-metadata-action')
  const outputs: [string, string][] = [
    ['version', version],
    ['tags', references.join(separator('sep-tags'))],
    ['tag-names', tagNames.join(separator('sep-tags'))],
    ['labels', labelLines(labels).join(separator('sep-labels'))],
    ['annotations', annotationLines(annotations, levels).join(separator('sep-annotations'))],
    ['json', JSON.stringify(releaseJson(names))],
  ]
  for (const [name, text] of Object.entries(files)) outputs.push([name, await write(`${name}.json`, text)])
  for (const [name, value] of outputs) host.output(name, value)
  host.output('plan', await write('plan.json', `${JSON.stringify(plan, null, 2)}\n`))
  if (settings.setEnv) exportOutputs(host, outputs)
}

function exportOutputs(host: Host, outputs: readonly (readonly [string, string])[]): void {
  const { variables, leftOut } = outputVariables(outputs, host.env)
  for (const [name, value] of variables) host.exportVariable(name, value)
  if (leftOut.length === 0) return
  host.log.warn(
    `too large for the environment of later steps, so there is no DOCKER_METADATA_OUTPUT_ variable for: ${leftOut.join(', ')}. Use the outputs, or the files that bake-file names`,
  )
}
