import type { Argument, Block, Expression, Stage, Statement } from './syntax'

/**
 * A batch file as PowerShell's syntax: the few forms that administrators of the report use. Each line is a command with its words;
 * `%1` was filled in before. Redirections are left out.
 */
export function batchScript(text: string): Block {
  return { params: null, body: text.split(/\r?\n/).flatMap(statementsOf) }
}

/** Puts the arguments of a batch file in place of `%1` to `%9` and `%*`, `%0` and names of the environment. */
export function fillInArguments(
  text: string,
  path: string,
  args: readonly string[],
  environment: (name: string) => string,
): string {
  return text
    .replace(/%%/g, '\u0000')
    .replace(/%\*/g, () => args.join(' '))
    .replace(/%~?(\d)/g, (_, digit: string) => (digit === '0' ? path : (args[Number(digit) - 1] ?? '')))
    .replace(/%([A-Za-z_]+)%/g, (_, name: string) => environment(name))
    .replaceAll('\u0000', '%')
}

const word = (text: string): Expression => ({ kind: 'string', quote: 'single', parts: text === '' ? [] : [{ text }] })

/** Commands of the command prompt that have no effect on what is simulated. */
const INERT: ReadonlySet<string> = new Set(
  (
    'set setlocal endlocal pause title color cls ver copy xcopy robocopy move del erase md mkdir rd rmdir ren net sc timeout ping ' +
    'if goto for cd chdir pushd popd start type attrib icacls reg eventcreate msg'
  ).split(' '),
)

function statementsOf(line: string): Statement[] {
  const text = line
    .trim()
    .replace(/^@/, '')
    .replace(/\s+\d?>>?.*$/, '')
  const [name, ...rest] = words(text)
  const command = name?.toLowerCase()
  if (name === undefined || command === undefined || command === 'rem' || name.startsWith(':')) return []
  if (command === 'echo' || command === 'echo.') {
    const printed = text.slice(command.length).replace(/^\s/, '')
    if (/^(?:on|off)$/i.test(printed)) return []
    return [commandStatement('Write-Host', [word(printed)])]
  }
  if (command === 'exit') {
    const code = rest.find((one) => /^\d+$/.test(one))
    return [
      {
        kind: 'leave',
        how: 'exit',
        value: code === undefined ? null : valueStatement({ kind: 'number', value: Number(code) }),
      },
    ]
  }
  if (INERT.has(command)) return []
  const callee = command === 'call' ? rest.shift() : name
  return callee === undefined ? [] : [commandStatement(callee, rest.map(word))]
}

const valueStatement = (value: Expression): Statement => ({ kind: 'pipeline', stages: [{ kind: 'value', value }] })

function commandStatement(name: string, values: readonly Expression[]): Statement {
  const args = values.map((value): Argument => ({ kind: 'argument', value }))
  const stage: Stage = { kind: 'command', operator: '&', name: word(name), args }
  return { kind: 'pipeline', stages: [stage] }
}

/** As the command prompt reads a line: a quote begins a stretch in which blanks do not part words. */
export function words(line: string): string[] {
  const found: string[] = []
  let current: string | null = null
  let quoted = false
  for (const character of line) {
    if (character === '"') {
      quoted = !quoted
      current ??= ''
    } else if (/\s/.test(character) && !quoted) {
      if (current !== null) found.push(current)
      current = null
    } else current = (current ?? '') + character
  }
  if (current !== null) found.push(current)
  return found
}
