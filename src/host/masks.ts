/** Secrets that must not be printed, and the means to print around them. */
export interface Masks {
  add(secret: string): void
  /** The text with `***` in place of every secret. */
  hide(text: string): string
}

/** Lines of a secret shorter than this are too common to hide one by one (a brace of a JSON key). */
const LINE_LENGTH_MIN = 8

export function createMasks(): Masks {
  const secrets = new Set<string>()
  let pattern: RegExp | undefined
  return {
    add: (secret) => {
      const lines = secret.split(/[\r\n]+/).map((line) => line.trim())
      // As JSON prints it too, since results and errors are printed that way.
      for (const text of [secret, JSON.stringify(secret).slice(1, -1), ...lines.filter(isLong)]) {
        if (text.trim() !== '') secrets.add(text)
      }
      pattern = undefined
    },
    hide: (text) => {
      if (secrets.size === 0) return text
      pattern ??= new RegExp(
        [...secrets]
          .sort((a, b) => b.length - a.length)
          .map((secret) => secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('|'),
        'g',
      )
      return text.replace(pattern, '***')
    },
  }
}

function isLong(line: string): boolean {
  return line.length >= LINE_LENGTH_MIN
}
