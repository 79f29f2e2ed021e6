/**
 * A backtracking matcher that counts its steps, as engines do them: what a regular expression costs, without a clock. It
 * knows what the sources use: classes, groups, alternatives, quantifiers, look-around, anchors, references back.
 */
type Node =
  | { readonly kind: 'char'; readonly fits: (char: string) => boolean; readonly sample: string }
  | { readonly kind: 'sequence' | 'choice'; readonly nodes: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly min: number; readonly max: number; readonly lazy: boolean }
  | { readonly kind: 'group'; readonly node: Node; readonly index: number }
  | { readonly kind: 'look'; readonly node: Node; readonly behind: boolean; readonly negative: boolean }
  | { readonly kind: 'anchor'; readonly what: string }
  | { readonly kind: 'back'; readonly index: number }

/** One letter of each kind that expressions tell apart. */
const LETTERS = [...'a0A_-./:=\t \n"\'<>()[]{},;@#%&*+!?$^~`|\\vZfe9é漢\0\u001b\u0085\u200e']
const STEPS_MAX = 100_000

export class CountedExpression {
  readonly #root: Node
  readonly #flags: string
  #steps = 0

  constructor(source: string, flags: string) {
    this.#root = parse(source, flags)
    this.#flags = flags
  }

  /** Steps that looking for the expression in a text takes, from each place on, to the end of it; infinite for more than anybody waits for. */
  steps(text: string): number {
    this.#steps = 0
    const starts = this.#flags.includes('y') ? 1 : text.length + 1
    try {
      for (let at = 0; at < starts; ) {
        let end = -1
        const found = this.#match(this.#root, text, at, [], (reached) => {
          end = reached
          return true
        })
        // With "g" the search goes on behind what was found; else it is over.
        if (found && !this.#flags.includes('g')) break
        at = found ? Math.max(end, at + 1) : at + 1
      }
    } catch (error) {
      if (error === TOO_MANY) return Number.POSITIVE_INFINITY
      throw error
    }
    return this.#steps
  }

  /** Texts of two lengths, `n` and `2n` times something, that might take long. */
  *attacks(n: number): Iterable<readonly [text: string, twice: string]> {
    const sample = sampleOf(this.#root)
    const prefixes = new Set([0, 1, 3, sample.length].map((length) => sample.slice(0, length)))
    const least = sampleOf(this.#root, true)
    const pumps = new Set([
      ...charsOf(this.#root).slice(0, 6),
      ...bodiesOf(this.#root).slice(0, 4),
      least.slice(0, -1),
      sample,
    ])
    for (const prefix of prefixes) {
      for (const pump of pumps) {
        if (pump === '') continue
        for (const suffix of ['\u0001', '\n\u0001']) {
          yield [prefix + pump.repeat(n) + suffix, prefix + pump.repeat(2 * n) + suffix]
        }
      }
    }
  }

  #match(node: Node, text: string, at: number, groups: string[], then: (at: number) => boolean): boolean {
    if (++this.#steps > STEPS_MAX) throw TOO_MANY
    switch (node.kind) {
      case 'char':
        return at < text.length && node.fits(text[at] as string) && then(at + 1)
      case 'sequence': {
        const from = (index: number, place: number): boolean =>
          index === node.nodes.length
            ? then(place)
            : this.#match(node.nodes[index] as Node, text, place, groups, (next) => from(index + 1, next))
        return from(0, at)
      }
      case 'choice':
        return node.nodes.some((option) => this.#match(option, text, at, groups, then))
      case 'group':
        return this.#match(node.node, text, at, groups, (end) => {
          groups[node.index] = text.slice(at, end)
          return then(end)
        })
      case 'repeat': {
        const more = (count: number, place: number): boolean => {
          const again = (): boolean =>
            count < node.max &&
            this.#match(node.node, text, place, groups, (next) =>
              next === place && count >= node.min ? false : more(count + 1, next),
            )
          if (count < node.min) return again()
          return node.lazy ? then(place) || again() : again() || then(place)
        }
        return more(0, at)
      }
      case 'look': {
        // Engines look back from here; trying each place that is near enough comes to the same.
        const back = node.behind ? Math.min(at, longest(node.node)) : 0
        const starts = Array.from({ length: back + 1 }, (_, i) => at - i)
        const found = starts.some((start) =>
          this.#match(node.node, text, start, groups, (end) => !node.behind || end === at),
        )
        return found !== node.negative && then(at)
      }
      case 'anchor':
        return isAt(node.what, text, at, this.#flags.includes('m')) && then(at)
      case 'back': {
        const wanted = groups[node.index] ?? ''
        return text.startsWith(wanted, at) && then(at + wanted.length)
      }
    }
  }
}

const TOO_MANY = new Error('too many steps')

function isAt(what: string, text: string, at: number, multiline: boolean): boolean {
  const isWord = (char: string | undefined): boolean => char !== undefined && /\w/.test(char)
  if (what === '^') return at === 0 || (multiline && text[at - 1] === '\n')
  if (what === '$') return at === text.length || (multiline && text[at] === '\n')
  return (isWord(text[at - 1]) !== isWord(text[at])) === (what === '\\b')
}

function parse(source: string, flags: string): Node {
  let at = 0
  let groups = 0
  const choice = (): Node => {
    const options = [sequence()]
    while (source[at] === '|') {
      at++
      options.push(sequence())
    }
    return options.length === 1 ? (options[0] as Node) : { kind: 'choice', nodes: options }
  }
  const sequence = (): Node => {
    const nodes: Node[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') nodes.push(quantified(atom()))
    return { kind: 'sequence', nodes }
  }
  const quantified = (node: Node): Node => {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(source.slice(at))
    if (found === null) return node
    at += found[0].length
    const lazy = source[at] === '?'
    if (lazy) at++
    const [, from = '', comma, to] = found
    const min = found[0] === '+' ? 1 : from === '' ? 0 : Number(from)
    const max =
      found[0] === '?' ? 1 : from === '' || (comma === ',' && to === '') ? Number.POSITIVE_INFINITY : Number(to || from)
    return { kind: 'repeat', node, min, max, lazy }
  }
  const atom = (): Node => {
    const rest = source.slice(at)
    const open = /^\((?:\?(?:(:)|(<?)([=!])|<\w+>))?/.exec(rest)
    if (open !== null) {
      at += open[0].length
      const isPlain = open[1] === ':'
      const look = open[3]
      const index = look === undefined && !isPlain ? ++groups : 0
      const node = choice()
      at++
      if (look !== undefined) return { kind: 'look', node, behind: open[2] === '<', negative: look === '!' }
      return isPlain ? node : { kind: 'group', node, index }
    }
    const anchor = /^(?:[\^$]|\\[bB])/.exec(rest)?.[0]
    if (anchor !== undefined) {
      at += anchor.length
      return { kind: 'anchor', what: anchor }
    }
    const back = /^\\([1-9])/.exec(rest)
    if (back !== null) {
      at += back[0].length
      return { kind: 'back', index: Number(back[1]) }
    }
    const token =
      (/^(?:\[\^?(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c.|.)|[\s\S])/u.exec(
        rest,
      ) ?? [''])[0]
    at += token.length
    const expression = new RegExp(`^(?:${token})$`, flags.replace(/[gym]/g, ''))
    const known = new Map<string, boolean>()
    const fits = (char: string): boolean => {
      const before = known.get(char)
      if (before !== undefined) return before
      const answer = expression.test(char)
      known.set(char, answer)
      return answer
    }
    return { kind: 'char', fits, sample: LETTERS.find(fits) ?? (token.length === 1 ? token : '') }
  }
  const root = choice()
  if (at !== source.length) throw new Error(`not understood at ${at}: ${source}`)
  return root
}

/** A text that the expression is likely to match; each repetition once, or as seldom as may be. */
function sampleOf(node: Node, least = false): string {
  switch (node.kind) {
    case 'char':
      return node.sample
    case 'sequence':
      return node.nodes.map((part) => sampleOf(part, least)).join('')
    case 'choice':
      return sampleOf(node.nodes[0] as Node, least)
    case 'repeat':
      return sampleOf(node.node, least).repeat(Math.min(8, Math.max(least ? 0 : 1, node.min)))
    case 'group':
      return sampleOf(node.node, least)
    default:
      return ''
  }
}

function childrenOf(node: Node): readonly Node[] {
  if ('nodes' in node) return node.nodes
  return 'node' in node ? [node.node] : []
}

/** Letters that it matches at most. */
function longest(node: Node): number {
  if (node.kind === 'char') return 1
  if (node.kind === 'repeat') return node.max * longest(node.node)
  const lengths = childrenOf(node).map(longest)
  return node.kind === 'choice' ? Math.max(...lengths) : lengths.reduce((sum, length) => sum + length, 0)
}

/** The letters that its classes tell apart. */
function charsOf(node: Node): string[] {
  const own = node.kind === 'char' ? [node.sample] : []
  return [...new Set([...own, ...childrenOf(node).flatMap(charsOf)])]
}

/** What its repetitions repeat. */
function bodiesOf(node: Node): string[] {
  const own = node.kind === 'repeat' && node.max > 8 ? [sampleOf(node.node)] : []
  return [...new Set([...own, ...childrenOf(node).flatMap(bodiesOf)])]
}
