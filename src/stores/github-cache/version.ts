import { digestOf, hexOf } from '../../image/digest.ts'

/**
 * What @actions/cache is given as paths where it has to stand in. They exist everywhere (the first is the folder it runs in) and are
 * nobody else's.
 */
export const ENTRY_PATHS: readonly string[] = ['.', '!seaworthy-cache-v1']

/**
 * The `version` of all our entries, which keeps them apart from everybody else's with the same key: the hash of our own format. It is the
 * one that @actions/cache computes for `ENTRY_PATHS`, so that whichever of the two clients works finds what the other one stored.
 */
export const ENTRY_VERSION: string = hexOf(digestOf([...ENTRY_PATHS, 'gzip', '1.0'].join('|')))
