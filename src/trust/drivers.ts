import type { TrustDriver } from './driver.ts'

/** Drivers by the word they have in a policy, each loaded when a policy first names it. */
export type DriverTable = Readonly<Record<string, () => Promise<TrustDriver<never>>>>

/** The signature formats that this version verifies. */
export const DRIVERS: DriverTable = {
  dct: async () => (await import('./dct/dct-driver.ts')).dctDriver as unknown as TrustDriver<never>,
}

/** Formats that the policy's form has a word for, and that come with a later version. */
export const LATER_FORMATS: readonly string[] = ['sigstore', 'notation']
