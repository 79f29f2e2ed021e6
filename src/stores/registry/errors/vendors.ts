/** Hosted registries that are known by their names: for words only (hints, links). How a registry behaves is learned from its answers. */
export type Vendor = 'hub' | 'ghcr' | 'ecr' | 'gar' | 'acr' | 'quay' | 'gitlab'

const HOSTS: readonly (readonly [Vendor, RegExp])[] = [
  ['hub', /^docker\.io$/],
  ['ghcr', /^ghcr\.io$/],
  [
    'ecr',
    /^public\.ecr\.aws$|\.(?:dkr[.-])?ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)$/,
  ],
  ['gar', /(?:^|\.)gcr\.io$|-docker\.pkg\.dev$/],
  ['acr', /\.azurecr\.(?:io|cn|us)$/],
  ['quay', /^quay\.io$/],
  ['gitlab', /(?:^|\.)gitlab\./],
]

/** Whose registry this is, by its name (`Reference.registry`). */
export function vendorOf(registry: string): Vendor | undefined {
  return HOSTS.find(([, host]) => host.test(registry))?.[0]
}
