import type { Store } from '../../src/stores/store.ts'

export interface StoreCall {
  readonly method: string
  readonly args: readonly unknown[]
}

/** A store that notes every call and fails where told to. */
export type SpiedStore = Store & {
  readonly calls: StoreCall[]
  /** Calls of a method so far, this one included. */
  count(method: string): number
  failOn: (call: StoreCall) => boolean
}

export function spied(store: Store): SpiedStore {
  const calls: StoreCall[] = []
  const extra = {
    calls,
    count: (method: string) => calls.filter((call) => call.method === method).length,
    failOn: (_call: StoreCall) => false,
  }
  return new Proxy(store, {
    get(target, key) {
      if (Object.hasOwn(extra, key)) return extra[key as keyof typeof extra]
      const member = Reflect.get(target, key) as unknown
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        const call = { method: String(key), args }
        calls.push(call)
        if (extra.failOn(call)) return Promise.reject(new Error('broken on purpose'))
        return member.apply(target, args) as unknown
      }
    },
    set(_target, key, value) {
      return Reflect.set(extra, key, value)
    },
  }) as SpiedStore
}
