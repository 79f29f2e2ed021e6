/** Windows releases after which a host runs the containers of the release before it (LTSC builds, rising). */
const LTSC_BUILDS = [20348, 26100] as const

/**
 * Whether a Windows host of one version runs containers built for another. Before Server 2022 (build 20348) the builds must be
 * equal; since then a host runs everything from the long-term release before its own up to itself, as containerd's
 * platforms package decides. An empty version on either side matches, one that cannot be read matches only a host that cannot either.
 */
export function runsWindowsVersion(host: string, container: string): boolean {
  const own = readVersion(host)
  if (own === undefined || container === '') return true
  const other = readVersion(container) ?? { release: '0.0', build: 0 }
  if (own.release !== other.release) return false
  if (own.build < LTSC_BUILDS[0]) return own.build === other.build
  const generation = LTSC_BUILDS.findLastIndex((build) => build <= own.build)
  const oldest = LTSC_BUILDS[Math.max(0, generation - 1)] as number
  return oldest <= other.build && other.build <= own.build
}

/** `10.0.17763.1234` is release 10.0, build 17763; undefined for what has fewer parts or is no number. */
function readVersion(text: string): { release: string; build: number } | undefined {
  const [major = '', minor = '', build = ''] = text.split('.')
  if (!isNumber(major, 255) || !isNumber(minor, 255) || !isNumber(build, 65_535)) return undefined
  if (Number(major) === 0 && Number(minor) === 0 && Number(build) === 0) return undefined
  return { release: `${Number(major)}.${Number(minor)}`, build: Number(build) }
}

function isNumber(text: string, most: number): boolean {
  return /^[0-9]+$/.test(text) && Number(text) <= most
}
