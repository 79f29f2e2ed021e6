import type { AnnotationLevel, AnnotationPlace } from './host.ts'

export interface Annotations {
  add(level: AnnotationLevel, message: string, place?: AnnotationPlace): void
  /** One last annotation for each level that had more than there is room for. */
  close(): void
}

/** GitHub shows ten annotations of a level for each step and drops the rest without a word. */
const ROOM = 10

/**
 * Annotations within the room there is: the first nine of a level are shown, the next are lines of the log, and the tenth
 * annotation says how many there are. `show` makes an annotation, `tell` a line of the log.
 */
export function createAnnotations(
  show: (level: AnnotationLevel, message: string, place: AnnotationPlace) => void,
  tell: (line: string) => void,
): Annotations {
  const counts = new Map<AnnotationLevel, number>()
  return {
    add: (level, message, place = {}) => {
      const count = (counts.get(level) ?? 0) + 1
      counts.set(level, count)
      if (count < ROOM) show(level, message, place)
      else tell(`${level}: ${[where(place), message].filter((part) => part !== '').join(' ')}`)
    },
    close: () => {
      for (const [level, count] of counts) {
        const hidden = count - (ROOM - 1)
        if (hidden > 0)
          show(level, `${hidden} more ${level}${hidden === 1 ? ' is' : 's are'} in the log of this step`, {})
      }
      counts.clear()
    },
  }
}

function where({ title, file, line, column }: AnnotationPlace): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return [title, place].filter((part) => part !== undefined && part !== '').join(' ')
}
