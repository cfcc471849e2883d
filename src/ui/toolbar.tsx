import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { isSeparator } from './action-item'
import type { ActionEntry, ActionItem } from './action-item'
import { useHint } from './hint'
import { paint } from './paint'
import { useRoving } from './use-roving'

export interface ToolbarProps {
  readonly label: string
  /** Icon buttons; `checked` makes one a toggle, `shortcut` is added to its tooltip. */
  readonly items: readonly ActionEntry[]
  /** What stands at the right end, outside of the row of buttons: a search box, the clock. */
  readonly end?: ReactNode
}

const Row = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  padding: '2px 4px',
  '& button': {
    width: 28,
    height: 26,
    padding: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: '1px solid transparent',
    borderRadius: 3,
    background: 'none',
    color: paint('icon'),
  },
  '& button:hover:not([aria-disabled=true])': { background: paint('hover'), borderColor: paint('selectedBorder') },
  '& button[aria-pressed=true]': { background: paint('selected'), borderColor: paint('selectedBorder') },
  '& button[aria-disabled=true]': { opacity: 0.4, cursor: 'default' },
  '& svg': { fontSize: 18 },
  '& .toolbar-separator': { width: 0, height: 20, margin: '0 3px', borderLeft: `1px solid ${paint('border')}` },
  '& .toolbar-buttons': { display: 'flex', alignItems: 'center', gap: 2 },
  '& .toolbar-end': { marginLeft: 'auto' },
})

/** A row of icon buttons with one tab stop; each has its name, and says why when it is disabled. */
export function Toolbar({ label, items, end }: ToolbarProps): ReactNode {
  const actions = items.filter((entry): entry is ActionItem => !isSeparator(entry))
  const roving = useRoving(
    actions.map((action) => action.id),
    'horizontal',
  )
  const hint = useHint()
  return (
    <Row>
      <div
        ref={roving.ref}
        role="toolbar"
        aria-label={label}
        className="toolbar-buttons"
        onKeyDown={roving.onKeyDown}
        onFocus={roving.onFocus}
      >
        {items.map((entry) =>
          isSeparator(entry) ? (
            <span key={entry.id} className="toolbar-separator" />
          ) : (
            <button
              key={entry.id}
              type="button"
              aria-label={entry.label}
              aria-pressed={entry.checked}
              aria-disabled={entry.disabledReason !== undefined || undefined}
              {...roving.item(entry.id, entry.id === actions[0]?.id)}
              {...hint.on(describe(entry), entry.disabledReason ?? '')}
              onClick={() => entry.disabledReason === undefined && entry.onRun?.()}
            >
              {entry.icon}
            </button>
          ),
        )}
      </div>
      {end !== undefined && <div className="toolbar-end">{end}</div>}
      {hint.bubble}
    </Row>
  )
}

function describe(item: ActionItem): string {
  const name = item.shortcut === undefined ? item.label : `${item.label} (${item.shortcut})`
  return item.disabledReason === undefined ? name : `${name}: ${item.disabledReason}`
}
