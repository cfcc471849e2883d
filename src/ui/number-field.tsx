import { OutlinedInput } from '@mui/material'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { FieldShell } from './field-shell'
import type { FieldTexts } from './field-shell'
import { pickTexts } from './text-field'

export interface NumberFieldProps extends FieldTexts {
  /** `undefined` while the box is empty or holds something that is not a whole number. */
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  readonly onBlur?: (() => void) | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** Behind the box, e.g. `days`. */
  readonly unit?: string | undefined
}

/** A whole number. What is typed stays as typed; only the value passed on is a number. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { value, onChange, onBlur, min, max, unit } = props
  const [typed, setTyped] = useState(value === undefined ? '' : String(value))
  const shown = parseWhole(typed) === value ? typed : value === undefined ? '' : String(value)
  return (
    <FieldShell {...pickTexts(props)}>
      {({ id, describedBy }) => (
        <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
          <OutlinedInput
            id={id}
            type="number"
            value={shown}
            error={props.error !== undefined}
            disabled={props.disabledReason !== undefined}
            onChange={(event) => {
              setTyped(event.target.value)
              onChange(parseWhole(event.target.value))
            }}
            onBlur={() => onBlur?.()}
            sx={{ width: 110 }}
            slotProps={{
              input: {
                'aria-describedby': describedBy,
                'aria-required': props.required === true || undefined,
                min,
                max,
                step: 1,
              },
            }}
          />
          {unit !== undefined && <span>{unit}</span>}
        </div>
      )}
    </FieldShell>
  )
}

function parseWhole(text: string): number | undefined {
  const value = Number(text)
  return text.trim() !== '' && Number.isSafeInteger(value) ? value : undefined
}
