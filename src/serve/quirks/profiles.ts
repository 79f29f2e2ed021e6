import { CLOUDS } from './clouds.ts'
import { LARGE } from './large.ts'
import type { ProfileName } from './names.ts'
import type { Profile } from './profile.ts'
import { SELF_HOSTED } from './self-hosted.ts'

/** Every registry that can be played. Each plays all that was seen of it, in whatever version, so it is worse than the real one. */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = { ...LARGE, ...CLOUDS, ...SELF_HOSTED }
