import { FormControlLabel, Radio } from '@mui/material'
import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { FieldNotes, FieldRow, useFieldIds } from './field-shell'
import type { FieldTexts } from './field-shell'
import { paint } from './paint'

export interface RadioOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly help?: ReactNode
  readonly disabledReason?: string | undefined
}

export interface RadioGroupProps<Value extends string> extends FieldTexts {
  readonly value: Value | undefined
  readonly options: readonly RadioOption<Value>[]
  readonly onChange: (value: Value) => void
  /** Options side by side instead of one below the other. */
  readonly inline?: boolean | undefined
  /** The label stands already in a group box around it. */
  readonly hideLabel?: boolean | undefined
}

const Options = styled('div')({
  '& .radio-note': { margin: '0 0 2px 22px', fontSize: 12, color: paint('textMuted') },
})

/** One of a few choices; each may explain itself or say why it cannot be chosen. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): ReactNode {
  const { label, value, options, onChange, inline = false, hideLabel = false, required, ...notes } = props
  const { id, describedBy } = useFieldIds(notes)
  const layout = hideLabel ? { gridTemplateColumns: 'minmax(0, 1fr)' } : undefined
  return (
    <FieldRow
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={notes.error !== undefined || undefined}
      aria-required={required === true || undefined}
      style={layout}
    >
      {!hideLabel && (
        <span className="field-label" aria-hidden>
          {label}
        </span>
      )}
      <div>
        <Options style={inline ? { display: 'flex', flexWrap: 'wrap', gap: 16 } : undefined}>
          {options.map((option) => (
            <RadioChoice
              key={option.value}
              id={`${id}-${option.value}`}
              name={id}
              option={option}
              isChecked={option.value === value}
              isDisabled={notes.disabledReason !== undefined || option.disabledReason !== undefined}
              onChoose={() => onChange(option.value)}
            />
          ))}
        </Options>
        <FieldNotes id={id} {...notes} />
      </div>
    </FieldRow>
  )
}

interface RadioChoiceProps {
  readonly id: string
  readonly name: string
  readonly option: RadioOption<string>
  readonly isChecked: boolean
  readonly isDisabled: boolean
  readonly onChoose: () => void
}

function RadioChoice({ id, name, option, isChecked, isDisabled, onChoose }: RadioChoiceProps): ReactNode {
  const note = option.disabledReason ?? option.help
  return (
    <div>
      <FormControlLabel
        label={option.label}
        disabled={isDisabled}
        control={
          <Radio
            name={name}
            value={option.value}
            checked={isChecked}
            onChange={onChoose}
            slotProps={{ input: { 'aria-describedby': note === undefined ? undefined : `${id}-note` } }}
          />
        }
      />
      {note !== undefined && (
        <p id={`${id}-note`} className="radio-note">
          {note}
        </p>
      )}
    </div>
  )
}
