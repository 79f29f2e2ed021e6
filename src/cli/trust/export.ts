import { Failure } from '../../runtime/failure.ts'
import { type ExportReport, exportTrust } from '../../ship/trust/export.ts'
import type { Command } from '../command.ts'
import { withConnections } from '../connect.ts'
import { POLICY_OPTIONS, policyPlace, QUICK_OPTIONS, quickCheck, textOption } from './options.ts'

export const command: Command = {
  usage: 'trust export REPO... --output DIR|FILE',
  summary: 'Archive everything a verdict rests on, for verify --offline',
  help: `Of a repository every signed tag is kept, of a reference (REPO:TAG) that tag. The archive is an OCI layout: a folder, or a tar
when its name ends in .tar, .tar.gz or .tar.zst. The trust data is checked first; what does not hold is not archived.

  seaworthy trust export docker.io/acme/app --output evidence.tar
  seaworthy verify --offline evidence.tar --now 2026-12-01T00:00:00Z docker.io/acme/app:1.4.2

notary.docker.io closes on 2026-12-08: what is not exported by then cannot be proven afterwards.`,
  options: {
    ...POLICY_OPTIONS,
    ...QUICK_OPTIONS,
    output: { type: 'string', short: 'o', value: 'PATH', help: 'The folder or file to write' },
  },
  arity: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const { args, options, result } = context
    const output = textOption(options, 'output')
    if (output === undefined) {
      throw new Failure('usage', 'where is the archive to be written?', { hint: 'Name it: --output evidence.tar' })
    }
    const request = { ...policyPlace(options), quick: quickCheck(options), images: args, output }
    const report = await withConnections(context, (connections) => exportTrust(request, connections))
    result(report, showExport(report))
    return undefined
  },
}

function showExport({ output, repositories }: ExportReport): string {
  const lines = repositories.flatMap(({ repository, files, images, missing }) => [
    `${repository}: ${files} files of trust data, ${images.length} images`,
    ...missing.map((what) => `  signed, but not in the registry: ${what}`),
  ])
  return [...lines, `${output} is written`].join('\n')
}
