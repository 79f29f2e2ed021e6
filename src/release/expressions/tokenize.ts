import { failAt, type Where } from './where.ts'

/** A piece of a template: the text between two expressions, or what is written between braces. */
export type Token = TextToken | MustacheToken

export interface TextToken {
  readonly kind: 'text'
  readonly text: string
}

export interface MustacheToken {
  readonly kind: 'mustache'
  /** With its braces, for messages. */
  readonly source: string
  /** Without braces, `~` and spaces; a comment begins with `!`. */
  readonly body: string
}

const MUSTACHE = /(?<!\\)\\\{\{|\{\{(~?)(?:!--[\s\S]*?--|\{([^{}]*)\}|([^{}]*?))(~?)\}\}/g

/**
 * Cuts a template into text and expressions. `~` takes the spaces on its side away; a backslash before `{{` makes them text, and two make
 * one backslash. Throws `Failure('usage')` for braces that do not pair.
 */
export function tokenize(template: string, where: Where): Token[] {
  const tokens: Token[] = []
  let end = 0
  let isTrimming = false
  for (const found of template.matchAll(MUSTACHE)) {
    const [source, before, triple, plain, after] = found
    const isExpression = before !== undefined
    const text = template.slice(end, found.index)
    if (isExpression && text.endsWith('{')) throw failAt(where, `the braces around ${source} do not pair`)
    const unescaped = isExpression ? text.replace(/\\\\$/, '\\') : text
    tokens.push(textToken(unescaped, isTrimming, before === '~', where))
    end = found.index + source.length
    isTrimming = after === '~'
    if (isExpression) tokens.push({ kind: 'mustache', source, body: body(triple ?? plain ?? '!') })
    else tokens.push({ kind: 'text', text: '{{' })
  }
  tokens.push(textToken(template.slice(end), isTrimming, false, where))
  return tokens.filter((token) => token.kind !== 'text' || token.text !== '')
}

function textToken(text: string, trimStart: boolean, trimEnd: boolean, where: Where): TextToken {
  if (text.includes('{{')) throw failAt(where, 'an expression is not closed with }}')
  const left = trimStart ? text.trimStart() : text
  return { kind: 'text', text: trimEnd ? left.trimEnd() : left }
}

function body(written: string): string {
  return written.replace(/^&/, '').trim()
}
