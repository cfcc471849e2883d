import styled from '@emotion/styled'
import { paint } from './paint'

export const LIST_ROW_HEIGHT = 26
export const LIST_HEAD_HEIGHT = 26

/** The look of a list: everything below the scroller is plain elements with class names, which is what scrolls fast. */
export const ListFrame = styled('div')({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  background: paint('pane'),
  color: paint('text'),
  '& .list-scroller': { flex: '1 1 0', minHeight: 0, overflow: 'auto' },
  '& .list-columns': { display: 'grid', gridTemplateColumns: 'var(--list-columns)', minWidth: 'max-content' },
  '& .list-head': {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: LIST_HEAD_HEIGHT,
    background: paint('head'),
    borderBottom: `1px solid ${paint('border')}`,
  },
  '& .list-heading': {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    padding: '0 8px',
    borderRight: `1px solid ${paint('border')}`,
    userSelect: 'none',
    cursor: 'default',
    '&[data-sortable]:hover': { background: paint('hover') },
    '&:focus-visible': { outlineOffset: -3 },
    '& svg': { fontSize: 20, marginRight: -6 },
  },
  '& .list-heading-text': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .list-grip': {
    position: 'absolute',
    right: -5,
    top: 0,
    bottom: 0,
    width: 9,
    zIndex: 1,
    cursor: 'col-resize',
    touchAction: 'none',
  },
  '& .list-body': { position: 'relative', minWidth: '100%' },
  '& .list-row': {
    position: 'absolute',
    inset: '0 0 auto 0',
    height: LIST_ROW_HEIGHT,
    alignItems: 'center',
    border: '1px solid transparent',
    borderRadius: 2,
    cursor: 'default',
    userSelect: 'none',
    '&:hover': { background: paint('hover') },
    '&[aria-selected=true]': { background: paint('selectedIdle'), borderColor: paint('selectedIdleBorder') },
    '&:focus-visible': { outlineOffset: -2 },
  },
  '& .list-scroller:focus-within .list-row[aria-selected=true]': {
    background: paint('selected'),
    borderColor: paint('selectedBorder'),
  },
  '& .list-cell': {
    minWidth: 0,
    padding: '0 8px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '& svg': { fontSize: 16, verticalAlign: '-3px' },
  },
  '& .list-cell[data-align=end]': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& .list-notice': { position: 'absolute', inset: `${LIST_HEAD_HEIGHT}px 0 0`, overflow: 'auto', padding: 12 },
  '& .list-loading': { margin: 0, color: paint('textMuted') },
})
