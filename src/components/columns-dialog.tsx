import styled from '@emotion/styled'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLayoutStore } from '@/stores/layout-store'
import { orderedColumns } from '@/ui/arranged-columns'
import { DialogAnswers } from '@/ui/dialog-answers'
import { DialogFrame } from '@/ui/dialog-frame'
import type { ListColumn } from '@/ui/list-column'
import { ListView } from '@/ui/list-view'
import { paint } from '@/ui/paint'
import { ReasonedButton } from '@/ui/reasoned-button'

export interface ColumnsDialogProps {
  /** Names the list in the layout that is remembered. */
  readonly listId: string
  readonly label: string
  /** All of them, as designed. The first one names the row and stays. */
  readonly columns: readonly Choice[]
  readonly onClose: () => void
}

interface Choice {
  readonly id: string
  readonly header: string
}

const Body = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(120px, 1fr) auto minmax(120px, 1fr) auto',
  gap: 8,
  flex: 1,
  minHeight: 0,
  padding: 12,
  '& > .columns-box': { minHeight: 180, border: `1px solid ${paint('border')}` },
  '& > .columns-buttons': { display: 'flex', flexDirection: 'column', justifyContent: 'center', gap: 8 },
  '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)', overflow: 'auto' },
})

const COLUMN: Readonly<Record<'available' | 'displayed', readonly ListColumn<Choice>[]>> = {
  available: [{ id: 'header', header: 'Available columns', text: ({ header }) => header }],
  displayed: [{ id: 'header', header: 'Displayed columns', text: ({ header }) => header }],
}

/** Which columns a list shows, and in which order: as View, Add/Remove Columns of every MMC. */
export function ColumnsDialog({ listId, label, columns, onClose }: ColumnsDialogProps): ReactNode {
  const layout = useLayoutStore((state) => state.lists[listId])
  const arrange = useLayoutStore((state) => state.arrangeColumns)
  const [order, setOrder] = useState(() => orderedColumns(columns, layout?.order).map(({ id }) => id))
  const [hidden, setHidden] = useState<readonly string[]>(layout?.hidden ?? [])
  const [toAdd, selectToAdd] = useState<string>()
  const [shown, selectShown] = useState<string>()
  const nameId = columns[0]?.id
  const ordered = orderedColumns(columns, order)
  const available = ordered.filter(({ id }) => id !== nameId && hidden.includes(id))
  const displayed = ordered.filter((column) => !available.includes(column))
  const at = displayed.findIndex(({ id }) => id === shown)

  const add = (): void => {
    setHidden(hidden.filter((id) => id !== toAdd))
    selectShown(toAdd)
    selectToAdd(undefined)
  }
  const remove = (): void => {
    if (shown === undefined) return
    setHidden([...hidden, shown])
    selectToAdd(shown)
    selectShown(undefined)
  }
  const move = (by: -1 | 1): void => {
    const ids = displayed.map(({ id }) => id)
    const [moved] = ids.splice(at, 1)
    if (moved === undefined) return
    ids.splice(at + by, 0, moved)
    setOrder([...ids, ...available.map(({ id }) => id)])
  }
  const restore = (): void => {
    setOrder(columns.map(({ id }) => id))
    setHidden([])
  }
  const save = (): void => {
    arrange(
      listId,
      order,
      available.map(({ id }) => id),
    )
    onClose()
  }

  const noShown = at < 0 ? 'Select a displayed column first' : undefined
  return (
    <DialogFrame title={`Add/Remove Columns: ${label}`} width={660} height={400} onClose={onClose} onSubmit={save}>
      <Body>
        <div className="columns-box">
          <ColumnList kind="available" rows={available} selectedId={toAdd} onSelect={selectToAdd} onActivate={add} />
        </div>
        <div className="columns-buttons">
          <ReasonedButton
            label="Add →"
            reason={available.some(({ id }) => id === toAdd) ? undefined : 'Select an available column first'}
            onPress={add}
          />
          <ReasonedButton
            label="← Remove"
            reason={noShown ?? (shown === nameId ? 'This column names the row and stays' : undefined)}
            onPress={remove}
          />
        </div>
        <div className="columns-box">
          <ColumnList kind="displayed" rows={displayed} selectedId={shown} onSelect={selectShown} onActivate={remove} />
        </div>
        <div className="columns-buttons">
          <ReasonedButton
            label="Move Up"
            reason={noShown ?? (at === 0 ? 'It is the first one' : undefined)}
            onPress={() => move(-1)}
          />
          <ReasonedButton
            label="Move Down"
            reason={noShown ?? (at === displayed.length - 1 ? 'It is the last one' : undefined)}
            onPress={() => move(1)}
          />
          <ReasonedButton label="Restore Defaults" reason={undefined} onPress={restore} />
        </div>
      </Body>
      <DialogAnswers onCancel={onClose} />
    </DialogFrame>
  )
}

interface ColumnListProps {
  readonly kind: 'available' | 'displayed'
  readonly rows: readonly Choice[]
  readonly selectedId: string | undefined
  readonly onSelect: (id: string) => void
  readonly onActivate: () => void
}

function ColumnList({ kind, rows, selectedId, onSelect, onActivate }: ColumnListProps): ReactNode {
  return (
    <ListView
      label={kind === 'available' ? 'Available columns' : 'Displayed columns'}
      columns={COLUMN[kind]}
      rows={rows}
      rowId={({ id }) => id}
      selectedId={selectedId}
      onSelect={onSelect}
      onActivate={onActivate}
      empty="All columns are displayed."
    />
  )
}
