import { bytes, type Bytes, formatBytes, GiB, KiB, MiB, TiB } from '@/base/units'
import { runCommand } from '../bare-engine'
import type { SimError } from '../commands'
import { type ConsoleCommand, fail, say } from './console-command'
import { refusalLines } from './refusal-text'
import { aggregateNamed } from './storage-names'

const UNITS: Readonly<Record<string, number>> = { '': 1, k: KiB, m: MiB, g: GiB, t: TiB }

/** Empty volumes, for data that comes back to new storage (R207). */
export const volumeCreateCommand: ConsoleCommand = {
  name: 'vol create',
  summary: 'create a volume on an aggregate',
  usage: ['<vol-name> <hosting-aggr-name> <size>[k|m|g|t]'],
  args: [3, 3],
  names: ['new', 'aggregate', 'new'],
  run(call) {
    const [name = '', hosting = '', text = ''] = call.args
    const aggregate = aggregateNamed(call, hosting)
    if (!aggregate) return fail(`${call.name}: No aggregate named '${hosting}' exists.`)
    const size = sizeOf(text)
    if (size === undefined) {
      return fail(`${call.name}: '${text}' is not a size: a whole number is followed by k, m, g or t.`)
    }
    const done = runCommand(call.context, { type: 'createVolume', aggregateId: aggregate.id, name, size })
    if (!done.ok) return fail(...refusedLines(call.name, done.error, name, aggregate.size))
    return say(`Creation of volume '${name}' with size ${text} on containing aggregate`, `'${hosting}' has completed.`)
  },
}

/** `500g`; without a letter it is bytes. */
function sizeOf(text: string): Bytes | undefined {
  const [, figure, letter = ''] = /^(\d{1,15})([kmgt]?)$/i.exec(text) ?? []
  const unit = UNITS[letter.toLowerCase()]
  return figure === undefined || unit === undefined ? undefined : bytes(Number(figure) * unit)
}

function refusedLines(command: string, error: Pick<SimError, 'findings'>, name: string, most: number): string[] {
  return error.findings.flatMap((found) => {
    switch (found.code) {
      case 'volume/name-taken':
        return `${command}: Volume '${name}' already exists.`
      case 'volume/name-invalid':
        return `${command}: '${name}' is not a name of a volume: it has letters, digits and _, and begins with no digit.`
      case 'volume/size-invalid':
        return `${command}: The size of a volume is between 20 MB and that of its aggregate (${formatBytes(most)}).`
      default:
        return refusalLines(command, { findings: [found] })
    }
  })
}
