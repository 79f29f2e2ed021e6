import { GLOBAL_NAMES } from '../expressions/global.ts'
import { parseTemplate } from '../expressions/parse-template.ts'
import { checkNames } from '../expressions/render-template.ts'
import type { Where } from '../expressions/where.ts'
import { versionReaders } from '../versions/schemes.ts'
import type { Flavor } from './flavor.ts'
import type { TagRule } from './tag-rules.ts'

/** Finds typing errors in rules that are not used by this event, too: a release is the wrong moment to learn of them. */
export function checkTemplates(rules: readonly TagRule[], flavor: Flavor): void {
  for (const { type, attributes, where } of rules) {
    for (const name of ['prefix', 'suffix', 'value', 'enable']) check(attributes[name], GLOBAL_NAMES, where)
    if (type === 'schedule') check(attributes.pattern, GLOBAL_NAMES, where)
    else if (type in versionReaders)
      check(attributes.pattern, versionReaders[type as keyof typeof versionReaders].names, where)
  }
  for (const { text, where } of [flavor.prefix, flavor.suffix]) check(text, GLOBAL_NAMES, where)
}

function check(template: string | undefined, known: readonly string[], where: Where): void {
  if (template?.includes('{{')) checkNames(parseTemplate(template, where), known, where)
}
