import { Failure } from '../../runtime/failure.ts'
import type { WireResponse } from '../registry/wire/exchange.ts'

/** Where an entry is read from while it is read: its address, which may be renewed, and what the first answer said it is. */
export class Location {
  readonly key: string
  #url: URL
  readonly #look: () => Promise<URL>
  #renewal: Promise<URL> | undefined
  #total: number | undefined
  #etag: string | undefined

  constructor(key: string, url: URL, look: () => Promise<URL>) {
    this.key = key
    this.#url = url
    this.#look = look
  }

  get url(): URL {
    return this.#url
  }

  /** Another address than `old`, asked for once by all who find it useless; undefined when the service knows no other. */
  async renew(old: URL): Promise<URL | undefined> {
    if (this.#url === old) {
      this.#renewal ??= this.#look().finally(() => {
        this.#renewal = undefined
      })
      this.#url = await this.#renewal
    }
    return this.#url.href === old.href ? undefined : this.#url
  }

  /**
   * Takes note of what an answer says about the whole. `Failure('mismatch')` when that is another entry than before: it was evicted and
   * stored anew in between, and parts of two must not become one.
   */
  check(response: WireResponse, total: number | undefined): void {
    const etag = response.header('etag')
    const isOther =
      (this.#total !== undefined && total !== undefined && this.#total !== total) ||
      (this.#etag !== undefined && etag !== undefined && this.#etag !== etag)
    if (isOther) {
      throw new Failure('mismatch', `GitHub's cache: ${this.key} was replaced while it was read`, {
        reference: this.key,
      })
    }
    this.#total ??= total
    this.#etag ??= etag
  }
}
