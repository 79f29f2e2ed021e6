import type { Bytes } from './store.ts'

/** A stream whose first chunks have been read: they come again, then the rest. */
export async function* replay(head: readonly Uint8Array[], rest?: AsyncIterator<Uint8Array>): Bytes {
  try {
    yield* head
    for (;;) {
      const next = await rest?.next()
      if (next === undefined || next.done === true) return
      yield next.value
    }
  } finally {
    await rest?.return?.()
  }
}
