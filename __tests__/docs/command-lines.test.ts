// Every `seaworthy ...` in a document is a command line that the program understands.
import { expect, test } from '@jest/globals'
import { checkArity, parseArguments, splitCommandLine } from '../../src/cli/arguments.ts'
import { commands } from '../../src/cli/commands.ts'
import { loadAll, loadCommand } from '../../src/cli/load-command.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { codeBlocks } from '../helpers/markdown.ts'

const COMMAND = /^(?:\$ )?(?:\w+=\S+ )*(?:seaworthy|node [\w./-]*dist\/cli\.js)(?: (.*))?$/

/** The words after `seaworthy` (or `node dist/cli.js`), as a shell would hand them over; comments and redirections are not. */
function commandLines(script: string): string[][] {
  return script
    .replaceAll(/\\\n\s*/g, ' ')
    .split(/\n|\||&&|;|\$\(|<\(/)
    .map((part) => part.replace(/(^|\s)#.*$/, '').trim())
    .flatMap((part) => {
      const found = COMMAND.exec(part)
      return found === null ? [] : [words(found[1] ?? '')]
    })
}

function words(text: string): string[] {
  const all = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []
  const end = all.findIndex((word) => /^(?:\d?>|<(?!\w+>)|&$|\)$)/.test(word))
  return (end < 0 ? all : all.slice(0, end)).map((word) => word.replaceAll(/["']/g, '').replace(/\)$/, ''))
}

/** In `console` only what follows a prompt was typed. */
function typed({ language, text }: { language: string; text: string }): string {
  return language === 'console'
    ? text
        .split('\n')
        .filter((line) => line.startsWith('$ '))
        .join('\n')
    : text
}

const inDocuments = codeBlocks(['sh', 'console', 'yaml']).flatMap((block) =>
  commandLines(block.language === 'yaml' ? block.text.replaceAll(/^\s*(?:- )?run: \|?/gm, '') : typed(block)).map(
    (argv) => [block.where, argv] as const,
  ),
)
const inHelp = (await loadAll(commands)).flatMap(([name, { help = '' }]) =>
  commandLines(help.replaceAll(/^\w+: +/gm, '').replaceAll(/^ +/gm, '')).map((argv) => [`help ${name}`, argv] as const),
)

test('there are command lines', () => {
  expect(inDocuments.length).toBeGreaterThan(35)
  expect(inHelp.length).toBeGreaterThan(8)
})

test.each([...inDocuments, ...inHelp])('%s: seaworthy %j', async (_, argv) => {
  const { name = 'help', rest } = splitCommandLine(argv, commands)
  const command = await loadCommand(commands, name)
  const { args, options } = parseArguments(command, rest)
  readSettings(options)
  if (options.help !== true && options.version !== true) checkArity(command, args)
})
