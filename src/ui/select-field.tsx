import { NativeSelect, OutlinedInput } from '@mui/material'
import type { ReactNode } from 'react'
import { FieldShell } from './field-shell'
import type { FieldTexts } from './field-shell'
import { pickTexts } from './text-field'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean | undefined
}

export interface SelectFieldProps<Value extends string> extends FieldTexts {
  readonly value: Value
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
  /** The label is there for assistive technology only: a filter in a toolbar. */
  readonly hideLabel?: boolean | undefined
}

/** A drop-down list: the browser's own, which every keyboard and screen reader knows. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): ReactNode {
  const { value, options, onChange } = props
  return (
    <FieldShell {...pickTexts(props)} hideLabel={props.hideLabel}>
      {({ id, describedBy }) => (
        <NativeSelect
          fullWidth
          id={id}
          value={value}
          input={<OutlinedInput />}
          error={props.error !== undefined}
          disabled={props.disabledReason !== undefined}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
          inputProps={{ id, 'aria-describedby': describedBy, 'aria-required': props.required === true || undefined }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </NativeSelect>
      )}
    </FieldShell>
  )
}
