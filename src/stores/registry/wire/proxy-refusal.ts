import { Failure } from '../../../runtime/failure.ts'
import { shownText } from '../errors/redact.ts'
import { PROXY_REFUSED } from '../retry.ts'

/** What a proxy means by answering with another status than the one of the host behind it. Tried again only where that may help (5xx, 408, 429). */
export function refusalOfProxy(
  status: number,
  challenges: readonly string[] | undefined,
  proxy: URL,
  target: string,
): Failure {
  const isLasting = status < 500 && status !== 408 && status !== 429
  const cause = Object.assign(new Error(`status ${status} from the proxy`), isLasting ? { code: PROXY_REFUSED } : {})
  const [what, hint] = describe(status, challenges ?? [], proxy, target)
  return new Failure('unreachable', `${target}: the proxy ${proxy.host} ${what}`, { hint, cause })
}

function describe(
  status: number,
  challenges: readonly string[],
  proxy: URL,
  target: string,
): readonly [what: string, hint: string] {
  const around = `or put ${target} into NO_PROXY if it can be reached without the proxy`
  // Tinyproxy says 401 to a wrong password. Only the proxy itself can have answered here.
  if (status === 407 || status === 401) {
    const schemes = challenges.map((text) => text.trim().split(/[\s,]/)[0] ?? '').filter((scheme) => scheme !== '')
    const offered = schemes.length === 0 ? '' : shownText(schemes.join(', '))
    if (schemes.length > 0 && !schemes.some((scheme) => scheme.toLowerCase() === 'basic')) {
      return [
        `wants a login that is not spoken here (${status}: ${offered})`,
        `Only Basic is. Ask for a rule without a login for ${target}, ${around}, or run a helper on this machine that logs in for you (cntlm, px) and name that as the proxy.`,
      ]
    }
    const where = `${proxy.protocol}//USER:PASSWORD@${proxy.host}`
    const encoded = 'with special characters percent-encoded (@ as %40, : as %3A, / as %2F, # as %23, % as %25)'
    return proxy.username === '' && proxy.password === ''
      ? [
          `wants a login, and its URL has none (${status})`,
          `Write the proxy as ${where}, ${encoded}; keep it in a secret.`,
        ]
      : [
          `does not take the user and password of its URL (${status})`,
          `Check them: they go into the URL, ${where}, ${encoded}.`,
        ]
  }
  if (status === 403)
    return ['does not allow the way there (403)', `Ask whoever runs the proxy to allow ${target}, ${around}.`]
  if (status >= 500) {
    return [
      `could not open the way there: it answered ${status}`,
      `The proxy does not reach or does not know ${target}: check the name, ${around}.`,
    ]
  }
  return [
    `could not open the way there: it answered ${status}`,
    'Is this an HTTP proxy that knows CONNECT? Check the host and port in HTTPS_PROXY.',
  ]
}
