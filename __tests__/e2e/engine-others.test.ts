// The same between registries and the engines that are less common: Podman, and a newer engine with the classic image store.
import { jest } from '@jest/globals'
import { otherEngineVariants } from '../helpers/engine.ts'
import { engineSuite } from '../helpers/engine-suite.ts'
import { describeEndToEnd, engineObstacle, findTool } from '../helpers/tools.ts'

jest.setTimeout(180_000)

for (const [name, variant] of otherEngineVariants()) {
  const needed = ['docker-registry', 'skopeo', ...(variant.podman === true ? ['podman'] : [])]
  const missing = needed.find((tool) => findTool(tool) === undefined)
  const obstacle = engineObstacle() ?? (missing === undefined ? undefined : `there is no ${missing}`)
  describeEndToEnd(name, obstacle, () => engineSuite(variant))
}
