import { OutlinedInput } from '@mui/material'
import type { ReactNode } from 'react'
import { FieldShell } from './field-shell'
import type { FieldTexts } from './field-shell'

export interface TextFieldProps extends FieldTexts {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  readonly type?: 'text' | 'password' | 'email' | 'date' | 'time' | 'datetime-local' | undefined
  readonly name?: string | undefined
  readonly placeholder?: string | undefined
  readonly autoComplete?: string | undefined
  readonly maxLength?: number | undefined
  /** More than one line of text. */
  readonly rows?: number | undefined
  readonly readOnly?: boolean | undefined
  /** Behind the box, e.g. a Browse button. */
  readonly after?: ReactNode
}

/** One line, or with `rows` several lines, of text. */
export function TextField(props: TextFieldProps): ReactNode {
  const { value, onChange, onBlur, type = 'text', name, placeholder, autoComplete = 'off' } = props
  const { maxLength, rows, readOnly, after, ...texts } = props
  return (
    <FieldShell {...pickTexts(texts)}>
      {({ id, describedBy }) => (
        <div style={{ display: 'flex', gap: 8, alignItems: 'flex-start' }}>
          <OutlinedInput
            fullWidth
            id={id}
            type={type}
            name={name ?? ''}
            value={value}
            placeholder={placeholder ?? ''}
            autoComplete={autoComplete}
            multiline={rows !== undefined}
            rows={rows ?? 1}
            error={texts.error !== undefined}
            disabled={texts.disabledReason !== undefined}
            readOnly={readOnly === true}
            onChange={(event) => onChange(event.target.value)}
            onBlur={() => onBlur?.()}
            slotProps={{
              input: {
                'aria-describedby': describedBy,
                'aria-required': texts.required === true || undefined,
                maxLength,
                spellCheck: false,
              },
            }}
          />
          {after !== undefined && <div style={{ flex: 'none' }}>{after}</div>}
        </div>
      )}
    </FieldShell>
  )
}

/** Only what the shell knows, so that a control's own props do not reach it. */
export function pickTexts({ label, error, help, disabledReason, required }: FieldTexts): FieldTexts {
  return { label, error, help, disabledReason, required }
}
