import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Status and headers of an answer, as a handler wants them. */
export interface Head {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
}

/** An answer whose head may still be changed at the moment it is written: where one registry differs from another. */
export class ShapedResponse extends ServerResponse<IncomingMessage> {
  /** Undefined leaves the head as it is. */
  shape: ((head: Head) => Head) | undefined

  override writeHead(
    status: number,
    reason?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ): this {
    // Our handlers give the headers as an object; other forms are Node's own.
    if (this.shape === undefined || typeof reason !== 'object' || Array.isArray(reason)) {
      return super.writeHead(status, reason as string, headers)
    }
    const shaped = this.shape({ status, headers: reason as Head['headers'] })
    return super.writeHead(shaped.status, shaped.headers as OutgoingHttpHeaders)
  }
}
