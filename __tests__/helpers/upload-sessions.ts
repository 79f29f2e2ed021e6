import type { WatchedRequest } from './watching-proxy.ts'

/**
 * What is wrong with how a client treated upload sessions: none that it knew of stays open, and content goes into one again only
 * after it asked how much is there.
 */
export function sessionTroubles(requests: readonly WatchedRequest[]): string[] {
  const opened = requests.filter(
    ({ method, told, location, fault }) =>
      method === 'POST' && told === 202 && location !== undefined && fault === undefined,
  )
  return opened.flatMap(({ location }) => {
    const path = new URL(location as string, 'http://x').pathname
    const own = requests.filter((one) => one.path === path)
    const isOver = own.some(
      ({ method, status }) => method === 'DELETE' || status === 404 || (method === 'PUT' && status === 201),
    )
    return [...(isOver ? [] : [`the session ${path} was left open`]), ...replays(own)]
  })
}

function replays(requests: readonly WatchedRequest[]): string[] {
  let isUnsure = false
  const troubles: string[] = []
  for (const { method, path, told, sent } of requests) {
    if (method === 'GET') isUnsure = false
    if ((method !== 'PATCH' && method !== 'PUT') || sent === 0) continue
    if (isUnsure) troubles.push(`${method} ${path} was sent into a session of unknown state`)
    // A login that is asked for comes before the content is looked at, and a 416 tells how far the session is.
    isUnsure = !(told >= 200 && told < 300) && told !== 401 && told !== 416
  }
  return troubles
}
