import styled from '@emotion/styled'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { paint } from './paint'
import { VisuallyHidden } from './visually-hidden'

/** What every field says about itself besides its value. */
export interface FieldTexts {
  readonly label: string
  /** What is wrong with the value; stands beside the field and is read with it. */
  readonly error?: string | undefined
  readonly help?: ReactNode
  /** Why the field cannot be used; disables it. */
  readonly disabledReason?: string | undefined
  readonly required?: boolean | undefined
}

/** Ties the parts of a field together. */
export interface FieldIds {
  readonly id: string
  readonly describedBy: string | undefined
}

export const FieldRow = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(120px, 180px) minmax(0, 500px)',
  columnGap: 10,
  alignItems: 'start',
  margin: '0 0 8px',
  '& > .field-label': { paddingTop: 5, overflowWrap: 'anywhere' },
  '& .field-required': { color: paint('error') },
  '& .field-note': { margin: '2px 0 0', fontSize: 12, color: paint('textMuted') },
  '& .field-error': { margin: '2px 0 0', fontSize: 12, color: paint('error') },
  '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

interface FieldShellProps extends FieldTexts {
  /** The label is there for assistive technology only: a filter in a toolbar. */
  readonly hideLabel?: boolean | undefined
  readonly children: (ids: FieldIds) => ReactNode
}

/** Label at the left, control at the right, and below it what is wrong, what it is for, or why it is disabled. */
export function FieldShell({ label, children, hideLabel = false, ...texts }: FieldShellProps): ReactNode {
  const { id, describedBy } = useFieldIds(texts)
  if (hideLabel) {
    return (
      <div>
        <label htmlFor={id}>
          <VisuallyHidden>{label}</VisuallyHidden>
        </label>
        {children({ id, describedBy })}
      </div>
    )
  }
  return (
    <FieldRow>
      <label className="field-label" htmlFor={id}>
        {label}
        {texts.required === true && (
          <span className="field-required" aria-hidden>
            {' *'}
          </span>
        )}
      </label>
      <div>
        {children({ id, describedBy })}
        <FieldNotes id={id} {...texts} />
      </div>
    </FieldRow>
  )
}

type Notes = Pick<FieldTexts, 'error' | 'help' | 'disabledReason'>

export function useFieldIds({ error, help, disabledReason }: Notes): FieldIds {
  const id = useId()
  const has = {
    error: error !== undefined,
    reason: disabledReason !== undefined,
    help: help !== undefined && error === undefined && disabledReason === undefined,
  }
  const parts = (['error', 'reason', 'help'] as const).filter((part) => has[part]).map((part) => `${id}-${part}`)
  return { id, describedBy: parts.length === 0 ? undefined : parts.join(' ') }
}

export function FieldNotes({ id, error, help, disabledReason }: Notes & { id: string }): ReactNode {
  return (
    <>
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      {disabledReason !== undefined && (
        <p id={`${id}-reason`} className="field-note">
          {disabledReason}
        </p>
      )}
      {/* What is wrong says what is allowed too; of a field that cannot be used only the reason matters. */}
      {help !== undefined && error === undefined && disabledReason === undefined && (
        <p id={`${id}-help`} className="field-note">
          {help}
        </p>
      )}
    </>
  )
}
