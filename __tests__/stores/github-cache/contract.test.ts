// GitHub's cache as a place for entries, over both protocols, with the REST API and without.
import { systemRuntime } from '../../../src/runtime/system.ts'
import { openGithubCache } from '../../../src/stores/github-cache/github-cache.ts'
import { type CacheEntriesUnderTest, describeCacheEntriesContract } from '../../helpers/cache-entries-contract.ts'
import { startCacheService } from '../../helpers/cache-service.ts'

async function open(
  protocol: 'v1' | 'v2',
  githubToken?: string,
  ignoresRanges = false,
): Promise<CacheEntriesUnderTest> {
  const service = await startCacheService()
  service.blobs.ignoresRanges = ignoresRanges
  const runtime = systemRuntime({ env: service.env(undefined, protocol) })
  return {
    entries: await openGithubCache(runtime, { githubToken }),
    tick: () => service.pass(1000),
    cleanup: () => service.close(),
  }
}

const noToken = 'needs a token for the REST API'

describeCacheEntriesContract('GitHub’s cache with a token for REST', () => open('v2', 'ghs_token'))
describeCacheEntriesContract('GitHub’s cache', () => open('v2'), { list: noToken, remove: noToken })
describeCacheEntriesContract('a cache service whose blobs have no ranges', () => open('v2', 'ghs_token', true))
describeCacheEntriesContract('a cache service of the first protocol', () => open('v1', 'ghs_token'))
