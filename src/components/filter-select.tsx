import { NativeSelect, OutlinedInput } from '@mui/material'
import type { ReactNode } from 'react'

export interface FilterSelectProps {
  /** Read out, not shown: what its first option says is enough to see. */
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
  readonly width?: number
}

/** A drop-down list without a visible label, for the head of a screen. */
export function FilterSelect({ label, value, options, onChange, width = 160 }: FilterSelectProps): ReactNode {
  return (
    <NativeSelect
      value={value}
      input={<OutlinedInput />}
      inputProps={{ 'aria-label': label }}
      style={{ width }}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  )
}
