/** What proves who we are to a registry. Held in memory only; never printed. */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** An OAuth2 refresh token, `identitytoken` in Docker's config.json. */
  | { readonly kind: 'identity-token'; readonly username: string; readonly token: string }
  /** A ready bearer token, `registrytoken` in Docker's config.json. */
  | { readonly kind: 'registry-token'; readonly token: string }

/** Finds the credential for a registry (as normalised by `normalizeRegistry`); undefined means anonymous. */
export type CredentialSource = (registry: string) => Promise<Credential | undefined>
