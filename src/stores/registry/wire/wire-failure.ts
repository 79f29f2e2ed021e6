import { Failure } from '../../../runtime/failure.ts'

/** What an error of the network means. What it takes to say that is read when there is one. */
export async function toFailure(error: unknown, host: string, proxy?: URL): Promise<Failure> {
  if (error instanceof Failure) return error
  const { networkFailure } = await import('./network-error.ts')
  return networkFailure(error, host, proxy)
}
