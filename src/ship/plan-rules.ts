import type { Digest } from '../image/digest.ts'
import { gitRefs } from '../release/context/git.ts'
import { type FactsOptions, readFacts } from '../release/context/read-facts.ts'
import { parseExisting } from '../release/existing-names.ts'
import { imageLabels } from '../release/outputs/labels.ts'
import { readOutputSettings } from '../release/outputs/settings.ts'
import type { Immutable } from '../release/plan-release.ts'
import type { ReleasePlan } from '../release/release-plan.ts'
import { evaluateRules, type RuleInputs } from '../release/rules/evaluate.ts'
import { readImages } from '../release/rules/images.ts'
import type { Connections } from './connections.ts'
import { type DecideOptions, decideRelease } from './decide-release.ts'

export interface RulesRequest {
  readonly rules: RuleInputs
  /** Lines of the input `images`. */
  readonly images: string
  /** `registry,git`, one of them, `none`, or the versions that exist. */
  readonly existing: string
  readonly facts: FactsOptions
  readonly ask: DecideOptions['ask']
  readonly digest?: Digest | undefined
  readonly allowDowngrade?: boolean
  readonly immutable?: Immutable
  /** Whether the plan has the labels that the image should have. */
  readonly withLabels?: boolean
}

/** From rules and what happened to a plan: which tags this release gets in each repository, and why. */
export async function planFromRules(request: RulesRequest, connections: Connections): Promise<ReleasePlan> {
  const { runtime } = connections
  const { rules, images, existing, ask, digest, allowDowngrade = false, immutable = 'versions' } = request
  const repositories = readImages(images)
  const facts = await readFacts(request.facts, runtime)
  const settings = readOutputSettings(runtime.env)
  const evaluation = await evaluateRules(
    {
      ...rules,
      ...(settings.shortShaLength === undefined ? {} : { shortShaLength: settings.shortShaLength }),
      knownRefs: await gitRefs(runtime),
    },
    facts,
  )
  const labels =
    request.withLabels === true
      ? await imageLabels(
          {
            version: evaluation.version,
            created: settings.created ?? facts.now,
            custom: [],
            expand: async ({ text }) => text,
            warn: (message) => runtime.log.warn(message),
          },
          facts,
        )
      : new Map<string, string>()
  const texts = Object.fromEntries(labels)
  const plan = await decideRelease(
    evaluation,
    {
      images: repositories,
      existing: parseExisting(existing),
      ask,
      digest,
      allowDowngrade,
      immutable,
      labels: texts,
      annotations: texts,
    },
    facts,
    connections,
  )
  for (const warning of plan.warnings) runtime.log.warn(warning)
  return plan
}
