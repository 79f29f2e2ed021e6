import { type TextToken, type Token, tokenize } from './tokenize.ts'
import { failAt, type Where } from './where.ts'

/** A template as read: text, expressions, and choices between them. */
export type TemplateNode = TextToken | CallNode | ChoiceNode

export interface CallNode {
  readonly kind: 'call'
  readonly name: string
  /** Literals after the name: `{{date 'YYYY' tz='UTC'}}`. */
  readonly args: readonly string[]
  readonly named: Readonly<Record<string, string>>
}

export interface ChoiceNode {
  readonly kind: 'choice'
  readonly condition: CallNode
  readonly whenTrue: readonly TemplateNode[]
  readonly whenFalse: readonly TemplateNode[]
}

/**
 * Reads the part of the Handlebars language that tag rules use: `{{name}}`, `{{{name}}}`, `{{&name}}`, literals after the name, `{{#if
 * name}}…{{else if name}}…{{else}}…{{/if}}`, `{{#unless name}}`, `{{! comments}}`, `{{~ trimming ~}}` and `\{{` for two braces. Everything
 * else of Handlebars is an error.
 */
export function parseTemplate(text: string, where: Where): readonly TemplateNode[] {
  const tokens = tokenize(text, where)
  const nodes = parseNodes(tokens, where)
  const [rest] = tokens
  if (rest !== undefined) throw failAt(where, `${sourceOf(rest)} has no beginning`)
  return nodes
}

/** The expressions that a template names. */
export function callsIn(nodes: readonly TemplateNode[]): CallNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return []
    if (node.kind === 'call') return [node]
    return [node.condition, ...callsIn(node.whenTrue), ...callsIn(node.whenFalse)]
  })
}

/** Takes tokens from the front until the end, or until an `{{else}}` or `{{/…}}` that the caller takes. */
function parseNodes(tokens: Token[], where: Where): TemplateNode[] {
  const nodes: TemplateNode[] = []
  for (let token = tokens[0]; token !== undefined; token = tokens[0]) {
    if (token.kind === 'text') nodes.push(token)
    else if (/^(?:else\b|\^$|\/)/.test(token.body)) return nodes
    else if (token.body.startsWith('#')) {
      tokens.shift()
      nodes.push(parseChoice(token.body.slice(1).trim(), tokens, where))
      continue
    } else if (!token.body.startsWith('!')) nodes.push(parseCall(token.body, where))
    tokens.shift()
  }
  return nodes
}

/** What follows `{{#if name}}`, with its end. */
function parseChoice(opening: string, tokens: Token[], where: Where): ChoiceNode {
  const [, word = '', condition = ''] = /^(\S+)\s*([\s\S]*)$/.exec(opening) ?? []
  if (word !== 'if' && word !== 'unless')
    throw failAt(where, `{{#${word}}} is not part of the language`, 'Blocks are if and unless.')
  const call = parseCall(condition, where)
  const first = parseNodes(tokens, where)
  const second = parseElse(word, tokens, where)
  return {
    kind: 'choice',
    condition: call,
    whenTrue: word === 'if' ? first : second,
    whenFalse: word === 'if' ? second : first,
  }
}

function parseElse(word: string, tokens: Token[], where: Where): readonly TemplateNode[] {
  const token = tokens.shift()
  const body = token?.kind === 'mustache' ? token.body : undefined
  if (body === undefined) throw failAt(where, `{{#${word}}} is not closed with {{/${word}}}`)
  if (body === `/${word}`) return []
  const chained = /^else\s+(\S[\s\S]*)$/.exec(body)?.[1]
  // `{{else if}}` shares the end of the block that it continues.
  if (chained !== undefined) {
    if (!/^if\s/.test(chained)) throw failAt(where, `{{else ${chained}}} is not part of the language`)
    const call = parseCall(chained.slice(2).trim(), where)
    const whenTrue = parseNodes(tokens, where)
    return [{ kind: 'choice', condition: call, whenTrue, whenFalse: parseElse(word, tokens, where) }]
  }
  if (body !== 'else' && body !== '^') throw failAt(where, `{{${body}}} does not close {{#${word}}}`)
  const nodes = parseNodes(tokens, where)
  const end = tokens.shift()
  if (end?.kind !== 'mustache' || end.body !== `/${word}`)
    throw failAt(where, `{{#${word}}} is not closed with {{/${word}}}`)
  return nodes
}

const WORD = /\s*(?:([A-Za-z_][\w.-]*)\s*=\s*)?(?:'([^']*)'|"([^"]*)"|([^\s'"=(){}|]+))/y

function parseCall(body: string, where: Where): CallNode {
  const args: string[] = []
  // Without a prototype, so that no word has a meaning of its own.
  const named: Record<string, string> = Object.create(null)
  let name: string | undefined
  WORD.lastIndex = 0
  while (WORD.lastIndex < body.trimEnd().length) {
    const at = WORD.lastIndex
    const [found, key, single, double, bare] = WORD.exec(body) ?? []
    if (found === undefined) throw failAt(where, `cannot read {{${body}}} from "${body.slice(at).trim()}" on`)
    const value = single ?? double ?? bare ?? ''
    if (name === undefined) {
      if (key !== undefined || bare === undefined) throw failAt(where, `{{${body}}} has no name`)
      if (!/^[\w.-]+$/.test(bare)) throw failAt(where, `{{${body}}} is not part of the language`)
      name = bare
    } else if (bare !== undefined && !/^(?:-?\d+(?:\.\d+)?|true|false)$/.test(bare)) {
      throw failAt(where, `"${bare}" in {{${body}}} is not a literal`, `Put it in quotes: '${bare}'.`)
    } else if (key === undefined) args.push(value)
    else named[key] = value
  }
  if (name === undefined) throw failAt(where, 'an expression is empty: {{}}')
  return { kind: 'call', name, args, named }
}

function sourceOf(token: Token): string {
  return token.kind === 'text' ? token.text : token.source
}
