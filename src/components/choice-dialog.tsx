import styled from '@emotion/styled'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { DialogAnswers } from '@/ui/dialog-answers'
import { DialogFrame } from '@/ui/dialog-frame'
import type { ListColumn } from '@/ui/list-column'
import { List } from './list'
import { listReading } from './query-view'
import type { Reading } from './query-view'

export interface ChoiceDialogProps<Row> {
  readonly title: string
  /** What to do here. */
  readonly lead: ReactNode
  /** At the right of the lead: a search box, or what else can be done with the row that is selected. */
  readonly tools?: ReactNode | ((selected: Row | undefined) => ReactNode)
  /** Names the list in the layout that is remembered. */
  readonly listId: string
  readonly label: string
  readonly columns: readonly ListColumn<Row>[]
  /** All that there are, or what a search among the tools leaves of them. */
  readonly rows: readonly Row[]
  readonly hasOwnSearch?: boolean | undefined
  /** Where the rows come from. */
  readonly query: Reading
  /** What is read, as a sentence begins: `The list of hosts`. */
  readonly what: string
  readonly empty?: ReactNode
  /** Said while nothing is selected. */
  readonly noneReason: string
  /** Why a row cannot be chosen. */
  readonly reasonAgainst?: ((row: Row) => string | undefined) | undefined
  /** `OK` if not said. */
  readonly okLabel?: string | undefined
  readonly onChoose: (row: Row) => void
  readonly onClose: () => void
}

const Head = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '8px 12px',
  '& > p': { flex: 1, margin: 0 },
})

const Reason = styled('p')({ flex: 'none', minHeight: 20, margin: 0, padding: '6px 12px 0' })

/** A dialog in which one row of a list is chosen, as those that Browse opens. */
export function ChoiceDialog<Row extends { readonly id: string }>(props: ChoiceDialogProps<Row>): ReactNode {
  const { title, lead, tools, rows, query, noneReason, reasonAgainst, onClose } = props
  const [selectedId, select] = useState<string>()
  const selected = rows.find(({ id }) => id === selectedId)
  const reason = selected === undefined ? noneReason : reasonAgainst?.(selected)
  const choose = (): void => {
    if (selected !== undefined && reason === undefined) props.onChoose(selected)
  }
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      onSubmit={choose}
      width={760}
      height={460}
      isBusy={query.data === undefined && !query.isError}
    >
      <Head>
        <p>{lead}</p>
        {typeof tools === 'function' ? tools(selected) : tools}
      </Head>
      <div style={{ flex: 1, minHeight: 0 }}>
        <List
          id={props.listId}
          hasOwnSearch={props.hasOwnSearch}
          label={props.label}
          columns={props.columns}
          rows={rows}
          rowId={({ id }) => id}
          selectedId={selectedId}
          onSelect={select}
          onActivate={choose}
          {...listReading(props.what, query)}
          empty={props.empty}
        />
      </div>
      <Reason role="status">{reason}</Reason>
      <DialogAnswers okLabel={props.okLabel} disabledReason={reason} onCancel={onClose} />
    </DialogFrame>
  )
}
