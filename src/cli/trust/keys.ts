import { readFile } from 'node:fs/promises'
import { Failure } from '../../runtime/failure.ts'
import { openKeyFiles, type Passphrases } from '../../ship/trust/keys.ts'
import type { SigningKey } from '../../trust/dct/signing/signing-key.ts'
import type { CommandContext } from '../command.ts'
import type { OptionSpec } from '../option.ts'
import { listOption, textOption } from './options.ts'

/** Options of every command that opens or makes private keys. */
export const PASSPHRASE_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  'passphrase-stdin': {
    type: 'boolean',
    help: 'Read the passphrase from standard input: one line, or one for each encrypted key',
  },
  'passphrase-file': { type: 'string', value: 'FILE', help: 'Read the passphrase from this file, in the same form' },
  passphrase: { type: 'string', help: 'Refused: others on the machine can read arguments' },
}

export const KEY_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  key: {
    type: 'string',
    short: 'k',
    multiple: true,
    value: 'FILE',
    help: 'A private key: of Docker, Notary, OpenSSL or trust key',
  },
  ...PASSPHRASE_OPTIONS,
}

/** Opens the private keys that `--key` names. */
export async function openKeys(context: CommandContext): Promise<readonly SigningKey[]> {
  const files = listOption(context.options, 'key')
  if (files.length === 0) {
    throw new Failure('usage', 'no key was given', { hint: 'Name the file of a private key: --key alice.key' })
  }
  return await openKeyFiles(files, passphrasesOf(context), context.runtime)
}

/** Where passphrases come from; undefined when nothing says so. */
export function passphrasesOf({ options, stdin }: CommandContext): Passphrases | undefined {
  if (options.passphrase !== undefined) {
    throw new Failure('usage', 'a passphrase on the command line is not taken', {
      hint: 'Every user of this machine can see it there, and the shell keeps it: pipe it in with --passphrase-stdin.',
    })
  }
  const file = textOption(options, 'passphrase-file')
  const piped = options['passphrase-stdin'] === true
  if (file !== undefined && piped) {
    throw new Failure('usage', '--passphrase-stdin and --passphrase-file cannot both be meant')
  }
  if (piped) return async () => linesOf(await stdin(), 'standard input')
  return file === undefined ? undefined : async () => linesOf(await readPassphrases(file), file)
}

async function readPassphrases(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Failure('not-found', `the passphrase file ${file} cannot be read`, { reference: file, cause })
  })
}

function linesOf(text: string, where: string): readonly string[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  if (lines.every((line) => line !== '')) return lines
  throw new Failure(
    'usage',
    `${where} ${text.trim() === '' ? 'was empty' : 'has an empty line'}, where a passphrase is wanted`,
    {
      hint: 'Check the variable or command that should have filled it: it gave nothing.',
    },
  )
}
