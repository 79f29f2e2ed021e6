import type { Host } from '../host/host.ts'
import type { PlannedTag, ReleasePlan } from '../release/release-plan.ts'
import type { ReleaseReference } from '../release/release-reference.ts'
import { readLines } from '../release/rules/lines.ts'
import { Failure } from '../runtime/failure.ts'
import type { Connections } from '../ship/connections.ts'
import { expandReferences } from '../ship/references.ts'
import { readBoolean, readChoice, readList, readSecret } from './inputs.ts'

/** Where to push, and the plan behind it when there is one. No reference at all only where `allow-empty` says that this is fine. */
export interface PushReferences {
  readonly references: readonly (string | ReleaseReference)[]
  readonly plan?: ReleasePlan
}

/** Reads where to push; what has to be looked up first waits until it is called with connections. Throws `Failure('usage')` at once. */
export function readPushReferences(host: Host): (connections: Connections) => Promise<PushReferences> {
  const to = expandReferences({ to: readList(host, 'to'), images: [], tags: [] })
  const rules = readLines(host.input('tags')).some(({ text }) => text.includes('='))
  const plan = host.input('plan')
  const allowEmpty = readBoolean(host, 'allow-empty', false)
  if (plan !== '') {
    refuseBeside(host, 'plan', 'the plan says where the image goes', ['images', 'tags', 'flavor'])
    if (readBoolean(host, 'allow-downgrade', false)) {
      throw new Failure(
        'usage',
        'the input allow-downgrade cannot stand here: the plan has decided about floating tags',
        {
          reference: 'allow-downgrade',
          hint: 'Set it in the step that makes the plan.',
        },
      )
    }
    const keepsVersions = readImmutable(host) === 'versions'
    return async () => {
      const read = await readPlan(plan)
      return await withPlan(to, keepsVersions ? read : { ...read, tags: read.tags.map(movable) }, allowEmpty)
    }
  }
  if (rules) {
    const options = readRules(host)
    return async (connections) => await withPlan(to, await options(connections), allowEmpty)
  }
  refuseBeside(host, 'tags', 'flavor belongs to tag rules, and tags has none', ['flavor'])
  const references = expandReferences({
    to: readList(host, 'to'),
    images: readList(host, 'images'),
    tags: readList(host, 'tags'),
  })
  if (references.length === 0) {
    throw new Failure('usage', 'the inputs to, images and tags are all empty, so there is no place to push to', {
      reference: 'to',
      hint: 'Write to: ghcr.io/acme/app:1.4.2, or images and tags, or plan.',
    })
  }
  return async () => ({ references })
}

function readImmutable(host: Host): 'versions' | 'none' {
  return readChoice(host, 'immutable', ['versions', 'none'], 'versions')
}

function movable({ immutable: _, ...tag }: PlannedTag): PlannedTag {
  return tag
}

async function withPlan(to: readonly string[], plan: ReleasePlan, allowEmpty: boolean): Promise<PushReferences> {
  const { releaseReferences } = await import('../release/release-reference.ts')
  const references = [...to, ...releaseReferences(plan)]
  if (references.length > 0 || allowEmpty) return { references, plan }
  throw new Failure('refused', 'the plan has no tag for this run, so there is nothing to push', {
    reference: 'plan',
    hint: 'Where that is fine, say so: allow-empty: true.',
  })
}

function refuseBeside(host: Host, name: string, reason: string, others: readonly string[]): void {
  const given = others.find((other) => host.input(other) !== '')
  if (given === undefined) return
  throw new Failure('usage', `the input ${given} cannot stand here: ${reason}`, {
    reference: given,
    hint: name === 'plan' ? `Leave out ${given}: it was read when the plan was made.` : 'Leave out flavor.',
  })
}

async function readPlan(path: string): Promise<ReleasePlan> {
  const { readPlanFile } = await import('../release/plan-file.ts')
  return await readPlanFile(path)
}

function readRules(host: Host): (connections: Connections) => Promise<ReleasePlan> {
  const images = host.input('images')
  const tags = host.input('tags')
  const whole = readLines(tags).find(({ text }) => /^[^=,]*[/:][^=,]*$/.test(text))
  if (images === '') {
    throw new Failure('usage', 'the tags are rules, and there is no image that gets them', {
      reference: 'images',
      hint: 'Name the repository in images: ghcr.io/acme/app',
    })
  }
  if (whole !== undefined) {
    throw new Failure(
      'usage',
      `tags: line ${whole.line} is the reference ${whole.text}, which cannot stand among rules`,
      {
        reference: whole.text,
        hint: 'Write whole references in the input to.',
      },
    )
  }
  const options = {
    rules: {
      tags,
      flavor: host.input('flavor'),
      strict: readBoolean(host, 'strict', true),
      allowEmpty: readBoolean(host, 'allow-empty', false),
    },
    images,
    existing: host.input('existing') || 'registry,git',
    allowDowngrade: readBoolean(host, 'allow-downgrade', false),
    immutable: readImmutable(host),
    facts: { token: readSecret(host, 'github-token') },
    ask: 'when-floating' as const,
  }
  return async (connections) => {
    const { planFromRules } = await import('../ship/plan-rules.ts')
    return await planFromRules(options, connections)
  }
}
