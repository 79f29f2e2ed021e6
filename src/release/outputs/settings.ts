import { Failure } from '../../runtime/failure.ts'
import { nearestWord } from '../../runtime/nearest.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** What workflows set by environment variables, since it is rarely needed. */
export interface OutputSettings {
  /** Whether each output is an environment variable of the following steps too. */
  readonly setEnv: boolean
  readonly annotationLevels: readonly string[]
  /** Characters of `{{sha}}` and `type=sha`; undefined for the usual number. */
  readonly shortShaLength?: number
  /** The value of SOURCE_DATE_EPOCH: what an image says of its creation, so that the same commit makes the same image. */
  readonly created?: Date
}

/**
 * Reads DOCKER_METADATA_SET_OUTPUT_ENV, DOCKER_METADATA_ANNOTATIONS_LEVELS, DOCKER_METADATA_SHORT_SHA_LENGTH and SOURCE_DATE_EPOCH.
 * Refuses values that cannot be meant.
 */
export function readOutputSettings(env: Runtime['env']): OutputSettings {
  const created = readEpoch(env.SOURCE_DATE_EPOCH ?? '')
  const shortShaLength = readLength('DOCKER_METADATA_SHORT_SHA_LENGTH', env.DOCKER_METADATA_SHORT_SHA_LENGTH ?? '')
  return {
    setEnv: readFlag('DOCKER_METADATA_SET_OUTPUT_ENV', env.DOCKER_METADATA_SET_OUTPUT_ENV || 'true'),
    annotationLevels: readLevels(env.DOCKER_METADATA_ANNOTATIONS_LEVELS || 'manifest'),
    ...(shortShaLength === undefined ? {} : { shortShaLength }),
    ...(created === undefined ? {} : { created }),
  }
}

const LEVELS = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor']

/** Levels of BuildKit, with a platform in brackets where one is meant: `manifest[linux/amd64]`. */
function readLevels(text: string): readonly string[] {
  const levels = text.split(',').map((level) => level.trim())
  for (const level of levels) {
    const word = level.replace(/\[[^[\]]+\]$/, '')
    if (LEVELS.includes(word)) continue
    const nearest = nearestWord(word, LEVELS)
    throw wrong('DOCKER_METADATA_ANNOTATIONS_LEVELS', level, 'there is no such level of annotations', [
      ...(nearest === undefined ? [] : [`Did you mean ${nearest}?`]),
      `It takes ${LEVELS.join(', ')}.`,
    ])
  }
  return levels
}

/** As Go reads booleans: these variables have been read so for years. */
function readFlag(name: string, text: string): boolean {
  if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(text)) return true
  if (['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(text)) return false
  throw wrong(name, text, 'it is neither true nor false', ['Write true or false.'])
}

function readLength(name: string, text: string): number | undefined {
  if (text === '') return undefined
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw wrong(name, text, 'it is no number of characters', ['Write a number such as 12.'])
}

/** Seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/); undefined when empty. */
function readEpoch(text: string): Date | undefined {
  if (text === '') return undefined
  const date = new Date(/^\d+$/.test(text) ? Number(text) * 1000 : Number.NaN)
  if (!Number.isNaN(date.getTime())) return date
  throw wrong('SOURCE_DATE_EPOCH', text, 'it is no number of seconds since 1970', ['Write git log -1 --pretty=%ct.'])
}

function wrong(name: string, text: string, reason: string, hint: readonly string[]): Failure {
  return new Failure('usage', `the variable ${name} is "${text.slice(0, 80)}": ${reason}`, {
    reference: name,
    hint: hint.join(' '),
  })
}
