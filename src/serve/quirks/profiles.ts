import { HOSTED } from './hosted.ts'
import { PROFILE_NAMES, type ProfileName } from './names.ts'
import type { Profile } from './profile.ts'
import { SELF_HOSTED } from './self-hosted.ts'

/** Every registry that can be played. Each plays all that was seen of it, in whatever version, so it is worse than the real one. */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = { ...HOSTED, ...SELF_HOSTED }

/** What the profiles do, as the table of the documentation. */
export function profileTable(): string {
  const rows = PROFILE_NAMES.map((name) => {
    const { title, auth, quirks } = PROFILES[name]
    const login = auth.kind === 'basic' ? 'Basic' : `tokens${'expiresIn' in auth ? ` of ${auth.expiresIn} s` : ''}`
    const lines = quirks.map(({ what, source }) => `${what} (${source})`)
    return `| \`${name}\` | ${title} | ${login} | ${lines.join('<br>')} |`
  })
  return ['| name | registry | login | what it does |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}
