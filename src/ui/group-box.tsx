import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { paint } from './paint'

export interface GroupBoxProps {
  readonly title: string
  /** Disables every control inside; say why in `note`. */
  readonly disabled?: boolean | undefined
  readonly note?: ReactNode
  readonly children: ReactNode
}

const Fieldset = styled('fieldset')({
  minWidth: 0,
  margin: '0 0 12px',
  padding: '6px 12px 10px',
  border: `1px solid ${paint('border')}`,
  borderRadius: 3,
  '& > legend': { padding: '0 4px', marginLeft: -4, fontWeight: 600 },
  'dl + &': { marginTop: 14 },
  '& > .group-note': { margin: '0 0 6px', color: paint('textMuted') },
})

/** A frame around fields that belong together, as on a wizard's page. */
export function GroupBox({ title, disabled, note, children }: GroupBoxProps): ReactNode {
  return (
    <Fieldset disabled={disabled}>
      <legend>{title}</legend>
      {note !== undefined && <p className="group-note">{note}</p>}
      {children}
    </Fieldset>
  )
}
