import { Checkbox, FormControlLabel } from '@mui/material'
import type { ReactNode } from 'react'
import { FieldNotes, FieldRow, useFieldIds } from '@/ui/field-shell'

export interface WeekdayBoxesProps {
  readonly label: string
  /** 0 = Sunday … 6 = Saturday */
  readonly value: readonly number[]
  readonly onChange: (value: readonly number[]) => void
  readonly error?: string | undefined
}

const WEEKDAYS = [
  [1, 'Monday'],
  [2, 'Tuesday'],
  [3, 'Wednesday'],
  [4, 'Thursday'],
  [5, 'Friday'],
  [6, 'Saturday'],
  [0, 'Sunday'],
] as const

/** One check box for each day of the week. */
export function WeekdayBoxes({ label, value, onChange, error }: WeekdayBoxesProps): ReactNode {
  const { id, describedBy } = useFieldIds({ error })
  const toggle = (day: number, isOn: boolean): void =>
    onChange((isOn ? [...value, day] : value.filter((other) => other !== day)).toSorted((a, b) => a - b))
  return (
    <FieldRow role="group" aria-label={label} aria-describedby={describedBy}>
      <span className="field-label" aria-hidden>
        {label}
        <span className="field-required">{' *'}</span>
      </span>
      <div>
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(110px, 1fr))' }}>
          {WEEKDAYS.map(([day, name]) => (
            <FormControlLabel
              key={day}
              label={name}
              control={
                <Checkbox
                  checked={value.includes(day)}
                  onChange={(event) => toggle(day, event.target.checked)}
                  slotProps={{ input: { 'aria-invalid': error !== undefined || undefined } }}
                />
              }
            />
          ))}
        </div>
        <FieldNotes id={id} error={error} />
      </div>
    </FieldRow>
  )
}
