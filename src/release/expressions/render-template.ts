import { type CallNode, callsIn, type TemplateNode } from './parse-template.ts'
import { complain, failAt, suggest, type Where } from './where.ts'

/** What a name stands for: text, or for names that take arguments, what makes it. */
export type Meaning = string | ((call: CallNode) => string)

/** Every name that a template may use. */
export type Scope = Readonly<Record<string, Meaning>>

/** Refuses names that the scope does not have (not strict: warns; they render to nothing). */
export function checkNames(nodes: readonly TemplateNode[], known: readonly string[], where: Where): void {
  for (const { name } of callsIn(nodes)) {
    if (!known.includes(name)) complain(where, `there is no expression {{${name}}}`, suggest(name, known))
  }
}

/** The text of a template. Nothing is escaped: tags and labels are not HTML. Names must have been checked. */
export function renderTemplate(nodes: readonly TemplateNode[], scope: Scope, where: Where): string {
  return nodes.map((node) => renderNode(node, scope, where)).join('')
}

function renderNode(node: TemplateNode, scope: Scope, where: Where): string {
  if (node.kind === 'text') return node.text
  if (node.kind === 'call') return textOf(node, scope, where)
  const isTrue = !['', 'false', '0'].includes(textOf(node.condition, scope, where))
  return renderTemplate(isTrue ? node.whenTrue : node.whenFalse, scope, where)
}

function textOf(call: CallNode, scope: Scope, where: Where): string {
  const meaning = Object.hasOwn(scope, call.name) ? scope[call.name] : undefined
  if (typeof meaning === 'function') return meaning(call)
  const [extra] = [...call.args, ...Object.keys(call.named)]
  if (extra !== undefined) throw failAt(where, `{{${call.name}}} takes nothing after its name, but has "${extra}"`)
  return meaning ?? ''
}
