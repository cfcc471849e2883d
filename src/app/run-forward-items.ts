import { DAY, HOUR, MINUTE, addTime, fromCivil, parseIso, toCivil, toIso } from '@/base/sim-time'
import type { SimTime } from '@/base/sim-time'
import { timeText } from '@/components/time-text'
import type { SimulationResource } from '@/contract'
import type { ActionEntry } from '@/ui/action-item'

export type Advance = { to: string } | { by: number } | { until: string }

/** The next time that a clock on the wall shows this hour. */
function nextAt(now: SimTime, hour: number): SimTime {
  const { year, month, day } = toCivil(now)
  const today = fromCivil(year, month, day, hour)
  return today > now ? today : addTime(today, DAY)
}

export interface RunForward {
  readonly simulation: SimulationResource
  /** When the next scheduled backup begins; undefined: nothing is scheduled. */
  readonly nextBackup: string | undefined
  readonly run: (to: Advance) => void
  /** Asks for a date. */
  readonly ask: () => void
}

/** How far the clock can be run forward in one go. */
export function runForwardItems({ simulation, nextBackup, run, ask }: RunForward): readonly ActionEntry[] {
  const now = parseIso(simulation.now)
  if (now === undefined) return []
  const by = (id: string, label: string, ms: number): ActionEntry => ({ id, label, onRun: () => run({ by: ms }) })
  const at = (time: string): ActionEntry => ({
    id: time,
    label: `Until ${timeText(time).slice(0, 16)}`,
    onRun: () => run({ to: time }),
  })
  return [
    {
      id: 'idle',
      label: 'Until no job runs',
      onRun: () => run({ until: 'idle' }),
      disabledReason: simulation.runningJobs === 0 ? 'No job is running' : undefined,
    },
    {
      id: 'next-backup',
      label: 'Until the next scheduled backup',
      onRun: () => nextBackup !== undefined && run({ to: nextBackup }),
      disabledReason: nextBackup === undefined ? 'No backup is scheduled' : undefined,
    },
    { id: 'separator-1', separator: true },
    by('minutes', '10 minutes', 10 * MINUTE),
    by('hour', '1 hour', HOUR),
    by('day', '1 day', DAY),
    by('week', '1 week', 7 * DAY),
    { id: 'separator-2', separator: true },
    ...[6, 20]
      .map((hour) => toIso(nextAt(now, hour)))
      .toSorted()
      .map(at),
    { id: 'date', label: 'Until a date…', onRun: ask },
  ]
}
