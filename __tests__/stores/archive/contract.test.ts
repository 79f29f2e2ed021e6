import { join } from 'node:path'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { createArchive } from '../../../src/stores/archive/create-archive.ts'
import type { Store } from '../../../src/stores/store.ts'
import { temporaryFolder } from '../../helpers/folder.ts'
import { describeStoreContract } from '../../helpers/store-contract.ts'

// An archive names images by whole references; the contract speaks of tags. One repository's references are tags.
const REPOSITORY = 'contract.example/app:'

describeStoreContract('an archive that is being written', async () => {
  const archive = await createArchive(join(await temporaryFolder(), 'image.tar'), systemRuntime())
  const named = (name: string): string => (name.includes(':') ? name : REPOSITORY + name)
  const store: Store = {
    label: archive.label,
    resolve: (name) => archive.resolve(named(name)),
    readManifest: (name) => archive.readManifest(named(name)),
    statBlob: (digest) => archive.statBlob(digest),
    readBlob: (blob, range) => archive.readBlob(blob, range),
    async *tags() {
      for await (const tag of archive.tags()) yield tag.replace(REPOSITORY, '')
    },
    referrers: (digest, type) => archive.referrers(digest, type),
    writeBlob: (blob) => archive.writeBlob(blob),
    mountBlob: (digest) => archive.mountBlob(digest),
    writeManifest: (document, tag) => archive.writeManifest(document, tag === undefined ? undefined : named(tag)),
    removeTag: (tag) => archive.removeTag(named(tag)),
    removeManifest: (digest) => archive.removeManifest(digest),
    removeBlob: (digest) => archive.removeBlob(digest),
    close: async () => {},
  }
  return { store, cleanup: () => archive.discard() }
})
