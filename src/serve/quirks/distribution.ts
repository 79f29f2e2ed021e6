import { NO_ORIGIN, ONE_TAG } from './common.ts'
import { noDelete, noReferrers, noTagDelete } from './manifests.ts'
import type { Profile } from './profile.ts'
import { locationsWithHost, stateInQuery } from './uploads.ts'

/** `registry:2`, which Debian calls `docker-registry`. */
export const distribution2: Profile = {
  title: 'distribution 2 (`registry:2`)',
  auth: { kind: 'basic' },
  quirks: [
    ONE_TAG,
    NO_ORIGIN,
    {
      what: 'nothing is deleted, unless that is switched on (405)',
      source: 'distribution/distribution, docs/content/about/configuration.md',
      play: noDelete(['manifest', 'blob'], {
        status: 405,
        code: 'UNSUPPORTED',
        message: 'The operation is unsupported.',
      }),
    },
    {
      what: 'no list of referrers (404)',
      source: 'distribution/distribution#3716',
      play: noReferrers({ status: 404, code: 'UNSUPPORTED', message: '404 page not found' }),
    },
    {
      what: 'all tags are on one page',
      source: 'distribution/distribution 2.8, registry/handlers/tags.go',
      options: { paging: { none: true } },
    },
    {
      what: 'places of uploads are whole URLs with a signed `_state`',
      source: 'distribution/distribution, registry/handlers/blobupload.go',
      play: stateInQuery('_state'),
    },
    {
      what: 'places of uploads name the host',
      source: 'distribution docs, http.relativeurls',
      play: locationsWithHost(),
    },
  ],
}

/** `registry:3`. */
export const distribution3: Profile = {
  title: 'distribution 3 (`registry:3`)',
  auth: { kind: 'token', service: 'registry' },
  quirks: [
    ONE_TAG,
    NO_ORIGIN,
    {
      what: 'no list of referrers (404)',
      source: 'distribution/distribution#3716',
      play: noReferrers({ status: 404, code: 'UNSUPPORTED', message: '404 page not found' }),
    },
    {
      what: 'pages of 100 tags',
      source: 'distribution/distribution 3, registry/handlers/tags.go',
      options: { paging: { usual: 100, bareLink: true } },
    },
    {
      what: 'no tag is taken away from its image',
      source: 'distribution/distribution#3174',
      play: noTagDelete({ status: 405, code: 'UNSUPPORTED', message: 'The operation is unsupported.' }),
    },
    {
      what: 'places of uploads have a signed `_state`',
      source: 'distribution/distribution, registry/handlers/blobupload.go',
      play: stateInQuery('_state'),
    },
  ],
}
