import { useState } from 'react'
import type { ReactNode } from 'react'
import { DAY, addTime, parseIso, toIso } from '@/base/sim-time'
import { timeText } from '@/components/time-text'
import { DialogAnswers } from '@/ui/dialog-answers'
import { DialogFrame } from '@/ui/dialog-frame'
import { TextField } from '@/ui/text-field'
import { useFocusFirstBad } from '@/ui/use-focus-first-bad'

export interface RunUntilDialogProps {
  /** Of the simulated clock. */
  readonly now: string
  readonly onRun: (to: string) => void
  readonly onClose: () => void
}

/** More than a year at once would take minutes. */
const FURTHEST = 366 * DAY

/** Until when the clock runs forward, by the simulated calendar. */
export function RunUntilDialog({ now, onRun, onClose }: RunUntilDialogProps): ReactNode {
  const [value, setValue] = useState(() => timeText(now).slice(0, 16).replace(' ', 'T'))
  const [tries, setTries] = useState(0)
  const body = useFocusFirstBad<HTMLDivElement>(tries)
  const error = whatIsWrong(value, now)
  const submit = (): void => {
    if (error !== undefined) setTries(tries + 1)
    else onRun(`${value}:00.000Z`)
  }
  return (
    <DialogFrame title="Run until a date" width={460} onClose={onClose} onSubmit={submit}>
      <div ref={body} style={{ padding: '12px 16px' }}>
        <TextField
          label="Date and time"
          type="datetime-local"
          required
          value={value}
          onChange={setValue}
          error={tries > 0 ? error : undefined}
          help={`UTC. The simulated clock shows ${timeText(now)}.`}
        />
      </div>
      <DialogAnswers okLabel="Run" onCancel={onClose} />
    </DialogFrame>
  )
}

function whatIsWrong(value: string, now: string): string | undefined {
  const [to, from] = [parseIso(`${value}:00.000Z`), parseIso(now)]
  if (to === undefined || from === undefined) return 'Choose a date and a time.'
  if (to <= from) return `Choose a time after ${timeText(now)}: the clock only goes forward.`
  const last = addTime(from, FURTHEST)
  return to > last ? `Choose a time before ${timeText(toIso(last))}: at most a year at once.` : undefined
}
