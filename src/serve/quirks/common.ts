import { oneTagAtATime } from './manifests.ts'
import type { Quirk } from './profile.ts'
import { ignoresOrigin } from './uploads.ts'

/** No registry that was looked at knows the `tag` parameters of the next specification yet. */
export const ONE_TAG: Quirk = {
  what: 'a manifest under its digest gets no tags by `tag=`',
  source: 'distribution-spec#600: in no registry yet',
  play: oneTagAtATime(),
}

/** A mount knows no other registries. */
export const NO_ORIGIN: Quirk = {
  what: '`origin` of a mount is passed over',
  source: 'google/go-containerregistry#1741',
  play: ignoresOrigin(),
}
