import ArrowDropDownIcon from '@mui/icons-material/KeyboardArrowDown'
import ArrowDropUpIcon from '@mui/icons-material/KeyboardArrowUp'
import ChevronRightIcon from '@mui/icons-material/ChevronRight'
import styled from '@emotion/styled'
import { useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { isSeparator } from './action-item'
import type { ActionEntry, ActionItem } from './action-item'
import { useHint } from './hint'
import { MenuPopup } from './menu-popup'
import type { MenuClosing } from './menu-popup'
import { paint } from './paint'
import { useRoving } from './use-roving'

export interface ActionListProps {
  /** The group's heading: the node's name, or e.g. `Dataset- sales`. */
  readonly title: string
  readonly items: readonly ActionEntry[]
  readonly headingLevel?: 2 | 3 | 4 | undefined
}

const Group = styled('section')({
  '& .group-heading': { margin: 0, font: 'inherit' },
  '& .group-toggle': {
    width: '100%',
    minHeight: 24,
    padding: '2px 6px',
    display: 'flex',
    alignItems: 'center',
    border: 0,
    background: paint('band'),
    color: paint('bandText'),
    font: 'inherit',
    fontWeight: 600,
    textAlign: 'left',
    '& > span': { flex: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '&:focus-visible': { outlineColor: paint('bandText'), outlineOffset: -3 },
  },
  '& [role=toolbar]': { padding: '3px 2px 8px' },
  '& .action': {
    width: '100%',
    minHeight: 26,
    padding: '2px 4px 2px 6px',
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    border: '1px solid transparent',
    borderRadius: 2,
    background: 'none',
    color: paint('text'),
    font: 'inherit',
    textAlign: 'left',
    '& > span:nth-of-type(2)': { flex: 1 },
  },
  '& .action:hover:not([aria-disabled=true]), & .action[aria-expanded=true]': {
    background: paint('selected'),
    borderColor: paint('selectedBorder'),
  },
  '& .action[aria-disabled=true]': { color: paint('textMuted'), '& .action-icon': { opacity: 0.45 } },
  '& .action-icon': { color: paint('icon'), width: 18, flex: 'none', display: 'inline-flex', justifyContent: 'center' },
  '& svg': { fontSize: 16 },
  '& .action-separator': { height: 0, margin: '3px 4px 3px 32px', borderTop: `1px solid ${paint('border')}` },
})

/** One group of the Actions pane: a blue heading that folds, and a column of actions with one tab stop. */
export function ActionList({ title, items, headingLevel = 3 }: ActionListProps): ReactNode {
  const [isOpen, setOpen] = useState(true)
  const id = useId()
  const actions = items.filter((entry): entry is ActionItem => !isSeparator(entry))
  const roving = useRoving(
    actions.map((action) => action.id),
    'vertical',
  )
  const hint = useHint()
  const Heading = `h${headingLevel}` as const
  return (
    <Group aria-label={title}>
      <Heading className="group-heading">
        <button
          type="button"
          className="group-toggle"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <span>{title}</span>
          {isOpen ? <ArrowDropUpIcon aria-hidden /> : <ArrowDropDownIcon aria-hidden />}
        </button>
      </Heading>
      <div
        id={id}
        ref={roving.ref}
        role="toolbar"
        aria-orientation="vertical"
        aria-label={title}
        hidden={!isOpen}
        onKeyDown={roving.onKeyDown}
        onFocus={roving.onFocus}
      >
        {items.map((entry) =>
          isSeparator(entry) ? (
            <div key={entry.id} className="action-separator" />
          ) : (
            <ActionButton
              key={entry.id}
              item={entry}
              buttonProps={{ ...roving.item(entry.id, entry.id === actions[0]?.id), ...hint.on(entry.disabledReason) }}
            />
          ),
        )}
      </div>
      {hint.bubble}
    </Group>
  )
}

function ActionButton({ item, buttonProps }: { item: ActionItem; buttonProps: object }): ReactNode {
  const button = useRef<HTMLButtonElement>(null)
  const [anchor, setAnchor] = useState<HTMLElement>()
  const run = (): void => {
    if (item.disabledReason !== undefined) return
    if (item.children !== undefined) setAnchor(anchor === undefined ? (button.current ?? undefined) : undefined)
    else item.onRun?.()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowRight' && item.children !== undefined) run()
  }
  const onClose = (how: MenuClosing): void => {
    setAnchor(undefined)
    if (how !== 'outside') button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="action"
        aria-disabled={item.disabledReason !== undefined || undefined}
        aria-haspopup={item.children && 'menu'}
        aria-expanded={item.children && anchor !== undefined}
        aria-pressed={item.checked}
        onClick={run}
        onKeyDown={onKeyDown}
        {...buttonProps}
      >
        <span className="action-icon" aria-hidden>
          {item.icon}
        </span>
        <span>{item.label}</span>
        {item.children !== undefined && <ChevronRightIcon aria-hidden />}
      </button>
      {anchor !== undefined && item.children !== undefined && (
        <MenuPopup
          label={item.label}
          items={item.children}
          anchor={anchor}
          placement="beside"
          onClose={onClose}
          onSideways={(direction) => direction === -1 && onClose('escape')}
        />
      )}
    </>
  )
}
