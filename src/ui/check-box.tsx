import { Checkbox, FormControlLabel } from '@mui/material'
import type { ReactNode } from 'react'
import { FieldNotes, FieldRow, useFieldIds } from './field-shell'
import type { FieldTexts } from './field-shell'

export interface CheckBoxProps extends FieldTexts {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A check box with its label at the right. */
export function CheckBox({ label, checked, onChange, required, ...notes }: CheckBoxProps): ReactNode {
  const { id, describedBy } = useFieldIds(notes)
  return (
    <FieldRow style={{ gridTemplateColumns: 'minmax(0, 1fr)', marginBottom: 4 }}>
      <div>
        <FormControlLabel
          label={label}
          disabled={notes.disabledReason !== undefined}
          control={
            <Checkbox
              id={id}
              checked={checked}
              onChange={(event) => onChange(event.target.checked)}
              slotProps={{
                input: {
                  'aria-describedby': describedBy,
                  'aria-invalid': notes.error !== undefined || undefined,
                  'aria-required': required === true || undefined,
                },
              }}
            />
          }
        />
        <div style={{ paddingLeft: 22 }}>
          <FieldNotes id={id} {...notes} />
        </div>
      </div>
    </FieldRow>
  )
}
