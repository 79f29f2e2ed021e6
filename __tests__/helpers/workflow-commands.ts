/** A workflow command as the runner reads it from a step's output. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const COMMAND = /^\s*::([a-z-]+)(?: ([^:]*))?::(.*)$/

/** Commands in the order they were printed. Version 1 of the form (`##[name]`) is read too, as the runner does. */
export function parseWorkflowCommands(stdout: string): readonly WorkflowCommand[] {
  return stdout.split(/\r?\n/).flatMap((line) => {
    const [, name, properties, message] = COMMAND.exec(line) ?? /##\[([a-z-]+)(?: ([^\]]*))?\](.*)$/.exec(line) ?? []
    if (name === undefined) return []
    const pairs = (properties ?? '').split(',').filter((pair) => pair.includes('='))
    return [
      {
        name,
        properties: Object.fromEntries(
          pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]),
        ),
        message: decode(message ?? ''),
      },
    ]
  })
}

function decode(text: string): string {
  return text
    .replace(/%0D/gi, '\r')
    .replace(/%0A/gi, '\n')
    .replace(/%3A/gi, ':')
    .replace(/%2C/gi, ',')
    .replace(/%25/g, '%')
}

/** `NAME=VALUE` or `NAME<<DELIMITER`, lines, `DELIMITER`: the form of GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE. */
export function parseCommandFile(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    if (line === '') continue
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')]
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2)
      const end = lines.indexOf(delimiter, at + 1)
      if (end < 0) throw new Error(`no end for the value of ${line}`)
      values[line.slice(0, heredoc)] = lines.slice(at + 1, end).join('\n')
      at = end
    } else if (equals > 0) values[line.slice(0, equals)] = line.slice(equals + 1)
    else throw new Error(`a line that the runner refuses: ${line}`)
  }
  return values
}
