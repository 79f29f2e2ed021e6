import { systemRuntime } from '../../src/runtime/system.ts'
import { onlyUser } from '../../src/serve/auth/passwords.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import { served } from '../helpers/served.ts'
import { describeStoreContract, type StoreUnderTest } from '../helpers/store-contract.ts'

const runtime = systemRuntime()
const auth = { kind: 'token', check: onlyUser('mara', 'secret') } as const
const credentials = async (): Promise<{ kind: 'password'; username: string; password: string }> => ({
  kind: 'password',
  username: 'mara',
  password: 'secret',
})

const limits = {
  tagsOfOtherDigests: 'a manifest put under a tag has a sha256 digest: nothing in the request says otherwise',
}

describeStoreContract(
  'a registry client over our server',
  async () => {
    const server = await served({ delete: true, auth })
    return openedAt(server.port, true)
  },
  limits,
)

describeStoreContract(
  'a registry client over our server over a registry client over our server',
  async () => {
    const far = await served({ delete: true, auth })
    const between = openRegistry(`127.0.0.1:${far.port}`, { credentials }, runtime)
    const near = await served({ delete: true }, between)
    const opened = openedAt(near.port, false)
    return {
      ...opened,
      cleanup: async () => {
        await opened.cleanup?.()
        await between.close()
      },
    }
  },
  limits,
)

function openedAt(port: number, signsIn: boolean): StoreUnderTest {
  const registry = openRegistry(`127.0.0.1:${port}`, signsIn ? { credentials } : {}, runtime)
  return {
    store: registry.repository('acme/app'),
    sibling: { name: 'acme/base', store: registry.repository('acme/base') },
    cleanup: () => registry.close(),
  }
}
