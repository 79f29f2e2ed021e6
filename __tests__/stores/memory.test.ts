import { memoryRepositories } from '../../src/stores/memory.ts'
import { describeStoreContract } from '../helpers/store-contract.ts'

describeStoreContract('memory', async () => {
  const repositories = memoryRepositories()
  return {
    store: repositories.repository('acme/app'),
    sibling: { name: 'acme/base', store: repositories.repository('acme/base') },
  }
})
