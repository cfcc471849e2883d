import { useState } from 'react'
import type { ReactNode } from 'react'
import { useFavoritesStore } from '@/stores/favorites-store'
import type { Favorite } from '@/stores/favorites-store'
import { DialogAnswers } from '@/ui/dialog-answers'
import { DialogFrame } from '@/ui/dialog-frame'
import type { ListColumn } from '@/ui/list-column'
import { ListView } from '@/ui/list-view'
import { TextField } from '@/ui/text-field'
import { ReasonedButton } from '@/ui/reasoned-button'
import { whyNotOpened } from './favorite-place'
import { nameError } from './favorite-name'
import { nodeAt } from './nodes'

const COLUMNS: readonly ListColumn<Favorite>[] = [
  { id: 'name', header: 'Name', width: 260, text: ({ name }) => name },
  {
    id: 'place',
    header: 'Place',
    width: 220,
    text: ({ address }) => whyNotOpened(address) ?? nodeAt(address.split('?')[0] ?? '')?.node.label ?? '',
  },
]

/** Renames, moves and removes favorites; nothing changes before OK. */
export function OrganizeFavoritesDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { favorites, replace } = useFavoritesStore()
  const [rows, setRows] = useState(favorites)
  const [selectedId, select] = useState(favorites[0]?.id)
  const at = rows.findIndex(({ id }) => id === selectedId)
  const row = rows[at]
  const errors = rows.map((favorite) =>
    nameError(
      favorite.name,
      rows.filter((other) => other !== favorite),
    ),
  )
  const bad = rows.findIndex((_, index) => errors[index] !== undefined)
  const save = (): void => {
    if (bad >= 0) return select(rows[bad]?.id)
    replace(rows.map((favorite) => ({ ...favorite, name: favorite.name.trim() })))
    onClose()
  }
  const move = (by: -1 | 1): void => {
    const next = [...rows]
    const [moved] = next.splice(at, 1)
    if (moved !== undefined) next.splice(at + by, 0, moved)
    setRows(next)
  }
  const remove = (): void => {
    setRows(rows.filter(({ id }) => id !== selectedId))
    select((rows[at + 1] ?? rows[at - 1])?.id)
  }
  const none = row === undefined ? 'Select a favorite first' : undefined
  const steps = [
    { label: 'Move Up', reason: none ?? (at === 0 ? 'It is the first one' : undefined), run: () => move(-1) },
    {
      label: 'Move Down',
      reason: none ?? (at === rows.length - 1 ? 'It is the last one' : undefined),
      run: () => move(1),
    },
    { label: 'Delete', reason: none, run: remove },
  ]
  return (
    <DialogFrame title="Organize Favorites" width={600} height={420} onClose={onClose} onSubmit={save}>
      <div style={{ flex: 1, minHeight: 90 }}>
        <ListView
          label="Favorites"
          columns={COLUMNS}
          rows={rows}
          rowId={({ id }) => id}
          selectedId={selectedId}
          onSelect={select}
          onKey={(event) => event.key === 'Delete' && remove()}
          empty="There is no favorite."
        />
      </div>
      <div style={{ padding: '10px 12px 2px' }}>
        <TextField
          label="Name"
          value={row?.name ?? ''}
          disabledReason={none}
          error={row && errors[at]}
          onChange={(name) => setRows(rows.map((favorite) => (favorite === row ? { ...favorite, name } : favorite)))}
        />
      </div>
      <DialogAnswers onCancel={onClose}>
        {steps.map(({ label, reason, run }) => (
          <ReasonedButton key={label} label={label} reason={reason} onPress={run} />
        ))}
      </DialogAnswers>
    </DialogFrame>
  )
}
