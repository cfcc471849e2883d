import type { ErrorRecord } from './failure'
import type { Machine } from './machine'
import type { ParseError } from './parse'

/** How wide a screen PowerShell writes for. */
const WIDTH = 92

/** An error as PowerShell writes it: message, where, the line with a mark under it, category and identifier. */
export function describeError(machine: Machine, record: ErrorRecord): string {
  const frame = machine.run.frames.at(-1)
  const source = frame && machine.session.sources[frame.source]
  const message = record.source === undefined ? record.message : `${record.source} : ${record.message}`
  const ending = [`    + CategoryInfo          : ${record.category}`, `    + FullyQualifiedErrorId : ${record.id}`]
  if (!frame || !source || source.language === 'batch') return [message, ...ending].join('\n')
  const places = machine.codeOf(frame).places
  const place = places[Math.max(0, frame.at - 1)] ?? [0, 0]
  return [message, ...position(source.text, source.path, place), ...ending].join('\n')
}

/** A mistake in the text itself: nothing of it has run. */
export function describeParseError(text: string, path: string | null, { message, id, at }: ParseError): string {
  return [
    ...position(text, path, at),
    message,
    '    + CategoryInfo          : ParserError: (:) [], ParentContainsErrorRecordException',
    `    + FullyQualifiedErrorId : ${id}`,
  ].join('\n')
}

function position(text: string, path: string | null, [start, end]: readonly [number, number]): string[] {
  const before = text.slice(0, start).split('\n')
  const column = (before.at(-1) ?? '').length
  const line = (text.split('\n')[before.length - 1] ?? '').replace(/\r$/, '')
  const at = path === null ? `At line:${before.length}` : `At ${path}:${before.length}`
  const shown = line.length > WIDTH - 2 ? `${line.slice(0, WIDTH - 5)}...` : line
  const indent = column - (shown.length - shown.trimStart().length)
  const width = Math.max(1, Math.min(end - start, line.length - column, WIDTH))
  const marks = indent < 0 || column >= WIDTH ? '' : `+ ${' '.repeat(indent)}${'~'.repeat(width)}`
  return [`${at} char:${column + 1}`, `+ ${shown.trimStart()}`, ...(marks === '' ? [] : [marks])]
}
