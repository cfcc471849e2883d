import styled from '@emotion/styled'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { keyScrolling } from './key-scrolling'
import { paint } from './paint'
import { useRoving } from './use-roving'

export interface TabItem {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** A small number behind the label, e.g. how many jobs are running. */
  readonly count?: number | undefined
}

export interface TabsProps {
  /** What the tabs choose among. */
  readonly label: string
  readonly tabs: readonly TabItem[]
  readonly current: string
  readonly onChange: (id: string) => void
  /** The panel of the current tab. */
  readonly children: ReactNode
}

const Frame = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  height: '100%',
  '& [role=tablist]': {
    display: 'flex',
    flex: 'none',
    gap: 2,
    padding: '2px 4px 0',
    borderBottom: `1px solid ${paint('border')}`,
  },
  '& [role=tab]': {
    minHeight: 26,
    padding: '2px 12px',
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    marginBottom: -1,
    border: `1px solid ${paint('border')}`,
    borderRadius: '3px 3px 0 0',
    background: paint('head'),
    color: paint('text'),
    font: 'inherit',
  },
  '& [role=tab]:hover': { background: paint('hover') },
  '& [role=tab][aria-selected=true]': {
    background: paint('tab'),
    borderColor: paint('selectedBorder'),
    color: paint('tabText'),
    fontWeight: 600,
  },
  '& .tab-count': { fontWeight: 400, fontVariantNumeric: 'tabular-nums' },
  '& [role=tabpanel]': {
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    border: `1px solid ${paint('border')}`,
    borderTop: 0,
    background: paint('pane'),
    '&:focus-visible': { outlineOffset: -2 },
  },
  '& [role=tab] svg': { fontSize: 16, color: paint('icon') },
  '& [role=tab][aria-selected=true] svg': { color: 'inherit' },
})

/** Tabs of the result pane. Arrow keys choose at once; only the current panel exists. */
export function Tabs({ label, tabs, current, onChange, children }: TabsProps): ReactNode {
  const id = useId()
  const roving = useRoving(
    tabs.map((tab) => tab.id),
    'horizontal',
  )
  return (
    <Frame>
      <div ref={roving.ref} role="tablist" aria-label={label} onKeyDown={roving.onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${id}-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === current}
            aria-controls={tab.id === current ? `${id}-panel` : undefined}
            {...roving.item(tab.id, tab.id === current)}
            onFocus={() => tab.id !== current && onChange(tab.id)}
            onClick={() => tab.id !== current && onChange(tab.id)}
          >
            {tab.icon}
            {tab.label}
            {tab.count !== undefined && <span className="tab-count">({tab.count})</span>}
          </button>
        ))}
      </div>
      <div ref={keyScrolling} id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${current}`} tabIndex={-1}>
        {children}
      </div>
    </Frame>
  )
}
