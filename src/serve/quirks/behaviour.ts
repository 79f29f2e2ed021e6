import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ManifestDocument } from '../../image/manifest.ts'
import type { Clock } from '../../runtime/runtime.ts'
import type { Repositories } from '../../stores/store.ts'
import type { RegistryError } from '../registry-error.ts'
import type { Route } from '../route.ts'
import type { Head } from '../shaped-response.ts'

/** One request, as a behaviour sees it. */
export interface Call {
  readonly request: IncomingMessage
  readonly method: string
  readonly path: string
  /** What stood after the `?`, byte for byte. */
  readonly rawQuery: string
  /** What the handler will read: a behaviour may take parameters out or put others in. */
  readonly query: URLSearchParams
  /** Undefined for a path of no registry, and before the path was read. */
  readonly route: Route | undefined
  /** Where this client reaches us: `http://127.0.0.1:5000`. */
  readonly origin: string
  /** Who asks, once that is known. */
  readonly user: string | undefined
  readonly repositories: Repositories
  readonly clock: Clock
}

/**
 * One way in which a registry differs from the specification, or from others that follow it as well. Everything is
 * optional, and several are played together, each on what the one before it made of the exchange.
 */
export interface Behaviour {
  /** Before the path is read and anybody is asked who they are. True: it has been answered. */
  first?(call: Call, response: ServerResponse): boolean | Promise<boolean>
  /** Before the handler, for whoever may. Throws a {@link RegistryError} to refuse, or changes the query. */
  request?(call: Call): void | Promise<void>
  /** What is read in place of what the path asks for; undefined for that itself. */
  instead?(call: Call): Route | undefined
  /** A manifest that was read, before it is stored. Throws to refuse. */
  manifest?(document: ManifestDocument, call: Call): void | Promise<void>
  /** The document of a list of tags or repositories. */
  list?(body: Readonly<Record<string, unknown>>, call: Call): Readonly<Record<string, unknown>>
  /** An error in this registry's own words. */
  refusal?(error: RegistryError, call: Call): RegistryError
  /** The head of an answer, errors included. */
  answer?(head: Head, call: Call): Head
}

/** The behaviours of a server on one request. */
export class Play {
  readonly #behaviours: readonly Behaviour[]
  readonly #call: Call

  constructor(behaviours: readonly Behaviour[], call: Call) {
    this.#behaviours = behaviours
    this.#call = call
  }

  /** True when one of them has answered. */
  async first(response: ServerResponse): Promise<boolean> {
    for (const behaviour of this.#behaviours) {
      if ((await behaviour.first?.(this.#call, response)) === true) return true
    }
    return false
  }

  async request(): Promise<void> {
    for (const behaviour of this.#behaviours) await behaviour.request?.(this.#call)
  }

  /** The route that is handled. */
  instead(route: Route): Route {
    return this.#behaviours.reduce((last, behaviour) => behaviour.instead?.(this.#call) ?? last, route)
  }

  async manifest(document: ManifestDocument): Promise<void> {
    for (const behaviour of this.#behaviours) await behaviour.manifest?.(document, this.#call)
  }

  list(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    return this.#behaviours.reduce((shaped, behaviour) => behaviour.list?.(shaped, this.#call) ?? shaped, body)
  }

  refusal(error: RegistryError): RegistryError {
    return this.#behaviours.reduce((said, behaviour) => behaviour.refusal?.(said, this.#call) ?? said, error)
  }

  answer(head: Head): Head {
    return this.#behaviours.reduce((shaped, behaviour) => behaviour.answer?.(shaped, this.#call) ?? shaped, head)
  }
}
